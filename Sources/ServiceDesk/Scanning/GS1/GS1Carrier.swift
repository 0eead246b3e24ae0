/// How a code reached us: the AIM identifier that a scanner puts before the text (ISO/IEC 15424), and what stands for
/// the separator FNC1 between fields.
struct GS1Carrier: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// FNC1 came first: the text is made of application identifiers.
    case elements
    /// EAN-13, UPC-A, UPC-E as 13 digits; a composite part may follow.
    case tradeItem13
    case tradeItem8
    /// Any other text.
    case plain
  }

  let kind: Kind

  /// Takes an AIM identifier from the front of `text`.
  static func taken(from text: Substring) -> (GS1Carrier, rest: Substring)? {
    let sign = text.prefix(3)
    guard sign.utf8.count == 3, sign.count == 3, sign.first == "]" else { return nil }
    return GS1Carrier(aim: sign).map { ($0, text.dropFirst(3)) }
  }

  /// - Parameter aim: `]C1` and its like.
  init?(aim: some StringProtocol) {
    let bytes = Array(aim.utf8)
    guard bytes.count == 3, bytes[0] == UInt8(ascii: "]"), Self.letters.contains(bytes[1]),
      bytes[2].isDigit || Self.letters.contains(bytes[2])
    else { return nil }
    switch String(aim) {
    // The second of a pair also tells character sets (ECI).
    case "]C1", "]e0", "]e1", "]e2", "]d2", "]d5", "]Q3", "]Q4", "]J1", "]J4", "]z1", "]z4", "]z7", "]zA":
      kind = .elements
    case "]E0": kind = .tradeItem13
    case "]E4": kind = .tradeItem8
    default: kind = .plain
    }
  }

  private static let letters = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  // MARK: Separators

  static let separator: UInt8 = 0x1D

  /// What scanners are set to send instead of the control character, which keyboards cannot type.
  private static let substitutes = [
    "{GS}", "<GS>", "[GS]", "{FNC1}", "<FNC1>", "[FNC1]", "\\x1D", "\\x1d", "\u{241D}", "^]", "~", "|", "#",
  ].map { Array($0.utf8) }

  /// The text with separators as control characters; nil when it has no substitute.
  ///
  /// A text with real ones is left alone: its other characters are its own. One kind only is taken, as one scanner
  /// sends only one.
  static func substituted(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.contains(separator) else { return nil }
    for substitute in substitutes {
      if let replaced = replacing(substitute, in: bytes) { return replaced }
    }
    return nil
  }

  private static func replacing(_ word: [UInt8], in bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var index = 0
    var isFound = false
    while index < bytes.count {
      if bytes[index...].starts(with: word) {
        result.append(separator)
        index += word.count
        isFound = true
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return isFound ? result : nil
  }
}
