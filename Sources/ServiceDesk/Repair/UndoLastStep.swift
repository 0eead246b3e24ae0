/// Takes back the sender's own last step, while nobody else has acted on that ticket since.
///
/// The history keeps both lines. Intakes and hand-overs are not undone: a wrong intake is cancelled by a manager, and
/// what was handed over is out of the shop. Nor is a parcel's way: what was sent is away, what came was scanned.
public struct UndoLastStep: DeskCommand, Hashable {
  public static let kind = "ticket.undo"
  public typealias Answer = TicketChanged

  /// Long enough to notice a wrong scan, too short to rewrite a day.
  public static let longestAgo: Int64 = 15 * 60

  public init() {}

  public var permission: Permission { .scan }

  public func subject(of answer: TicketChanged) -> String? { "ticket \(answer.ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<TicketChanged> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard let step = try desk.lastEvent(by: staff), var ticket = try desk.ticket(step.ticket) else {
      return .refused(Refusal(.nothingToUndo))
    }
    if case .undid = step.what { return .refused(Refusal(.nothingToUndo)) }
    guard step.at.seconds(until: envelope.now) <= UndoLastStep.longestAgo, ticket.isOpen else {
      return .refused(Refusal(.tooLateToUndo, ["number": ticket.number.description]))
    }
    guard try desk.history(of: ticket.id).last?.id == step.id else {
      return .refused(Refusal(.notYourStep, ["number": ticket.number.description]))
    }
    switch step.what {
    case .moved(let move) where move.consignment == nil:
      ticket.takeBack(move)
      try desk.followInspection(of: ticket, envelope)
    case .shelved(let from, _): ticket.shelf = from
    case .assigned(let from, _): ticket.technician = from
    default: return .refused(Refusal(.nothingToUndo))
    }
    ticket.revision += 1
    try desk.replace(ticket)
    try desk.append(ticket.event(.undid(step.id), envelope))
    return .done(TicketChanged(ticket))
  }
}
