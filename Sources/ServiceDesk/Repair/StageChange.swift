/// The transitions of `domain.md` 3.3 and what each asks for.
///
/// ```
/// PREREG ─► RECEIVED ─► DIAGNOSING ─► IN_REPAIR ─► TESTING ─► READY_OK ──► DELIVERED
///                 │          │ ▲  ▲        │ ▲                   │  ▲        ▲
///                 │          ▼ │  │        ▼ │                   ▼  │        │
///                 │   AWAIT_APPROVAL   AWAIT_PARTS           SHIPPED ────────┤
///                 ├─► EXTERNAL, REPLACEMENT ─► READY_NOT ─► UNCLAIMED ───────┘─► DISPOSED
///                 any open stage but PREREG ─► ON_HOLD ─► where it came from
/// ```
public struct StageChange: Sendable, Hashable {
  public let from: Stage
  public let to: Stage

  public init(from: Stage, to: Stage) {
    self.from = from
    self.to = to
  }

  /// Stages that may follow `stage`. From `ON_HOLD` the stage it was held in follows too.
  public static func allowed(from stage: Stage, heldIn: Stage? = nil) -> Set<Stage> {
    var targets = table[stage] ?? []
    if canBeHeld(stage) { targets.insert(.onHold) }
    if stage == .onHold, let heldIn, canBeHeld(heldIn) { targets.insert(heldIn) }
    return targets
  }

  private static func canBeHeld(_ stage: Stage) -> Bool {
    !stage.isClosed && stage != .preregistered && stage != .onHold
  }

  private static let table: [Stage: Set<Stage>] = [
    .preregistered: [.received, .cancelled],
    .received: [.diagnosing, .external, .replacement, .readyUnrepaired],
    .diagnosing: [.awaitingApproval, .awaitingParts, .inRepair, .external, .replacement, .readyUnrepaired],
    .awaitingApproval: [.inRepair, .awaitingParts, .external, .readyUnrepaired, .diagnosing],
    .awaitingParts: [.inRepair, .awaitingApproval, .readyUnrepaired, .replacement],
    .inRepair: [.testing, .awaitingParts, .awaitingApproval, .external, .readyUnrepaired],
    .external: [.testing, .awaitingApproval, .replacement, .readyUnrepaired, .diagnosing],
    .replacement: [.ready, .readyUnrepaired],
    .testing: [.ready, .inRepair, .diagnosing],
    .ready: [.delivered, .shipped, .unclaimed, .inRepair],
    .readyUnrepaired: [.delivered, .shipped, .unclaimed, .inRepair],
    .unclaimed: [.delivered, .shipped, .disposed],
    .shipped: [.delivered, .ready],
    .onHold: [.readyUnrepaired],
  ]

  /// Whose right it is to make this change.
  public var permission: Permission {
    switch (from, to) {
    case (.preregistered, .received): .takeIn
    case (_, .delivered): .closeDelivered
    case (_, .cancelled): .closeCancelled
    case (_, .disposed): .closeDisposed
    case (.onHold, _), (.ready, .inRepair), (.readyUnrepaired, .inRepair): .recall
    case (.testing, .ready): .test
    case (_, .unclaimed), (_, .shipped), (.shipped, _): .handOut
    case (.received, .readyUnrepaired): .takeIn
    default: .moveStage
    }
  }

  /// Whether somebody must say why (`domain.md` 3.3: holds, recalls, cancellations, disposal).
  public var needsReason: Bool {
    to == .onHold || to == .cancelled || to == .disposed
      || ((from == .ready || from == .readyUnrepaired) && to == .inRepair)
  }

  /// Why this change cannot be made now; nil when it can.
  public func refusal(_ facts: StageChangeFacts) -> Refusal? {
    guard StageChange.allowed(from: from, heldIn: facts.heldIn).contains(to) else {
      return Refusal(.stageNotAllowed, ["from": from.rawValue, "to": to.rawValue])
    }
    if needsReason, facts.reason == nil { return Refusal(.reasonRequired, ["to": to.rawValue]) }
    if to.isReady {
      guard let outcome = facts.outcome, outcome.leadsTo == to else {
        // A parcel that came back keeps the outcome it left with.
        if from == .shipped, facts.outcome != nil { return nil }
        return Refusal(.outcomeRequired, ["to": to.rawValue])
      }
    }
    return guardRefusal(facts) ?? (signsOff(facts) ? facts.authorisationRefusal : nil)
  }

  /// Whether this change says that work was done: the sign-off, and the hand-over of what was worked on (W-IN8).
  private func signsOff(_ facts: StageChangeFacts) -> Bool {
    switch to {
    case .ready: from != .shipped
    case .delivered: facts.outcome?.leadsTo == .ready
    default: false
    }
  }

  /// The work of these stages is done with the device in the hand. From `REPLACEMENT` the customer's case may end while
  /// the exchanged device is still at the maker's.
  private var needsTheDevice: Bool {
    from != .replacement
      && [.diagnosing, .awaitingParts, .inRepair, .testing, .readyUnrepaired].contains(to)
  }

  private func guardRefusal(_ facts: StageChangeFacts) -> Refusal? {
    if facts.isAway, needsTheDevice { return Refusal(.consignmentMissing) }
    switch (from, to) {
    case (.preregistered, .received):
      return facts.itemScanned ? nil : Refusal(.scanTheItem)
    case (.received, .diagnosing), (.received, .external), (.received, .replacement):
      return facts.needsRemedyInformation && !facts.remedyInformationGiven
        ? Refusal(.remedyInformationMissing) : nil
    case (.received, .readyUnrepaired):
      // Nobody has looked at it yet: only the customer can have ended this.
      return facts.outcome == .customerWithdrew ? nil : Refusal(.outcomeRequired, ["to": to.rawValue])
    case (.diagnosing, .awaitingApproval), (.diagnosing, .readyUnrepaired), (.diagnosing, .replacement):
      return facts.coverage == nil ? Refusal(.coverageNotDecided) : nil
    case (.diagnosing, .inRepair), (.diagnosing, .awaitingParts), (.diagnosing, .external):
      guard let coverage = facts.coverage else { return Refusal(.coverageNotDecided) }
      return coverage == .paid && !facts.workApproved ? Refusal(.approvalMissing) : nil
    case (.awaitingApproval, .inRepair), (.awaitingApproval, .awaitingParts), (.awaitingApproval, .external):
      return facts.workApproved ? nil : Refusal(.approvalMissing)
    case (.external, .testing), (.external, .readyUnrepaired):
      return facts.consignmentReturned ? nil : Refusal(.consignmentMissing)
    case (.replacement, .ready):
      return facts.replacementRegistered ? nil : Refusal(.replacementNotRegistered)
    case (.testing, .ready):
      return facts.testsPassed ? nil : Refusal(.testsMissing)
    case (_, .delivered):
      guard facts.identityProven else { return Refusal(.identityMissing) }
      return facts.settled ? nil : Refusal(.amountOpen)
    case (_, .disposed):
      return facts.secondPersonAgreed ? nil : Refusal(.twoPersonsNeeded)
    default:
      return nil
    }
  }
}

/// What is known of a ticket when somebody wants to move it: the evidence its guards ask for.
public struct StageChangeFacts: Sendable {
  public var heldIn: Stage?
  public var reason: String?
  public var outcome: Outcome?
  /// The physical item was scanned in this step, not only its ticket chosen.
  public var itemScanned = false
  /// A consumer claims a guarantee: the information of W-EU5 is due before a remedy.
  public var needsRemedyInformation = false
  public var remedyInformationGiven = false
  public var coverage: CoverageDecision.Basis?
  /// A quote was accepted, or the intake was signed with a price limit.
  public var workApproved = false
  /// It was scanned coming in, with its consignment or by its label.
  public var consignmentReturned = false
  /// It was sent with a consignment and is not received: only the consignment's own scan brings it back.
  public var isAway = false
  public var replacementRegistered = false
  public var testsPassed = false
  /// Receipt or claim code and identity seen.
  public var identityProven = false
  /// Paid, nothing to pay, or a debt that a manager let pass.
  public var settled = false
  public var secondPersonAgreed = false
  /// What keeps a fiscal device from leaving the bench or the shop (``FiscalAuthorisation``).
  public var authorisationRefusal: Refusal?

  public init() {}
}
