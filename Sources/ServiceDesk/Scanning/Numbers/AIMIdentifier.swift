/// The symbology identifier that a scanner puts in front of what it read (ISO/IEC 15424; `domain.md` B-1): `]C1`, `]d2`.
public struct AIMIdentifier: Sendable, Hashable, CustomStringConvertible {
  /// The kind of barcode. Case counts: `]E0` is EAN-13, `]e0` DataBar.
  public let letter: Character
  /// What the decoder did: check digits, FNC1, ECI.
  public let modifier: Character

  public init?(letter: Character, modifier: Character) {
    guard letter.isASCII, letter.isLetter, modifier.isASCIIDigit || modifier.isASCII && modifier.isLetter
    else { return nil }
    self.letter = letter
    self.modifier = modifier
  }

  /// Takes the identifier off. What stands behind an identifier with ECI is given with its backslashes single.
  public static func parted(_ text: String) -> (identifier: AIMIdentifier?, body: String) {
    let head = Array(text.prefix(3))
    guard head.count == 3, head[0] == "]",
      let identifier = AIMIdentifier(letter: head[1], modifier: head[2])
    else { return (nil, text) }
    let body = String(text.dropFirst(3))
    return (identifier, identifier.escapesData ? unescaped(body) : body)
  }

  public var description: String { "]\(letter)\(modifier)" }

  /// The kind of barcode; a name of its own for letters that no table has.
  public var symbology: Symbology {
    if letter == "E", modifier == "4" { return .ean8 }
    return Self.symbologies[letter] ?? Symbology(rawValue: "]\(letter)")
  }

  /// FNC1 in first position: what follows is a GS1 element string.
  public var isGS1: Bool {
    switch letter {
    case "C", "J": modifier == "1" || letter == "J" && modifier == "4"
    case "d": modifier == "2" || modifier == "5"
    case "Q": modifier == "3" || modifier == "4"
    case "z": ["1", "4", "7", "A"].contains(modifier)
    case "e": true
    default: false
    }
  }

  /// Whether the scanner says that it has verified a check character which the symbology leaves to choice.
  public var checkWasVerified: Bool {
    switch letter {
    case "A": ["1", "3", "5", "7"].contains(modifier)
    case "I": modifier == "1" || modifier == "3"
    case "F": modifier == "2" || modifier == "4"
    default: false
    }
  }

  /// Whether pairs such as `+A` were already made lower case letters (Code 39).
  public var isFullASCII: Bool { letter == "A" && ["4", "5", "7"].contains(modifier) }

  /// Whether a supplement of 2 or 5 digits follows the 13 of the EAN.
  public var hasSupplement: Bool { letter == "E" && modifier == "3" }

  /// A supplement that came alone, without the EAN beside which it is printed.
  public var isSupplementOnly: Bool { letter == "E" && (modifier == "1" || modifier == "2") }

  /// The ECI protocol: `\000026` changes the character set, and a backslash of the data is sent twice.
  public var escapesData: Bool {
    switch letter {
    case "d": ["4", "5", "6"].contains(modifier)
    case "Q": ["2", "4", "6"].contains(modifier)
    case "z": ["3", "4", "5", "9", "A", "B"].contains(modifier)
    case "J": ["3", "4", "5"].contains(modifier)
    case "L": modifier == "1"
    default: false
    }
  }

  private static func unescaped(_ body: String) -> String {
    guard body.contains("\\") else { return body }
    var result = ""
    var rest = body[...]
    while let sign = rest.popFirst() {
      guard sign == "\\" else {
        result.append(sign)
        continue
      }
      if rest.first == "\\" {
        result.append("\\")
        rest.removeFirst()
      } else if rest.prefix(6).count == 6, rest.prefix(6).allSatisfy(\.isASCIIDigit) {
        rest.removeFirst(6)
      } else {
        result.append(sign)
      }
    }
    return result
  }

  private static let symbologies: [Character: Symbology] = [
    "A": .code39, "B": .telepen, "C": .code128, "D": .codeOne, "E": .ean13, "F": .codabar, "G": .code93,
    "H": .code11, "I": .interleaved2of5, "J": .dotCode, "K": .code16K, "L": .pdf417, "M": .msi,
    "O": .codablock,
    "P": .plessey, "Q": .qr, "R": .straight2of5, "S": .straight2of5, "T": .code49, "U": .maxiCode,
    "d": .dataMatrix,
    "e": .dataBar, "h": .hanXin, "z": .aztec,
  ]
}
