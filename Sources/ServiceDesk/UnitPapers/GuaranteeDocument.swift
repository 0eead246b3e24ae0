/// What a guarantee document must say about a model and the program cannot know (`domain.md` 2, D-3).
public struct DocumentFacts: Sendable, Hashable, Codable {
  public enum Guarantor: String, Sendable, Hashable, Codable, CaseIterable { case seller, producer }

  /// The producer's name in full, as it stands in its own papers.
  public var producer: String
  public var producerAddress: String
  /// Who gives the guarantee by statement (W-PL14).
  public var guarantor: Guarantor
  /// Years for which such goods are used on average; Romania's certificate states them (D-3).
  public var lifetimeYears: Int?
  /// Name, address and telephone of each, a line each.
  public var serviceUnits: [String]

  public init(
    producer: String, producerAddress: String, guarantor: Guarantor = .seller, lifetimeYears: Int? = nil,
    serviceUnits: [String] = []
  ) {
    self.producer = producer
    self.producerAddress = producerAddress
    self.guarantor = guarantor
    self.lifetimeYears = lifetimeYears
    self.serviceUnits = serviceUnits
  }

  func checked() -> Result<DocumentFacts, Refusal> {
    var checked = self
    checked.producer = cleaned(producer) ?? ""
    checked.producerAddress = cleaned(producerAddress) ?? ""
    checked.serviceUnits = serviceUnits.compactMap(cleaned)
    guard !checked.producer.isEmpty else { return .failure(.missing("document.producer")) }
    guard !checked.producerAddress.isEmpty else { return .failure(.missing("document.producerAddress")) }
    for (field, text) in [
      ("document.producer", checked.producer), ("document.producerAddress", checked.producerAddress),
    ] where !isShortText(text) { return .failure(.unacceptable(field)) }
    if let years = lifetimeYears, !(1...100).contains(years) {
      return .failure(.unacceptable("document.lifetimeYears"))
    }
    guard checked.serviceUnits.count <= 20, checked.serviceUnits.allSatisfy(isShortText) else {
      return .failure(.unacceptable("document.serviceUnits"))
    }
    return .success(checked)
  }
}

/// The guarantee document that was given with a sale.
public struct GuaranteeDocument: Sendable, Hashable {
  public var sale: SaleID
  /// Its first print; later ones are copies of it.
  public var paper: PaperID

  public init(sale: SaleID, paper: PaperID) {
    self.sale = sale
    self.paper = paper
  }
}

/// Records what the guarantee documents of a model say about it.
public struct KeepDocumentFacts: DeskCommand, Hashable {
  public static let kind = "guaranteeDocument.facts"
  public typealias Answer = Done

  public var product: ProductID
  public var facts: DocumentFacts

  public init(product: ProductID, facts: DocumentFacts) {
    self.product = product
    self.facts = facts
  }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Done) -> String? { "product \(product)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard try desk.product(product) != nil else { return .refused(.notFound("product")) }
    switch facts.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      try desk.keep(checked, for: product)
      return .done(Done())
    }
  }
}
