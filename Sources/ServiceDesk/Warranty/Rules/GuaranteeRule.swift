/// One row of the rules: what holds for whom, since when, and how sure that is (`domain.md` 1.0).
public struct GuaranteeRule: Sendable, Hashable {
  /// As in `domain.md` 1.1 to 1.6: `W-RO5`. Several rows may share one.
  public var id: String
  /// Nil for all states of the European Union; a row of the country itself goes before it.
  public var country: CountryCode?
  /// Sole traders count as consumers where W-PL6 says so, else as businesses.
  public var customers: [CustomerKind]
  /// Nil for rules that concern all clocks, or none.
  public var clock: GuaranteeClock.Kind?
  public var parameter: Parameter
  public var value: Value
  /// The first and the last day of a contract under this rule; nil for no border.
  public var validFrom: Day?
  public var validTo: Day?
  /// Prices for which the row holds, taxes included, in whole units of the country's currency.
  public var prices: ClosedRange<Int64>?
  /// The law, article or source.
  public var basis: String
  public var confidence: RuleConfidence
  /// Counsel must check it before it is told as a fact; it is on all the same (design decision 3).
  public var isToVerify: Bool
  public var isEnabled: Bool

  /// What a row sets.
  public enum Parameter: String, Sendable, Hashable, CaseIterable {
    case term, longUseTerm, supplyPeriod, useByDay, agreedUsedMinimum, sellerProves, olderLaw
    case soleTraderProtection, downtime, returnDayCounts, replacement, substantialRepair, partReplacement
    case repairExtension, suspension, statedTerm, unstatedLength, mandatoryTerm, bandUnclear, commissioning
    case repairGuarantee, repairLimit, earlyDefect, downtimeShare, replyLimit, performLimit, informLimit
    case lastRepairDay, replacementLimit, answerLimit, afterPurchase, repairsBeforeReplacement
    case remedyInformation, secondTier, missedInspection, contractTerm, restDayEnd, lastDay
    /// Not the clocks' work: the value says where it is served.
    case servedElsewhere
  }

  public enum Value: Sendable, Hashable {
    case months(Int)
    case days(Int)
    case workingDays(Int)
    case percent(Int)
    case times(Int)
    /// Months of guarantee for a fee above so many whole units.
    case monthsAbove(fee: Int64, Int)
    /// Time out of use, from where to where.
    case outOfUse(from: DowntimeStart, to: DowntimeEnd)
    /// A new term from there.
    case newTerm(from: NewTermStart)
    /// The rule is as it is; there is nothing to set.
    case applies
    case place(String)
  }

  /// From where time out of use counts (`domain.md` 3.3, clock effect).
  public enum DowntimeStart: String, Sendable, Hashable {
    /// Notification or hand-over, whichever came first.
    case notification
    case handOver
    /// The provable day, else the hand-over.
    case unusability
  }

  public enum DowntimeEnd: String, Sendable, Hashable {
    /// The written notice or the return, whichever came first.
    case notice
    case giveBack
  }

  public enum NewTermStart: String, Sendable, Hashable {
    case exchange
    /// When the customer got it, where that is known.
    case giveBack
  }

  init(
    _ id: String, _ country: CountryCode? = nil, _ customers: [CustomerKind] = [.consumer],
    _ clock: GuaranteeClock.Kind? = nil, _ parameter: Parameter, _ value: Value, from: Day? = nil,
    to: Day? = nil, prices: ClosedRange<Int64>? = nil, _ basis: String, _ confidence: RuleConfidence,
    verify: Bool = false, enabled: Bool = true
  ) {
    self.id = id
    self.country = country
    self.customers = customers
    self.clock = clock
    self.parameter = parameter
    self.value = value
    validFrom = from
    validTo = to
    self.prices = prices
    self.basis = basis
    self.confidence = confidence
    isToVerify = verify
    isEnabled = enabled
  }

  /// A row that only says where a rule is served.
  init(_ id: String, servedBy place: String, _ basis: String, _ confidence: RuleConfidence) {
    self.init(id, nil, [], nil, .servedElsewhere, .place(place), basis, confidence)
  }
}

extension GuaranteeRule.Value {
  /// The number that the value sets; nil for those that set none.
  var number: Int? {
    switch self {
    case .months(let n), .days(let n), .workingDays(let n), .percent(let n), .times(let n): n
    case .monthsAbove(_, let months): months
    case .outOfUse, .newTerm, .applies, .place: nil
    }
  }
}
