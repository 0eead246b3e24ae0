internal import ServiceDesk

extension SQLDesk {
  // MARK: Suppliers

  func supplier(_ id: SupplierID) throws(StoreFailure) -> Supplier? {
    try row("SELECT * FROM supplier WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.supplier()
    }
  }

  func suppliers(matching text: String, limit: Int) throws(StoreFailure) -> [Supplier] {
    try rows(
      "SELECT * FROM supplier WHERE search_fold LIKE $1 ESCAPE '!' ORDER BY name_fold, id LIMIT $2",
      [.text(pattern(containing: folded(text))), .integer(Int64(limit))]
    ).map { (row) throws(StoreFailure) in try row.supplier() }
  }

  func add(_ supplier: SupplierDetails) throws(StoreFailure) -> SupplierID {
    try inserted(
      """
      INSERT INTO supplier (name, tax_number, phone, email, address, is_authorised_service, name_fold, search_fold)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id
      """, supplier.columns)
  }

  func replace(_ id: SupplierID, with details: SupplierDetails) throws(StoreFailure) {
    try replaceOne(
      "supplier",
      """
      UPDATE supplier SET name = $1, tax_number = $2, phone = $3, email = $4, address = $5,
        is_authorised_service = $6, name_fold = $7, search_fold = $8
      WHERE id = $9
      """, details.columns + [SQLValue(id)])
  }

  // MARK: Swaps and seals

  func swaps(of unit: UnitID) throws(StoreFailure) -> [UnitSwap] {
    try rows(
      """
      SELECT * FROM unit_swap WHERE old_unit = $1
      UNION
      SELECT * FROM unit_swap WHERE new_unit = $1
      ORDER BY 1
      """, [SQLValue(unit)]
    ).map { (row) throws(StoreFailure) in
      UnitSwap(
        id: try row.id("id"), old: try row.id("old_unit"), new: try row.id("new_unit"),
        day: try row.value("day", Day.init(iso:)), ticket: try row.optionalID("ticket"),
        reason: try row.optionalText("reason"))
    }
  }

  func add(_ swap: UnitSwap) throws(StoreFailure) -> UnitSwapID {
    try inserted(
      """
      INSERT INTO unit_swap (old_unit, new_unit, day, ticket, reason) VALUES ($1, $2, $3, $4, $5) RETURNING id
      """,
      [
        SQLValue(swap.old), SQLValue(swap.new), SQLValue(swap.day), SQLValue(swap.ticket),
        SQLValue(swap.reason),
      ])
  }

  func remove(_ swap: UnitSwapID) throws(StoreFailure) {
    try replaceOne("unit_swap", "DELETE FROM unit_swap WHERE id = $1", [SQLValue(swap)])
  }

  func seals(of unit: UnitID) throws(StoreFailure) -> [WarrantySeal] {
    try rows("SELECT * FROM warranty_seal WHERE unit = $1 ORDER BY id", [SQLValue(unit)]).map {
      (row) throws(StoreFailure) in
      WarrantySeal(
        number: try row.text_("number"), putOn: try row.value("put_on", Day.init(iso:)),
        ticket: try row.optionalID("ticket"))
    }
  }

  func add(_ seal: WarrantySeal, to unit: UnitID) throws(StoreFailure) {
    try execute(
      "INSERT INTO warranty_seal (unit, number, put_on, ticket) VALUES ($1, $2, $3, $4)",
      [SQLValue(unit), .text(seal.number), SQLValue(seal.putOn), SQLValue(seal.ticket)])
  }

  // MARK: Rules of serials

  func serialRule(of product: Product) throws(StoreFailure) -> SerialRule? {
    let rules = try rows(
      "SELECT * FROM serial_rule WHERE product = $1 OR maker_key = $2 ORDER BY product NULLS LAST",
      [SQLValue(product.id), .text(folded(product.details.maker))])
    return try rules.first.map { (row) throws(StoreFailure) in try row.serialRule() }
  }

  func serialRules() throws(StoreFailure) -> [SerialRule] {
    try rows("SELECT * FROM serial_rule ORDER BY id").map { (row) throws(StoreFailure) in
      try row.serialRule()
    }
  }

  func keep(_ rule: SerialRule) throws(StoreFailure) {
    try removeSerialRule(of: rule.scope)
    let (product, maker) = rule.scope.columns
    try execute(
      "INSERT INTO serial_rule (product, maker_key, pattern, prefixes, padded_length) VALUES ($1, $2, $3, $4, $5)",
      [
        product, maker, SQLValue(rule.pattern?.text), .text(rule.prefixes.joined(separator: "\n")),
        SQLValue(rule.paddedLength),
      ])
  }

  func removeSerialRule(of scope: SerialRule.Scope) throws(StoreFailure) {
    switch scope {
    case .product(let id): try execute("DELETE FROM serial_rule WHERE product = $1", [SQLValue(id)])
    case .maker(let key): try execute("DELETE FROM serial_rule WHERE maker_key = $1", [.text(key)])
    }
  }
}

extension SerialRule.Scope {
  fileprivate var columns: (product: SQLValue, maker: SQLValue) {
    switch self {
    case .product(let id): (SQLValue(id), .null)
    case .maker(let key): (.null, .text(key))
    }
  }
}

extension SupplierDetails {
  fileprivate var columns: [SQLValue] {
    [
      .text(name), SQLValue(taxNumber), SQLValue(phone), SQLValue(email), SQLValue(address),
      SQLValue(isAuthorisedService), .text(folded(name)), .text(folded("\(name) \(taxNumber ?? "")")),
    ]
  }
}

extension SQLRow {
  fileprivate func supplier() throws(StoreFailure) -> Supplier {
    Supplier(
      id: try id("id"),
      details: SupplierDetails(
        name: try text_("name"), taxNumber: try optionalText("tax_number"), phone: try optionalText("phone"),
        email: try optionalText("email"), address: try optionalText("address"),
        isAuthorisedService: try isSet("is_authorised_service")))
  }

  fileprivate func serialRule() throws(StoreFailure) -> SerialRule {
    let scope: SerialRule.Scope =
      if let product: ProductID = try optionalID("product") {
        .product(product)
      } else {
        .maker(try text_("maker_key"))
      }
    return SerialRule(
      scope: scope, pattern: try optionalValue("pattern", SerialPattern.init),
      prefixes: try text_("prefixes").split(separator: "\n").map(String.init),
      paddedLength: try optionalInteger("padded_length").map(Int.init))
  }
}
