import ServiceDesk
import ServiceDeskTesting
import Testing

/// Examples of `domain.md` 1.2 and 1.4 to 1.6 that concern the plain term of two years.
struct LegalGuaranteeTests {
  struct Example: Sendable, CustomStringConvertible {
    let name: String
    var country = Country.romania
    var kind = CustomerKind.consumer
    var contract: String?
    let delivered: String
    var condition = SaleTerms.Condition.new
    var hadEarlierRepairs = false
    var statedMonths: Int?
    let today: String
    let status: GuaranteeVerdict.Status
    var lastDay: String?
    var sentence: GuaranteeVerdict.Sentence?

    var description: String { "\(name): \(country) \(kind) \(delivered), asked on \(today)" }
  }

  static let plainTerms: [Example] = [
    Example(
      name: "D-1, last day", delivered: "2024-11-21", today: "2026-11-21", status: .covered,
      lastDay: "2026-11-21",
      sentence: .termRunsUntil),
    Example(
      name: "on the day of delivery", delivered: "2026-11-21", today: "2026-11-21", status: .covered,
      lastDay: "2028-11-21"),
    Example(
      name: "RO-3, 29 February", delivered: "2024-02-29", today: "2026-02-28", status: .covered,
      lastDay: "2026-02-28"),
    Example(
      name: "PL-8, 29 February", country: .poland, delivered: "2024-02-29", today: "2026-02-28",
      status: .covered,
      lastDay: "2026-02-28"),
    Example(
      name: "a weekday end", delivered: "2024-11-18", today: "2026-11-19", status: .expired,
      lastDay: "2026-11-18",
      sentence: .termEndedOn),
    Example(
      name: "a weekday end, PL", country: .poland, delivered: "2024-11-18", today: "2026-11-19",
      status: .expired,
      lastDay: "2026-11-18"),
    Example(
      name: "W-D7, a Saturday end asked on Sunday", delivered: "2024-02-29", today: "2026-03-01",
      status: .review,
      lastDay: "2026-02-28", sentence: .endFellOnRestDay),
    Example(
      name: "W-D7, a Saturday end asked on Monday", delivered: "2024-02-29", today: "2026-03-02",
      status: .review,
      lastDay: "2026-02-28", sentence: .endFellOnRestDay),
    Example(
      name: "W-D7, a Saturday end asked on Tuesday", delivered: "2024-02-29", today: "2026-03-03",
      status: .expired,
      lastDay: "2026-02-28"),
    Example(
      name: "W-D7, a Sunday end asked on Monday", country: .poland, delivered: "2024-11-22",
      today: "2026-11-23",
      status: .review, lastDay: "2026-11-22", sentence: .endFellOnRestDay),
    Example(
      name: "W-RO8, ended after a repair", delivered: "2024-11-18", hadEarlierRepairs: true,
      today: "2026-11-19",
      status: .review, lastDay: "2026-11-18", sentence: .earlierRepairsMayExtend),
    Example(
      name: "W-PL12, ended long after a repair", country: .poland, delivered: "2023-11-20",
      hadEarlierRepairs: true,
      today: "2026-11-19", status: .review, lastDay: "2025-11-20", sentence: .earlierRepairsMayExtend),
    Example(
      name: "a repair changes nothing while the term runs", delivered: "2024-11-21", hadEarlierRepairs: true,
      today: "2026-11-21", status: .covered, lastDay: "2026-11-21"),
    Example(
      name: "W-EU11, a stated guarantee outlasts the term", country: .poland, delivered: "2023-11-20",
      statedMonths: 36,
      today: "2026-11-20", status: .review, lastDay: "2025-11-20", sentence: .statedGuaranteeRunsUntil),
    Example(
      name: "W-EU11, the stated guarantee has ended too", country: .poland, delivered: "2023-11-20",
      statedMonths: 36,
      today: "2026-11-23", status: .expired, lastDay: "2025-11-20"),
    Example(
      name: "W-EU7, used", delivered: "2025-11-21", condition: .used, today: "2025-12-01", status: .review,
      lastDay: "2027-11-21", sentence: .usedGoodsTermMayBeShorter),
    Example(
      name: "W-EU7, refurbished and long ended", delivered: "2022-11-21", condition: .refurbished,
      today: "2026-11-21",
      status: .review, lastDay: "2024-11-21", sentence: .usedGoodsTermMayBeShorter),
  ]

  static let laws: [Example] = [
    Example(
      name: "RO-13, the older law", contract: "2021-12-31", delivered: "2022-01-05", today: "2026-11-21",
      status: .review, sentence: .olderLawApplies),
    Example(
      name: "W-RO1, the first day of the present law", contract: "2022-01-01", delivered: "2022-01-05",
      today: "2024-01-05", status: .covered, lastDay: "2024-01-05"),
    Example(
      name: "PL-6, the older law", country: .poland, contract: "2022-12-31", delivered: "2023-01-05",
      today: "2024-01-01", status: .review, sentence: .olderLawApplies),
    Example(
      name: "W-PL1, the first day of the present law", country: .poland, contract: "2023-01-01",
      delivered: "2023-01-05", today: "2024-01-01", status: .covered, lastDay: "2025-01-05"),
    Example(
      name: "HU, the older law", country: .hungary, contract: "2021-12-31", delivered: "2022-01-05",
      today: "2022-06-01", status: .review, sentence: .olderLawApplies),
    Example(
      name: "RO-12, a company without a recorded contract", kind: .business, delivered: "2025-11-21",
      today: "2026-11-21", status: .unknown, sentence: .consumerLawDoesNotApply),
    Example(
      name: "W-PL16, a company", country: .poland, kind: .business, delivered: "2025-11-21",
      today: "2026-11-21",
      status: .review, sentence: .contractTermUnknown),
    Example(
      name: "PL-5, a hairdresser's fiscal printer", country: .poland, kind: .soleTraderNonProfessional,
      delivered: "2024-11-21", today: "2026-11-21", status: .covered, lastDay: "2026-11-21"),
    Example(
      name: "W-PL6 is Polish: a sole trader in RO is no consumer", kind: .soleTraderNonProfessional,
      delivered: "2025-11-21", today: "2026-01-01", status: .unknown, sentence: .consumerLawDoesNotApply),
    Example(
      name: "W-PL6 is Polish: a sole trader in HU is no consumer", country: .hungary,
      kind: .soleTraderNonProfessional,
      delivered: "2025-11-19", today: "2026-11-19", status: .covered, lastDay: "2026-11-19",
      sentence: .oneYearFromDelivery),
    Example(
      name: "HU-11, a company's last day", country: .hungary, kind: .business, delivered: "2025-11-19",
      today: "2026-11-19", status: .covered, lastDay: "2026-11-19", sentence: .oneYearFromDelivery),
    Example(
      name: "HU-11, a company a day later", country: .hungary, kind: .business, delivered: "2025-11-19",
      today: "2026-11-20", status: .expired, lastDay: "2026-11-19"),
    Example(
      name: "W-HU3, the mandatory guarantee may run", country: .hungary, delivered: "2023-11-20",
      today: "2026-11-20",
      status: .review, lastDay: "2025-11-20", sentence: .mandatoryGuaranteeMayRunLonger),
    Example(
      name: "W-HU3, the mandatory guarantee has ended too", country: .hungary, delivered: "2023-11-20",
      today: "2027-05-21", status: .expired, lastDay: "2025-11-20"),
  ]

  @Test(arguments: plainTerms + laws)
  func `the verdict is the one of the example`(example: Example) throws {
    let verdict = try verdict(of: example)
    #expect(verdict.status == example.status)
    #expect(verdict.lastCoveredDay?.description == example.lastDay)
    if let sentence = example.sentence { #expect(verdict.reasons.map(\.sentence).contains(sentence)) }
    #expect(verdict.soldOn?.description == example.contract ?? example.delivered)
    #expect(verdict.document == "F 1001")
    #expect(verdict.reasons.first?.sentence == .soldByUsOn)
  }

  /// EU-8 and EU-9.
  @Test(arguments: [
    (Country.romania, "2026-11-21", true), (.romania, "2026-11-22", false), (.hungary, "2026-11-21", true),
    (.hungary, "2026-11-22", false), (.poland, "2026-11-22", true), (.poland, "2027-11-21", true),
    (.poland, "2027-11-22", false),
  ])
  func `until its day it is the seller who must prove`(country: Country, today: String, sellerProves: Bool)
    throws
  {
    let verdict = try verdict(
      of: Example(name: "EU-8", country: country, delivered: "2025-11-21", today: today, status: .covered))
    let until = country == .poland ? "2027-11-21" : "2026-11-21"
    #expect(verdict.sellerProvesUntil?.description == until)
    let sentences = verdict.reasons.map(\.sentence)
    #expect(sentences.contains(.sellerProvesUntil) == sellerProves)
    #expect(sentences.contains(.customerProvesAfter) == !sellerProves)
  }

  @Test
  func
    `in Hungary nothing is expired within 36 months of delivery, nor in the six that a commissioning may add`()
    throws
  {
    let delivery = Day.example(2024, 2, 29)
    for number in delivery.number...Day.example(2027, 8, 29).number {
      let verdict = LegalGuarantee(country: .hungary).verdict(
        sale: .example(deliveryDay: delivery), kind: .consumer, hadEarlierRepairs: false,
        on: Day(number: number))
      #expect(verdict.status == (number <= Day.example(2026, 2, 28).number ? .covered : .review))
    }
  }

  @Test(arguments: Country.allCases)
  func `a unit that we never sold is unknown, not without guarantee`(country: Country) {
    let verdict = LegalGuarantee(country: country).verdict(
      sale: nil, kind: .consumer, statedMonths: 24, hadEarlierRepairs: true, on: .example(2026, 11, 21))
    #expect(verdict.status == .unknown)
    #expect(verdict.reasons.map(\.sentence) == [.neverSoldByUs])
    #expect(verdict.lastCoveredDay == nil)
  }

  @Test(arguments: Country.allCases)
  func `without the customer's kind the law that applies is unknown`(country: Country) {
    let verdict = LegalGuarantee(country: country).verdict(
      sale: .example(), kind: nil, hadEarlierRepairs: false, on: .example(2040, 1, 1))
    #expect(verdict.status == .unknown)
    #expect(verdict.lastCoveredDay == nil)
  }

  @Test func `reasons name the country's own rules`() {
    let rules: [Country: [String]] = [
      .romania: ["W-EU1", "W-RO2", "W-RO3", "W-D4"], .poland: ["W-EU1", "W-PL2", "W-PL3", "W-D4"],
      .hungary: ["W-EU1", "W-HU16", "W-HU16", "W-D4"],
    ]
    for country in Country.allCases {
      let verdict = LegalGuarantee(country: country).verdict(
        sale: .example(), kind: .consumer, hadEarlierRepairs: false, on: .example(2026, 1, 1))
      #expect(verdict.reasons.map(\.rule) == rules[country])
    }
  }

  private func verdict(of example: Example) throws -> GuaranteeVerdict {
    let sale = SaleTerms.example(
      contractDay: try example.contract.map { try #require(Day(iso: $0)) },
      deliveryDay: try #require(Day(iso: example.delivered)), condition: example.condition)
    return LegalGuarantee(country: example.country).verdict(
      sale: sale, kind: example.kind, statedMonths: example.statedMonths,
      hadEarlierRepairs: example.hadEarlierRepairs, on: try #require(Day(iso: example.today)))
  }
}
