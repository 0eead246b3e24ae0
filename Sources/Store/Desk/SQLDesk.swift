internal import ServiceDesk

/// One transaction as the desk sees it. Lives as long as the transaction, on its thread.
///
/// Its questions and changes stand in the files beside this one, by subject.
final class SQLDesk: DeskTransaction {
  let connection: any SQLConnection
  let shop: ShopSettings
  let secrecy: any Secrecy
  let clock: any ShopClock
  /// The stations whose papers this transaction added or changed.
  var paperStations: Set<StationName> = []

  init(
    _ connection: any SQLConnection, shop: ShopSettings, secrecy: any Secrecy, clock: any ShopClock
  ) {
    self.connection = connection
    self.shop = shop
    self.secrecy = secrecy
    self.clock = clock
  }

  // MARK: The seam's failures in the desk's words

  func rows(_ sql: SQL, _ values: [SQLValue] = []) throws(StoreFailure) -> [SQLRow] {
    do throws(SQLFailure) { return try connection.query(sql, values) } catch { throw StoreFailure(error) }
  }

  func row(_ sql: SQL, _ values: [SQLValue] = []) throws(StoreFailure) -> SQLRow? {
    try rows(sql, values).first
  }

  @discardableResult
  func execute(_ sql: SQL, _ values: [SQLValue] = []) throws(StoreFailure) -> Int {
    do throws(SQLFailure) { return try connection.execute(sql, values) } catch { throw StoreFailure(error) }
  }

  /// Runs an INSERT that returns the new row's id.
  func inserted<ID: RecordID>(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> ID {
    guard let row = try row(sql, values) else { throw .unavailable(reason: "an INSERT returned no id") }
    return ID(rawValue: try row.integer_("id"))
  }

  /// Changes exactly one row, or throws `constraint`.
  func replaceOne(_ what: String, _ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) {
    guard try execute(sql, values) == 1 else { throw .constraint(what) }
  }
}

/// Columns in the desk's failures and types: a row that another program wrote wrong is a ``StoreFailure/damagedRow(what:)``.
extension SQLRow {
  private func desk<T>(_ read: () throws(SQLFailure) -> T) throws(StoreFailure) -> T {
    do throws(SQLFailure) { return try read() } catch { throw StoreFailure(error) }
  }

  func integer_(_ column: String) throws(StoreFailure) -> Int64 {
    try desk { () throws(SQLFailure) in try integer(column) }
  }

  func text_(_ column: String) throws(StoreFailure) -> String {
    try desk { () throws(SQLFailure) in try text(column) }
  }

  func optionalText(_ column: String) throws(StoreFailure) -> String? {
    try desk { () throws(SQLFailure) in try textOrNil(column) }
  }

  func optionalInteger(_ column: String) throws(StoreFailure) -> Int64? {
    try desk { () throws(SQLFailure) in try integerOrNil(column) }
  }

  func optionalBytes(_ column: String) throws(StoreFailure) -> [UInt8]? {
    try desk { () throws(SQLFailure) in try blobOrNil(column) }
  }

  func optionalReal(_ column: String) throws(StoreFailure) -> Double? {
    try desk { () throws(SQLFailure) in try realOrNil(column) }
  }

  func isSet(_ column: String) throws(StoreFailure) -> Bool {
    try desk { () throws(SQLFailure) in try flag(column) }
  }

  func id<ID: RecordID>(_ column: String) throws(StoreFailure) -> ID { ID(rawValue: try integer_(column)) }

  func optionalID<ID: RecordID>(_ column: String) throws(StoreFailure) -> ID? {
    try optionalInteger(column).map(ID.init(rawValue:))
  }

  func moment(_ column: String) throws(StoreFailure) -> Moment { Moment(milliseconds: try integer_(column)) }

  func optionalMoment(_ column: String) throws(StoreFailure) -> Moment? {
    try optionalInteger(column).map(Moment.init(milliseconds:))
  }

  /// A text that stands for a value of the desk.
  func value<T>(_ column: String, _ make: (String) -> T?) throws(StoreFailure) -> T {
    guard let value = make(try text_(column)) else { throw .damagedRow(what: column) }
    return value
  }

  func optionalValue<T>(_ column: String, _ make: (String) -> T?) throws(StoreFailure) -> T? {
    guard let text = try optionalText(column) else { return nil }
    guard let value = make(text) else { throw .damagedRow(what: column) }
    return value
  }

  func code<T: RawRepresentable>(_ column: String) throws(StoreFailure) -> T where T.RawValue == String {
    try value(column) { T(rawValue: $0) }
  }

  func optionalCode<T: RawRepresentable>(_ column: String) throws(StoreFailure) -> T?
  where T.RawValue == String {
    try optionalValue(column) { T(rawValue: $0) }
  }
}

extension SQLValue {
  init(_ id: some RecordID) { self = .integer(id.rawValue) }
  init<ID: RecordID>(_ id: ID?) { self = id.map { .integer($0.rawValue) } ?? .null }
  init(_ moment: Moment) { self = .integer(moment.milliseconds) }
  init(_ moment: Moment?) { self = moment.map { .integer($0.milliseconds) } ?? .null }
  init(_ day: Day?) { self = day.map { .text($0.description) } ?? .null }
  init<T: RawRepresentable>(code: T) where T.RawValue == String { self = .text(code.rawValue) }
  init<T: RawRepresentable>(code: T?) where T.RawValue == String {
    self = code.map { .text($0.rawValue) } ?? .null
  }
}
