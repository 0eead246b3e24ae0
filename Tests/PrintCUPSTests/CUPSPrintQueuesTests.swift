import Foundation
import PrintCUPS
import ServiceDesk
import TestRigs
import Testing

private let done = PrintStep.settle(.done(possibleDuplicate: false))

@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct CUPSPrintQueuesTests {
  @Test(arguments: [1, 3])
  func `a paper comes out once and its pages are counted`(pages: Int) async throws {
    try await withPrintingRig { rig in
      var worker = PrintWorker("g-1-1-a", queues: rig.queues, pages: pages)
      #expect(try await worker.workToTheEnd() == done)

      #expect(worker.history.prefix(3) == [.creating, .created, .sent])
      let job = try #require(try await rig.queues.jobs(named: [worker.paper.jobName]).first)
      #expect(job.impressionsCompleted == pages)
      #expect(try await rig.office.sheets().map(\.jobName) == ["g-1-1-a"])
      #expect(try await worker.step() == .rest)
    }
  }

  @Test func `a job behind the five hundred that the server shows at once is found`() async throws {
    var settings = PrintingRig.Settings()
    settings.dirtyCleanInterval = 30
    try await withPrintingRig(settings) { rig in
      try await rig.pause("office")
      let names = (1...1001).map { PrintJobName("g-\($0)-1-a") }
      for name in names {
        _ = try await rig.queues.create(
          name, on: QueueName("office"), widthInMillimetres: 210, heightInMillimetres: 297)
      }
      let jobs = try await rig.queues.jobs(named: Set(names))
      #expect(jobs.map(\.name) == names)
    }
  }

  @Test func `a second job of a name is found beside the one that is known, waiting or finished`()
    async throws
  {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      let name = PrintJobName("g-12-1-a")
      func create(through queues: CUPSPrintQueues) async throws -> PrintJobNumber {
        try await queues.create(
          name, on: QueueName("office"), widthInMillimetres: 210, heightInMillimetres: 297)
      }
      let first = try await create(through: rig.queues)
      #expect(try await rig.queues.jobs(named: [name]).map(\.number) == [first])
      let second = try await create(through: CUPSPrintQueues(server: rig.queues.server))
      #expect(try await rig.queues.jobs(named: [name]).map(\.number) == [first, second])
      try await rig.queues.cancel(first, on: QueueName("office"))
      let states = try await rig.queues.jobs(named: [name]).map { "\($0.number.rawValue) \($0.state)" }
      #expect(Set(states) == ["\(first.rawValue) canceled", "\(second.rawValue) held"])
    }
  }

  @Test func `a label comes out in its own size over TCP too`() async throws {
    try await withPrintingRig { rig in
      let queues = CUPSPrintQueues(server: .host("127.0.0.1", port: rig.port))
      let name = PrintJobName("g-2-1-a")
      let queue = QueueName("label")
      let number = try await queues.create(name, on: queue, widthInMillimetres: 50, heightInMillimetres: 30)
      let label = smallPDF(widthInMillimetres: 50, heightInMillimetres: 30)
      try await queues.send(label, format: .pdf, toJob: number, on: queue)

      var worker = PrintWorker("g-2-1-a", on: "label", queues: queues)
      #expect(try await worker.workToTheEnd() == done)
      let sheet = try #require(try await rig.label.sheets().first)
      #expect(sheet.format == "image/pwg-raster")
      // Width and height stand at bytes 372 and 376 of the page header behind "RaS2" (PWG 5102.4): 8 dots a mm.
      let raster = try Data(contentsOf: sheet.file)
      #expect(Array(raster[376..<384]) == [0, 0, 1, 144, 0, 0, 0, 240])
    }
  }

  @Test func `out of paper needs attention and prints once after the refill`() async throws {
    try await withPrintingRig { rig in
      try await rig.office.takePaperOut()
      var worker = PrintWorker("g-3-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .outOfPaper) }

      try await rig.office.refill()
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `a paused queue holds the paper and prints it when it is resumed`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-4-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      #expect(try await rig.office.sheets().isEmpty)

      try await rig.resume("office")
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `a rejecting queue is a failure of its own and is waited for`() async throws {
    try await withPrintingRig { rig in
      try await rig.reject("office")
      await #expect(throws: PrintFailure.rejecting(QueueName("office"))) {
        _ = try await rig.queues.create(
          PrintJobName("g-5-1-a"), on: QueueName("office"), widthInMillimetres: 210, heightInMillimetres: 297)
      }
      var worker = PrintWorker("g-5-1-a", queues: rig.queues)
      #expect(try await worker.step() == .wait(.rejecting))

      try await rig.accept("office")
      #expect(try await worker.workToTheEnd() == done)
    }
  }

  @Test func `a printer that is off needs attention and prints once when it is back`() async throws {
    try await withPrintingRig { rig in
      await rig.office.switchOff()
      var worker = PrintWorker("g-6-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .offline) }

      try await rig.office.start()
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `after a jam a person is asked`() async throws {
    try await withPrintingRig { rig in
      try await rig.office.jam()
      var worker = PrintWorker("g-7-1-a", queues: rig.queues)
      #expect(try await worker.workToTheEnd() == .askPerson(.jammed))
      #expect(try await rig.office.sheets().isEmpty)
      #expect(try await worker.step() == .askPerson(.jammed))
    }
  }

  @Test func `a job that cupsd accepted before it was killed is still there and prints once`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-8-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }

      await rig.killCUPS()
      await #expect(throws: PrintFailure.self) { try await rig.queues.jobs(named: [worker.paper.jobName]) }
      try await rig.startCUPS()
      #expect(try await worker.step() == .follow(.attention, .paused))

      try await rig.resume("office")
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().count == 1)
      #expect(worker.jobsCreated == 1)
      #expect(worker.documentsSent == 1)
    }
  }

  @Test func `a client that stopped between the phases finds its job and sends the document once`()
    async throws
  {
    try await withPrintingRig { rig in
      var first = PrintWorker("g-9-1-a", queues: rig.queues)
      #expect(try await first.step() == .create)

      var second = PrintWorker("g-9-1-a", queues: rig.queues)
      second.paper.state = .creating
      let number = try #require(first.paper.jobNumber)
      #expect(try await second.step() == .sendDocument(number))
      #expect(try await second.workToTheEnd() == done)
      #expect(second.jobsCreated == 0)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `a client whose answer was lost finds the document there and does not send it again`()
    async throws
  {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var first = PrintWorker("g-10-1-a", queues: rig.queues)
      #expect(try await first.step() == .create)
      let number = try #require(first.paper.jobNumber)
      #expect(try await first.step() == .sendDocument(number))

      var second = PrintWorker("g-10-1-a", queues: rig.queues)
      second.paper.state = .created
      #expect(try await second.step() == .follow(.attention, .paused))
      try await rig.resume("office")
      #expect(try await second.workToTheEnd() == done)
      #expect(second.documentsSent == 0)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `two jobs with one name print one paper`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      let name = PrintJobName("g-11-1-a")
      for _ in 1...2 {
        _ = try await rig.queues.create(
          name, on: QueueName("office"), widthInMillimetres: 210, heightInMillimetres: 297)
      }
      var worker = PrintWorker("g-11-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      try await rig.resume("office")
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().count == 1)
    }
  }

  @Test func `cupsd killed while it prints never loses the paper and says that it may have come twice`()
    async throws
  {
    try await withPrintingRig { rig in
      try await rig.office.slowDown(to: 1.5)
      var worker = PrintWorker("g-12-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.printing, nil) }
      await rig.killCUPS()
      await #expect(throws: PrintFailure.self) { _ = try await worker.step() }
      try await rig.startCUPS()
      #expect(try await worker.workToTheEnd() == .settle(.done(possibleDuplicate: true)))
      #expect(try await rig.office.sheets().isEmpty == false)
    }
  }

  @Test func `what CUPS calls completed but did not print is a failure`() async throws {
    try await withPrintingRig { rig in
      // The label printer takes raster only; a raw queue passes the PDF on, is refused, and says completed.
      try await rig.addQueue("raw", printer: rig.label, raw: true)
      let name = PrintJobName("g-13-1-a")
      let queue = QueueName("raw")
      let number = try await rig.queues.create(
        name, on: queue, widthInMillimetres: 50, heightInMillimetres: 30)
      try await rig.queues.send(smallPDF(), format: .pdf, toJob: number, on: queue)

      var worker = PrintWorker("g-13-1-a", on: "raw", queues: rig.queues)
      guard case .settle(.failed(.notPrinted(let message))) = try await worker.workToTheEnd() else {
        Issue.record("not a failure: \(worker.history)")
        return
      }
      #expect(message == "Unable to add document to print job.")
      let job = try #require(try await rig.queues.jobs(named: [name]).first)
      #expect(job.state == .completed)
      #expect(try await rig.label.sheets().isEmpty)
    }
  }

  @Test func `a canceled job prints nothing`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-14-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      worker.paper.state = .canceled
      let number = try #require(worker.paper.jobNumber)
      #expect(try await worker.step() == .cancelJob(number, then: .canceled))
      #expect(try await worker.step() == .rest)
      await #expect(throws: PrintFailure.self) {
        try await rig.queues.cancel(number, on: QueueName("office"))
      }
    }
  }

  @Test func `a large document arrives byte for byte`() async throws {
    try await withPrintingRig { rig in
      try await rig.addQueue("raw", printer: rig.office, raw: true)
      var worker = PrintWorker("g-15-1-a", on: "raw", queues: rig.queues)
      worker.bytes = smallPDF(padding: 3_000_000)
      // A raw queue counts nothing here; what came out of the printer is the measure.
      _ = try await worker.workToTheEnd()
      let sheet = try #require(try await rig.office.sheets().first)
      #expect(try Array(Data(contentsOf: sheet.file)) == worker.bytes)
    }
  }

  @Test func `a server that is away or silent is thrown, never an empty list`() async throws {
    try await withPrintingRig { rig in
      let away = CUPSPrintQueues(server: .host("127.0.0.1", port: try freePort()))
      for queues in [away, CUPSPrintQueues(server: .socket(path: rig.folder["nothing"].path))] {
        await expectUnreachable { _ = try await queues.jobs(named: []) }
        await expectUnreachable { _ = try await queues.queues() }
        await expectUnreachable { _ = try await queues.findings() }
      }
      let impatient = CUPSPrintQueues(server: .socket(path: rig.socket), answerTimeout: 0.2)
      await rig.freezeCUPS(true)
      await expectUnreachable { _ = try await impatient.jobs(named: []) }
      await rig.freezeCUPS(false)
      #expect(try await impatient.jobs(named: []).isEmpty)
    }
  }

  @Test func `what is not there is named`() async throws {
    try await withPrintingRig { rig in
      let nowhere = QueueName("no such queue/ș")
      await #expect(throws: PrintFailure.noSuchQueue(nowhere)) {
        _ = try await rig.queues.create(
          PrintJobName("x"), on: nowhere, widthInMillimetres: 50, heightInMillimetres: 30)
      }
      let number = PrintJobNumber(999)
      await #expect(throws: PrintFailure.noSuchJob(number)) {
        try await rig.queues.send(smallPDF(), format: .pdf, toJob: number, on: QueueName("office"))
      }
      let queues = try await rig.queues.queues()
      #expect(Set(queues.map(\.name.rawValue)) == ["office", "label"])
    }
  }

  private func expectUnreachable(_ body: () async throws -> Void) async {
    do {
      try await body()
      Issue.record("an outage was not thrown")
    } catch PrintFailure.unreachable(let reason) {
      #expect(!reason.contains("Success"))
    } catch {
      Issue.record("\(error)")
    }
  }
}
