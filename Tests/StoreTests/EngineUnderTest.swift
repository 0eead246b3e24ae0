import Foundation
import Store
import StorePostgres
import StoreSQLite
import TestRigs

/// Both engines, each on a real disk: every test of the seam runs on either.
enum EngineUnderTest: String, CaseIterable, Sendable {
  case sqlite
  case postgres

  /// Runs `body` on a fresh database with these tables.
  @discardableResult
  func run<T>(
    _ migrations: [Migration] = [.example], _ body: (any SQLEngine) async throws -> T
  ) async throws -> T {
    try await onDatabase { database in
      let engine = try await database.open()
      do {
        try await Migrator(migrations).bring(engine, now: 1_790_000_000_000)
        let value = try await body(engine)
        await engine.close()
        return value
      } catch {
        await engine.close()
        throw error
      }
    }
  }

  /// Gives a fresh database that can be opened more than once.
  func onDatabase<T>(_ body: (DatabaseUnderTest) async throws -> T) async throws -> T {
    switch self {
    case .sqlite:
      return try await withTemporaryFolder { folder in
        try await body(.sqlite(path: folder.appending(path: "desk.sqlite").path))
      }
    case .postgres:
      return try await body(.postgres(connection: try await PostgresRig.shared().newDatabase()))
    }
  }
}

extension EngineUnderTest {
  /// Gives a fresh database with the desk's tables, which can be opened more than once: a copy of one that went through
  /// all migrations, because they take longer than most checks of the desk.
  func onDeskDatabase<T>(_ body: (DatabaseUnderTest) async throws -> T) async throws -> T {
    switch self {
    case .sqlite:
      let original = try await Self.deskFile.value
      return try await withTemporaryFolder { folder in
        let file = folder.appending(path: "desk.sqlite")
        try original.write(to: file)
        return try await body(.sqlite(path: file.path))
      }
    case .postgres:
      let original = try await Self.deskDatabase.value
      return try await body(.postgres(connection: try await PostgresRig.shared().copy(of: original)))
    }
  }

  private static let deskFile = Task {
    try await withTemporaryFolder { folder in
      let file = folder.appending(path: "desk.sqlite")
      try await migrate(.sqlite(path: file.path))
      return try Data(contentsOf: file)
    }
  }

  private static let deskDatabase = Task {
    let connection = try await PostgresRig.shared().newDatabase()
    try await migrate(.postgres(connection: connection))
    return connection
  }

  private static func migrate(_ database: DatabaseUnderTest) async throws {
    let engine = try await database.open()
    try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
    await engine.close()
  }
}

enum DatabaseUnderTest: Sendable {
  case sqlite(path: String)
  case postgres(connection: String)

  func open() async throws -> any SQLEngine {
    switch self {
    case .sqlite(let path): try await SQLiteEngine.open(SQLiteOptions(path: path))
    case .postgres(let connection):
      try await PostgresEngine.open(PostgresOptions(connection: connection, readers: 2))
    }
  }
}

func withTemporaryFolder<T>(_ body: (URL) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  let value = try await body(folder)
  try FileManager.default.removeItem(at: folder)
  return value
}

extension Migration {
  /// A table with each kind of constraint, one of each kind of column, and a history.
  static let example = Migration(
    1, "example",
    [
      .both(
        """
        CREATE TABLE owner (id {id}, name TEXT NOT NULL) {strict};
        CREATE TABLE ticket (
          id {id},
          number TEXT NOT NULL UNIQUE,
          station {int} NOT NULL,
          seq {int} NOT NULL,
          owner {int} REFERENCES owner (id),
          price {int} CONSTRAINT ticket_price_is_positive CHECK (price > 0)
        ) {strict};
        CREATE UNIQUE INDEX ticket_station_seq ON ticket (station, seq);
        CREATE TABLE thing (whole {int}, broken {real}, words TEXT, bytes {blob}) {strict};
        CREATE TABLE event (id {id}, what TEXT NOT NULL) {strict};
        """),
      .appendOnly("event"),
    ])
}

extension SQLConnection {
  /// Adds a ticket whose number, station and place in the row follow from `seq`.
  func addTicket(_ seq: Int, number: String? = nil, station: Int = 1, owner: Int? = nil, price: Int? = 100)
    throws(SQLFailure)
  {
    try execute(
      "INSERT INTO ticket (number, station, seq, owner, price) VALUES ($1, $2, $3, $4, $5)",
      [
        .text(number ?? "B26-\(seq)"), SQLValue(station), SQLValue(seq), SQLValue(owner), SQLValue(price),
      ])
  }

  func ticketNumbers() throws(SQLFailure) -> [String] {
    var numbers: [String] = []
    for row in try query("SELECT number FROM ticket ORDER BY number") {
      numbers.append(try row.text("number"))
    }
    return numbers
  }
}
