/// One row of an answer, read by column name. Reading a column as what it is not is a failure, never a zero.
public struct SQLRow: Sendable {
  private let columns: SQLColumns
  private let values: [SQLValue]

  package init(columns: SQLColumns, values: [SQLValue]) {
    self.columns = columns
    self.values = values
  }

  public func value(_ column: String) throws(SQLFailure) -> SQLValue {
    guard let index = columns.index(of: column) else { throw .unreadable(column: column) }
    return values[index]
  }

  /// The first column, whatever its name.
  package func first() throws(SQLFailure) -> SQLValue {
    guard let value = values.first else { throw .unreadable(column: "1") }
    return value
  }

  public func integer(_ column: String) throws(SQLFailure) -> Int64 {
    guard case .integer(let integer) = try value(column) else { throw .unreadable(column: column) }
    return integer
  }

  /// A stored 0 or 1; any other number is a failure.
  public func flag(_ column: String) throws(SQLFailure) -> Bool {
    switch try integer(column) {
    case 0: return false
    case 1: return true
    default: throw .unreadable(column: column)
    }
  }

  /// A real, or an integer read as one.
  public func real(_ column: String) throws(SQLFailure) -> Double {
    switch try value(column) {
    case .real(let real): return real
    case .integer(let integer): return Double(integer)
    case .null, .text, .blob: throw .unreadable(column: column)
    }
  }

  public func text(_ column: String) throws(SQLFailure) -> String {
    guard case .text(let text) = try value(column) else { throw .unreadable(column: column) }
    return text
  }

  public func blob(_ column: String) throws(SQLFailure) -> [UInt8] {
    guard case .blob(let bytes) = try value(column) else { throw .unreadable(column: column) }
    return bytes
  }

  public func isNull(_ column: String) throws(SQLFailure) -> Bool {
    try value(column) == .null
  }

  // Nil is NULL; anything else of another kind is a failure.

  public func integerOrNil(_ column: String) throws(SQLFailure) -> Int64? {
    try isNull(column) ? nil : integer(column)
  }

  public func realOrNil(_ column: String) throws(SQLFailure) -> Double? {
    try isNull(column) ? nil : real(column)
  }

  public func textOrNil(_ column: String) throws(SQLFailure) -> String? {
    try isNull(column) ? nil : text(column)
  }

  public func blobOrNil(_ column: String) throws(SQLFailure) -> [UInt8]? {
    try isNull(column) ? nil : blob(column)
  }
}

/// The column names of one statement with their places, found once and shared by all its rows.
package final class SQLColumns: Sendable {
  private let places: [String: Int]
  package let count: Int

  package init(_ names: [String]) {
    count = names.count
    places = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  package func index(of name: String) -> Int? { places[name] }
}
