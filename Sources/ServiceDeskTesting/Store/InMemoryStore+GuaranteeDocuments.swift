import ServiceDesk

/// Guarantee documents in an ``InMemoryStore``.
struct InMemoryGuaranteeDocuments: Sendable {
  /// In the order in which they were kept.
  var facts: [(product: ProductID, facts: DocumentFacts)] = []
  var given: [SaleID: GuaranteeDocument] = [:]
}

extension InMemoryTransaction {
  func documentFacts(of product: Product) -> DocumentFacts? {
    let all = tables.guaranteeDocuments.facts
    if let own = all.last(where: { $0.product == product.id }) { return own.facts }
    let akin = all.last {
      folded(tables.products[$0.product]?.details.maker ?? "") == folded(product.details.maker)
    }
    guard var facts = akin?.facts else { return nil }
    facts.lifetimeYears = nil
    return facts
  }

  func guaranteeDocument(of sale: SaleID) -> GuaranteeDocument? { tables.guaranteeDocuments.given[sale] }

  func keep(_ facts: DocumentFacts, for product: ProductID) throws(StoreFailure) {
    guard tables.products[product] != nil else { throw .constraint("document_facts_product_fkey") }
    tables.guaranteeDocuments.facts.removeAll { $0.product == product }
    tables.guaranteeDocuments.facts.append((product, facts))
  }

  func add(_ certificate: GuaranteeDocument) throws(StoreFailure) {
    guard tables.sales[certificate.sale] != nil, tables.papers[certificate.paper] != nil,
      tables.guaranteeDocuments.given[certificate.sale] == nil
    else { throw .constraint("guarantee_document") }
    tables.guaranteeDocuments.given[certificate.sale] = certificate
  }

  func setPrice(_ price: Money, of sale: SaleID) throws(StoreFailure) {
    guard let stored = tables.sales[sale], stored.terms.price == nil else { throw .constraint("sale") }
    tables.sales[sale]?.terms.price = price
  }
}
