/// What is wrong with a GS1 message, and where.
public struct GS1Fault: Error, Sendable, Hashable {
  /// A word for programs: the names of GS1's own checks, in camel case.
  public struct Code: RawRepresentable, Sendable, Hashable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public init(stringLiteral value: String) { rawValue = value }
    public var description: String { rawValue }

    /// There is nothing to read.
    public static let empty: Code = "empty"
    public static let unknownIdentifier: Code = "unknownIdentifier"
    public static let valueTooShort: Code = "valueTooShort"
    /// Something follows where the value ends and a separator should stand.
    public static let valueTooLong: Code = "valueTooLong"
    /// Brackets that hold no identifier, or none at the beginning.
    public static let brackets: Code = "brackets"
    /// Without separators it can be split in several ways.
    public static let severalSplits: Code = "severalSplits"
    /// No EAN, UPC or GTIN: another length, or a wrong check digit.
    public static let noTradeItem: Code = "noTradeItem"
    public static let noLink: Code = "noLink"
    public static let linkWithoutKey: Code = "linkWithoutKey"
    /// Qualifiers that do not belong to the key, or in another order.
    public static let linkQualifiers: Code = "linkQualifiers"
    public static let noLinkAttribute: Code = "noLinkAttribute"
    /// A link whose numbers are packed into letters; it is told, not read.
    public static let compressedLink: Code = "compressedLink"
    public static let repeatedDifferently: Code = "repeatedDifferently"
    public static let companionMissing: Code = "companionMissing"
    public static let excludedCompanion: Code = "excludedCompanion"
    /// A digital signature needs a key with a serial.
    public static let signatureNeedsSerial: Code = "signatureNeedsSerial"
  }

  public let code: Code
  /// The identifier whose value is at fault; nil when it is the text as a whole.
  public let identifier: String?
  /// What was looked at: the value, or the whole text.
  public let text: String
  /// The bytes of `text` that are at fault.
  public let place: Range<Int>

  init(_ code: Code, identifier: String? = nil, in text: [UInt8] = [], at place: Range<Int>? = nil) {
    self.code = code
    self.identifier = identifier
    self.text = String(decoding: text, as: UTF8.self)
    self.place = (place ?? 0..<text.count).clamped(to: 0..<text.count)
  }

  /// The text with `sign` before and after the faulty place: `09506000134*3*53`.
  public func marked(with sign: String) -> String {
    let bytes = Array(text.utf8)
    // Bytes that were no text became replacement characters, which are longer.
    let place = place.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[..<place.lowerBound], as: UTF8.self) + sign
      + String(decoding: bytes[place], as: UTF8.self) + sign
      + String(decoding: bytes[place.upperBound...], as: UTF8.self)
  }
}

/// What one check says of one part of a value.
struct GS1Finding: Equatable {
  let code: GS1Fault.Code
  let place: Range<Int>

  init(_ code: GS1Fault.Code, _ place: Range<Int>) {
    self.code = code
    self.place = place
  }
}

/// What a list of company prefixes says; such a list is not part of the program.
enum GS1PrefixAnswer {
  case known, unknown, offline
}
