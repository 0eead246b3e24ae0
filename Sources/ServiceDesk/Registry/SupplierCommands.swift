/// Adds a supplier.
public struct AddSupplier: DeskCommand, Hashable {
  public static let kind = "supplier.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var supplier: SupplierID
  }

  public var details: SupplierDetails

  public init(details: SupplierDetails) { self.details = details }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Answer) -> String? { "supplier \(answer.supplier)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked): return .done(Answer(supplier: try desk.add(checked)))
    }
  }
}

/// Corrects what is known of a supplier.
public struct EditSupplier: DeskCommand, Hashable {
  public static let kind = "supplier.edit"
  public typealias Answer = Done

  public var supplier: SupplierID
  public var details: SupplierDetails

  public init(supplier: SupplierID, details: SupplierDetails) {
    self.supplier = supplier
    self.details = details
  }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Done) -> String? { "supplier \(supplier)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard try desk.supplier(supplier) != nil else { return .refused(.notFound("supplier")) }
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      try desk.replace(supplier, with: checked)
      return .done(Done())
    }
  }
}

extension SupplierChoice {
  /// The supplier that was chosen, added in place if need be.
  func chosen(in desk: any DeskTransaction) throws(StoreFailure) -> Result<SupplierID, Refusal> {
    switch self {
    case .known(let id):
      return try desk.supplier(id) == nil ? .failure(.notFound("supplier")) : .success(id)
    case .new(let details):
      switch details.checked() {
      case .success(let checked): return .success(try desk.add(checked))
      case .failure(let refusal): return .failure(refusal)
      }
    }
  }
}

extension OpenTicket.CustomerChoice {
  /// The customer that was chosen, added in place if need be.
  func chosen(in desk: any DeskTransaction) throws(StoreFailure) -> Result<CustomerID, Refusal> {
    switch self {
    case .known(let id):
      return try desk.customer(id) == nil ? .failure(.notFound("customer")) : .success(id)
    case .new(let details):
      switch details.checked() {
      case .success(let checked): return .success(try desk.add(checked))
      case .failure(let refusal): return .failure(refusal)
      }
    }
  }
}

/// A customer or supplier as the warehouse may know them: enough to choose the right one, no way to reach them.
public struct PartyName: Sendable, Hashable, Codable {
  public var id: Int64
  public var name: String
  /// The firm behind a person's name, or a supplier's tax number.
  public var addition: String?

  public init(_ customer: Customer) {
    id = customer.id.rawValue
    name = customer.details.name
    addition = customer.details.company
  }

  public init(_ supplier: Supplier) {
    id = supplier.id.rawValue
    name = supplier.details.name
    addition = supplier.details.taxNumber
  }
}

extension DeskReading {
  /// Customers by name for those who may register units and not read customers.
  public func customerNames(matching text: String, limit: Int) throws(StoreFailure) -> [PartyName] {
    try customers(matching: text, limit: limit).map { PartyName($0) }
  }

  public func supplierNames(matching text: String, limit: Int) throws(StoreFailure) -> [PartyName] {
    try suppliers(matching: text, limit: limit).map { PartyName($0) }
  }

  /// The name over a batch; nil where each serial has its own party.
  public func partyName(of heading: SerialHeading) throws(StoreFailure) -> PartyName? {
    switch heading.party {
    case .supplier(let id): try supplier(id).map { PartyName($0) }
    case .customer(let id): try customer(id).map { PartyName($0) }
    case .various: nil
    }
  }
}
