/// Server-sent events (HTML Living Standard, 9.2) on their way to one page.
struct EventStream: Sendable {
  struct Event: Sendable {
    let bytes: [UInt8]
    /// Of the answer to a scan: when its device was read.
    var scanReadAt: ContinuousClock.Instant?
  }

  let events: AsyncStream<Event>
  let continuation: AsyncStream<Event>.Continuation

  /// A page that does not read keeps the newest events only: each view replaces the one before.
  ///
  /// - Parameter keepsAll: for a page that is handed the scans themselves, none of which replaces another.
  init(keepsAll: Bool = false) {
    (events, continuation) = AsyncStream.makeStream(
      bufferingPolicy: keepsAll ? .unbounded : .bufferingNewest(32))
  }

  static let heartbeat = Event(bytes: Array(": \n\n".utf8))

  /// - Parameter data: JSON without line breaks.
  static func event(_ name: String, _ data: [UInt8]) -> Event {
    Event(bytes: Array("event: \(name)\ndata: ".utf8) + data + Array("\n\n".utf8))
  }
}
