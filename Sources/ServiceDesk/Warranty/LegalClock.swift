/// What one clock answered.
struct ClockAnswer: Sendable {
  let clock: GuaranteeClock
  let rights: [GuaranteeRight]

  init(_ clock: GuaranteeClock, rights: [GuaranteeRight] = []) {
    self.clock = clock
    self.rights = rights
  }
}

/// L1, the seller's legal guarantee of conformity (`domain.md` 1.2 and 1.4 to 1.6).
extension GuaranteeCase {
  func legalClock() -> ClockAnswer {
    var trace = GuaranteeTrace()
    if let missing = missingForAnyClock() { return ClockAnswer(unknown(.legal, missing)) }
    guard let contract = facts.contractDate, let delivery = facts.deliveryDate else {
      return ClockAnswer(unknown(.legal, .init("W-EU1", .neverSoldByUs)))
    }
    if let rule = rule(.olderLaw, .legal) {
      trace.apply(rule, .olderLawApplies, contract)
      return ClockAnswer(clock(.legal, .review, trace))
    }
    if customer == .business { trace.note("W-EU12", .consumerLawDoesNotApply) }
    guard let rule = rule(.term, .legal), let months = rule.value.number else {
      return ClockAnswer(clock(.legal, .notApplicable, trace))
    }
    let term = legalTerm(rule, months, delivery, &trace)
    let run = TermRun(self, .legal, term, trace)
    trace = run.trace
    return decided(run, &trace)
  }

  // MARK: The term before anything happened

  private func legalTerm(
    _ rule: GuaranteeRule, _ months: Int, _ delivery: Day, _ trace: inout GuaranteeTrace
  ) -> GuaranteeTerm {
    if let protection { trace.apply(protection, .soleTraderProtected) }
    trace.apply(rule, termSentence(months), delivery, count: months)
    guard customer == .consumer else { return GuaranteeTerm(from: delivery, months: months) }
    if facts.condition != .new, let agreed = agreedMonths(months) {
      trace.apply(agreed.rule, .usedTermAgreed, count: agreed.months)
      return GuaranteeTerm(from: delivery, months: agreed.months)
    }
    var months = months
    if facts.hasDigitalElements, (facts.averageUseYears ?? 0) > 5, let rule = self.rule(.longUseTerm),
      let long = rule.value.number
    {
      months = max(months, long)
      trace.apply(rule, .longUseTerm, count: months)
    }
    return GuaranteeTerm(from: delivery, months: months, statedEnd: statedEnd(&trace))
  }

  private func termSentence(_ months: Int) -> GuaranteeVerdict.Sentence {
    switch months {
    case 24: .twoYearsFromDelivery
    case 12: .oneYearFromDelivery
    default: .monthsFromDelivery
    }
  }

  /// A shorter term for used goods, not below the year of W-EU7.
  private func agreedMonths(_ months: Int) -> (rule: GuaranteeRule, months: Int)? {
    guard let agreed = facts.agreedUsedMonths, let rule = rule(.agreedUsedMinimum),
      let least = rule.value.number
    else { return nil }
    return (rule, min(months, max(least, agreed)))
  }

  private func statedEnd(_ trace: inout GuaranteeTrace) -> Day? {
    var stated: Day?
    if facts.hasDigitalElements, let until = facts.supplyUntil, let rule = rule(.supplyPeriod) {
      trace.apply(rule, .digitalSupplyUntil, until)
      stated = until
    }
    if let until = facts.useByDate, let rule = rule(.useByDay) {
      trace.apply(rule, .useByDayStated, until)
      stated = max(stated ?? until, until)
    }
    return stated
  }

  // MARK: The verdict of this clock

  private func decided(
    _ run: TermRun, _ trace: inout GuaranteeTrace
  ) -> ClockAnswer {
    let term = run.term
    let burden = legalBurden(term, &trace)
    var status = ClockStatus(question: self, clock: .legal, startedOn: term.startedOn, end: term.end)
    status.refundedOn = run.refundedOn
    status.possible = possibleEnd(run)
    if facts.condition != .new, facts.agreedUsedMonths == nil, customer == .consumer,
      let least = self.rule(.agreedUsedMinimum)?.value.number
    {
      status.sureUntil = term.startedOn.adding(months: least).adding(days: term.downtime.days)
    }
    if customer == .business, facts.country == .poland {
      status.doubts.append(.init("W-PL16", .contractMayLimit))
    }
    if facts.invoiceToCompanyHomeUse { status.doubts.append(.init("W-EU12", .companyInvoiceHomeUse)) }
    let decision = status.decide(&trace)
    var clock = clock(.legal, decision, trace)
    clock.startedOn = term.startedOn
    clock.lastCoveredDay = term.end
    clock.owedBy = GuaranteeClock.Debtor(.seller)
    clock.burdenOfProof = burden
    clock.daysAdded = term.downtime.days
    clock.deadlines = legalDeadlines(decision, term)
    return ClockAnswer(clock, rights: legalRights(decision, term))
  }

  private func legalBurden(_ term: GuaranteeTerm, _ trace: inout GuaranteeTrace) -> GuaranteeClock
    .BurdenOfProof?
  {
    guard let rule = rule(.sellerProves, .legal), let months = rule.value.number else { return nil }
    let until = term.startedOn.adding(months: months)
    let isSellers = claimDay(under: .legal) <= until
    trace.apply(rule, isSellers ? .sellerProvesUntil : .customerProvesAfter, until)
    return GuaranteeClock.BurdenOfProof(who: isSellers ? .seller : .customer, sellerUntil: until)
  }

  private func possibleEnd(_ run: TermRun) -> (end: Day, reason: GuaranteeVerdict.Reason)? {
    if run.possibleDays > 0 {
      let reason =
        run.lateRefusal.map { GuaranteeVerdict.Reason("W-PL12", .refusedAfterLapse, $0) }
        ?? .init("W-PL12", .mayBeSuspended, count: run.possibleDays)
      return (run.term.end.adding(days: run.possibleDays), reason)
    }
    if facts.hasDigitalElements, facts.averageUseYears == nil, facts.condition == .new,
      let rule = rule(.longUseTerm), let long = rule.value.number
    {
      return (run.term.startedOn.adding(months: long), .init(rule.id, .averageUseUnknown))
    }
    return nil
  }

  // MARK: Parts of every clock

  /// The fact without which no clock can be computed.
  func missingForAnyClock() -> GuaranteeVerdict.Reason? {
    if facts.contractDate == nil, facts.deliveryDate == nil { return .init("W-EU1", .neverSoldByUs) }
    guard rules.know(facts.country) else {
      return .init("W-EU1", .countryWithoutRules, text: facts.country.rawValue)
    }
    if customer == nil { return .init("W-EU12", .customerKindMissing) }
    if facts.contractDate == nil { return .init("W-EU4", .contractDayMissing) }
    if facts.deliveryDate == nil { return .init("W-D4", .deliveryDayMissing) }
    return nil
  }

  func unknown(_ kind: GuaranteeClock.Kind, _ reason: GuaranteeVerdict.Reason) -> GuaranteeClock {
    GuaranteeClock(kind: kind, status: .unknown, trace: [reason])
  }

  func clock(
    _ kind: GuaranteeClock.Kind, _ status: GuaranteeVerdict.Status, _ trace: GuaranteeTrace
  ) -> GuaranteeClock {
    GuaranteeClock(
      kind: kind, status: status, trace: trace.reasons, confidence: trace.confidence,
      isToVerify: trace.isToVerify)
  }
}
