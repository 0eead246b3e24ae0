/// Days out of use as half-open intervals: the first day counts, the last does not (W-D9).
struct Downtime: Sendable, Hashable {
  private(set) var intervals: [Interval] = []

  struct Interval: Sendable, Hashable {
    var start: Day
    var end: Day

    var days: Int { max(0, start.days(until: end)) }
  }

  /// The days of all intervals, those that overlap counted once.
  var days: Int {
    var days = 0
    var covered: Day?
    for interval in intervals.sorted(by: { $0.start < $1.start }) {
      let start = max(interval.start, covered ?? interval.start)
      days += Interval(start: start, end: interval.end).days
      covered = max(interval.end, covered ?? interval.end)
    }
    return days
  }

  /// Intervals that end before they start add nothing.
  mutating func add(_ interval: Interval) {
    if interval.days > 0 { intervals.append(interval) }
  }

  /// What lies on `day` or later.
  func since(_ day: Day) -> Downtime {
    var later = Downtime()
    for interval in intervals { later.add(Interval(start: max(interval.start, day), end: interval.end)) }
    return later
  }
}

extension RepairStay {
  /// When it was out of use by a country's reckoning (`domain.md` 3.3, clock effect); a repair that is not over counts
  /// up to `today`. Nil when no day is known from which to count.
  func outOfUse(
    from start: GuaranteeRule.DowntimeStart, to end: GuaranteeRule.DowntimeEnd, until today: Day
  ) -> Downtime.Interval? {
    let first: Day? =
      switch start {
      case .notification: earlier(notified, handedOver)
      case .handOver: handedOver ?? notified
      case .unusability: earlier(unusable, handedOver) ?? notified
      }
    guard let first else { return nil }
    let last: Day =
      switch end {
      case .notice: earlier(ready, givenBackOn) ?? today
      case .giveBack: givenBackOn ?? today
      }
    return Downtime.Interval(start: first, end: last)
  }
}
