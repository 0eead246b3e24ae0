/// Where scans come from while the counter works: a USB scanner, a serial line, a script in a test.
///
/// A source lives as long as the station. Devices come and go; that is told, never thrown.
public protocol ScanSource: Sendable {
  /// The stream of everything that happens at the scanners. It ends when the station stops.
  func happenings() -> AsyncStream<ScannerHappening>

  /// The scans that were read and have not come out of the stream because the database is asked about them; nil for none.
  func waiting() async -> WaitingScans?
}

extension ScanSource {
  public func waiting() async -> WaitingScans? { nil }
}

/// Scans that wait in their order.
public struct WaitingScans: Sendable, Equatable {
  /// The scanner of the oldest.
  public var scanner: ScannerName
  public var count: Int

  public init(scanner: ScannerName, count: Int) {
    self.scanner = scanner
    self.count = count
  }
}

/// The name the shop gave a scanner in its configuration ("counter 1").
public struct ScannerName: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ name: String) { rawValue = name }
  public var description: String { rawValue }
}

public enum ScannerHappening: Sendable, Equatable {
  /// A whole frame was read: everything up to the terminator or the silence of that device.
  case scanned(ScannedFrame)
  case connected(ScannerName)
  /// The device is gone. A frame it had begun is thrown away: a partial code is never used.
  case disconnected(ScannerName, lostPartialFrame: Bool)
  /// The device is there and cannot be used; the counter page says so with a hint.
  case trouble(ScannerName, ScannerTrouble)
  /// What a scan told about its scanner; the scan itself follows, if it may be used.
  case noticed(ScannerName, ScannerIdentity, ScannerNotice)
}

public enum ScannerTrouble: Sendable, Equatable {
  case notPermitted
  /// Another program holds the device; scans would also be typed into a window.
  case heldByAnother
  /// The kernel dropped events; the frame in progress was discarded.
  case eventsDropped
  /// More than 4096 bytes without an end; the frame was discarded (`domain.md` X-4).
  case frameTooLong
  case unusable(reason: String)
}

/// What marks one scanner among those of a station, also after it was plugged in again: the name under which the system
/// lists it, with its serial number (`by-id`) or, where two of one model have none, with its socket (`by-path`).
public struct ScannerIdentity: RawRepresentable, Hashable, Sendable, Codable, CustomStringConvertible {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ text: String) { rawValue = text }
  public var description: String { rawValue }
}

/// One scan as the device sent it, without terminator.
public struct ScannedFrame: Sendable, Equatable {
  public var scanner: ScannerName
  /// The device that sent it, whatever the shop calls it.
  public var identity: ScannerIdentity
  /// Of a keyboard-mode scanner: what its keys say on the layout of the United States.
  public var bytes: [UInt8]
  /// The keys of a keyboard-mode scanner; nil of all others.
  public var keys: [Keystroke]?
  /// When its last byte or key was read from the device, from which the wait for an answer counts; nil of a script.
  public var readAt: ContinuousClock.Instant?

  public init(scanner: ScannerName, identity: ScannerIdentity? = nil, bytes: [UInt8]) {
    self.scanner = scanner
    self.identity = identity ?? ScannerIdentity(scanner.rawValue)
    self.bytes = bytes
  }

  public init(scanner: ScannerName, identity: ScannerIdentity? = nil, keys: [Keystroke]) {
    self.init(
      scanner: scanner, identity: identity, bytes: Array(KeyboardLayout.us.text(of: keys).utf8))
    self.keys = keys
  }
}
