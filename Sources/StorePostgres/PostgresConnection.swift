internal import CPostgres
internal import Store

/// Owns one `PGconn`, and closes it.
///
/// Related PostgreSQL documentation: <https://www.postgresql.org/docs/15/libpq.html>
final class PostgresConnection {
  private let pointer: OpaquePointer
  private var prepared: [SQL: PreparedStatement] = [:]
  /// Of all time, so that no name is given twice.
  private var preparations = 0

  private struct PreparedStatement {
    let name: String
    /// Known from the first answer on.
    var columns: SQLColumns?
  }

  init(_ settings: PostgresSettings) throws(StoreOpenFailure) {
    guard let pointer = Self.connect(settings.parameters) else {
      throw .cannotOpen(place: "PostgreSQL", reason: "No memory for a connection.")
    }
    self.pointer = pointer
    // The default writes notices to the program's error stream.
    PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    let place = "\(Self.text(PQdb(pointer))) at \(Self.text(PQhost(pointer)))"
    guard PQstatus(pointer) == CONNECTION_OK else {
      let reason = Self.text(PQerrorMessage(pointer)).split(separator: "\n").joined(separator: " ")
      throw .cannotOpen(place: place, reason: "The server says: \(reason)")
    }
    do {
      try run(settings.script)
      try settings.requireSafe(settings.readBack(from: self))
    } catch let failure as StoreOpenFailure {
      throw failure
    } catch {
      throw .cannotOpen(place: place, reason: "Its settings could not be made and read: \(error).")
    }
  }

  deinit {
    PQfinish(pointer)
  }

  private static func connect(_ parameters: KeyValuePairs<String, String>) -> OpaquePointer? {
    var keys: [UnsafePointer<CChar>?] = []
    var values: [UnsafePointer<CChar>?] = []
    func connect(_ rest: Slice<KeyValuePairs<String, String>>) -> OpaquePointer? {
      guard let (key, value) = rest.first else {
        return PQconnectdbParams(keys + [nil], values + [nil], 1)
      }
      return key.withCString { key in
        value.withCString { value in
          keys.append(key)
          values.append(value)
          return connect(rest.dropFirst())
        }
      }
    }
    return connect(parameters[...])
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  var isSound: Bool { PQstatus(pointer) == CONNECTION_OK }

  var isInTransaction: Bool {
    let status = PQtransactionStatus(pointer)
    return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
  }

  // MARK: Statements

  /// Runs statements without values; returns what the last of them was.
  @discardableResult
  func run(_ script: String) throws(SQLFailure) -> String {
    try check(PQexec(pointer, script)).command
  }

  func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int {
    try answer(sql, values).changes
  }

  func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    let result = try answer(sql, values)
    var rows: [SQLRow] = []
    result.forEachRow(columns(of: sql, in: result)) { rows.append($0) }
    return rows
  }

  func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    let isKnown = prepared[sql] != nil
    let name = try prepare(sql)
    let isSent = try PostgresParameters(values).withPointers { parameters in
      PQsendQueryPrepared(
        pointer, name, parameters.count, parameters.values, parameters.lengths, parameters.formats, 0)
    }
    guard isSent == 1, PQsetSingleRowMode(pointer) == 1 else { throw SQLFailure.lost }
    var failure: (any Error)?
    // All results have to be taken before the connection can be used again, also after a failure.
    while let next = PQgetResult(pointer) {
      guard failure == nil else {
        PQclear(next)
        continue
      }
      do {
        let result = try checkPlan(next, isKnown: isKnown)
        try result.forEachRow(columns(of: sql, in: result), body)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func answer(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> PostgresResult {
    let parameters = try PostgresParameters(values)
    let isKnown = prepared[sql] != nil
    let name = try prepare(sql)
    return try checkPlan(
      parameters.withPointers { parameters in
        PQexecPrepared(
          pointer, name, parameters.count, parameters.values, parameters.lengths, parameters.formats, 0)
      }, isKnown: isKnown)
  }

  private func prepare(_ sql: SQL) throws(SQLFailure) -> String {
    if let known = prepared[sql] { return known.name }
    preparations += 1
    let name = "s\(preparations)"
    _ = try check(PQprepare(pointer, name, sql.text, 0, nil))
    prepared[sql] = PreparedStatement(name: name)
    return name
  }

  private func columns(of sql: SQL, in result: PostgresResult) -> SQLColumns {
    if let known = prepared[sql]?.columns { return known }
    let columns = SQLColumns(result.columnNames)
    prepared[sql]?.columns = columns
    return columns
  }

  /// A statement that was prepared before somebody changed the schema ends in "cached plan must not change result type":
  /// the repeated transaction prepares all of them anew.
  private func checkPlan(_ result: OpaquePointer?, isKnown: Bool) throws(SQLFailure) -> PostgresResult {
    do throws(SQLFailure) { return try check(result) } catch {
      guard isKnown, case .sql(code: SQLState.featureNotSupported.rawValue, _) = error else { throw error }
      prepared = [:]
      throw .conflict
    }
  }

  /// The one function that turns a result's status into a failure.
  private func check(_ result: OpaquePointer?) throws(SQLFailure) -> PostgresResult {
    guard let result = result.map(PostgresResult.init(owning:)) else {
      guard isSound else { throw .lost }
      throw .sql(code: "client", message: Self.text(PQerrorMessage(pointer)))
    }
    switch result.status {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return result
    default: throw isSound ? SQLFailure(result) : .lost
    }
  }
}
