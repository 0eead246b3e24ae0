internal import ServiceDesk

extension SQLDesk {
  func unit(_ id: UnitID) throws(StoreFailure) -> DeviceUnit? {
    guard let row = try row("SELECT * FROM unit WHERE id = $1", [SQLValue(id)]) else { return nil }
    return try unit(row)
  }

  func units(numbered serial: SerialNumber) throws(StoreFailure) -> [DeviceUnit] {
    var units: [DeviceUnit] = []
    for row in try rows(
      """
      SELECT * FROM unit WHERE serial_key = $1
      UNION
      SELECT unit.* FROM unit_alias JOIN unit ON unit.id = unit_alias.unit WHERE unit_alias.number_key = $1
      ORDER BY 1
      """, [.text(serial.normalised)])
    {
      units.append(try unit(row))
    }
    return units
  }

  func units(of customer: CustomerID, limit: Int) throws(StoreFailure) -> [DeviceUnit] {
    var units: [DeviceUnit] = []
    for row in try rows(
      "SELECT * FROM unit WHERE owner = $1 ORDER BY id DESC LIMIT $2",
      [SQLValue(customer), .integer(Int64(limit))])
    {
      units.append(try unit(row))
    }
    return units
  }

  func addUnit(
    product: ProductID, serial: SerialNumber, aliases: [UnitAlias], owner: CustomerID?
  ) throws(StoreFailure) -> UnitID {
    guard let model = try self.product(product) else { throw .constraint("unit_product_fkey") }
    let id: UnitID = try inserted(
      """
      INSERT INTO unit (product, maker_key, serial, serial_key, tail_key, owner) VALUES ($1, $2, $3, $4, $5, $6)
      RETURNING id
      """,
      [
        SQLValue(product), .text(folded(model.details.maker)), .text(serial.text), .text(serial.normalised),
        .text(LookUpKey(serial).tail), SQLValue(owner),
      ])
    for alias in aliases { try add(alias, to: id) }
    return id
  }

  func add(_ alias: UnitAlias, to unit: UnitID) throws(StoreFailure) {
    try execute(
      "INSERT INTO unit_alias (unit, kind, number, number_key, tail_key) VALUES ($1, $2, $3, $4, $5)",
      [
        SQLValue(unit), SQLValue(code: alias.kind), .text(alias.number.text), .text(alias.number.normalised),
        .text(LookUpKey(alias.number).tail),
      ])
  }

  func setOwner(_ customer: CustomerID, of unit: UnitID) throws(StoreFailure) {
    try replaceOne("unit", "UPDATE unit SET owner = $1 WHERE id = $2", [SQLValue(customer), SQLValue(unit)])
  }

  private func unit(_ row: SQLRow) throws(StoreFailure) -> DeviceUnit {
    let id: UnitID = try row.id("id")
    let aliases = try rows(
      "SELECT kind, number FROM unit_alias WHERE unit = $1 ORDER BY id", [SQLValue(id)]
    ).map { (row) throws(StoreFailure) in
      UnitAlias(kind: try row.code("kind"), number: try row.value("number", SerialNumber.init))
    }
    return DeviceUnit(
      id: id, product: try row.id("product"), serial: try row.value("serial", SerialNumber.init),
      aliases: aliases,
      owner: try row.optionalID("owner"))
  }
}
