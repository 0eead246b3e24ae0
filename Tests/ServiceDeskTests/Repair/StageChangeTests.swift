import ServiceDesk
import Testing

/// The guards of `domain.md` 3.3, each with its evidence missing and present.
struct StageChangeTests {
  struct Guard: Sendable, CustomStringConvertible {
    let from: Stage
    let to: Stage
    let code: Refusal.Code
    /// Takes away the one piece of evidence.
    let without: @Sendable (inout StageChangeFacts) -> Void

    init(
      _ from: Stage, _ to: Stage, _ code: Refusal.Code,
      _ without: @escaping @Sendable (inout StageChangeFacts) -> Void
    ) {
      self.from = from
      self.to = to
      self.code = code
      self.without = without
    }

    var description: String { "\(from.rawValue) to \(to.rawValue): \(code.rawValue)" }
  }

  static let guards: [Guard] = [
    Guard(.preregistered, .received, .scanTheItem) { $0.itemScanned = false },
    Guard(.preregistered, .cancelled, .reasonRequired) { $0.reason = nil },
    Guard(.received, .diagnosing, .remedyInformationMissing) { $0.remedyInformationGiven = false },
    Guard(.received, .external, .remedyInformationMissing) { $0.remedyInformationGiven = false },
    Guard(.received, .replacement, .remedyInformationMissing) { $0.remedyInformationGiven = false },
    Guard(.received, .readyUnrepaired, .outcomeRequired) { $0.outcome = .irreparable },
    Guard(.diagnosing, .awaitingApproval, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .awaitingParts, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .inRepair, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .external, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .replacement, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .readyUnrepaired, .coverageNotDecided) { $0.coverage = nil },
    Guard(.diagnosing, .awaitingParts, .approvalMissing, unapprovedPaidWork),
    Guard(.diagnosing, .inRepair, .approvalMissing, unapprovedPaidWork),
    Guard(.diagnosing, .external, .approvalMissing, unapprovedPaidWork),
    Guard(.awaitingApproval, .inRepair, .approvalMissing) { $0.workApproved = false },
    Guard(.awaitingApproval, .awaitingParts, .approvalMissing) { $0.workApproved = false },
    Guard(.awaitingApproval, .external, .approvalMissing) { $0.workApproved = false },
    Guard(.external, .testing, .consignmentMissing) { $0.consignmentReturned = false },
    Guard(.external, .readyUnrepaired, .consignmentMissing) { $0.consignmentReturned = false },
    Guard(.replacement, .ready, .replacementNotRegistered) { $0.replacementRegistered = false },
    Guard(.testing, .ready, .testsMissing) { $0.testsPassed = false },
    Guard(.ready, .delivered, .identityMissing) { $0.identityProven = false },
    Guard(.ready, .delivered, .amountOpen) { $0.settled = false },
    Guard(.readyUnrepaired, .delivered, .identityMissing) { $0.identityProven = false },
    Guard(.readyUnrepaired, .delivered, .amountOpen) { $0.settled = false },
    Guard(.unclaimed, .delivered, .identityMissing) { $0.identityProven = false },
    Guard(.unclaimed, .delivered, .amountOpen) { $0.settled = false },
    Guard(.shipped, .delivered, .identityMissing) { $0.identityProven = false },
    Guard(.shipped, .delivered, .amountOpen) { $0.settled = false },
    Guard(.unclaimed, .disposed, .twoPersonsNeeded) { $0.secondPersonAgreed = false },
    Guard(.unclaimed, .disposed, .reasonRequired) { $0.reason = nil },
    Guard(.ready, .inRepair, .reasonRequired) { $0.reason = nil },
    Guard(.readyUnrepaired, .inRepair, .reasonRequired) { $0.reason = nil },
  ]

  private static let unapprovedPaidWork: @Sendable (inout StageChangeFacts) -> Void = {
    $0.coverage = .paid
    $0.workApproved = false
  }

  @Test(arguments: guards)
  func `without its evidence a change is refused, with it it is not`(rule: Guard) {
    var facts = StageChangeFacts.everything
    facts.outcome = Outcome.allCases.last { $0.leadsTo == rule.to }
    let change = StageChange(from: rule.from, to: rule.to)
    #expect(change.refusal(facts) == nil)
    rule.without(&facts)
    #expect(change.refusal(facts)?.code == rule.code)
  }

  @Test func `changes without a guard in the table need no evidence`() {
    let guarded = Set(StageChangeTests.guards.map { StageChange(from: $0.from, to: $0.to) })
    for from in Stage.allCases {
      for to in StageChange.allowed(from: from) where to != .onHold {
        let change = StageChange(from: from, to: to)
        guard !guarded.contains(change) else { continue }
        var facts = StageChangeFacts()
        facts.outcome = Outcome.allCases.first { $0.leadsTo == to }
        #expect(change.refusal(facts) == nil, "\(from) to \(to)")
      }
    }
  }

  @Test(arguments: Stage.allCases)
  func `a hold needs a reason, and a stage that can be held`(stage: Stage) {
    let change = StageChange(from: stage, to: .onHold)
    var facts = StageChangeFacts()
    facts.reason = "dispută"
    guard !stage.isClosed, stage != .preregistered, stage != .onHold else {
      #expect(change.refusal(facts)?.code == .stageNotAllowed)
      return
    }
    #expect(change.refusal(facts) == nil)
    facts.reason = nil
    #expect(change.refusal(facts) == Refusal(.reasonRequired, ["to": "ON_HOLD"]))
  }

  @Test func `from a hold it goes back where it was, without its guards again`() {
    var facts = StageChangeFacts()
    facts.heldIn = .inRepair
    #expect(StageChange(from: .onHold, to: .inRepair).refusal(facts) == nil)
    #expect(StageChange(from: .onHold, to: .testing).refusal(facts)?.code == .stageNotAllowed)
    #expect(StageChange(from: .onHold, to: .readyUnrepaired).refusal(facts)?.code == .outcomeRequired)
    facts.outcome = .customerWithdrew
    #expect(StageChange(from: .onHold, to: .readyUnrepaired).refusal(facts) == nil)
  }

  @Test(arguments: [CoverageDecision.Basis.guarantee, .contract, .goodwill])
  func `work that the customer does not pay needs no approval after the diagnosis`(
    basis: CoverageDecision.Basis
  ) {
    var facts = StageChangeFacts()
    facts.coverage = basis
    #expect(StageChange(from: .diagnosing, to: .inRepair).refusal(facts) == nil)
  }

  @Test func `the information about remedies is asked of consumers with a guarantee claim only`() {
    #expect(StageChange(from: .received, to: .diagnosing).refusal(StageChangeFacts()) == nil)
  }

  @Test func `a ready stage needs an outcome that belongs to it`() {
    for change in [
      StageChange(from: .testing, to: .ready), StageChange(from: .awaitingParts, to: .readyUnrepaired),
    ] {
      var facts = StageChangeFacts.everything
      #expect(change.refusal(facts) == Refusal(.outcomeRequired, ["to": change.to.rawValue]))
      for outcome in Outcome.allCases {
        facts.outcome = outcome
        let refusal = change.refusal(facts)?.code
        #expect(refusal == (outcome.leadsTo == change.to ? nil : .outcomeRequired), "\(outcome)")
      }
    }
  }

  @Test func `a parcel that came back keeps the outcome it left with`() {
    var facts = StageChangeFacts()
    #expect(StageChange(from: .shipped, to: .ready).refusal(facts)?.code == .outcomeRequired)
    facts.outcome = .quoteRefused
    #expect(StageChange(from: .shipped, to: .ready).refusal(facts) == nil)
  }

  @Test func `who may make a change follows from where it leads`() {
    let special: [StageChange: Permission] = [
      StageChange(from: .preregistered, to: .received): .takeIn,
      StageChange(from: .preregistered, to: .cancelled): .closeCancelled,
      StageChange(from: .testing, to: .ready): .test,
      StageChange(from: .received, to: .readyUnrepaired): .takeIn,
      StageChange(from: .ready, to: .inRepair): .recall,
      StageChange(from: .readyUnrepaired, to: .inRepair): .recall,
      StageChange(from: .unclaimed, to: .disposed): .closeDisposed,
      StageChange(from: .shipped, to: .ready): .handOut,
      StageChange(from: .shipped, to: .onHold): .handOut,
    ]
    for from in Stage.allCases {
      for to in StageChange.allowed(from: from, heldIn: .inRepair) {
        let usual: Permission =
          switch to {
          case .delivered: .closeDelivered
          case .shipped, .unclaimed: .handOut
          default: from == .onHold ? .recall : .moveStage
          }
        let change = StageChange(from: from, to: to)
        #expect(change.permission == special[change] ?? usual, "\(from) to \(to)")
      }
    }
  }
}
