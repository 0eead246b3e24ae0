/// Which days are working days in a country, by its public holidays (W-D7, W-D10).
///
/// A year whose holidays are not recorded is unknown: answers that would rest on it are nil, never guessed.
public struct WorkingDays: Sendable {
  private var holidays: [CountryCode: Set<Day>] = [:]
  private var workingSaturdays: [CountryCode: Set<Day>] = [:]
  private var years: [CountryCode: Set<Int>] = [:]

  public init(_ all: [HolidayYear]) {
    for year in all {
      holidays[year.country, default: []].formUnion(year.holidays)
      workingSaturdays[year.country, default: []].formUnion(year.workingDays)
      years[year.country, default: []].insert(year.year)
    }
  }

  /// Romania, Hungary and Poland, 2024 to 2030.
  public static let shipped = WorkingDays(HolidayYear.shipped)

  /// Nil when the holidays of that year are not recorded.
  public func isWorkingDay(_ day: Day, in country: CountryCode) -> Bool? {
    guard years[country]?.contains(day.year) == true else { return nil }
    if holidays[country]?.contains(day) == true { return false }
    return !day.isWeekend || workingSaturdays[country]?.contains(day) == true
  }

  /// The first working day after `day`, which may be one itself; nil when a year on the way is not recorded.
  public func workingDay(after day: Day, in country: CountryCode) -> Day? {
    self.day(1, workingDaysAfter: day, in: country)
  }

  /// The `count`th working day after `day`, which is not counted (W-D5); nil when a year on the way is not recorded.
  public func day(_ count: Int, workingDaysAfter day: Day, in country: CountryCode) -> Day? {
    var day = day
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      guard let works = isWorkingDay(day, in: country) else { return nil }
      if works { left -= 1 }
    }
    return day
  }
}

/// The public holidays of one country in one year.
public struct HolidayYear: Sendable, Hashable {
  public var country: CountryCode
  public var year: Int
  public var holidays: [Day]
  /// Days of a weekend on which people work instead of a moved rest day.
  public var workingDays: [Day]

  public init(country: CountryCode, year: Int, holidays: [Day], workingDays: [Day] = []) {
    self.country = country
    self.year = year
    self.holidays = holidays
    self.workingDays = workingDays
  }

  /// Days as `12-24 12-25`, those of this year and those of every year; a date that does not exist is left out, which
  /// the tests of the data would show.
  init(_ country: CountryCode, _ year: Int, _ ofThisYear: String, _ ofEveryYear: String, working: String = "")
  {
    func days(_ text: String) -> [Day] {
      text.split(separator: " ").compactMap { Day(iso: "\(padded(year, 4))-\($0)") }
    }
    self.init(
      country: country, year: year, holidays: days(ofThisYear) + days(ofEveryYear), workingDays: days(working)
    )
  }
}
