/// Prints what a repair under guarantee was, with the new end of the term: the entry that belongs to the Hungarian
/// guarantee document, of use in every country (`domain.md` 2, D-3).
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
    guard let reason = cleaned(cause) else { return .refused(.missing("entry.cause")) }
    guard isLongText(reason) else { return .refused(.unacceptable("entry.cause")) }
    guard isLongText(work ?? "") else { return .refused(.unacceptable("entry.work")) }
    guard let unit = try desk.unit(stay.unit), let customer = try desk.customer(stay.customer) else {
      throw .damagedRow(what: "ticket.unit or ticket.customer")
    }
    let sheet = try desk.sheet(unit, desk.shop, envelope.today)
    let language = customer.details.language
    let returned = stay.handover.map { desk.day(of: $0.at) }
    let begun = desk.day(of: stay.openedAt)

    var values = PaperValues(of: desk.shop)
    values["paper.id"] = stay.number.description
    values["ticket.number"] = stay.number.description
    values["ticket.date"] = LocalFormat.day(envelope.today, language)
    values["unit.product"] = sheet.product.details.title
    values["unit.serial"] = unit.serial.text
    values["unit.aliases"] = unit.aliases.map(\.number.text).joined(separator: ", ")
    values["unit.seal"] = try desk.seals(of: unit.id).last?.number
    values["claim.day"] = LocalFormat.day(begun, language)
    values["takenIn.day"] = LocalFormat.day(begun, language)
    values["cause"] = reason
    values["work"] = work.flatMap(cleaned)
    values["returned.day"] = returned.map { LocalFormat.day($0, language) }
    if stay.replacement != nil { values["replaced.day"] = values["returned.day"] }
    values["downtime"] = String(begun.days(until: returned ?? envelope.today))
    values["newEnd"] = newEnd(sheet.verdict).map { LocalFormat.day($0, language) }
    let paper = Paper(kind: .repairEntry, language: language, values: values.all)
    return .done(
      PaperOwed(paper: try PaperDesk(desk: desk, envelope: envelope).owe(.repairEntry, paper, ticket)))
  }

  /// The end of the guarantee by statement or decree where there is one, else of the seller's legal one.
  private func newEnd(_ verdict: GuaranteeVerdict) -> Day? {
    for kind in [GuaranteeClock.Kind.commercial, .legal] {
      if let clock = verdict.clocks.first(where: { $0.kind == kind }), clock.status != .notApplicable,
        let last = clock.lastCoveredDay
      {
        return last
      }
    }
    return nil
  }
}
