/// `(01)09506000134352(21)ABC123`: how people read and type them; never what a code contains (`domain.md` B-3).
enum GS1Bracketed {
  /// Whether the text begins as such a string does.
  static func looksLikeIt(_ bytes: [UInt8]) -> Bool {
    guard bytes.first == open, let end = bytes.firstIndex(of: close) else { return false }
    return (3...5).contains(end) && Array(bytes[1..<end]).nonDigit == nil
  }

  /// Reads it. A bracket inside a value is written with a backslash before it; spaces beside brackets are nobody's.
  static func elements(_ bytes: [UInt8], allowsUnknown: Bool = false) throws(GS1Fault) -> [GS1Element] {
    guard bytes.first == open else { throw GS1Fault(.brackets, in: bytes, at: 0..<min(1, bytes.count)) }
    var elements: [GS1Element] = []
    var position = 0
    while position < bytes.count {
      // Every round begins at an opening bracket.
      guard let end = bytes[position...].firstIndex(of: close), (3...5).contains(end - position) else {
        throw GS1Fault(.brackets, in: bytes, at: position..<min(position + 5, bytes.count))
      }
      let identifier = Array(bytes[position + 1..<end])
      let name = String(decoding: identifier, as: UTF8.self)
      guard
        let rule = GS1Rule.of(name) ?? (allowsUnknown && identifier.nonDigit == nil ? .unknown(name) : nil)
      else { throw GS1Fault(.unknownIdentifier, in: bytes, at: position + 1..<end) }
      var value: [UInt8] = []
      position = end + 1
      while position < bytes.count, bytes[position] != open {
        if bytes[position] == backslash, position + 1 < bytes.count, bytes[position + 1] == open {
          position += 1
        }
        value.append(bytes[position])
        position += 1
      }
      value = trimmed(value)
      try GS1ElementString.check(value, rule)
      elements.append(GS1Element(name, value))
    }
    return elements
  }

  private static func trimmed(_ value: [UInt8]) -> [UInt8] {
    let start = value.firstIndex { $0 != space } ?? value.endIndex
    let end = value.lastIndex { $0 != space } ?? value.startIndex
    return start <= end && start < value.endIndex ? Array(value[start...end]) : []
  }

  private static let open = UInt8(ascii: "(")
  private static let close = UInt8(ascii: ")")
  private static let backslash = UInt8(ascii: "\\")
  private static let space = UInt8(ascii: " ")
}
