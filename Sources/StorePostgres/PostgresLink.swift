internal import CPostgres
internal import Store

/// One connection to the server, made anew when it breaks, with its prepared statements.
final class PostgresLink: EngineLink {
  private let settings: PostgresSettings
  private var connection: PostgresConnection?
  private var pause = ReconnectPause()

  /// Connects at once and asserts the settings.
  init(_ settings: PostgresSettings) throws(StoreOpenFailure) {
    self.settings = settings
    connection = try PostgresConnection(settings)
  }

  var dialect: SQLDialect { .postgres }

  func perform<T>(_ body: () throws -> T) rethrows -> T { try body() }

  func close() { connection = nil }

  // MARK: The connection

  /// A sound connection; fails at once while the pause after a failed attempt lasts.
  func connected() throws(SQLFailure) -> PostgresConnection {
    if let connection, connection.isSound { return connection }
    connection = nil
    guard pause.isOver else { throw .lost }
    do throws(StoreOpenFailure) {
      let new = try PostgresConnection(settings)
      connection = new
      pause = ReconnectPause()
      return new
    } catch {
      pause.lengthen()
      throw .lost
    }
  }

  /// The connection of the running transaction, which must not be exchanged under it.
  private func present() throws(SQLFailure) -> PostgresConnection {
    guard let connection, connection.isSound else { throw .lost }
    return connection
  }

  // MARK: Statements

  func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow] {
    try present().query(sql, values)
  }

  func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
    try present().forEach(sql, values, body)
  }

  func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int {
    try present().execute(sql, values)
  }

  func execute(script: String) throws(SQLFailure) {
    try present().run(script)
  }

  func lock(_ key: String) throws(SQLFailure) {
    _ = try present().query("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", [.text(key)])
  }

  // MARK: Transactions

  var isInTransaction: Bool { connection?.isInTransaction ?? false }

  func begin(_ kind: TransactionKind) throws(SQLFailure) {
    let begin =
      switch kind {
      case .write: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
      case .snapshot: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
      }
    do {
      try connected().run(begin)
    } catch .lost {
      // A connection that broke while idle shows it only now; nothing was done on it.
      try connected().run(begin)
    }
  }

  func commit() throws(SQLFailure) {
    let connection = try present()
    do throws(SQLFailure) {
      let command = try connection.run("COMMIT")
      guard command == "COMMIT" else { throw SQLFailure.sql(code: "25P02", message: "rolled back") }
    } catch .lost {
      throw .unknownOutcome
    }
  }

  func rollback() {
    guard let connection, connection.isSound, connection.isInTransaction else { return }
    do throws(SQLFailure) {
      try connection.run("ROLLBACK")
    } catch {
      // The server gives up what a connection leaves open.
      self.connection = nil
    }
  }
}

/// How long to leave an unreachable server alone: callers meanwhile fail at once instead of queueing.
private struct ReconnectPause {
  private var failures = 0
  private var end = ContinuousClock.now

  var isOver: Bool { ContinuousClock.now >= end }

  /// 100 ms, doubled with each failure, at most 5 s, the time a restart of the server usually takes.
  mutating func lengthen() {
    end = .now + min(.seconds(5), .milliseconds(100 << min(failures, 6)))
    failures += 1
  }
}
