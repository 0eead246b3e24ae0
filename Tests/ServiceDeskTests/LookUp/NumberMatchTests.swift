import ServiceDesk
import ServiceDeskTesting
import Testing

struct NumberMatchTests {
  struct Example: Sendable, CustomStringConvertible {
    let asked: String
    let found: String
    let match: NumberMatch?
    var description: String { "\(asked) → \(found)" }

    init(_ asked: String, _ found: String, _ match: NumberMatch?) {
      (self.asked, self.found, self.match) = (asked, found, match)
    }
  }

  @Test(arguments: [
    Example("AB12345", "ab 123 45", .exact),
    Example("AB-12345", "AB12345", .withoutSeparators),
    Example("AB12345", "AB/12.345", .withoutSeparators),
    Example("AB\u{2011}12345", "AB-12345", .withoutSeparators),
    Example("S/N: AB12345", "AB12345", .withoutPrefix),
    Example("AB12345", "SN AB12345", .withoutPrefix),
    Example("1S20XW0010USPF2ABCDE", "PF2ABCDE", .withoutPrefix),
    Example("IMEI 490154203237518", "490154203237518", .withoutPrefix),
    Example("00012345", "12345", .withoutZeros),
    Example("12345", "00012345", .withoutZeros),
    Example("0012345", "00012345", .withoutZeros),
    Example("S/N 0012345", "12345", .withoutPrefix),
    Example("ABO123", "AB0123", .looksAlike),
    Example("AI23456", "A123456", .looksAlike),
    Example("O12345", "12345", .looksAlike),
    Example("2345", "AB12345", .ending),
    Example("SN2345", "AB12345", .ending),
    Example("O345", "AB10345", .looksAlike),
    Example("AB12", "AB12345", .beginning),
    Example("AB-12", "AB12345", .beginning),
    Example("B123", "AB12345", .inside),
  ])
  func `a number answers in the surest way that holds`(example: Example) {
    #expect(match(example.asked, example.found) == example.match)
  }

  @Test(arguments: [
    Example("345", "AB12345", nil),
    Example("SN345", "AB12345", nil),
    Example("12345", "12354", nil),
    Example("B8B8B8", "888888", nil),
    Example("S5S5", "5555", nil),
    Example("1234500", "12345", nil),
    Example("Z1234", "Y1234", nil),
    Example("AB12345", "12345", nil),
  ])
  func `what differs otherwise is no answer`(example: Example) {
    #expect(match(example.asked, example.found) == example.match)
  }

  @Test(arguments: [
    ("0012345", "12345"), ("ABO123", "AB0123"), ("SN12345", "12345"), ("A-1234", "A1234"),
  ])
  func `near numbers stay two identities`(a: String, b: String) {
    #expect(match(a, b) != .exact)
    #expect(SerialNumber.example(a).normalised != SerialNumber.example(b).normalised)
  }

  @Test func `the tail turns what is compared around, at most 24 characters of it`() {
    #expect(LookUpKey(.example("AI-O1")).tail == "101A")
    #expect(LookUpKey(.example(String(repeating: "X", count: 30) + "12")).tail.count == 24)
    #expect(LookUpKey(.example("AȘ1")).tail == "1ȘA")
  }

  private func match(_ asked: String, _ found: String) -> NumberMatch? {
    NumberMatch(asked: LookUpKey(.example(asked)), found: LookUpKey(.example(found)))
  }
}
