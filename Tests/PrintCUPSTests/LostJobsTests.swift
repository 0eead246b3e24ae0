import Foundation
import PrintCUPS
import ServiceDesk
import TestRigs
import Testing

private let done = PrintStep.settle(.done(possibleDuplicate: false))

/// What CUPS forgets, deletes, keeps and gives the same number (`printing.md` A.6, E.5).
@Suite(.enabled(if: PrintingRig.hindrance == nil, "a private cupsd, ippeveprinter and root are needed"))
struct LostJobsTests {
  @Test func `a deleted queue is said, and its paper comes out once when the queue is back`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-1-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      try await rig.removeQueue("office")
      try await worker.work { $0 == .wait(.noSuchQueue) }
      try await rig.addQueue("office", printer: rig.office)
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await rig.office.sheets().map(\.jobName) == ["g-1-1-a"])
      #expect(worker.jobsCreated == 2)
    }
  }

  @Test func `a job that Debian's CUPS forgot is made anew, and one with its old number is left alone`()
    async throws
  {
    var settings = PrintingRig.Settings()
    settings.dirtyCleanInterval = 30
    try await withPrintingRig(settings) { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-2-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      let number = try #require(worker.paper.jobNumber)
      await rig.killCUPS()
      try await rig.startCUPS()
      // The young queue went with the job.
      try await rig.addQueue("office", printer: rig.office)
      try await rig.pause("office")
      var stranger = PrintWorker("g-3-1-a", queues: rig.queues)
      try await stranger.work { $0 == .follow(.attention, .paused) }
      #expect(stranger.paper.jobNumber == number)

      try await worker.work { $0 == .follow(.attention, .paused) }
      #expect(worker.jobsCreated == 2)
      try await rig.resume("office")
      #expect(try await worker.workToTheEnd() == done)
      #expect(try await stranger.workToTheEnd() == done)
      #expect(try await rig.office.sheets().map(\.jobName).sorted() == ["g-2-1-a", "g-3-1-a"])
    }
  }

  @Test func `printed documents go from the spool, and what stays tells nothing of a person`() async throws {
    try await withPrintingRig { rig in
      var worker = PrintWorker("g-4-1-a", queues: rig.queues)
      worker.bytes = smallPDF(padding: 3000)
      #expect(try await worker.workToTheEnd() == done)
      // cupsd takes the file away after it has said that the job is done.
      let end = ContinuousClock.now + .seconds(5)
      while try !rig.spooledDocuments().isEmpty, ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(try rig.spooledDocuments().isEmpty)
      for name in ["log/page_log", "log/access_log", "log/error_log"] {
        guard let text = try? String(contentsOf: rig.folder[name], encoding: .utf8) else { continue }
        #expect(!text.contains("padding"))
      }
    }
  }

  @Test func `a raw queue passes bytes on, once, and its job says that they came out`() async throws {
    try await withPrintingRig { rig in
      let printer = try RawPrinter()
      defer { printer.stop() }
      try await rig.addQueue("raw", printer: printer)
      var worker = PrintWorker("g-5-1-a", on: "raw", queues: rig.queues)
      #expect(try await worker.workToTheEnd() == done)
      #expect(printer.sheets == [worker.bytes])
    }
  }

  @Test func `a waiting job is taken back for certain before another printer gets its paper`() async throws {
    try await withPrintingRig { rig in
      try await rig.pause("office")
      var worker = PrintWorker("g-6-1-a", queues: rig.queues)
      try await worker.work { $0 == .follow(.attention, .paused) }
      func step() async throws -> MoveStep {
        let found = try await rig.queues.jobs(named: [worker.paper.jobName])
        return PrintLedger.moveStep(paper: worker.paper, found: found, mayRepeat: false)
      }
      let number = try #require(worker.paper.jobNumber)
      #expect(try await step() == .cancelJob(number))
      try await rig.queues.cancel(number, on: QueueName("office"))
      #expect(try await step() == .leave(mayHavePrinted: false))
      try await rig.resume("office")
      // The other printer takes labels, so its job and pages have a label's size.
      var other = PrintWorker("g-6-2-a", on: "label", queues: rig.queues)
      _ = try await rig.queues.create(
        other.paper.jobName, on: other.paper.queue, widthInMillimetres: 50, heightInMillimetres: 30)
      other.bytes = smallPDF(widthInMillimetres: 50, heightInMillimetres: 30)
      let end = try await other.workToTheEnd()
      #expect(end == done)
      #expect(try await rig.label.sheets().map(\.jobName) == ["g-6-2-a"])
      #expect(try await rig.office.sheets().isEmpty)
    }
  }
}
