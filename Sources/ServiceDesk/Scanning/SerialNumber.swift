/// A maker's serial number as it was read, with the form under which it is looked up.
public struct SerialNumber: Sendable, Hashable, Codable, CustomStringConvertible {
  /// As scanned or typed, trimmed: what is shown and printed.
  public let text: String
  /// Upper case, full-width and similar forms replaced, without inner spaces (`domain.md` B-11). Nothing is ever
  /// corrected: `O` stays `O` and `0` stays `0` (B-12).
  public let normalised: String

  public static let longest = 64

  /// Nil for a text longer than 64 Unicode scalars, one with control characters, or one without any letter or digit: dashes
  /// and question marks are what people type where there is no serial.
  public init?(_ scanned: String) {
    let trimmed = scanned.trimmedWhitespace
    guard trimmed.contains(where: { $0.isLetter || $0.isNumber }),
      trimmed.unicodeScalars.count <= SerialNumber.longest,
      trimmed.unicodeScalars.allSatisfy(SerialNumber.isPrinted)
    else { return nil }
    text = trimmed
    normalised = SerialNumber.normalise(trimmed)
  }

  /// One character as it stands in normalised serials; nil for white space and for what none may hold.
  static func normalised(_ scalar: Unicode.Scalar) -> String? {
    isPrinted(scalar) && !scalar.properties.isWhitespace ? normalise(String(scalar)) : nil
  }

  /// Apart for ASCII, which nearly every serial is: Unicode's tables took a tenth of the time of a file of serials.
  private static func isPrinted(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x20..<0x7F).contains(scalar.value) }
    return scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
  }

  private static func normalise(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return normalise(ascii: text.utf8) }
    var result = ""
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      // Full-width ASCII (U+FF01 to U+FF5E) is what NFKC changes in serials that phones and OCR produce.
      let plain =
        (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      result += plain.properties.uppercaseMapping
    }
    return result
  }

  /// Of white space only the plain one is left among printed characters.
  private static func normalise(ascii text: String.UTF8View) -> String {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let plain = text.lazy.filter { $0 != UInt8(ascii: " ") }.map { letters.contains($0) ? $0 - 0x20 : $0 }
    return String(decoding: Array(plain), as: UTF8.self)
  }

  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let serial = SerialNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a serial number")
    }
    self = serial
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}

extension String {
  var trimmedWhitespace: String {
    // No cluster of characters that begins with white space ends in a printed character of ASCII.
    let printed = UInt8(ascii: "!")...UInt8(ascii: "~")
    if let first = utf8.first, let last = utf8.last, printed.contains(first), printed.contains(last) {
      return self
    }
    var characters = self[...]
    while let first = characters.first, first.isWhitespace { characters.removeFirst() }
    while let last = characters.last, last.isWhitespace { characters.removeLast() }
    return String(characters)
  }
}
