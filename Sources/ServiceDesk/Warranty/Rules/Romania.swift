// Rules of Romania (`domain.md` 1.4): Law 449/2003 for contracts up to the end of 2021, then OUG 140/2021.

extension GuaranteeRule {
  private static let lastOfLaw449 = day(2021, 12, 31)
  private static let firstOfAct140 = day(2022, 1, 1)

  static let romania: [GuaranteeRule] = [
    GuaranteeRule(
      "W-RO1", .romania, [.consumer], .legal, .term, .months(24), to: lastOfLaw449, "Law 449/2003", .secondary
    ),
    GuaranteeRule(
      "W-RO2", .romania, [.consumer], .legal, .term, .months(24), from: firstOfAct140, "OUG 140/2021",
      .secondary),
    GuaranteeRule(
      "W-RO3", .romania, [.consumer], .legal, .sellerProves, .months(6), to: lastOfLaw449, "Law 449/2003",
      .secondary),
    GuaranteeRule(
      "W-RO3", .romania, [.consumer], .legal, .sellerProves, .months(12), from: firstOfAct140, "OUG 140/2021",
      .secondary),
    GuaranteeRule(
      "W-RO4", .romania, [.consumer], .legal, .longUseTerm, .months(60), from: firstOfAct140, "OUG 140/2021",
      .secondary),
    GuaranteeRule(
      "W-RO5", .romania, [.consumer], .legal, .repairLimit, .days(15),
      "OUG 140/2021 art. 12(1)(b); Law 449/2003",
      .secondary),
    // The bill that the Senate adopted on 2025-12-22; whether it became law was not found.
    GuaranteeRule(
      "W-RO6", .romania, [.consumer], .legal, .repairLimit, .workingDays(15), from: day(2025, 12, 22),
      "bill adopted by the Senate on 2025-12-22", .secondary, verify: true, enabled: false),
    GuaranteeRule(
      "W-RO7", .romania, [.consumer], .legal, .earlyDefect, .days(30), from: firstOfAct140,
      "OUG 140/2021 art. 11(7); Law 190/2025", .secondary),
    GuaranteeRule(
      "W-RO8", .romania, [.consumer], nil, .downtime, .outOfUse(from: .notification, to: .notice),
      "Law 449/2003 as amended by OG 9/2016", .secondary, verify: true),
    GuaranteeRule(
      "W-RO9", .romania, [.consumer], nil, .replacement, .newTerm(from: .exchange),
      "Law 449/2003 as amended by OG 9/2016", .secondary, verify: true),
    GuaranteeRule(
      "W-RO10", .romania, [.consumer], .legal, .downtimeShare, .percent(10),
      "Law 449/2003 as amended by OG 9/2016", .secondary, verify: true),
    GuaranteeRule("W-RO11", servedBy: "the certificate (D-3)", "OG 21/1992; Law 449/2003", .secondary),
    GuaranteeRule("W-RO12", servedBy: "the intake receipt (D-1)", "OG 21/1992", .secondary),
    GuaranteeRule(
      "W-RO13", .romania, businesses, nil, .contractTerm, .applies,
      "the contract; Cod civil on hidden defects",
      .secondary),
    GuaranteeRule(
      "W-RO14", servedBy: "the legal clock: 36 months, then the days out of use", "stacking is not settled",
      .knownLow),
  ]
}
