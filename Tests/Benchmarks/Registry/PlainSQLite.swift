import GRDBSQLite
import ServiceDesk
import Store
import StoreSQLite

/// The same rows through the C library alone: prepared statements, one transaction, the same tables with the same indexes,
/// the same settings of durability; nothing is checked, and the look-up's form of each number is ready before the clock
/// starts.
final class PlainSQLite {
  private var database: OpaquePointer?
  /// SQLITE_TRANSIENT, a cast that Swift does not import.
  private static let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  struct Failure: Error { let text: String }

  init(path: String) {
    self.path = path
  }

  private let path: String

  /// Makes the tables once through our own migrations.
  private func open() async throws {
    guard database == nil else { return }
    let engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
    try await Migrator(DeskSchema.migrations).bring(engine, now: 0)
    await engine.close()
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw Failure(text: "open") }
    try run(
      """
      PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;
      INSERT INTO customer (name, kind, phone, phone_key, language, name_fold, search_fold)
      VALUES ('Ana Pop', 'consumer', '0700123456', '700123456', 'ro', 'ana pop', 'ana pop');
      INSERT INTO product (maker, model, type, search_fold) VALUES ('Acme', 'FP-700', '', 'acme fp-700');
      """)
  }

  func insert(_ list: SerialList) async throws -> Cost {
    try await open()
    let unit = try prepare(
      """
      INSERT INTO unit (product, maker_key, serial, serial_key, tail_key, owner, batch)
      VALUES (1, 'acme', ?1, ?1, ?2, 1, ?3)
      """)
    let sale = try prepare(
      """
      INSERT INTO sale (unit, customer, document, contract_day, delivery_day, condition, guarantee_months, batch, entry)
      VALUES (?1, 1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """)
    // Without its tail a trigger of the tables would make it up, at three times the price of the row.
    let rows = list.serials.map { (text: $0.text, tail: LookUpKey($0).tail) }
    let time = try await Cost.of {
      try run("BEGIN IMMEDIATE")
      try run(
        """
        INSERT INTO serial_batch (direction, document, document_day, delivery_day, condition, opened_at, station,
          registered, last_entry)
        VALUES ('sold', 'F 1', '2026-11-21', '2026-11-21', 'new', 0, 'bench', 0, 0)
        """)
      let batch = sqlite3_last_insert_rowid(database)
      for row in rows {
        bind(row.text, unit, 1)
        bind(row.tail, unit, 2)
        sqlite3_bind_int64(unit, 3, batch)
        try step(unit)
        sqlite3_bind_int64(sale, 1, sqlite3_last_insert_rowid(database))
        bind("F 1001", sale, 2)
        bind("2026-11-21", sale, 3)
        bind("2026-11-21", sale, 4)
        bind("new", sale, 5)
        sqlite3_bind_int64(sale, 6, 24)
        sqlite3_bind_int64(sale, 7, batch)
        sqlite3_bind_int64(sale, 8, 1)
        try step(sale)
      }
      try run("COMMIT")
    }
    sqlite3_finalize(unit)
    sqlite3_finalize(sale)
    return time
  }

  func close() { sqlite3_close(database) }

  private func run(_ script: String) throws {
    guard sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK else { throw failure() }
  }

  private func prepare(_ sql: String) throws -> OpaquePointer? {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { throw failure() }
    return statement
  }

  private func bind(_ text: String, _ statement: OpaquePointer?, _ place: Int32) {
    sqlite3_bind_text(statement, place, text, -1, Self.transient)
  }

  private func step(_ statement: OpaquePointer?) throws {
    guard sqlite3_step(statement) == SQLITE_DONE else { throw failure() }
    sqlite3_reset(statement)
  }

  private func failure() -> Failure { Failure(text: String(cString: sqlite3_errmsg(database))) }
}
