/// A serial or second number in the forms under which near misses meet.
///
/// Identity never rests on these: two numbers are the same only when ``SerialNumber/normalised`` is. Here they are only
/// brought near enough to be offered to a person (`domain.md` B-12).
public struct LookUpKey: Sendable, Hashable {
  /// As it identifies: upper case, without spaces.
  public let normalised: String
  /// Without the characters that only group: hyphens and dashes, `.`, `/`, `:`, `_`.
  public let bare: String
  /// `bare` with `O` as `0` and `I` as `1`, which people and readers take for one another.
  public let alike: String

  public init(_ number: SerialNumber) { self.init(normalised: number.normalised) }

  /// A part of a number that has no separators.
  public init(bare: String) { self.init(normalised: bare) }

  init(normalised: String) {
    self.normalised = normalised
    bare =
      normalised.utf8.contains(where: Self.mayGroup)
      ? String(String.UnicodeScalarView(normalised.unicodeScalars.filter { !Self.groups($0) })) : normalised
    alike =
      bare.utf8.contains { $0 == UInt8(ascii: "O") || $0 == UInt8(ascii: "I") }
      ? String(bare.map { $0 == "O" ? "0" : $0 == "I" ? "1" : $0 }) : bare
  }

  /// How many characters of a tail are stored: more than any serial that is told by its end, and the whole of most.
  public static let longestTail = 24

  /// `alike` from its end, for numbers that are found by how they end. What the store keeps beside a number.
  public var tail: String { Self.tail(of: alike) }

  static func tail(of alike: String) -> String {
    let bytes = alike.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }) else {
      return String(String.UnicodeScalarView(alike.unicodeScalars.reversed().prefix(longestTail)))
    }
    return String(decoding: bytes.reversed().prefix(longestTail), as: UTF8.self)
  }

  /// Dashes of the general punctuation block, of which text processors make hyphens.
  private static func groups(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", "/", ":", "_", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}": true
    default: false
    }
  }

  private static func mayGroup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "_"), 0xE2:
      true
    default: false
    }
  }

  // MARK: What labels put in front

  /// Words that stand in front of a number on labels and in codes, longest first (`domain.md` 5.4). A serial may really
  /// begin with one, so they are left out only to offer candidates.
  static let labels = [
    "SERIALNUMBER", "NRSERYJNY", "GYARISZAM", "GYÁRISZÁM", "SERIALNO", "SERIALNR", "SERIENR", "SERIAL",
    "SERIA", "SERIE",
    "IMEI1", "IMEI2", "SERNO", "SERNR", "IMEI", "MAC", "NUI", "SNO", "SN", "1S", "S",
  ]

  /// Those that makers print as a part of the number itself, so that they may stand on record.
  static let labelsOnRecord = ["SN", "S", "1S", "SERIAL", "IMEI"]

  /// The number behind the label that `bare` begins with; nil when it begins with none, or nothing is left.
  public var behindLabel: LookUpKey? {
    guard let label = Self.labels.first(where: bare.hasPrefix), bare.count > label.count else { return nil }
    return LookUpKey(normalised: String(bare.dropFirst(label.count)))
  }

  /// Without zeros in front; nil when it has none, or is nothing else.
  public var behindZeros: LookUpKey? {
    guard bare.hasPrefix("0") else { return nil }
    let rest = bare.drop { $0 == "0" }
    return rest.isEmpty ? nil : LookUpKey(normalised: String(rest))
  }

  /// Without label and zeros in front: what is left of a number that two people wrote differently.
  public var core: LookUpKey {
    let number = behindLabel ?? self
    return number.behindZeros ?? number
  }
}
