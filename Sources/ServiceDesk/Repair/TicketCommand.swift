/// A command that changes one ticket: it finds it, refuses a closed one, and stores the new state with its history line.
protocol TicketCommand: DeskCommand where Answer == TicketChanged {
  var ticket: TicketID { get }

  /// Changes `ticket` and says what happened, or refuses.
  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal>
}

/// The state a ticket came to.
public struct TicketChanged: Codable, Sendable, Hashable {
  public var ticket: TicketID
  public var number: TicketNumber
  public var stage: Stage
  public var revision: Int
  public var papers: [PaperID]

  public init(_ ticket: Ticket, papers: [PaperID] = []) {
    self.ticket = ticket.id
    number = ticket.number
    stage = ticket.stage
    revision = ticket.revision
    self.papers = papers
  }
}

extension TicketCommand {
  public func subject(of answer: TicketChanged) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<TicketChanged> {
    guard var changed = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard changed.isOpen else {
      return .refused(
        Refusal(.stageNotAllowed, ["from": changed.stage.rawValue, "to": changed.stage.rawValue]))
    }
    switch try change(&changed, in: desk, envelope) {
    case .failure(let refusal):
      return .refused(refusal)
    case .success(let (what, reason)):
      changed.revision += 1
      try desk.replace(changed)
      try desk.append(changed.event(what, envelope, reason: reason))
      return .done(TicketChanged(changed))
    }
  }
}

/// A reason as it is stored: trimmed, nil when there is none, refused when it is no readable text.
func checkedReason(_ reason: String?) -> Result<String?, Refusal> {
  guard let text = reason.flatMap(cleaned) else { return .success(nil) }
  return isLongText(text) ? .success(text) : .failure(.unacceptable("reason"))
}

/// A reason that must be given, as it is stored.
func requiredReason(_ reason: String) -> Result<String, Refusal> {
  checkedReason(reason).flatMap { $0.map { .success($0) } ?? .failure(.missing("reason")) }
}
