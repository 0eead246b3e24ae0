public import ServiceDesk

/// Finds the printers that a test put there, and makes queues in a ``RecordingPrintQueues``.
public struct FixedPrinterFinder: PrinterFinder {
  public let queues: RecordingPrintQueues
  private let found: [FoundPrinter]
  private let failure: PrintFailure?

  public init(
    _ found: [FoundPrinter] = [], queues: RecordingPrintQueues = RecordingPrintQueues(),
    failure: PrintFailure? = nil
  ) {
    self.found = found
    self.queues = queues
    self.failure = failure
  }

  public func printers() throws(PrintFailure) -> [FoundPrinter] {
    if let failure { throw failure }
    return found
  }

  public func addQueue(_ queue: QueueName, at address: DeviceAddress) async throws(PrintFailure) {
    if let failure { throw failure }
    await queues.addQueue(queue, deviceURI: address.rawValue)
  }
}
