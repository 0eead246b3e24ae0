/// What a column or a parameter holds. Flags are 0 and 1, times are UTC milliseconds, money is minor units.
public enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case real(Double)
  /// Without U+0000: PostgreSQL cannot store it, so both engines refuse it.
  case text(String)
  case blob([UInt8])
}

extension SQLValue {
  public init(_ value: Int64?) { self = value.map(SQLValue.integer) ?? .null }
  public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
  public init(_ value: Bool) { self = .integer(value ? 1 : 0) }
  public init(_ value: Double?) { self = value.map(SQLValue.real) ?? .null }
  public init(_ value: String?) { self = value.map(SQLValue.text) ?? .null }
  public init(_ value: [UInt8]?) { self = value.map(SQLValue.blob) ?? .null }

  /// Whether this is a text with U+0000 in it.
  package var hasNulCharacter: Bool {
    guard case .text(let text) = self else { return false }
    return text.utf8.contains(0)
  }
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
  public init(integerLiteral value: Int64) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(nilLiteral: ()) { self = .null }
}
