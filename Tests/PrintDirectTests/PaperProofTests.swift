import Foundation
import PrintDirect
import ServiceDesk
import TestRigs
import Testing

/// When a document that a printer took counts as printed.
@Suite struct PaperProofTests {
  private let fake: FakePrinter
  private let folder: Folder

  private final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "proof-\(UUID().uuidString)").path
    // A folder that cannot be removed is left to the system's cleaning of its temporary place.
    deinit { try? FileManager.default.removeItem(atPath: path) }
  }

  init() throws {
    fake = try FakePrinter()
    folder = Folder()
  }

  /// What a test waits for in vain is short; what must not run out while other tests hold the machine is long.
  private static let quick = Patience(
    connect: 2000, answer: 1000, stall: 1000, close: 5000, fresh: 0, knock: 0, blind: 600_000, silent: 0,
    begin: 600_000, confirm: 600_000)
  private static let label = Array("^XA^FO0,0^GFA,1,1,1,FF^FS^PQ1^XZ\n".utf8)
  private static let asked: [PrinterLanguage] = [.zpl, .epl, .tspl, .escpos]

  private func printer(
    _ language: PrinterLanguage, answers: Bool = true, _ change: (inout Patience) -> Void = { _ in }
  ) throws -> DirectPrinter {
    var patience = Self.quick
    change(&patience)
    return try DirectPrinter(
      at: PrinterAddress(host: "127.0.0.1", port: fake.port),
      PrinterProfile(name: "p", language: language, dotsPerMillimetre: 8, answers: answers),
      marksIn: folder.path, patience: patience)
  }

  @discardableResult
  private func send(_ name: String = "g-1-1-A", to printer: DirectPrinter, _ language: PrinterLanguage)
    async throws -> PrintJob
  {
    let queue = printer.address.queue
    let number = try await printer.create(
      PrintJobName(name), on: queue, widthInMillimetres: 50, heightInMillimetres: 30)
    try await printer.send(Self.label, format: language.format, toJob: number, on: queue)
    return try await job(name, of: printer)
  }

  private func job(_ name: String = "g-1-1-A", of printer: DirectPrinter) async throws -> PrintJob {
    try #require(try await printer.jobs(named: [PrintJobName(name)]).first)
  }

  private func step(_ job: PrintJob) -> PrintStep {
    PrintLedger.nextStep(
      paper: PrintAttempt(
        paper: PaperID(1), state: .printing, attempt: 1, jobName: job.name, jobNumber: job.number,
        queue: job.queue, pages: 1, everProcessing: true),
      found: [job], queue: nil)
  }

  @Test(arguments: asked)
  func `what lay in a printer that was switched off is asked about, and never done`(
    _ language: PrinterLanguage
  ) async throws {
    fake.set { $0.holds = true }
    let printer = try printer(language)
    #expect(try await step(send(to: printer, language)) == .follow(.printing, nil))
    fake.switchOff()
    #expect(try await step(job(of: printer)) == .askPerson(.cutShort))
    fake.set { $0.holds = false }
    try fake.switchOn()
    #expect(try await step(job(of: printer)) == .askPerson(.cutShort))
    #expect(try await step(job(of: self.printer(language))) == .askPerson(.cutShort))
    #expect(try await PrinterTrouble.keepingOut(of: printer.queues().first) == nil)
    // The next one goes out again.
    #expect(try await send("g-2-1-B", to: printer, language).state != .aborted)
    fake.switchOff()
    #expect(fake.sheets == [Self.label])
  }

  @Test func `a printer that only spoke with another station in between is still trusted`() async throws {
    fake.set { $0.waiting = 1 }
    let printer = try printer(.zpl) { $0.silent = 600_000 }
    #expect(try await send(to: printer, .zpl).state == .processing)
    fake.set { $0.answers = false }
    #expect(try await step(job(of: printer)) == .follow(.attention, .offline))
    fake.set {
      $0.answers = true
      $0.waiting = 0
    }
    #expect(try await job(of: printer).state == .completed)
    fake.switchOff()
  }

  @Test(arguments: [-1200.0, 1200])
  func `a printer that nobody saw for a while may have lost what it held`(_ seconds: Double) async throws {
    fake.set { $0.waiting = 1 }
    let printer = try printer(.zpl)
    #expect(try await send(to: printer, .zpl).state == .processing)
    // Also by a clock that was set.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: seconds)], ofItemAtPath: "\(folder.path)/g-1-1-A.sent")
    fake.set { $0.waiting = 0 }
    #expect(try await step(job(of: printer)) == .askPerson(.cutShort))
    fake.switchOff()
  }

  @Test func `a receipt is done when the printer says it behind the cut`() async throws {
    fake.set { $0.holds = true }
    let printer = try printer(.escpos)
    #expect(try await step(send(to: printer, .escpos)) == .follow(.printing, nil))
    #expect(try await step(job(of: printer)) == .follow(.printing, nil))
    fake.set { $0.isOutOfPaper = true }
    #expect(try await step(job(of: printer)) == .follow(.attention, .outOfPaper))
    fake.set {
      $0.isOutOfPaper = false
      $0.holds = false
    }
    let done = try await job(of: printer)
    #expect(done.state == .completed && !done.isUnproven)
    fake.switchOff()
    #expect(fake.sheets == [Self.label])
  }

  @Test func `receipts behind each other are answered for in their order`() async throws {
    fake.set { $0.holds = true }
    let printer = try printer(.escpos)
    for name in ["g-1-1-A", "g-2-1-B"] {
      #expect(try await send(name, to: printer, .escpos).state == .processing)
    }
    #expect(fake.held == 2)
    fake.set { $0.holds = false }
    #expect(try await job("g-1-1-A", of: printer).state == .completed)
    #expect(try await job("g-2-1-B", of: printer).state == .completed)
    #expect(fake.mostLines == 1)
    fake.switchOff()
    #expect(fake.sheets.count == 2)
  }

  @Test func `a receipt whose sender died is asked about, while another one waits for its answer it is not`()
    async throws
  {
    fake.set { $0.holds = true }
    var first: DirectPrinter? = try printer(.escpos)
    let other = try printer(.escpos)
    if let first { try await send(to: first, .escpos) }
    #expect(try await job(of: other).state == .processing)
    first = nil
    #expect(try await step(job(of: other)) == .askPerson(.cutShort))
    fake.switchOff()
  }

  @Test func `a receipt printer that does not know the question proves nothing`() async throws {
    fake.set { $0.answersEnds = false }
    let job = try await send(to: printer(.escpos) { $0.confirm = 0 }, .escpos)
    #expect(job.state == .completed && job.isUnproven)
    fake.switchOff()
  }

  @Test(arguments: [PrinterLanguage.epl, .tspl])
  func `a printer that was not seen at work proves nothing`(_ language: PrinterLanguage) async throws {
    let job = try await send(to: printer(language) { $0.begin = 0 }, language)
    #expect(job.state == .completed && job.isUnproven)
    fake.switchOff()
  }

  @Test func `a TSPL printer that was at work and is not any more has printed`() async throws {
    fake.set { $0.holds = true }
    let printer = try printer(.tspl)
    #expect(try await send(to: printer, .tspl).state == .processing)
    fake.set { $0.holds = false }
    let done = try await job(of: printer)
    #expect(done.state == .completed && !done.isUnproven)
    fake.switchOff()
  }

  @Test func `a label that jammed is asked about`() async throws {
    fake.set { $0.holds = true }
    let printer = try printer(.tspl)
    #expect(try await send(to: printer, .tspl).state == .processing)
    fake.set { $0.isJammed = true }
    #expect(try await step(job(of: printer)) == .askPerson(.cutShort))
    fake.switchOff()
  }

  @Test(arguments: [PrinterLanguage.zpl, .epl, .tspl, .escpos])
  func `a printer that never answers is seen to be off, and to be on again`(_ language: PrinterLanguage)
    async throws
  {
    let printer = try printer(language, answers: false)
    func trouble() async throws -> PrinterTrouble? {
      PrinterTrouble.keepingOut(of: try await printer.queues().first)
    }
    #expect(try await trouble() == nil)
    fake.switchOff()
    #expect(try await trouble() == .offline)
    try fake.switchOn()
    #expect(try await trouble() == nil)
    fake.switchOff()
    #expect(fake.documents.isEmpty)
  }

  @Test func `a printer that never answers is knocked at every few seconds, not in every round`() async throws
  {
    let printer = try printer(.tspl, answers: false) { $0.knock = 600_000 }
    #expect(try await printer.queues().first?.acceptsJobs == true)
    fake.switchOff()
    #expect(try await printer.queues().first?.acceptsJobs == true)
    // But what a document met is known at once.
    await #expect(throws: PrintFailure.self) { try await send(to: printer, .tspl) }
    #expect(try await printer.queues().first?.acceptsJobs == false)
  }
}
