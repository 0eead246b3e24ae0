/// Leads a term through the repairs of a unit, by the rules of one clock.
struct TermRun: Sendable {
  let question: GuaranteeCase
  let clock: GuaranteeClock.Kind
  private(set) var term: GuaranteeTerm
  private(set) var trace: GuaranteeTrace
  /// Days that the term may have stood still; nobody said on what ground the claim was made (W-PL12).
  private(set) var possibleDays = 0
  /// A refusal that came after the time to perform was over: the term may have stood still until then (W-PL12).
  private(set) var lateRefusal: Day?
  /// The day on which the price was given back, which ends the clock.
  private(set) var refundedOn: Day?

  init(
    _ question: GuaranteeCase, _ clock: GuaranteeClock.Kind, _ term: GuaranteeTerm, _ trace: GuaranteeTrace
  ) {
    self.question = question
    self.clock = clock
    self.term = term
    self.trace = trace
    for stay in question.stays where stay.isGuaranteeClaim { take(stay) }
    let intervals = self.term.downtime.intervals
    if intervals.reduce(0, { $0 + $1.days }) > self.term.downtime.days {
      self.trace.note("W-D9", .overlapCountedOnce, count: self.term.downtime.days)
    }
  }

  private mutating func take(_ stay: RepairStay) {
    // What was repaired before this sale concerns a former owner.
    if let over = stay.givenBackOn, over < term.startedOn { return }
    guard isInTime(stay) else {
      if stay.isClaim(under: clock), let day = stay.claimedOn { trace.note("W-D6", .claimTooLate, day) }
      return
    }
    if clock == .legal { suspend(during: stay) }
    switch stay.ending {
    case .replaced: replace(by: stay)
    case .refunded: refundedOn = stay.returned?.day
    case .noRemedy: noteNoRemedy(stay)
    case .repaired, .running, .notRepairable: lengthen(by: stay)
    }
    if stay.ending != .replaced { renewParts(of: stay) }
  }

  /// On or before the last day (W-D6); a claim on the working day after a rest day, where somebody answered it (W-D7).
  private func isInTime(_ stay: RepairStay) -> Bool {
    guard let claimed = stay.claimedOn, claimed > term.end else { return true }
    guard stay.ending != .running, let last = question.lastClaimDay(afterRestDay: term.end) else {
      return false
    }
    return claimed <= last
  }

  /// Rules without a clock of their own count any claim under a guarantee.
  private func concerns(_ rule: GuaranteeRule, _ stay: RepairStay) -> Bool {
    rule.clock == nil || stay.isClaim(under: clock)
  }

  // MARK: Repaired

  private mutating func lengthen(by stay: RepairStay) {
    if let rule = question.rule(.substantialRepair, clock), stay.substantial != nil, stay.givenBackOn != nil,
      concerns(rule, stay)
    {
      return
    }
    if let rule = question.rule(.downtime, clock), concerns(rule, stay),
      case .outOfUse(let start, let end) = rule.value,
      let interval = stay.outOfUse(from: start, to: end, until: question.on)
    {
      count(interval, stay, rule)
    }
    if clock == .legal, stay.ending == .repaired, stay.isClaim(under: .legal),
      let rule = question.rule(.repairExtension, clock), let months = rule.value.number, months > 0
    {
      if term.extendOnce(byMonths: months) {
        trace.apply(rule, .repairExtends, stay.returned?.day, count: months)
      } else {
        trace.note(rule.id, .repairExtendsOnce, stay.returned?.day)
      }
    }
  }

  private mutating func count(_ interval: Downtime.Interval, _ stay: RepairStay, _ rule: GuaranteeRule) {
    var interval = interval
    let isRunning = stay.givenBackOn == nil && interval.end == question.on
    if !isRunning, question.rule(.returnDayCounts) != nil { interval.end = interval.end.adding(days: 1) }
    guard interval.days > 0 else { return }
    term.extend(by: interval)
    trace.apply(
      rule, isRunning ? .outOfUseSoFar : .outOfUse, interval.start, until: interval.end, count: interval.days)
  }

  private mutating func noteNoRemedy(_ stay: RepairStay) {
    guard let day = stay.returned?.day, stay.isClaim(under: clock) else { return }
    let rule = question.rule(.downtime, clock) ?? question.rule(.repairExtension, clock)
    if let rule { trace.note(rule.id, .notARemedy, day) }
  }

  // MARK: Exchanged

  private mutating func replace(by stay: RepairStay) {
    guard let day = stay.replaced, let rule = question.rule(.replacement, clock), concerns(rule, stay),
      case .newTerm(let from) = rule.value
    else {
      if clock == .legal, stay.isClaim(under: .legal), let day = stay.replaced {
        trace.note("W-EU3", .replacementKeepsTerm, day)
      }
      return
    }
    let start = from == .exchange ? day : max(day, stay.returned?.day ?? day)
    let former = term.end
    term.beginAnew(on: start)
    trace.apply(rule, .replacedNewTerm, start)
    if term.end == former { trace.note(rule.id, .formerTermEndsLater, former) }
  }

  private mutating func renewParts(of stay: RepairStay) {
    if let decision = stay.substantial, let rule = question.rule(.substantialRepair, clock),
      concerns(rule, stay), stay.givenBackOn != nil || stay.claimedOn == nil
    {
      let start = max(decision.day, stay.givenBackOn ?? decision.day)
      term.beginAnew(on: start)
      trace.apply(rule, .substantialRepairNewTerm, start, text: decision.name)
    }
    guard let rule = question.rule(.partReplacement, clock), concerns(rule, stay) else { return }
    for part in stay.parts {
      let start = max(part.day, stay.givenBackOn ?? part.day)
      term.begin(part: GuaranteeTerm.Part(name: part.name, startedOn: start, rule: rule))
      trace.apply(rule, rule.isToVerify ? .partMayHaveNewTerm : .partNewTerm, start, text: part.name)
    }
  }

  // MARK: Suspended

  /// Using the commercial guarantee stops the legal clock until refusal or lapse of the time to perform, whichever is
  /// first (W-PL12).
  private mutating func suspend(during stay: RepairStay) {
    guard let rule = question.rule(.suspension, .legal), let start = stay.notified ?? stay.handedOver else {
      return
    }
    let lapse = question.rule(.performLimit, .commercial)?.value.number.flatMap { days in
      stay.handedOver?.adding(days: days)
    }
    let end = min(
      earlier(earlier(stay.refusedOn, stay.givenBackOn), lapse) ?? question.on, question.on)
    let interval = Downtime.Interval(start: start, end: end)
    guard interval.days > 0 else { return }
    if stay.under == .commercialGuarantee || (stay.under == nil && stay.refused != nil) {
      term.extend(by: interval)
      trace.apply(rule, .suspended, start, until: end, count: interval.days)
      if let refused = stay.refusedOn, refused > end, lapse == end {
        possibleDays += end.days(until: refused)
        lateRefusal = refused
      }
    } else if stay.under == nil, question.hasStatement, stay.ending != .noRemedy || stay.refusedOn != nil {
      possibleDays += interval.days
    }
  }
}

extension GuaranteeCase {
  /// A guarantee by statement is on record.
  var hasStatement: Bool { facts.guaranteeMonths != nil || facts.guarantor != nil }

  /// The last day for a claim when a term ended on a rest day (W-D7); nil when `end` was a working day.
  ///
  /// Where the holidays of the year are not recorded, four days beside the weekend: no holidays of the three states last
  /// longer.
  func lastClaimDay(afterRestDay end: Day) -> Day? {
    guard let works = workingDays.isWorkingDay(end, in: facts.country) else { return end.adding(days: 4) }
    if works { return nil }
    return workingDays.workingDay(after: end, in: facts.country) ?? end.adding(days: 4)
  }
}
