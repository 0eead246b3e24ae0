/// Computes the verdict on a unit from its facts: a pure function of facts, day and rules.
///
/// The clocks are computed apart (`LegalClock.swift`, `CommercialClock.swift`, `RepairClock.swift`) and then summed up as
/// ``GuaranteeVerdict`` says.
public struct GuaranteeEngine: Sendable {
  public let rules: GuaranteeRules
  public let workingDays: WorkingDays

  public init(rules: GuaranteeRules = .shipped, workingDays: WorkingDays = .shipped) {
    self.rules = rules
    self.workingDays = workingDays
  }

  /// The verdict on `day`, for a defect that is notified then, or the claim that is open then.
  ///
  /// Events after that day have not happened yet: they are left out, and the verdict says so.
  public func verdict(on day: Day, _ facts: GuaranteeFacts) -> GuaranteeVerdict {
    let question = GuaranteeCase(on: day, facts, rules, workingDays)
    let legal = question.legalClock()
    let commercial = question.commercialClock()
    let clocks = [legal.clock, commercial.clock, question.repairClock()]
    let contract = question.contractCover()
    let status = GuaranteeEngine.status(clocks, contract)
    return GuaranteeVerdict(
      status: status, soldOn: facts.contractDate,
      lastCoveredDay: GuaranteeEngine.lastCoveredDay(clocks, contract, status),
      sellerProvesUntil: legal.clock.burdenOfProof?.sellerUntil,
      reasons: GuaranteeEngine.reasons(question, clocks, contract), clocks: clocks,
      deadlines: clocks.flatMap(\.deadlines).sorted {
        ($0.dueDay ?? $0.startedOn) < ($1.dueDay ?? $1.startedOn)
      },
      rights: legal.rights + commercial.rights, contract: contract)
  }

  private static func status(
    _ clocks: [GuaranteeClock], _ contract: ContractCover?
  ) -> GuaranteeVerdict.Status {
    var all = clocks.map(\.status) + (contract.map { [$0.status] } ?? [])
    if clocks.contains(where: \.hasCoveredPart) { all.append(.review) }
    for status in [GuaranteeVerdict.Status.covered, .review, .unknown, .expired] where all.contains(status) {
      return status
    }
    return .notApplicable
  }

  private static func lastCoveredDay(
    _ clocks: [GuaranteeClock], _ contract: ContractCover?, _ status: GuaranteeVerdict.Status
  ) -> Day? {
    var days = clocks.filter { $0.status == status && $0.kind != .repair }.compactMap(\.lastCoveredDay)
    if let contract, contract.status == status, let day = contract.lastCoveredDay { days.append(day) }
    if let day = days.max() ?? clocks.first(where: { $0.status == status })?.lastCoveredDay { return day }
    return status == .review ? clocks.flatMap(\.parts).map(\.lastCoveredDay).max() : nil
  }

  /// The sale, then every clock that has something to say; the legal one always does.
  private static func reasons(
    _ question: GuaranteeCase, _ clocks: [GuaranteeClock], _ contract: ContractCover?
  ) -> [GuaranteeVerdict.Reason] {
    var all: [GuaranteeVerdict.Reason] = []
    if let day = question.facts.contractDate { all.append(.init("W-EU1", .soldByUsOn, day)) }
    for clock in clocks where clock.kind == .legal || clock.status != .notApplicable { all += clock.trace }
    all += contract?.trace ?? []
    if question.laterEvents > 0 {
      all.append(.init("W-D1", .laterEventsLeftOut, count: question.laterEvents))
    }
    var told: Set<GuaranteeVerdict.Reason> = []
    return all.filter { told.insert($0).inserted }
  }
}
