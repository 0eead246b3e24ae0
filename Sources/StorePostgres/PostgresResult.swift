internal import CPostgres
internal import Store

/// Owns one `PGresult` and frees it.
final class PostgresResult {
  private let pointer: OpaquePointer

  init(owning pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    PQclear(pointer)
  }

  var status: ExecStatusType { PQresultStatus(pointer) }
  /// Rows touched by INSERT, UPDATE or DELETE; 0 for other statements.
  var changes: Int { Int(String(cString: PQcmdTuples(pointer))) ?? 0 }
  /// `COMMIT`, `ROLLBACK`, `INSERT 0 1`, …
  var command: String { String(cString: PQcmdStatus(pointer)) }

  /// The error's code, where the server sent one.
  var state: SQLState? { errorField(CPostgres_SQLSTATE).map(SQLState.init(rawValue:)) }

  func errorField(_ field: CPostgres_diagnosis) -> String? {
    PQresultErrorField(pointer, CInt(field.rawValue)).map { String(cString: $0) }
  }

  var columnNames: [String] {
    (0..<PQnfields(pointer)).map { String(cString: PQfname(pointer, $0)) }
  }

  func forEachRow(_ columns: SQLColumns, _ body: (SQLRow) throws -> Void) rethrows {
    let width = PQnfields(pointer)
    let types = (0..<width).map { ColumnType(rawValue: PQftype(pointer, $0)) }
    for row in 0..<PQntuples(pointer) {
      var values: [SQLValue] = []
      values.reserveCapacity(Int(width))
      for column in 0..<width {
        values.append(PQgetisnull(pointer, row, column) == 1 ? .null : value(row, column, types[Int(column)]))
      }
      try body(SQLRow(columns: columns, values: values))
    }
  }

  private func value(_ row: CInt, _ column: CInt, _ type: ColumnType) -> SQLValue {
    let length = Int(PQgetlength(pointer, row, column))
    guard let start = PQgetvalue(pointer, row, column) else { return .null }
    return start.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
      type.value(of: UnsafeBufferPointer(start: bytes, count: length))
    }
  }
}

/// PostgreSQL's number of a column's type, from which its text is understood. An unknown type is read as text.
struct ColumnType: RawRepresentable, Hashable {
  let rawValue: Oid

  static let bool = ColumnType(rawValue: 16)
  static let bytea = ColumnType(rawValue: 17)
  static let int8 = ColumnType(rawValue: 20)
  static let int2 = ColumnType(rawValue: 21)
  static let int4 = ColumnType(rawValue: 23)
  static let oid = ColumnType(rawValue: 26)
  static let float4 = ColumnType(rawValue: 700)
  static let float8 = ColumnType(rawValue: 701)
  /// What `sum` and `avg` of integers answer.
  static let numeric = ColumnType(rawValue: 1700)

  func value(of text: UnsafeBufferPointer<UInt8>) -> SQLValue {
    switch self {
    case .int8, .int4, .int2, .oid: integer(text) ?? string(text)
    case .bool: .integer(text.first == UInt8(ascii: "t") ? 1 : 0)
    case .float8, .float4: real(text) ?? string(text)
    case .numeric: integer(text) ?? real(text) ?? string(text)
    case .bytea: bytes(text) ?? string(text)
    default: string(text)
    }
  }

  private func string(_ text: UnsafeBufferPointer<UInt8>) -> SQLValue {
    .text(String(decoding: text, as: UTF8.self))
  }

  private func real(_ text: UnsafeBufferPointer<UInt8>) -> SQLValue? {
    Double(String(decoding: text, as: UTF8.self)).map(SQLValue.real)
  }

  private func integer(_ text: UnsafeBufferPointer<UInt8>) -> SQLValue? {
    Int64(String(decoding: text, as: UTF8.self)).map(SQLValue.integer)
  }

  /// `\x` and two hexadecimal digits for each byte.
  private func bytes(_ text: UnsafeBufferPointer<UInt8>) -> SQLValue? {
    guard text.count >= 2, text.count.isMultiple(of: 2), text[1] == UInt8(ascii: "x") else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2 - 1)
    for index in stride(from: 2, to: text.count, by: 2) {
      guard let high = nibble(text[index]), let low = nibble(text[index + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return .blob(bytes)
  }

  private func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
