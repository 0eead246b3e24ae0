/// A transaction in the hands of the one body of code that runs in it.
///
/// Synchronous on purpose: it lives on the engine's own thread, so that no other work can come between two
/// statements and nothing blocks Swift's shared threads. It must not leave the body.
///
/// The first failed statement ends the transaction, or the innermost savepoint around it, on both engines
/// (PostgreSQL's rule): a body that expects a failure puts the statement in a ``savepoint(_:)``.
public protocol SQLConnection: AnyObject {
  var dialect: SQLDialect { get }

  /// All rows of a statement with a result. `$n` takes the n-th of `values`.
  func query(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> [SQLRow]

  /// Hands over the rows one by one without holding them all. No other statement may run meanwhile.
  func forEach(_ sql: SQL, _ values: [SQLValue], _ body: (SQLRow) throws -> Void) throws

  /// Runs an INSERT, UPDATE or DELETE and returns how many rows it touched; meaningless for other statements.
  @discardableResult
  func execute(_ sql: SQL, _ values: [SQLValue]) throws(SQLFailure) -> Int

  /// Runs `body`; when it throws, what it did is undone and the transaction goes on.
  func savepoint<T>(_ body: () throws -> T) throws -> T

  /// Waits until no other transaction holds `key`; given back at the end of this one. One writer at a time
  /// makes it needless on SQLite, where it does nothing.
  func lock(_ key: String) throws(SQLFailure)

  /// The failure that will make the running transaction or savepoint come to nothing, if one happened.
  var doom: SQLFailure? { get }

  /// Runs the statements of a migration.
  func execute(script: SQLScript) throws(SQLFailure)
}

/// Several statements without values; only a ``Migrator`` makes them.
public struct SQLScript: Sendable {
  package let text: String
}

/// How a body ends that did not fail: with its changes, or, as a refusal does, without them.
public enum Settled<Value> {
  case keep(Value)
  case undo(Value)
}

extension Settled: Sendable where Value: Sendable {}

extension SQLConnection {
  public func query(_ sql: SQL) throws(SQLFailure) -> [SQLRow] { try query(sql, []) }

  @discardableResult
  public func execute(_ sql: SQL) throws(SQLFailure) -> Int { try execute(sql, []) }

  /// The first row, or nil when there is none.
  public func row(_ sql: SQL, _ values: [SQLValue] = []) throws(SQLFailure) -> SQLRow? {
    try query(sql, values).first
  }

  /// Runs `body` and returns its value, after undoing what it did if it says so.
  public func savepoint<T>(settling body: () throws -> Settled<T>) throws -> T {
    var undone: T?
    do {
      return try savepoint {
        switch try body() {
        case .keep(let value): return value
        case .undo(let value):
          undone = value
          throw UndoRequest()
        }
      }
    } catch let request as UndoRequest {
      guard let undone else { throw request }
      return undone
    }
  }
}

/// Thrown through a savepoint to undo it although nothing failed.
package struct UndoRequest: Error {
  package init() {}
}
