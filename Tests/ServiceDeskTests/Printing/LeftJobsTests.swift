import ServiceDesk
import ServiceDeskTesting
import Testing

/// Jobs that live on though nobody wants their sheet any more.
struct LeftJobsTests {
  private static let there = StationName("counter-2")

  private static func room(_ desk: Desk, _ queues: any PrintQueues) -> PrintRoom {
    func printer(_ queue: String) -> RolePrinter {
      RolePrinter(system: queues, queue: QueueName(queue), receiptMedium: .roll80)
    }
    return PrintRoom(
      desk: desk, drawer: PlainPageDrawer(),
      printers: [.label: printer("label"), .receipt: printer("receipt")], tray: printer("receipt"),
      roundPatience: .seconds(3600))
  }

  private static func owe(
    _ floor: ShopFloor, _ kind: PaperKind = .unitLabel, at station: StationName = .example
  ) async throws -> PaperID {
    try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(PaperEntry.example(kind: kind, station: station))
    }
  }

  private static func openJobs(of paper: PaperID, _ floor: ShopFloor) async throws -> [OpenJob] {
    try await floor.store.read { (desk) throws(StoreFailure) in try desk.openJobs(of: paper) }
  }

  // MARK: Stations that come back

  @Test(arguments: [false, true])
  func `a job that outlives its station is taken back when that returns, and a copy beside it is marked`(
    began: Bool
  ) async throws {
    let floor = try await ShopFloor()
    let away = Desk(
      shop: .example(), station: Self.there, store: floor.store, secrecy: floor.secrecy, clock: floor.clock)
    let (queues, queuesThere) = (RecordingPrintQueues(), RecordingPrintQueues())
    let (room, gone) = (Self.room(floor.desk, queues), Self.room(away, queuesThere))
    let paper = try await Self.owe(floor, at: Self.there)
    _ = try await gone.round()
    if began {
      await queuesThere.start(try #require(await queuesThere.allJobs.last).number)
      _ = try await gone.round()
    }

    let taken = try #require(try await floor.perform(TakeOverPapers(from: Self.there)).answer)
    #expect(taken.asked == [paper])
    _ = try await room.round()
    _ = try await floor.perform(SettlePaper(paper: paper, cameOut: false))
    let copies = try await floor.store.read { (desk) throws(StoreFailure) in try desk.copies(of: paper) }
    let copy = try #require(copies.first).id
    #expect(try await floor.paper(paper).progress.possibleDuplicate)
    for _ in 1...2 { _ = try await room.round() }
    await queues.completeAll()
    _ = try await room.round()
    let printed = try await floor.paper(copy).progress
    #expect(printed.state == "done" && printed.possibleDuplicate)

    let back = Self.room(away, queuesThere)
    #expect(try await back.round() == .busy)
    #expect(await queuesThere.allJobs.map(\.state) == [.canceled])
    #expect(try await back.round() == .idle)
    #expect(try await Self.openJobs(of: paper, floor).isEmpty)
    #expect(await queuesThere.sheets.isEmpty)
    // What had begun may lie there beside the copy.
    #expect(try await floor.paper(paper).progress.possibleDuplicate == began)
    #expect(try await floor.paper(copy).progress.possibleDuplicate)
  }

  @Test func `a copy that waits is not marked any more once the old job is certainly gone`() async throws {
    let floor = try await ShopFloor()
    let away = Desk(
      shop: .example(), station: Self.there, store: floor.store, secrecy: floor.secrecy, clock: floor.clock)
    let queuesThere = RecordingPrintQueues()
    let gone = Self.room(away, queuesThere)
    let paper = try await Self.owe(floor, at: Self.there)
    _ = try await gone.round()
    _ = try await floor.perform(TakeOverPapers(from: Self.there))
    _ = try await floor.perform(SettlePaper(paper: paper, cameOut: false))
    let copies = try await floor.store.read { (desk) throws(StoreFailure) in try desk.copies(of: paper) }
    let copy = try #require(copies.first)
    #expect(copy.progress.possibleDuplicate)
    for _ in 1...2 { _ = try await gone.round() }
    #expect(try await !floor.paper(paper).progress.possibleDuplicate)
    #expect(try await !floor.paper(copy.id).progress.possibleDuplicate)
  }

  @Test func `papers of a shared print server go on with their jobs at the station that took them over`()
    async throws
  {
    let floor = try await ShopFloor()
    let job = OpenJob(
      name: PrintJobName("g-1-1-a"), paper: try await Self.owe(floor, at: Self.there), station: Self.there,
      place: PrinterPlace(PrintSystemName("cups:printhost:631"), QueueName("label")))
    try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.keep(job)
      guard var paper = try desk.paper(job.paper) else { return }
      paper.progress = PaperProgress(
        state: "sent", attempt: 1, jobName: job.name, queue: job.place.queue, system: job.place.system)
      try desk.replace(paper)
    }
    let taken = try #require(try await floor.perform(TakeOverPapers(from: Self.there)).answer)
    #expect(taken.papers == [job.paper] && taken.asked.isEmpty)
    #expect(try await Self.openJobs(of: job.paper, floor).map(\.station) == [.example])
  }

  // MARK: Papers that were taken back

  @Test func `a paper taken back while nobody saw that its document had arrived does not come out`()
    async throws
  {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let paper = try await Self.owe(floor)
    await queues.loseNextAnswer(to: .send)
    _ = try await Self.room(floor.desk, queues).round()
    #expect(try await floor.paper(paper).progress.state == "created")
    #expect(await queues.allJobs.map(\.state) == [.pending])
    #expect(try await floor.perform(CancelPaper(paper: paper)).answer != nil)

    let room = Self.room(floor.desk, queues)
    for _ in 1...2 { _ = try await room.round() }
    await queues.completeAll()
    #expect(await queues.sheets.isEmpty)
    #expect(try await Self.openJobs(of: paper, floor).isEmpty)
    #expect(try await floor.paper(paper).progress.state == "canceled")
  }

  @Test func `while its print server is away a job is left, and taken back when that answers`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let paper = try await Self.owe(floor)
    await queues.loseNextAnswer(to: .send)
    let room = Self.room(floor.desk, queues)
    _ = try await room.round()
    await queues.setReachable(false)
    _ = try await floor.perform(CancelPaper(paper: paper))
    #expect(try await room.round() == .waiting)
    #expect(try await Self.openJobs(of: paper, floor).count == 1)
    await queues.setReachable(true)
    #expect(try await room.round() == .busy)
    #expect(try await room.round() == .idle)
    #expect(await queues.allJobs.map(\.state) == [.canceled])
  }

  @Test func `a paper that a person denies after its job was seen at its end has a copy without a mark`()
    async throws
  {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor.desk, queues)
    let paper = try await Self.owe(floor)
    _ = try await room.round()
    #expect(try await Self.openJobs(of: paper, floor).count == 1)
    await queues.start(try #require(await queues.allJobs.last).number)
    _ = try await room.round()
    await queues.forgetJobs()
    _ = try await room.round()
    #expect(try await floor.paper(paper).progress.state == "unknown")
    _ = try await floor.perform(SettlePaper(paper: paper, cameOut: false))
    let copies = try await floor.store.read { (desk) throws(StoreFailure) in try desk.copies(of: paper) }
    #expect(copies.map(\.progress.possibleDuplicate) == [false])
  }

  // MARK: Printing systems that begin anew

  @Test func `what a printing system had in hand when it began anew may have come twice`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor.desk, queues)
    await queues.setAccepting(false, QueueName("receipt"))
    let (printing, sent) = (try await Self.owe(floor), try await Self.owe(floor))
    let waiting = try await Self.owe(floor, .intakeReceipt)
    _ = try await room.round()
    let first = try #require(await queues.allJobs.first { $0.name.paper == printing }).number
    await queues.start(first)
    _ = try await room.round()

    await queues.beginAnew()
    _ = try await room.round()
    #expect(try await floor.paper(printing).progress.possibleDuplicate)
    // Its job has not begun even now.
    #expect(try await !floor.paper(sent).progress.possibleDuplicate)
    #expect(try await !floor.paper(waiting).progress.possibleDuplicate)

    await queues.completeAll()
    await queues.setAccepting(true, QueueName("receipt"))
    _ = try await room.round()
    await queues.completeAll()
    _ = try await room.round()
    var marks: [PaperID: Bool] = [:]
    for paper in [printing, sent, waiting] {
      let progress = try await floor.paper(paper).progress
      #expect(progress.state == "done")
      marks[paper] = progress.possibleDuplicate
    }
    #expect(marks == [printing: true, sent: false, waiting: false])
  }

  @Test func `what was being printed when the program began may have come twice, what waited did not`()
    async throws
  {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let (printing, sent) = (try await Self.owe(floor), try await Self.owe(floor))
    let before = Self.room(floor.desk, queues)
    _ = try await before.round()
    let first = try #require(await queues.allJobs.first { $0.name.paper == printing }).number
    await queues.start(first)
    _ = try await before.round()
    #expect(try await !floor.paper(printing).progress.possibleDuplicate)

    // A power cut took both: what counts the restarts of the printing system counts from nothing.
    floor.clock.advance(seconds: 60)
    let after = Self.room(floor.desk, queues)
    let later = try await Self.owe(floor)
    _ = try await after.round()
    await queues.completeAll()
    _ = try await after.round()
    await queues.completeAll()
    _ = try await after.round()
    var marks: [PaperID: Bool] = [:]
    for paper in [printing, sent, later] {
      let progress = try await floor.paper(paper).progress
      #expect(progress.state == "done")
      marks[paper] = progress.possibleDuplicate
    }
    #expect(marks == [printing: true, sent: false, later: false])
  }

  @Test func `a job that began between the restart and the look is marked`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor.desk, queues)
    let paper = try await Self.owe(floor)
    _ = try await room.round()
    await queues.beginAnew()
    await queues.completeAll()
    _ = try await room.round()
    let progress = try await floor.paper(paper).progress
    #expect(progress.state == "done" && progress.possibleDuplicate)
  }

  @Test(arguments: [0, PrintRoom.remembrance + 1])
  func `a paper that was done and that a restart prints again is taken back and marked, for a while`(
    later seconds: Int64
  ) async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = Self.room(floor.desk, queues)
    let (again, other) = (try await Self.owe(floor), try await Self.owe(floor))
    _ = try await room.round()
    await queues.completeAll()
    #expect(try await room.round() == .idle)
    #expect(try await Self.openJobs(of: again, floor).isEmpty)

    floor.clock.advance(seconds: seconds)
    await queues.beginAnew()
    let number = try #require(await queues.allJobs.first { $0.name.paper == again }).number
    await queues.revive(number)
    for _ in 1...2 { _ = try await room.round() }
    let isRemembered = seconds == 0
    #expect(try await floor.paper(again).progress.possibleDuplicate == isRemembered)
    #expect(try await floor.paper(again).progress.state == "done")
    #expect(try await !floor.paper(other).progress.possibleDuplicate)
    #expect(await queues.allJobs.contains { $0.state == .canceled } == isRemembered)
    #expect(try await Self.openJobs(of: again, floor).isEmpty)
  }
}
