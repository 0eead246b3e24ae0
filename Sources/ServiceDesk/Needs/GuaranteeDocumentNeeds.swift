/// What the guarantee documents ask of the database.
public protocol GuaranteeDocumentReading {
  /// What is recorded for this product, or else last for another product of its maker, without the other's lifetime.
  func documentFacts(of product: Product) throws(StoreFailure) -> DocumentFacts?
  func guaranteeDocument(of sale: SaleID) throws(StoreFailure) -> GuaranteeDocument?
}

/// The changes that guarantee documents make.
public protocol GuaranteeDocumentTransaction: GuaranteeDocumentReading {
  /// Stores the facts in place of those of the same product.
  func keep(_ facts: DocumentFacts, for product: ProductID) throws(StoreFailure)
  func add(_ certificate: GuaranteeDocument) throws(StoreFailure)
  /// Writes down what was paid in a sale that has no price on record; throws `constraint` when it has one.
  func setPrice(_ price: Money, of sale: SaleID) throws(StoreFailure)
}
