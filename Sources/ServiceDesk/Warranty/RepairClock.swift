/// L3, the repairer's guarantee on earlier paid repairs: by decree in Hungary (W-HU17), else as it was given.
extension GuaranteeCase {
  func repairClock() -> GuaranteeClock {
    var trace = GuaranteeTrace()
    var terms: [GuaranteeClock.PartTerm] = []
    var isUnknown = false
    for stay in stays {
      guard let returned = stay.returned, returned.how.outcome == .repairedPaid,
        !terms.contains(where: { $0.startedOn == returned.day })
      else { continue }
      switch months(of: returned, &trace) {
      case .some(let length) where length.months > 0:
        terms.append(term(from: returned.day, length))
      case .some: break
      case nil: isUnknown = true
      }
    }
    guard let last = terms.max(by: { $0.lastCoveredDay < $1.lastCoveredDay }) else {
      if !isUnknown, trace.reasons.isEmpty { trace.note("W-HU17", .noPaidRepair) }
      return clock(.repair, isUnknown ? .unknown : .notApplicable, trace)
    }
    var status = ClockStatus(
      question: self, clock: .repair, startedOn: last.startedOn, end: last.lastCoveredDay
    ).decide(&trace)
    if status == .expired, isUnknown { status = .unknown }
    var clock = clock(.repair, status, trace)
    clock.startedOn = last.startedOn
    clock.lastCoveredDay = last.lastCoveredDay
    clock.owedBy = GuaranteeClock.Debtor(.repairer)
    clock.parts = terms
    return clock
  }

  private typealias Length = (months: Int, rule: String)

  /// The longer of decree and promise; nil when the decree may apply and a fact is missing.
  private func months(of returned: RepairStay.Returned, _ trace: inout GuaranteeTrace) -> Length? {
    let promised = returned.how.repairGuaranteeMonths ?? 0
    let decree = monthsByDecree(returned, &trace)
    if let decree, decree.months >= promised, decree.months > 0 {
      trace.note(decree.rule, .repairGuaranteeByDecree, returned.day, count: decree.months)
      return decree
    }
    if promised > 0 {
      trace.note("W-D4", .repairGuaranteePromised, returned.day, count: promised)
      return (promised, "W-D4")
    }
    return decree
  }

  private func monthsByDecree(_ returned: RepairStay.Returned, _ trace: inout GuaranteeTrace) -> Length? {
    // The repair's own day decides which decree holds, not the day of the sale.
    guard
      let rule = rules.rule(
        .repairGuarantee, .repair, in: facts.country, for: customer ?? .consumer, contract: returned.day),
      case .monthsAbove(let least, let months) = rule.value
    else { return (0, "W-HU17") }
    guard customer != nil else {
      trace.note("W-EU12", .customerKindMissing)
      return nil
    }
    guard let fee = returned.how.fee, fee.currency == .forint else {
      // Whatever it cost, the guarantee that it may have had is over.
      if on > returned.day.adding(months: months) { return (0, rule.id) }
      trace.note(rule.id, .repairFeeMissing, returned.day)
      return nil
    }
    trace.rest(on: rule)
    if fee.minorUnits > least { return (months, rule.id) }
    trace.note(rule.id, .repairFeeTooLow, returned.day)
    return (0, rule.id)
  }

  private func term(from day: Day, _ length: Length) -> GuaranteeClock.PartTerm {
    let end = day.adding(months: length.months)
    return GuaranteeClock.PartTerm(
      part: nil, startedOn: day, lastCoveredDay: end, status: on <= end ? .covered : .expired,
      rule: length.rule)
  }
}
