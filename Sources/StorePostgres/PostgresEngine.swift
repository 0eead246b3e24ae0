public import Store
internal import Synchronization

/// The database that several stations or branches share: a PostgreSQL server, through libpq.
public final class PostgresEngine: SQLEngine {
  private let writer: ConnectionThreads<PostgresLink>
  private let readers: ConnectionThreads<PostgresLink>
  private let options: PostgresOptions
  private let ownCommits = Atomic<Int>(0)

  /// Connects and reads back that the server's settings keep saved work safe.
  public static func open(_ options: PostgresOptions) async throws(StoreOpenFailure) -> PostgresEngine {
    try await open(options, afterSettings: "")
  }

  /// - Parameter weakening: run on the writer after its settings, for tests of the reading back.
  static func open(
    _ options: PostgresOptions, afterSettings weakening: String
  ) async throws(StoreOpenFailure) -> PostgresEngine {
    let writer = try await ConnectionThreads.open(name: "store-writer", count: 1) {
      () throws(StoreOpenFailure) in
      try PostgresLink(PostgresSettings(options: options, isReader: false, weakening: weakening))
    }
    do throws(StoreOpenFailure) {
      let readers = try await ConnectionThreads.open(name: "store-reader", count: max(1, options.readers)) {
        () throws(StoreOpenFailure) in try PostgresLink(PostgresSettings(options: options, isReader: true))
      }
      return PostgresEngine(options: options, writer: writer, readers: readers)
    } catch {
      await writer.close()
      throw error
    }
  }

  private init(
    options: PostgresOptions, writer: ConnectionThreads<PostgresLink>,
    readers: ConnectionThreads<PostgresLink>
  ) {
    self.options = options
    self.writer = writer
    self.readers = readers
  }

  public var dialect: SQLDialect { .postgres }

  public func read<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    try await readers.run { session in try session.read(body) }
  }

  /// Without BEGIN and COMMIT, which would double the price of a single statement.
  public func query(_ sql: SQL, _ values: [SQLValue]) async throws(SQLFailure) -> [SQLRow] {
    try await onReader { (connection) throws(SQLFailure) in try connection.query(sql, values) }
  }

  @discardableResult
  public func write<T: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> T
  ) async throws -> T {
    let value = try await writer.run { session in try session.write(body) }
    ownCommits.add(1, ordering: .relaxed)
    return value
  }

  /// Changes whenever any transaction of the server that wrote something ends.
  public func changeMark() async throws(SQLFailure) -> ChangeMark {
    let rows = try await query("SELECT CAST(pg_current_snapshot() AS text) AS mark")
    return ChangeMark(
      own: ownCommits.load(ordering: .relaxed), everybody: try rows.first?.text("mark") ?? "")
  }

  public func settings() async throws(SQLFailure) -> [EngineSetting] {
    let wanted = PostgresSettings(options: options, isReader: true)
    return try await onReader { (connection) throws(SQLFailure) in try wanted.readBack(from: connection) }
  }

  public func close() async {
    await readers.close()
    await writer.close()
  }

  /// Runs `body` outside of a transaction; once more on a new connection if the old one turns out broken.
  private func onReader<T: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws(SQLFailure) -> T
  ) async throws(SQLFailure) -> T {
    let outcome: Result<T, SQLFailure>
    do {
      outcome = .success(
        try await readers.run { session in
          do throws(SQLFailure) {
            return try body(try session.link.connected())
          } catch .lost {
            return try body(try session.link.connected())
          }
        })
    } catch let failure as SQLFailure {
      outcome = .failure(failure)
    } catch {
      outcome = .failure(.sql(code: "client", message: String(describing: error)))
    }
    return try outcome.get()
  }
}
