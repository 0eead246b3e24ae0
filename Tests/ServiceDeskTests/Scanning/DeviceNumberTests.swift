import ServiceDesk
import ServiceDeskTesting
import Testing

struct DeviceNumberTests {
  /// `domain.md` 5.4: pattern and check of each.
  @Test(
    arguments: [
      ("490154203237518", .imei, "490154203237518"), ("49-015420-323751-8", .imei, "490154203237518"),
      ("49 015420 323751 8", .imei, "490154203237518"),
      ("89400100000000001235", .iccid, "89400100000000001235"),
      ("8940010000000000122", .iccid, "8940010000000000122"),
      ("8940010000000000122F", .iccid, "8940010000000000122"),
      ("89049032123451234512345678901235", .eid, "89049032123451234512345678901235"),
      ("89001012012341234012345678901224", .eid, "89001012012341234012345678901224"),
      ("00:00:5e:00:53:01", .mac, "00005E005301"), ("00-00-5E-00-53-01", .mac, "00005E005301"),
      ("0000.5e00.5301", .mac, "00005E005301"),
    ] as [(String, DeviceNumber.Kind, String)])
  func `5-4 a number that its form and check prove`(text: String, kind: DeviceNumber.Kind, bare: String)
    throws
  {
    let number = try #require(DeviceNumber.certain(text))
    #expect(number.kind == kind)
    #expect(number.text == bare)
    guard case .number(number, asSerial: SerialNumber.example(text)) = ScanMeaning(text, TestSecrecy()) else {
      Issue.record("\(text) is \(ScanMeaning(text, TestSecrecy()))")
      return
    }
  }

  @Test(
    arguments: [
      // Fifteen digits that add up and begin like no telephone: one serial in ten does.
      ("123456789012347", .imei, .holds), ("490154203237519", .imei, .wrong),
      ("49015420323751", .imei, .absent),
      ("4901542032375101", .imeisv, .absent), ("AF0123450ABCDE", .meid, .absent),
      ("AF0123450ABCDEC", .meid, .holds),
      ("AF0123450ABCDE1", .meid, .wrong), ("293608736500703710", .meid, .absent),
      ("00005E005301", .mac, .absent),
      ("340066381299999996", .sscc, .holds), ("00340066381299999996", .sscc, .holds),
      ("89400100000000001234", .iccid, .wrong),
    ] as [(String, DeviceNumber.Kind, DeviceNumber.Check)])
  func `what may be a serial as well is a reading, not a certainty`(
    text: String, kind: DeviceNumber.Kind, check: DeviceNumber.Check
  ) throws {
    let number = try #require(DeviceNumber.readings(text).first)
    #expect(number.kind == kind)
    #expect(number.check == check)
    #expect(DeviceNumber.certain(text) == nil)
    #expect(ScanMeaning(text, symbology: .code128, TestSecrecy()) == .serial(.example(text)))
  }

  @Test(arguments: [
    "AB12345", "00:00:5E:00:53", "01:00:5E:00:00:01", "00:00:00:00:00:00", "FP-7000-123456",
    "12-3456-7890-12347",
    "8940010000000000122A", "G0:00:5E:00:53:01", "", "490154203237518490154203237518",
  ])
  func `a serial that only resembles one is none`(text: String) {
    #expect(DeviceNumber.certain(text) == nil)
  }

  @Test(arguments: ["490154203237518/01", "49-015420-323751-8/01", "49 015420 323751 8 / 01"])
  func `an IMEI with the version of its software is recorded without it`(text: String) throws {
    let number = try #require(DeviceNumber.certain(text))
    #expect(number.kind == .imei && number.check == .holds)
    #expect(number.text == "490154203237518")
    #expect(
      ScanMeaning(text, TestSecrecy()) == .number(number, asSerial: .example("490154203237518")))
    let box = BoxReading([ScannedCode(text), ScannedCode("R58M31ABCDE")], TestSecrecy())
    #expect(box.secondNumbers.map(\.number.text) == ["490154203237518"])
    guard case .label(let label) = ScanMeaning("IMEI/SV: \(text)", TestSecrecy()) else {
      Issue.record("no label")
      return
    }
    #expect(label.secondNumbers.map(\.number.text) == ["490154203237518"])
  }

  @Test(arguments: ["490154203237519/01", "490154203237518/1", "490154203237518/01/2", "AB/01"])
  func `what only resembles one has no certain number`(text: String) {
    #expect(DeviceNumber.certain(text) == nil)
  }

  @Test func `a decimal MEID is the hexadecimal one`() {
    #expect(DeviceNumber.readings("293608736500703710").first?.text == "AF0123450ABCDE")
  }

  @Test func `the forms in which one number is written`() throws {
    let mac = try #require(DeviceNumber.certain("0000.5e00.5301"))
    #expect(mac.writtenForms == ["00005E005301", "00:00:5E:00:53:01", "00-00-5E-00-53-01"])
    let software = try #require(DeviceNumber.readings("4901542032375101").first)
    #expect(software.writtenForms == ["4901542032375101", "490154203237518"])
  }

  @Test func `a unit is found by its MAC however the signs stand`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      OpenTicket(
        customer: .new(.example()),
        unit: .new(
          .new(.example()), .example("SN-1"), [UnitAlias(kind: .mac, number: .example("00:00:5E:00:53:01"))]),
        intake: .example()))
    for form in ["00-00-5e-00-53-01", "0000.5e00.5301", "00:00:5E:00:53:01"] {
      guard case .unit(let sheet) = try await floor.desk.scan(form).found else {
        Issue.record("\(form) found nothing")
        continue
      }
      #expect(sheet.unit.id == stay.unit)
    }
  }

  @Test func `an unknown number is called what it is, in every language`() {
    for language in Language.allCases {
      let sentences = DeviceNumber.Kind.allCases.map { $0.unknown(language, ["number": "1"]) }
      #expect(sentences.allSatisfy { $0.contains("1") && !$0.contains("{") })
    }
  }
}

struct FiscalNumberTests {
  /// `domain.md` 5.6.
  @Test(
    arguments: [
      ("DB4500002769", nil, [.romanianSeries, .polishUniqueNumber]),
      ("DB4500002769", .romania, [.romanianSeries]),
      ("DB4500002769", .poland, [.polishUniqueNumber]), ("db 4500002769", .romania, [.romanianSeries]),
      ("DB4500002769", .hungary, [.romanianSeries, .polishUniqueNumber]),
      ("BBK12345678", nil, [.polishUniqueNumber]), ("BBK12345678", .romania, [.polishUniqueNumber]),
      ("BBK1234567890", nil, [.polishUniqueNumber]), ("A19200001", nil, [.hungarianAP]),
      ("A00000001", nil, []),
      ("A19200000", nil, []), ("A1920001", nil, []), ("BBK123456789", nil, []), ("ABCD12345678", nil, []),
      ("6000594228", nil, []),
    ] as [(String, Country?, [FiscalNumber])])
  func `5-6 the forms of three countries, and the shop's country decides`(
    text: String, country: Country?, numbers: [FiscalNumber]
  ) {
    #expect(FiscalNumber.readings(text, in: country) == numbers)
  }

  @Test func `5-6 ten digits are a NUI only on a cash register`() {
    #expect(FiscalNumber.readings("6000594228", in: .romania, isFiscal: true) == [.romanianNUI])
  }

  @Test func `5-8 our own codes have none of these forms`() {
    #expect(FiscalNumber.readings("U1K7M2QX9TQ").isEmpty)
    #expect(FiscalNumber.readings("T1K7M2QX9TQ").isEmpty)
  }
}

struct InformationCodeTests {
  private let secrecy = TestSecrecy()

  /// `domain.md` 5.3.
  @Test(
    arguments: [
      ("https://eprel.ec.europa.eu/qr/1234567", .energyLabel(model: "1234567")),
      ("https://eprel.ec.europa.eu/screen/product/tyres/381667", .energyLabel(model: "381667")),
      ("https://eprel.ec.europa.eu", .energyLabel(model: nil)),
      ("https://europa.eu/youreurope/citizens/consumers/shopping/guarantees/index_en.htm", .guaranteeNotice),
      ("https://europa.eu/youreurope/commercial-guarantee", .durabilityLabel),
      ("WIFI:T:WPA;S:Shop;P:secret;;", .networkAccess), ("BEGIN:VCARD\r\nN:Pop\r\nEND:VCARD", .contact),
      ("BCD\n002\n1\nSCT\n\nShop", .payment), ("mailto:a@b.example", .action),
      ("data:text/html,<b>", .action), ("DATA:,x", .action), ("file:///etc/passwd", .action),
      ("javascript:alert(1)", .action), ("tel:+40700123456", .action),
    ] as [(String, InformationCode)])
  func `5-3 an information label is told apart and names no unit`(text: String, code: InformationCode) {
    #expect(ScanMeaning(text, symbology: .qr, secrecy) == .information(code))
  }

  @Test func `5-4 a label that begins with its date is a label`() {
    guard case .label(let label) = ScanMeaning("Data: 12.05.2026; S/N: ABC-123", symbology: .qr, secrecy)
    else {
      Issue.record("no label")
      return
    }
    #expect(label.serial == .example("ABC-123"))
  }

  @Test(arguments: [
    "https://eprel.ec.europa.eu.evil.example/qr/1", "https://a.example/eprel.ec.europa.eu/qr/1",
    "https://europa.eu/", "https://eprel.ec.europa.eu@evil.example/qr/1",
  ])
  func `an address that only looks like one is an address, and not opened`(text: String) {
    guard case .webAddress = ScanMeaning(text, secrecy) else {
      Issue.record("\(text) is \(ScanMeaning(text, secrecy))")
      return
    }
  }

  @Test func `5-3 the counter says to scan the serial`() async throws {
    let floor = try await ShopFloor()
    let answer = try await floor.desk.scan("https://eprel.ec.europa.eu/qr/1234567")
    #expect(answer.found == .information(.energyLabel(model: "1234567")))
    var session = CounterSession()
    #expect(session.receive(.scanned(answer)) == [.sound(.bad), .show])
  }
}
