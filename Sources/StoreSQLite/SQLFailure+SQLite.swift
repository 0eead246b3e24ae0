internal import Foundation
internal import GRDB
internal import Store

extension SQLFailure {
  /// - Parameter database: asked for the name of a violated index, which SQLite's message lacks.
  init(sqlite error: any Error, in database: Database?) {
    if let failure = error as? SQLFailure {
      self = failure
      return
    }
    guard let error = error as? DatabaseError else {
      self = .sql(code: "client", message: String(describing: error))
      return
    }
    let message = error.message ?? ""
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      self = .unique(
        constraint: ViolatedColumns(message).constraintName(
          isPrimaryKey: error.extendedResultCode != .SQLITE_CONSTRAINT_UNIQUE, in: database))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: self = .foreignKey
    case .SQLITE_CONSTRAINT_CHECK: self = .check(constraint: afterColon(message))
    case .SQLITE_CONSTRAINT_NOTNULL: self = .notNull(column: afterColon(message))
    case .SQLITE_CONSTRAINT_TRIGGER where message.hasPrefix(HistoryRefusal.message):
      self = .refusedHistoryChange(table: String(message.dropFirst(HistoryRefusal.message.count)))
    case .SQLITE_CONSTRAINT_TRIGGER: self = .check(constraint: message)
    default:
      let code = String(error.extendedResultCode.rawValue)
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL: self = .busy
      case .SQLITE_FULL: self = .diskFull
      case .SQLITE_IOERR, .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(code: code)
      case .SQLITE_CANTOPEN: self = .lost
      default: self = .sql(code: code, message: message)
      }
    }
  }

  /// Text with U+0000; under PostgreSQL's number for it.
  static let nulInText = SQLFailure.sql(code: "22021", message: "text with U+0000")
}

private func afterColon(_ message: String) -> String {
  guard let colon = message.range(of: ": ") else { return message }
  return String(message[colon.upperBound...])
}

/// What `UNIQUE constraint failed: ticket.station, ticket.number` says, from which the index is found.
private struct ViolatedColumns {
  private let table: String
  private let columns: [String]
  /// Of an index on an expression, which SQLite does name.
  private let index: String?

  init(_ message: String) {
    let list = afterColon(message)
    if list.hasPrefix("index '") {
      index = String(list.dropFirst("index '".count).dropLast())
      table = ""
      columns = []
    } else {
      let pairs = list.split(separator: ", ").map { $0.split(separator: ".", maxSplits: 1).map(String.init) }
      index = nil
      table = pairs.first?.first ?? ""
      columns = pairs.compactMap(\.last)
    }
  }

  /// The index's own name, or the one that PostgreSQL gives to a nameless constraint.
  func constraintName(isPrimaryKey: Bool, in database: Database?) -> String {
    if let index { return index }
    if isPrimaryKey { return table + "_pkey" }
    return named(in: database) ?? ([table] + columns + ["key"]).joined(separator: "_")
  }

  private func named(in database: Database?) -> String? {
    // Without the catalogue, in a transaction that a full disk ended, the made-up name is right often enough.
    let indexes = (try? database?.indexes(on: table)) ?? []
    return indexes.first { index in
      index.isUnique && index.columns == columns && !index.name.hasPrefix("sqlite_autoindex_")
    }?.name
  }
}
