/// How many papers of one kind came to their end at one printer in one period.
public struct PaperCount: Sendable, Hashable {
  /// Nil for papers that never reached a printer.
  public var place: PrinterPlace?
  public var kind: PaperKind
  public var printed: Int
  /// Of those printed: asked for again, with a copy mark.
  public var copies: Int
  /// Of those printed: nothing proves them, and nobody confirmed them yet.
  public var unconfirmed: Int
  /// Of those printed: perhaps on two sheets.
  public var possibleDuplicates: Int
  /// Given up: nothing came out.
  public var failed: Int
  /// Pages of those printed.
  public var pages: Int

  public init(
    place: PrinterPlace?, kind: PaperKind, printed: Int, copies: Int, possibleDuplicates: Int, failed: Int,
    pages: Int, unconfirmed: Int = 0
  ) {
    self.unconfirmed = unconfirmed
    self.place = place
    self.kind = kind
    self.printed = printed
    self.copies = copies
    self.possibleDuplicates = possibleDuplicates
    self.failed = failed
    self.pages = pages
  }
}

/// How many papers a station owes.
public struct StationBacklog: Sendable, Hashable {
  public var station: StationName
  public var count: Int
  /// When the oldest of them was asked for.
  public var oldest: Moment

  public init(station: StationName, count: Int, oldest: Moment) {
    self.station = station
    self.count = count
    self.oldest = oldest
  }
}

/// The counts of one day of the shop.
public struct PaperDay: Sendable, Hashable {
  /// Days that one report covers at most.
  public static let longestPeriod = 370

  public var day: Day
  public var counts: [PaperCount]
}

extension DeskReading {
  /// What was printed on each day from `first` to `last`, both inclusive, days without papers left out.
  public func paperDays(
    from first: Day, to last: Day, in clock: any ShopClock
  ) throws(StoreFailure) -> [PaperDay] {
    var days: [PaperDay] = []
    var day = first
    while day <= last {
      let next = day.adding(days: 1)
      let counts = try paperCounts(from: clock.start(of: day), until: clock.start(of: next))
      if !counts.isEmpty { days.append(PaperDay(day: day, counts: counts)) }
      day = next
    }
    return days
  }
}

extension ShopClock {
  /// The first moment of a day on the shop's wall clock, whatever daylight saving does that night.
  func start(of day: Day) -> Moment {
    // Some moment of the day before, and one of the day after: no zone is further than 14 hours from UTC.
    let midnight = Int64(day.number) * 86_400_000
    var before = midnight - 15 * 3_600_000
    var within = midnight + 13 * 3_600_000
    while within - before > 1 {
      let middle = before + (within - before) / 2
      if civil(Moment(milliseconds: middle)).day < day { before = middle } else { within = middle }
    }
    return Moment(milliseconds: within)
  }
}
