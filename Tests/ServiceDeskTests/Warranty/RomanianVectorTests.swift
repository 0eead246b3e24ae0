import ServiceDesk
import ServiceDeskTesting
import Testing

/// RO-1 to RO-13 of `domain.md` 1.4, and others worked out from the same rules.
struct RomanianVectorTests {
  static let vectors: [GuaranteeVector] = [
    GuaranteeVector(
      "RO-1, 17 days out of use", "W-RO8",
      .example(delivered: "2025-03-10", GuaranteeEvent.repair("2026-01-05", "2026-01-22")), on: "2026-11-21",
      .covered, "2027-03-27"),
    GuaranteeVector(
      "RO-2, two repairs, 26 days", "W-RO8",
      .example(
        delivered: "2025-03-10",
        GuaranteeEvent.repair("2026-01-05", "2026-01-20") + GuaranteeEvent.repair("2026-06-01", "2026-06-12")),
      on: "2026-11-21", .covered, "2027-04-05"),
    GuaranteeVector(
      "D-8, repairs that overlap count once", "W-D9",
      .example(
        delivered: "2025-03-10",
        GuaranteeEvent.repair("2026-01-05", "2026-01-20", stay: "1")
          + GuaranteeEvent.repair("2026-01-12", "2026-01-25", stay: "2")), on: "2026-11-21", .covered,
      "2027-03-30"),
    GuaranteeVector(
      "D-8 without keys", "W-RO8",
      .example(
        delivered: "2025-03-10",
        [.notified("2026-01-12"), .returned("2026-01-25"), .returned("2026-01-20"), .notified("2026-01-05")]),
      on: "2026-11-21", .covered, "2027-03-30"),
    GuaranteeVector(
      "RO-3", "W-RO2", .example(delivered: "2024-02-29"), on: "2026-02-28", .covered, "2026-02-28"),
    GuaranteeVector(
      "RO-9, replaced", "W-RO9", .example(delivered: "2025-03-10", [.happened(.replaced, "2026-09-15")]),
      on: "2026-11-21", .covered, "2028-09-15"),
    GuaranteeVector(
      "RO-10, 36 months and 11 days", "W-EU3",
      .example(
        delivered: "2026-10-05", contract: "2026-10-01", GuaranteeEvent.repair("2027-02-01", "2027-02-12")),
      on: "2027-02-12", .covered, "2029-10-16"),
    GuaranteeVector(
      "RO-11, the written notice ends the downtime", "W-RO8",
      .example(
        delivered: "2025-03-10",
        [.handedOver("2026-03-01"), .happened(.readyNotified, "2026-03-10"), .returned("2026-03-25")]),
      on: "2026-11-21", .covered, "2027-03-19"),
    GuaranteeVector(
      "RO-13, Law 449", "W-RO1", .example(delivered: "2022-01-05", contract: "2021-12-31"), on: "2026-11-21",
      .expired, "2024-01-05"),
    GuaranteeVector(
      "W-RO1, the first day of the present act", "W-RO2",
      .example(delivered: "2022-01-05", contract: "2022-01-01"), on: "2024-01-05", .covered, "2024-01-05"),
    GuaranteeVector(
      "W-RO8, downtime from the notification, not from the later hand-over", "W-RO8",
      .example(
        delivered: "2025-03-10",
        [.notified("2026-01-05"), .handedOver("2026-01-08"), .returned("2026-01-22")]),
      on: "2026-11-21", .covered, "2027-03-27"),
    GuaranteeVector(
      "W-RO8, a repair that is not over counts so far", "W-RO8",
      .example(delivered: "2025-03-10", [.notified("2026-11-11")]), on: "2026-11-21", .covered, "2027-03-20"),
    GuaranteeVector(
      "W-RO8, returned on the day of hand-over adds nothing", "W-RO2",
      .example(delivered: "2025-03-10", GuaranteeEvent.repair("2026-01-05", "2026-01-05")), on: "2026-11-21",
      .covered, "2027-03-10"),
    GuaranteeVector(
      "W-RO8, paid work extends nothing while it waits", "W-RO2",
      .example(delivered: "2025-03-10", [.notified("2026-01-05", under: .paid)]), on: "2026-11-21", .covered,
      "2027-03-10"),
    GuaranteeVector(
      "W-RO8, a refused claim extends nothing", "W-RO8",
      .example(
        delivered: "2025-03-10", [.notified("2026-01-05"), .returned("2026-01-22", .guaranteeRefused)]),
      on: "2026-11-21", .covered, "2027-03-10"),
    GuaranteeVector(
      "W-RO8, a claim on the last day extends", "W-RO8",
      .example(delivered: "2024-11-18", GuaranteeEvent.repair("2026-11-18", "2026-11-20")), on: "2026-11-20",
      .covered, "2026-11-20"),
    GuaranteeVector(
      "W-RO8, the second repair falls into the days that the first one added", "W-RO8",
      .example(
        delivered: "2024-03-11",
        GuaranteeEvent.repair("2026-03-02", "2026-03-12") + GuaranteeEvent.repair("2026-03-20", "2026-03-25")),
      on: "2026-03-26", .covered, "2026-03-26"),
    GuaranteeVector(
      "W-RO9, replaced twice", "W-RO9",
      .example(
        delivered: "2025-03-10",
        [.happened(.replaced, "2025-06-02"), .notified("2026-01-05"), .happened(.replaced, "2026-02-27")]),
      on: "2026-11-21", .covered, "2028-02-27"),
    GuaranteeVector(
      "W-RO9, days out of use before the exchange do not count again", "W-RO9",
      .example(
        delivered: "2025-03-10",
        GuaranteeEvent.repair("2026-01-05", "2026-01-22") + [
          .notified("2026-05-04"), .returned("2026-05-29", .replaced),
        ]),
      on: "2026-11-21", .covered, "2028-05-29"),
    GuaranteeVector(
      "W-RO9, after the exchange they do", "W-RO9",
      .example(
        delivered: "2025-03-10",
        [.happened(.replaced, "2025-06-02")] + GuaranteeEvent.repair("2026-01-05", "2026-01-22")),
      on: "2026-11-21", .covered, "2027-06-19"),
    GuaranteeVector(
      "W-RO9, an exchange never shortens what a repair gave", "W-RO9",
      .example(
        delivered: "2026-10-05",
        GuaranteeEvent.repair("2026-11-02", "2026-11-12") + [.happened(.replaced, "2027-01-11")]),
      on: "2027-01-11", .covered, "2029-10-15"),
    GuaranteeVector(
      "W-RO4, used on average for more than five years", "W-RO4",
      .example(delivered: "2024-02-29") {
        $0.hasDigitalElements = true
        $0.averageUseYears = 6
      }, on: "2029-02-28", .covered, "2029-02-28"),
    GuaranteeVector(
      "W-RO4, five years are not more than five", "W-RO2",
      .example(delivered: "2024-02-29") {
        $0.hasDigitalElements = true
        $0.averageUseYears = 5
      }, on: "2026-03-03", .expired, "2026-02-28"),
    GuaranteeVector(
      "W-RO4, the average use is not recorded", "W-RO4",
      .example(delivered: "2024-02-28") { $0.hasDigitalElements = true }, on: "2026-03-10", .review,
      "2026-02-28"),
    GuaranteeVector(
      "RO-12, a company", "W-EU12", .example(delivered: "2025-11-21", customer: .business), on: "2026-11-21",
      .notApplicable),
    GuaranteeVector(
      "W-PL6 is Polish: a sole trader is a business", "W-EU12",
      .example(delivered: "2025-11-21", customer: .soleTraderNonProfessional), on: "2026-11-21",
      .notApplicable),
    GuaranteeVector(
      "W-RO8 extends the commercial guarantee too", "W-RO8",
      .example(delivered: "2025-03-10", GuaranteeEvent.repair("2026-01-05", "2026-01-22")) {
        $0.guaranteeMonths = 36
      },
      on: "2026-11-21", .commercial, .covered, "2028-03-27"),
    GuaranteeVector(
      "RO-9, the commercial guarantee begins anew too", "W-RO9",
      .example(delivered: "2025-03-10", [.happened(.replaced, "2026-09-15")]) { $0.guaranteeMonths = 24 },
      on: "2026-11-21", .commercial, .covered, "2028-09-15"),
    GuaranteeVector(
      "a company's stated guarantee is not extended by the consumers' rule", "W-EU11",
      .example(
        delivered: "2025-03-10", customer: .business, GuaranteeEvent.repair("2026-01-05", "2026-01-22")
      ) { $0.guaranteeMonths = 24 }, on: "2026-11-21", .commercial, .covered, "2027-03-10"),
    GuaranteeVector(
      "W-EU11, a statement without its length", "W-EU11",
      .example(delivered: "2025-03-10") { $0.guarantor = "Exemplu SA" }, on: "2026-11-21", .commercial,
      .unknown),
    GuaranteeVector(
      "W-IN2, a missed inspection of a consumer's device", "W-IN2",
      .example(delivered: "2025-03-10", [.happened(.inspectionMissed, "2026-03-10")]) {
        $0.guaranteeMonths = 36
      },
      on: "2026-11-21", .commercial, .review, "2028-03-10"),
    GuaranteeVector(
      "W-IN2, it never ends the legal guarantee", "W-RO2",
      .example(delivered: "2025-03-10", [.happened(.inspectionMissed, "2026-03-10")]) {
        $0.guaranteeMonths = 36
      },
      on: "2026-11-21", .covered, "2027-03-10"),
    GuaranteeVector(
      "W-IN2, made good since", "W-EU11",
      .example(
        delivered: "2025-03-10",
        [.happened(.inspectionDone, "2026-04-10"), .happened(.inspectionMissed, "2026-03-10")]
      ) { $0.guaranteeMonths = 36 }, on: "2026-11-21", .commercial, .covered, "2028-03-10"),
    GuaranteeVector(
      "L3, as it was promised", "W-D4",
      .example(
        delivered: "2020-03-10", [.notified("2026-06-01"), .returned("2026-06-05", .repairedPaid, months: 3)]),
      on: "2026-09-05", .repair, .covered, "2026-09-05"),
    GuaranteeVector(
      "L3, nothing was promised", "W-HU17",
      .example(delivered: "2020-03-10", [.notified("2026-06-01"), .returned("2026-06-05", .repairedPaid)]),
      on: "2026-06-06", .repair, .notApplicable),
    GuaranteeVector(
      "W-D6, an old claim of a former owner is no claim of this sale", "W-RO2",
      .example(delivered: "2026-03-10", GuaranteeEvent.repair("2025-01-05", "2025-01-22")), on: "2026-11-21",
      .covered, "2028-03-10"),
  ]

  @Test(arguments: vectors)
  func `the clock answers as the rule says`(vector: GuaranteeVector) throws { try vector.check() }

  @Test func `RO-10 carries the mark of what counsel must check`() throws {
    let facts = GuaranteeFacts.example(
      delivered: "2026-10-05", contract: "2026-10-01", GuaranteeEvent.repair("2027-02-01", "2027-02-12"))
    let clock = try #require(GuaranteeEngine().verdict(on: "2027-02-12", facts).clock(.legal))
    #expect(clock.isToVerify)
    #expect(clock.confidence == .secondary)
    #expect(clock.daysAdded == 11)
  }

  @Test func `RO-13, under Law 449 the seller proves for six months`() throws {
    let facts = GuaranteeFacts.example(delivered: "2022-01-05", contract: "2021-12-31")
    for (day, side) in [("2022-07-05", GuaranteeClock.BurdenOfProof.Side.seller), ("2022-07-06", .customer)] {
      let clock = try #require(GuaranteeEngine().verdict(on: Day(stringLiteral: day), facts).clock(.legal))
      #expect(clock.burdenOfProof == .init(who: side, sellerUntil: "2022-07-05"))
    }
  }

  /// RO-12: the contract beside the clocks, never merged with them.
  @Test(arguments: [
    (12 as Int?, "2026-11-21", GuaranteeVerdict.Status.covered, "2026-11-21" as String?),
    (12, "2026-11-24", .expired, "2026-11-21"), (nil, "2026-11-21", .unknown, nil),
    (0, "2026-11-21", .notApplicable, nil),
  ])
  func `W-RO13, a company has what its contract says`(
    months: Int?, on: String, status: GuaranteeVerdict.Status, last: String?
  ) throws {
    let facts = GuaranteeFacts.example(delivered: "2025-11-21", customer: .business) {
      $0.contractMonths = months
    }
    let verdict = GuaranteeEngine().verdict(on: Day(stringLiteral: on), facts)
    #expect(verdict.clock(.legal)?.status == .notApplicable)
    #expect(verdict.contract?.status == status)
    #expect(verdict.contract?.lastCoveredDay?.description == last)
    #expect(verdict.status == status)
  }

  /// RO-7 and RO-8: more than a tenth of the days between delivery and original end.
  @Test(arguments: [
    ("2025-03-10", 73, false), ("2025-03-10", 74, true), ("2026-11-21", 73, false), ("2026-11-21", 74, true),
  ])
  func `W-RO10, more than a tenth of the term out of use`(delivered: String, days: Int, isDue: Bool) {
    let start = Day(stringLiteral: delivered).adding(days: 30)
    let facts = GuaranteeFacts.example(
      delivered: Day(stringLiteral: delivered), GuaranteeEvent.repair(start, start.adding(days: days)))
    let verdict = GuaranteeEngine().verdict(on: start.adding(days: days), facts)
    let right = verdict.rights.first { $0.what == .replacementOrRefund }
    #expect((right != nil) == isDue)
    if isDue { #expect(right?.reason.count == days) }
  }

  /// RO-6.
  @Test(arguments: [("2026-12-21", true), ("2026-12-22", false)])
  func `W-RO7, a defect found within 30 days gives a right to another unit`(on: String, isDue: Bool) {
    let facts = GuaranteeFacts.example(delivered: "2026-11-21", [.notified(Day(stringLiteral: on))])
    let verdict = GuaranteeEngine().verdict(on: Day(stringLiteral: on), facts)
    #expect(verdict.rights.contains { $0.what == .replacementForEarlyDefect && $0.isRunning } == isDue)
  }
}
