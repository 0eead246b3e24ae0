// Rules of Hungary (`domain.md` 1.6): jótállás by Gov. Decree 151/2003 (L2), kellékszavatosság by Ptk. and Gov. Decree
// 373/2021 (L1), the guarantee on repair services by Gov. Decree 249/2004 (L3). Prices in whole forints.

extension GuaranteeRule {
  private static let decree = "Gov. Decree 151/2003"
  private static let firstOfThreeBands = day(2021, 1, 1)
  /// The change came into force in May 2024, on a day that was not found: two months are unclear.
  private static let lastBeforeUnclear = day(2024, 4, 30)
  private static let firstUnclear = day(2024, 5, 1)
  private static let lastUnclear = day(2024, 6, 30)
  private static let firstAfterUnclear = day(2024, 7, 1)

  static let hungary: [GuaranteeRule] = legalHU + mandatoryHU + claimsHU

  private static let mandatoryHU: [GuaranteeRule] = [
    GuaranteeRule(
      "W-HU1", servedBy: "the commercial clock: new goods, sold to a consumer, owed by the seller", decree,
      .statute),
    band("W-HU2", 12, 10_000...Int64.max, to: day(2020, 12, 31), .statute),
    band("W-HU2", 12, 10_000...100_000, from: firstOfThreeBands, to: lastBeforeUnclear, .statute),
    band("W-HU2", 24, 100_001...250_000, from: firstOfThreeBands, to: lastBeforeUnclear, .statute),
    band("W-HU2", 36, 250_001...Int64.max, from: firstOfThreeBands, to: lastBeforeUnclear, .statute),
    // The longer of the two possible terms; the other row makes it a person's decision.
    GuaranteeRule(
      "W-HU3", .hungary, [.consumer], .commercial, .bandUnclear, .applies, from: firstUnclear,
      to: lastUnclear,
      "Gov. Decree 93/2024", .secondary, verify: true),
    band("W-HU3", 24, 10_000...250_000, from: firstUnclear, .secondary),
    band("W-HU3", 36, 250_001...Int64.max, from: firstUnclear, .secondary),
    GuaranteeRule(
      "W-HU4", servedBy: "the commercial clock: accessories and parts have bands of their own", decree,
      .secondary),
    GuaranteeRule(
      "W-HU5", .hungary, [.consumer], .commercial, .commissioning, .months(6), decree, .secondary),
    GuaranteeRule("W-HU6", servedBy: "the commercial clock: an ended term has ended", decree, .statute),
    GuaranteeRule(
      "W-HU7", .hungary, [.consumer], .commercial, .downtime, .outOfUse(from: .handOver, to: .giveBack),
      decree,
      .statute),
    GuaranteeRule(
      "W-HU13", .hungary, [.consumer], .commercial, .missedInspection, .applies, decree, .statute),
    GuaranteeRule("W-HU14", servedBy: "the certificate (D-3)", decree, .secondary),
    GuaranteeRule(
      "W-HU18", .hungary, [.consumer], .commercial, .replacement, .newTerm(from: .giveBack),
      "practice under the former Civil Code", .knownLow, verify: true),
    GuaranteeRule(
      "W-HU18", .hungary, [.consumer], .commercial, .partReplacement, .newTerm(from: .giveBack),
      "practice under the former Civil Code", .knownLow, verify: true),
  ]

  private static let claimsHU: [GuaranteeRule] = [
    claim("W-HU8", .informLimit, .days(15)),
    claim("W-HU9", .replacementLimit, .days(8)),
    claim("W-HU10", .lastRepairDay, .days(30)),
    claim("W-HU11", .repairsBeforeReplacement, .times(3)),
    claim("W-HU12", .afterPurchase, .workingDays(3)),
    GuaranteeRule(
      "W-HU15", .hungary, [.consumer], nil, .answerLimit, .workingDays(5), "Decree 19/2014 NGM", .secondary),
  ]

  private static let legalHU: [GuaranteeRule] = [
    GuaranteeRule(
      "W-HU16", .hungary, all, .legal, .olderLaw, .applies, to: day(2021, 12, 31),
      "contracts before Gov. Decree 373/2021", .knownHigh),
    GuaranteeRule(
      "W-HU16", .hungary, [.consumer], .legal, .term, .months(24), from: day(2022, 1, 1),
      "Ptk.; Gov. Decree 373/2021", .knownHigh),
    GuaranteeRule(
      "W-HU16", .hungary, businesses, .legal, .term, .months(12), from: day(2022, 1, 1), "Ptk. 6:163",
      .knownHigh),
    GuaranteeRule(
      "W-HU16", .hungary, [.consumer], .legal, .sellerProves, .months(12), from: day(2022, 1, 1),
      "Gov. Decree 373/2021", .knownHigh),
    GuaranteeRule(
      "W-HU17", .hungary, [.consumer], .repair, .repairGuarantee, .monthsAbove(fee: 20_000, 6),
      "Gov. Decree 249/2004", .secondary),
    GuaranteeRule(
      "W-HU19", servedBy: "the clock of W-EU3, which is the legal one", "none found", .knownMedium),
  ]

  private static func band(
    _ id: String, _ months: Int, _ prices: ClosedRange<Int64>, from: Day? = nil, to: Day? = nil,
    _ confidence: RuleConfidence
  ) -> GuaranteeRule {
    GuaranteeRule(
      id, .hungary, [.consumer], .commercial, .mandatoryTerm, .months(months), from: from, to: to,
      prices: prices,
      decree, confidence)
  }

  private static func claim(_ id: String, _ parameter: Parameter, _ value: Value) -> GuaranteeRule {
    GuaranteeRule(id, .hungary, [.consumer], .commercial, parameter, value, decree, .secondary)
  }
}
