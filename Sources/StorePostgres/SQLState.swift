internal import CPostgres
internal import Store

/// PostgreSQL's five-character error codes. Unknown ones are errors as well.
///
/// Related PostgreSQL documentation: <https://www.postgresql.org/docs/15/errcodes-appendix.html>
struct SQLState: RawRepresentable, Hashable {
  let rawValue: String

  static let uniqueViolation = SQLState(rawValue: "23505")
  static let foreignKeyViolation = SQLState(rawValue: "23503")
  static let checkViolation = SQLState(rawValue: "23514")
  static let notNullViolation = SQLState(rawValue: "23502")
  static let serializationFailure = SQLState(rawValue: "40001")
  static let deadlockDetected = SQLState(rawValue: "40P01")
  static let lockNotAvailable = SQLState(rawValue: "55P03")
  /// Sent when a statement timeout runs out.
  static let queryCanceled = SQLState(rawValue: "57014")
  static let diskFull = SQLState(rawValue: "53100")
  static let featureNotSupported = SQLState(rawValue: "0A000")
  static let idleInTransactionTimeout = SQLState(rawValue: "25P03")
  static let refusedHistoryChange = SQLState(rawValue: HistoryRefusal.sqlState)

  /// The server shuts down, has crashed, is starting, or the connection broke.
  var meansLost: Bool {
    rawValue.hasPrefix("08") || rawValue.hasPrefix("57P") || self == .idleInTransactionTimeout
  }

  /// An input or output error, or data that cannot be right.
  var meansDamaged: Bool { rawValue.hasPrefix("58") || rawValue == "XX001" || rawValue == "XX002" }
}

extension SQLFailure {
  /// - Parameter result: the error as the server sent it, read at once.
  init(_ result: PostgresResult) {
    guard let state = result.state else {
      self = .lost
      return
    }
    let constraint = result.errorField(CPostgres_CONSTRAINT_NAME) ?? ""
    let table = result.errorField(CPostgres_TABLE_NAME) ?? ""
    switch state {
    case .uniqueViolation: self = .unique(constraint: constraint)
    case .foreignKeyViolation: self = .foreignKey
    case .checkViolation: self = .check(constraint: constraint)
    case .notNullViolation:
      self = .notNull(column: table + "." + (result.errorField(CPostgres_COLUMN_NAME) ?? ""))
    case .refusedHistoryChange: self = .refusedHistoryChange(table: table)
    case .serializationFailure, .deadlockDetected: self = .conflict
    case .lockNotAvailable, .queryCanceled: self = .busy
    case .diskFull: self = .diskFull
    case _ where state.meansLost: self = .lost
    case _ where state.meansDamaged: self = .damaged(code: state.rawValue)
    default: self = .sql(code: state.rawValue, message: result.errorField(CPostgres_MESSAGE_PRIMARY) ?? "")
    }
  }
}
