import ServiceDesk
import ServiceDeskTesting
import Testing

struct ProductNumberTests {
  /// GS1 General Specifications 5.2.2.4.2, one for each way of leaving zeros out.
  @Test(arguments: [
    ("01234565", "012345000065"), ("12345670", "123456000070"), ("04252614", "042100005264"),
    ("123456", "012345000065"), ("0123456", "012345000065"),
  ])
  func `a UPC-E is the UPC-A that it shortens`(short: String, long: String) {
    #expect(GTIN(upcE: short) == GTIN(long))
    #expect(GTIN(upcE: short) != nil)
  }

  @Test(arguments: ["01234566", "21234565", "12345", "0123456A", "012345650"])
  func `a UPC-E with a wrong check digit or number system is none`(text: String) {
    #expect(GTIN(upcE: text) == nil)
  }

  @Test(
    arguments: [
      ("5941234567899", .goods), ("9780306406157", .book), ("9790260000438", .sheetMusic),
      ("9770317847001", .periodical), ("2100000000012", .inStore), ("20123451", .inStore),
      ("96385074", .goods), ("9900000000011", .coupon), ("14006381333938", .carton),
      ("036000291452", .goods),
    ] as [(String, GTIN.Family)])
  func `the prefix tells goods from books, cartons and a shop's own codes`(
    text: String, family: GTIN.Family
  ) throws {
    let gtin = try #require(GTIN(text))
    #expect(gtin.family == family)
  }

  @Test func `an ISBN of ten characters is the one of thirteen`() {
    #expect(GTIN(isbn10: "0-306-40615-2") == GTIN("9780306406157"))
    #expect(GTIN(isbn10: "0-306-40615-3") == nil)
    #expect(GTIN(isbn10: "080442957X")?.printed.hasPrefix("978080442957") == true)
    #expect(GTIN("9770317847001")?.issn == "0317-8471")
  }

  @Test(arguments: [
    "ISBN 0-306-40615-2", "isbn: 978-0-306-40615-7", "ISBN-13: 9780306406157", "ISBN-10 0306406152",
    "978-0-306-40615-7", "978 0 306 40615 7",
  ])
  func `B-5 a book's number is a product code as people type it`(text: String) throws {
    let gtin = try #require(GTIN("9780306406157"))
    #expect(ScanMeaning(text, TestSecrecy()) == .productCode(gtin, asSerial: .example(text)))
  }

  @Test(arguments: [
    "0306406152", "0-306-40615-2", "ISBN 0-306-40615-3", "ISBN 5941234567899", "978-0-306406157",
  ])
  func `what is not called one, or does not add up, is a serial`(text: String) {
    #expect(ScanMeaning(text, TestSecrecy()) == .serial(.example(text)))
  }

  /// B-5: refused as a serial, with the sentence of its family.
  @Test(
    arguments: [
      ("9780306406157", .isbn13), ("5941234567899", .ean13), ("01234565", .upcE),
      ("14006381333938", .interleaved2of5),
      ("978030640615712345", .ean13), ("977031784700112", .ean13),
    ] as [(String, Symbology)])
  func `B-5 the number of a product is never a serial`(text: String, symbology: Symbology) {
    guard case .productCode = ScanMeaning(text, symbology: symbology, TestSecrecy()) else {
      Issue.record("\(text) was taken for \(ScanMeaning(text, symbology: symbology, TestSecrecy()))")
      return
    }
  }

  @Test func `B-5 each family says what it is and what to scan, in every language`() {
    for language in Language.allCases {
      let sentences = GTIN.Family.allCases.map { $0.unknown(language, ["gtin": "1"]) }
      #expect(sentences.allSatisfy { $0.contains("S/N") && !$0.contains("{") })
    }
  }

  @Test func `eight digits that are both a short and a shortened number are offered as both`() {
    let reading = BoxReading([ScannedCode("12345670")], TestSecrecy())
    #expect(reading.candidates.map(\.gtin) == [GTIN("12345670"), GTIN("123456000070")])
    #expect(reading.chosen == nil)
  }
}
