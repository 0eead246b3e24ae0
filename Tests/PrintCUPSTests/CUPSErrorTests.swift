import ServiceDesk
import Testing

@testable import PrintCUPS

struct CUPSErrorTests {
  private let queue = QueueName("label")
  private let job = PrintJobNumber(7)

  private func error(_ status: Int32, answered: Bool = true) -> CUPSError {
    CUPSError(
      operation: "Send-Document", status: CUPSError.Status(rawValue: status), message: "words",
      answered: answered)
  }

  @Test(arguments: [0x0003, 0x00FF, 0x0200, 0x0599, 0x0FFF] as [Int32])
  func `a status that nobody knows is no success`(status: Int32) {
    #expect(!CUPSError.Status.successes.contains(CUPSError.Status(rawValue: status)))
    #expect(error(status).failure(queue: queue, job: job) == .refused(status: Int(status), message: "words"))
  }

  @Test func `a server that did not answer is unreachable, whatever status libcups made up`() {
    for status in [0x0406, 0x0500, 0x0506] as [Int32] {
      #expect(
        error(status, answered: false).failure(queue: queue, job: job)
          == .unreachable(reason: "Send-Document: words"))
    }
  }

  @Test func `what is missing or rejecting is named`() {
    #expect(error(0x0406).failure(queue: queue, job: job) == .noSuchJob(job))
    #expect(error(0x0406).failure(queue: queue) == .noSuchQueue(queue))
    #expect(error(0x0506).failure(queue: queue) == .rejecting(queue))
    #expect(error(0x0403).failure(queue: queue) == .refused(status: 0x0403, message: "words"))
  }
}
