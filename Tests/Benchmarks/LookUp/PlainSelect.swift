import GRDBSQLite

/// The floor: one prepared SELECT of a unit's row by its serial, through the C library alone.
struct PlainSelect {
  private let database: OpaquePointer?
  private let statement: OpaquePointer?
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  struct Failure: Error {}

  init(path: String) throws {
    var database: OpaquePointer?
    var statement: OpaquePointer?
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK,
      sqlite3_prepare_v2(database, "SELECT * FROM unit WHERE serial_key = ?1", -1, &statement, nil)
        == SQLITE_OK
    else { throw Failure() }
    self.database = database
    self.statement = statement
  }

  func median(_ serials: [String]) throws -> Duration {
    for serial in serials { try read(serial) }
    var times: [Duration] = []
    for serial in serials.shuffled() {
      let begun = ContinuousClock.now
      try read(serial)
      times.append(begun.duration(to: .now))
    }
    sqlite3_finalize(statement)
    sqlite3_close(database)
    return times.sorted()[times.count / 2]
  }

  private func read(_ serial: String) throws {
    sqlite3_bind_text(statement, 1, serial, -1, Self.transient)
    guard sqlite3_step(statement) == SQLITE_ROW else { throw Failure() }
    for column in 0..<sqlite3_column_count(statement) { _ = sqlite3_column_text(statement, column) }
    sqlite3_reset(statement)
  }
}
