/// `C1` + 8 random characters + check: on the packing list and the parcel (`domain.md` 5.8). For staff only.
public struct ConsignmentCode: Sendable, Hashable, Codable, CustomStringConvertible {
  public let text: String

  /// Reads a scanned or typed code; nil when it is not one.
  public init?(_ scanned: String) {
    guard let body = ownCodeBody(scanned, prefix: "C1", length: 9) else { return nil }
    text = "C1" + body
  }

  public static func random(from secrecy: some Secrecy) -> ConsignmentCode {
    ConsignmentCode(valid: "C1" + randomBody(8, secrecy))
  }

  private init(valid text: String) { self.text = text }

  /// `C1 K7M-2QX-9TQ`.
  public var display: String { "C1 " + grouped(text.dropFirst(2), by: 3) }
  public var description: String { text }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = ConsignmentCode(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a consignment code")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
