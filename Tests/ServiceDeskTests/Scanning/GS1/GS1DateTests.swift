import ServiceDesk
import Testing

struct GS1DateTests {
  @Test(arguments: [
    ("260300", 2026, 3, Int?.none), ("260228", 2026, 2, 28), ("760101", 2076, 1, 1), ("770101", 1977, 1, 1),
    ("000229", 2000, 2, 29), ("991231", 1999, 12, 31),
  ])
  func `two digits mean a year near this one`(digits: String, year: Int, month: Int, day: Int?) throws {
    let date = try #require(GS1Date(digits, thisYear: 2026))
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
  }

  @Test func `at the turn of a century the years go on`() {
    #expect(GS1Date("010101", thisYear: 2099)?.year == 2101)
    #expect(GS1Date("990101", thisYear: 2101)?.year == 2099)
    #expect(GS1Date("490101", thisYear: 2099)?.year == 2149)
    #expect(GS1Date("500101", thisYear: 2099)?.year == 2050)
  }

  @Test(arguments: ["260229", "261301", "26030", "2603000", "2603AA", ""])
  func `no date`(digits: String) {
    #expect(GS1Date(digits, thisYear: 2026) == nil)
  }

  @Test func `a message tells its dates`() {
    guard case .message(let message) = GS1Message.read("]d2010950600013435221ABC123\u{1D}11260300") else {
      Issue.record("not read")
      return
    }
    #expect(message.date(of: "11", thisYear: 2026)?.month == 3)
    #expect(message.date(of: "11", thisYear: 2026)?.day == nil)
    #expect(message.date(of: "17", thisYear: 2026) == nil)
  }
}
