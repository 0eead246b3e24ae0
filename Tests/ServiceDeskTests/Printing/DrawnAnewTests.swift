import ServiceDesk
import ServiceDeskTesting
import Testing

/// A paper that was drawn for one printer and goes to another of another language and paper, before any job had it.
struct DrawnAnewTests {
  private static let main = PrinterPlace(.cups, QueueName("label"))
  private static let spare = PrinterPlace(.cups, QueueName("spare"))
  private static let zpl = PrinterProfile(name: "label203-zpl", language: .zpl, dotsPerMillimetre: 8)

  /// One printing system with queues of two languages.
  private struct TwoLanguages: PrintSystems {
    func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)? { nil }
    func profile(named name: String) -> PrinterProfile? {
      [PrinterProfile.pdf, DrawnAnewTests.zpl].first { $0.name == name }
    }
  }

  private struct Scene {
    let floor: ShopFloor
    let queues = RecordingPrintQueues(queues: [main.queue, spare.queue, QueueName("tray")])
    let room: PrintRoom
    let label: PaperID
    let printers: [ShopPrinterID]

    /// Small labels as PDF at the main printer, large ones in ZPL at the spare one.
    init(hasFallback: Bool = false) async throws {
      floor = try await ShopFloor()
      let tray = RolePrinter(system: queues, queue: QueueName("tray"), receiptMedium: .roll80)
      room = PrintRoom(
        desk: floor.desk, drawer: PlainPageDrawer(), printers: [:], tray: tray, systems: TwoLanguages(),
        roundPatience: .seconds(3600))
      (printers, label) = try await floor.store.record { (desk) throws(StoreFailure) in
        var ids: [ShopPrinterID] = []
        for details in [
          PrinterDetails(name: "main", place: main, medium: .label50x30),
          PrinterDetails(name: "spare", place: spare, medium: .label100x50, profile: zpl.name),
        ] {
          ids.append(
            try desk.add(
              ShopPrinter(id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: nil)))
        }
        try desk.keep(
          PrinterAssignment(
            station: .example, role: .label, printer: ids[0], fallback: hasFallback ? ids[1] : nil))
        return (ids, try desk.add(PaperEntry.example()))
      }
    }

    /// The main printer takes nothing, so the paper is drawn for it and waits there.
    func drawAtMain() async throws {
      await queues.setAccepting(false, main.queue)
      #expect(try await room.round() == .waiting)
      let paper = try await floor.paper(label)
      #expect(paper.progress.state == "drawn" && paper.progress.jobName == nil)
      #expect(paper.drawn?.medium == .label50x30 && paper.drawn?.profile == PrinterProfile.pdf.name)
    }

    func assign(_ printer: ShopPrinterID) async throws {
      try await floor.store.record { (desk) throws(StoreFailure) in
        try desk.keep(PrinterAssignment(station: .example, role: .label, printer: printer))
      }
    }

    func finish() async throws {
      _ = try await room.round()
      await queues.completeAll()
      _ = try await room.round()
    }

    /// One sheet came out: of the spare printer, in its language and on its paper.
    func expectSpareSheet(_ paper: PaperID? = nil) async throws {
      let sheets = await queues.sheets
      #expect(sheets.map(\.queue) == [spare.queue])
      #expect(sheets.first?.format == .zpl)
      #expect(sheets.first.map { String(decoding: $0.bytes, as: UTF8.self) }?.hasPrefix(onSpare) == true)
      let entry = try await floor.paper(paper ?? label)
      #expect(entry.progress.state == "done" && !entry.progress.possibleDuplicate)
      #expect(entry.drawn?.profile == zpl.name && entry.drawn?.widthInMillimetres == 100)
    }

    private let onSpare = "unitLabel label100x50 "
  }

  @Test func `the fallback gets the paper in its own language`() async throws {
    let scene = try await Scene(hasFallback: true)
    try await scene.drawAtMain()
    scene.floor.clock.advance(seconds: PrintRoom.patience)
    try await scene.finish()
    try await scene.expectSpareSheet()
  }

  @Test func `a printer to which a person moves it gets it in its own language`() async throws {
    let scene = try await Scene()
    try await scene.drawAtMain()
    #expect(try await scene.floor.perform(MovePaper(paper: scene.label, to: Self.spare)).refusal == nil)
    try await scene.finish()
    try await scene.expectSpareSheet()
  }

  @Test func `a printer that is given the role gets what waited in its own language`() async throws {
    let scene = try await Scene()
    try await scene.drawAtMain()
    try await scene.assign(scene.printers[1])
    try await scene.finish()
    try await scene.expectSpareSheet()
  }

  @Test func `a paper that another station drew is drawn for the printer here`() async throws {
    let scene = try await Scene()
    let there = StationName("counter-2")
    let waiting = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      let id = try desk.add(PaperEntry.example(station: there, progress: PaperProgress(state: "drawn")))
      let pages = DrawnPaper(
        format: .pdf, bytes: [1], pages: 1, template: "t", widthInMillimetres: 50, heightInMillimetres: 30,
        medium: .label50x30, profile: PrinterProfile.pdf.name)
      try desk.keep(pages, of: id)
      return id
    }
    #expect(try await scene.floor.perform(CancelPaper(paper: scene.label)).answer != nil)
    try await scene.assign(scene.printers[1])
    #expect(try await scene.floor.perform(TakeOverPapers(from: there)).answer?.papers == [waiting])
    try await scene.finish()
    try await scene.expectSpareSheet(waiting)
  }

  @Test func `after a try that never began the next printer gets it in its own language`() async throws {
    let scene = try await Scene()
    _ = try await scene.room.round()
    let job = try #require(await scene.queues.allJobs.last).number
    await scene.queues.abort(job, message: "filter failed")
    _ = try await scene.room.round()
    #expect(try await scene.floor.paper(scene.label).progress.state == "drawn")
    try await scene.assign(scene.printers[1])
    try await scene.finish()
    try await scene.expectSpareSheet()
  }

  @Test func `pages of an older program, which do not say for what they are, are drawn anew`() async throws {
    let scene = try await Scene()
    let label = scene.label
    try await scene.floor.store.record { (desk) throws(StoreFailure) in
      guard var entry = try desk.paper(label) else { return }
      entry.progress.state = "drawn"
      try desk.replace(entry)
      let pages = DrawnPaper(
        format: .pdf, bytes: [1], pages: 1, template: "t", widthInMillimetres: 50, heightInMillimetres: 30)
      try desk.keep(pages, of: label)
    }
    try await scene.finish()
    let sheet = try #require(await scene.queues.sheets.first)
    #expect(sheet.queue == Self.main.queue && sheet.bytes != [1])
  }

  @Test func `a further try at the same printer sends the same pages`() async throws {
    let scene = try await Scene()
    _ = try await scene.room.round()
    let first = try #require(try await scene.floor.paper(scene.label).drawn)
    let pages = try #require(try await scene.floor.pages(scene.label))
    let job = try #require(await scene.queues.allJobs.last).number
    await scene.queues.abort(job, message: "filter failed")
    _ = try await scene.room.round()
    try await scene.finish()
    #expect(await scene.queues.sheets.map(\.bytes) == [pages])
    #expect(try await scene.floor.paper(scene.label).drawn == first)
  }

  @Test func `a paper that cannot be drawn is among the failures of its day`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let tray = RolePrinter(system: queues, queue: QueueName("label"), receiptMedium: .roll80)
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(failure: .missingValue("claim.code")), printers: [:],
      tray: tray, roundPatience: .seconds(3600))
    let paper = try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example())
    }
    _ = try await room.round()
    #expect(try await floor.paper(paper).progress.finishedAt == .example)
    let counts = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.paperCounts(
        from: .example, until: Moment(milliseconds: Moment.example.milliseconds + 1))
    }
    #expect(counts.map(\.failed) == [1])
  }

  @Test func `a paper that waits is drawn anew when its printer is shifted`() async throws {
    let scene = try await Scene()
    try await scene.drawAtMain()
    let shift = ShiftPrinter(printer: scene.printers[0], offset: PrinterProfile.Offset(x: 0.5, y: -1))
    #expect(try await scene.floor.desk.perform(shift, as: .console, id: .fresh()).refusal == nil)
    _ = try await scene.room.round()
    let before = try await scene.floor.paper(scene.label)
    #expect(await scene.room.form(of: before).profile.offset == shift.offset, "as it will be drawn")
    await scene.queues.setAccepting(true, Self.main.queue)
    try await scene.finish()
    let after = try await scene.floor.paper(scene.label)
    #expect(after.progress.state == "done" && after.drawn?.profile == "pdf@0.5,-1.0")
    let sheets = await scene.queues.sheets
    #expect(sheets.map(\.queue) == [Self.main.queue])
  }

  @Test func `a printed paper is shown as it was drawn, also after its printer was set up otherwise`()
    async throws
  {
    let scene = try await Scene()
    let shift = ShiftPrinter(printer: scene.printers[0], offset: PrinterProfile.Offset(x: 0.5, y: -1))
    _ = try await scene.floor.desk.perform(shift, as: .console, id: .fresh())
    try await scene.finish()
    let back = ShiftPrinter(printer: scene.printers[0], offset: PrinterProfile.Offset())
    _ = try await scene.floor.desk.perform(back, as: .console, id: .fresh())
    _ = try await scene.room.round()
    let printed = try await scene.floor.paper(scene.label)
    let form = await scene.room.form(of: printed)
    #expect(form.medium == .label50x30 && form.profile.name == "pdf")
    #expect(form.profile.offset == shift.offset)
    #expect(await scene.room.form(of: .unitLabel).profile.offset == PrinterProfile.Offset())
    var strange = printed
    strange.drawn?.profile = "taken-away"
    #expect(await scene.room.form(of: strange).profile == .pdf, "as its printer draws now")
  }
}
