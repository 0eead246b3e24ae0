import ServiceDesk
import ServiceDeskTesting
import Testing

struct LocalFormatTests {
  @Test(arguments: [
    (Language.romanian, "21.11.2026", "03.02.0987"), (.polish, "21.11.2026", "03.02.0987"),
    (.hungarian, "2026. 11. 21.", "0987. 02. 03."), (.english, "21 Nov 2026", "3 Feb 987"),
  ])
  func `days are written as each language does`(language: Language, late: String, early: String) {
    #expect(LocalFormat.day(.example(2026, 11, 21), language) == late)
    #expect(LocalFormat.day(.example(987, 2, 3), language) == early)
  }

  @Test func `times have 24 hours and two digits`() {
    let time = CivilTime(day: .example(2026, 11, 21), hour: 9, minute: 5)
    #expect(LocalFormat.time(time) == "09:05")
    #expect(LocalFormat.dayAndTime(time, .hungarian) == "2026. 11. 21. 09:05")
  }

  /// `domain.md` 6; U+00A0 keeps a price on one line.
  @Test(arguments: [
    (Language.romanian, Currency.leu, Int64(123_450), "1.234,50\u{A0}lei"),
    (.romanian, .leu, 5, "0,05\u{A0}lei"),
    (.romanian, .leu, 0, "0,00\u{A0}lei"), (.romanian, .leu, -100_000_000, "-1.000.000,00\u{A0}lei"),
    (.polish, .zloty, 123_450, "1\u{A0}234,50\u{A0}zł"), (.polish, .zloty, 99_999, "999,99\u{A0}zł"),
    (.hungarian, .forint, 25_400, "25\u{A0}400\u{A0}Ft"), (.hungarian, .forint, 7, "7\u{A0}Ft"),
    (.hungarian, .euro, 100, "1,00\u{A0}€"), (.english, .leu, 123_450, "RON 1,234.50"),
    (.english, .forint, 1_234_567, "HUF 1,234,567"), (.english, .euro, -5, "EUR -0.05"),
    (.romanian, .leu, .min, "-92.233.720.368.547.758,08\u{A0}lei"),
    (.english, .forint, .max, "HUF 9,223,372,036,854,775,807"),
  ])
  func `money is written as each language does`(
    language: Language, currency: Currency, units: Int64, text: String
  ) {
    #expect(LocalFormat.money(Money(minorUnits: units, currency: currency), language) == text)
  }
}
