/// A GS1 trade item number: names a product, never one unit of it (`domain.md` B-5).
public struct GTIN: Sendable, Hashable, Codable, CustomStringConvertible {
  /// 14 digits, zeros in front.
  public let digits: String

  /// Reads 8, 12, 13 or 14 digits with a right check digit (B-6).
  public init?(_ text: String) {
    guard [8, 12, 13, 14].contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    let all = String(repeating: "0", count: 14 - text.count) + text
    let values = all.compactMap(\.wholeNumberValue)
    let sum = values.dropLast().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
    guard (10 - sum % 10) % 10 == values.last else { return nil }
    digits = all
  }

  public var description: String { digits }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let gtin = GTIN(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a GTIN")
    }
    self = gtin
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(digits)
  }
}
