/// A calendar day of the shop, without time of day or zone. Guarantees are counted in days (`domain.md` W-D1 to W-D5).
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01, which is day 0.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil unless the day exists in the Gregorian calendar, year 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.lengthOfMonth(year: year, month: month)
    else { return nil }
    self.init(validYear: year, month: month, day: day)
  }

  /// Reads `2026-11-21` (ISO 8601).
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// A day that exists: for dates that stand in the source.
  //
  // Days are counted from 1 March so that the leap day ends a year; an era is 400 years of 146,097 days.
  init(validYear year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  public var yearMonthDay: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  public var year: Int { yearMonthDay.year }

  /// The same day number `months` later; where it does not exist, the last day of that month (W-D2).
  ///
  /// Always counted from the original anchor: adding twice may end earlier than adding once (W-D3).
  public func adding(months: Int) -> Day {
    let (year, month, day) = yearMonthDay
    let total = year * 12 + (month - 1) + months
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    return Day(
      validYear: newYear, month: newMonth,
      day: min(day, Day.lengthOfMonth(year: newYear, month: newMonth)))
  }

  /// `days` later; the starting day is not counted (W-D5).
  public func adding(days: Int) -> Day { Day(number: number + days) }

  public func days(until other: Day) -> Int { other.number - number }

  /// 1 for Monday to 7 for Sunday.
  public var weekday: Int { ((number % 7) + 10) % 7 + 1 }

  public var isWeekend: Bool { weekday >= 6 }

  static func lengthOfMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

extension Day: Codable, CustomStringConvertible {
  /// `2026-11-21`.
  public var description: String {
    let (year, month, day) = yearMonthDay
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let day = Day(iso: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day as 2026-11-21")
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// `number` with leading zeros to at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
