internal import ServiceDesk

// The bulk path: a statement takes 64 rows, because what a row costs beyond its place in the tables is mostly the
// way of one statement through the layers.

extension SQLDesk {
  // MARK: What is known

  func registered(under keys: [SerialNumber]) throws(StoreFailure) -> [RegisteredSerial] {
    let wanted = keys.map { SQLValue.text($0.normalised) }
    var found: [UnitID: RegisteredSerial] = [:]
    try select(Self.unitsBySerial, wanted) { row throws(StoreFailure) in
      let unit = try row.registeredSerial()
      found[unit.unit] = unit
    }
    try select(Self.unitsByAlias, wanted) { row throws(StoreFailure) in
      let unit = try row.registeredSerial()
      let alias = try row.text_("number_key")
      if found[unit.unit, default: unit].aliases.contains(alias) { return }
      found[unit.unit, default: unit].aliases.append(alias)
    }
    guard !found.isEmpty else { return [] }
    let units = found.keys.sorted().map { SQLValue($0) }
    try select(Self.salesByUnit, units) { row throws(StoreFailure) in
      let unit: UnitID = try row.id("unit")
      let isReturned = try row.optionalText("returned_on") != nil
      found[unit]?.sale =
        isReturned
        ? nil
        : RegisteredSerial.SaleInForce(
          id: try row.id("id"), customer: try row.id("customer"), document: try row.text_("document"),
          day: try row.value("delivery_day", Day.init(iso:)))
      let batch: SerialBatchID? = try row.optionalID("batch")
      found[unit]?.batches = isReturned ? [] : Set([batch].compactMap(\.self))
    }
    try select(Self.purchasesByUnit, units) { row throws(StoreFailure) in
      let unit: UnitID = try row.id("unit")
      found[unit]?.isBought = true
      if let batch: SerialBatchID = try row.optionalID("batch") { found[unit]?.batches.insert(batch) }
    }
    return found.values.sorted { $0.unit < $1.unit }
  }

  private static let unitsBySerial = ManyRows.Select(
    "SELECT id, product, maker_key, serial_key FROM unit WHERE serial_key")
  private static let unitsByAlias = ManyRows.Select(
    """
    SELECT unit.id, unit.product, unit.maker_key, unit.serial_key, unit_alias.number_key
    FROM unit_alias JOIN unit ON unit.id = unit_alias.unit WHERE unit_alias.number_key
    """)
  private static let salesByUnit = ManyRows.Select(
    "SELECT id, unit, customer, document, delivery_day, returned_on, batch FROM sale WHERE unit",
    "ORDER BY id")
  private static let purchasesByUnit = ManyRows.Select("SELECT unit, batch FROM purchase WHERE unit")

  /// Runs a statement over all `values`; the last one is repeated to fill a statement.
  func select(
    _ select: ManyRows.Select, _ values: [SQLValue], _ body: (SQLRow) throws(StoreFailure) -> Void
  ) throws(StoreFailure) {
    var rest = values[...]
    while let last = rest.last {
      let size = ManyRows.sizes.last { $0 >= rest.count } ?? ManyRows.sizes[0]
      var piece = Array(rest.prefix(size))
      rest = rest.dropFirst(size)
      while piece.count < size { piece.append(last) }
      for row in try rows(select.sql(values: size), piece) { try body(row) }
    }
  }

  // MARK: Registering

  func holdRegistry() throws(StoreFailure) {
    do throws(SQLFailure) { try connection.lock("registry") } catch { throw StoreFailure(error) }
  }

  /// PostgreSQL keeps the plan of a statement that it has run a few times; one made while the tables were empty reads
  /// all of them for each chunk, and statistics come only after the commit.
  func expectManyRows() throws(StoreFailure) {
    guard connection.dialect == .postgres else { return }
    try execute("SET LOCAL plan_cache_mode = force_custom_plan")
  }

  func register(
    _ serials: [SerialRegistration], in batch: SerialBatchID
  ) throws(StoreFailure) -> (entry: Int, units: [UnitID]) {
    let counted = try row(
      """
      UPDATE serial_batch SET last_entry = last_entry + 1, registered = registered + $1
      WHERE id = $2 AND taken_back_at IS NULL RETURNING last_entry
      """, [.integer(Int64(serials.count)), SQLValue(batch)])
    guard let counted else { throw .constraint("serial_batch") }
    let entry = try counted.integer_("last_entry")
    let units = try units(for: serials, batch)
    var (sales, purchases): ([SQLValue], [SQLValue]) = ([], [])
    var days = DayTexts()
    for (serial, unit) in zip(serials, units) {
      switch serial.deal {
      case .sale(let customer, let terms):
        sales += [SQLValue(unit), SQLValue(customer)]
        sales.append(contentsOf: days.columns(of: terms))
        sales += [SQLValue(batch), .integer(entry)]
      case .purchase(let supplier, let terms):
        purchases += [
          SQLValue(unit), SQLValue(supplier), .text(terms.document), days.value(terms.day),
          days.value(terms.deliveryDay), SQLValue(terms.guaranteeMonths), SQLValue(batch), .integer(entry),
        ]
      }
    }
    try insert(Self.newSales, sales, columns: 16)
    try insert(Self.newPurchases, purchases, columns: 8)
    try addAliases(of: serials, units, batch)
    return (Int(entry), units)
  }

  private static let newUnits = ManyRows.Insert(
    "INSERT INTO unit (product, maker_key, serial, serial_key, owner, batch)", columns: 6, "RETURNING id")
  private static let newSales = ManyRows.Insert(
    """
    INSERT INTO sale (unit, customer, document, contract_day, delivery_day, price, currency, condition,
      guarantee_months, contract_months, commissioned_on, commissioned_by, goods_group, has_digital_elements,
      batch, entry)
    """, columns: 16)
  private static let newPurchases = ManyRows.Insert(
    """
    INSERT INTO purchase (unit, supplier, document, document_day, delivery_day, guarantee_months, batch, entry)
    """, columns: 8)
  private static let newAliases = ManyRows.Insert(
    "INSERT INTO unit_alias (unit, kind, number, number_key, batch)", columns: 5)

  /// Adds the units that are new and gives the known ones their new owners.
  private func units(
    for serials: [SerialRegistration], _ batch: SerialBatchID
  ) throws(StoreFailure) -> [UnitID] {
    var new: [SQLValue] = []
    new.reserveCapacity(serials.count * 6)
    for serial in serials {
      if let unit = serial.unit {
        if let owner = serial.buyer { try setOwner(owner, of: unit) }
        continue
      }
      new.append(SQLValue(serial.product))
      new.append(.text(serial.maker))
      new.append(.text(serial.serial.text))
      new.append(.text(serial.serial.normalised))
      new.append(SQLValue(serial.buyer))
      new.append(SQLValue(batch))
    }
    // Ids rise in the order of the rows on both engines; the order in which RETURNING tells them is not promised.
    var ids = try insert(Self.newUnits, new, columns: 6).sorted()[...]
    return serials.map { $0.unit ?? UnitID(ids.removeFirst()) }
  }

  private func addAliases(
    of serials: [SerialRegistration], _ units: [UnitID], _ batch: SerialBatchID
  ) throws(StoreFailure) {
    var aliases: [SQLValue] = []
    for (serial, unit) in zip(serials, units) {
      for alias in serial.aliases {
        aliases += [
          SQLValue(unit), SQLValue(code: alias.kind), .text(alias.number.text),
          .text(alias.number.normalised), SQLValue(batch),
        ]
      }
    }
    try insert(Self.newAliases, aliases, columns: 5)
  }

  /// Inserts all rows of `values`, which lie one behind the other; returns the ids where the statement tells them.
  @discardableResult
  private func insert(
    _ insert: ManyRows.Insert, _ values: [SQLValue], columns: Int
  ) throws(StoreFailure) -> [Int64] {
    var ids: [Int64] = []
    for piece in ManyRows.pieces(of: values.count / columns) {
      let part = Array(values[piece.lowerBound * columns..<piece.upperBound * columns])
      for row in try rows(insert.sql(rows: piece.count), part) { ids.append(try row.integer_("id")) }
    }
    return ids
  }
}

extension SerialRegistration {
  fileprivate var buyer: CustomerID? {
    if case .sale(let customer, _) = deal { customer } else { nil }
  }
}

/// The texts of days, made once for the many rows of one document.
private struct DayTexts {
  private var known: [Day: SQLValue] = [:]

  mutating func value(_ day: Day) -> SQLValue {
    if let text = known[day] { return text }
    let text = SQLValue(day)
    known[day] = text
    return text
  }

  /// As ``SaleTerms/columns``.
  mutating func columns(of terms: SaleTerms) -> [SQLValue] {
    [
      .text(terms.document), value(terms.contractDay), value(terms.deliveryDay),
      SQLValue(terms.price?.minorUnits), SQLValue(code: terms.price?.currency),
      SQLValue(code: terms.condition), SQLValue(terms.guaranteeMonths), SQLValue(terms.contractMonths),
      SQLValue(terms.commissioning?.day), SQLValue(code: terms.commissioning?.by),
      SQLValue(terms.goodsGroup), terms.hasDigitalElements.map { SQLValue($0) } ?? .null,
    ]
  }
}

extension SQLRow {
  fileprivate func registeredSerial() throws(StoreFailure) -> RegisteredSerial {
    RegisteredSerial(
      unit: try id("id"), product: try id("product"), maker: try text_("maker_key"),
      key: try text_("serial_key"))
  }
}
