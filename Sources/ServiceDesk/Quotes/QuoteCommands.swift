/// Writes down what the shop would offer, in place of the draft before it.
///
/// While an issued quote holds, its conditions do not change (W-RR4): a new draft is refused through its last day.
public struct DraftQuote: DeskCommand, Hashable {
  public static let kind = "quote.draft"
  public typealias Answer = QuoteChanged

  public var ticket: TicketID
  public var terms: QuoteTerms

  public init(ticket: TicketID, terms: QuoteTerms) {
    self.ticket = ticket
    self.terms = terms
  }

  public var permission: Permission { .price }

  public func subject(of answer: QuoteChanged) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<QuoteChanged> {
    guard let stay = try desk.ticket(ticket) else { return .refused(.notFound("ticket")) }
    guard stay.isOpen else {
      return .refused(Refusal(.stageNotAllowed, ["from": stay.stage.rawValue, "to": stay.stage.rawValue]))
    }
    let offered: QuoteTerms
    switch terms.checked(in: desk.shop) {
    case .success(let checked): offered = checked
    case .failure(let refusal): return .refused(refusal)
    }
    let last = try desk.quotes(of: ticket).last
    if case .issued(let issue)? = last?.state, envelope.today <= issue.lastDay {
      return .refused(Refusal(.quoteHolds, ["day": issue.lastDay.description]))
    }
    if var draft = last, draft.state == .draft {
      draft.terms = offered
      try desk.replace(draft)
      return .done(QuoteChanged(quote: draft.id))
    }
    return .done(QuoteChanged(quote: try desk.add(Quote(id: QuoteID(0), ticket: ticket, terms: offered))))
  }
}

/// What quote was changed, and the paper that it owes.
public struct QuoteChanged: Codable, Sendable, Hashable {
  public var quote: QuoteID
  public var paper: PaperID?

  public init(quote: QuoteID, paper: PaperID? = nil) {
    self.quote = quote
    self.paper = paper
  }
}

/// Gives the draft to the customer on paper: from this day on its conditions hold.
public struct IssueQuote: DeskCommand, Hashable {
  public static let kind = "quote.issue"
  public typealias Answer = QuoteChanged

  public var quote: QuoteID

  public init(quote: QuoteID) { self.quote = quote }

  public var permission: Permission { .price }

  public func subject(of answer: QuoteChanged) -> String? { "quote \(quote)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<QuoteChanged> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard var issued = try desk.quote(quote) else { return .refused(.notFound("quote")) }
    guard issued.state == .draft, let stay = try desk.ticket(issued.ticket), stay.isOpen else {
      return .refused(Refusal(.quoteNotOpen))
    }
    guard !desk.shop.address.isEmpty else { return .refused(.missing("shop.address")) }
    let lastDay = envelope.today.adding(days: issued.terms.validDays)
    let paper = try QuotePaper(desk: desk, envelope: envelope).paper(issued, stay, lastDay: lastDay)
    let owed = try PaperDesk(desk: desk, envelope: envelope).owe(.quote, paper, stay.id)
    issued.state = .issued(Quote.Issue(day: envelope.today, lastDay: lastDay, by: staff, paper: owed))
    try desk.replace(issued)
    return .done(QuoteChanged(quote: quote, paper: owed))
  }
}

/// Records what the customer said to an issued quote. A signed acceptance approves the work up to the quoted price.
public struct AnswerQuote: DeskCommand, Hashable {
  public static let kind = "quote.answer"
  public typealias Answer = QuoteChanged

  public var quote: QuoteID
  public var accepted: Bool

  public init(quote: QuoteID, accepted: Bool) {
    self.quote = quote
    self.accepted = accepted
  }

  public var permission: Permission { .price }

  public func subject(of answer: QuoteChanged) -> String? { "quote \(quote)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<QuoteChanged> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard var answered = try desk.quote(quote) else { return .refused(.notFound("quote")) }
    guard case .issued(let issue) = answered.state else { return .refused(Refusal(.quoteNotOpen)) }
    guard !accepted || envelope.today <= issue.lastDay else {
      return .refused(Refusal(.quoteLapsed, ["day": issue.lastDay.description]))
    }
    guard var stay = try desk.ticket(answered.ticket), stay.isOpen else {
      return .refused(Refusal(.quoteNotOpen))
    }
    let answer = Quote.Answer(at: envelope.now, by: staff)
    answered.state = accepted ? .accepted(issue, answer) : .refused(issue, answer)
    try desk.replace(answered)
    if accepted {
      stay.approval = WorkApproval(
        evidence: .signedQuote, limit: answered.terms.price, by: staff, at: envelope.now)
      stay.revision += 1
      try desk.replace(stay)
      try desk.append(stay.event(.workApproved(.signedQuote), envelope))
    }
    return .done(QuoteChanged(quote: quote))
  }
}
