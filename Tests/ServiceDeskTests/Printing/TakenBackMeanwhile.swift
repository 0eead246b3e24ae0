import ServiceDesk
import ServiceDeskTesting

/// Takes a paper back from another page while the printing system works on a call for it.
struct TakenBackMeanwhile: QueuesBefore {
  enum Moment: Sendable { case create, send }

  let behind: RecordingPrintQueues
  let floor: ShopFloor
  let paper: PaperID
  let moment: Moment

  private func takeBack() async throws(PrintFailure) {
    do {
      _ = try await floor.perform(CancelPaper(paper: paper))
    } catch {
      throw .unreachable(reason: "the test could not take the paper back")
    }
  }

  func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) async throws(PrintFailure) -> PrintJobNumber {
    if moment == .create { try await takeBack() }
    return try await behind.create(
      name, on: queue, widthInMillimetres: widthInMillimetres, heightInMillimetres: heightInMillimetres)
  }

  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) async throws(PrintFailure) {
    if moment == .send { try await takeBack() }
    try await behind.send(bytes, format: format, toJob: number, on: queue)
  }
}
