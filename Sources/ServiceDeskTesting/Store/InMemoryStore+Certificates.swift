import ServiceDesk

/// Guarantee documents in an ``InMemoryStore``.
struct InMemoryCertificates: Sendable {
  /// In the order in which they were kept.
  var facts: [(product: ProductID, facts: CertificateFacts)] = []
  var given: [SaleID: GivenCertificate] = [:]
}

extension InMemoryTransaction {
  func certificateFacts(of product: Product) -> CertificateFacts? {
    let all = tables.certificates.facts
    if let own = all.last(where: { $0.product == product.id }) { return own.facts }
    let akin = all.last {
      folded(tables.products[$0.product]?.details.maker ?? "") == folded(product.details.maker)
    }
    guard var facts = akin?.facts else { return nil }
    facts.lifetimeYears = nil
    return facts
  }

  func certificate(of sale: SaleID) -> GivenCertificate? { tables.certificates.given[sale] }

  func keep(_ facts: CertificateFacts, for product: ProductID) throws(StoreFailure) {
    guard tables.products[product] != nil else { throw .constraint("certificate_facts_product_fkey") }
    tables.certificates.facts.removeAll { $0.product == product }
    tables.certificates.facts.append((product, facts))
  }

  func add(_ certificate: GivenCertificate) throws(StoreFailure) {
    guard tables.sales[certificate.sale] != nil, tables.papers[certificate.paper] != nil,
      tables.certificates.given[certificate.sale] == nil
    else { throw .constraint("given_certificate") }
    tables.certificates.given[certificate.sale] = certificate
  }
}
