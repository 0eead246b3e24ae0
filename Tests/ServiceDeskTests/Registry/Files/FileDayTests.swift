import Testing

@testable import ServiceDesk

struct FileDayTests {
  struct Form: Sendable, CustomStringConvertible {
    let text: String
    let day: String?
    init(_ text: String, _ day: String?) { (self.text, self.day) = (text, day) }
    var description: String { text }
  }

  @Test(arguments: [
    Form("2026-11-21", "2026-11-21"), Form("21.11.2026", "2026-11-21"), Form("1.2.2026", "2026-02-01"),
    Form("2026. 11. 21.", "2026-11-21"), Form("2026.11.21", "2026-11-21"),
    Form("21.11.2026 r.", "2026-11-21"),
    Form("21/11/2026", "2026-11-21"), Form("11/21/2026", "2026-11-21"), Form("21-11-2026", "2026-11-21"),
    Form("05/05/2026", "2026-05-05"), Form("20261121", "2026-11-21"),
    Form("2026-11-21T08:00:00", "2026-11-21"),
    Form("21.11.2026 08:30", "2026-11-21"), Form(" 29.02.2024 ", "2024-02-29"),
  ])
  func `days are read as our countries write them`(_ form: Form) {
    #expect(FileDay(form.text)?.reading(nil) == form.day.flatMap(Day.init(iso:)).map { .day($0) })
  }

  @Test(arguments: ["03/04/2026", "03-04-2026", "21.11.26", "26.11.21"])
  func `what may be two days is not guessed`(_ text: String) {
    #expect(FileDay(text)?.reading(nil) == .ambiguous)
  }

  @Test(arguments: [
    "29.02.2026", "31.04.2026", "21.13.2026", "2026-13-01", "01.01.0202", "99999999", "1.1.1901",
  ])
  func `a day that is not in the calendar of goods is none`(_ text: String) {
    #expect(FileDay(text)?.reading(nil) == FileDay.Reading.none)
  }

  @Test(arguments: ["", "tomorrow", "21.11", "1.2.3.4", "2026/11/21/5", "a.b.c", "1234567", "--"])
  func `another text is no day`(_ text: String) {
    #expect(FileDay(text)?.reading(nil) == nil)
  }

  @Test func `a person's order settles both ways, and proves itself wrong where it cannot be`() {
    #expect(FileDay("03/04/2026")?.reading(.dayFirst) == Day(iso: "2026-04-03").map { .day($0) })
    #expect(FileDay("03/04/2026")?.reading(.monthFirst) == Day(iso: "2026-03-04").map { .day($0) })
    #expect(FileDay("21/11/2026")?.reading(.monthFirst) == FileDay.Reading.none)
    #expect(FileDay("03.04.2026")?.reading(.monthFirst) == Day(iso: "2026-04-03").map { .day($0) })
  }
}

struct FileAmountTests {
  @Test(arguments: [
    ("1.234,50", 123_450), ("1 234,50 zł", 123_450), ("1,234.50", 123_450), ("1234.5", 123_450),
    ("120", 12_000),
    ("1.234.567", 123_456_700), ("1\u{A0}234,5", 123_450), ("12,00 lei", 1_200), ("0,05", 5), ("RON 7", 700),
    ("1.234,500", 123_450),
  ])
  func `prices are read with either mark`(_ text: String, _ units: Int64) {
    #expect(FileAmount.minorUnits(text, .leu) == units)
  }

  @Test(arguments: ["1.234", "1,234", "1.2.3", "12,3456", "-5", "abc", "", "1,23,4", "12.34.567", "1.5.00"])
  func `a price that may be two amounts, or none, is not guessed`(_ text: String) {
    #expect(FileAmount.minorUnits(text, .leu) == nil)
  }

  @Test func `forints have no fraction but zeros`() {
    #expect(FileAmount.minorUnits("25 400 Ft", .forint) == 25_400)
    #expect(FileAmount.minorUnits("25400,00", .forint) == 25_400)
    #expect(FileAmount.minorUnits("25400,50", .forint) == nil)
  }
}
