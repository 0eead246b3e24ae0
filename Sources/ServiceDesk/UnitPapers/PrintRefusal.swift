/// Prints why a claim on a guarantee is refused, what is not refused, and where to complain (`domain.md` 2, D-6).
///
/// It follows a decision that somebody took: the cost is the customer's, or the outcome says that the claim was refused.
public struct PrintRefusal: DeskCommand, Hashable {
  public static let kind = "ticket.printRefusal"
  public typealias Answer = PaperOwed

  public var ticket: TicketID
  /// The guarantees on which nothing is done.
  public var refused: Set<GuaranteeClock.Kind>
  /// Nil for the reason of the decision.
  public var reason: String?
  /// What the decision rests on: an expert's opinion, a photo, a test.
  public var evidence: [String]

  public init(
    ticket: TicketID, refused: Set<GuaranteeClock.Kind>, reason: String? = nil, evidence: [String] = []
  ) {
    self.ticket = ticket
    self.refused = refused
    self.reason = reason
    self.evidence = evidence
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard let stay = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard stay.coverage?.basis == .paid || stay.outcome == .guaranteeRefused else {
      return .refused(.missing("refusal.decision"))
    }
    guard !refused.isEmpty else { return .refused(.missing("refusal.guarantee")) }
    guard let why = (reason ?? stay.coverage?.reason).flatMap(cleaned) else {
      return .refused(.missing("reason"))
    }
    guard isLongText(why) else { return .refused(.unacceptable("reason")) }
    let grounds = evidence.compactMap(cleaned)
    guard grounds.count <= 20, grounds.allSatisfy(isLongText) else {
      return .refused(.unacceptable("refusal.evidence"))
    }
    let paper = try RefusalPaper(desk: desk, envelope: envelope).paper(
      stay, refused: refused, reason: why, evidence: grounds)
    let papers = PaperDesk(desk: desk, envelope: envelope)
    return .done(PaperOwed(paper: try papers.owe(.refusal, paper, ticket)))
  }
}

/// Composes the refusal statement of one ticket.
struct RefusalPaper {
  let desk: any DeskTransaction
  let envelope: CommandEnvelope

  func paper(
    _ ticket: Ticket, refused: Set<GuaranteeClock.Kind>, reason: String, evidence: [String],
    in wanted: Language? = nil
  ) throws(StoreFailure) -> Paper {
    guard let customer = try desk.customer(ticket.customer), let unit = try desk.unit(ticket.unit) else {
      throw .damagedRow(what: "ticket.customer or ticket.unit")
    }
    let language = wanted ?? customer.documentLanguage(in: desk.shop.country)
    let sheet = try desk.sheet(unit, desk.shop, envelope.today)
    var values = try PaperDesk(desk: desk, envelope: envelope).common(ticket, language)
    values.claim(of: ticket, sheet, customer, desk, language)
    values["decision.day"] = (ticket.coverage?.at).map { LocalFormat.day(desk.day(of: $0), language) }
    values["reason"] = reason
    values.texts("evidence", evidence)
    if !ticket.intake.photos.isEmpty {
      values["photos.taken"] = PaperTexts.photos(language, ticket.intake.photos.count)
    }
    let lines = VerdictLines(verdict: sheet.verdict, repeats: nil, care: nil, language: language)
    let standing = sheet.verdict.clocks.filter { $0.status != .notApplicable }
    // A guarantee that never applied to the sale can be claimed, and refused, all the same.
    let absent = GuaranteeClock.Kind.allCases.filter { kind in !standing.contains { $0.kind == kind } }
    values.texts(
      "refused",
      standing.filter { refused.contains($0.kind) }.map(lines.line)
        + absent.filter(refused.contains).map { $0.title[language] })
    values.texts("notRefused", standing.filter { !refused.contains($0.kind) }.map(lines.line))
    values["rights"] = ClaimPaperTexts.otherRights[language]
    values.texts(
      "complaints",
      ClaimPaperTexts.whereToComplain(desk.shop.country, customer.details.kind).map { $0[language] })
    return Paper(kind: .refusal, language: language, values: values.all)
  }
}
