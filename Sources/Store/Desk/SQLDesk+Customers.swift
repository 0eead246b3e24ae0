internal import ServiceDesk

extension SQLDesk {
  // MARK: Customers

  func customer(_ id: CustomerID) throws(StoreFailure) -> Customer? {
    try row("SELECT * FROM customer WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.customer()
    }
  }

  func customers(matching text: String, limit: Int) throws(StoreFailure) -> [Customer] {
    let digits = PhoneNumber.key(text)
    return try rows(
      """
      SELECT * FROM customer
      WHERE search_fold LIKE $1 ESCAPE '!' OR ($2 <> '' AND phone_key LIKE '%' || $2)
      ORDER BY name_fold, id LIMIT $3
      """, [.text(pattern(containing: folded(text))), .text(digits), .integer(Int64(limit))]
    ).map { (row) throws(StoreFailure) in try row.customer() }
  }

  func add(_ customer: CustomerDetails) throws(StoreFailure) -> CustomerID {
    let id: CustomerID = try inserted(
      """
      INSERT INTO customer (name, kind, company, tax_number, phone, phone_key, email, language, name_fold, search_fold,
        address)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id
      """, customer.columns)
    try addKeys(of: id, customer)
    return id
  }

  func replace(_ id: CustomerID, with details: CustomerDetails) throws(StoreFailure) {
    try replaceOne(
      "customer",
      """
      UPDATE customer SET name = $1, kind = $2, company = $3, tax_number = $4, phone = $5, phone_key = $6, email = $7,
        language = $8, name_fold = $9, search_fold = $10, address = $11
      WHERE id = $12
      """, details.columns + [SQLValue(id)])
    try removeKeys(of: id)
    try addKeys(of: id, details)
  }

  // MARK: Products

  func product(_ id: ProductID) throws(StoreFailure) -> Product? {
    try row("SELECT * FROM product WHERE id = $1", [SQLValue(id)]).map { (row) throws(StoreFailure) in
      try row.product()
    }
  }

  func product(_ gtin: GTIN) throws(StoreFailure) -> Product? {
    try row("SELECT * FROM product WHERE gtin = $1", [.text(gtin.digits)]).map { (row) throws(StoreFailure) in
      try row.product()
    }
  }

  func products(matching text: String, limit: Int) throws(StoreFailure) -> [Product] {
    try rows(
      "SELECT * FROM product WHERE search_fold LIKE $1 ESCAPE '!' ORDER BY search_fold, id LIMIT $2",
      [.text(pattern(containing: folded(text))), .integer(Int64(limit))]
    ).map { (row) throws(StoreFailure) in try row.product() }
  }

  func add(_ product: ProductDetails) throws(StoreFailure) -> ProductID {
    try inserted(
      """
      INSERT INTO product (maker, model, type, gtin, guarantee_months, search_fold)
      VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
      """,
      [
        .text(product.maker), .text(product.model), .text(product.type), SQLValue(product.gtin?.digits),
        SQLValue(product.guaranteeMonths), .text(folded("\(product.maker) \(product.model) \(product.type)")),
      ])
  }

  /// A LIKE pattern that finds `text` anywhere; its own wildcards are only characters.
  func pattern(containing text: String) -> String {
    var escaped = ""
    for character in text {
      if "%_!".contains(character) { escaped.append("!") }
      escaped.append(character)
    }
    return "%\(escaped)%"
  }
}

extension CustomerDetails {
  fileprivate var columns: [SQLValue] {
    [
      .text(name), SQLValue(code: kind), SQLValue(company), SQLValue(taxNumber), SQLValue(phone),
      SQLValue(phone.map(PhoneNumber.key)), SQLValue(email), SQLValue(code: language), .text(folded(name)),
      .text(folded("\(name) \(company ?? "")")), SQLValue(address),
    ]
  }
}

extension SQLRow {
  func customer() throws(StoreFailure) -> Customer {
    var details = try customerDetails()
    details.address = try optionalText("address")
    return Customer(id: try id("id"), details: details)
  }

  /// Without the postal address, which lists do not read.
  func customerDetails() throws(StoreFailure) -> CustomerDetails {
    CustomerDetails(
      name: try text_("name"), kind: try code("kind"), company: try optionalText("company"),
      taxNumber: try optionalText("tax_number"), phone: try optionalText("phone"),
      email: try optionalText("email"),
      language: try code("language"))
  }

  func product() throws(StoreFailure) -> Product {
    Product(
      id: try id("id"),
      details: ProductDetails(
        maker: try text_("maker"), model: try text_("model"), type: try text_("type"),
        gtin: try optionalValue("gtin", GTIN.init(_:)),
        guaranteeMonths: try optionalInteger("guarantee_months").map(Int.init)))
  }
}
