/// A term that events lengthen or begin anew: the arithmetic that the legal and the commercial clock share.
struct GuaranteeTerm: Sendable, Hashable {
  private(set) var startedOn: Day
  /// The length of a fresh term.
  let months: Int
  /// Months that a repair added, once (W-EU3).
  private(set) var monthsAdded = 0
  /// A term that ends no earlier than a stated day: use-by, supply.
  private(set) var statedEnd: Day?
  /// The end of a term that an exchange must not shorten.
  private(set) var earliestEnd: Day?
  private(set) var downtime = Downtime()
  private(set) var parts: [Part] = []

  /// A part with a term of its own, from the day on which the customer got it.
  struct Part: Sendable, Hashable {
    var name: String
    var startedOn: Day
    var rule: GuaranteeRule
  }

  init(from start: Day, months: Int, statedEnd: Day? = nil) {
    startedOn = start
    self.months = months
    self.statedEnd = statedEnd
  }

  /// The last day without any repair: what a share of the term is measured by (W-RO10).
  var originalEnd: Day { max(startedOn.adding(months: months), statedEnd ?? startedOn) }

  /// The last covered day, inclusive: all months at once on the anchor (W-D3), then the days (W-RO14).
  var end: Day {
    let byMonths = startedOn.adding(months: months + monthsAdded)
    let base = max(byMonths, statedEnd?.adding(months: monthsAdded) ?? byMonths)
    return max(base.adding(days: downtime.days), earliestEnd ?? base)
  }

  mutating func extend(by interval: Downtime.Interval) {
    downtime.add(Downtime.Interval(start: max(interval.start, startedOn), end: interval.end))
  }

  /// Once for each good (W-EU3).
  ///
  /// - Returns: false when it was done before.
  mutating func extendOnce(byMonths months: Int) -> Bool {
    guard monthsAdded == 0 else { return false }
    monthsAdded = months
    return true
  }

  /// A new term from `day`. It never ends before the one that it follows.
  mutating func beginAnew(on day: Day) {
    let former = end
    let later = downtime.since(day)
    self = GuaranteeTerm(from: max(day, startedOn), months: months)
    downtime = later
    if former > end { earliestEnd = former }
  }

  /// A term of its own for one part; that of an earlier part of the same name is over.
  mutating func begin(part: Part) {
    parts.removeAll { $0.name == part.name }
    parts.append(part)
  }

  /// The last covered day of a part: a full term from its start and the days out of use since, never earlier than the
  /// unit's own.
  func end(of part: Part) -> Day {
    max(end, part.startedOn.adding(months: months).adding(days: downtime.since(part.startedOn).days))
  }
}
