import ServiceDesk
import ServiceDeskTesting
import Testing

/// PL-1 to PL-8 of `domain.md` 1.5, and others worked out from the same rules.
struct PolishVectorTests {
  private static let minor = GuaranteeEvent.repair("2026-02-26", "2026-03-18")

  static let commercial: [GuaranteeVector] = [
    GuaranteeVector(
      "PL-1, a minor repair of 20 days", "W-PL10", .polish(delivered: "2024-11-30", minor), on: "2026-11-21",
      .commercial, .covered, "2026-12-20"),
    GuaranteeVector(
      "PL-2, then "
        + "replaced", "W-PL9", .polish(delivered: "2024-11-30", minor + [.happened(.replaced, "2026-05-29")]),
      on: "2026-11-21", .commercial, .covered, "2028-05-29"),
    GuaranteeVector(
      "PL-3, only a part replaced after 6 days", "W-PL9",
      .polish(
        delivered: "2024-11-30",
        [
          .notified("2026-05-23"), .happened(.partReplaced("power supply"), "2026-05-29"),
          .returned("2026-05-29"),
        ]),
      on: "2026-11-21", .commercial, .covered, "2026-12-06"),
    GuaranteeVector(
      "PL-8, 29 "
        + "February", "W-EU11", .polish(delivered: "2024-02-29"), on: "2026-02-28", .commercial, .covered,
      "2026-02-28"),
    GuaranteeVector(
      "W-PL7, no length stated", "W-PL7",
      .example(.poland, delivered: "2024-11-30") { $0.guarantor = "Przykład sp. z o.o." }, on: "2026-11-21",
      .commercial, .covered, "2026-11-30"),
    GuaranteeVector(
      "no statement on record", "W-EU11", .example(.poland, delivered: "2024-11-30"), on: "2026-11-21",
      .commercial, .notApplicable),
    GuaranteeVector(
      "W-PL9, anew from the hand-over of the other unit", "W-PL9",
      .polish(
        delivered: "2024-11-30",
        [.notified("2026-05-20"), .happened(.replaced, "2026-05-29"), .returned("2026-06-02", .replaced)]),
      on: "2026-11-21", .commercial, .covered, "2028-06-02"),
    GuaranteeVector(
      "W-PL11, substantial by a person's decision", "W-PL11",
      .polish(
        delivered: "2024-11-30",
        [
          .notified("2026-02-26"), .happened(.substantialRepair(reason: "płyta główna"), "2026-03-10"),
          .returned("2026-03-18"),
        ]), on: "2026-11-21", .commercial, .covered, "2028-03-18"),
    GuaranteeVector(
      "W-PL10, from the day that is proven", "W-PL10",
      .polish(
        delivered: "2024-11-30",
        [.happened(.unusable, "2026-02-20"), .handedOver("2026-02-26"), .returned("2026-03-18")]),
      on: "2026-11-21", .commercial, .covered, "2026-12-26"),
    GuaranteeVector(
      "W-PL10, from the hand-over where nothing is proven", "W-PL10",
      .polish(
        delivered: "2024-11-30",
        [.notified("2026-02-20"), .handedOver("2026-02-26"), .returned("2026-03-18")]),
      on: "2026-11-21", .commercial, .covered, "2026-12-20"),
    GuaranteeVector(
      "W-PL10, until the return, not until the notice", "W-PL10",
      .polish(
        delivered: "2024-11-30",
        [.handedOver("2026-02-26"), .happened(.readyNotified, "2026-03-02"), .returned("2026-03-18")]),
      on: "2026-11-21", .commercial, .covered, "2026-12-20"),
    GuaranteeVector(
      "a remedy of the seller does not move the guarantor's term", "W-EU11",
      .polish(
        delivered: "2024-11-30", GuaranteeEvent.repair("2026-02-26", "2026-03-18", under: .legalGuarantee)),
      on: "2026-11-21", .commercial, .covered, "2026-11-30"),
    GuaranteeVector(
      "W-PL10 holds for companies", "W-PL10",
      .example(.poland, delivered: "2024-11-30", customer: .business, minor) { $0.guaranteeMonths = 24 },
      on: "2026-11-21", .commercial, .covered, "2026-12-20"),
    GuaranteeVector(
      "an old contract does not touch the guarantee of the Civil Code", "W-PL10",
      .polish(delivered: "2022-11-30", months: 60, minor), on: "2026-11-21", .commercial, .covered,
      "2027-12-20"),
  ]

  static let legal: [GuaranteeVector] = [
    GuaranteeVector(
      "PL-5, a hairdresser's fiscal printer", "W-PL6",
      .example(.poland, delivered: "2024-11-21", customer: .soleTraderNonProfessional), on: "2026-11-21",
      .covered, "2026-11-21"),
    GuaranteeVector(
      "PL-5, the same to an IT shop", "W-PL16",
      .example(.poland, delivered: "2024-11-21", customer: .business), on: "2026-11-21", .review, "2026-11-21"
    ),
    GuaranteeVector(
      "PL-6, the older law", "W-PL1", .example(.poland, delivered: "2023-01-05", contract: "2022-12-31"),
      on: "2024-01-01", .review),
    GuaranteeVector(
      "W-PL1, the first day of the present law", "W-PL2",
      .example(.poland, delivered: "2023-01-05", contract: "2023-01-01"), on: "2025-01-05", .covered,
      "2025-01-05"),
    GuaranteeVector(
      "PL-7, suspended until the guarantor refused", "W-PL12",
      .polish(
        delivered: "2024-11-30", [.notified("2026-10-01"), .happened(.guarantorRefused, "2026-10-21")]),
      on: "2026-11-21", .covered, "2026-12-20"),
    GuaranteeVector(
      "W-PL12, until the time to perform has lapsed", "W-PL12",
      .polish(
        delivered: "2024-11-30",
        [
          .notified("2026-10-01", under: .commercialGuarantee), .handedOver("2026-10-02"),
          .returned("2026-10-30"),
        ]),
      on: "2026-11-21", .covered, "2026-12-15"),
    GuaranteeVector(
      "W-PL12, until it was performed in time", "W-PL12",
      .polish(
        delivered: "2024-11-30",
        [
          .notified("2026-10-01", under: .commercialGuarantee), .handedOver("2026-10-02"),
          .returned("2026-10-08"),
        ]),
      on: "2026-11-21", .covered, "2026-12-07"),
    GuaranteeVector(
      "W-PL12, nobody said on what "
        + "ground", "W-PL12", .polish(delivered: "2024-11-18", minor), on: "2026-11-26",
      .review, "2026-11-18"),
    GuaranteeVector(
      "W-PL10 is not the seller's: no downtime", "W-PL2", .example(.poland, delivered: "2024-11-30", minor),
      on: "2026-11-21", .covered, "2026-11-30"),
    GuaranteeVector(
      "W-PL2, a use-by day stated", "W-PL2",
      .example(.poland, delivered: "2024-11-30") { $0.useByDate = "2027-11-30" }, on: "2027-11-30", .covered,
      "2027-11-30"),
    GuaranteeVector(
      "W-PL16, a company after two years", "W-PL16",
      .example(.poland, delivered: "2024-11-18", customer: .business), on: "2026-11-19", .expired,
      "2026-11-18"),
  ]

  @Test(arguments: commercial + legal)
  func `the clock answers as the rule says`(vector: GuaranteeVector) throws { try vector.check() }

  @Test func `PL-3, the part has a term of its own`() throws {
    let facts = GuaranteeFacts.polish(
      delivered: "2024-11-30",
      [
        .notified("2026-05-23"), .happened(.partReplaced("power supply"), "2026-05-29"),
        .returned("2026-05-29"),
      ])
    let verdict = GuaranteeEngine().verdict(on: "2026-12-21", facts)
    let clock = try #require(verdict.clock(.commercial))
    #expect(clock.status == .expired)
    // Whether it is the part that failed is for a person to see.
    #expect(verdict.status == .review)
    #expect(verdict.lastCoveredDay == "2028-05-29")
    #expect(
      clock.parts == [
        .init(
          part: "power supply", startedOn: "2026-05-29", lastCoveredDay: "2028-05-29", status: .covered,
          rule: "W-PL9")
      ])
  }

  @Test func `W-PL9, an exchange of the device ends the parts' own terms`() throws {
    let facts = GuaranteeFacts.polish(
      delivered: "2024-11-30",
      [
        .notified("2026-05-23"), .happened(.partReplaced("power supply"), "2026-05-29"),
        .returned("2026-05-29"),
        .notified("2026-07-01"), .returned("2026-07-10", .replaced),
      ])
    let clock = try #require(GuaranteeEngine().verdict(on: "2026-11-21", facts).clock(.commercial))
    #expect(clock.parts.isEmpty)
    #expect(clock.lastCoveredDay == "2028-07-10")
  }

  @Test func `W-PL9, days out of use lengthen a part's own term`() throws {
    let facts = GuaranteeFacts.polish(
      delivered: "2024-11-30",
      [
        .notified("2026-05-23"), .happened(.partReplaced("power supply"), "2026-05-29"),
        .returned("2026-05-29"),
        .notified("2026-07-01"), .returned("2026-07-11"),
      ])
    let clock = try #require(GuaranteeEngine().verdict(on: "2026-11-21", facts).clock(.commercial))
    #expect(clock.parts.first?.lastCoveredDay == "2028-06-08")
    #expect(clock.lastCoveredDay == "2026-12-16")
  }

  /// The seller's term and the guarantor's on one device.
  @Test func `two clocks answer apart`() {
    let facts = GuaranteeFacts.polish(delivered: "2024-11-30", Self.minor)
    let verdict = GuaranteeEngine().verdict(on: "2026-12-15", facts)
    #expect(verdict.clock(.commercial)?.status == .covered)
    #expect(verdict.clock(.legal)?.lastCoveredDay == "2026-11-30")
    #expect(verdict.status == .covered)
    #expect(verdict.lastCoveredDay == "2026-12-20")
    #expect(verdict.clock(.commercial)?.owedBy?.role == .guarantor)
    #expect(verdict.clock(.legal)?.owedBy?.role == .seller)
  }
}
