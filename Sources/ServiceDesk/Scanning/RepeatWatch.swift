/// Tells a code that was read twice at once from one that somebody scans again on purpose (`reliability.md` F-29).
///
/// A trembling hand, two codes of one text side by side, or a scanner that sends over two lines read one label twice; a
/// person who means it again takes longer. What counts is when the device was read, for the database may have stood still
/// since. The scanner does not count: both channels of one device are two scanners here.
public struct RepeatWatch: Sendable {
  /// From the reading that counted to the last one that is taken for the same.
  public static let window = Duration.milliseconds(700)

  public enum Sight: Sendable, Hashable {
    case new
    /// Within the window: it counts once, and that is said.
    case doubled
    /// The same as the one before, and later: it counts, and is said to be the same.
    case again
  }

  private var last: (code: [UInt8], readAt: ContinuousClock.Instant)?

  public init() {}

  /// How a scan stands to the one before it in the same context; a script's scans have no time and are all new.
  public func sight(of frame: ScannedFrame) -> Sight {
    guard let last, let readAt = frame.readAt, last.code == Self.code(of: frame) else { return .new }
    // Each scanner has its own thread, so the later one may be heard first.
    let apart = readAt < last.readAt ? last.readAt - readAt : readAt - last.readAt
    return apart <= Self.window ? .doubled : .again
  }

  /// Remembers a scan that was acted on.
  public mutating func keep(_ frame: ScannedFrame) {
    last = frame.readAt.map { (Self.code(of: frame), $0) }
  }

  /// Something else happened since: the same code means something new.
  public mutating func forget() { last = nil }

  /// The code itself; of two scanners one may tell its symbology.
  private static func code(of frame: ScannedFrame) -> [UInt8] {
    guard let text = String(validating: frame.bytes, as: UTF8.self) else { return frame.bytes }
    return Array(AIMIdentifier.parted(text).body.utf8)
  }
}
