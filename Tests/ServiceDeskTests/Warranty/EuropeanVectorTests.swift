import ServiceDesk
import ServiceDeskTesting
import Testing

/// Dates and the Union's rules: examples EU-1 to EU-9 of `domain.md` 1.2 and others worked out from the same rules.
struct EuropeanVectorTests {
  static let extension12: [GuaranteeVector] = [
    GuaranteeVector(
      "EU-1, contract too early", "W-HU16",
      .example(
        .hungary, delivered: "2026-08-03", contract: "2026-07-30",
        GuaranteeEvent.repair("2026-09-01", "2026-09-08")),
      on: "2026-11-21", .covered, "2028-08-03"),
    GuaranteeVector(
      "EU-2, the first day", "W-EU3",
      .example(
        .hungary, delivered: "2026-08-03", contract: "2026-07-31",
        GuaranteeEvent.repair("2026-09-01", "2026-09-08")),
      on: "2026-11-21", .covered, "2029-08-03"),
    GuaranteeVector(
      "EU-2 in Poland", "W-EU3",
      .example(
        .poland, delivered: "2026-08-03", contract: "2026-07-31",
        GuaranteeEvent.repair("2026-09-01", "2026-09-08")),
      on: "2026-11-21", .covered, "2029-08-03"),
    GuaranteeVector(
      "EU-3, repaired twice", "W-EU3",
      .example(
        .poland, delivered: "2026-08-03", contract: "2026-07-31",
        GuaranteeEvent.repair("2026-09-01", "2026-09-08") + GuaranteeEvent.repair("2027-03-01", "2027-03-09")),
      on: "2027-04-01", .covered, "2029-08-03"),
    GuaranteeVector(
      "EU-4, replaced", "W-EU3",
      .example(
        .poland, delivered: "2026-08-03", contract: "2026-07-31",
        [.notified("2026-09-01"), .happened(.replaced, "2026-09-08")]),
      on: "2026-11-21", .covered, "2028-08-03"),
    GuaranteeVector(
      "EU-5, paid repair of damage", "W-EU3",
      .example(
        .poland, delivered: "2026-08-03", contract: "2026-07-31",
        [.notified("2026-09-01"), .returned("2026-09-08", .repairedPaid)]),
      on: "2026-11-21", .covered, "2028-08-03"),
    GuaranteeVector(
      "EU-5, no fault found", "W-EU3",
      .example(
        .poland, delivered: "2026-08-03", contract: "2026-07-31",
        [.notified("2026-09-01"), .returned("2026-09-08", .noFaultFound)]),
      on: "2026-11-21", .covered, "2028-08-03"),
    GuaranteeVector(
      "EU-6", "W-EU3",
      .example(.poland, delivered: "2026-08-31", GuaranteeEvent.repair("2026-10-01", "2026-10-02")),
      on: "2026-11-21", .covered, "2029-08-31"),
    GuaranteeVector(
      "EU-7, 29 February", "W-EU3",
      .example(.hungary, delivered: "2028-02-29", GuaranteeEvent.repair("2028-10-02", "2028-10-03")),
      on: "2030-11-21", .covered, "2031-02-28"),
    GuaranteeVector(
      "the repair of a claim on the last day counts", "W-EU3",
      .example(.poland, delivered: "2026-08-03", GuaranteeEvent.repair("2028-08-03", "2028-08-10")),
      on: "2028-08-10", .covered, "2029-08-03"),
    GuaranteeVector(
      "the repair of a claim too late does not", "W-D6",
      .example(.poland, delivered: "2026-08-03", GuaranteeEvent.repair("2028-08-04", "2028-08-10")),
      on: "2028-08-10", .expired, "2028-08-03"),
    GuaranteeVector(
      "a repair under the commercial guarantee is no remedy of the seller", "W-HU16",
      .example(
        .hungary, delivered: "2026-08-03",
        GuaranteeEvent.repair("2026-09-01", "2026-09-08", under: .commercialGuarantee)),
      on: "2026-11-21", .covered, "2028-08-03"),
  ]

  static let dates: [GuaranteeVector] = [
    GuaranteeVector(
      "D-1", "W-D4", .example(delivered: "2024-11-21"), on: "2026-11-21", .covered, "2026-11-21"),
    GuaranteeVector(
      "D-2", "W-D4", .example(delivered: "2024-02-29"), on: "2026-02-28", .covered, "2026-02-28"),
    GuaranteeVector(
      "W-D7, a Saturday's end, claimed on "
        + "Monday", "W-D7", .example(delivered: "2024-02-29"), on: "2026-03-02",
      .review, "2026-02-28"),
    GuaranteeVector(
      "W-D7, a Saturday's end, claimed on "
        + "Tuesday", "W-D4", .example(delivered: "2024-02-29"), on: "2026-03-03",
      .expired, "2026-02-28"),
    GuaranteeVector(
      "W-D7, 1 December is a holiday in Romania", "W-D7", .example(delivered: "2024-12-01"), on: "2026-12-02",
      .review, "2026-12-01"),
    GuaranteeVector(
      "W-D7, 30 November and 1 December in a "
        + "row", "W-D7", .example(delivered: "2024-11-30"), on: "2026-12-02",
      .review, "2026-11-30"),
    GuaranteeVector(
      "W-D7, two days after them", "W-D4", .example(delivered: "2024-11-30"), on: "2026-12-03", .expired,
      "2026-11-30"),
    GuaranteeVector(
      "W-D7, the same day is a working day in Poland", "W-D4", .example(.poland, delivered: "2024-12-01"),
      on: "2026-12-02", .expired, "2026-12-01"),
    GuaranteeVector(
      "W-D7, a Saturday on which Hungary worked", "W-D4", .example(.hungary, delivered: "2024-12-12"),
      on: "2026-12-13", .expired, "2026-12-12"),
    GuaranteeVector(
      "W-D7, Christmas Eve in Poland", "W-D7", .example(.poland, delivered: "2024-12-24"), on: "2026-12-28",
      .review, "2026-12-24"),
    GuaranteeVector(
      "W-D10, holidays of that year are not recorded", "W-D7", .example(.poland, delivered: "2029-05-02"),
      on: "2031-05-04", .review, "2031-05-02"),
    GuaranteeVector(
      "W-D6, the claim of the last day stays in time while it is open", "W-D6",
      .example(.poland, delivered: "2024-11-18", [.notified("2026-11-18")]), on: "2026-12-30", .covered,
      "2026-11-18"),
    GuaranteeVector(
      "W-D6, a claim of the day after does not", "W-D4",
      .example(.poland, delivered: "2024-11-18", [.notified("2026-11-19")]), on: "2026-12-30", .expired,
      "2026-11-18"),
    GuaranteeVector(
      "W-D6, a claim on the Monday after a Sunday's end, asked much later", "W-D7",
      .example(.poland, delivered: "2024-11-22", [.notified("2026-11-23")]), on: "2026-12-30", .review,
      "2026-11-22"),
    GuaranteeVector(
      "before delivery nothing has begun", "W-D4", .example(delivered: "2026-12-01"), on: "2026-11-30",
      .notApplicable, "2028-12-01"),
  ]

  static let conditions: [GuaranteeVector] = [
    GuaranteeVector(
      "W-EU7, used, in the year that nobody can shorten", "W-RO2",
      .example(delivered: "2025-11-21") { $0.condition = .used }, on: "2026-11-21", .covered, "2027-11-21"),
    GuaranteeVector(
      "W-EU7, used, a day later", "W-EU7", .example(delivered: "2025-11-21") { $0.condition = .used },
      on: "2026-11-22", .review, "2027-11-21"),
    GuaranteeVector(
      "W-EU7, used and long ended", "W-D4", .example(delivered: "2022-11-21") { $0.condition = .refurbished },
      on: "2026-11-20", .expired, "2024-11-21"),
    GuaranteeVector(
      "W-EU7, 12 months agreed", "W-EU7",
      .example(delivered: "2025-11-18") {
        $0.condition = .used
        $0.agreedUsedMonths = 12
      }, on: "2026-11-19", .expired, "2026-11-18"),
    GuaranteeVector(
      "W-EU7, six months agreed are a year", "W-EU7",
      .example(delivered: "2025-11-18") {
        $0.condition = .refurbished
        $0.agreedUsedMonths = 6
      }, on: "2026-11-18", .covered, "2026-11-18"),
    GuaranteeVector(
      "W-EU7, an agreement on new goods is void", "W-RO2",
      .example(delivered: "2025-11-18") { $0.agreedUsedMonths = 12 }, on: "2026-11-19", .covered, "2027-11-18"
    ),
    GuaranteeVector(
      "W-EU2, supply for five years", "W-EU2",
      .example(.poland, delivered: "2024-11-21") {
        $0.hasDigitalElements = true
        $0.supplyUntil = "2029-11-21"
      }, on: "2029-11-21", .covered, "2029-11-21"),
    GuaranteeVector(
      "W-EU2, a shorter supply takes nothing away", "W-EU2",
      .example(.poland, delivered: "2024-11-21") {
        $0.hasDigitalElements = true
        $0.supplyUntil = "2025-11-21"
      }, on: "2026-11-21", .covered, "2026-11-21"),
    GuaranteeVector(
      "1.7, invoice to a company, used at home", "W-EU12",
      .example(delivered: "2025-11-21", customer: .business) { $0.invoiceToCompanyHomeUse = true },
      on: "2026-11-21", .review, "2027-11-21"),
    GuaranteeVector(
      "W-EU10, the price was refunded", "W-EU10",
      .example(delivered: "2025-11-21", [.notified("2026-01-05"), .returned("2026-01-09", .refund)]),
      on: "2026-11-21", .notApplicable, "2027-11-21"),
  ]

  @Test(arguments: extension12 + dates + conditions)
  func `the clock answers as the rule says`(vector: GuaranteeVector) throws { try vector.check() }

  /// EU-8 and EU-9, and Law 449's six months (RO-13).
  @Test(arguments: [
    (CountryCode.romania, "2026-11-21", GuaranteeClock.BurdenOfProof.Side.seller),
    (.romania, "2026-11-22", .customer), (.hungary, "2026-11-21", .seller),
    (.hungary, "2026-11-22", .customer),
    (.poland, "2026-11-22", .seller), (.poland, "2027-11-21", .seller),
  ])
  func `W-EU6, the day on which the defect became apparent decides who must prove`(
    country: CountryCode, on: String, side: GuaranteeClock.BurdenOfProof.Side
  ) throws {
    let facts = GuaranteeFacts.example(country, delivered: "2025-11-21")
    let clock = try #require(GuaranteeEngine().verdict(on: Day(stringLiteral: on), facts).clock(.legal))
    #expect(clock.burdenOfProof?.who == side)
    var claimed = facts
    claimed.events = [.notified(Day(stringLiteral: on))]
    let later = GuaranteeEngine().verdict(on: "2027-11-20", claimed)
    #expect(later.clock(.legal)?.burdenOfProof?.who == side)
  }

  @Test func `W-EU14, the extension is on, is marked, and can be switched off`() throws {
    let facts = GuaranteeFacts.example(
      .poland, delivered: "2026-08-03", GuaranteeEvent.repair("2026-09-01", "2026-09-08"))
    let on = try #require(GuaranteeEngine().verdict(on: "2026-11-21", facts).clock(.legal))
    #expect(on.lastCoveredDay == "2029-08-03")
    #expect(on.isToVerify)
    let off = GuaranteeEngine(
      rules: GuaranteeRules.shipped.switching("W-EU3", .repairExtension, in: nil, to: false))
    let without = try #require(off.verdict(on: "2026-11-21", facts).clock(.legal))
    #expect(without.lastCoveredDay == "2028-08-03")
    #expect(!without.isToVerify)
  }

  @Test func `other states have rules that are off until somebody switches them on`() throws {
    let spain = try #require(CountryCode(rawValue: "ES"))
    let facts = GuaranteeFacts.example(spain, delivered: "2024-11-21")
    #expect(!GuaranteeRules.shipped.know(spain))
    let verdict = GuaranteeEngine().verdict(on: "2026-11-21", facts)
    #expect(verdict.status == .unknown)
    #expect(verdict.clock(.legal)?.lastCoveredDay == nil)
    let rules = GuaranteeRules.shipped.switching("W-EU1", .term, in: spain, to: true)
      .switching("W-EU6", .sellerProves, in: spain, to: true)
    let known = try #require(GuaranteeEngine(rules: rules).verdict(on: "2026-11-21", facts).clock(.legal))
    #expect(known.lastCoveredDay == "2027-11-21")
    #expect(known.burdenOfProof?.sellerUntil == "2026-11-21")
    #expect(known.isToVerify)
  }

  @Test(arguments: Country.allCases)
  func `what is missing is said, and is never no guarantee`(country: Country) {
    let whole = GuaranteeFacts.example(CountryCode(country), delivered: "2025-11-21")
    for (sentence, change) in [
      (
        GuaranteeVerdict.Sentence.customerKindMissing,
        { (facts: inout GuaranteeFacts) in facts.customerType = nil }
      ),
      (.contractDayMissing, { $0.contractDate = nil }), (.deliveryDayMissing, { $0.deliveryDate = nil }),
      (
        .neverSoldByUs,
        {
          $0.contractDate = nil
          $0.deliveryDate = nil
        }
      ),
    ] {
      var facts = whole
      change(&facts)
      let verdict = GuaranteeEngine().verdict(on: "2036-11-21", facts)
      #expect(verdict.status == .unknown, "\(sentence)")
      #expect(verdict.clock(.legal)?.trace.map(\.sentence) == [sentence])
    }
  }
}
