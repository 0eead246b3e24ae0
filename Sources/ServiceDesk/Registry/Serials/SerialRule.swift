/// How the serials of a product or a maker look (`features.md` U39): to refuse what cannot be one, and to find a serial
/// that was read with the maker's prefix or with other zeros. The identity of a unit stays the serial as read.
public struct SerialRule: Sendable, Hashable, Codable {
  /// For one product, or for every product of a maker.
  public enum Scope: Sendable, Hashable, Codable {
    case product(ProductID)
    /// The maker's name, folded.
    case maker(String)
  }

  public var scope: Scope
  /// What a serial must look like, without its prefixes; nil for anything.
  public var pattern: SerialPattern?
  /// What labels print before the serial: `S`, `SN`, `1S`.
  public var prefixes: [String]
  /// The length to which short serials of digits are filled with zeros in front; nil when zeros count.
  public var paddedLength: Int?

  public init(
    scope: Scope, pattern: SerialPattern? = nil, prefixes: [String] = [], paddedLength: Int? = nil
  ) {
    self.scope = scope
    self.pattern = pattern
    self.prefixes = prefixes
    self.paddedLength = paddedLength
  }
}
