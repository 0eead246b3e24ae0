/// Gives the device back: the collector's proof and the unit's label must belong to the same ticket.
///
/// Sent by ``Desk/handOver(_:_:)``, which has proven the claim code; the receipt key is proven here.
public struct HandOver: DeskCommand, Hashable {
  public static let kind = "ticket.handOver"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  /// From the label on the device, scanned now.
  public var unitCode: UnitCode
  public var proof: CollectorProof
  /// SHA-256 of the scanned receipt key; needed when `proof` is `receiptScanned`.
  public var receiptKey: ReceiptKeyHash?
  public var collector: String
  public var accessoriesReturned: [Accessory]
  /// Why accessories on the receipt are not given back now.
  public var missingAccessoriesReason: String?
  /// The amount due was paid at this hand-over.
  public var paid: Bool
  /// A manager lets the customer go with an open amount.
  public var debtAllowed: Bool
  public var invoiceNumber: String?
  public var workDone: String?
  /// What the diagnosis found, for the release slip (D-5).
  public var found: String?
  public var dataState: DataState?
  /// What the defect came from, for the repair entry of a guarantee (`domain.md` 2, D-3).
  public var faultCause: String?

  public init(
    ticket: TicketID, unitCode: UnitCode, proof: CollectorProof, receiptKey: ReceiptKeyHash?,
    collector: String,
    accessoriesReturned: [Accessory], missingAccessoriesReason: String? = nil, paid: Bool,
    debtAllowed: Bool = false,
    invoiceNumber: String? = nil, workDone: String? = nil, faultCause: String? = nil, found: String? = nil,
    dataState: DataState? = nil
  ) {
    self.ticket = ticket
    self.unitCode = unitCode
    self.proof = proof
    self.receiptKey = receiptKey
    self.collector = collector
    self.accessoriesReturned = accessoriesReturned
    self.missingAccessoriesReason = missingAccessoriesReason
    self.paid = paid
    self.debtAllowed = debtAllowed
    self.invoiceNumber = invoiceNumber
    self.workDone = workDone
    self.found = found
    self.dataState = dataState
    self.faultCause = faultCause
  }

  public var permission: Permission { .closeDelivered }

  /// Codes die this long after the hand-over (`reliability.md` 2.3).
  static let claimSeconds: Int64 = 30 * 86_400

  public func subject(of answer: TicketChanged) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<TicketChanged> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard var closed = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard closed.unitCode == unitCode else { return .refused(Refusal(.labelDoesNotMatch)) }
    if proof == .receiptScanned {
      guard let receiptKey, try desk.claim(opening: receiptKey)?.ticket == ticket else {
        return .refused(Refusal(.receiptDoesNotMatch))
      }
    }
    guard let name = cleaned(collector), isShortText(name) else {
      return .refused(.missing("handover.collector"))
    }
    for (field, text) in [("entry.work", workDone), ("entry.cause", faultCause), ("handover.found", found)]
    where !isLongText(text ?? "") {
      return .refused(.unacceptable(field))
    }
    let explanation: String?
    switch checkedReason(missingAccessoriesReason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let text): explanation = text
    }
    if Set(accessoriesReturned) != Set(closed.intake.accessories), explanation == nil {
      return .refused(Refusal(.accessoriesNotChecked))
    }
    var facts = try closed.facts(in: desk)
    facts.identityProven = true
    facts.settled = facts.settled || paid || (debtAllowed && envelope.actor.may(.closeCancelled))
    facts.outcome = closed.outcome
    facts.authorisationRefusal = try FiscalAuthorisation(desk, on: envelope.today).refusal(for: closed)
    if let refusal = StageChange(from: closed.stage, to: .delivered).refusal(facts) {
      return .refused(refusal)
    }

    let move = StageMove(from: closed.stage, to: .delivered, outcomeBefore: closed.outcome)
    let due = closed.amountDue
    closed.apply(move)
    if paid, let due { closed.amountDue = Money(minorUnits: 0, currency: due.currency) }
    closed.shelf = nil
    closed.handover = Handover(
      at: envelope.now, by: staff, collector: name, proof: proof, accessoriesReturned: accessoriesReturned)
    closed.revision += 1
    try desk.replace(closed)
    try desk.append(closed.event(.moved(move), envelope))
    try desk.append(closed.event(.handedOver, envelope, reason: explanation))
    try desk.endClaim(of: ticket, from: envelope.now.adding(seconds: HandOver.claimSeconds))
    let papers = PaperDesk(desk: desk, envelope: envelope)
    let service = ServiceDone(found: found, work: workDone, data: dataState)
    let slip = try papers.owe(
      .releaseSlip, papers.releaseSlip(closed, amount: due, invoice: invoiceNumber, service: service), ticket)
    let entry = try repairEntry(of: closed, in: desk, envelope)
    return .done(TicketChanged(closed, papers: [slip] + (entry.map { [$0] } ?? [])))
  }

  /// The entry that goes with the guarantee document, where the country has it (``Ticket/owesRepairEntry(in:_:)``).
  private func repairEntry(
    of closed: Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> PaperID? {
    guard let unit = try desk.unit(closed.unit) else { throw .damagedRow(what: "ticket.unit") }
    let sheet = try desk.sheet(unit, desk.shop, envelope.today)
    guard closed.owesRepairEntry(in: desk.shop.country, sheet.verdict) else { return nil }
    let paper = try RepairEntryPaper(desk: desk, shop: desk.shop, today: envelope.today).paper(
      of: closed, sheet, cause: faultCause.flatMap(cleaned) ?? sheet.entries.faultName(of: ticket),
      work: workDone)
    return try PaperDesk(desk: desk, envelope: envelope).owe(.repairEntry, paper, ticket)
  }
}
