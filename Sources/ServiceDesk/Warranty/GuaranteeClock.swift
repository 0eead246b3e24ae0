/// One of the guarantees that run beside each other on a unit; they are never merged (`domain.md` 1.0).
public struct GuaranteeClock: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// L1: the seller's legal guarantee of conformity.
    case legal
    /// L2: by statement of maker or seller, or by decree as in Hungary.
    case commercial
    /// L3: the repairer's, on an earlier paid repair.
    case repair

    /// `L1`, `L2`, `L3` (`domain.md` 1.0).
    public var layer: String {
      switch self {
      case .legal: "L1"
      case .commercial: "L2"
      case .repair: "L3"
      }
    }
  }

  public var kind: Kind
  public var status: GuaranteeVerdict.Status
  /// Where the present term began: the delivery, a commissioning, an exchange, the return after a repair.
  public var startedOn: Day?
  /// Inclusive, until 24:00 (W-D4). With `review` the latest day that can be meant.
  public var lastCoveredDay: Day?
  public var owedBy: Debtor?
  public var burdenOfProof: BurdenOfProof?
  /// Parts whose term differs from the unit's (W-PL9), or the repairs that each have a guarantee of their own.
  public var parts: [PartTerm]
  /// Days out of use that moved the end.
  public var daysAdded: Int
  public var deadlines: [GuaranteeDeadline]
  /// The rules and events that led here, in the order they were applied.
  public var trace: [GuaranteeVerdict.Reason]
  /// The weakest of the rules that were applied.
  public var confidence: RuleConfidence
  /// A rule that counsel must still check had a part in it (design decision 3).
  public var isToVerify: Bool

  public init(
    kind: Kind, status: GuaranteeVerdict.Status, startedOn: Day? = nil, lastCoveredDay: Day? = nil,
    owedBy: Debtor? = nil, burdenOfProof: BurdenOfProof? = nil, parts: [PartTerm] = [], daysAdded: Int = 0,
    deadlines: [GuaranteeDeadline] = [], trace: [GuaranteeVerdict.Reason] = [],
    confidence: RuleConfidence = .statute, isToVerify: Bool = false
  ) {
    self.kind = kind
    self.status = status
    self.startedOn = startedOn
    self.lastCoveredDay = lastCoveredDay
    self.owedBy = owedBy
    self.burdenOfProof = burdenOfProof
    self.parts = parts
    self.daysAdded = daysAdded
    self.deadlines = deadlines
    self.trace = trace
    self.confidence = confidence
    self.isToVerify = isToVerify
  }

  /// The unit's own term is over and a part's is not: which of the two is at fault is for a person to see.
  var hasCoveredPart: Bool {
    status == .expired && parts.contains { $0.status == .covered || $0.status == .review }
  }

  /// Who has to perform.
  public struct Debtor: Sendable, Hashable, Codable {
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable { case seller, guarantor, repairer }

    public var role: Role
    public var name: String?

    public init(_ role: Role, name: String? = nil) {
      self.role = role
      self.name = name
    }
  }

  /// Who has to prove whether the fault was there at delivery, on the day that was asked about.
  public struct BurdenOfProof: Sendable, Hashable, Codable {
    public enum Side: String, Sendable, Hashable, Codable, CaseIterable { case seller, customer }

    public var who: Side
    /// The last day for faults that become apparent with the burden on the seller.
    public var sellerUntil: Day

    public init(who: Side, sellerUntil: Day) {
      self.who = who
      self.sellerUntil = sellerUntil
    }
  }

  /// The term of one part, or of one paid repair.
  public struct PartTerm: Sendable, Hashable, Codable {
    /// The part's name; nil for a repair as a whole.
    public var part: String?
    public var startedOn: Day
    public var lastCoveredDay: Day
    public var status: GuaranteeVerdict.Status
    public var rule: String

    public init(
      part: String?, startedOn: Day, lastCoveredDay: Day, status: GuaranteeVerdict.Status, rule: String
    ) {
      self.part = part
      self.startedOn = startedOn
      self.lastCoveredDay = lastCoveredDay
      self.status = status
      self.rule = rule
    }
  }
}

/// How sure a rule is, by the tags of `domain.md` 0.
public enum RuleConfidence: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
  /// Found in a primary text.
  case statute = "F"
  /// Found in a secondary source.
  case secondary = "f"
  case knownHigh = "K+"
  case knownMedium = "K~"
  case knownLow = "K-"

  private var weakness: Int {
    switch self {
    case .statute: 0
    case .secondary: 1
    case .knownHigh: 2
    case .knownMedium: 3
    case .knownLow: 4
    }
  }

  /// The weaker is the lesser.
  public static func < (a: RuleConfidence, b: RuleConfidence) -> Bool { a.weakness > b.weakness }
}
