import ServiceDesk
import ServiceDeskTesting
import Testing

struct WorkingDaysTests {
  private let days = WorkingDays.shipped

  @Test func `D-11, three working days from a Friday`() {
    #expect(days.day(3, workingDaysAfter: .example(2026, 11, 20), in: .hungary) == .example(2026, 11, 25))
  }

  /// RO-4, had the bill of W-RO6 become law.
  @Test func `fifteen working days over 30 November and 1 December`() {
    #expect(days.day(15, workingDaysAfter: .example(2026, 11, 21), in: .romania) == .example(2026, 12, 15))
  }

  @Test(arguments: [
    (CountryCode.romania, 2026, 4, 10), (.romania, 2026, 4, 13), (.romania, 2026, 6, 1),
    (.romania, 2027, 5, 3),
    (.romania, 2026, 1, 6), (.romania, 2030, 6, 17), (.hungary, 2026, 4, 3), (.hungary, 2026, 8, 21),
    (.hungary, 2027, 5, 17), (.hungary, 2026, 12, 24), (.poland, 2026, 6, 4), (.poland, 2025, 12, 24),
    (.poland, 2026, 11, 11), (.poland, 2028, 6, 15),
  ])
  func `a public holiday is no working day`(country: CountryCode, year: Int, month: Int, day: Int) {
    #expect(days.isWorkingDay(.example(year, month, day), in: country) == false)
  }

  @Test(arguments: [
    (CountryCode.romania, 2026, 4, 3), (.hungary, 2026, 12, 12), (.hungary, 2025, 5, 17),
    (.hungary, 2026, 6, 4),
    (.poland, 2024, 12, 24), (.poland, 2026, 12, 1), (.hungary, 2027, 12, 24),
  ])
  func `a day of work is one`(country: CountryCode, year: Int, month: Int, day: Int) {
    #expect(days.isWorkingDay(.example(year, month, day), in: country) == true)
  }

  @Test func `a year that is not recorded is unknown`() {
    #expect(days.isWorkingDay(.example(2031, 3, 3), in: .romania) == nil)
    #expect(days.isWorkingDay(.example(2023, 3, 3), in: .romania) == nil)
    #expect(days.workingDay(after: .example(2030, 12, 31), in: .poland) == nil)
    #expect(days.day(5, workingDaysAfter: .example(2030, 12, 27), in: .poland) == nil)
  }

  @Test(arguments: [CountryCode.romania, .hungary, .poland])
  func `the data have a whole year each from 2024 to 2030`(country: CountryCode) {
    for year in 2024...2030 {
      let first = Day.example(year, 1, 1).number
      let working = (first..<Day.example(year + 1, 1, 1).number).count {
        days.isWorkingDay(Day(number: $0), in: country) == true
      }
      #expect((246...257).contains(working), "\(country.rawValue) \(year): \(working)")
    }
  }
}
