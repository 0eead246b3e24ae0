/// L2, the guarantee by statement of maker or seller, or by the Hungarian decree (`domain.md` 1.4 to 1.6).
extension GuaranteeCase {
  func commercialClock() -> ClockAnswer {
    if let missing = missingForAnyClock() {
      guard facts.country == .hungary || hasStatement else {
        return ClockAnswer(
          GuaranteeClock(kind: .commercial, status: .notApplicable, trace: [.init("W-EU11", .noStatement)]))
      }
      return ClockAnswer(unknown(.commercial, missing))
    }
    var trace = GuaranteeTrace()
    let mandatory = mandatory(&trace)
    let stated = stated(&trace)
    guard let start = commercialStart(&trace) else {
      return ClockAnswer(unknown(.commercial, .init("W-D4", .deliveryDayMissing)))
    }
    if mandatory.months == nil, stated == nil {
      // A statement without its length; nothing was promised when its length is nought.
      let undecided: GuaranteeVerdict.Status =
        facts.guarantor != nil && facts.guaranteeMonths == nil ? .unknown : mandatory.status
      if mandatory.status == .notApplicable, undecided != .unknown { trace.note("W-EU11", .noStatement) }
      return ClockAnswer(clock(.commercial, undecided, trace))
    }
    let months = max(mandatory.months ?? 0, stated ?? 0)
    let run = TermRun(self, .commercial, GuaranteeTerm(from: start.day, months: months), trace)
    trace = run.trace
    return decided(run, start: start, mandatory: mandatory, &trace)
  }

  // MARK: By decree

  /// Months by decree; without months the status tells why there are none.
  private struct Mandatory {
    var months: Int?
    var status: GuaranteeVerdict.Status
    var isUnclear = false
  }

  private func mandatory(_ trace: inout GuaranteeTrace) -> Mandatory {
    guard facts.country == .hungary else { return Mandatory(status: .notApplicable) }
    if let reason = outsideDecree() {
      trace.note("W-HU1", reason)
      return Mandatory(status: .notApplicable)
    }
    guard let price = facts.grossPrice, price.currency == .forint else {
      guard let longest = longestMandatory, on > longest else {
        trace.note("W-HU2", .priceMissing)
        return Mandatory(status: .unknown)
      }
      trace.note("W-HU2", .longestMandatoryEnded, longest)
      return Mandatory(status: .expired)
    }
    guard let rule = rule(.mandatoryTerm, .commercial, price: price.minorUnits),
      let months = rule.value.number
    else {
      trace.note("W-HU2", .priceBelowDecree)
      return Mandatory(status: .notApplicable)
    }
    trace.apply(rule, .mandatoryTerm, count: months)
    if [.accessory, .part].contains(facts.goodsGroup) { trace.note("W-HU4", .accessoryInItsOwnRight) }
    if ![.durable, .accessory, .part].contains(facts.goodsGroup) {
      trace.note("W-HU1", .goodsListUnknown)
      trace.doubt()
    }
    guard let unclear = self.rule(.bandUnclear, .commercial) else {
      return Mandatory(months: months, status: .covered)
    }
    trace.apply(unclear, .bandsChanged, facts.contractDate)
    return Mandatory(months: months, status: .review, isUnclear: true)
  }

  /// The last day that any price could give, put into operation as late as counts; nil where repairs may have moved it.
  private var longestMandatory: Day? {
    guard stays.isEmpty else { return nil }
    return facts.deliveryDate?.adding(months: longestMandatoryMonths)
  }

  private var longestMandatoryMonths: Int {
    rules.greatest(.mandatoryTerm, in: facts.country) + rules.greatest(.commissioning, in: facts.country)
  }

  private func outsideDecree() -> GuaranteeVerdict.Sentence? {
    if customer != .consumer { return .decreeOnlyForConsumers }
    if facts.condition != .new { return .decreeOnlyForNewGoods }
    if [.notListed, .consumable].contains(facts.goodsGroup) { return .goodsNotInDecree }
    return nil
  }

  // MARK: By statement

  private func stated(_ trace: inout GuaranteeTrace) -> Int? {
    guard let rule = rule(.statedTerm, .commercial) else { return nil }
    if let months = facts.guaranteeMonths, months > 0 {
      trace.apply(
        rule, facts.guarantor == nil ? .statedTerm : .statedTermBy, count: months, text: facts.guarantor)
      return months
    }
    guard facts.guaranteeMonths == nil, let guarantor = facts.guarantor else { return nil }
    guard let rule = self.rule(.unstatedLength, .commercial), let months = rule.value.number else {
      trace.note("W-EU11", .statedLengthMissing, text: guarantor)
      return nil
    }
    trace.apply(rule, .unstatedLength, count: months, text: guarantor)
    return months
  }

  // MARK: The start

  /// Where the term begins, and where it may have begun when nobody recorded who put the goods into operation.
  private struct Start {
    var day: Day
    var possibly: Day?
  }

  private func commercialStart(_ trace: inout GuaranteeTrace) -> Start? {
    guard let delivery = facts.deliveryDate else { return nil }
    guard let commissioned = facts.commissioningDate, commissioned > delivery,
      let rule = rule(.commissioning, .commercial), let limit = rule.value.number
    else { return Start(day: delivery) }
    guard commissioned <= delivery.adding(months: limit) else {
      trace.apply(rule, .commissionedTooLate, commissioned, count: limit)
      return Start(day: delivery)
    }
    switch facts.commissionedBy {
    case .trader:
      trace.apply(rule, .commissionedByTrader, commissioned)
      return Start(day: commissioned)
    case .customer:
      trace.apply(rule, .commissionedByCustomer, commissioned)
      return Start(day: delivery)
    case nil: return Start(day: delivery, possibly: commissioned)
    }
  }

  // MARK: The verdict of this clock

  private func decided(
    _ run: TermRun, start: Start, mandatory: Mandatory, _ trace: inout GuaranteeTrace
  ) -> ClockAnswer {
    let term = run.term
    var status = ClockStatus(question: self, clock: .commercial, startedOn: term.startedOn, end: term.end)
    status.refundedOn = run.refundedOn
    if let later = start.possibly, term.startedOn == start.day {
      let end = later.adding(months: term.months).adding(days: term.downtime.days)
      status.possible = (end, .init("W-HU5", .commissionerUnknown, later))
    }
    // Without the price the decree may still give more than the statement.
    if mandatory.status == .unknown {
      let end = term.startedOn.adding(months: longestMandatoryMonths).adding(days: term.downtime.days)
      status.possible = (end, .init("W-HU2", .priceMissing))
    }
    if mandatory.isUnclear, term.months == mandatory.months {
      status.doubts.append(.init("W-HU3", .bandsChanged, facts.contractDate))
    }
    if facts.invoiceToCompanyHomeUse, mandatory.months != nil {
      status.doubts.append(.init("W-EU12", .companyInvoiceHomeUse))
    }
    if let missed = missedInspection, let rule = rule(.missedInspection, .commercial) {
      status.doubts.append(.init(rule.id, .inspectionMissed, missed))
    }
    let decision = status.decide(&trace)
    let isSellers = mandatory.months == term.months
    if isSellers { trace.note("W-HU16", .sellerProvesWholeTerm, term.end) }
    var clock = clock(.commercial, decision, trace)
    clock.startedOn = term.startedOn
    clock.lastCoveredDay = term.end
    clock.owedBy = isSellers ? .init(.seller) : .init(.guarantor, name: facts.guarantor)
    clock.burdenOfProof = isSellers ? .init(who: .seller, sellerUntil: term.end) : nil
    clock.parts = parts(of: term)
    clock.daysAdded = term.downtime.days
    clock.deadlines = commercialDeadlines(decision, term, isMandatory: mandatory.months != nil)
    return ClockAnswer(clock, rights: mandatory.months == nil ? [] : decreeRights(decision, term))
  }

  /// The last mandatory inspection that was missed and not made good since.
  private var missedInspection: Day? {
    var missed: Day?
    for event in facts.events.sorted(by: { ($0.day, $0.what.rank) < ($1.day, $1.what.rank) })
    where event.day <= on {
      if event.what == .inspectionMissed { missed = missed ?? event.day }
      if event.what == .inspectionDone { missed = nil }
    }
    return missed
  }

  private func parts(of term: GuaranteeTerm) -> [GuaranteeClock.PartTerm] {
    term.parts.map { part in
      let end = term.end(of: part)
      let status: GuaranteeVerdict.Status = on > end ? .expired : part.rule.isToVerify ? .review : .covered
      return GuaranteeClock.PartTerm(
        part: part.name, startedOn: part.startedOn, lastCoveredDay: end, status: status, rule: part.rule.id)
    }
  }
}
