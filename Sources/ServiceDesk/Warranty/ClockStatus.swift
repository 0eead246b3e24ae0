/// How a clock stands on the day asked about.
struct ClockStatus: Sendable {
  let question: GuaranteeCase
  let clock: GuaranteeClock.Kind
  let startedOn: Day
  let end: Day
  /// Until then it is covered whatever a person may decide; nil for the whole term.
  var sureUntil: Day?
  /// The latest day that can be meant, with the reason why a person must decide between `end` and it.
  var possible: (end: Day, reason: GuaranteeVerdict.Reason)?
  /// A person must decide throughout the term.
  var doubts: [GuaranteeVerdict.Reason] = []
  var refundedOn: Day?

  func decide(_ trace: inout GuaranteeTrace) -> GuaranteeVerdict.Status {
    if let refundedOn {
      trace.note("W-EU10", .refunded, refundedOn)
      return .notApplicable
    }
    if question.on < startedOn {
      trace.note("W-D4", .notBegunYet, startedOn)
      return .notApplicable
    }
    let claimed = question.claimDay(under: clock)
    guard claimed <= end || question.on <= end else { return ended(claimed, &trace) }
    if question.on <= end {
      trace.note("W-D4", .termRunsUntil, end)
    } else {
      trace.note("W-D4", endSentence, end)
      trace.note("W-D6", .openClaimInTime, claimed)
    }
    for doubt in doubts {
      trace.note(doubt.rule, doubt.sentence, doubt.day, until: doubt.until, count: doubt.count)
    }
    if !doubts.isEmpty { return .review }
    if let sureUntil, claimed > sureUntil {
      trace.note("W-EU7", .usedGoodsTermMayBeShorter)
      return .review
    }
    return .covered
  }

  private func ended(_ claimed: Day, _ trace: inout GuaranteeTrace) -> GuaranteeVerdict.Status {
    trace.note("W-D4", endSentence, end)
    if let last = question.lastClaimDay(afterRestDay: end), claimed <= last {
      let isKnown = question.workingDays.isWorkingDay(end, in: question.facts.country) != nil
      trace.note("W-D7", isKnown || end.isWeekend ? .endFellOnRestDay : .holidaysUnknown, end)
      return .review
    }
    if let possible, claimed <= possible.end {
      trace.note(
        possible.reason.rule, possible.reason.sentence, possible.reason.day, count: possible.reason.count)
      return .review
    }
    return .expired
  }

  private var endSentence: GuaranteeVerdict.Sentence { clock == .legal ? .termEndedOn : .guaranteeEndedOn }
}
