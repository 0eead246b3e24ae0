/// What the contract of sale gives a business, beside the clocks (W-RO13, W-PL16, W-HU16).
extension GuaranteeCase {
  /// Nil for consumers, and where neither contract nor rule has anything to say.
  func contractCover() -> ContractCover? {
    guard customer == .business else { return nil }
    let rule = rule(.contractTerm)
    guard let months = facts.contractMonths else {
      // A state with a term for businesses has an answer without the contract.
      guard self.rule(.term, .legal) == nil else { return nil }
      return ContractCover(
        status: .unknown, trace: [.init(rule?.id ?? "W-EU12", .contractTermUnknown)])
    }
    let id = rule?.id ?? "W-HU16"
    guard months > 0 else {
      return ContractCover(status: .notApplicable, months: 0, trace: [.init(id, .contractGivesNone)])
    }
    guard let delivery = facts.deliveryDate else {
      return ContractCover(status: .unknown, months: months, trace: [.init(id, .deliveryDayMissing)])
    }
    var trace = GuaranteeTrace()
    trace.note(id, .contractTerm, delivery, count: months)
    let end = delivery.adding(months: months)
    let status = ClockStatus(question: self, clock: .commercial, startedOn: delivery, end: end).decide(&trace)
    return ContractCover(status: status, months: months, lastCoveredDay: end, trace: trace.reasons)
  }
}
