/// What the customer may ask for, or must be told, because of what happened.
extension GuaranteeCase {
  func legalRights(_ status: GuaranteeVerdict.Status, _ term: GuaranteeTerm) -> [GuaranteeRight] {
    guard status == .covered || status == .review, customer == .consumer else { return [] }
    let isRunning = openClaim(under: .legal) != nil
    var all: [GuaranteeRight] = []
    if let rule = rule(.remedyInformation, .legal) {
      let extends =
        self.rule(.repairExtension, .legal).map { ($0.value.number ?? 0) > 0 && term.monthsAdded == 0 }
        ?? false
      all.append(
        right(
          .informationBeforeRemedy, rule, extends ? .informationChoiceAndExtension : .informationChoice,
          isRunning))
    }
    if let rule = rule(.earlyDefect, .legal), let days = rule.value.number {
      let until = term.startedOn.adding(days: days)
      if claimDay(under: .legal) <= until {
        all.append(right(.replacementForEarlyDefect, rule, .earlyDefect, isRunning, day: until))
      }
    }
    if let second = secondTier(term, isRunning) { all.append(second) }
    // Consumables are no durable goods, of which the rule speaks (W-RO10).
    if facts.goodsGroup != .consumable, let rule = rule(.downtimeShare, .legal),
      let percent = rule.value.number
    {
      let days = term.downtime.days
      if days * 100 > percent * term.startedOn.days(until: term.originalEnd) {
        all.append(right(.replacementOrRefund, rule, .downtimeOverShare, true, count: days))
      } else if let day = notRepairableSince {
        all.append(right(.replacementOrRefund, rule, .notRepairable, true, day: day))
      }
    }
    return all
  }

  /// Refused, too slow, or a fault in spite of a repair; never a fixed number of attempts (W-EU10).
  private func secondTier(_ term: GuaranteeTerm, _ isRunning: Bool) -> GuaranteeRight? {
    guard let rule = rule(.secondTier, .legal) else { return nil }
    if let stay = stays.last(where: { $0.isClaim(under: .legal) }), let day = stay.refusedOn {
      return right(.priceReductionOrTermination, rule, .remedyRefused, true, day: day)
    }
    if let claim = openClaim(under: .legal), let claimed = claim.claimedOn, let due = repairDue(claimed),
      due < on
    {
      return right(.priceReductionOrTermination, rule, .remedyLate, true, day: due)
    }
    let repairs = max(repairs(under: .legal, since: term.startedOn), facts.repeats?.sameFaultCount ?? 0)
    guard repairs > 0 else { return nil }
    return right(.priceReductionOrTermination, rule, .faultDespiteRepair, isRunning, count: repairs)
  }

  private func repairDue(_ claimed: Day) -> Day? {
    guard let rule = rule(.repairLimit, .legal) else { return nil }
    switch rule.value {
    case .workingDays(let days): return workingDays.day(days, workingDaysAfter: claimed, in: facts.country)
    default: return rule.value.number.map { claimed.adding(days: $0) }
    }
  }

  /// By the Hungarian decree.
  func decreeRights(_ status: GuaranteeVerdict.Status, _ term: GuaranteeTerm) -> [GuaranteeRight] {
    guard status == .covered || status == .review else { return [] }
    let claim = openClaim(under: .commercial)
    var all: [GuaranteeRight] = []
    if let rule = rule(.replacementLimit, .commercial), let day = notRepairableSince {
      all.append(right(.replacementOrRefundInEightDays, rule, .notRepairable, true, day: day))
    }
    if let rule = rule(.lastRepairDay, .commercial), let days = rule.value.number,
      let claimed = claim?.claimedOn,
      on > claimed.adding(days: days)
    {
      all.append(
        right(
          .replacementOrRefundInEightDays, rule, .notRepairedInTime, true, day: claimed.adding(days: days),
          count: days))
    }
    let repairs = repairs(under: .commercial, since: term.startedOn)
    if let rule = rule(.repairsBeforeReplacement, .commercial), repairs >= rule.value.number ?? Int.max {
      all.append(
        right(.replacementAfterThreeRepairs, rule, .failureAfterRepairs, claim != nil, count: repairs))
    }
    if let rule = rule(.afterPurchase, .commercial),
      let deadline = purchaseDeadline(term, on: claimDay(under: .commercial))
    {
      all.append(
        right(.replacementAfterPurchase, rule, .defectAfterPurchase, claim != nil, day: deadline.dueDay))
    }
    return all
  }

  private func right(
    _ what: GuaranteeRight.What, _ rule: GuaranteeRule, _ sentence: GuaranteeVerdict.Sentence,
    _ isRunning: Bool, day: Day? = nil, count: Int? = nil
  ) -> GuaranteeRight {
    GuaranteeRight(
      what, .init(rule.id, sentence, day, count: count), isRunning: isRunning, isToVerify: rule.isToVerify)
  }
}
