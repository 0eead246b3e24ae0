internal import ServiceDesk

extension SQLDesk {
  // MARK: Sales

  func sales(of unit: UnitID) throws(StoreFailure) -> [Sale] {
    try rows("SELECT * FROM sale WHERE unit = $1 ORDER BY id", [SQLValue(unit)]).map {
      (row) throws(StoreFailure) in try row.sale()
    }
  }

  func addSale(of unit: UnitID, to customer: CustomerID, _ terms: SaleTerms) throws(StoreFailure) -> SaleID {
    try inserted(
      """
      INSERT INTO sale (unit, customer, document, contract_day, delivery_day, price, currency, condition,
        guarantee_months, contract_months, commissioned_on, commissioned_by, goods_group, has_digital_elements)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id
      """, [SQLValue(unit), SQLValue(customer)] + terms.columns)
  }

  func replace(_ sale: SaleID, with terms: SaleTerms) throws(StoreFailure) {
    try replaceOne(
      "sale",
      """
      UPDATE sale SET document = $1, contract_day = $2, delivery_day = $3, price = $4, currency = $5, condition = $6,
        guarantee_months = $7, contract_months = $8, commissioned_on = $9, commissioned_by = $10, goods_group = $11,
        has_digital_elements = $12
      WHERE id = $13
      """, terms.columns + [SQLValue(sale)])
  }

  func clear(_ sale: SaleID, _ returned: SaleReturn) throws(StoreFailure) {
    try replaceOne(
      "sale",
      "UPDATE sale SET returned_on = $1, return_reason = $2 WHERE id = $3 AND returned_on IS NULL",
      [SQLValue(returned.on), .text(returned.reason), SQLValue(sale)])
  }

  // MARK: Purchases

  func purchases(of unit: UnitID) throws(StoreFailure) -> [Purchase] {
    try rows("SELECT * FROM purchase WHERE unit = $1 ORDER BY id", [SQLValue(unit)]).map {
      (row) throws(StoreFailure) in
      Purchase(
        id: try row.id("id"), unit: try row.id("unit"), supplier: try row.id("supplier"),
        terms: PurchaseTerms(
          document: try row.text_("document"), day: try row.value("document_day", Day.init(iso:)),
          deliveryDay: try row.value("delivery_day", Day.init(iso:)),
          guaranteeMonths: try row.optionalInteger("guarantee_months").map(Int.init)),
        batch: try row.optionalID("batch"))
    }
  }

  func add(_ purchase: Purchase) throws(StoreFailure) -> PurchaseID {
    try inserted(
      """
      INSERT INTO purchase (unit, supplier, document, document_day, delivery_day, guarantee_months)
      VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
      """, [SQLValue(purchase.unit), SQLValue(purchase.supplier)] + purchase.terms.columns)
  }
}

extension SaleTerms {
  /// From `document` to `has_digital_elements`, in the order of the table.
  var columns: [SQLValue] {
    [
      .text(document), SQLValue(contractDay), SQLValue(deliveryDay), SQLValue(price?.minorUnits),
      SQLValue(code: price?.currency), SQLValue(code: condition), SQLValue(guaranteeMonths),
      SQLValue(contractMonths), SQLValue(commissioning?.day), SQLValue(code: commissioning?.by),
      SQLValue(goodsGroup), hasDigitalElements.map { SQLValue($0) } ?? .null,
    ]
  }
}

extension PurchaseTerms {
  /// From `document` to `guarantee_months`, in the order of the table.
  var columns: [SQLValue] {
    [.text(document), SQLValue(day), SQLValue(deliveryDay), SQLValue(guaranteeMonths)]
  }
}

extension SQLRow {
  fileprivate func sale() throws(StoreFailure) -> Sale {
    var price: Money?
    if let amount = try optionalInteger("price") {
      price = Money(minorUnits: amount, currency: try code("currency"))
    }
    var commissioning: SaleTerms.Commissioning?
    if let day = try optionalValue("commissioned_on", Day.init(iso:)) {
      commissioning = SaleTerms.Commissioning(day: day, by: try code("commissioned_by"))
    }
    var returned: SaleReturn?
    if let day = try optionalValue("returned_on", Day.init(iso:)) {
      returned = SaleReturn(on: day, reason: try optionalText("return_reason") ?? "")
    }
    let terms = SaleTerms(
      document: try text_("document"), contractDay: try value("contract_day", Day.init(iso:)),
      deliveryDay: try value("delivery_day", Day.init(iso:)), price: price,
      condition: try code("condition"),
      guaranteeMonths: try optionalInteger("guarantee_months").map(Int.init),
      contractMonths: try optionalInteger("contract_months").map(Int.init), commissioning: commissioning,
      goodsGroup: try optionalText("goods_group"),
      hasDigitalElements: try optionalInteger("has_digital_elements").map { $0 != 0 })
    return Sale(
      id: try id("id"), unit: try id("unit"), customer: try id("customer"), terms: terms,
      returned: returned, batch: try optionalID("batch"))
  }
}
