import Testing

@testable import ServiceDesk

/// Scans, as scanners of every sort send them, and strings that people type.
struct GS1MessageTests {
  /// The canonical form, or the code of the refusal, or `plain`.
  private func read(_ text: String, aim: String? = nil) -> String {
    switch GS1Message.read(text, aim: aim) {
    case .message(let message): message.canonical + (message.splitByLuck ? " by luck" : "")
    case .refused(let fault): fault.code.rawValue
    case .plain: "plain"
    }
  }

  static let serialThenMonth = "^010950600013435221ABC123^11260300"

  @Test(arguments: ["]C1", "]e0", "]d2", "]Q3", "]J1", "]z1", "]d5", "]Q4", "]zA"])
  func `an AIM identifier says that it is GS1's language`(aim: String) {
    #expect(read(aim + "010950600013435221ABC123\u{1D}11260300") == Self.serialThenMonth)
    #expect(read("010950600013435221ABC123\u{1D}11260300", aim: aim) == Self.serialThenMonth)
    // Some scanners send the first FNC1 too.
    #expect(read(aim + "\u{1D}010950600013435221ABC123\u{1D}11260300") == Self.serialThenMonth)
    #expect(read(aim) == "empty")
    #expect(read(aim + "010950600013435321ABC123") == "incorrectCheckDigit")
    #expect(read(aim + "010950600013435221" + String(repeating: "-", count: 21)) == "valueTooLong")
    #expect(read(aim + "89ABC") == "unknownIdentifier")
  }

  @Test(arguments: ["\u{1D}", "\u{241D}", "{GS}", "[GS]", "\\x1D", "^]", "~", "|", "#", "{FNC1}"])
  func `what stands for the separator separates`(separator: String) {
    let text = "010950600013435221ABC123\(separator)11260300"
    #expect(read(text) == Self.serialThenMonth)
    #expect(read("]C1" + text) == Self.serialThenMonth)
    #expect(read(separator + text) == Self.serialThenMonth)
  }

  @Test func `a substitute that could be part of the value is luck`() {
    #expect(read("]C1010950600013435221ABC1234567<GS>11260300") == "^010950600013435221ABC1234567^11260300")
    #expect(read("]C1010950600013435221AB<GS>11260300") == "^010950600013435221AB^11260300 by luck")
    #expect(read("]C1801005941234A#10LOT") == "^801005941234A^10LOT by luck")
  }

  @Test func `separators that were lost leave it to luck`() {
    // Whether 99 is an identifier or a part of the serial nobody can tell.
    #expect(read("010950600013435221SN99AB") == "^010950600013435221SN99AB by luck")
    // Too long for a serial, and only one place to cut.
    #expect(
      read("]C1010950600013435221ABCDEFGHIJKLMNOPQR10XYZ")
        == "^010950600013435221ABCDEFGHIJKLMNOPQR^10XYZ by luck")
    #expect(read("]C1010950600013435221ABCDEFGHIJ99KLMN98OPQRST") == "severalSplits")
    // With a separator seen, the scanner sends them: nothing is left to luck.
    #expect(read("010950600013435221SN99AB\u{1D}10LOT") == "^010950600013435221SN99AB^10LOT")
    #expect(read("01095060001343522112345") == "^01095060001343522112345")
  }

  @Test(
    arguments: [
      ("]C1010950600013435221ABC12311260300", "^010950600013435221ABC123^11260300"),
      ("]C101095060001343521012311260300", "^010950600013435210123^11260300"),
      ("]d221ABC0109506000134352", "^21ABC^0109506000134352"),
      // With a separator seen the scanner sends them; a wrong date and a wrong check digit prove nothing.
      ("]C1010950600013435221ABC12311260300\u{1D}", nil), ("]C1010950600013435221ABC12311261300", nil),
      ("]d221ABC0109506000134353", nil), ("]C1010950600013435211260300" + "21ABC123", nil),
      ("]C10109506000134352", nil),
    ] as [(String, String?)])
  func `a date or a product code within a serial may have been a field of its own`(
    text: String, other: String?
  ) throws {
    guard case .message(let message) = GS1Message.read(text) else {
      Issue.record("not read")
      return
    }
    #expect(message.splitByLuck == (other != nil))
    if let other { #expect(message.others.first.map { GS1ElementString.text($0, separator: "^") } == other) }
  }

  @Test(arguments: [
    ("]C1010950600013435221ABC10LOT", "^010950600013435221ABC^10LOT"),
    ("]C1010950600013435210LOT21SER1", "^010950600013435210LOT^21SER1"),
  ])
  func `a batch within a serial is told and decides nothing`(text: String, other: String) throws {
    guard case .message(let message) = GS1Message.read(text) else {
      Issue.record("not read")
      return
    }
    #expect(!message.splitByLuck)
    #expect(message.others.map { GS1ElementString.text($0, separator: "^") } == [other])
  }

  @Test func `what is read by luck tells the other way`() throws {
    guard case .message(let message) = GS1Message.read("010950600013435221SN99AB") else {
      Issue.record("not read")
      return
    }
    #expect(
      message.others.map { GS1ElementString.text($0, separator: "^") } == ["^010950600013435221SN^99AB"])
  }

  @Test(arguments: [
    "SN-4711/AZ_yZ", "10ABC", "21ABC123", "5941234567899", "490154203237518", "09506000134352", "", "(01)",
    "A(01)B",
    "20|30", "[)>\u{1E}06\u{1D}1P4711\u{1D}S123\u{1E}\u{4}", "01095060001343", "]", "]X", "ÎNTÂI",
  ])
  func `other texts stay what they are`(text: String) {
    #expect(!read(text).hasPrefix("^"))
    if !text.hasPrefix("(") { #expect(GS1Message.read(text) == .plain(text)) }
  }

  @Test func `EAN and UPC name a product, and a composite part adds to it`() {
    #expect(read("]E05941234567899") == "^0105941234567899")
    #expect(read("]E459412342") == "^0100000059412342")
    #expect(read("]E05941234567899|]e021ABC\u{1D}10L") == "^010594123456789921ABC^10L")
    #expect(read("]E05941234567898") == "noTradeItem")
    #expect(read("]E0594123456789") == "noTradeItem")
    #expect(read("]E05941234567899X") == "noTradeItem")
  }

  @Test func `brackets are read when typed, not from a scanner`() {
    #expect(read("(01)09506000134352(21)ABC123(11)260300") == Self.serialThenMonth)
    #expect(read("(01) 09506000134352 (21) ABC123 (11) 260300 ") == Self.serialThenMonth)
    #expect(read("(21)A\\(B(01)09506000134352") == "^21A(B^0109506000134352")
    #expect(read("(01)09506000134353") == "incorrectCheckDigit")
    #expect(read("(01)0950600013435") == "valueTooShort")
    #expect(read("(89)X") == "unknownIdentifier")
    #expect(read("(01)09506000134352(21)") == "valueTooShort")
    #expect(read("]Q1(01)09506000134352") == "plain")
  }

  @Test func `a fault tells the identifier and the place`() {
    guard case .refused(let fault) = GS1Message.read("]d2010950600013435221A BC") else {
      Issue.record("read")
      return
    }
    #expect(fault.code == "invalidCset82Character")
    #expect(fault.identifier == "21")
    #expect(fault.marked(with: "*") == "A* *BC")
    guard case .refused(let second) = GS1Message.read("(8001)12341X34567890") else {
      Issue.record("read")
      return
    }
    #expect(second.marked(with: "|") == "12341|X|345")
  }

  @Test func `people see brackets, and they are read again`() throws {
    guard case .message(let message) = GS1Message.read("]C1010950600013435221A(1\u{1D}10L") else {
      Issue.record("not read")
      return
    }
    #expect(message.bracketed == "(01)09506000134352(21)A\\(1(10)L")
    #expect(message.value(of: "21") == "A(1")
    #expect(message.value(of: "22") == nil)
    #expect(message.origin == .carrier)
    guard case .message(let again) = GS1Message.read(message.bracketed) else {
      Issue.record("not read again")
      return
    }
    #expect(again.elements == message.elements)
  }

  @Test(arguments: [
    ("(01)09506000134352(21)A", [String]()),
    ("(21)A", ["companionMissing 21"]),
    (
      "(01)09506000134352(02)09506000134352(37)5",
      ["excludedCompanion 01", "excludedCompanion 02", "companionMissing 37"]
    ),
    ("(01)09506000134352(21)A(21)B", ["repeatedDifferently 21"]),
    ("(01)09506000134352(3103)000195(3102)000195", ["excludedCompanion 3103", "excludedCompanion 3102"]),
    ("(250)X(01)09506000134352", ["companionMissing 250"]),
    ("(253)5941234567899(8030)AA", ["signatureNeedsSerial 253"]),
  ])
  func `companions are judged apart, over all codes of a thing`(text: String, faults: [String]) throws {
    let elements = try GS1Bracketed.elements(Array(text.utf8))
    let found = GS1Message.companionFaults(elements).map { "\($0.code) \($0.identifier ?? "")" }
    #expect(Set(found) == Set(faults.filter { !$0.isEmpty }))
  }

  /// Neither hangs nor runs out of stack, whatever comes.
  @Test func `long texts of digits are given up`() {
    for text in [
      String(repeating: "1", count: 2048), String(repeating: "90", count: 1024),
      "0109506000134352" + String(repeating: "2190", count: 400),
    ] {
      _ = GS1Message.read("]C1" + text)
      _ = GS1Message.read(text)
    }
  }
}
