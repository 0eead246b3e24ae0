internal import ServiceDesk

extension SQLDesk {
  func serialLines(
    _ filter: SerialLineFilter, after: Int64, limit: Int
  ) throws(StoreFailure) -> [SerialLine] {
    let found = try rows(
      filter.direction == .sold ? Self.soldLines : Self.boughtLines,
      filter.values + [.integer(after), .integer(Int64(limit))])
    var aliases: [UnitID: [UnitAlias]] = [:]
    let units = try found.map { (row) throws(StoreFailure) in SQLValue(try row.id("unit") as UnitID) }
    try select(Self.aliasesByUnit, units) { (row) throws(StoreFailure) in
      let alias = UnitAlias(kind: try row.code("kind"), number: try row.value("number", SerialNumber.init))
      // The last value may be asked for twice to fill a statement.
      if aliases[try row.id("unit"), default: []].contains(alias) { return }
      aliases[try row.id("unit"), default: []].append(alias)
    }
    return try found.map { (row) throws(StoreFailure) in
      try row.serialLine(filter.direction, aliases[try row.id("unit")] ?? [])
    }
  }

  func count(_ filter: SerialLineFilter) throws(StoreFailure) -> Int {
    let counted = try row(filter.direction == .sold ? Self.soldCount : Self.boughtCount, filter.values)
    return Int(try counted?.integer_("lines") ?? 0)
  }

  private static let aliasesByUnit = ManyRows.Select(
    "SELECT unit, kind, number FROM unit_alias WHERE unit", "ORDER BY id")

  private static let product: SQL =
    "product.maker, product.model, product.type, product.gtin, product.guarantee_months AS product_months"
  private static let soldFilter: SQL = """
    sale.returned_on IS NULL AND ($1 = '' OR sale.contract_day >= $1) AND ($2 = '' OR sale.contract_day <= $2)
    AND (sale.customer = $3 OR $3 = 0) AND (unit.id = $4 OR $4 = 0) AND (unit.product = $5 OR $5 = 0)
    AND ($6 = '' OR sale.document = $6)
    """
  private static let boughtFilter: SQL = """
    ($1 = '' OR purchase.document_day >= $1) AND ($2 = '' OR purchase.document_day <= $2)
    AND (unit.id = $3 OR $3 = 0) AND (purchase.supplier = $4 OR $4 = 0) AND (unit.product = $5 OR $5 = 0)
    AND ($6 = '' OR purchase.document = $6)
    """
  private static let soldTables: SQL = """
     FROM sale JOIN unit ON unit.id = sale.unit JOIN product ON product.id = unit.product
    JOIN customer ON customer.id = sale.customer WHERE 
    """
  private static let boughtTables: SQL = """
     FROM purchase JOIN unit ON unit.id = purchase.unit JOIN product ON product.id = unit.product
    JOIN supplier ON supplier.id = purchase.supplier WHERE 
    """

  private static let soldLines: SQL =
    "SELECT sale.id, sale.unit, unit.serial, sale.document, sale.contract_day AS day, sale.delivery_day, "
    + "sale.guarantee_months, sale.price, sale.currency, sale.condition, customer.name, customer.kind, "
    + "customer.company, customer.tax_number, customer.phone, customer.email, customer.language, " + product
    + soldTables + soldFilter + " AND sale.id > $7 ORDER BY sale.id LIMIT $8"
  private static let boughtLines: SQL =
    "SELECT purchase.id, purchase.unit, unit.serial, purchase.document, purchase.document_day AS day, "
    + "purchase.delivery_day, purchase.guarantee_months, supplier.name, supplier.tax_number, supplier.phone, "
    + "supplier.email, " + product + boughtTables + boughtFilter
    + " AND purchase.id > $7 ORDER BY purchase.id LIMIT $8"
  private static let soldCount: SQL = "SELECT count(*) AS lines" + soldTables + soldFilter
  private static let boughtCount: SQL = "SELECT count(*) AS lines" + boughtTables + boughtFilter
}

extension SerialLineFilter {
  /// An empty text or 0 asks for everything.
  fileprivate var values: [SQLValue] {
    [
      .text(from?.description ?? ""), .text(to?.description ?? ""), .integer(customer?.rawValue ?? 0),
      .integer(supplier?.rawValue ?? 0), .integer(product?.rawValue ?? 0), .text(document ?? ""),
    ]
  }
}

extension SQLRow {
  fileprivate func serialLine(
    _ direction: SerialHeading.Direction, _ aliases: [UnitAlias]
  ) throws(StoreFailure) -> SerialLine {
    let isSold = direction == .sold
    var price: Money?
    if isSold, let amount = try optionalInteger("price") {
      price = Money(minorUnits: amount, currency: try code("currency"))
    }
    return SerialLine(
      number: try integer_("id"), serial: try text_("serial"), aliases: aliases,
      product: ProductDetails(
        maker: try text_("maker"), model: try text_("model"), type: try text_("type"),
        gtin: try optionalValue("gtin", GTIN.init(_:)),
        guaranteeMonths: try optionalInteger("product_months").map(Int.init)),
      party: isSold ? .customer(try buyer()) : .supplier(try seller()), document: try text_("document"),
      day: try value("day", Day.init(iso:)), deliveryDay: try value("delivery_day", Day.init(iso:)),
      months: try optionalInteger("guarantee_months").map(Int.init), price: price,
      condition: isSold ? try code("condition") : nil)
  }

  private func buyer() throws(StoreFailure) -> CustomerDetails {
    CustomerDetails(
      name: try text_("name"), kind: try code("kind"), company: try optionalText("company"),
      taxNumber: try optionalText("tax_number"), phone: try optionalText("phone"),
      email: try optionalText("email"), language: try code("language"))
  }

  private func seller() throws(StoreFailure) -> SupplierDetails {
    SupplierDetails(
      name: try text_("name"), taxNumber: try optionalText("tax_number"), phone: try optionalText("phone"),
      email: try optionalText("email"))
  }
}
