import ServiceDesk
import ServiceDeskTesting
import Testing

/// Two printers for labels, one print room or two, and papers that go from one to the other.
struct PrintRoomMovingTests {
  private static let main = PrinterPlace(.cups, QueueName("label"))
  private static let spare = PrinterPlace(.cups, QueueName("spare"))

  private struct Scene {
    let floor: ShopFloor
    let queues = RecordingPrintQueues(queues: [main.queue, spare.queue, QueueName("tray")])
    let room: PrintRoom
    let label: PaperID

    /// The main printer plays labels; the spare one is its fallback.
    init(hasFallback: Bool = true) async throws {
      floor = try await ShopFloor()
      room = Scene.room(floor.desk, queues)
      label = try await floor.store.record { (desk) throws(StoreFailure) in
        var ids: [ShopPrinterID] = []
        for place in [main, spare] {
          let details = PrinterDetails(name: place.queue.rawValue, place: place, medium: .label50x30)
          ids.append(
            try desk.add(
              ShopPrinter(id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: nil)))
        }
        try desk.keep(
          PrinterAssignment(
            station: .example, role: .label, printer: ids[0], fallback: hasFallback ? ids[1] : nil))
        return try desk.add(PaperEntry.example())
      }
    }

    static func room(_ desk: Desk, _ queues: any PrintQueues) -> PrintRoom {
      let tray = RolePrinter(system: queues, queue: QueueName("tray"), receiptMedium: .roll80)
      return PrintRoom(
        desk: desk, drawer: PlainPageDrawer(), printers: [:], tray: tray, roundPatience: .seconds(3600))
    }

    func progress() async throws -> PaperProgress { try await floor.paper(label).progress }
    func job() async throws -> PrintJobNumber { try #require(await queues.allJobs.last).number }
    func printed() async -> [QueueName] { await queues.sheets.map(\.queue) }

    func rounds(_ count: Int) async throws {
      for _ in 0..<count { _ = try await room.round() }
    }

    func finish() async throws {
      _ = try await room.round()
      await queues.completeAll()
      _ = try await room.round()
    }
  }

  // MARK: The shop's choice and the fallback

  @Test func `the shop's choice of a printer stands before the configuration`() async throws {
    let scene = try await Scene()
    try await scene.finish()
    #expect(await scene.printed() == [Self.main.queue])
    #expect(try await scene.progress().system == .cups)
  }

  @Test func `what cannot have begun goes to the fallback after half a minute, and comes out there only`()
    async throws
  {
    let scene = try await Scene()
    try await scene.rounds(1)
    await scene.queues.setActivity(.stopped, reasons: ["paused"], Self.main.queue)
    try await scene.rounds(2)
    scene.floor.clock.advance(seconds: PrintRoom.patience - 1)
    try await scene.rounds(1)
    #expect(try await scene.progress().queue == Self.main.queue)

    scene.floor.clock.advance(seconds: 1)
    try await scene.rounds(1)
    #expect(await scene.queues.allJobs.map(\.state) == [.canceled, .pending])
    try await scene.finish()
    await scene.queues.setActivity(.idle, Self.main.queue)
    try await scene.finish()
    let progress = try await scene.progress()
    #expect(progress.state == "done" && !progress.possibleDuplicate && progress.attempt == 2)
    #expect(await scene.printed() == [Self.spare.queue])
  }

  @Test func `a printer that has no queue any more loses its papers to the fallback`() async throws {
    let scene = try await Scene()
    await scene.queues.setAccepting(false, Self.main.queue)
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: PrintRoom.patience)
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
    #expect(await scene.queues.allJobs.count == 1)
  }

  @Test func `what the printer is at is never moved unasked`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    let job = try await scene.job()
    await scene.queues.start(job)
    await scene.queues.stop(job, reasons: ["media-empty"])
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: 3600)
    try await scene.rounds(2)
    #expect(try await scene.progress().queue == Self.main.queue)
    #expect(await scene.queues.allJobs.count == 1)

    // A paper behind it has not begun and may go.
    let second = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example())
    }
    try await scene.rounds(1)
    #expect(try await scene.floor.paper(second).progress.queue == Self.spare.queue)
    #expect(try await scene.progress().queue == Self.main.queue)
  }

  @Test func `a fallback that is in trouble itself gets nothing`() async throws {
    let scene = try await Scene()
    await scene.queues.setAccepting(false, Self.main.queue)
    await scene.queues.setActivity(.stopped, Self.spare.queue)
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: 3600)
    try await scene.rounds(1)
    #expect(try await scene.progress().target == nil)
    #expect(try await scene.progress().trouble == "rejecting")
  }

  @Test func `while the print server is away nothing that it may have is moved`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    await scene.queues.setReachable(false)
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: 3600)
    try await scene.rounds(1)
    #expect(try await scene.progress().target == nil)
    #expect(try await scene.progress().trouble == "offline")
  }

  /// What CUPS says of a printer that is switched off, with the job at work.
  private static let away = "The printer may not exist or is unavailable at this time."

  @Test func `what only looked for its printer goes to the fallback, and is marked`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    let job = try await scene.job()
    await scene.queues.start(job)
    await scene.queues.say(Self.away, of: job)
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: PrintRoom.patience)
    try await scene.rounds(1)
    #expect(await scene.queues.allJobs.map(\.state) == [.canceled, .pending])
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
    let progress = try await scene.progress()
    #expect(progress.state == "done" && progress.possibleDuplicate && progress.movedBy == nil)
  }

  @Test func `a printer that was found again in time keeps its paper`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    let job = try await scene.job()
    await scene.queues.start(job)
    await scene.queues.say(Self.away, of: job)
    try await scene.rounds(1)
    scene.floor.clock.advance(seconds: PrintRoom.patience)
    await scene.queues.say("Printing.", of: job)
    try await scene.rounds(2)
    await scene.queues.completeAll()
    try await scene.rounds(1)
    #expect(await scene.printed() == [Self.main.queue])
    #expect(await scene.queues.allJobs.count == 1)
  }

  // MARK: A person moves it

  @Test func `a paper goes only where such papers fit, and to no place that nobody knows`() async throws {
    let scene = try await Scene(hasFallback: false)
    let office = PrinterPlace(.cups, QueueName("office"))
    try await scene.floor.store.record { (desk) throws(StoreFailure) in
      let details = PrinterDetails(name: "office", place: office, medium: .a4)
      _ = try desk.add(
        ShopPrinter(id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: nil))
    }
    let refused = try await scene.floor.perform(MovePaper(paper: scene.label, to: office)).refusal
    #expect(refused == .unacceptable("printer.place"))

    let nobodys = PrinterPlace(.cups, QueueName("nobodys"))
    #expect(try await scene.floor.perform(MovePaper(paper: scene.label, to: nobodys)).refusal == nil)
    try await scene.rounds(2)
    #expect(await scene.queues.allJobs.isEmpty)
    #expect(try await scene.progress().trouble == "noSuchQueue")
    #expect(try await move(scene) == nil)
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
  }

  @Test func `a test page goes to any printer`() {
    #expect(PaperMedium.allCases.allSatisfy(PaperKind.testPage.fits))
    #expect(!PaperKind.intakeReceipt.fits(.label50x30) && PaperKind.unitLabel.fits(.label38x25))
  }

  private func move(_ scene: Scene, nothingCameOut: Bool = false) async throws -> Refusal? {
    let command = MovePaper(paper: scene.label, to: Self.spare, nothingCameOut: nothingCameOut)
    return try await scene.floor.perform(command).refusal
  }

  @Test func `a waiting paper is taken back first and then comes out of the other printer`() async throws {
    let scene = try await Scene(hasFallback: false)
    try await scene.rounds(1)
    #expect(try await move(scene) == nil)
    try await scene.rounds(1)
    #expect(await scene.queues.allJobs.map(\.state) == [.canceled, .pending])
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
    #expect(try await scene.progress().movedBy == scene.floor.clerk.id)
  }

  @Test func `a paper without a job simply goes elsewhere`() async throws {
    let scene = try await Scene(hasFallback: false)
    #expect(try await move(scene) == nil)
    try await scene.finish()
    #expect(await scene.queues.allJobs.count == 1)
    #expect(await scene.printed() == [Self.spare.queue])
  }

  @Test func `a paper that may be out is moved only after a look, and then marked`() async throws {
    let scene = try await Scene(hasFallback: false)
    try await scene.rounds(1)
    await scene.queues.start(try await scene.job())
    try await scene.rounds(1)
    #expect(try await move(scene) == Refusal(.paperMayBeOut))
    #expect(try await move(scene, nothingCameOut: true) == nil)
    try await scene.finish()
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
    let progress = try await scene.progress()
    #expect(progress.state == "done" && progress.possibleDuplicate && !progress.mayRepeat)
  }

  @Test func `a move that comes too late leaves the one sheet where it came out`() async throws {
    let scene = try await Scene(hasFallback: false)
    try await scene.rounds(1)
    #expect(try await move(scene) == nil)
    await scene.queues.completeAll()
    try await scene.rounds(2)
    #expect(await scene.printed() == [Self.main.queue])
    let progress = try await scene.progress()
    #expect(progress.state == "done" && progress.target == nil)
  }

  @Test func `a lost answer to the cancel never prints on both`() async throws {
    let scene = try await Scene(hasFallback: false)
    try await scene.rounds(1)
    #expect(try await move(scene) == nil)
    await scene.queues.loseNextAnswer(to: .cancel)
    try await scene.rounds(1)
    #expect(await scene.queues.allJobs.count == 1)
    try await scene.finish()
    try await scene.finish()
    #expect(await scene.printed() == [Self.spare.queue])
  }

  @Test func `a sent paper that nobody wants any more is taken back`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    #expect(try await scene.floor.perform(CancelPaper(paper: scene.label)).answer != nil)
    try await scene.rounds(2)
    let progress = try await scene.progress()
    #expect(progress.state == "canceled" && progress.finishedAt == .example)
    #expect(await scene.queues.allJobs.map(\.state) == [.canceled])
    #expect(try await scene.room.round() == .idle)
  }

  // MARK: One program prints

  @Test func `of two programs with one station's name the newer prints, the older says so`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    let second = Scene.room(scene.floor.desk, scene.queues)
    _ = try await second.round()
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .waiting)
    #expect(await scene.room.states().allSatisfy { $0.trouble == .printedElsewhere })
    #expect(try await second.round() == .idle)
    #expect(await scene.queues.allJobs.count == 1)
    #expect(await scene.printed() == [Self.main.queue])
  }

  @Test func `an older program takes up the work again when the newer has let go or died`() async throws {
    let scene = try await Scene()
    try await scene.rounds(1)
    let second = Scene.room(scene.floor.desk, scene.queues)
    _ = try await second.round()
    try await second.close()
    _ = try await scene.room.round()
    #expect(await scene.room.states().allSatisfy { $0.trouble == nil })

    let third = Scene.room(scene.floor.desk, scene.queues)
    _ = try await third.round()
    try await scene.rounds(1)
    // A holder that lives answers the challenge.
    _ = try await third.round()
    scene.floor.clock.advance(seconds: 60)
    try await scene.rounds(1)
    #expect(await scene.room.states().allSatisfy { $0.trouble == .printedElsewhere })
    // One that died does not.
    scene.floor.clock.advance(seconds: 60)
    try await scene.rounds(2)
    #expect(await scene.room.states().allSatisfy { $0.trouble == nil })
  }

  @Test func `a queue that is another station's is not taken for one of the same name here`() async throws {
    let scene = try await Scene()
    let place = PrinterPlace(.cups, QueueName("there"))
    await scene.queues.addQueue(place.queue, deviceURI: "memory:/there")
    let paper = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      let details = PrinterDetails(name: "there", place: place, medium: .label50x30)
      _ = try desk.add(
        ShopPrinter(
          id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: nil,
          station: StationName("counter-2")))
      return try desk.add(PaperEntry.example(progress: PaperProgress(target: place)))
    }
    try await scene.finish()
    let progress = try await scene.floor.paper(paper).progress
    #expect(progress.state == "queued" && progress.trouble == PrinterTrouble.noSuchQueue.code)
    #expect(await scene.printed() == [Self.main.queue])
  }

  // MARK: A station that is gone

  @Test func `papers of a station that is gone come out here, those at its printer are asked about`()
    async throws
  {
    let scene = try await Scene()
    let there = StationName("counter-2")
    let (waiting, sent) = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      (
        try desk.add(PaperEntry.example(station: there)),
        try desk.add(
          PaperEntry.example(
            station: there,
            progress: PaperProgress(
              state: "sent", attempt: 1, jobName: PrintJobName("g-9-1-x"), queue: QueueName("label"),
              system: .cups)))
      )
    }
    let answer = try #require(try await scene.floor.perform(TakeOverPapers(from: there)).answer)
    #expect(answer.papers == [waiting, sent] && answer.asked == [sent])
    try await scene.finish()
    #expect(try await scene.floor.paper(waiting).progress.state == "done")
    #expect(try await scene.floor.paper(sent).progress.state == "unknown")
    #expect(try await scene.floor.perform(TakeOverPapers(from: there)).refusal == .notFound("paper"))
    #expect(
      try await scene.floor.perform(TakeOverPapers(from: .example)).refusal == .unacceptable("station"))
  }
}
