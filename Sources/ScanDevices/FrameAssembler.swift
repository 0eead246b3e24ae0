/// Cuts the bytes of one scanner into frames, one frame for each scan; knows no device and no clock.
///
/// ```
///           byte                     terminator, silence
///  empty ─────────► collecting ───────────────────────────► empty, one frame
///    │                  │ 4097th byte, discard()
///    │    discard()     ▼          terminator, silence
///    └────────────► discarding ───────────────────────────► empty, no frame
/// ```
///
/// The rest of a spoiled frame is discarded up to its end, for half a code must never pass as a code.
struct FrameAssembler {
  enum Cut: Equatable {
    case frame([UInt8])
    case tooLong
  }

  /// The longest frame that is a scan at all (`domain.md` X-4); a QR code holds at most 4,296 characters.
  static let longestFrame = 4096

  private let terminators: [UInt8]
  private var bytes: [UInt8] = []
  private var isDiscarding = false

  /// - Parameter terminators: bytes that end a frame. Two in a row (CR LF) end one frame, not two.
  init(terminators: [UInt8]) {
    self.terminators = terminators
  }

  /// Whether a frame has begun that neither a terminator nor silence has ended.
  var isOpen: Bool { isDiscarding || !bytes.isEmpty }

  mutating func take(_ byte: UInt8) -> Cut? {
    if terminators.contains(byte) { return end() }
    if isDiscarding { return nil }
    guard bytes.count < Self.longestFrame else {
      discard()
      return .tooLong
    }
    bytes.append(byte)
    return nil
  }

  /// Ends the frame because nothing more came within the silence of this scanner.
  mutating func fallSilent() -> Cut? { end() }

  /// Throws away what was collected and everything up to the end of this frame.
  mutating func discard() {
    bytes.removeAll(keepingCapacity: true)
    isDiscarding = true
  }

  private mutating func end() -> Cut? {
    defer {
      bytes.removeAll(keepingCapacity: true)
      isDiscarding = false
    }
    return bytes.isEmpty ? nil : .frame(bytes)
  }
}
