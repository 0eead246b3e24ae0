/// One question to the engine: the facts as they stood on the day asked about, and the rules that answer.
struct GuaranteeCase: Sendable {
  let on: Day
  let facts: GuaranteeFacts
  /// Consumer or business, as the law of the country sees this customer; nil when nobody asked.
  let customer: CustomerKind?
  /// The rule that makes a sole trader a consumer (W-PL6).
  let protection: GuaranteeRule?
  let stays: [RepairStay]
  /// Events after the day asked about, which are left out.
  let laterEvents: Int
  let rules: GuaranteeRules
  let workingDays: WorkingDays

  init(on day: Day, _ facts: GuaranteeFacts, _ rules: GuaranteeRules, _ workingDays: WorkingDays) {
    on = day
    self.facts = facts
    self.rules = rules
    self.workingDays = workingDays
    let events = facts.events.filter { $0.day <= day }
    laterEvents = facts.events.count - events.count
    stays = RepairStay.all(in: events)
    var protection: GuaranteeRule?
    if facts.customerType == .soleTraderNonProfessional, let contract = facts.contractDate {
      protection = rules.rule(
        .soleTraderProtection, in: facts.country, for: .soleTraderNonProfessional, contract: contract)
    }
    self.protection = protection
    if facts.invoiceToCompanyHomeUse {
      customer = .consumer
    } else {
      customer =
        switch facts.customerType {
        case nil: nil
        case .consumer: .consumer
        case .business: .business
        case .soleTraderNonProfessional: protection == nil ? .business : .consumer
        }
    }
  }

  /// The row that holds for this contract and customer.
  func rule(
    _ parameter: GuaranteeRule.Parameter, _ clock: GuaranteeClock.Kind? = nil, price: Int64? = nil
  ) -> GuaranteeRule? {
    guard let customer, let contract = facts.contractDate else { return nil }
    return rules.rule(
      parameter, clock, in: facts.country, for: customer, contract: contract, price: price)
  }

  /// The last claim that nobody has answered yet, of those that this clock answers.
  func openClaim(under clock: GuaranteeClock.Kind) -> RepairStay? {
    stays.last { $0.isOpen && $0.isClaim(under: clock) }
  }

  /// The day on which the defect became known: the open claim's, else the day asked about.
  func claimDay(under clock: GuaranteeClock.Kind) -> Day { openClaim(under: clock)?.claimedOn ?? on }
}

/// What a clock writes down while it runs: the reasons, the weakest source among them and whether counsel must check.
struct GuaranteeTrace: Sendable, Hashable {
  private(set) var reasons: [GuaranteeVerdict.Reason] = []
  private(set) var confidence = RuleConfidence.statute
  private(set) var isToVerify = false

  /// A step that rests on a row of the table.
  mutating func apply(
    _ rule: GuaranteeRule, _ sentence: GuaranteeVerdict.Sentence, _ day: Day? = nil, until: Day? = nil,
    count: Int? = nil, text: String? = nil
  ) {
    note(rule.id, sentence, day, until: until, count: count, text: text)
    rest(on: rule)
  }

  /// A step of arithmetic, or a fact.
  mutating func note(
    _ rule: String, _ sentence: GuaranteeVerdict.Sentence, _ day: Day? = nil, until: Day? = nil,
    count: Int? = nil, text: String? = nil
  ) {
    let reason = GuaranteeVerdict.Reason(rule, sentence, day, until: until, count: count, text: text)
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  mutating func rest(on rule: GuaranteeRule) {
    confidence = min(confidence, rule.confidence)
    isToVerify = isToVerify || rule.isToVerify
  }

  /// A point that rests on something nobody has checked.
  mutating func doubt() { isToVerify = true }
}
