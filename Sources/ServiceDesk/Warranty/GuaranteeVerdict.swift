/// What the shop can honestly say on a day about a unit's guarantee, and why.
///
/// The clocks run beside each other (`domain.md` 1.0); `status`, `lastCoveredDay` and `sellerProvesUntil` sum them up
/// for a line on a page or a receipt, and are derived so:
/// - `covered` when a clock covers, or the contract of sale with a business does;
/// - else `review`, else `unknown`, when a clock or that contract is so: what may apply is never denied; `review` also
///   when only a part is still covered (W-PL9);
/// - else `expired` when a clock has ended, else `notApplicable`;
/// - `lastCoveredDay` is the latest of the clocks that have this status, the repairer's only when no other has it, a part's only
///   when no clock has;
/// - `sellerProvesUntil` is the legal clock's;
/// - `reasons` are the clocks' traces one after the other, each told once.
public struct GuaranteeVerdict: Sendable, Hashable {
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
  public var lastCoveredDay: Day?
  /// Until this day it is the seller who must prove that the fault was not there at delivery.
  public var sellerProvesUntil: Day?
  /// The rules and facts that led here, in the order they were applied.
  public var reasons: [Reason]
  /// Legal, commercial, repair, in this order; empty in verdicts told before there were three.
  public var clocks: [GuaranteeClock]
  /// Of all clocks, the next one first.
  public var deadlines: [GuaranteeDeadline]
  public var rights: [GuaranteeRight]
  /// Nil where no business is concerned.
  public var contract: ContractCover?

  public init(
    status: Status, soldOn: Day? = nil, document: String? = nil, lastCoveredDay: Day? = nil,
    sellerProvesUntil: Day? = nil, reasons: [Reason], clocks: [GuaranteeClock] = [],
    deadlines: [GuaranteeDeadline] = [], rights: [GuaranteeRight] = [], contract: ContractCover? = nil
  ) {
    self.status = status
    self.soldOn = soldOn
    self.document = document
    self.lastCoveredDay = lastCoveredDay
    self.sellerProvesUntil = sellerProvesUntil
    self.reasons = reasons
    self.clocks = clocks
    self.deadlines = deadlines
    self.rights = rights
    self.contract = contract
  }

  public func clock(_ kind: GuaranteeClock.Kind) -> GuaranteeClock? { clocks.first { $0.kind == kind } }

  /// A rule with what it found, from which the sentence is made in any language.
  public struct Reason: Sendable, Hashable, Codable {
    /// The rule of `domain.md` 1, such as `W-EU1`.
    public var rule: String
    public var sentence: Sentence
    public var day: Day?
    /// The other end, where the sentence names two days.
    public var until: Day?
    /// Days, months or a number of times: what the sentence counts.
    public var count: Int?
    /// A name that belongs into the sentence: a part, a law, a guarantor.
    public var text: String?

    public init(
      _ rule: String, _ sentence: Sentence, _ day: Day? = nil, until: Day? = nil, count: Int? = nil,
      text: String? = nil
    ) {
      self.rule = rule
      self.sentence = sentence
      self.day = day
      self.until = until
      self.count = count
      self.text = text
    }
  }
}

extension GuaranteeVerdict: Codable {
  enum CodingKeys: String, CodingKey {
    case status, soldOn, document, lastCoveredDay, sellerProvesUntil, reasons, clocks, deadlines, rights
    case contract
  }

  /// Reads also what was told before there were clocks.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      status: try values.decode(Status.self, forKey: .status),
      soldOn: try values.decodeIfPresent(Day.self, forKey: .soldOn),
      document: try values.decodeIfPresent(String.self, forKey: .document),
      lastCoveredDay: try values.decodeIfPresent(Day.self, forKey: .lastCoveredDay),
      sellerProvesUntil: try values.decodeIfPresent(Day.self, forKey: .sellerProvesUntil),
      reasons: try values.decode([Reason].self, forKey: .reasons),
      clocks: try values.decodeIfPresent([GuaranteeClock].self, forKey: .clocks) ?? [],
      deadlines: try values.decodeIfPresent([GuaranteeDeadline].self, forKey: .deadlines) ?? [],
      rights: try values.decodeIfPresent([GuaranteeRight].self, forKey: .rights) ?? [],
      contract: try values.decodeIfPresent(ContractCover.self, forKey: .contract))
  }
}
