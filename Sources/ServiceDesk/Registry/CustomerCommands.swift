/// Adds a customer in place.
public struct AddCustomer: DeskCommand, Hashable {
  public static let kind = "customer.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var customer: CustomerID
  }

  public var details: CustomerDetails

  public init(details: CustomerDetails) { self.details = details }

  public var permission: Permission { .editCustomer }

  public func subject(of answer: Answer) -> String? { "customer \(answer.customer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked): return .done(Answer(customer: try desk.add(checked)))
    }
  }
}

/// Corrects what is known of a customer.
public struct EditCustomer: DeskCommand, Hashable {
  public static let kind = "customer.edit"
  public typealias Answer = Done

  public var customer: CustomerID
  public var details: CustomerDetails

  public init(customer: CustomerID, details: CustomerDetails) {
    self.customer = customer
    self.details = details
  }

  public var permission: Permission { .editCustomer }

  public func subject(of answer: Done) -> String? { "customer \(customer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard try desk.customer(customer) != nil else { return .refused(.notFound("customer")) }
    switch details.checked() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      try desk.replace(customer, with: checked)
      return .done(Done())
    }
  }
}
