import Foundation
import PrintDirect
import ServiceDesk
import TestRigs
import Testing

@Suite struct DirectPrinterTests {
  private let scene: Scene

  init() throws { scene = try Scene() }

  /// A printer and a folder that are gone with their test.
  private final class Scene {
    let fake: FakePrinter
    let folder: String

    init() throws {
      fake = try FakePrinter()
      folder = FileManager.default.temporaryDirectory.appending(path: "direct-\(UUID().uuidString)").path
    }

    deinit {
      fake.switchOff()
      // A folder that cannot be removed is left to the system's cleaning of its temporary place.
      try? FileManager.default.removeItem(atPath: folder)
    }
  }

  private var fake: FakePrinter { scene.fake }
  private var folder: String { scene.folder }

  /// What a test waits for in vain is short; what must not run out while other tests hold the machine is long.
  private static let quick = Patience(
    connect: 2000, answer: 1000, stall: 1000, close: 5000, fresh: 0, knock: 0, blind: 600_000,
    silent: 600_000,
    begin: 600_000, confirm: 600_000)

  private func printer(
    _ language: PrinterLanguage = .zpl, answers: Bool = true, _ patience: Patience = quick
  ) throws -> DirectPrinter {
    let profile = PrinterProfile(name: "p", language: language, dotsPerMillimetre: 8, answers: answers)
    return try DirectPrinter(
      at: PrinterAddress(host: "127.0.0.1", port: fake.port), profile, marksIn: folder, patience: patience)
  }

  private func sent(
    _ bytes: [UInt8], _ name: String = "g-1-1-ABCDEF", to printer: DirectPrinter,
    as format: PaperFormat = .zpl
  ) async throws -> PrintJob {
    let number = try await printer.create(
      PrintJobName(name), on: printer.address.queue, widthInMillimetres: 50, heightInMillimetres: 30)
    try await printer.send(bytes, format: format, toJob: number, on: printer.address.queue)
    return try await job(name, of: printer)
  }

  private func job(_ name: String = "g-1-1-ABCDEF", of printer: DirectPrinter) async throws -> PrintJob {
    try #require(try await printer.jobs(named: [PrintJobName(name)]).first)
  }

  /// What the ledger makes of a job that was sent.
  private func step(_ job: PrintJob, _ state: PaperState = .sent) -> PrintStep {
    PrintLedger.nextStep(
      paper: PrintAttempt(
        paper: PaperID(1), state: state, attempt: 1, jobName: job.name, jobNumber: job.number,
        queue: job.queue,
        pages: 1),
      found: [job], queue: nil)
  }

  private static let label = Array("^XA^FO0,0^GFA,1,1,1,FF^FS^PQ1^XZ\n".utf8)
  private static let long = Array(repeating: UInt8(0x5A), count: 8_000_000)

  @Test(arguments: [
    (PrinterLanguage.zpl, true), (.zpl, false), (.epl, false), (.tspl, false), (.escpos, true),
    (.escpos, false),
  ])
  func `a document arrives whole and once`(_ language: PrinterLanguage, _ answers: Bool) async throws {
    let printer = try printer(language, answers: answers)
    let job = try await sent(Self.label, to: printer, as: language.format)
    #expect(job.state == .completed)
    #expect(job.isUnproven == !answers, "who cannot say it proves nothing")
    #expect(step(job) == .settle(.done(possibleDuplicate: false)))
    // The same job again: the ledger repeats a step whose answer it lost.
    try await printer.send(Self.label, format: language.format, toJob: job.number, on: printer.address.queue)
    fake.switchOff()
    #expect(fake.documents == [Self.label])
    #expect(fake.mostLines == 1)
  }

  @Test func `a long document goes out in the printer's own time`() async throws {
    let job = try await sent(Self.long, to: try printer(answers: false))
    #expect(job.state == .completed)
    fake.switchOff()
    #expect(fake.documents.map(\.count) == [Self.long.count])
  }

  @Test func `a job waits for its document, also for another process`() async throws {
    let queue = try printer().address.queue
    let number = try await printer().create(
      PrintJobName("g-1-1-A"), on: queue, widthInMillimetres: 50, heightInMillimetres: 30)
    let found = try await job("g-1-1-A", of: try printer())
    #expect(found.state == .held)
    #expect(step(found, .created) == .sendDocument(number))
    try await printer().send(Self.label, format: .zpl, toJob: number, on: queue)
    #expect(try await job("g-1-1-A", of: try printer()).state == .completed)
  }

  @Test(arguments: [100, 300_000])
  func `a document whose line breaks is unknown, and never sent again unasked`(_ after: Int) async throws {
    fake.set { $0.dropsAfter = after }
    let printer = try printer()
    await #expect(throws: PrintFailure.self) { try await sent(Self.long, to: printer) }
    let cut = try await job(of: printer)
    #expect(step(cut, .created) == .askPerson(.cutShort))
    #expect(step(cut, .unknown) == .askPerson(.cutShort))
    fake.set { $0.dropsAfter = nil }
    await #expect(throws: PrintFailure.self) {
      try await printer.send(Self.long, format: .zpl, toJob: cut.number, on: cut.queue)
    }
    await #expect(throws: PrintFailure.self) { try await printer.cancel(cut.number, on: cut.queue) }
    fake.switchOff()
    #expect(fake.documents.count == 1)
  }

  @Test func `a document whose sender died is unknown`() async throws {
    let printer = try printer()
    let number = try await printer.create(
      PrintJobName("g-1-1-A"), on: printer.address.queue, widthInMillimetres: 50, heightInMillimetres: 30)
    // What a process leaves behind that dies while it sends.
    try FileManager.default.moveItem(atPath: "\(folder)/g-1-1-A.waiting", toPath: "\(folder)/g-1-1-A.sending")
    let after = try self.printer()
    #expect(try await step(job("g-1-1-A", of: after), .created) == .askPerson(.cutShort))
    await #expect(throws: PrintFailure.self) {
      try await after.send(Self.label, format: .zpl, toJob: number, on: after.address.queue)
    }
    #expect(fake.documents.isEmpty)
  }

  @Test func `a document that another process sends is not taken for a broken one`() async throws {
    let printer = try printer(answers: false)
    fake.set { $0.stalls = true }
    let number = try await printer.create(
      PrintJobName("g-1-1-A"), on: printer.address.queue, widthInMillimetres: 50, heightInMillimetres: 30)
    try FileManager.default.moveItem(atPath: "\(folder)/g-1-1-A.waiting", toPath: "\(folder)/g-1-1-A.sending")
    // A real one: a lock of this process would live on in whatever child is being started at the moment of its end.
    let log = URL(filePath: "\(folder)-sender.log")
    defer { try? FileManager.default.removeItem(at: log) }  // else: the system's cleaning takes it
    let sender = try await RunningProcess(
      "sender",
      ["flock", "--no-fork", "\(folder)/g-1-1-A.sending", "sh", "-c", "echo holds it; exec sleep infinity"],
      log: log)
    try await sender.ready(whenLineContains: "holds it")
    let live = try await job("g-1-1-A", of: printer)
    #expect(live.number == number)
    #expect(step(live) == .follow(.printing, nil))
    await sender.crash()
    #expect(try await step(job("g-1-1-A", of: printer), .printing) == .askPerson(.cutShort))
  }

  @Test func `a printer that takes no byte is given up, and the document is unknown`() async throws {
    fake.set { $0.stalls = true }
    let printer = try printer(answers: false)
    await #expect(throws: PrintFailure.self) { try await sent(Self.long, to: printer) }
    #expect(try await step(job(of: printer), .created) == .askPerson(.cutShort))
  }

  @Test func `a printer that is off gets nothing and keeps its job waiting`() async throws {
    let printer = try printer(answers: false)
    fake.switchOff()
    await #expect(throws: PrintFailure.self) { try await sent(Self.label, to: printer) }
    let waiting = try await job(of: printer)
    #expect(waiting.state == .held)
    #expect(step(waiting, .created) == .sendDocument(waiting.number))
  }

  @Test(arguments: [PrinterLanguage.zpl, .escpos, .epl, .tspl])
  func `what the printer needs is told in words, and goes away by itself`(_ language: PrinterLanguage)
    async throws
  {
    let printer = try printer(language)
    func trouble() async throws -> PrinterTrouble? {
      PrinterTrouble.keepingOut(of: try await printer.queues().first)
    }
    #expect(try await trouble() == nil)
    fake.set { $0.isOutOfPaper = true }
    #expect(try await trouble() == .outOfPaper)
    await #expect(throws: PrintFailure.rejecting(printer.address.queue)) {
      try await sent(Self.label, to: printer, as: language.format)
    }
    #expect(try await job(of: printer).state == .held, "nothing went out")
    fake.set {
      $0.isOutOfPaper = false
      $0.isOpen = true
    }
    #expect(try await trouble() == .coverOpen)
    fake.set {
      $0.isOpen = false
      $0.isPaused = true
    }
    #expect(try await trouble() == (language == .escpos ? .offline : .paused))
    fake.set { $0.isPaused = false }
    #expect(try await trouble() == nil)
    fake.set { $0.answers = false }
    #expect(try await trouble() == .offline)
    fake.switchOff()
    #expect(try await trouble() == .offline)
    #expect(fake.documents.isEmpty)
  }

  @Test func `a label is done when the printer has nothing left to print`() async throws {
    let printer = try printer()
    fake.set { $0.waiting = 1 }
    let first = try await sent(Self.label, to: printer)
    #expect(step(first) == .follow(.printing, nil))
    fake.set { $0.isOutOfPaper = true }
    #expect(try await step(job(of: printer), .printing) == .follow(.attention, .outOfPaper))
    fake.set {
      $0.isOutOfPaper = false
      $0.waiting = 0
    }
    #expect(try await step(job(of: printer), .attention) == .settle(.done(possibleDuplicate: false)))
    // Said once, it stays: the next label does not raise the doubt anew.
    fake.set { $0.waiting = 1 }
    #expect(try await job(of: printer).state == .completed)
  }

  @Test func `a paper drawn for another printer is refused`() async throws {
    let printer = try printer()
    await #expect(throws: PrintFailure.self) { try await sent(Self.label, to: printer, as: .pdf) }
    #expect(try await job(of: printer).state == .held)
    #expect(fake.documents.isEmpty)
  }

  @Test(arguments: ["", "../escape", "a/b", "g 1", "ș", String(repeating: "a", count: 300)])
  func `a name that is no file's name makes no job`(_ name: String) async throws {
    let printer = try printer()
    await #expect(throws: PrintFailure.self) {
      try await printer.create(
        PrintJobName(name), on: printer.address.queue, widthInMillimetres: 50, heightInMillimetres: 30)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
  }

  @Test func `a job that waits can be taken back`() async throws {
    let printer = try printer()
    let number = try await printer.create(
      PrintJobName("g-1-1-A"), on: printer.address.queue, widthInMillimetres: 50, heightInMillimetres: 30)
    try await printer.cancel(number, on: printer.address.queue)
    #expect(try await printer.jobs(named: [PrintJobName("g-1-1-A")]).isEmpty)
    await #expect(throws: PrintFailure.noSuchJob(number)) {
      try await printer.send(Self.label, format: .zpl, toJob: number, on: printer.address.queue)
    }
  }
}
