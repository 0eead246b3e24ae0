/// Brings a database to the schema of this program, one migration after the other.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  public init(_ migrations: [Migration]) {
    precondition(
      zip(migrations, 1...).allSatisfy { $0.number == $1 }, "migrations are numbered 1, 2, 3, … without gaps")
    self.migrations = migrations
  }

  /// Applies what is missing, each migration in a transaction of its own and once, however many programs start
  /// at the same time. Returns the numbers applied by this call.
  ///
  /// - Parameter now: UTC milliseconds, kept in `schema_version` for people to read.
  @discardableResult
  public func bring(_ engine: any SQLEngine, now: Int64) async throws(StoreOpenFailure) -> [Int] {
    var applied: [Int] = []
    var patience = 12
    while let next = try await missing(in: engine).first {
      do throws(StoreOpenFailure) {
        if try await apply(next, to: engine, now: now) { applied.append(next.number) }
      } catch .migrationFailed(_, .busy) where patience > 0 {
        // Another program is at it; with SQLite's usual 5 s of waiting this comes to a minute.
        patience -= 1
      }
    }
    return applied
  }

  /// What the database lacks. Throws when it is ahead of this program or was made by another one.
  public func missing(in engine: any SQLEngine) async throws(StoreOpenFailure) -> [Migration] {
    do {
      return try await engine.read { connection in
        guard try Self.hasHistory(connection) else { return migrations }
        return try missing(in: connection)
      }
    } catch let failure as StoreOpenFailure {
      throw failure
    } catch {
      throw .cannotOpen(place: "schema_version", reason: String(describing: error))
    }
  }

  private func missing(in connection: any SQLConnection) throws -> [Migration] {
    let steps = try connection.query("SELECT number, name FROM schema_version ORDER BY number")
    for (step, known) in zip(steps, migrations) where try step.text("name") != known.name {
      throw StoreOpenFailure.foreignSchema(
        number: known.number, found: try step.text("name"), known: known.name)
    }
    if steps.count > migrations.count {
      throw StoreOpenFailure.newerSchema(found: steps.count, known: migrations.count)
    }
    return Array(migrations.dropFirst(steps.count))
  }

  private func apply(
    _ migration: Migration, to engine: any SQLEngine, now: Int64
  ) async throws(StoreOpenFailure) -> Bool {
    do {
      return try await engine.write { connection in
        if connection.dialect == .postgres {
          // A large table takes longer to change than any statement of the counter may.
          try connection.execute("SET LOCAL statement_timeout = 0")
          try connection.execute("SET LOCAL lock_timeout = 0")
        }
        try connection.lock("schema")
        if try !Self.hasHistory(connection) {
          try connection.execute(script: Self.history.script(for: connection.dialect))
        }
        // Another program may have applied it while this one waited for the lock.
        guard try missing(in: connection).first?.number == migration.number else { return false }
        try connection.execute(script: migration.script(for: connection.dialect))
        try connection.execute(
          "INSERT INTO schema_version (number, name, applied_at) VALUES ($1, $2, $3)",
          [SQLValue(migration.number), .text(migration.name), .integer(now)])
        return true
      }
    } catch let failure as StoreOpenFailure {
      throw failure
    } catch let failure as SQLFailure {
      throw .migrationFailed(number: migration.number, reason: failure)
    } catch {
      throw .cannotOpen(place: "schema_version", reason: String(describing: error))
    }
  }

  private static let history = Migration(
    0, "history of the schema",
    [
      .both(
        """
        CREATE TABLE schema_version (
          number {int} PRIMARY KEY,
          name TEXT NOT NULL,
          applied_at {int} NOT NULL
        ) {strict};
        """),
      .appendOnly("schema_version"),
    ])

  private static func hasHistory(_ connection: any SQLConnection) throws -> Bool {
    switch connection.dialect {
    case .sqlite:
      try connection.row("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_version'")
        != nil
    case .postgres:
      try connection.row("SELECT 1 WHERE to_regclass('schema_version') IS NOT NULL") != nil
    }
  }
}
