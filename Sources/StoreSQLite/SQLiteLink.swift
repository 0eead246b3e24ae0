internal import Foundation
internal import GRDB
internal import Store
// GRDB has a type of this name too.
internal import struct Store.SQL

/// One connection to the file through GRDB, with its prepared statements.
final class SQLiteLink: EngineLink {
  private let queue: DatabaseQueue
  /// Used only inside ``perform(_:)``, where GRDB allows it.
  private let database: Database
  private let gate: CommitGate?
  private let patienceInMilliseconds: Int
  private var prepared: [SQL: PreparedStatement] = [:]

  private struct PreparedStatement {
    let statement: Statement
    let columns: SQLColumns
  }

  /// - Parameter gate: shared with the readers of the same file; nil where a commit does not disturb them.
  init(path: String, patienceInMilliseconds: Int, gate: CommitGate?) throws(SQLFailure) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(Double(patienceInMilliseconds) / 1_000)
    configuration.label = "store"
    self.gate = gate
    self.patienceInMilliseconds = patienceInMilliseconds
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      database = queue.inDatabase { $0 }
    } catch {
      throw SQLFailure(sqlite: error, in: nil)
    }
  }

  var dialect: SQLDialect { .sqlite }

  func perform<T>(_ body: () throws -> T) rethrows -> T {
    try queue.inDatabase { _ in try body() }
  }

  func close() {
    prepared = [:]
    // A connection that cannot be closed is closed by the end of the process.
    try? queue.close()
  }

  // MARK: Statements

  func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    try checked(sql) {
      var rows: [SQLRow] = []
      try step(sql, values) { rows.append($0) }
      return rows
    }
  }

  func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    do {
      try step(sql, values, body)
    } catch {
      prepared[sql] = nil
      throw error is DatabaseError ? SQLFailure(sqlite: error, in: database) : error
    }
  }

  func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int {
    try checked(sql) {
      try bound(sql, values).statement.execute()
      return database.changesCount
    }
  }

  func execute(script: String) throws(SQLFailure) {
    try checked(nil) { try database.execute(sql: script) }
  }

  /// Needless: BEGIN IMMEDIATE lets one writer in at a time.
  func lock(_ key: String) throws(SQLFailure) {}

  private func step(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    var statement = try bound(sql, values)
    var cursor = try Row.fetchCursor(statement.statement)
    var next = try cursor.next()
    // SQLite prepares anew, unasked, what was prepared before somebody changed the schema: `*` then stands for other
    // columns than those that were named.
    if statement.statement.columnCount != statement.columns.count, statement.statement.isReadonly {
      prepared[sql] = nil
      statement = try bound(sql, values)
      cursor = try Row.fetchCursor(statement.statement)
      next = try cursor.next()
    }
    let width = statement.columns.count
    while let row = next {
      let values = (0..<width).map { SQLValue(sqlite: row[$0]) }
      try body(SQLRow(columns: statement.columns, values: values))
      next = try cursor.next()
    }
  }

  private func bound(_ sql: SQL, _ values: [SQLValue]) throws -> PreparedStatement {
    if values.contains(where: { $0.hasNulCharacter }) { throw SQLFailure.nulInText }
    let prepared = try prepare(sql)
    // As existentials: GRDB's generic initialiser makes a key path each time, a quarter of a whole look-up.
    let arguments = values.map { $0.forSQLite as (any DatabaseValueConvertible)? }
    try prepared.statement.setArguments(StatementArguments(arguments))
    return prepared
  }

  private func prepare(_ sql: SQL) throws -> PreparedStatement {
    if let known = prepared[sql] { return known }
    let statement = try fresh(Placeholders.numbered(sql.text))
    let new = PreparedStatement(statement: statement, columns: SQLColumns(statement.columnNames))
    prepared[sql] = new
    return new
  }

  private func fresh(_ text: String) throws -> Statement {
    do {
      return try database.makeStatement(sql: text)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_ERROR {
      // Behind somebody's lock SQLite cannot see that the schema has changed, and reports a new table as
      // missing; asking for the schema's version waits for the lock, or says busy.
      _ = try Int.fetchOne(database, sql: "PRAGMA schema_version")
      return try database.makeStatement(sql: text)
    }
  }

  // MARK: Transactions

  var isInTransaction: Bool { database.isInsideTransaction }

  func begin(_ kind: TransactionKind) throws(SQLFailure) {
    switch kind {
    case .write: _ = try execute("BEGIN IMMEDIATE", [])
    case .snapshot: _ = try execute("BEGIN DEFERRED", [])
    }
  }

  func commit() throws(SQLFailure) {
    guard let gate else {
      _ = try execute("COMMIT", [])
      return
    }
    do {
      let done: Void? = try gate.committing(patienceInMilliseconds: patienceInMilliseconds) {
        _ = try execute("COMMIT", [])
      }
      if done == nil { throw SQLFailure.busy }
    } catch let failure as SQLFailure {
      throw failure
    } catch {
      throw SQLFailure(sqlite: error, in: database)
    }
  }

  func rollback() {
    guard isInTransaction else { return }
    // What fails here has failed before, and that failure is the one reported; SQLite then rolls back when the
    // next connection opens the file.
    try? database.rollback()
  }

  /// The one function that turns GRDB's errors, and with them SQLite's codes, into failures.
  ///
  /// A statement that failed is not used again: resetting it would report the old failure once more.
  private func checked<T>(_ sql: SQL?, _ body: () throws -> T) throws(SQLFailure) -> T {
    do {
      return try body()
    } catch {
      if let sql { prepared[sql] = nil }
      throw SQLFailure(sqlite: error, in: database)
    }
  }
}

extension SQLValue {
  fileprivate init(sqlite value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let integer): self = .integer(integer)
    case .double(let real): self = .real(real)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .blob([UInt8](data))
    }
  }

  fileprivate var forSQLite: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let integer): integer.databaseValue
    case .real(let real): real.databaseValue
    case .text(let text): text.databaseValue
    case .blob(let bytes): Data(bytes).databaseValue
    }
  }
}
