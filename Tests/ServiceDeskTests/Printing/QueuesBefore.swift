import ServiceDesk
import ServiceDeskTesting

/// A printing system that does as the recording one behind it, but for what it says itself.
protocol QueuesBefore: PrintQueues {
  var behind: RecordingPrintQueues { get }
}

extension QueuesBefore {
  func queues() async throws(PrintFailure) -> [QueueState] { try await behind.queues() }

  func jobs(named names: Set<PrintJobName>) async throws(PrintFailure) -> [PrintJob] {
    try await behind.jobs(named: names)
  }

  func create(
    _ name: PrintJobName, on queue: QueueName, widthInMillimetres: Double, heightInMillimetres: Double
  ) async throws(PrintFailure) -> PrintJobNumber {
    try await behind.create(
      name, on: queue, widthInMillimetres: widthInMillimetres, heightInMillimetres: heightInMillimetres)
  }

  func send(
    _ bytes: [UInt8], format: PaperFormat, toJob number: PrintJobNumber, on queue: QueueName
  ) async throws(PrintFailure) {
    try await behind.send(bytes, format: format, toJob: number, on: queue)
  }

  func cancel(_ number: PrintJobNumber, on queue: QueueName) async throws(PrintFailure) {
    try await behind.cancel(number, on: queue)
  }
}
