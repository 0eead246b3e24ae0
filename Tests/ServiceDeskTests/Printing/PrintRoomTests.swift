import ServiceDesk
import ServiceDeskTesting
import Testing

struct PrintRoomTests {
  /// A shop with one label owed, and the room that prints it.
  private struct Scene {
    let floor: ShopFloor
    let queues = RecordingPrintQueues()
    let room: PrintRoom
    let label: PaperID

    init(drawer: any PageDrawer = PlainPageDrawer(), kind: PaperKind = .unitLabel) async throws {
      floor = try await ShopFloor()
      room = Scene.room(floor.desk, drawer, queues)
      label = try await floor.store.record { (desk) throws(StoreFailure) in
        try desk.add(PaperEntry.example(kind: kind))
      }
    }

    static func room(_ desk: Desk, _ drawer: any PageDrawer, _ queues: any PrintQueues) -> PrintRoom {
      func printer(_ queue: String, _ medium: PaperMedium) -> RolePrinter {
        RolePrinter(system: queues, queue: QueueName(queue), receiptMedium: medium)
      }
      return PrintRoom(
        desk: desk, drawer: drawer,
        printers: [.label: printer("label", .roll80), .receipt: printer("receipt", .roll80)],
        tray: printer("receipt", .a4), roundPatience: .seconds(3600))
    }

    func state() async throws -> PaperState? {
      PaperState(rawValue: try await floor.paper(label).progress.state)
    }

    func job() async throws -> PrintJobNumber { try #require(await queues.allJobs.last).number }
  }

  @Test func `a paper goes through in two rounds, and the sheet says what was owed`() async throws {
    let scene = try await Scene()
    #expect(try await scene.room.round() == .busy)
    #expect(try await scene.state() == .sent)
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .idle)
    let paper = try await scene.floor.paper(scene.label)
    #expect(paper.progress.state == "done" && !paper.progress.possibleDuplicate)
    #expect(paper.progress.finishedAt == .example && paper.progress.attempt == 1)
    let sheets = await scene.queues.sheets
    #expect(sheets.count == 1)
    #expect(sheets.first?.queue == QueueName("label"))
    let pages = try await scene.floor.pages(scene.label)
    #expect(sheets.first?.bytes == pages)
    let sheet = String(decoding: sheets[0].bytes, as: UTF8.self)
    #expect(sheet.hasPrefix("unitLabel label50x30 ro 1"))
    #expect(
      sheet.split(separator: "\n").contains { $0.hasPrefix("paper.id=") && $0.hasSuffix("\(scene.label)") })
    #expect(try await scene.room.round() == .idle)
    #expect(await scene.queues.allJobs.count == 1)
  }

  @Test func `pages are read for the paper that is sent, and for no other`() async throws {
    let scene = try await Scene()
    let receipt = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example(kind: .intakeReceipt))
    }
    await scene.queues.setAccepting(false, QueueName("label"))
    for _ in 1...3 { _ = try await scene.room.round() }
    #expect(try await scene.state() == .drawn)
    #expect(await scene.floor.store.pagesRead == [receipt])
    await scene.queues.setAccepting(true, QueueName("label"))
    _ = try await scene.room.round()
    #expect(await scene.floor.store.pagesRead == [receipt, scene.label])
  }

  @Test func `label and receipt of an intake come out of their own printers`() async throws {
    let scene = try await Scene()
    _ = try await scene.floor.takeIn()
    _ = try await scene.room.round()
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .idle)
    #expect(await scene.queues.sheets.map(\.queue.rawValue).sorted() == ["label", "label", "receipt"])
  }

  @Test func `another station's papers are left to it`() async throws {
    let scene = try await Scene()
    let foreign = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example(station: StationName("counter-2")))
    }
    _ = try await scene.room.round()
    #expect(try await scene.floor.paper(foreign).progress.state == "queued")
  }

  @Test func `while the printing system is away a paper waits, and is done later`() async throws {
    let scene = try await Scene()
    await scene.queues.setReachable(false)
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.state() == .drawn)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == "offline")
    #expect(await scene.room.states().first { $0.role == .label }?.trouble == .offline)
    #expect(await scene.room.states().first { $0.role == .label }?.waiting == 1)
    await scene.queues.setReachable(true)
    #expect(try await scene.room.round() == .busy)
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .idle)
    #expect(await scene.queues.sheets.count == 1)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == nil)
  }

  @Test(arguments: [RecordingPrintQueues.Call.create, .send, .jobs, .queues])
  func `an answer that is lost leads to exactly one sheet`(call: RecordingPrintQueues.Call) async throws {
    let scene = try await Scene()
    await scene.queues.loseNextAnswer(to: call)
    for _ in 1...6 {
      _ = try await scene.room.round()
      await scene.queues.completeAll()
    }
    #expect(try await scene.state() == .done)
    #expect(await scene.queues.sheets.count == 1)
    #expect(await scene.queues.allJobs.count == 1)
  }

  @Test func `a station that died after any write goes on with the same job`() async throws {
    let scene = try await Scene()
    await scene.queues.loseNextAnswer(to: .create)
    _ = try await scene.room.round()
    #expect(try await scene.state() == .creating)
    let second = Scene.room(scene.floor.desk, PlainPageDrawer(), scene.queues)
    _ = try await second.round()
    await scene.queues.completeAll()
    _ = try await second.round()
    #expect(try await scene.state() == .done)
    #expect(await scene.queues.sheets.count == 1)
  }

  @Test func `a queue that takes nothing keeps the paper, and says so`() async throws {
    let scene = try await Scene()
    await scene.queues.setAccepting(false, QueueName("label"))
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == "rejecting")
    #expect(await scene.queues.allJobs.isEmpty)
    await scene.queues.setAccepting(true, QueueName("label"))
    #expect(try await scene.room.round() == .busy)
  }

  @Test func `a printer without paper is told, and the sheet comes after`() async throws {
    let scene = try await Scene()
    _ = try await scene.room.round()
    let job = try await scene.job()
    await scene.queues.start(job)
    await scene.queues.stop(job, reasons: ["media-empty"])
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.state() == .attention)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == "outOfPaper")
    #expect(await scene.room.states().first { $0.role == .label }?.trouble == .outOfPaper)
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .idle)
    #expect(try await scene.state() == .done)
  }

  @Test func `a job that vanished at the printer is asked about, and never printed again unasked`()
    async throws
  {
    let scene = try await Scene()
    _ = try await scene.room.round()
    await scene.queues.start(try await scene.job())
    _ = try await scene.room.round()
    #expect(try await scene.state() == .printing)
    await scene.queues.forgetJobs()
    for _ in 1...3 { #expect(try await scene.room.round() == .waiting) }
    #expect(try await scene.state() == .unknown)
    #expect(await scene.queues.allJobs.isEmpty)
  }

  @Test func `a job that vanished before the printer had it is made anew`() async throws {
    let scene = try await Scene()
    _ = try await scene.room.round()
    await scene.queues.forgetJobs()
    #expect(try await scene.room.round() == .busy)
    await scene.queues.completeAll()
    #expect(try await scene.room.round() == .idle)
    #expect(await scene.queues.sheets.count == 1)
  }

  @Test func `out of sight while printing may have printed twice`() async throws {
    let scene = try await Scene()
    _ = try await scene.room.round()
    await scene.queues.start(try await scene.job())
    _ = try await scene.room.round()
    await scene.queues.setReachable(false)
    _ = try await scene.room.round()
    await scene.queues.setReachable(true)
    await scene.queues.completeAll()
    _ = try await scene.room.round()
    let progress = try await scene.floor.paper(scene.label).progress
    #expect(progress.state == "done" && progress.possibleDuplicate)
  }

  @Test func `what certainly did not print is tried three times, then left to a person`() async throws {
    let scene = try await Scene()
    for attempt in 1...3 {
      _ = try await scene.room.round()
      #expect(await scene.queues.allJobs.count == attempt)
      await scene.queues.abort(try await scene.job(), message: "filter failed")
      _ = try await scene.room.round()
      if attempt < 3 { #expect(try await scene.state() == .drawn) }
    }
    let progress = try await scene.floor.paper(scene.label).progress
    #expect(progress.state == "failed" && progress.trouble == "filter failed" && progress.attempt == 3)
    #expect(Set(await scene.queues.allJobs.map(\.name)).count == 3)
    #expect(try await scene.room.round() == .waiting)
    #expect(await scene.queues.allJobs.count == 3)
  }

  @Test func `a jam that ended the job is told with the question, until a person has the sheet`() async throws
  {
    let scene = try await Scene()
    _ = try await scene.room.round()
    let job = try await scene.job()
    await scene.queues.start(job)
    _ = try await scene.room.round()
    await scene.queues.abort(job, message: "Print job canceled at printer.", reasons: ["media-jam-report"])
    for _ in 1...2 {
      _ = try await scene.room.round()
      let progress = try await scene.floor.paper(scene.label).progress
      #expect(progress.state == "unknown" && progress.trouble == "jam")
    }
    #expect(try await scene.floor.perform(SettlePaper(paper: scene.label, cameOut: true)).answer != nil)
    let progress = try await scene.floor.paper(scene.label).progress
    #expect(progress.state == "done" && progress.trouble == nil)
  }

  @Test(arguments: [
    (DrawFailure.missingValue("claim.code"), "missingValue:claim.code"),
    (.noTemplate(.unitLabel, .label50x30), "noTemplate:unitLabel-label50x30"),
    (.codeDoesNotFit("U1"), "codeDoesNotFit:U1"),
    (.missingGlyph("U+1F600"), "missingGlyph:U+1F600"),
    (.library(name: "cairo", message: "out of memory"), "library:cairo:out of memory"),
  ])
  func `a paper that cannot be drawn says why, which an outage does not hide`(
    failure: DrawFailure, code: String
  ) async throws {
    let scene = try await Scene(drawer: PlainPageDrawer(failure: failure))
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.state() == .failed)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == code)
    await scene.queues.setReachable(false)
    #expect(try await scene.room.round() == .waiting)
    #expect(try await scene.floor.paper(scene.label).progress.trouble == code)
    #expect(await scene.queues.allJobs.isEmpty)
    #expect(PrinterTrouble(code: code) == .notDrawn(failure))
  }

  @Test func `a paper whose role has no printer goes to the tray`() async throws {
    let scene = try await Scene(kind: .practiceSheet)
    _ = try await scene.room.round()
    await scene.queues.completeAll()
    _ = try await scene.room.round()
    #expect(try await scene.state() == .done)
    #expect(await scene.queues.sheets.first?.queue == QueueName("receipt"))
    #expect(await scene.room.form(of: .practiceSheet).medium == .a4)
    #expect(await scene.room.form(of: .unitLabel).medium == .label50x30)
    #expect(await scene.room.form(of: .intakeReceipt).medium == .roll80)
    let small = RolePrinter(
      system: scene.queues, queue: QueueName("label"), receiptMedium: .roll58, labelMedium: .label38x25)
    #expect(small.medium(for: .accessoryLabel) == .label38x25)
    #expect(small.medium(for: .dayClose) == .roll58)
    #expect(small.medium(for: .quote) == .a4)
  }

  @Test func `a paper that was taken back is not sent`() async throws {
    let scene = try await Scene()
    await scene.queues.setAccepting(false, QueueName("label"))
    _ = try await scene.room.round()
    #expect(try await scene.floor.perform(CancelPaper(paper: scene.label)).answer != nil)
    await scene.queues.setAccepting(true, QueueName("label"))
    #expect(try await scene.room.round() == .idle)
    #expect(await scene.queues.allJobs.isEmpty)
  }

  @Test(arguments: [TakenBackMeanwhile.Moment.create, .send])
  func `a paper taken back while it is being sent does not come out`(
    moment: TakenBackMeanwhile.Moment
  ) async throws {
    let scene = try await Scene()
    let meanwhile = TakenBackMeanwhile(
      behind: scene.queues, floor: scene.floor, paper: scene.label, moment: moment)
    let room = Scene.room(scene.floor.desk, PlainPageDrawer(), meanwhile)
    _ = try await room.round()
    await scene.queues.completeAll()
    _ = try await room.round()
    #expect(try await scene.state() == .canceled)
    #expect(await scene.queues.sheets.isEmpty)
  }

  @Test func `an outage of the database stops the round, and nothing is printed twice`() async throws {
    let scene = try await Scene()
    await scene.floor.store.fail(.always(.busy))
    await #expect(throws: StoreFailure.busy) { try await scene.room.round() }
    await scene.floor.store.fail(.answerLost)
    await #expect(throws: StoreFailure.unknownOutcome) { try await scene.room.round() }
    for _ in 1...3 {
      _ = try await scene.room.round()
      await scene.queues.completeAll()
    }
    #expect(await scene.queues.sheets.count == 1)
  }
}
