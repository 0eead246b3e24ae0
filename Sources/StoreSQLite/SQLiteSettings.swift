internal import Store

/// The settings of a connection that saved work rests on (`reliability.md` S-1): how they are set, and what they
/// must be when read back. GRDB and other programs change some of them silently (H1).
struct SQLiteSettings {
  let journal: SQLiteOptions.Journal
  let patienceInMilliseconds: Int
  let isReader: Bool

  private struct Pragma {
    let name: String
    let read: SQL
    /// As read back.
    let wanted: [String]
    let hint: String
  }

  /// Sets everything on a new connection. WAL is kept in the file, the other journal modes only in the connection.
  ///
  /// The cache, in KiB, is taken as it fills: with the usual 2 MB a file of 100,000 serials spills its pages to the disk
  /// time and again, each time with a wait for the journal.
  ///
  /// What a statement changes is noted for its undoing; in a file, those notes were a fifth of the time of a list of serials.
  /// In memory they take at most the pages that one command changes: some 100 MB for 100,000 serials among a million.
  func apply(to link: SQLiteLink) throws(SQLFailure) {
    // Answers the mode that holds, which is still WAL when others use the file.
    switch journal {
    case .truncate: _ = try link.query("PRAGMA journal_mode = TRUNCATE", [])
    case .wal: _ = try link.query("PRAGMA journal_mode = WAL", [])
    }
    try link.execute(
      script: """
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA trusted_schema = OFF;
        PRAGMA cell_size_check = ON;
        PRAGMA recursive_triggers = ON;
        PRAGMA cache_size = \(isReader ? -16384 : -65536);
        PRAGMA temp_store = \(isReader ? "DEFAULT" : "MEMORY");
        PRAGMA query_only = \(isReader ? "ON" : "OFF");
        """)
  }

  private var pragmas: [Pragma] {
    let other = "Another program or an unusual SQLite library changes it; remove it."
    return [
      Pragma(
        name: "journal_mode", read: "PRAGMA journal_mode", wanted: [journal == .wal ? "wal" : "truncate"],
        hint: "Stop the other programs that use the file, then start again."),
      Pragma(name: "synchronous", read: "PRAGMA synchronous", wanted: ["2", "3"], hint: other),
      Pragma(name: "foreign_keys", read: "PRAGMA foreign_keys", wanted: ["1"], hint: other),
      Pragma(
        name: "busy_timeout", read: "PRAGMA busy_timeout", wanted: [String(patienceInMilliseconds)],
        hint: other),
      Pragma(name: "trusted_schema", read: "PRAGMA trusted_schema", wanted: ["0"], hint: other),
      Pragma(name: "cell_size_check", read: "PRAGMA cell_size_check", wanted: ["1"], hint: other),
      // Without it INSERT OR REPLACE goes past the triggers that protect history.
      Pragma(name: "recursive_triggers", read: "PRAGMA recursive_triggers", wanted: ["1"], hint: other),
      // Not a connection opened for reading only: that could not mend the journal of a program that crashed.
      Pragma(name: "query_only", read: "PRAGMA query_only", wanted: [isReader ? "1" : "0"], hint: other),
    ]
  }

  func readBack(from connection: any SQLConnection) throws(SQLFailure) -> [EngineSetting] {
    var settings: [EngineSetting] = []
    for pragma in pragmas {
      let row = try connection.query(pragma.read).first
      let value: String =
        switch try row?.first() {
        case .integer(let integer): String(integer)
        case .text(let text): text
        case .null, .real, .blob, nil: "unknown"
        }
      settings.append(
        EngineSetting(
          pragma.name, value: value, wanted: pragma.wanted[0],
          verdict: pragma.wanted.contains(value) ? .good : .refused(hint: pragma.hint)))
    }
    return settings
  }
}
