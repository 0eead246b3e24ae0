import ServiceDesk
import ServiceDeskTesting
import Testing

struct ScanMeaningTests {
  let secrecy = TestSecrecy()

  private func meaning(_ text: String, _ symbology: Symbology? = nil) -> ScanMeaning {
    ScanMeaning(text, symbology: symbology, secrecy)
  }

  @Test(arguments: ["", "]C0", "]Q3", "]A0", "]X0"])
  func `each of our codes is known, however it was carried`(aim: String) throws {
    let claim = ClaimCode.random(from: secrecy)
    let key = ReceiptKey.random(from: secrecy)
    let badge = BadgeCode.example()
    #expect(meaning(aim + "U1K7M2QX9TQ") == .unitLabel(try #require(UnitCode("U1K7M2QX9TQ"))))
    #expect(meaning(aim + "C1K7M2QX9TQ") == .consignment(try #require(ConsignmentCode("C1K7M2QX9TQ"))))
    #expect(meaning(aim + "N1K7M2QX9TQ") == .shelf(try #require(ShelfCode("N1K7M2QX9TQ"))))
    #expect(meaning(aim + claim.text) == .claim(claim))
    #expect(meaning(aim + key.text) == .receipt(key))
    #expect(meaning(aim + badge.text) == .badge(badge))
    #expect(
      meaning(aim + "B26-001234") == .ticketNumber(TicketNumber(branch: "B", year: 26, counter: 1234)))
    #expect(meaning(aim + "FP700-00123") == .serial(.example("FP700-00123")))
  }

  @Test(arguments: ["u1k7m2qx9tq", " U1 K7M-2QX-9TQ ", "u1 k7m 2qx 9tq"])
  func `a typed unit code needs no capitals and no gaps`(typed: String) throws {
    #expect(meaning(typed) == .unitLabel(try #require(UnitCode("U1K7M2QX9TQ"))))
  }

  @Test func `the letter I in a typed code is a one`() throws {
    let body = "1K7M2QX9"
    let code = "U1" + body + String(A29.check(of: body))
    #expect(meaning("UI" + code.dropFirst(2)) == .serial(.example("UI" + code.dropFirst(2))))
    #expect(meaning("u1 i" + code.dropFirst(3)) == .unitLabel(try #require(UnitCode(code))))
    #expect(meaning("U1L" + code.dropFirst(3)) == .unitLabel(try #require(UnitCode(code))))
  }

  @Test func `one wrong character makes of our code a serial, never another unit`() {
    #expect(meaning("U1K7M2QX9T3") == .serial(.example("U1K7M2QX9T3")))
  }

  @Test(arguments: [
    "https://shop.example/t#", "https://elsewhere.example/t#", "http://192.0.2.1:8080/a?b=c#", "anything#",
  ])
  func `a receipt's address is its key, whatever host was printed`(address: String) {
    let key = ReceiptKey.random(from: secrecy)
    #expect(meaning(address + key.text, .qr) == .receipt(key))
  }

  @Test(arguments: [
    ("https://shop.example/s", "shop.example"), ("HTTP://Shop.Example", "shop.example"),
    ("https://user@host.example:8443/x", "host.example"),
    ("https://user:secret@host.example/x@y", "host.example"),
    ("https://bank.example@evil.example/", "evil.example"),
    ("https://host.example?to=https://other.example", "host.example"),
    ("https://host.example#K7M2", "host.example"), ("www.host.example/a", "www.host.example"),
    ("https://", ""), ("https://user@/x", ""), ("https://bank.example\\@evil.example/", "bank.example"),
    ("www.host.example call us", "www.host.example"),
  ])
  func `of a web address only the host is kept`(address: String, host: String) {
    #expect(meaning(address) == .webAddress(host: host))
  }

  @Test(
    arguments: [
      (nil, true), (Symbology.ean13, true), (.dataBar, true), (.code128, false), (.code39, false),
      (.qr, false),
    ] as [(Symbology?, Bool)])
  func `thirteen digits are a product code where the barcode can carry one`(
    symbology: Symbology?, isProduct: Bool
  ) throws {
    let serial = SerialNumber.example("4006381333931")
    let gtin = try #require(GTIN("4006381333931"))
    #expect(
      meaning("4006381333931", symbology)
        == (isProduct ? .productCode(gtin, asSerial: serial) : .serial(serial)))
  }

  @Test(arguments: [("]E0", true), ("]e0", true), ("]C0", false), ("]A0", false), ("]Q1", false)])
  func `the carrier that a scanner names decides about digits`(aim: String, isProduct: Bool) {
    if case .productCode = meaning(aim + "4006381333931") {
      #expect(isProduct)
    } else {
      #expect(!isProduct)
      #expect(meaning(aim + "4006381333931") == .serial(.example("4006381333931")))
    }
  }

  @Test func `thirteen digits with a wrong check digit are a serial`() {
    #expect(meaning("4006381333932") == .serial(.example("4006381333932")))
  }

  private static let gtin = "09506000134352"

  /// `domain.md` 5.1, 5.2: product and serial from each carrier, with and without separators.
  @Test(arguments: [
    "]C101\(ScanMeaningTests.gtin)21ABC123", "]d201\(ScanMeaningTests.gtin)21ABC123\u{1D}11260300",
    "]Q301\(ScanMeaningTests.gtin)21ABC123",
    "]d2\u{1D}01\(ScanMeaningTests.gtin)21ABC123", "]C101\(ScanMeaningTests.gtin)1126030021ABC123",
    "]C101\(ScanMeaningTests.gtin)21ABC123{GS}11260300",
    "(01)\(ScanMeaningTests.gtin)(21)ABC123", "https://example.com/01/\(ScanMeaningTests.gtin)/21/ABC123",
    "https://shop.example/p/01/\(ScanMeaningTests.gtin)/10/L1/21/ABC123?11=260229",
  ])
  func `B-1 B-2 B-10 a label of GS1's gives product and serial, however it came`(text: String) throws {
    guard case .label(let fields) = meaning(text) else {
      Issue.record("\(meaning(text))")
      return
    }
    #expect(fields.source == .gs1)
    #expect(fields.serial == .example("ABC123"))
    #expect(fields.gtin == GTIN(Self.gtin))
    #expect(!fields.isMended)
    #expect(fields.whole == nil)
  }

  @Test func `B-8 what a link escapes is read as it was meant`() {
    guard
      case .label(let fields) = meaning("https://example.com/01/\(ScanMeaningTests.gtin)/21/A%2FB1?11=260229")
    else {
      Issue.record("no label")
      return
    }
    #expect(fields.serial == .example("A/B1"))
  }

  @Test
  func `B-2 separators that were lost are found again where only one way reads to the end, and that is said`()
  {
    let serial = "ABCDEFGHJKLMNPQRSTUV"
    guard case .label(let fields) = meaning("]C101\(ScanMeaningTests.gtin)21\(serial)11260300") else {
      Issue.record("no label")
      return
    }
    #expect(fields.serial == .example(serial))
    #expect(fields.isMended)
  }

  @Test func `B-2 a label that may have lost its separators is for a person, who sees both serials`() {
    guard case .label(let fields) = meaning("]C101\(ScanMeaningTests.gtin)21ABC12311260300") else {
      Issue.record("no label")
      return
    }
    #expect(fields.serial == .example("ABC12311260300"))
    #expect(fields.otherSerials == [.example("ABC123")])
    #expect(fields.isMended)
    let box = BoxReading(fields)
    #expect(box.chosen == nil)
    #expect(box.offered.map(\.text) == ["ABC12311260300", "ABC123"])
    #expect(box.knowing([.example("ABC123")]).chosen?.text == "ABC123")
  }

  @Test func `B-2 a batch that may stand within the serial is offered, and the serial stays chosen`() {
    guard case .label(let fields) = meaning("]C101\(ScanMeaningTests.gtin)21SER123410LOT7"),
      case .label(let behind) = meaning("]C101\(ScanMeaningTests.gtin)10LOT721SER1234")
    else {
      Issue.record("no label")
      return
    }
    #expect(!fields.isMended && !behind.isMended)
    let box = BoxReading(fields)
    #expect(box.chosen?.text == "SER123410LOT7")
    #expect(box.offered.map(\.text) == ["SER123410LOT7", "SER1234"])
    // A label without a serial may have one behind its batch: a person says so.
    #expect(behind.serial == nil)
    #expect(BoxReading(behind).chosen == nil)
    #expect(BoxReading(behind).offered.map(\.text) == ["SER1234"])
  }

  @Test(arguments: [
    ("ftp://files.example/a", "files.example"), ("Weixin://pay.example?x", "pay.example"),
    ("a+b://host.example", "host.example"),
  ])
  func `an address of any scheme is an address`(text: String, host: String) {
    #expect(meaning(text) == .webAddress(host: host))
    #expect(meaning("12://x") == .serial(.example("12://x")))
  }

  @Test(arguments: [
    "]e001\(ScanMeaningTests.gtin)", "]C101\(ScanMeaningTests.gtin)", "]d201\(ScanMeaningTests.gtin)",
    "https://example.com/01/\(ScanMeaningTests.gtin)",
  ])
  func `B-5 a label with nothing but a product code is one`(text: String) throws {
    guard case .productCode(let gtin, _) = meaning(text) else {
      Issue.record("\(meaning(text))")
      return
    }
    #expect(gtin == GTIN(Self.gtin))
  }

  @Test(arguments: [
    "]C1010950600013435321ABC123", "]d20109506000134353",
    "]d201\(ScanMeaningTests.gtin)21ABCDEFGHJKLMNPQRSTUVW",
    "]d201\(ScanMeaningTests.gtin)010400638133393121ABC123",
    "]C101\(ScanMeaningTests.gtin)0204006381333931375",
    "(01)\(ScanMeaningTests.gtin)(235)TPX(21)ABC123",
    "]C1991234\u{1D}0109506000134353", "]Q301\(ScanMeaningTests.gtin)21",
  ])
  func `B-6 what claims to be GS1's and breaks its rules is no serial, but damaged`(text: String) {
    #expect(meaning(text) == .rubbish(.damagedLabel))
  }

  @Test func `B-2 what only reads like a label keeps its whole text too`() {
    let text = "01\(ScanMeaningTests.gtin)21ABC123"
    guard case .label(let fields) = meaning(text) else {
      Issue.record("\(meaning(text))")
      return
    }
    #expect(fields.serial == .example("ABC123"))
    #expect(fields.whole == .example(text))
    // With a wrong check digit, or two product codes, it is somebody's serial.
    let two = "01\(Self.gtin)0104006381333931"
    #expect(meaning(two) == .serial(.example(two)))
    #expect(meaning("010950600013435321ABC123") == .serial(.example("010950600013435321ABC123")))
  }

  @Test(arguments: ["", " ", "\r\n", "]C0", "]C0 \t"])
  func `a scan of nothing is said to be empty`(text: String) {
    #expect(meaning(text) == .rubbish(.empty))
  }

  @Test(arguments: [
    "SN\u{1D}123", "\u{0}", "U1K7M2\u{8}QX9TQ", "a\u{7F}b", "ab\ncd", "SN\u{202E}123", "SN\u{200B}1",
  ])
  func `characters that cannot be seen make it rubbish`(text: String) {
    #expect(meaning(text) == .rubbish(.controlCharacters))
  }

  @Test func `the line end that a scanner adds is no part of the code`() {
    #expect(meaning("SN-1\r\n") == .serial(.example("SN-1")))
    #expect(meaning("\tSN-1 \n") == .serial(.example("SN-1")))
  }

  @Test func `a QR code of five thousand bytes is too long`() {
    #expect(meaning(String(repeating: "A", count: 5000), .qr) == .rubbish(.tooLong))
    #expect(ScanMeaning([UInt8](repeating: 0xFF, count: 5000), secrecy) == .rubbish(.tooLong))
  }

  @Test func `a linear code has at most 128 bytes, a matrix code 2048`() {
    let address = "https://shop.example/"
    func padded(_ count: Int) -> String { address + String(repeating: "a", count: count - address.count) }
    let isAddress = ScanMeaning.webAddress(host: "shop.example")
    #expect(meaning(padded(128), .code128) == isAddress)
    #expect(meaning(padded(129), .code128) == .rubbish(.tooLong))
    #expect(meaning(padded(2048), .qr) == isAddress)
    #expect(meaning(padded(2048)) == isAddress)
    #expect(meaning(padded(2049), .qr) == .rubbish(.tooLong))
  }

  @Test func `a text longer than any serial is too long`() {
    #expect(
      meaning(String(repeating: "A", count: 64)) == .serial(.example(String(repeating: "A", count: 64))))
    #expect(meaning(String(repeating: "A", count: 65)) == .rubbish(.tooLong))
  }

  @Test func `bytes that are no text are rubbish`() {
    #expect(ScanMeaning([0x41, 0xFF, 0xFE], secrecy) == .rubbish(.notText))
    #expect(ScanMeaning([0xC3], secrecy) == .rubbish(.notText))
    #expect(ScanMeaning("???", secrecy) == .rubbish(.signsOnly))
  }

  @Test func `every meaning has a word of its own for programs`() throws {
    let code = try #require(UnitCode("U1K7M2QX9TQ"))
    let serial = SerialNumber.example("1")
    let all: [ScanMeaning] = [
      .command(.takeIn), .stage(.ready), .shelf(.example()), .badge(.example()), .unitLabel(code),
      .claim(.random(from: secrecy)), .receipt(.random(from: secrecy)),
      .ticketNumber(TicketNumber(branch: "B", year: 26, counter: 1)),
      .productCode(try #require(GTIN("4006381333931")), asSerial: serial), .serial(serial),
      .number(try #require(DeviceNumber.certain("490154203237518")), asSerial: serial),
      .label(LabelFields(.words, [])), .information(.guaranteeNotice), .information(.energyLabel(model: nil)),
      .webAddress(host: "a"), .rubbish(.empty),
    ]
    #expect(Set(all.map(\.name)).count == all.count)
  }
}
