/// What one database connection can do; the rest, the same on both engines, stands in ``SQLSession``.
///
/// Used by one thread at a time, always inside ``perform(_:)``.
package protocol EngineLink: AnyObject, SendableMetatype {
  var dialect: SQLDialect { get }

  /// Runs `body` where the connection may be used.
  func perform<T>(_ body: () throws -> T) rethrows -> T

  func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow]
  func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws
  func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int
  func execute(script: String) throws(SQLFailure)
  func lock(_ key: String) throws(SQLFailure)

  /// Begins a transaction; makes a broken connection anew first.
  func begin(_ kind: TransactionKind) throws(SQLFailure)
  /// Throws ``SQLFailure/unknownOutcome`` when the connection broke before the answer came.
  func commit() throws(SQLFailure)
  /// Gives the transaction up; a broken connection has given it up by itself.
  func rollback()
  /// False also once a failure ended the transaction on its own, as a full disk does in SQLite.
  var isInTransaction: Bool { get }

  func close()
}

package enum TransactionKind: Sendable {
  case write
  case snapshot
}
