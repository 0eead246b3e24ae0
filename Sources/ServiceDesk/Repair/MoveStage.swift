/// Moves a ticket to another stage, when the table and its guards allow it.
///
/// Handing over is not a move: see ``HandOver``.
public struct MoveStage: TicketCommand, Hashable {
  public static let kind = "ticket.move"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var from: Stage
  public var to: Stage
  public var outcome: Outcome?
  public var reason: String?
  /// The unit's label was scanned in this step.
  public var itemScanned: Bool

  /// - Parameter from: the stage the person saw; a ticket that moved on meanwhile is not moved again.
  public init(
    ticket: TicketID, from: Stage, to: Stage, outcome: Outcome? = nil, reason: String? = nil,
    itemScanned: Bool = false
  ) {
    self.ticket = ticket
    self.from = from
    self.to = to
    self.outcome = outcome
    self.reason = reason
    self.itemScanned = itemScanned
  }

  public var permission: Permission { StageChange(from: from, to: to).permission }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard ticket.stage == from else {
      return .failure(Refusal(.changedMeanwhile, ["stage": ticket.stage.rawValue]))
    }
    guard to != .delivered else { return .failure(Refusal(.identityMissing)) }
    let why: String?
    switch checkedReason(reason) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let text): why = text
    }
    var facts = try ticket.facts(in: desk)
    facts.reason = why
    facts.outcome = outcome ?? (from == .shipped ? ticket.outcome : nil)
    facts.itemScanned = itemScanned
    // Sent without a consignment: the unit's label scanned in this step proves that it is back.
    facts.consignmentReturned = itemScanned
    if to.isReady {
      facts.authorisationRefusal = try FiscalAuthorisation(desk, on: envelope.today).refusal(for: ticket)
    }
    if let refusal = StageChange(from: from, to: to).refusal(facts) { return .failure(refusal) }
    let move = StageMove(
      from: from, to: to, outcome: to.isReady ? facts.outcome : nil, outcomeBefore: ticket.outcome,
      heldInBefore: ticket.heldIn, noticeBefore: ticket.noticeGiven, testsBefore: ticket.tests)
    ticket.apply(move)
    try desk.followInspection(of: ticket, envelope)
    return .success((.moved(move), why))
  }
}

extension Ticket {
  mutating func apply(_ move: StageMove) {
    stage = move.to
    heldIn = move.to == .onHold ? move.from : nil
    if move.to.isReady {
      outcome = move.outcome
    } else if move.from.isReady, move.to == .inRepair {
      outcome = nil
      noticeGiven = nil
    }
    // What is worked on again is tested again.
    if move.to == .inRepair || move.to == .diagnosing { tests = nil }
  }

  mutating func takeBack(_ move: StageMove) {
    stage = move.from
    outcome = move.outcomeBefore
    heldIn = move.heldInBefore
    noticeGiven = move.noticeBefore
    tests = move.testsBefore
  }

  /// The evidence on record for the guards of a stage change.
  func facts(in desk: any DeskReading) throws(StoreFailure) -> StageChangeFacts {
    var facts = StageChangeFacts()
    facts.heldIn = heldIn
    let kind = try desk.customer(customer)?.details.kind
    facts.needsRemedyInformation = intake.basis.isGuarantee && kind != .business
    facts.remedyInformationGiven = intake.remedyInformationGiven
    facts.coverage = coverage?.basis
    facts.workApproved = approval != nil
    facts.testsPassed = tests != nil
    facts.replacementRegistered = replacement != nil
    facts.isAway = try desk.consignmentAway(with: unit) != nil
    facts.settled = amountDue.map { $0.minorUnits == 0 } ?? true
    return facts
  }
}
