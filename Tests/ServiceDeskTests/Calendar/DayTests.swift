import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

struct DayTests {
  /// `domain.md` 1.1, D-1 to D-7.
  @Test(arguments: [
    ("2024-11-21", 24, "2026-11-21"), ("2024-02-29", 24, "2026-02-28"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-08-31", 6, "2025-02-28"), ("2025-11-30", 3, "2026-02-28"), ("2028-02-29", 36, "2031-02-28"),
    ("2028-02-29", 48, "2032-02-29"), ("2026-01-31", 1, "2026-02-28"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -13, "2024-12-15"), ("2026-05-05", 0, "2026-05-05"),
    ("2096-02-29", 48, "2100-02-28"), ("1996-02-29", 48, "2000-02-29"),
  ])
  func `months later it is the same day, or the last of the month`(
    from: String, months: Int, to: String
  ) throws {
    #expect(try day(from).adding(months: months).description == to)
  }

  @Test func `months are added from the anchor, chaining them may end earlier`() throws {
    let anchor = try day("2028-02-29")
    #expect(anchor.adding(months: 48).description == "2032-02-29")
    #expect(anchor.adding(months: 24).adding(months: 24).description == "2032-02-28")
  }

  /// D-9, D-10 and the neighbours of month and year ends.
  @Test(arguments: [
    ("2026-11-21", 14, "2026-12-05"), ("2026-01-31", 30, "2026-03-02"), ("2026-12-20", 15, "2027-01-04"),
    ("2024-02-28", 1, "2024-02-29"), ("2026-02-28", 1, "2026-03-01"), ("2026-03-01", -1, "2026-02-28"),
    ("2025-03-10", 730, "2027-03-10"), ("2026-11-21", 731, "2028-11-21"),
  ])
  func `days later, the first day is not counted`(from: String, days: Int, to: String) throws {
    #expect(try day(from).adding(days: days).description == to)
    #expect(try day(from).days(until: day(to)) == days)
  }

  /// D-8: two overlapping repairs are the union of their days.
  @Test func `days of overlapping repairs count once`() throws {
    let repairs = [
      (try day("2026-01-05"), try day("2026-01-20")), (try day("2026-01-12"), try day("2026-01-25")),
    ]
    let days = Set(repairs.flatMap { start, end in start.number..<end.number })
    #expect(days.count == 20)
    #expect(repairs.reduce(0) { $0 + $1.0.days(until: $1.1) } == 28)
  }

  /// D-11.
  @Test func `three working days from a Friday end on Wednesday`() throws {
    var due = try day("2026-11-20")
    var left = 3
    while left > 0 {
      due = due.adding(days: 1)
      if !due.isWeekend { left -= 1 }
    }
    #expect(due.description == "2026-11-25")
  }

  @Test(arguments: [
    ("2026-11-20", 5, false), ("2026-11-21", 6, true), ("2026-11-22", 7, true), ("2026-11-23", 1, false),
    ("1970-01-01", 4, false), ("1969-12-31", 3, false), ("1900-01-01", 1, false), ("2000-02-29", 2, false),
  ])
  func `weekdays run from Monday 1 to Sunday 7`(text: String, weekday: Int, isWeekend: Bool) throws {
    #expect(try day(text).weekday == weekday)
    #expect(try day(text).isWeekend == isWeekend)
  }

  @Test func `every day from 1900 to 2100 follows the one before, as a plain count has it`() throws {
    var expected = (year: 1900, month: 1, day: 1)
    var number = try day("1900-01-01").number
    #expect(number == -25_567)
    while expected.year <= 2100 {
      let day = Day(number: number)
      let (year, month, ofMonth) = day.yearMonthDay
      try #require((year, month, ofMonth) == expected)
      try #require(Day(year: year, month: month, day: ofMonth) == day)
      try #require(Day(iso: day.description) == day)
      try #require(day.year == year)
      let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      expected.day += 1
      if expected.day > lengths[month - 1] { expected = (year, month + 1, 1) }
      if expected.month > 12 { expected = (year + 1, 1, 1) }
      number += 1
    }
    #expect(number == 47_847)  // 2101-01-01
  }

  @Test(arguments: [
    (2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, 1, -1),
  ])
  func `days that do not exist are refused`(year: Int, month: Int, ofMonth: Int) {
    #expect(Day(year: year, month: month, day: ofMonth) == nil)
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-211", "26-11-21", "2026/11/21", "21.11.2026", "2026-11-21 ", " 2026-11-21",
    "2026-13-01", "2026-02-29", "2026-1-021", "2026-011-1", "202-11-021", "+026-11-21", "2026-+1-21",
    "-026-11-21",
    "２０２６-11-21", "2026–11–21", "2026-1\u{301}1-21", "0000-01-01",
  ])
  func `texts that are no ISO day are refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a day travels as an ISO text`() throws {
    let data = try JSONEncoder().encode([try day("2026-11-21")])
    #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-21"]"#)
    #expect(try JSONDecoder().decode([Day].self, from: data) == [.example(2026, 11, 21)])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-29"]"#.utf8))
    }
  }

  @Test func `an earlier day is less`() throws {
    #expect(try day("2025-12-31") < day("2026-01-01"))
    #expect(try day("2026-01-01") >= day("2026-01-01"))
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func isLeap(_ year: Int) -> Bool {
    year % 400 == 0 || year % 4 == 0 && year % 100 != 0
  }
}
