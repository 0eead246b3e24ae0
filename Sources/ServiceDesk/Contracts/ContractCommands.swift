/// Records a service contract with its units; visits that it asks for become plans of those units.
public struct AddServiceContract: DeskCommand, Hashable {
  public static let kind = "contract.add"

  public struct Answer: Codable, Sendable, Hashable {
    public var contract: ServiceContractID
  }

  public var customer: CustomerID
  public var details: ServiceContractDetails
  public var units: [UnitID]

  public init(customer: CustomerID, details: ServiceContractDetails, units: [UnitID] = []) {
    self.customer = customer
    self.details = details
    self.units = units
  }

  public var permission: Permission { .manageContracts }

  public func subject(of answer: Answer) -> String? { "contract \(answer.contract)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.customer(customer) != nil else { return .refused(.notFound("customer")) }
    let checked: ServiceContractDetails
    switch details.checked(on: envelope.today) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let details): checked = details
    }
    let others = try desk.serviceContracts(ofCustomer: customer)
    if others.contains(where: { folded($0.details.number) == folded(checked.number) }) {
      return .refused(Refusal(.alreadyExists, ["field": "contract.number"]))
    }
    let contract = ServiceContract(
      id: ServiceContractID(0), customer: customer, details: checked, units: [])
    let id = try desk.add(contract)
    if let refusal = try desk.put(units, under: id, checked, on: envelope.today) { return .refused(refusal) }
    return .done(Answer(contract: id))
  }
}

/// Puts further units under a contract.
public struct AddContractUnits: DeskCommand, Hashable {
  public static let kind = "contract.addUnits"
  public typealias Answer = Done

  public var contract: ServiceContractID
  public var units: [UnitID]

  public init(contract: ServiceContractID, units: [UnitID]) {
    self.contract = contract
    self.units = units
  }

  public var permission: Permission { .manageContracts }

  public func subject(of answer: Done) -> String? { "contract \(contract)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard let known = try desk.serviceContract(contract), known.ended == nil else {
      return .refused(.notFound("contract"))
    }
    guard !units.isEmpty else { return .refused(.missing("contract.units")) }
    let added = units.filter { !known.units.contains($0) }
    if let refusal = try desk.put(added, under: contract, known.details, on: envelope.today) {
      return .refused(refusal)
    }
    return .done(Done())
  }
}

/// Ends a contract; the visits it asked for are no longer due.
public struct EndServiceContract: DeskCommand, Hashable {
  public static let kind = "contract.end"
  public typealias Answer = Done

  public var contract: ServiceContractID
  /// The first day on which it no longer holds.
  public var day: Day
  public var reason: String

  public init(contract: ServiceContractID, on day: Day, reason: String) {
    self.contract = contract
    self.day = day
    self.reason = reason
  }

  public var permission: Permission { .manageContracts }

  public func subject(of answer: Done) -> String? { "contract \(contract)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var ended = try desk.serviceContract(contract), ended.ended == nil else {
      return .refused(.notFound("contract"))
    }
    guard day >= ended.details.from, day <= envelope.today.adding(days: 3660) else {
      return .refused(.unacceptable("contract.ended"))
    }
    switch requiredReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let why):
      ended.ended = PlanEnd(on: day, reason: why)
      try desk.replace(ended)
      for var plan in try desk.inspectionPlans(under: contract) where plan.isLive(on: day) {
        plan.ended = ended.ended
        try desk.replace(plan)
      }
      return .done(Done())
    }
  }
}

extension DeskTransaction {
  /// Puts `units` under a contract and plans its visits.
  fileprivate func put(
    _ units: [UnitID], under contract: ServiceContractID, _ details: ServiceContractDetails, on today: Day
  ) throws(StoreFailure) -> Refusal? {
    guard units.count <= 1000 else { return .unacceptable("contract.units") }
    guard Set(units).count == units.count else { return .unacceptable("contract.units") }
    for unit in units {
      guard try self.unit(unit) != nil else { return .notFound("unit") }
      try add(unit, to: contract)
      guard let visits = details.visits else { continue }
      var plan = InspectionPlan(
        id: InspectionPlanID(0), subject: .unit(unit), terms: visits,
        ground: InspectionGround(.contract, rule: details.number), anchor: details.from,
        contract: contract,
        ended: details.until.map { PlanEnd(on: $0.adding(days: 1), reason: details.number) })
      plan.id = try add(plan)
      try settle(plan, on: today)
    }
    return nil
  }
}
