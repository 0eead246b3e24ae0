import ServiceDesk
import ServiceDeskTesting
import Testing

struct BoxReadingTests {
  private let secrecy = TestSecrecy()

  private func reading(_ codes: [String], _ context: BoxReading.Context = BoxReading.Context()) -> BoxReading
  {
    BoxReading(codes.map { ScannedCode($0) }, in: context, secrecy)
  }

  /// `domain.md` B-13, `features.md` U40.
  @Test func `B-13 of eight codes on one box the serial is chosen, and says why`() throws {
    let box = reading(
      [
        "5941234567899", "FP-700", "490154203237518", "356938035643809", "R58M31ABCDE", "00:00:5E:00:53:01",
        "https://eprel.ec.europa.eu/qr/1234567", "BLK",
      ], BoxReading.Context(maker: "Samsung", model: "FP 700"))
    let chosen = try #require(box.chosen)
    #expect(chosen.text == "R58M31ABCDE")
    #expect(chosen.why == .likely)
    #expect(chosen.code == 4)
    #expect(box.gtin == GTIN("5941234567899"))
    #expect(box.secondNumbers.map(\.kind) == [.imei, .imei, .mac])
    #expect(box.candidates.first == chosen)
    #expect(Set(box.candidates.map(\.code)) == Set(0..<8))
    #expect(box.candidates.first { $0.code == 1 }?.why == .knownModel)
    for language in Language.allCases {
      #expect(box.summary(language).contains("R58M31ABCDE"))
      #expect(box.summary(language).contains(chosen.reason(language)))
    }
  }

  @Test func `B-13 what the label marks goes before what only looks right`() {
    let marked = reading(["R58M31ABCDE", "[)>\u{1E}06\u{1D}SXY-1\u{1E}\u{4}"])
    #expect(marked.chosen?.text == "XY-1")
    #expect(marked.chosen?.why == .dataIdentifier)
    let worded = reading(["R58M31ABCDE", "S/N: XY-1"])
    #expect(worded.chosen?.why == .labelWord)
  }

  @Test func `5-4 an S is taken off only where the label proves it`() {
    let proven = reading(["1PFP-700", "SABC123456", "Q1", "18VLEHWT"])
    #expect(proven.chosen?.text == "ABC123456")
    #expect(proven.chosen?.why == .dataIdentifier)
    #expect(proven.candidates.contains { $0.text == "SABC123456" && $0.why == .asRead })
    #expect(proven.candidates.first { $0.text == "FP-700" }?.why == .partNumber)
    let alone = reading(["SABC123456"])
    #expect(alone.chosen?.text == "SABC123456")
    #expect(alone.candidates.contains { $0.text == "ABC123456" && $0.why == .mayBePrefixed })
    #expect(reading(["SABC123456", "ABC123456"]).chosen?.text == "ABC123456")
  }

  @Test(arguments: ["S/NABC12345", "S/N ABC12345", "S.N.ABC12345", "SNABC12345", "SN/ABC12345"])
  func `5-4 the words of labels are known with their signs`(text: String) {
    let offered = reading([text]).offered.map(\.text)
    #expect(offered == [text, "ABC12345"])
  }

  @Test func `a number like a ticket's may be a maker's, and does not hide the others`() {
    let box = reading(["K21-004532", "R58M31ABCDE"])
    #expect(box.chosen?.text == "R58M31ABCDE")
    #expect(box.offered.map(\.text) == ["R58M31ABCDE", "K21-004532"])
    #expect(reading(["K21-004532"]).chosen == nil)
  }

  @Test func `B-12 nothing is corrected: every offered serial was read, or stands in what was read`() {
    let codes = ["SN0O1I-77", "1S20XW0010USPF2ABCDE", "SABC123456"]
    for candidate in reading(codes).candidates where candidate.role == .serial {
      #expect(codes[candidate.code].contains(candidate.text))
    }
  }

  @Test func `two serials of one strength are left to a person`() {
    let box = reading(["AB1234567", "CD7654321"])
    #expect(box.chosen == nil)
    for language in Language.allCases {
      #expect(box.summary(language).contains("AB1234567"))
      #expect(box.summary(language).contains("CD7654321"))
    }
    #expect(reading(["P-77", "SN-1"]).chosen == nil)
    #expect(reading(["SN:AB-1 SN:AB-2"]).chosen == nil)
  }

  @Test func `the number that a unit on record has is chosen`() {
    let box = reading(["AB1234567", "CD7654321"]).knowing([.example("cd 7654321")])
    #expect(box.chosen?.text == "CD7654321")
    #expect(box.chosen?.isOnRecord == true)
  }

  @Test func `the form of the product's serials chooses`() {
    let rule = SerialRule(scope: .maker("acme"), pattern: SerialPattern("CD#######"))
    let box = reading(["AB1234567", "CD7654321"], BoxReading.Context(rule: rule))
    #expect(box.chosen?.text == "CD7654321")
    #expect(box.chosen?.why == .fitsRule)
  }

  @Test func `5-4 a maker's form gives model and serial`() {
    let box = reading(["1S20XW0010USPF2ABCDE"])
    #expect(box.chosen?.text == "PF2ABCDE")
    #expect(box.chosen?.why == .makerForm)
    #expect(box.candidates.contains { $0.text == "20XW0010US" && $0.role == .detail })
    #expect(box.candidates.contains { $0.text == "1S20XW0010USPF2ABCDE" && $0.why == .asRead })
    #expect(reading(["7GX4K92"], BoxReading.Context(maker: "Dell")).chosen?.why == .makerForm)
  }

  @Test func `U40 an IMEI stands in only where there is no serial`() {
    let phone = reading(["490154203237518", "356938035643809", "5941234567899"])
    #expect(phone.chosen?.text == "490154203237518")
    #expect(phone.chosen?.why == .standsIn)
    #expect(phone.secondNumbers.map(\.number.text) == ["356938035643809"])
    #expect(reading(["490154203237519"]).chosen == nil)
    #expect(reading(["490154203237518", "R58M31ABCDE"]).chosen?.text == "R58M31ABCDE")
  }

  @Test(arguments: [
    ("5941234567899", CodeCandidate.Why.productCode), ("5941234567898", .brokenProductCode),
    ("490154203237519", .wrongIMEI), ("89400100000000001235", .simCard),
    ("https://a.example/x", .webAddress), ("https://eprel.ec.europa.eu/qr/1", .informationCode),
    ("U1K7M2QX9TQ", .ownCode), ("\u{7}", .unreadable),
  ])
  func `what names no unit is never chosen, and says why`(code: String, why: CodeCandidate.Why) {
    let box = reading([code])
    #expect(box.chosen == nil)
    #expect(box.candidates.map(\.why) == [why])
    for language in Language.allCases { #expect(box.summary(language).contains("S/N")) }
  }

  @Test func `what one code calls a part number is no serial in another`() {
    let box = reading(["FPX70012345", "Model: FPX70012345", "R58M31ABCDE"])
    #expect(box.chosen?.text == "R58M31ABCDE")
  }

  @Test func `twelve hexadecimal digits are a MAC beside a better number`() {
    #expect(reading(["00005E005301", "R58M31ABCDE"]).chosen?.text == "R58M31ABCDE")
    #expect(reading(["00005E005301"]).chosen?.text == "00005E005301")
  }

  @Test func `the desk knows the product of a box and the record of its serial`() async throws {
    let warehouse = try await Warehouse()
    let codes = [Warehouse.gtin, "DP-25X", "DB4500002769"].map { ScannedCode($0) }
    let answer = try await warehouse.floor.desk.scan(box: codes)
    #expect(answer.product?.id == warehouse.coded)
    #expect(answer.reading.chosen?.text == "DB4500002769")
    #expect(answer.found?.found == .unknownSerial(.example("DB4500002769")))
  }

  /// `reliability.md` 2.9: every code gets an answer, and what is offered can be seen and was read.
  @Test func `no text stops the reading, and none is offered that was not read`() {
    let pieces = [
      "[)>", ">[)>", "\u{1E}", "\u{1D}", "\u{4}", "06", "12", "S", "1P", "18V", "Q1", "1S", "SN:", "IMEI1=",
      "]C1", "]Q2",
      "\\000026", "89", "490154203237518", "00:00:5E", "-", ".", ":", "=", ";", "{", "}", "\r\n", " ", "F",
      "A0", "0", "7",
      "\u{301}", "👨‍👩‍👧‍👦", "\u{202E}", "\u{0}", "https://", "eprel.ec.europa.eu/", "WIFI:", "ß", "ﬀ", "９",
      "U1K7M2QX9TQ",
    ]
    var state: UInt64 = 42
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<3000 {
      let codes = (0...next(3)).map { _ in (0...next(9)).map { _ in pieces[next(pieces.count)] }.joined() }
      let box = reading(codes)
      for candidate in box.candidates where candidate.role == .serial {
        let serial = candidate.serial
        #expect(serial != nil, "\(codes)")
        #expect(
          candidate.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x202E }, "\(codes)")
      }
      #expect(box.candidates.allSatisfy { codes.indices.contains($0.code) })
    }
  }

  @Test func `every reason has words of its own in every language`() {
    for why in CodeCandidate.Why.allCases {
      let words = Language.allCases.map { why.title[$0] }
      #expect(words.allSatisfy { !$0.isEmpty })
      #expect(Set(words).count == words.count, "\(why): \(words)")
      #expect(Set(why.title.ro).isDisjoint(with: "şţŞŢ"))
    }
    for language in Language.allCases {
      let titles = CodeCandidate.Why.allCases.map { $0.title[language] }
      #expect(Set(titles).count == titles.count)
    }
  }
}
