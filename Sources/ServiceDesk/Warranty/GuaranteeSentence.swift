extension GuaranteeVerdict {
  /// What a reason says; the words are in `Language/VerdictSentences.swift`.
  public enum Sentence: String, Sendable, Hashable, Codable, CaseIterable {
    case neverSoldByUs, soldByUsOn, twoYearsFromDelivery, oneYearFromDelivery, consumerLawDoesNotApply
    case contractTermUnknown, olderLawApplies, usedGoodsTermMayBeShorter, termEndedOn, endFellOnRestDay
    case earlierRepairsMayExtend, sellerProvesUntil, customerProvesAfter, termRunsUntil
    case mandatoryGuaranteeMayRunLonger, statedGuaranteeRunsUntil
  }
}
