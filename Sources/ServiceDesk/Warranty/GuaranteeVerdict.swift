/// What the shop can honestly say today about a unit's guarantee, and why.
///
/// Only the first clock, the seller's legal guarantee (L1 in `domain.md` 1.0), is computed; what else may apply is
/// never denied: an unclear case is `review` or `unknown`, never "no guarantee".
public struct GuaranteeVerdict: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Hashable, Codable, CaseIterable {
    case covered = "COVERED"
    case expired = "EXPIRED"
    /// A person must decide.
    case review = "REVIEW"
    /// A fact is missing.
    case unknown = "UNKNOWN"
    case notApplicable = "NOT_APPLICABLE"
  }

  public var status: Status
  public var soldOn: Day?
  public var document: String?
  /// The last day of the legal term, inclusive (W-D4).
  public var lastCoveredDay: Day?
  /// Until this day it is the seller who must prove that the fault was not there at delivery.
  public var sellerProvesUntil: Day?
  /// The rules and facts that led here, in the order they were applied.
  public var reasons: [Reason]

  public init(
    status: Status, soldOn: Day? = nil, document: String? = nil, lastCoveredDay: Day? = nil,
    sellerProvesUntil: Day? = nil, reasons: [Reason]
  ) {
    self.status = status
    self.soldOn = soldOn
    self.document = document
    self.lastCoveredDay = lastCoveredDay
    self.sellerProvesUntil = sellerProvesUntil
    self.reasons = reasons
  }

  public struct Reason: Sendable, Hashable, Codable {
    /// The rule of `domain.md` 1, such as `W-EU1`.
    public var rule: String
    public var sentence: Sentence
    public var day: Day?

    public init(_ rule: String, _ sentence: Sentence, _ day: Day? = nil) {
      self.rule = rule
      self.sentence = sentence
      self.day = day
    }
  }

  public enum Sentence: String, Sendable, Hashable, Codable, CaseIterable {
    case neverSoldByUs, soldByUsOn, twoYearsFromDelivery, oneYearFromDelivery, consumerLawDoesNotApply
    case contractTermUnknown, olderLawApplies, usedGoodsTermMayBeShorter, termEndedOn, endFellOnRestDay
    case earlierRepairsMayExtend, sellerProvesUntil, customerProvesAfter, termRunsUntil
    case mandatoryGuaranteeMayRunLonger, statedGuaranteeRunsUntil
  }
}
