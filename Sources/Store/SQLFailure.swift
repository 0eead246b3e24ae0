/// Why the database did not do its part, in the same words for both engines.
///
/// Constraint names are the same on both engines: an index's own name, else PostgreSQL's default
/// (`ticket_pkey`, `ticket_number_key`).
public enum SQLFailure: Error, Sendable, Equatable {
  case unique(constraint: String)
  case foreignKey
  /// The constraint's name, or its expression where it has none.
  case check(constraint: String)
  /// `table.column`.
  case notNull(column: String)
  /// A trigger of ``MigrationStep/appendOnly(_:)`` refused to change or remove a row.
  case refusedHistoryChange(table: String)
  /// Somebody else held a lock longer than the engine's patience, or the statement took too long.
  case busy
  /// A deadlock or a serialisation failure that repeating the transaction did not get past.
  case conflict
  /// The connection broke, or could not be made; nothing was changed.
  case lost
  /// The connection broke during COMMIT: look the command up by its id before repeating it.
  case unknownOutcome
  case diskFull
  /// The file or disk is at fault; stop accepting work (`reliability.md` 1.4). SQLite's number or SQLSTATE.
  case damaged(code: String)
  /// The answer has no such column, or it holds another kind of value.
  case unreadable(column: String)
  /// Anything else. The message may quote values: it is for the log at debug level.
  case sql(code: String, message: String)

  /// Whether nothing more can be done in the transaction in which this happened, not even in a savepoint.
  package var endsTransaction: Bool {
    switch self {
    case .conflict, .lost, .unknownOutcome, .diskFull, .damaged: true
    case .unique, .foreignKey, .check, .notNull, .refusedHistoryChange, .busy, .unreadable, .sql: false
    }
  }
}

extension SQLFailure: CustomStringConvertible, CustomDebugStringConvertible {
  /// Safe to show: names of the schema and codes, never values.
  public var description: String {
    switch self {
    case .unique(let constraint): "already present (\(constraint))"
    case .foreignKey: "refers to something that does not exist, or is still referred to"
    case .check(let constraint): "not allowed (\(constraint))"
    case .notNull(let column): "missing \(column)"
    case .refusedHistoryChange(let table): "the history in \(table) can only be added to"
    case .busy: "the database is busy"
    case .conflict: "other work kept getting in the way"
    case .lost: "the database cannot be reached"
    case .unknownOutcome: "the database went away while saving; it is not known whether it saved"
    case .diskFull: "the disk of the database is full"
    case .damaged(let code): "the file or disk of the database is damaged (\(code))"
    case .unreadable(let column): "unexpected content in column \(column)"
    case .sql(let code, _): "the database refused a statement (\(code))"
    }
  }

  public var debugDescription: String {
    guard case .sql(let code, let message) = self else { return description }
    return "\(code): \(message)"
  }
}
