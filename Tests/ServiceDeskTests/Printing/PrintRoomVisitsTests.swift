import ServiceDesk
import ServiceDeskTesting
import Testing

/// Printers that keep silent, hang or come back, beside one that works.
@Suite(.timeLimit(.minutes(1)))
struct PrintRoomVisitsTests {
  private static let label = QueueName("label")
  private static let receipt = QueueName("receipt")
  private static let spare = QueueName("spare")

  /// Printing systems by name, for printers that the shop added.
  private struct ByName: PrintSystems {
    let systems: [PrintSystemName: any PrintQueues]
    func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)? { systems[name] }
    func profile(named name: String) -> PrinterProfile? { .pdf }
  }

  private static func printer(_ system: any PrintQueues, _ name: String, _ queue: QueueName) -> RolePrinter {
    RolePrinter(system: system, named: PrintSystemName(name), queue: queue, receiptMedium: .roll80)
  }

  private static func owe(
    _ floor: ShopFloor, _ kind: PaperKind, times: Int = 1
  ) async throws -> [PaperID] {
    try await floor.store.record { (desk) throws(StoreFailure) in
      var ids: [PaperID] = []
      for _ in 0..<times { ids.append(try desk.add(PaperEntry.example(kind: kind))) }
      return ids
    }
  }

  // MARK: A printer that hangs

  @Test func `a printer that hangs holds up no paper of another`() async throws {
    let floor = try await ShopFloor()
    let hanging = HangingQueues()
    let working = WatchedQueues(RecordingPrintQueues())
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(),
      printers: [
        .label: Self.printer(hanging, "hanging", Self.label),
        .receipt: Self.printer(working, "working", Self.receipt),
      ], tray: Self.printer(working, "working", Self.receipt), roundPatience: .seconds(3600))
    _ = try await Self.owe(floor, .unitLabel)
    let receipt = try await Self.owe(floor, .intakeReceipt)[0]
    async let round = room.round()
    await working.hasSent()
    await hanging.release()
    _ = try await round
    #expect(try await floor.paper(receipt).progress.state == "sent")
  }

  @Test func `a printer that hangs is told, left alone and taken up again`() async throws {
    let floor = try await ShopFloor()
    let hanging = HangingQueues()
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(), printers: [:],
      tray: Self.printer(hanging, "hanging", Self.label), roundPatience: .milliseconds(1))
    let paper = try await Self.owe(floor, .unitLabel)[0]
    for _ in 1...3 { #expect(try await room.round() == .waiting) }
    #expect(await room.states().allSatisfy { $0.trouble == .offline })
    await hanging.release()
    // The end of the visit wakes the room.
    await room.rest(.seconds(3600))
    #expect(await hanging.looks == 1)
    #expect(await room.states().allSatisfy { $0.trouble == nil })
    #expect(try await floor.paper(paper).progress.state == "sent")
  }

  // MARK: A printer that takes nothing

  private struct Silent {
    let floor: ShopFloor
    let line = DeadLine(RecordingPrintQueues(queues: [label]))
    let working = RecordingPrintQueues(queues: [spare])
    let room: PrintRoom

    init(hasFallback: Bool) async throws {
      floor = try await ShopFloor()
      room = PrintRoom(
        desk: floor.desk, drawer: PlainPageDrawer(), printers: [:],
        tray: PrintRoomVisitsTests.printer(working, "working", spare),
        systems: ByName(systems: [PrintSystemName("line"): line, PrintSystemName("working"): working]),
        roundPatience: .seconds(3600))
      try await floor.store.record { (desk) throws(StoreFailure) in
        var ids: [ShopPrinterID] = []
        for (system, queue) in [("line", label), ("working", spare)] {
          let place = PrinterPlace(PrintSystemName(system), queue)
          let details = PrinterDetails(name: system, place: place, medium: .label50x30)
          ids.append(
            try desk.add(
              ShopPrinter(id: ShopPrinterID(0), details: details, addedAt: .example, addedBy: nil)))
        }
        try desk.keep(
          PrinterAssignment(
            station: .example, role: .label, printer: ids[0], fallback: hasFallback ? ids[1] : nil))
      }
    }

    func trouble() async -> PrinterTrouble? { await room.states().first { $0.role == .label }?.trouble }
  }

  @Test func `a printer that looks well and takes nothing is told, and its papers go to the fallback`()
    async throws
  {
    let scene = try await Silent(hasFallback: true)
    let paper = try await Self.owe(scene.floor, .unitLabel)[0]
    #expect(try await scene.room.round() == .waiting)
    #expect(await scene.trouble() == .offline)
    #expect(try await scene.floor.paper(paper).progress.trouble == "offline")
    for _ in 1...3 {
      #expect(await scene.working.allJobs.isEmpty)
      scene.floor.clock.advance(seconds: PrintRoom.patience / 3)
      _ = try await scene.room.round()
    }
    await scene.working.completeAll()
    _ = try await scene.room.round()
    #expect(try await scene.floor.paper(paper).progress.state == "done")
    #expect(await scene.working.sheets.count == 1)
  }

  @Test func `it is tried with one paper a round, and its trouble ends with what it takes`() async throws {
    let scene = try await Silent(hasFallback: false)
    let papers = try await Self.owe(scene.floor, .unitLabel, times: 3)
    _ = try await scene.room.round()
    _ = try await scene.room.round()
    #expect(await scene.line.tries == 2)
    await scene.line.mend()
    _ = try await scene.room.round()
    #expect(await scene.trouble() == nil)
    for paper in papers { #expect(try await scene.floor.paper(paper).progress.state == "sent") }
  }

  @Test func `a backlog before one printer hides no other paper`() async throws {
    let floor = try await ShopFloor()
    let queues = RecordingPrintQueues()
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(),
      printers: [
        .label: Self.printer(queues, "cups", Self.label),
        .receipt: Self.printer(queues, "cups", Self.receipt),
      ], tray: Self.printer(queues, "cups", Self.receipt), roundPatience: .seconds(3600))
    await queues.setAccepting(false, Self.label)
    _ = try await Self.owe(floor, .addressLabel, times: 120)
    let receipt = try await Self.owe(floor, .intakeReceipt)[0]
    _ = try await room.round()
    #expect(try await floor.paper(receipt).progress.state == "sent")
  }

  // MARK: Pauses

  @Test func `who adds a paper ends the pause, also one that has not begun`() async throws {
    let floor = try await ShopFloor()
    let tray = Self.printer(RecordingPrintQueues(), "cups", Self.label)
    let room = PrintRoom(
      desk: floor.desk, drawer: PlainPageDrawer(), printers: [:], tray: tray, roundPatience: .seconds(3600))
    await room.wake()
    await room.rest(.seconds(3600))
    _ = try await room.round()
    async let pause: Void = room.rest(.seconds(3600))
    await room.wake()
    await pause
    _ = try await room.round()
    let ended = Task { await room.rest(.seconds(3600)) }
    ended.cancel()
    await ended.value
  }
}

/// Answers no look until it is released.
private actor HangingQueues: QueuesBefore {
  let behind = RecordingPrintQueues(queues: [QueueName("label")])
  private var isReleased = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private(set) var looks = 0

  func release() {
    isReleased = true
    for one in waiting { one.resume() }
    waiting = []
  }

  func queues() async throws(PrintFailure) -> [QueueState] {
    looks += 1
    if !isReleased { await withCheckedContinuation { waiting.append($0) } }
    return try await behind.queues()
  }
}

/// Tells when a document was sent.
private actor WatchedQueues: QueuesBefore {
  let behind: RecordingPrintQueues
  private var isSent = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(_ behind: RecordingPrintQueues) { self.behind = behind }

  func hasSent() async {
    if !isSent { await withCheckedContinuation { waiting.append($0) } }
  }

  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) async throws(PrintFailure) {
    try await behind.send(bytes, format: format, toJob: number, on: queue)
    isSent = true
    for one in waiting { one.resume() }
    waiting = []
  }
}

/// A printer that answers no questions: it looks well, makes jobs, and its line is dead.
private actor DeadLine: QueuesBefore {
  let behind: RecordingPrintQueues
  private var isDead = true
  private(set) var tries = 0

  init(_ behind: RecordingPrintQueues) { self.behind = behind }

  func mend() { isDead = false }

  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) async throws(PrintFailure) {
    if isDead {
      tries += 1
      throw .unreachable(reason: "the line is dead")
    }
    try await behind.send(bytes, format: format, toJob: number, on: queue)
  }
}
