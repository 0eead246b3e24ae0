import ServiceDesk
import ServiceDeskTesting
import Testing

/// HU-1 to HU-12 of `domain.md` 1.6, the contract of 2024-05-20, and others worked out from the same rules.
struct HungarianVectorTests {
  private static func commissioned(
    _ day: Day, by: GuaranteeFacts.Commissioner?, delivered: Day = "2025-01-15"
  ) -> GuaranteeFacts {
    .hungarian(delivered: delivered, price: 150_000) {
      $0.commissioningDate = day
      $0.commissionedBy = by
    }
  }

  private static func paid(_ fee: Int64?, months: Int? = nil) -> GuaranteeFacts {
    .hungarian(
      delivered: "2020-01-15", price: 150_000,
      [
        .notified("2026-08-03", under: .paid),
        .returned(
          "2026-08-31", .repairedPaid, fee: fee.map { Money(minorUnits: $0, currency: .forint) },
          months: months),
      ])
  }

  static let mandatory: [GuaranteeVector] = [
    GuaranteeVector(
      "HU-1, 15 days out of use", "W-HU7",
      .hungarian(
        delivered: "2025-01-15", price: 249_990, [.handedOver("2026-11-20"), .returned("2026-12-05")]),
      on: "2026-12-05", .commercial, .covered, "2027-01-30"),
    GuaranteeVector(
      "HU-2, "
        + "9,999", "W-HU2", .hungarian(delivered: "2025-01-15", price: 9_999), on: "2025-02-01", .commercial,
      .notApplicable),
    GuaranteeVector(
      "HU-2, "
        + "10,000", "W-HU3", .hungarian(delivered: "2025-01-15", price: 10_000), on: "2025-02-01",
      .commercial,
      .covered, "2027-01-15"),
    GuaranteeVector(
      "HU-2, 250,000", "W-HU3", .hungarian(delivered: "2025-01-15", price: 250_000), on: "2025-02-01",
      .commercial, .covered, "2027-01-15"),
    GuaranteeVector(
      "HU-2, 250,001", "W-HU3", .hungarian(delivered: "2025-01-15", price: 250_001), on: "2025-02-01",
      .commercial, .covered, "2028-01-15"),
    GuaranteeVector(
      "HU-3, "
        + "10,000", "W-HU2", .hungarian(delivered: "2023-06-10", price: 10_000), on: "2023-07-01",
      .commercial,
      .covered, "2024-06-10"),
    GuaranteeVector(
      "HU-3, 100,000", "W-HU2", .hungarian(delivered: "2023-06-10", price: 100_000), on: "2023-07-01",
      .commercial, .covered, "2024-06-10"),
    GuaranteeVector(
      "HU-3, 100,001", "W-HU2", .hungarian(delivered: "2023-06-10", price: 100_001), on: "2023-07-01",
      .commercial, .covered, "2025-06-10"),
    GuaranteeVector(
      "HU-3, 250,001", "W-HU2", .hungarian(delivered: "2023-06-10", price: 250_001), on: "2023-07-01",
      .commercial, .covered, "2026-06-10"),
    GuaranteeVector(
      "W-HU2, before 2021 one year whatever the price", "W-HU2",
      .hungarian(delivered: "2020-12-31", price: 900_000), on: "2021-06-01", .commercial, .covered,
      "2021-12-31"),
    GuaranteeVector(
      "W-HU2, the first day of three bands", "W-HU2", .hungarian(delivered: "2021-01-01", price: 900_000),
      on: "2021-06-01", .commercial, .covered, "2024-01-01"),
    GuaranteeVector(
      "the last clear day before the change", "W-HU2", .hungarian(delivered: "2024-04-30", price: 50_000),
      on: "2024-06-01", .commercial, .covered, "2025-04-30"),
    GuaranteeVector(
      "a contract of "
        + "2024-05-20", "W-HU3", .hungarian(delivered: "2024-05-20", price: 50_000), on: "2024-06-01",
      .commercial, .review, "2026-05-20"),
    GuaranteeVector(
      "the first unclear day", "W-HU3", .hungarian(delivered: "2024-05-01", price: 300_000), on: "2024-06-01",
      .commercial, .review, "2027-05-01"),
    GuaranteeVector(
      "the last unclear day", "W-HU3", .hungarian(delivered: "2024-06-30", price: 50_000), on: "2024-08-01",
      .commercial, .review, "2026-06-30"),
    GuaranteeVector(
      "the first clear day after the change", "W-HU3", .hungarian(delivered: "2024-07-01", price: 50_000),
      on: "2024-08-01", .commercial, .covered, "2026-07-01"),
    GuaranteeVector(
      "HU-4", "W-HU3", .hungarian(delivered: "2025-02-28", price: 300_000), on: "2028-02-28", .commercial,
      .covered, "2028-02-28"),
    GuaranteeVector(
      "HU-5, put into operation by the trader", "W-HU5", commissioned("2025-03-01", by: .trader),
      on: "2025-06-01", .commercial, .covered, "2027-03-01"),
    GuaranteeVector(
      "HU-6, after more than six months", "W-HU5", commissioned("2025-08-01", by: .trader), on: "2025-09-01",
      .commercial, .covered, "2027-01-15"),
    GuaranteeVector(
      "W-HU5, six months to the day", "W-HU5", commissioned("2025-07-15", by: .trader), on: "2025-09-01",
      .commercial, .covered, "2027-07-15"),
    GuaranteeVector(
      "W-HU5, a day more", "W-HU5", commissioned("2025-07-16", by: .trader), on: "2025-09-01", .commercial,
      .covered, "2027-01-15"),
    GuaranteeVector(
      "W-HU5, six months to the day at the end of a month", "W-HU5",
      commissioned("2025-02-28", by: .trader, delivered: "2024-08-31"), on: "2025-09-01", .commercial,
      .covered,
      "2027-02-28"),
    GuaranteeVector(
      "W-HU5, by the customer", "W-HU5", commissioned("2025-03-01", by: .customer), on: "2025-06-01",
      .commercial, .covered, "2027-01-15"),
    GuaranteeVector(
      "W-HU5, nobody recorded by whom", "W-HU5", commissioned("2025-03-01", by: nil), on: "2027-01-20",
      .commercial, .review, "2027-01-15"),
    GuaranteeVector(
      "HU-11, a company", "W-HU1", .hungarian(delivered: "2025-11-21", price: 150_000, customer: .business),
      on: "2026-11-20", .commercial, .notApplicable),
    GuaranteeVector(
      "W-HU1, used goods", "W-HU1",
      .hungarian(delivered: "2025-11-21", price: 150_000) { $0.condition = .used }, on: "2026-11-20",
      .commercial, .notApplicable),
    GuaranteeVector(
      "W-HU1, goods that are not on the list", "W-HU1",
      .hungarian(delivered: "2025-11-21", price: 150_000) { $0.goodsGroup = .consumable }, on: "2026-11-20",
      .commercial, .notApplicable),
    GuaranteeVector(
      "W-HU4, a motor in its own right", "W-HU4",
      .hungarian(delivered: "2025-11-21", price: 10_000) { $0.goodsGroup = .part }, on: "2026-11-20",
      .commercial, .covered, "2027-11-21"),
    GuaranteeVector(
      "W-HU2, the price is not recorded", "W-HU2", .hungarian(delivered: "2025-11-21", price: nil),
      on: "2026-11-20", .commercial, .unknown),
    GuaranteeVector(
      "W-HU2, without the price, on the last day that any price could give", "W-HU2",
      .hungarian(delivered: "2022-11-21", price: nil), on: "2026-05-21", .commercial, .unknown),
    GuaranteeVector(
      "W-HU2, without the price, a day later", "W-HU2", .hungarian(delivered: "2022-11-21", price: nil),
      on: "2026-05-22", .commercial, .expired),
    GuaranteeVector(
      "W-HU2, without the price a statement's end is not the end", "W-HU2",
      .hungarian(delivered: "2024-11-18", price: nil) { $0.guaranteeMonths = 12 }, on: "2026-11-21",
      .commercial,
      .review, "2025-11-18"),
    GuaranteeVector(
      "W-HU7, from the hand-over, not from the notification", "W-HU7",
      .hungarian(
        delivered: "2025-01-15", price: 249_990,
        [
          .notified("2026-11-02"), .handedOver("2026-11-05"), .happened(.readyNotified, "2026-11-10"),
          .returned("2026-11-15"),
        ]),
      on: "2026-11-21", .commercial, .covered, "2027-01-25"),
    GuaranteeVector(
      "W-HU18, replaced", "W-HU18",
      .hungarian(
        delivered: "2025-01-15", price: 249_990,
        [.notified("2026-02-01"), .happened(.replaced, "2026-02-09")]),
      on: "2026-11-21", .commercial, .covered, "2028-02-09"),
    GuaranteeVector(
      "W-HU13, a missed inspection is a person's decision", "W-HU13",
      .hungarian(delivered: "2025-01-15", price: 249_990, [.happened(.inspectionMissed, "2026-01-15")]),
      on: "2026-11-21", .commercial, .review, "2027-01-15"),
    GuaranteeVector(
      "a statement that outlasts the decree", "W-EU11",
      .hungarian(delivered: "2025-01-15", price: 249_990) {
        $0.guaranteeMonths = 60
        $0.guarantor = "Példa Kft."
      }, on: "2026-11-21", .commercial, .covered, "2030-01-15"),
    GuaranteeVector(
      "W-HU6, missed by a day", "W-D4", .hungarian(delivered: "2024-11-18", price: 249_990), on: "2026-11-19",
      .commercial, .expired, "2026-11-18"),
  ]

  static let others: [GuaranteeVector] = [
    GuaranteeVector(
      "W-HU16, two years for a consumer", "W-HU16", .hungarian(delivered: "2024-11-30", price: 9_000),
      on: "2026-11-21", .covered, "2026-11-30"),
    GuaranteeVector(
      "HU-11, one year for a company", "W-HU16",
      .hungarian(delivered: "2025-11-19", price: 9_000, customer: .business), on: "2026-11-19", .covered,
      "2026-11-19"),
    GuaranteeVector(
      "HU-11, a day later", "W-HU16", .hungarian(delivered: "2025-11-19", price: 9_000, customer: .business),
      on: "2026-11-20", .expired, "2026-11-19"),
    GuaranteeVector(
      "a sole trader is a business here", "W-HU16",
      .hungarian(delivered: "2025-11-19", price: 9_000, customer: .soleTraderNonProfessional),
      on: "2026-11-19",
      .covered, "2026-11-19"),
    GuaranteeVector(
      "W-HU7 is not the seller's legal term: no downtime", "W-HU16",
      .hungarian(delivered: "2024-11-30", price: 150_000, GuaranteeEvent.repair("2026-01-05", "2026-01-22")),
      on: "2026-11-21", .covered, "2026-11-30"),
    GuaranteeVector(
      "a contract before the present decree", "W-HU16",
      .hungarian(delivered: "2022-01-05", contract: "2021-12-31", price: 9_000), on: "2022-06-01", .review),
    GuaranteeVector(
      "HU-10, 25,400", "W-HU17", paid(25_400), on: "2027-02-28", .repair, .covered, "2027-02-28"),
    GuaranteeVector(
      "HU-10, a day later", "W-HU17", paid(25_400), on: "2027-03-02", .repair, .expired, "2027-02-28"),
    GuaranteeVector(
      "HU-10, 20,000 exactly", "W-HU17", paid(20_000), on: "2026-09-01", .repair, .notApplicable),
    GuaranteeVector(
      "W-HU17, 20,001", "W-HU17", paid(20_001), on: "2026-09-01", .repair, .covered, "2027-02-28"),
    GuaranteeVector("W-HU17, the fee is missing", "W-HU17", paid(nil), on: "2027-02-28", .repair, .unknown),
    GuaranteeVector(
      "W-HU17, the fee is missing and it is over", "W-HU17", paid(nil), on: "2027-03-01", .repair,
      .notApplicable),
    GuaranteeVector(
      "W-HU17, a promise that is "
        + "longer", "W-D4", paid(25_400, months: 12), on: "2027-08-31", .repair, .covered,
      "2027-08-31"),
  ]

  @Test(arguments: mandatory + others)
  func `the clock answers as the rule says`(vector: GuaranteeVector) throws { try vector.check() }

  @Test func `W-HU16, throughout the mandatory guarantee it is for the seller to prove`() throws {
    let facts = GuaranteeFacts.hungarian(delivered: "2025-01-15", price: 300_000)
    let verdict = GuaranteeEngine().verdict(on: "2026-11-21", facts)
    #expect(verdict.clock(.commercial)?.burdenOfProof == .init(who: .seller, sellerUntil: "2028-01-15"))
    #expect(verdict.clock(.legal)?.burdenOfProof == .init(who: .customer, sellerUntil: "2026-01-15"))
    #expect(verdict.clock(.commercial)?.owedBy == .init(.seller))
  }

  @Test func `W-HU19, the twelve months go to the legal clock and not to the mandatory guarantee`() {
    let facts = GuaranteeFacts.hungarian(
      delivered: "2026-08-03", price: 150_000, GuaranteeEvent.repair("2026-09-01", "2026-09-08"))
    let verdict = GuaranteeEngine().verdict(on: "2026-11-21", facts)
    #expect(verdict.clock(.legal)?.lastCoveredDay == "2029-08-03")
    #expect(verdict.clock(.commercial)?.lastCoveredDay == "2028-08-10")
  }

  @Test func `a statement stands beside the decree, owed by who gave it`() {
    let facts = GuaranteeFacts.hungarian(delivered: "2025-01-15", price: 249_990) {
      $0.guaranteeMonths = 60
      $0.guarantor = "Példa Kft."
    }
    let verdict = GuaranteeEngine().verdict(on: "2029-11-21", facts)
    #expect(verdict.clock(.commercial)?.owedBy == .init(.guarantor, name: "Példa Kft."))
  }
}
