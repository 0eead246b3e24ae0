import ServiceDesk

extension DeskStoreConformance {
  static let quoteChecks: [Check] = [
    Check("a quote keeps its terms from the draft to the answer, and then changes no more") { store, _ in
      let terms = QuoteTerms(
        defect: "sursă arsă", repair: "înlocuire", price: Money(minorUnits: 25_000, currency: .leu),
        method: "pe oră", days: 5, replacement: "da", validDays: 45, additional: "12 luni")
      let (id, staff, paper) = try await store.record { desk throws(StoreFailure) in
        let ticket = try desk.addTicket(1)
        let id = try desk.add(Quote(id: QuoteID(0), ticket: ticket, terms: terms))
        return (id, try desk.addStaff(), try desk.add(PaperEntry.example(kind: .quote, ticket: ticket)))
      }
      var quote = try await Self.stored(id, store)
      try expect(quote.terms, is: terms, "the terms of the draft")
      try expect(quote.state, is: .draft, "its state")
      let issue = Quote.Issue(
        day: .example(2026, 11, 21), lastDay: .example(2027, 1, 5), by: staff, paper: paper)
      for state in [Quote.State.issued(issue), .accepted(issue, Quote.Answer(at: .example, by: staff))] {
        quote.state = state
        let next = quote
        try await store.record { desk throws(StoreFailure) in try desk.replace(next) }
        try expect(try await Self.stored(id, store), is: next, "the quote")
        var changed = next
        changed.terms.days += 1
        let other = changed
        try await expectConstraint("issued terms do not change", in: store) { desk throws(StoreFailure) in
          try desk.replace(other)
        }
      }
      let answered = quote
      try await expectConstraint("an answer does not change", in: store) { desk throws(StoreFailure) in
        try desk.replace(answered)
      }
    },
    Check("a ticket has its quotes in order, and one draft at most") { store, _ in
      let terms = QuoteTerms(
        defect: "a", repair: "b", price: Money(minorUnits: 1, currency: .leu), days: 1)
      let (ticket, ids) = try await store.record { desk throws(StoreFailure) in
        let (ticket, other) = (try desk.addTicket(1), try desk.addTicket(2))
        let staff = try desk.addStaff()
        let paper = try desk.add(PaperEntry.example(kind: .quote, ticket: ticket))
        let issue = Quote.Issue(
          day: .example(2026, 1, 1), lastDay: .example(2026, 1, 31), by: staff, paper: paper)
        let answer = Quote.Answer(at: .example, by: staff)
        let first = try desk.add(
          Quote(id: QuoteID(0), ticket: ticket, terms: terms, state: .refused(issue, answer)))
        _ = try desk.add(Quote(id: QuoteID(0), ticket: other, terms: terms))
        return (ticket, [first, try desk.add(Quote(id: QuoteID(0), ticket: ticket, terms: terms))])
      }
      let quotes = try await store.read { desk throws(StoreFailure) in try desk.quotes(of: ticket) }
      try expect(quotes.map(\.id), is: ids, "the ticket's quotes")
      try await expectConstraint("one draft", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(Quote(id: QuoteID(0), ticket: ticket, terms: terms))
      }
      try await expectConstraint("quote.ticket exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(Quote(id: QuoteID(0), ticket: TicketID(4711), terms: terms))
      }
      let nobody = try await store.read { desk throws(StoreFailure) in try desk.quote(QuoteID(4711)) }
      try expect(nobody, is: nil, "a quote that nobody wrote")
    },
  ]

  private static func stored(_ id: QuoteID, _ store: any DeskStore) async throws -> Quote {
    let quote = try await store.read { desk throws(StoreFailure) in try desk.quote(id) }
    guard let quote else { throw ConformanceFailure(words: "the quote is gone", place: #fileID) }
    return quote
  }
}
