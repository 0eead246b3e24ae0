/// Adds a unit to the registry unless it is there already.
struct UnitRegistration {
  var product: OpenTicket.ProductChoice
  var serial: SerialNumber
  var aliases: [UnitAlias]

  func carryOut(
    in desk: any DeskTransaction, owner: CustomerID?
  ) throws(StoreFailure) -> Result<DeviceUnit, Refusal> {
    let model: Product
    switch try product.chosen(in: desk) {
    case .success(let chosen): model = chosen
    case .failure(let refusal): return .failure(refusal)
    }
    if let known = try sameIdentity(as: model, in: desk) { return .success(known) }
    for alias in aliases {
      for other in try desk.units(numbered: alias.number)
      where other.aliases.contains(where: {
        $0.kind == alias.kind && $0.number.normalised == alias.number.normalised
      }) {
        return .failure(Refusal(.alreadyExists, ["field": "unit.alias"]))
      }
    }
    let id = try desk.addUnit(product: model.id, serial: serial, aliases: aliases, owner: owner)
    return .success(DeviceUnit(id: id, product: model.id, serial: serial, aliases: aliases, owner: owner))
  }

  /// (maker, normalised serial) is the identity, whichever model was written down (`domain.md` 5.7).
  private func sameIdentity(as model: Product, in desk: any DeskTransaction) throws(StoreFailure)
    -> DeviceUnit?
  {
    for unit in try desk.units(numbered: serial) where unit.serial.normalised == serial.normalised {
      guard let other = try desk.product(unit.product) else { continue }
      if folded(other.details.maker) == folded(model.details.maker) { return unit }
    }
    return nil
  }
}

extension OpenTicket.ProductChoice {
  /// The product that was chosen, added in place if need be.
  func chosen(in desk: any DeskTransaction) throws(StoreFailure) -> Result<Product, Refusal> {
    switch self {
    case .known(let id):
      guard let known = try desk.product(id) else { return .failure(.notFound("product")) }
      return .success(known)
    case .new(let details):
      switch details.checked() {
      case .failure(let refusal): return .failure(refusal)
      case .success(let checked):
        if let gtin = checked.gtin, let known = try desk.product(gtin) { return .success(known) }
        return .success(Product(id: try desk.add(checked), details: checked))
      }
    }
  }
}

/// Registers a sold serial: the unit, who bought it, on which document and when.
public struct RegisterSale: DeskCommand, Hashable {
  public static let kind = "unit.registerSale"

  public struct Answer: Codable, Sendable, Hashable {
    public var unit: UnitID
    public var sale: SaleID
  }

  public var product: OpenTicket.ProductChoice
  public var serial: SerialNumber
  public var aliases: [UnitAlias]
  public var customer: OpenTicket.CustomerChoice
  public var terms: SaleTerms

  public init(
    product: OpenTicket.ProductChoice, serial: SerialNumber, aliases: [UnitAlias] = [],
    customer: OpenTicket.CustomerChoice, terms: SaleTerms
  ) {
    self.product = product
    self.serial = serial
    self.aliases = aliases
    self.customer = customer
    self.terms = terms
  }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Answer) -> String? { "unit \(answer.unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let stored: SaleTerms
    switch terms.checked(on: envelope.today) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked): stored = checked
    }
    try desk.holdRegistry()
    let buyer: CustomerID
    switch try customer.chosen(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let chosen): buyer = chosen
    }
    let registration = UnitRegistration(product: product, serial: serial, aliases: aliases)
    let unit: DeviceUnit
    switch try registration.carryOut(in: desk, owner: buyer) {
    case .success(let registered): unit = registered
    case .failure(let refusal): return .refused(refusal)
    }
    if let sold = try desk.sales(of: unit.id).inForce, sold.customer == buyer,
      sold.terms.document == stored.document
    {
      return .refused(Refusal(.alreadySold, ["document": stored.document]))
    }
    try desk.setOwner(buyer, of: unit.id)
    let sale = try desk.addSale(of: unit.id, to: buyer, stored)
    try desk.adoptDefaultPlans(for: unit, on: envelope.today)
    return .done(Answer(unit: unit.id, sale: sale))
  }
}

/// Adds a model to the registry.
public struct AddProduct: DeskCommand, Hashable {
  public static let kind = "product.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var product: ProductID
  }

  public var details: ProductDetails

  public init(details: ProductDetails) { self.details = details }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Answer) -> String? { "product \(answer.product)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      if let gtin = checked.gtin, try desk.product(gtin) != nil {
        return .refused(Refusal(.alreadyExists, ["field": "product.gtin"]))
      }
      return .done(Answer(product: try desk.add(checked)))
    }
  }
}
