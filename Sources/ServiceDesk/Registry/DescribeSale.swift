/// Writes down what was not known of a sale when it was registered: without price or kind of goods some terms of
/// guarantee stay open (W-HU1, W-HU2), without the contract's months a firm's cover does (W-RO13, W-PL16).
///
/// What is not given stays as it was. A verdict that was told at an intake stays as it was told (``ToldVerdict``).
public struct DescribeSale: DeskCommand, Hashable {
  public static let kind = "unit.describeSale"
  public typealias Answer = RegisterSale.Answer

  /// The unit whose sale in force is meant.
  public var unit: UnitID
  public var facts: SaleFacts

  public init(unit: UnitID, facts: SaleFacts) {
    self.unit = unit
    self.facts = facts
  }

  public var permission: Permission { .recordGuarantee }

  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    guard let sale = try desk.sales(of: unit).inForce else { return .refused(Refusal(.notSold)) }
    guard facts != SaleFacts() else { return .refused(.missing("sale.facts")) }
    switch facts.over(sale.terms).checked(on: envelope.today) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let terms):
      try desk.replace(sale.id, with: terms)
      return .done(Answer(unit: unit, sale: sale.id))
    }
  }
}

/// What a guarantee asks of a sale beside its document and days; nil where it is not known.
public struct SaleFacts: Sendable, Hashable, Codable {
  public var price: Money?
  public var guaranteeMonths: Int?
  public var contractMonths: Int?
  public var goodsGroup: String?
  public var hasDigitalElements: Bool?

  public init(
    price: Money? = nil, guaranteeMonths: Int? = nil, contractMonths: Int? = nil, goodsGroup: String? = nil,
    hasDigitalElements: Bool? = nil
  ) {
    self.price = price
    self.guaranteeMonths = guaranteeMonths
    self.contractMonths = contractMonths
    self.goodsGroup = goodsGroup
    self.hasDigitalElements = hasDigitalElements
  }

  /// These facts, where they say something, over what `terms` says.
  public func over(_ terms: SaleTerms) -> SaleTerms {
    var told = terms
    told.price = price ?? terms.price
    told.guaranteeMonths = guaranteeMonths ?? terms.guaranteeMonths
    told.contractMonths = contractMonths ?? terms.contractMonths
    told.goodsGroup = goodsGroup ?? terms.goodsGroup
    told.hasDigitalElements = hasDigitalElements ?? terms.hasDigitalElements
    return told
  }
}

extension SaleTerms {
  /// The terms as they are stored, or why they cannot be.
  func checked(on today: Day) -> Result<SaleTerms, Refusal> {
    var checked = self
    guard let document = cleaned(document), isShortText(document) else {
      return .failure(.missing("sale.document"))
    }
    checked.document = document
    checked.goodsGroup = goodsGroup.flatMap(cleaned)
    guard contractDay <= today, deliveryDay <= today.adding(days: 366),
      deliveryDay >= contractDay.adding(days: -366)
    else { return .failure(.unacceptable("sale.day")) }
    guard price.map({ (0...99_999_999_99).contains($0.minorUnits) }) ?? true else {
      return .failure(.unacceptable("sale.price"))
    }
    for (field, months) in [
      ("product.guaranteeMonths", guaranteeMonths), ("sale.contractMonths", contractMonths),
    ] where months.map({ !(0...600).contains($0) }) ?? false { return .failure(.unacceptable(field)) }
    guard isShortText(checked.goodsGroup ?? "") else { return .failure(.unacceptable("sale.goodsGroup")) }
    return .success(checked)
  }
}
