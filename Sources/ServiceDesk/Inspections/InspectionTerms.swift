/// How often a unit must be inspected (`domain.md` W-IN1): after months, after a count, or whichever comes first.
public struct InspectionTerms: Sendable, Hashable, Codable {
  /// Months from one inspection to the next, 1 to 120; nil when only the counter counts.
  public var intervalMonths: Int?
  /// What the unit may count between two inspections; nil when only months count.
  public var counterLimit: CounterValue?
  /// From so many days before its due day an inspection counts as the due one, 0 to 366; nil: at any time, as the
  /// laws of W-IN3 and W-IN4 have it.
  public var earlyDays: Int?
  /// Days behind the due day on which an inspection is still taken as in time, 0 to 366.
  public var graceDays: Int

  public init(
    intervalMonths: Int? = nil, counterLimit: CounterValue? = nil, earlyDays: Int? = nil, graceDays: Int = 0
  ) {
    self.intervalMonths = intervalMonths
    self.counterLimit = counterLimit
    self.earlyDays = earlyDays
    self.graceDays = graceDays
  }

  /// Why these are no terms of a plan; nil when they are.
  func refusal() -> Refusal? {
    if intervalMonths == nil, counterLimit == nil { return .missing("plan.interval") }
    if let intervalMonths, !(1...120).contains(intervalMonths) { return .unacceptable("plan.interval") }
    if let counterLimit, !(1...CounterReading.largest).contains(counterLimit.value) {
      return .unacceptable("plan.counterLimit")
    }
    if let earlyDays, !(0...366).contains(earlyDays) { return .unacceptable("plan.earlyDays") }
    return (0...366).contains(graceDays) ? nil : .unacceptable("plan.graceDays")
  }

  /// How a plan with these terms stands on `today`.
  ///
  /// The next due day is counted from the day on which the last inspection was done, never from the day on which it
  /// was due (W-IN1). A counter is due on the day of the reading that first shows the limit. It is near, and the plan
  /// due soon, from 95 % of the limit on, or when at the pace since the last inspection the limit is 30 days away or
  /// nearer.
  ///
  /// - Parameters:
  ///   - anchor: where the first interval begins: commissioning, fiscalisation, the contract's first day.
  ///   - anchorReading: what the counter showed then.
  ///   - inspections: of this plan, in any order; failed and withdrawn ones move nothing.
  public func standing(
    from anchor: Day, reading anchorReading: Int64 = 0, after inspections: [Inspection],
    readings: [CounterReading] = [], on today: Day
  ) -> InspectionStanding {
    var interval = Interval(start: anchor, baseline: anchorReading)
    var lastDone: Day?
    var missed: [Day] = []
    let done = Inspection.effective(inspections).filter { $0.result.isPassed && $0.day >= anchor }
    for inspection in done {
      let due = due(interval, readings.filter { $0.day <= inspection.day })
      if let due, let earlyDays, inspection.day < due.adding(days: -earlyDays) { continue }
      if let due, inspection.day > due.adding(days: graceDays) { missed.append(due) }
      interval = Interval(
        start: inspection.day,
        baseline: reading(at: inspection, readings) ?? interval.baseline)
      lastDone = inspection.day
    }
    return standing(interval, readings.filter { $0.day <= today }, lastDone: lastDone, missed: missed, today)
  }

  /// From one inspection to the next.
  private struct Interval {
    var start: Day
    /// What the counter showed at the start.
    var baseline: Int64
  }

  private func standing(
    _ interval: Interval, _ readings: [CounterReading], lastDone: Day?, missed: [Day], _ today: Day
  ) -> InspectionStanding {
    let use = counterLimit.map {
      CounterUse(readings, of: $0, since: interval.start, from: interval.baseline)
    }
    let due = due(interval, readings)
    var expected = due
    var state = due.map { DueState(due: $0, graceDays: graceDays, on: today) } ?? .ok
    if let limit = counterLimit?.value, let use, use.reached == nil {
      let byCounter = use.expected(limit: limit, since: interval.start)
      expected = [due, byCounter].compactMap { $0 }.min()
      // 95 % without a division: 58,000 of 60,000 pages are near, 56,999 are not by this measure.
      let isNear = limit - use.used <= limit / 20
      let isSoon = byCounter.map { today.days(until: $0) <= DueState.soonDays } ?? false
      if state == .ok, isNear || isSoon { state = .dueSoon }
      if isNear { expected = [expected, use.readOn].compactMap { $0 }.min() }
    }
    return InspectionStanding(
      state: state, lastDone: lastDone, nextDue: due, expected: expected, counted: use?.used,
      missed: state == .lapsed ? missed + [due].compactMap { $0 } : missed)
  }

  private func due(_ interval: Interval, _ readings: [CounterReading]) -> Day? {
    let byMonths = intervalMonths.map { interval.start.adding(months: $0) }
    let byCounter = counterLimit.flatMap {
      CounterUse(readings, of: $0, since: interval.start, from: interval.baseline).reached
    }
    return [byMonths, byCounter].compactMap { $0 }.min()
  }

  /// What the counter showed at an inspection: as written down with it, else the newest reading until then.
  private func reading(at inspection: Inspection, _ readings: [CounterReading]) -> Int64? {
    guard let counter = counterLimit?.counter else { return nil }
    if let reading = inspection.reading, reading.counter == counter { return reading.value }
    return
      readings
      .filter { $0.counter == counter && $0.day <= inspection.day }
      .max { ($0.day, $0.id) < ($1.day, $1.id) }?.value
  }
}

/// How a plan stands on a day.
public struct InspectionStanding: Sendable, Hashable {
  public var state: DueState
  /// The day of the last inspection that counted.
  public var lastDone: Day?
  /// The last day in time, by months or by a limit that was reached; nil while only a counter counts and is below.
  public var nextDue: Day?
  /// When somebody should look at it: the next due day, or sooner when the counter says so.
  public var expected: Day?
  /// Counted since the last inspection; nil without a counter.
  public var counted: Int64?
  /// Due days that went by with their grace before an inspection was done.
  public var missed: [Day]

  public init(
    state: DueState, lastDone: Day? = nil, nextDue: Day? = nil, expected: Day? = nil, counted: Int64? = nil,
    missed: [Day] = []
  ) {
    self.state = state
    self.lastDone = lastDone
    self.nextDue = nextDue
    self.expected = expected
    self.counted = counted
    self.missed = missed
  }
}
