import ServiceDesk
import ServiceDeskTesting
import Testing

struct SerialFormsTests {
  @Test(arguments: [
    ("DB##########", "DB4500002769", true), ("DB##########", "DB450000276", false),
    ("@@@########|@@########", "BBK12345678", true), ("@@@########|@@########", "BB12345678", true),
    ("@@@########|@@########", "B12345678", false), ("*+", "A1B2", true), ("*+", "A-1", false),
    ("S#+-@+", "S12-AB", true), ("S#+-@+", "S-AB", false), ("a#", "A1", true), ("#+#+#", "12", false),
    ("#+#+#", "123", true), ("##", "１２", false),
  ])
  func `a pattern holds for the whole serial`(_ pattern: String, _ serial: String, _ holds: Bool) throws {
    #expect(try #require(SerialPattern(pattern)).matches(serial) == holds)
  }

  @Test(arguments: ["", " ", "+#", "#++", "A||B", "|", String(repeating: "#", count: 201)])
  func `what is no pattern is not taken for one`(text: String) {
    #expect(SerialPattern(text) == nil)
  }

  @Test func `a rule accepts with prefix and without zeros, and names the lookalikes`() throws {
    let rule = SerialRule(
      scope: .maker("acme"), pattern: SerialPattern("####"), prefixes: ["S"], paddedLength: 4)
    for text in ["0012", "S0012", "12", "S12"] { #expect(rule.accepts(.example(text)), "\(text)") }
    for text in ["00012", "SS12", "A012"] { #expect(!rule.accepts(.example(text)), "\(text)") }
    #expect(
      Set(rule.lookalikes(of: .example("0012")).map(\.text))
        == ["12", "012", "S12", "S012", "S0012"])
    #expect(SerialRule(scope: .maker("acme")).lookalikes(of: .example("0012")).isEmpty)
  }

  @Test(
    arguments: [
      ([""], nil), ([String(repeating: "A", count: 9)], nil), ([], 0), ([], 33),
      (Array(repeating: "A", count: 9), nil),
    ] as [([String], Int?)])
  func `a rule that makes no sense is refused`(_ prefixes: [String], _ length: Int?) {
    let rule = SerialRule(scope: .maker("acme"), prefixes: prefixes, paddedLength: length)
    #expect(throws: Refusal.self) { try rule.checked().get() }
  }

  @Test(arguments: [
    ("A1", "A9", 9), ("A098", "A103", 6), ("77", "77", 1), ("x-001", "X-010", 10),
    ("9000000000000000001", "9000000000000000003", 3), ("A0000", "A9999", 10_000),
  ])
  func `a range is counted from its last digits`(_ from: String, _ to: String, _ count: Int) throws {
    let range = try SerialRange.between(.example(from), .example(to)).get()
    #expect(range.count == count)
    #expect(range.serials.count == count)
    #expect(range.serials.first?.normalised == SerialNumber.example(from).normalised)
    #expect(range.serials.last?.normalised == SerialNumber.example(to).normalised)
  }

  @Test(arguments: [
    ("A1", "B9"), ("A9", "A10"), ("A9", "A1"), ("A", "B"), ("A00000", "A10000"), ("A1X", "A2X"),
  ])
  func `ends that do not belong together are no range`(_ from: String, _ to: String) {
    #expect(throws: Refusal.self) { try SerialRange.between(.example(from), .example(to)).get() }
  }

  @Test func `an own serial is read back as typed, and nothing else is one`() throws {
    let own = OwnSerial.random(from: TestSecrecy())
    #expect(OwnSerial(own.display.lowercased()) == own)
    #expect(OwnSerial(own.text + "1") == nil)
    #expect(OwnSerial(UnitCode.example().text) == nil)
  }
}
