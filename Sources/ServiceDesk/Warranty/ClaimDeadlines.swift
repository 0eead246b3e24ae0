/// Until when something must be done about a claim that is open, or one that were made today (W-D5, W-D8).
extension GuaranteeCase {
  func legalDeadlines(_ status: GuaranteeVerdict.Status, _ term: GuaranteeTerm) -> [GuaranteeDeadline] {
    let claim = openClaim(under: .legal)
    let anyClaim = stays.last { $0.isOpen && $0.isGuaranteeClaim }
    let mayCover = status == .covered || status == .review
    var all: [GuaranteeDeadline] = []
    if mayCover, let rule = rule(.repairLimit, .legal) {
      all.append(deadline(.repairOrReplace, .legal, rule, claim))
    }
    if mayCover, let rule = rule(.earlyDefect, .legal), let days = rule.value.number {
      let due = term.startedOn.adding(days: days)
      if on <= due {
        all.append(
          GuaranteeDeadline(
            .replacementForEarlyDefect, .legal, startedOn: term.startedOn, dueDay: due, rule: rule.id,
            isRunning: true, isToVerify: rule.isToVerify))
      }
    }
    // A complaint is answered whether the guarantee covers or not.
    if mayCover || claim != nil, let rule = rule(.replyLimit, .legal) {
      all.append(deadline(.replyToComplaint, .legal, rule, claim))
    }
    if mayCover || anyClaim != nil, let rule = rule(.answerLimit) {
      all.append(deadline(.answerClaim, .legal, rule, anyClaim))
    }
    return all
  }

  func commercialDeadlines(
    _ status: GuaranteeVerdict.Status, _ term: GuaranteeTerm, isMandatory: Bool
  ) -> [GuaranteeDeadline] {
    guard status == .covered || status == .review else { return [] }
    let claim = openClaim(under: .commercial)
    var all: [GuaranteeDeadline] = []
    // Fourteen days from the day on which the guarantor got it (W-PL8).
    if let rule = rule(.performLimit, .commercial), let days = rule.value.number,
      claim == nil || claim?.handedOver != nil
    {
      let start = claim?.handedOver ?? on
      all.append(
        GuaranteeDeadline(
          .guarantorPerforms, .commercial, startedOn: start, dueDay: start.adding(days: days), rule: rule.id,
          isRunning: claim != nil, isToVerify: rule.isToVerify))
    }
    if isMandatory { all += decreeDeadlines(claim, term) }
    return all
  }

  /// By the Hungarian decree: 15, 30 and 8 days, and three working days after the purchase.
  private func decreeDeadlines(_ claim: RepairStay?, _ term: GuaranteeTerm) -> [GuaranteeDeadline] {
    var all: [GuaranteeDeadline] = []
    if let rule = rule(.informLimit, .commercial) {
      all.append(deadline(.repairOrInform, .commercial, rule, claim))
    }
    if let rule = rule(.lastRepairDay, .commercial), let days = rule.value.number {
      all.append(deadline(.repairAtLatest, .commercial, rule, claim))
      let start = claim?.claimedOn ?? on
      all.append(replacement(rule, from: start.adding(days: days), isRunning: claim != nil))
    }
    if let rule = rule(.replacementLimit, .commercial), let day = notRepairableSince {
      all.append(replacement(rule, from: day, isRunning: true))
    }
    if let rule = rule(.repairsBeforeReplacement, .commercial), let times = rule.value.number,
      repairs(under: .commercial, since: term.startedOn) >= times
    {
      all.append(replacement(rule, from: claim?.claimedOn ?? on, isRunning: claim != nil))
    }
    if let purchase = purchaseDeadline(term, on: on) { all.append(purchase) }
    return all
  }

  /// Three working days from purchase or commissioning (W-HU12), for a defect that became known on `day`; nil when they
  /// were over then.
  func purchaseDeadline(_ term: GuaranteeTerm, on day: Day) -> GuaranteeDeadline? {
    guard facts.goodsGroup != .vehicle, let rule = rule(.afterPurchase, .commercial),
      let days = rule.value.number
    else { return nil }
    let due = workingDays.day(days, workingDaysAfter: term.startedOn, in: facts.country)
    // Unknown holidays: a fortnight holds three working days in any year.
    guard day <= due ?? term.startedOn.adding(days: 14) else { return nil }
    return GuaranteeDeadline(
      .replacementAfterPurchase, .commercial, startedOn: term.startedOn, dueDay: due, rule: rule.id,
      isRunning: true, isToVerify: rule.isToVerify)
  }

  /// Replaced or refunded in eight days.
  private func replacement(_ rule: GuaranteeRule, from day: Day, isRunning: Bool) -> GuaranteeDeadline {
    let days = self.rule(.replacementLimit, .commercial)?.value.number
    return GuaranteeDeadline(
      .replaceOrRefund, .commercial, startedOn: day, dueDay: days.map { day.adding(days: $0) }, rule: rule.id,
      isRunning: isRunning, isToVerify: rule.isToVerify)
  }

  private func deadline(
    _ what: GuaranteeDeadline.What, _ clock: GuaranteeClock.Kind, _ rule: GuaranteeRule, _ claim: RepairStay?
  ) -> GuaranteeDeadline {
    let start = claim?.claimedOn ?? on
    let due: Day? =
      switch rule.value {
      case .workingDays(let days): workingDays.day(days, workingDaysAfter: start, in: facts.country)
      default: rule.value.number.map { start.adding(days: $0) }
      }
    return GuaranteeDeadline(
      what, clock, startedOn: start, dueDay: due, rule: rule.id, isRunning: claim != nil,
      isToVerify: rule.isToVerify)
  }

  // MARK: What the repairs came to

  /// How often it was repaired under this clock since its term began.
  func repairs(under clock: GuaranteeClock.Kind, since start: Day) -> Int {
    stays.count { stay in
      stay.ending == .repaired && stay.isClaim(under: clock) && stay.claimedOn.map { $0 >= start } ?? true
    }
  }

  /// Since when it is known that it cannot be repaired, as long as it was neither replaced nor refunded.
  var notRepairableSince: Day? {
    var since: Day?
    for stay in stays where stay.isGuaranteeClaim {
      if let day = stay.notRepairable { since = since ?? day }
      if stay.ending == .replaced || stay.ending == .refunded || stay.ending == .repaired { since = nil }
    }
    return since
  }
}
