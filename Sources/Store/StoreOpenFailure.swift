/// Why the program does not start on this database: what was tried, why it stopped, and how to mend it.
public enum StoreOpenFailure: Error, Sendable, Equatable {
  case cannotOpen(place: String, reason: String)
  /// A setting that saved work depends on is not as it must be (`reliability.md` S-1).
  case weakSetting(name: String, value: String, wanted: String, hint: String)
  /// The file is in WAL mode and another program keeps it so.
  case walHeldByOthers(path: String)
  /// WAL was asked for, but this library can corrupt it (`reliability.md` H3).
  case walUnsafe(libraryVersion: String)
  case networkFileSystem(path: String, kind: String)
  case serverTooOld(version: String, wanted: String)
  case readOnlyServer
  /// The schema was made by a newer program.
  case newerSchema(found: Int, known: Int)
  /// A migration with the same number but another name was applied: not this product's database.
  case foreignSchema(number: Int, found: String, known: String)
  case migrationFailed(number: Int, reason: SQLFailure)
}

extension StoreOpenFailure: CustomStringConvertible {
  public var what: String {
    switch self {
    case .cannotOpen(let place, _): "The database \(place) cannot be opened."
    case .weakSetting(let name, let value, _, _): "The database setting \(name) is \(value)."
    case .walHeldByOthers(let path): "The database \(path) is in WAL mode."
    case .walUnsafe(let version): "WAL mode was asked for with SQLite \(version)."
    case .networkFileSystem(let path, let kind): "The database \(path) is on a network file system (\(kind))."
    case .serverTooOld(let version, _): "The database server is PostgreSQL \(version)."
    case .readOnlyServer: "The database server accepts no changes."
    case .newerSchema(let found, let known):
      "The database has schema version \(found), this program knows versions up to \(known)."
    case .foreignSchema(let number, let found, let known):
      "Step \(number) of the database's schema is \"\(found)\", not \"\(known)\"."
    case .migrationFailed(let number, _): "Step \(number) of the database's schema could not be made."
    }
  }

  public var why: String {
    switch self {
    case .cannotOpen(_, let reason): reason
    case .weakSetting(_, _, let wanted, _): "Saved work is safe only with \(wanted)."
    case .walHeldByOthers:
      "This version of SQLite can damage a WAL file that several connections share, and another program has it open."
    case .walUnsafe:
      "Versions before 3.51.3 (3.50.7, 3.44.6) can damage a WAL file that several connections share."
    case .networkFileSystem:
      "Locks do not hold there, and two programs writing at once would destroy the file."
    case .serverTooOld(_, let wanted): "The program is tested with \(wanted) and newer."
    case .readOnlyServer: "It is a standby, or set to read only."
    case .newerSchema: "An older program would not understand what a newer one wrote."
    case .foreignSchema: "The database belongs to another program or another line of this one."
    case .migrationFailed(_, let reason): "The database said: \(reason)."
    }
  }

  public var mend: String {
    switch self {
    case .cannotOpen: "Check the path or address, the rights on it and, for a server, that it runs."
    case .weakSetting(_, _, _, let hint): hint
    case .walHeldByOthers:
      "Stop the other programs that use the file, then start again; the mode is then changed back."
    case .walUnsafe: "Leave WAL mode off, or install a fixed version of SQLite."
    case .networkFileSystem:
      "Move the file to a local disk, or use PostgreSQL when several machines share the data."
    case .serverTooOld(_, let wanted): "Move the data to \(wanted) or newer."
    case .readOnlyServer: "Give the address of the primary server."
    case .newerSchema: "Install the program's newer version again, or restore the copy made before it."
    case .foreignSchema: "Give the program a database of its own."
    case .migrationFailed: "Nothing was changed. Mend the cause and start again."
    }
  }

  public var description: String { "\(what) \(why) \(mend)" }
}
