/// What the guarantee documents ask of the database.
public protocol CertificateReading {
  /// What is recorded for this product, or else last for another product of its maker, without the other's lifetime.
  func certificateFacts(of product: Product) throws(StoreFailure) -> CertificateFacts?
  func certificate(of sale: SaleID) throws(StoreFailure) -> GivenCertificate?
}

/// The changes that guarantee documents make.
public protocol CertificateTransaction: CertificateReading {
  /// Stores the facts in place of those of the same product.
  func keep(_ facts: CertificateFacts, for product: ProductID) throws(StoreFailure)
  func add(_ certificate: GivenCertificate) throws(StoreFailure)
}
