import Testing

@testable import ServiceDesk

/// Every check that the table names: what passes, and what is marked where.
struct GS1CheckTests {
  @Test(arguments: [
    (GS1Check.digits, ["", "0", "0123456789"]),
    (.set82, ["", "A-z_9!\"%&'()*+,./:;<=>?"]),
    (.set39, ["", "A#B-C/9"]),
    (.set64, ["", "aZ-_09", "ab=", "a=="]),
    (.checkDigit, ["05941234567899", "5941234567899", "59412342", "005941234567890122", "0"]),
    (.checkPair, ["5941234GHISEUVK", "22"]),
    (.prefix, ["5941", "5941A"]),
    (.prefixAfterOne, ["05941", "A5941"]),
    (.date, ["260228", "240229", "000229", "991231"]),
    (.dateOrMonth, ["260200", "260228", "240229"]),
    (.longDate, ["20260228", "20000229"]),
    (.longDateOrMonth, ["20260200", "24000229"]),
    (.hour, ["00", "23"]), (.minute, ["00", "59"]), (.second, ["00", "59"]),
    (.time, ["0000", "2359"]),
    (.country, ["642", "616", "348", "004"]), (.countryOrSeveral, ["642", "999"]),
    (.countryLetters, ["RO", "PL", "HU"]), (.currency, ["946", "985", "348", "978"]),
    (.sex, ["0", "1", "2", "9"]),
    (.escapes, ["", "Strada%20Mare", "%c8%98"]),
    (.positionInRow, ["1/1", "2/3", "9/10", "10/10"]),
    (.piece, ["0102", "11", "0202", "099100"]),
    (.account, ["RO49AAAA1B31007593840000", "HU42117730161111101800000000"]),
    (.latitude, ["0000000000", "1800000000"]), (.longitude, ["0000000000", "3600000000"]),
    (.yesOrNo, ["0", "1"]), (.winding, ["0", "1", "9"]), (.hyphen, ["-"]), (.zero, ["0", "00"]),
    (.notZero, ["1", "0010"]), (.noZeroAhead, ["", "10"]), (.notDigitsOnly, ["A", "1A2"]),
    (.importer, ["-", "_", "A", "z", "0"]), (.medium, ["01", "10", "80", "99"]),
    (.package, ["8", "1A", "200", "PUE", "ZZ"]),
    (
      .coupon,
      [
        "05941237770012501" + "20100",
        "05941237770012501" + "20100" + "3261231" + "4260101" + "50000123" + "90101",
      ]
    ),
    (.couponOffer, ["0" + "0594123" + "777001" + "0000042"]),
  ])
  func `what is right passes`(check: GS1Check, values: [String]) {
    for value in values {
      #expect(check.finding(Array(value.utf8)) == nil, "\(value)")
    }
  }

  @Test(arguments: [
    (GS1Check.digits, "12A4", "nonDigitCharacter", "12*A*4"),
    (.set82, "AB C", "invalidCset82Character", "AB* *C"),
    (.set39, "ABc", "invalidCset39Character", "AB*c*"),
    (.set64, "ab+", "invalidCset64Character", "ab*+*"),
    (.set64, "abc=", "invalidCset64Padding", "abc*=*"),
    (.checkDigit, "", "tooShortForCheckDigit", "**"),
    (.checkDigit, "05941234567898", "incorrectCheckDigit", "0594123456789*8*"),
    (.checkPair, "5941234GHISEUVJ", "incorrectCheckPair", "5941234GHISEU*VJ*"),
    (.checkPair, "A", "tooShortForCheckPair", "*A*"),
    (.prefix, "594", "tooShortForGcp", "*594*"),
    (.prefix, "59A1", "invalidGcpPrefix", "59*A*1"),
    (.prefixAfterOne, "059A1", "invalidGcpPrefix", "059*A*1"),
    (.date, "26022", "dateTooShort", "*26022*"),
    (.date, "2602288", "dateTooLong", "*2602288*"),
    (.date, "261301", "illegalMonth", "26*13*01"),
    (.date, "260229", "illegalDay", "2602*29*"),
    (.date, "260200", "illegalDay", "2602*00*"),
    (.dateOrMonth, "260431", "illegalDay", "2604*31*"),
    (.longDate, "19000229", "illegalDay", "190002*29*"),
    (.longDateOrMonth, "20261300", "illegalMonth", "2026*13*00"),
    (.hour, "24", "illegalHour", "*24*"), (.hour, "1", "hourTooShort", "*1*"),
    (.minute, "60", "illegalMinute", "*60*"), (.second, "60", "illegalSecond", "*60*"),
    (.time, "2400", "illegalHour", "*24*00"), (.time, "2360", "illegalMinute", "23*60*"),
    (.country, "000", "notIso3166", "*000*"), (.countryOrSeveral, "998", "notIso3166Or999", "*998*"),
    (.countryLetters, "ro", "notIso3166Alpha2", "*ro*"), (.currency, "932", "notIso4217", "*932*"),
    (.sex, "3", "invalidBiologicalSexCode", "*3*"),
    (.escapes, "A%2", "invalidPercentSequence", "A*%2*"),
    (.positionInRow, "3/2", "positionExceedsEnd", "*3/2*"),
    (.positionInRow, "01/2", "illegalZeroPrefix", "*01*/2"),
    (.positionInRow, "1-2", "positionInSequenceMalformed", "*1-2*"),
    (.piece, "0002", "zeroPieceNumber", "*00*02"), (.piece, "0200", "zeroTotalPieces", "02*00*"),
    (.piece, "0302", "pieceNumberExceedsTotal", "*0302*"),
    (.piece, "030", "invalidLengthForPieceOfTotal", "*030*"),
    (.account, "RO48AAAA1B31007593840000", "incorrectIbanChecksum", "RO*48*AAAA1B31007593840000"),
    (.account, "RO49aAAA1B31007593840000", "invalidIbanCharacter", "RO49*a*AAA1B31007593840000"),
    (.account, "XX49AAAA1B3100", "illegalIbanCountryCode", "*XX*49AAAA1B3100"),
    (.latitude, "1800000001", "invalidLatitude", "*1800000001*"),
    (.longitude, "3600000001", "invalidLongitude", "*3600000001*"),
    (.yesOrNo, "2", "notZeroOrOne", "*2*"), (.winding, "2", "invalidWindingDirection", "*2*"),
    (.hyphen, "+", "notHyphen", "*+*"), (.zero, "01", "notZero", "*01*"),
    (.notZero, "000", "illegalZeroValue", "*000*"), (.noZeroAhead, "012", "illegalZeroPrefix", "*0*12"),
    (.notDigitsOnly, "123", "requiresNonDigitCharacter", "*123*"),
    (.importer, "AB", "importerIdxMustBeOneCharacter", "*AB*"),
    (.importer, "+", "invalidImportIdxCharacter", "*+*"), (.medium, "11", "invalidMediaType", "*11*"),
    (.package, "QU", "invalidPackageType", "*QU*"),
    (.coupon, "7123456", "couponInvalidGcpLength", "*7*123456"),
    (.coupon, "0123456123456111101237", "couponExcessData", "012345612345611110123*7*"),
    (.couponOffer, "2", "couponInvalidFormatCode", "*2*"),
  ])
  func `what is wrong is named and marked`(check: GS1Check, value: String, code: String, marked: String)
    throws
  {
    let finding = try #require(check.finding(Array(value.utf8)))
    #expect(finding.code.rawValue == code)
    #expect(GS1Fault(finding.code, in: Array(value.utf8), at: finding.place).marked(with: "*") == marked)
  }

  @Test func `a list of company prefixes is asked where there is one`() {
    #expect(GS1Check.prefix.finding(Array("5941234".utf8)) { _ in .known } == nil)
    #expect(
      GS1Check.prefix.finding(Array("5941234".utf8)) { _ in .unknown }
        == GS1Finding("invalidGcpPrefix", 0..<7))
    #expect(
      GS1Check.prefixAfterOne.finding(Array("05941234".utf8)) { _ in .offline }
        == GS1Finding("gcpDatasourceOffline", 1..<8))
  }

  @Test func `every identifier has a rule, and those that begin alike are equally long`() {
    #expect(GS1Rule.all.count == Set(GS1Rule.all.map(\.identifier)).count)
    #expect(GS1Rule.all.count > 500)
    for (_, rules) in Dictionary(grouping: GS1Rule.all, by: { $0.identifier.prefix(2) }) {
      #expect(Set(rules.map(\.identifier.count)).count == 1)
    }
  }
}
