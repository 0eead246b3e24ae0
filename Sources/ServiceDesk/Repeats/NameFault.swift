/// Says which fault a stay was about, in the shop's words; the same words at two stays make it the same fault.
public struct NameFault: DeskCommand, Hashable {
  public static let kind = "ticket.nameFault"
  public typealias Answer = RecordGuaranteeEvent.Answer

  public var ticket: TicketID
  /// One line, such as "battery does not charge"; a name that was used before joins the stays.
  public var name: String

  public init(ticket: TicketID, name: String) {
    self.ticket = ticket
    self.name = name
  }

  public var permission: Permission { .nameFault }

  public func subject(of answer: Answer) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let ticket = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard let name = cleaned(name), !folded(name).isEmpty else { return .refused(.missing("fault.name")) }
    guard isShortText(name) else { return .refused(.unacceptable("fault.name")) }
    let entry = ticket.entry(.faultNamed(name), envelope)
    return .done(Answer(entry: try desk.append(entry)))
  }
}
