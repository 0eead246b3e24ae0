import ServiceDesk
import ServiceDeskTesting
import Testing

struct QuoteTests {
  private static let price = Money(minorUnits: 250_00, currency: .leu)

  private static func terms(
    price: Money = price, method: String? = nil, days: Int = 5, validDays: Int = 30
  ) -> QuoteTerms {
    QuoteTerms(
      defect: "sursă arsă", repair: "înlocuirea sursei", price: price, method: method, days: days,
      validDays: validDays)
  }

  /// A ticket with a quote that was given to the customer on 21 November 2026.
  private func issued(_ floor: ShopFloor) async throws -> (ticket: TicketID, quote: QuoteID, paper: PaperID) {
    let stay = try await floor.takeIn()
    let draft = try #require(
      try await floor.perform(DraftQuote(ticket: stay.ticket, terms: Self.terms())).answer)
    let given = try #require(try await floor.perform(IssueQuote(quote: draft.quote)).answer)
    return (stay.ticket, draft.quote, try #require(given.paper))
  }

  private func quote(_ id: QuoteID, _ floor: ShopFloor) async throws -> Quote {
    try #require(try await floor.store.read { (desk) throws(StoreFailure) in try desk.quote(id) })
  }

  @Test func `W-RR4: conditions hold for thirty days and change behind them with a new form`() async throws {
    let floor = try await ShopFloor()
    let (ticket, first, _) = try await issued(floor)
    let dearer = DraftQuote(
      ticket: ticket, terms: Self.terms(price: Money(minorUnits: 300_00, currency: .leu)))
    let holds = Refusal(.quoteHolds, ["day": "2026-12-21"])
    #expect(try await floor.perform(dearer) == .refused(holds))
    floor.clock.advance(seconds: 30 * 86_400)
    #expect(try await floor.perform(dearer) == .refused(holds), "through 21 December")
    floor.clock.advance(seconds: 86_400)
    let second = try #require(try await floor.perform(dearer).answer)
    #expect(second.quote != first)
    #expect(try await quote(first, floor).status(on: floor.clock.today) == .lapsed)
    #expect(
      try await floor.perform(AnswerQuote(quote: first, accepted: true))
        == .refused(Refusal(.quoteLapsed, ["day": "2026-12-21"])))
  }

  @Test func `a form of the last of January holds through the second of March`() {
    let day = Day.example(2026, 1, 31)
    #expect(day.adding(days: QuoteTerms.leastValidDays) == .example(2026, 3, 2))
  }

  @Test func `an accepted quote approves the work up to its price`() async throws {
    let floor = try await ShopFloor()
    let (ticket, id, _) = try await issued(floor)
    #expect(try await floor.perform(AnswerQuote(quote: id, accepted: true)).answer != nil)
    let stay = try await floor.ticket(ticket)
    #expect(stay.approval?.evidence == .signedQuote && stay.approval?.limit == Self.price)
    #expect(try await floor.history(ticket).last?.what == .workApproved(.signedQuote))
    for accepted in [true, false] {
      #expect(
        try await floor.perform(AnswerQuote(quote: id, accepted: accepted))
          == .refused(Refusal(.quoteNotOpen)))
    }
  }

  @Test func `a refused quote approves nothing and makes room for another`() async throws {
    let floor = try await ShopFloor()
    let (ticket, id, _) = try await issued(floor)
    #expect(try await floor.perform(AnswerQuote(quote: id, accepted: false)).answer != nil)
    #expect(try await floor.ticket(ticket).approval == nil)
    let next = try await floor.perform(DraftQuote(ticket: ticket, terms: Self.terms()))
    #expect(next.answer != nil)
  }

  @Test func `a draft is written over, is no offer yet, and cannot be answered`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let first = try #require(
      try await floor.perform(DraftQuote(ticket: stay.ticket, terms: Self.terms())).answer)
    let again = try #require(
      try await floor.perform(DraftQuote(ticket: stay.ticket, terms: Self.terms(days: 9))).answer)
    #expect(first == again)
    #expect(try await quote(first.quote, floor).terms.days == 9)
    #expect(
      try await floor.perform(AnswerQuote(quote: first.quote, accepted: true))
        == .refused(Refusal(.quoteNotOpen)))
  }

  @Test func `what is missing or out of bounds is named`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    var (noDefect, noRepair, long) = (Self.terms(), Self.terms(), Self.terms())
    noDefect.defect = "  "
    noRepair.repair = ""
    long.additional = String(repeating: "a", count: 4001)
    for (terms, refusal) in [
      (noDefect, Refusal.missing("quote.defect")), (noRepair, .missing("quote.repair")),
      (long, .unacceptable("quote.additional")), (Self.terms(days: 367), .unacceptable("quote.days")),
      (Self.terms(validDays: 29), .unacceptable("quote.validDays")),
      (Self.terms(price: Money(minorUnits: -1, currency: .leu)), .unacceptable("quote.price")),
      (Self.terms(price: Money(minorUnits: 1, currency: .euro)), .unacceptable("quote.price")),
    ] { #expect(try await floor.perform(DraftQuote(ticket: stay.ticket, terms: terms)) == .refused(refusal)) }
  }

  @Test(arguments: Language.allCases)
  func `the paper has every field of the form, in a firm's own language`(language: Language) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(customer: .example(kind: .business, language: language))
    for (method, price, other) in [(nil, "price", "price.most"), ("pe oră", "price.most", "price")] {
      let draft = try #require(
        try await floor.perform(DraftQuote(ticket: stay.ticket, terms: Self.terms(method: method))).answer)
      let given = try #require(try await floor.perform(IssueQuote(quote: draft.quote)).answer)
      let paper = try await floor.paper(try #require(given.paper))
      #expect(paper.kind == .quote && paper.paper.language == language)
      for name in [
        "shop.name", "shop.address", "shop.phone", "shop.email", "unit.product", "unit.serial", "defect",
        "repair",
        "duration", "replacement", "place", "ancillary", "valid.until", "validity",
      ] { #expect(paper.text(name)?.contains("{") == false, "\(name)") }
      #expect(paper.text(price) == LocalFormat.money(Self.price, language))
      #expect(paper.text(other) == nil)
      #expect(paper.text("price.method") == method)
      _ = try await floor.perform(AnswerQuote(quote: draft.quote, accepted: false))
    }
  }
}
