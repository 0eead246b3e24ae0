internal import ServiceDesk

extension SQLDesk {
  // MARK: Numbers

  func numbers(withTail tails: [String], limit: Int) throws(StoreFailure) -> [FoundNumber] {
    var found: [FoundNumber] = []
    for piece in ManyRows.filled(tails.map(SQLValue.text)) {
      found += try numbers(Self.unitsByTail.sql(values: piece.count), piece)
      found += try numbers(Self.aliasesByTail.sql(values: piece.count), piece)
    }
    return Array(found.sorted(by: FoundNumber.precede).prefix(limit))
  }

  private static let unitsByTail = ManyRows.Select(
    "SELECT id AS unit, serial AS number, tail_key AS key FROM unit WHERE tail_key", "LIMIT 200")
  private static let aliasesByTail = ManyRows.Select(
    "SELECT unit, number, tail_key AS key FROM unit_alias WHERE tail_key", "LIMIT 200")

  func numbers(endingIn tail: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundNumber] {
    try numbers(Self.unitsByEnd, Self.aliasesByEnd, from: tail, to: tail + Self.last, after, limit)
  }

  func numbers(endingInZerosBefore tail: String, limit: Int) throws(StoreFailure) -> [FoundNumber] {
    // Zeros sort before every letter and digit: nothing else lies between, but for the odd sign, which no match takes.
    let end = tail + String(repeating: "0", count: LookUpKey.longestTail + 1)
    return try numbers(Self.unitsByEnd, Self.aliasesByEnd, from: tail, to: end, nil, limit)
  }

  private static let unitsByEnd: SQL = """
    SELECT id AS unit, serial AS number, tail_key AS key FROM unit
    WHERE tail_key >= $1 AND tail_key < $2 AND (tail_key > $1 OR id > $3) ORDER BY tail_key, id LIMIT $4
    """
  private static let aliasesByEnd: SQL = """
    SELECT unit, number, tail_key AS key FROM unit_alias
    WHERE tail_key >= $1 AND tail_key < $2 AND (tail_key > $1 OR unit > $3) ORDER BY tail_key, unit LIMIT $4
    """

  func numbers(beginning start: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundNumber]
  {
    try numbers(Self.unitsByStart, Self.aliasesByStart, from: start, to: start + Self.last, after, limit)
  }

  private static let unitsByStart: SQL = """
    SELECT id AS unit, serial AS number, serial_key AS key FROM unit
    WHERE serial_key >= $1 AND serial_key < $2 AND (serial_key > $1 OR id > $3) ORDER BY serial_key, id LIMIT $4
    """
  private static let aliasesByStart: SQL = """
    SELECT unit, number, number_key AS key FROM unit_alias
    WHERE number_key >= $1 AND number_key < $2 AND (number_key > $1 OR unit > $3)
    ORDER BY number_key, unit LIMIT $4
    """

  /// Behind every text that begins alike: the last of the code points, in the order of bytes that both engines use.
  private static let last = "\u{10FFFF}"

  private func numbers(
    _ units: SQL, _ aliases: SQL, from start: String, to end: String, _ after: FoundPlace?, _ limit: Int
  ) throws(StoreFailure) -> [FoundNumber] {
    let values: [SQLValue] = [
      .text(after?.key ?? start), .text(end), .integer(after?.id ?? 0), .integer(Int64(limit)),
    ]
    let found = try numbers(units, values) + numbers(aliases, values)
    return Array(found.sorted(by: FoundNumber.precede).prefix(limit))
  }

  private func numbers(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [FoundNumber] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      let unit: UnitID = try row.id("unit")
      return FoundNumber(
        unit: unit, number: try row.value("number", SerialNumber.init),
        place: FoundPlace(key: try row.text_("key"), id: unit.rawValue))
    }
  }

  // MARK: Inside numbers

  func numbers(holding part: String, among span: Range<Int64>) throws(StoreFailure) -> [FoundNumber] {
    let key = LookUpKey(bare: part)
    return try numbers(
      """
      SELECT id AS unit, serial AS number, serial_key AS key FROM unit
      WHERE id >= $1 AND id < $2 AND (tail_key LIKE $3 ESCAPE '!' OR serial_key LIKE $4 ESCAPE '!')
      UNION ALL
      SELECT unit, number, number_key FROM unit_alias
      WHERE unit >= $1 AND unit < $2 AND (tail_key LIKE $3 ESCAPE '!' OR number_key LIKE $4 ESCAPE '!')
      ORDER BY 1
      """,
      [
        .integer(span.lowerBound), .integer(span.upperBound), .text(pattern(containing: key.tail)),
        .text(pattern(containing: part)),
      ])
  }

  func lastUnit() throws(StoreFailure) -> Int64 {
    try row("SELECT id FROM unit ORDER BY id DESC LIMIT 1")?.integer_("id") ?? 0
  }

  // MARK: Documents, customers, products

  func units(
    on side: DocumentSide, document key: String, isStart: Bool, after: FoundPlace?, limit: Int
  ) throws(StoreFailure) -> [FoundDocument] {
    let sql: SQL =
      switch side {
      case .sale:
        """
        SELECT unit, document, upper(replace(document, ' ', '')) AS key FROM sale
        WHERE upper(replace(document, ' ', '')) >= $1 AND upper(replace(document, ' ', '')) < $2
          AND (upper(replace(document, ' ', '')) > $1 OR unit > $3)
        ORDER BY upper(replace(document, ' ', '')), unit LIMIT $4
        """
      case .purchase:
        """
        SELECT unit, document, upper(replace(document, ' ', '')) AS key FROM purchase
        WHERE upper(replace(document, ' ', '')) >= $1 AND upper(replace(document, ' ', '')) < $2
          AND (upper(replace(document, ' ', '')) > $1 OR unit > $3)
        ORDER BY upper(replace(document, ' ', '')), unit LIMIT $4
        """
      }
    return try rows(
      sql,
      [
        .text(after?.key ?? key), .text(key + (isStart ? Self.last : "\u{1}")), .integer(after?.id ?? 0),
        .integer(Int64(limit)),
      ]
    ).map { (row) throws(StoreFailure) in
      let unit: UnitID = try row.id("unit")
      return FoundDocument(
        unit: unit, document: try row.text_("document"),
        place: FoundPlace(key: try row.text_("key"), id: unit.rawValue))
    }
  }

  func customers(keyed start: String, after: FoundPlace?, limit: Int) throws(StoreFailure) -> [FoundCustomer]
  {
    // A customer with several such keys stands under the first of them.
    try rows(
      """
      SELECT key, customer FROM customer_key AS mine
      WHERE key >= $1 AND key < $2 AND (key > $1 OR customer > $3)
        AND NOT EXISTS (SELECT 1 FROM customer_key AS other
          WHERE other.customer = mine.customer AND other.key >= $4 AND other.key < mine.key)
      ORDER BY key, customer LIMIT $5
      """,
      [
        .text(after?.key ?? start), .text(start + Self.last), .integer(after?.id ?? 0), .text(start),
        .integer(Int64(limit)),
      ]
    ).map { (row) throws(StoreFailure) in
      let customer: CustomerID = try row.id("customer")
      return FoundCustomer(
        customer: customer, place: FoundPlace(key: try row.text_("key"), id: customer.rawValue))
    }
  }

  func units(around customer: CustomerID, before: UnitID?, limit: Int) throws(StoreFailure) -> [UnitID] {
    try ids(
      """
      SELECT id FROM (SELECT id FROM unit WHERE owner = $1 AND id < $2 ORDER BY id DESC LIMIT $3) AS owned
      UNION
      SELECT id FROM (SELECT DISTINCT unit AS id FROM ticket WHERE customer = $1 AND unit < $2
        ORDER BY unit DESC LIMIT $3) AS brought
      ORDER BY 1 DESC LIMIT $3
      """, SQLValue(customer), before, limit)
  }

  func units(of product: ProductID, before: UnitID?, limit: Int) throws(StoreFailure) -> [UnitID] {
    try ids(
      "SELECT id FROM unit WHERE product = $1 AND id < $2 ORDER BY id DESC LIMIT $3", SQLValue(product),
      before,
      limit)
  }

  private func ids(_ sql: SQL, _ of: SQLValue, _ before: UnitID?, _ limit: Int) throws(StoreFailure)
    -> [UnitID]
  {
    try rows(sql, [of, .integer(before?.rawValue ?? Int64.max), .integer(Int64(limit))]).map {
      (row) throws(StoreFailure) in try row.id("id")
    }
  }

  func line(of unit: UnitID) throws(StoreFailure) -> UnitLine? {
    try row(
      """
      SELECT unit.id AS unit_id, unit.serial, product.*, owner.id AS owner_id, owner.name, owner.kind, owner.company,
        owner.tax_number, owner.phone, owner.email, owner.language
      FROM unit JOIN product ON product.id = unit.product LEFT JOIN customer AS owner ON owner.id = unit.owner
      WHERE unit.id = $1
      """, [SQLValue(unit)]
    ).map { (row) throws(StoreFailure) in
      let owner: CustomerID? = try row.optionalID("owner_id")
      return UnitLine(
        unit: try row.id("unit_id"), serial: try row.value("serial", SerialNumber.init),
        product: try row.product().details,
        owner: try owner.map { (id) throws(StoreFailure) in
          Customer(id: id, details: try row.customerDetails())
        })
    }
  }

  // MARK: Keys of customers

  func addKeys(of customer: CustomerID, _ details: CustomerDetails) throws(StoreFailure) {
    for key in CustomerKeys.all(of: details) {
      try execute(
        "INSERT INTO customer_key (key, customer) VALUES ($1, $2)", [.text(key), SQLValue(customer)])
    }
  }

  func removeKeys(of customer: CustomerID) throws(StoreFailure) {
    try execute("DELETE FROM customer_key WHERE customer = $1", [SQLValue(customer)])
  }
}

extension FoundNumber {
  /// In the order of the bytes of their keys, as the engines sort them; then by unit.
  fileprivate static func precede(_ a: FoundNumber, _ b: FoundNumber) -> Bool {
    if a.place.key == b.place.key { return a.place.id < b.place.id }
    return a.place.key.utf8.lexicographicallyPrecedes(b.place.key.utf8)
  }
}
