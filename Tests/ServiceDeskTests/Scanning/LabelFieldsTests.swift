import ServiceDesk
import ServiceDeskTesting
import Testing

struct LabelFieldsTests {
  private func fields(_ text: String) -> LabelFields? {
    if case .label(let fields) = ScanMeaning(text, TestSecrecy()) { fields } else { nil }
  }

  @Test func `a message of ISO 15434 names its serial, part number and quantity`() throws {
    let label = try #require(
      fields("[)>\u{1E}06\u{1D}1PFP-700\u{1D}SABC-123\u{1D}Q1\u{1D}18VLEHWT\u{1E}\u{4}"))
    #expect(label.serial == .example("ABC-123"))
    #expect(label.partNumber == "FP-700")
    #expect(label.texts(.quantity) == ["1"])
    #expect(label.fields.map(\.tag) == ["1P", "S", "Q", "18V"])
    #expect(!label.isMended)
  }

  /// `barcodes.md` 10: headers as dealers and keyboards break them.
  @Test(arguments: [
    ">[)>06\u{1D}K21421337\u{1D}1PFP-700\u{1D}SABC-123\u{1D}Q32\u{1D}4LCN",
    "[)>06\u{1D}1PFP-700\u{1D}SABC-123", "[)>␞06␝1PFP-700␝SABC-123␞␄",
    "[)>{RS}06{GS}1PFP-700{GS}SABC-123{RS}{EOT}",
    "[)>^^06^]1PFP-700^]SABC-123^^^D",
  ])
  func `a broken header is read, and said to be`(text: String) throws {
    let label = try #require(fields(text))
    #expect(label.serial == .example("ABC-123"))
    #expect(label.partNumber == "FP-700")
    #expect(label.isMended)
  }

  @Test func `a dealer's bag has part number and quantity, no serial`() async throws {
    let bag =
      "[)>\u{1E}06\u{1D}PLEW-01\u{1D}1PLM358\u{1D}K\u{1D}1K72991337\u{1D}10K8578\u{1D}4LPH\u{1D}Q10\u{1D}11ZPICK"
    let label = try #require(fields(bag))
    #expect(label.serial == nil)
    #expect(label.texts(.partNumber) == ["LEW-01", "LM358"])
    #expect(label.texts(.quantity) == ["10"])
    let floor = try await ShopFloor()
    #expect(try await floor.desk.scan(bag).found == .noSerial(label))
    for language in Language.allCases { #expect(label.withoutSerial(language).contains("LEW-01")) }
  }

  @Test func `an I in a message is a vehicle's number or nothing known`() throws {
    let vehicle = try #require(fields("[)>\u{1E}06\u{1D}I1M8GDM9AXKP042788\u{1E}\u{4}"))
    #expect(vehicle.serial == .example("1M8GDM9AXKP042788"))
    let other = try #require(fields("[)>\u{1E}06\u{1D}SAB-77\u{1D}ITEM7\u{1E}\u{4}"))
    #expect(other.serials == [.example("AB-77")])
  }

  @Test func `a text identifier of format 12 is read`() throws {
    let label = try #require(fields("[)>\u{1E}12\u{1D}MFR S0167\u{1D}SER AB-77\u{1D}PNR 99-1\u{1E}\u{4}"))
    #expect(label.serial == .example("AB-77"))
    #expect(label.partNumber == "99-1")
  }

  @Test(
    arguments: [
      (
        "{pbn:PICK2009291337,on:SO2009291337,pc:C312270,pm:ST-1-102,qty:2,mc:,cc:1,pdi:34421807}", "ST-1-102",
        nil
      ),
      (
        "QTY:1000 PN:SMD0603-5K1 PO:20601337/1 MFR:ROYALOHM RoHS https://www.tme.example/x", "SMD0603-5K1",
        nil
      ),
      ("S/N: ABC-123", nil, "ABC-123"), ("Serial No.: ABC-123\r\nModel: FP-700", "FP-700", "ABC-123"),
      ("SN:ABC-123 P/N:FP-700", "FP-700", "ABC-123"),
      ("Nr seryjny: ABC-123; Model: FP-700", "FP-700", "ABC-123"),
      ("Gyári szám: ABC-123", nil, "ABC-123"), ("Serie=ABC-123|Model=FP-700", "FP-700", "ABC-123"),
    ] as [(String, String?, String?)])
  func `a text that names its fields is read by the names`(text: String, part: String?, serial: String?)
    throws
  {
    let label = try #require(fields(text))
    #expect(label.partNumber == part)
    #expect(label.serial?.text == serial)
    #expect(label.source == .words)
  }

  @Test(arguments: ["(1P)FP-700(S)ABC-123", "(S) ABC-123 (1P) FP-700", "(s)ABC-123(1p)FP-700"])
  func `5-4 data identifiers in brackets are what they are without`(text: String) throws {
    let label = try #require(fields(text))
    #expect(label.serial == .example("ABC-123"))
    #expect(label.partNumber == "FP-700")
    #expect(label.source == .dataIdentifiers)
    #expect(label.whole == SerialNumber(text))
  }

  @Test(arguments: ["(S)", "(X)ABC", "(S)AB(X)C", "A(S)B", "(S", "()AB", "(E)AB"])
  func `other brackets are part of somebody's number`(text: String) {
    #expect(fields(text) == nil)
  }

  @Test func `a word in place of a number is no number`() throws {
    let label = try #require(fields("SN:ABC-123;IMEI:N/A;MAC:none"))
    #expect(label.secondNumbers.isEmpty)
  }

  @Test func `two telephone numbers and a serial in one code`() throws {
    let label = try #require(fields("IMEI1:490154203237518;IMEI2:356938035643809;SN:R58M31ABCDE"))
    #expect(label.texts(.imei) == ["490154203237518", "356938035643809"])
    #expect(label.serial == .example("R58M31ABCDE"))
  }

  @Test(arguments: [
    "AB:12", "12:34:56", "SN ABC-123", "[)>", "[)>\u{1E}06\u{1D}", "[)>AB-12", "hello: world", "{}", "x=1",
    "{{x}}", "'; DROP TABLE--", "=HYPERLINK(\"x\")",
  ])
  func `a text that names nothing is no label`(text: String) {
    #expect(fields(text) == nil)
  }

  @Test func `nothing that cannot be seen comes out of a message`() throws {
    let label = try #require(fields("[)>\u{1E}06\u{1D}SAB\u{1B}[A\u{202E}12\u{0}\u{1E}\u{4}"))
    #expect(label.serial == .example("AB[A12"))
    let named = try #require(fields("[)>\u{1E}12\u{1D}SER AB123\u{1D}\u{19}X\u{202E}Y 9\u{1E}\u{4}"))
    #expect(named.fields.map(\.tag) == ["SER", "XY"])
  }

  @Test func `a tab or line end within a named field is a space`() throws {
    let broken = try #require(fields("S/\rN:AB12345;Model:FP-700"))
    #expect(broken.fields.map(\.tag) == ["S/ N", "Model"])
    let label = try #require(fields("S/N: AB12345\r\nModel: FP-700\tX"))
    #expect(label.partNumber == "FP-700 X")
  }

  @Test func `the serial of a label finds its unit, and the unknown one can be taken in`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      OpenTicket(
        customer: .new(.example()), unit: .new(.new(.example()), .example("ABC-123"), []), intake: .example())
    )
    guard case .unit(let sheet) = try await floor.desk.scan("[)>\u{1E}06\u{1D}SABC-123\u{1E}\u{4}").found
    else {
      Issue.record("not found")
      return
    }
    #expect(sheet.unit.id == stay.unit)
    #expect(
      try await floor.desk.scan("[)>\u{1E}06\u{1D}SNEW-9\u{1E}\u{4}").found
        == .unknownSerial(.example("NEW-9")))
  }
}
