internal import ServiceDesk

extension SQLDesk {
  func documentFacts(of product: Product) throws(StoreFailure) -> DocumentFacts? {
    let own = try row("SELECT * FROM document_facts WHERE product = $1", [SQLValue(product.id)])
    if let own { return try own.documentFacts() }
    let akin = try row(
      "SELECT * FROM document_facts WHERE maker_key = $1 ORDER BY kept DESC LIMIT 1",
      [.text(folded(product.details.maker))])
    guard let akin else { return nil }
    var facts = try akin.documentFacts()
    facts.lifetimeYears = nil
    return facts
  }

  func guaranteeDocument(of sale: SaleID) throws(StoreFailure) -> GuaranteeDocument? {
    let row = try row("SELECT paper FROM guarantee_document WHERE sale = $1", [SQLValue(sale)])
    guard let row else { return nil }
    return GuaranteeDocument(sale: sale, paper: try row.id("paper"))
  }

  func keep(_ facts: DocumentFacts, for product: ProductID) throws(StoreFailure) {
    guard let model = try self.product(product) else { throw .constraint("document_facts_product_fkey") }
    try execute("DELETE FROM document_facts WHERE product = $1", [SQLValue(product)])
    try execute(
      """
      INSERT INTO document_facts (product, maker_key, kept, producer, producer_address, guarantor,
        lifetime_years, service_units)
      VALUES ($1, $2, (SELECT COALESCE(MAX(kept), 0) + 1 FROM document_facts), $3, $4, $5, $6, $7)
      """,
      [
        SQLValue(product), .text(folded(model.details.maker)), .text(facts.producer),
        .text(facts.producerAddress), SQLValue(code: facts.guarantor),
        facts.lifetimeYears.map { .integer(Int64($0)) } ?? .null,
        .text(facts.serviceUnits.joined(separator: "\n")),
      ])
  }

  func add(_ certificate: GuaranteeDocument) throws(StoreFailure) {
    try execute(
      "INSERT INTO guarantee_document (sale, paper) VALUES ($1, $2)",
      [SQLValue(certificate.sale), SQLValue(certificate.paper)])
  }

  func setPrice(_ price: Money, of sale: SaleID) throws(StoreFailure) {
    try replaceOne(
      "sale", "UPDATE sale SET price = $1, currency = $2 WHERE id = $3 AND price IS NULL",
      [.integer(price.minorUnits), SQLValue(code: price.currency), SQLValue(sale)])
  }
}

extension SQLRow {
  fileprivate func documentFacts() throws(StoreFailure) -> DocumentFacts {
    DocumentFacts(
      producer: try text_("producer"), producerAddress: try text_("producer_address"),
      guarantor: try code("guarantor"), lifetimeYears: try optionalInteger("lifetime_years").map { Int($0) },
      serviceUnits: try text_("service_units").split(separator: "\n").map(String.init))
  }
}
