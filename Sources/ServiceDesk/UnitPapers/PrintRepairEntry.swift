/// Prints what a repair under guarantee was, with the new end of the term: the entry that belongs to the Hungarian
/// guarantee document, of use in every country (`domain.md` 2, D-3).
///
/// In Hungary the hand-over owes it by itself (``HandOver``); this is for what was found out later.
public struct PrintRepairEntry: DeskCommand, Hashable {
  public static let kind = "ticket.printRepairEntry"
  public typealias Answer = PaperOwed

  public var ticket: TicketID
  public var cause: String
  public var work: String?

  public init(ticket: TicketID, cause: String, work: String? = nil) {
    self.ticket = ticket
    self.cause = cause
    self.work = work
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard let stay = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard cleaned(cause) != nil else { return .refused(.missing("entry.cause")) }
    guard isLongText(cause) else { return .refused(.unacceptable("entry.cause")) }
    guard isLongText(work ?? "") else { return .refused(.unacceptable("entry.work")) }
    guard let unit = try desk.unit(stay.unit) else { throw .damagedRow(what: "ticket.unit") }
    let paper = try RepairEntryPaper(desk: desk, shop: desk.shop, today: envelope.today)
      .paper(of: stay, try desk.sheet(unit, desk.shop, envelope.today), cause: cause, work: work)
    return .done(
      PaperOwed(paper: try PaperDesk(desk: desk, envelope: envelope).owe(.repairEntry, paper, ticket)))
  }
}
