import ServiceDesk

extension InMemoryTransaction {
  func quote(_ id: QuoteID) -> Quote? { tables.quotes[id] }

  func quotes(of ticket: TicketID) -> [Quote] {
    tables.quotes.values.filter { $0.ticket == ticket }.sorted { $0.id < $1.id }
  }

  func add(_ quote: Quote) throws(StoreFailure) -> QuoteID {
    guard tables.tickets[quote.ticket] != nil else { throw .constraint("quote_ticket_fkey") }
    guard quote.state != .draft || !quotes(of: quote.ticket).contains(where: { $0.state == .draft }) else {
      throw .constraint("quote_draft")
    }
    var stored = quote
    stored.id = tables.newID(QuoteID.self)
    tables.quotes[stored.id] = stored
    return stored.id
  }

  func replace(_ quote: Quote) throws(StoreFailure) {
    guard let before = tables.quotes[quote.id] else { throw .constraint("quote") }
    switch before.state {
    case .draft: break
    case .issued:
      guard before.terms == quote.terms else { throw .constraint("quote") }
    case .accepted, .refused: throw .constraint("quote")
    }
    tables.quotes[quote.id] = quote
  }
}
