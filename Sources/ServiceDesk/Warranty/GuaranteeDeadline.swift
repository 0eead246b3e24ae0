/// Until when seller, guarantor or customer must do something about a claim.
public struct GuaranteeDeadline: Sendable, Hashable, Codable {
  public enum What: String, Sendable, Hashable, Codable, CaseIterable {
    /// RO: repaired or replaced (W-RO5).
    case repairOrReplace
    /// RO: a defect found until then entitles to another unit (W-RO7).
    case replacementForEarlyDefect
    /// PL: the seller answers the complaint, else it is accepted (W-PL5).
    case replyToComplaint
    /// PL: the guarantor performs (W-PL8).
    case guarantorPerforms
    /// HU: repaired, or the customer told how long it takes (W-HU8).
    case repairOrInform
    /// HU: repaired at the latest (W-HU10).
    case repairAtLatest
    /// HU: replaced or refunded (W-HU9, W-HU10, W-HU11).
    case replaceOrRefund
    /// HU: another unit without argument about cost (W-HU12).
    case replacementAfterPurchase
    /// HU: the position on a claim that was not decided at the counter (W-HU15).
    case answerClaim
  }

  public var what: What
  public var clock: GuaranteeClock.Kind
  /// The day from which it is counted, itself not counted (W-D5).
  public var startedOn: Day
  /// Strict: not moved to a working day (W-D8). Nil when the holidays of that year are not recorded.
  public var dueDay: Day?
  public var rule: String
  /// False while there is no open claim: then it is what would run from a claim made on the day asked about.
  public var isRunning: Bool
  public var isToVerify: Bool

  public init(
    _ what: What, _ clock: GuaranteeClock.Kind, startedOn: Day, dueDay: Day?, rule: String, isRunning: Bool,
    isToVerify: Bool = false
  ) {
    self.what = what
    self.clock = clock
    self.startedOn = startedOn
    self.dueDay = dueDay
    self.rule = rule
    self.isRunning = isRunning
    self.isToVerify = isToVerify
  }
}

/// Something that the customer may ask for, or must be told, because of what happened.
public struct GuaranteeRight: Sendable, Hashable, Codable {
  public enum What: String, Sendable, Hashable, Codable, CaseIterable {
    /// Before the remedy: the choice between repair and replacement, and the twelve months (W-EU5).
    case informationBeforeRemedy
    /// Price reduction or termination (W-EU10).
    case priceReductionOrTermination
    /// RO: another unit, the defect was found within 30 days of delivery (W-RO7).
    case replacementForEarlyDefect
    /// RO: more than a tenth of the term out of use, or not repairable (W-RO10).
    case replacementOrRefund
    /// HU: a failure after three repairs (W-HU11).
    case replacementAfterThreeRepairs
    /// HU: not repairable (W-HU9) or not repaired in 30 days (W-HU10).
    case replacementOrRefundInEightDays
    /// HU: within three working days of purchase (W-HU12).
    case replacementAfterPurchase
  }

  public var what: What
  public var rule: String
  /// Why it is so, to be read by the customer.
  public var reason: GuaranteeVerdict.Reason
  /// False while there is no open claim: then it is what would follow from a claim made on the day asked about.
  public var isRunning: Bool
  public var isToVerify: Bool

  public init(
    _ what: What, _ reason: GuaranteeVerdict.Reason, isRunning: Bool = true, isToVerify: Bool = false
  ) {
    self.what = what
    self.rule = reason.rule
    self.reason = reason
    self.isRunning = isRunning
    self.isToVerify = isToVerify
  }
}

/// What the contract of sale gives a business: beside the clocks, never merged with them (W-RO13, W-PL16).
public struct ContractCover: Sendable, Hashable, Codable {
  public var status: GuaranteeVerdict.Status
  public var months: Int?
  public var lastCoveredDay: Day?
  public var trace: [GuaranteeVerdict.Reason]

  public init(
    status: GuaranteeVerdict.Status, months: Int? = nil, lastCoveredDay: Day? = nil,
    trace: [GuaranteeVerdict.Reason]
  ) {
    self.status = status
    self.months = months
    self.lastCoveredDay = lastCoveredDay
    self.trace = trace
  }
}
