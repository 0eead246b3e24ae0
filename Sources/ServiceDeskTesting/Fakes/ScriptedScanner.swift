public import ServiceDesk

/// A scanner that a test holds in its hand. One reader; what happens before it listens waits for it.
public struct ScriptedScanner: ScanSource {
  public let name: ScannerName
  private let stream: AsyncStream<ScannerHappening>
  private let line: AsyncStream<ScannerHappening>.Continuation

  public init(_ name: ScannerName = ScannerName("counter 1")) {
    self.name = name
    (stream, line) = AsyncStream.makeStream(of: ScannerHappening.self)
  }

  public func happenings() -> AsyncStream<ScannerHappening> { stream }

  public func scan(_ text: String) { scan(bytes: Array(text.utf8)) }

  public func scan(bytes: [UInt8]) { line.yield(.scanned(ScannedFrame(scanner: name, bytes: bytes))) }

  /// A scan with its keys, as a keyboard-mode scanner sends it.
  public func scan(_ frame: ScannedFrame) { line.yield(.scanned(frame)) }

  public func connect() { line.yield(.connected(name)) }

  public func disconnect(lostPartialFrame: Bool = false) {
    line.yield(.disconnected(name, lostPartialFrame: lostPartialFrame))
  }

  public func report(_ trouble: ScannerTrouble) { line.yield(.trouble(name, trouble)) }

  /// Ends the stream, as when the station stops.
  public func stop() { line.finish() }
}
