/// What a device counts by itself.
public enum UnitCounter: String, Sendable, Hashable, Codable, CaseIterable {
  case pages, hours
}

/// What a device's counter showed on a day. Readings are only added.
public struct CounterReading: Sendable, Hashable, Codable {
  public var id: CounterReadingID
  public var unit: UnitID
  public var counter: UnitCounter
  /// As shown, 0 to ``largest``.
  public var value: Int64
  public var day: Day
  /// The counter was replaced and begins with this number: what is lower than the last reading is no mistake.
  public var restarted: Bool
  public var recordedAt: Moment
  public var recordedBy: StaffID?

  public static let largest: Int64 = 1_000_000_000_000

  public init(
    id: CounterReadingID, unit: UnitID, counter: UnitCounter, value: Int64, day: Day, restarted: Bool = false,
    recordedAt: Moment, recordedBy: StaffID?
  ) {
    self.id = id
    self.unit = unit
    self.counter = counter
    self.value = value
    self.day = day
    self.restarted = restarted
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
  }
}

public struct CounterReadingID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

extension [CounterReading] {
  /// Without those that came with a record of an inspection that was corrected since: the correction has its own.
  ///
  /// - Parameters:
  ///   - inspections: all records of the unit, corrected ones included.
  ///   - correcting: a record that is about to be corrected.
  func standing(beside inspections: [Inspection], correcting: InspectionID? = nil) -> [CounterReading] {
    let corrected = Set(inspections.compactMap(\.corrects) + [correcting].compactMap(\.self))
    guard !corrected.isEmpty else { return self }
    return inspections.filter { corrected.contains($0.id) }.reduce(into: self) { left, wrong in
      if let index = left.firstIndex(where: { $0.came(with: wrong) }) { left.remove(at: index) }
    }
  }
}

extension CounterReading {
  fileprivate func came(with inspection: Inspection) -> Bool {
    CounterValue(counter, value) == inspection.reading && day == inspection.day
      && recordedAt == inspection.recordedAt
  }
}

/// A number on a counter, before it is a record.
public struct CounterValue: Sendable, Hashable, Codable {
  public var counter: UnitCounter
  public var value: Int64

  public init(_ counter: UnitCounter, _ value: Int64) {
    self.counter = counter
    self.value = value
  }
}

/// How far a counter came since the last inspection.
struct CounterUse {
  /// Counted since then; what a replaced counter counted between its last reading and its end is not known.
  var used: Int64 = 0
  /// The first day on which the limit was read as reached.
  var reached: Day?
  /// The newest reading's day.
  var readOn: Day?

  init(_ readings: [CounterReading], of limit: CounterValue, since start: Day, from baseline: Int64) {
    var last = baseline
    let counted = readings.filter {
      $0.counter == limit.counter && ($0.day > start || $0.day == start && $0.value > baseline)
    }
    for reading in counted.sorted(by: { ($0.day, $0.id) < ($1.day, $1.id) }) {
      if !reading.restarted { used += max(0, reading.value - last) }
      last = reading.value
      readOn = reading.day
      if reached == nil, used >= limit.value { reached = reading.day }
    }
  }

  /// The day on which the limit is reached if it goes on as it did since `start`; nil while nothing tells the pace.
  func expected(limit: Int64, since start: Day) -> Day? {
    guard let readOn, used > 0, used < limit else { return nil }
    let days = Int64(start.days(until: readOn))
    guard days > 0 else { return nil }
    // Rounded up; a unit that is hardly used would reach its limit beyond every calendar.
    let (product, isTooLarge) = (limit - used).multipliedReportingOverflow(by: days)
    let left = isTooLarge ? Int64.max : product / used + (product % used == 0 ? 0 : 1)
    return readOn.adding(days: Int(min(left, 36_600)))
  }
}
