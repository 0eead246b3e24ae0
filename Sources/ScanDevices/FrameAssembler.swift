/// Cuts what one scanner sends, bytes or keys, into frames, one for each scan; knows no device and no clock.
///
/// ```
///          element                   terminator, silence
///  empty ─────────► collecting ───────────────────────────► empty, one frame
///    │                  │ 4097th element, discard()
///    │    discard()     ▼          terminator, silence
///    └────────────► discarding ───────────────────────────► empty, no frame
/// ```
///
/// The rest of a spoiled frame is discarded up to its end, for half a code must never pass as a code.
struct FrameAssembler<Element: Sendable & Equatable> {
  enum Cut: Equatable {
    case frame([Element])
    case tooLong
  }

  /// The longest frame that is a scan at all (`domain.md` X-4); a QR code holds at most 4,296 characters.
  static var longestFrame: Int { 4096 }

  private let isTerminator: @Sendable (Element) -> Bool
  private var elements: [Element] = []
  private var isDiscarding = false

  /// - Parameter isTerminator: what ends a frame. Two in a row (CR LF) end one frame, not two.
  init(endingAt isTerminator: @escaping @Sendable (Element) -> Bool) {
    self.isTerminator = isTerminator
  }

  /// Whether a frame has begun that neither a terminator nor silence has ended.
  var isOpen: Bool { isDiscarding || !elements.isEmpty }

  mutating func take(_ element: Element) -> Cut? {
    if isTerminator(element) { return end() }
    if isDiscarding { return nil }
    guard elements.count < Self.longestFrame else {
      discard()
      return .tooLong
    }
    elements.append(element)
    return nil
  }

  /// Ends the frame because nothing more came within the silence of this scanner.
  mutating func fallSilent() -> Cut? { end() }

  /// Throws away what was collected and everything up to the end of this frame.
  mutating func discard() {
    elements.removeAll(keepingCapacity: true)
    isDiscarding = true
  }

  private mutating func end() -> Cut? {
    defer {
      elements.removeAll(keepingCapacity: true)
      isDiscarding = false
    }
    return elements.isEmpty ? nil : .frame(elements)
  }
}
