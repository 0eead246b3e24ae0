/// That a unit must be inspected, how often, and on what ground.
///
/// A product's plan is the default of its units: a sold unit gets a plan of its own from it, with the day of its
/// commissioning or delivery as anchor.
public struct InspectionPlan: Sendable, Hashable, Codable {
  public enum Subject: Sendable, Hashable, Codable {
    case unit(UnitID)
    case product(ProductID)
  }

  public var id: InspectionPlanID
  public var subject: Subject
  public var terms: InspectionTerms
  public var ground: InspectionGround
  /// Where the first interval begins; nil only for a product.
  public var anchor: Day?
  /// What the counter showed then.
  public var anchorReading: Int64
  /// The contract that asks for these visits.
  public var contract: ServiceContractID?
  /// The product's plan that this one was taken from.
  public var template: InspectionPlanID?
  /// ``InspectionStanding/expected``, kept beside the plan so that those to look at are found by an index. Written
  /// anew with every inspection and reading; the history is the truth.
  public var expected: Day?
  public var ended: PlanEnd?

  public init(
    id: InspectionPlanID, subject: Subject, terms: InspectionTerms, ground: InspectionGround,
    anchor: Day? = nil, anchorReading: Int64 = 0, contract: ServiceContractID? = nil,
    template: InspectionPlanID? = nil, expected: Day? = nil, ended: PlanEnd? = nil
  ) {
    self.id = id
    self.subject = subject
    self.terms = terms
    self.ground = ground
    self.anchor = anchor
    self.anchorReading = anchorReading
    self.contract = contract
    self.template = template
    self.expected = expected
    self.ended = ended
  }

  public var unit: UnitID? {
    if case .unit(let unit) = subject { unit } else { nil }
  }

  public func isLive(on day: Day) -> Bool { ended.map { day < $0.on } ?? true }

  /// How the plan stands; nil for a product's plan, which has no anchor.
  ///
  /// - Parameter inspections: all records of the unit, for whatever plan, corrected ones included.
  public func standing(
    after inspections: [Inspection], readings: [CounterReading], on today: Day
  ) -> InspectionStanding? {
    guard let anchor else { return nil }
    return terms.standing(
      from: anchor, reading: anchorReading,
      after: inspections.filter { $0.plan == nil || $0.plan == id },
      readings: readings.standing(beside: inspections), on: today)
  }
}

/// Why a unit is inspected, which decides what follows from a missed inspection (W-IN2).
public struct InspectionGround: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case law, contract, guaranteeStatement, certificate
  }

  public var kind: Kind
  /// The ``InspectionRule`` for a law, such as `W-IN3`; else what the shop wrote down.
  public var rule: String?

  public init(_ kind: Kind, rule: String? = nil) {
    self.kind = kind
    self.rule = rule
  }
}

/// A plan, contract or authorisation is over before its time.
public struct PlanEnd: Sendable, Hashable, Codable {
  /// The first day on which it no longer holds.
  public var on: Day
  public var reason: String

  public init(on day: Day, reason: String) {
    on = day
    self.reason = reason
  }
}

public struct InspectionPlanID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
