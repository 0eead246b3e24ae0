import ServiceDesk
import Testing

struct TicketNumberTests {
  @Test(arguments: [
    ("B26-001234", "B26-001234"), ("b26-001234", "B26-001234"), (" B26 - 001234 ", "B26-001234"),
    ("Z00-000001", "Z00-000001"), ("A99-999999", "A99-999999"), ("A26-1000000", "A26-1000000"),
    ("A26-999999999", "A26-999999999"),
  ])
  func `a number is read as people write it`(text: String, number: String) {
    #expect(TicketNumber(text)?.description == number)
  }

  @Test(arguments: [
    "", "B26", "B26-", "B26-0012", "B26-000000", "B26001234", "26-001234", "BB26-001234", "B6-001234",
    "B260-01234",
    "Ș26-001234", "126-001234", "B26-001234-1", "B26--001234", "B26-00123A", "B26-1234567890",
    "B26-0012345", "B26-00123\u{301}4",
    "B2\u{301}6-001234",
  ])
  func `what is no ticket number is refused`(text: String) {
    #expect(TicketNumber(text) == nil)
  }

  @Test func `a year is known by its last two digits`() {
    let number = TicketNumber(branch: "B", year: 2026, counter: 7)
    #expect(number.year == 26)
    #expect(number.description == "B26-000007")
    #expect(number == TicketNumber("B26-000007"))
  }
}
