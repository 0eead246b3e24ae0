/// A database that several threads of the program share: one connection writes, a few read.
public protocol SQLEngine: Sendable {
  var dialect: SQLDialect { get }

  /// Runs `body` on one snapshot of the database, which it cannot change. A broken connection is made anew and the
  /// body run again once.
  func read<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// The rows of a single statement; on PostgreSQL half the price of ``read(_:)``.
  func query(_ sql: SQL, _ values: [SQLValue]) async throws(SQLFailure) -> [SQLRow]

  /// Runs `body` in a transaction and returns once it is on disk. After a deadlock or serialisation failure
  /// the body runs again, so it must not do anything but SQL.
  ///
  /// Throws what `body` throws, and ``SQLFailure``; after ``SQLFailure/unknownOutcome`` nobody knows.
  @discardableResult
  func write<T: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> T) async throws -> T

  /// Runs a short read at once on the calling thread, without waiting for anything; nil when that cannot be
  /// done now, or not by this engine, and ``read(_:)`` has to be used.
  func readNow<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T?

  /// A mark that differs from the last one if anybody, also another program, changed something between the
  /// two. It may differ without a change.
  func changeMark() async throws(SQLFailure) -> ChangeMark

  /// The settings that data safety rests on, as the open connections report them.
  func settings() async throws(SQLFailure) -> [EngineSetting]

  /// Finishes accepted work and closes all connections; later calls fail as ``SQLFailure/lost``.
  func close() async
}

extension SQLEngine {
  public func readNow<T: Sendable>(_ body: @Sendable (any SQLConnection) throws -> T) throws -> T? { nil }

  public func query(_ sql: SQL) async throws(SQLFailure) -> [SQLRow] { try await query(sql, []) }
}

/// Compared, never read: see ``SQLEngine/changeMark()``.
public struct ChangeMark: Sendable, Hashable {
  private let own: Int
  private let everybody: String

  package init(own: Int, everybody: String) {
    self.own = own
    self.everybody = everybody
  }
}

/// One setting of an engine for the health page: what it is, what it should be, and what to do.
public struct EngineSetting: Sendable, Hashable {
  public enum Verdict: Sendable, Hashable {
    case good
    /// The program runs, but somebody should act.
    case poor(hint: String)
    /// The program refuses to run.
    case refused(hint: String)
  }

  public let name: String
  public let value: String
  public let wanted: String
  public let verdict: Verdict

  package init(_ name: String, value: String, wanted: String, verdict: Verdict) {
    self.name = name
    self.value = value
    self.wanted = wanted
    self.verdict = verdict
  }
}
