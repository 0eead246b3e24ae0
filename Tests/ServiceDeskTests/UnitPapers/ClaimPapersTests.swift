import ServiceDesk
import ServiceDeskTesting
import Testing

/// The papers that answer a claim on a guarantee.
struct ClaimPapersTests {
  private static func papers(
    of ticket: TicketID, _ kind: PaperKind, on floor: ShopFloor
  ) async throws -> [PaperEntry] {
    try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.papers(of: ticket).filter { $0.kind == kind }
    }
  }

  @Test(arguments: [
    (Country.hungary, ClaimBasis.commercialGuarantee, CustomerKind.consumer, 1),
    (.hungary, .legalGuarantee, .consumer, 1), (.hungary, .legalGuarantee, .business, 0),
    (.hungary, .paid, .consumer, 0), (.romania, .legalGuarantee, .consumer, 0),
    (.poland, .legalGuarantee, .consumer, 0),
  ])
  func `a consumer's claim in Hungary owes its record with the intake`(
    country: Country, basis: ClaimBasis, kind: CustomerKind, count: Int
  ) async throws {
    let floor = try await ShopFloor(.example(country: country))
    let stay = try await floor.takeIn(
      customer: .example(kind: kind, language: .english, address: "Fő utca 1.\n1011 Budapest"),
      intake: .example(basis: basis, remedy: .repair))
    let records = try await Self.papers(of: stay.ticket, .complaintRecord, on: floor)
    #expect(records.count == count)
    guard let record = records.first else { return }
    #expect(record.paper.language == .hungarian, "the law's language, not the customer's")
    #expect(record.text("customer.address") == "Fő utca 1.\n1011 Budapest")
    #expect(record.text("remedy") == "Kijavítás")
    #expect(record.text("claim.day") == "2026. 11. 21.")
    #expect(record.text("settlement")?.contains("öt munkanapon belül") == true)
    #expect(record.rows("complaints").first?["text"]?.contains("békéltető testület") == true)
    #expect(!record.everything.contains { $0.contains("{") || $0.contains("ODR") })
  }

  @Test func `the record is printed again with how the claim is settled`() async throws {
    let floor = try await ShopFloor(.example(country: .hungary))
    let stay = try await floor.takeIn(intake: .example(basis: .legalGuarantee))
    let owed = try #require(
      try await floor.perform(PrintComplaintRecord(ticket: stay.ticket, settlement: "Kicserélve.")).answer)
    #expect(try await floor.paper(owed.paper).text("settlement") == "Kicserélve.")
    #expect(try await floor.paper(owed.paper).paper.printNumber == 2)
    #expect(
      try await floor.perform(
        PrintComplaintRecord(ticket: stay.ticket, settlement: String(repeating: "a", count: 4001)))
        == .refused(.unacceptable("complaint.settlement")))
  }

  @Test func `a refusal needs a decision, a guarantee and a reason`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    func refusal(_ kinds: Set<GuaranteeClock.Kind>, _ reason: String? = nil) -> PrintRefusal {
      PrintRefusal(ticket: stay.ticket, refused: kinds, reason: reason)
    }
    #expect(
      try await floor.perform(refusal([.legal], "x")) == .refused(.missing("refusal.decision")))
    try await floor.refuseCoverage(of: stay.ticket, because: nil)
    #expect(try await floor.perform(refusal([], "x")) == .refused(.missing("refusal.guarantee")))
    #expect(try await floor.perform(refusal([.legal])) == .refused(.missing("reason")))
    #expect(try await floor.perform(refusal([.legal], "  ")) == .refused(.missing("reason")))
    let long = String(repeating: "a", count: 4001)
    #expect(try await floor.perform(refusal([.legal], long)) == .refused(.unacceptable("reason")))
    #expect(try await floor.perform(refusal([.legal], "oxidare")).answer != nil)
  }

  @Test(arguments: [
    (Country.romania, Language.hungarian, Language.romanian, "ANPC"),
    (.poland, .english, .polish, "rzecznik konsumentów"),
    (.hungary, .romanian, .hungarian, "békéltető testület"),
  ])
  func `it says where to complain in the country, in the language that its law asks for`(
    country: Country, customers: Language, papers: Language, body: String
  ) async throws {
    let shop = ShopSettings.example(country: country)
    let floor = try await ShopFloor(shop)
    for (kind, count) in [(CustomerKind.consumer, 2), (.business, 1)] {
      let stay = try await floor.takeIn(
        "SN-\(kind)", customer: .example(kind: kind, language: customers),
        intake: .example(basis: .commercialGuarantee))
      try await floor.refuseCoverage(of: stay.ticket, because: "lichid")
      let owed = try #require(
        try await floor.perform(
          PrintRefusal(ticket: stay.ticket, refused: [.commercial], evidence: ["foto 1", " "])
        ).answer)
      let paper = try await floor.paper(owed.paper)
      #expect(paper.paper.language == (kind == .business ? customers : papers))
      #expect(paper.text("reason") == "lichid")
      #expect(paper.rows("evidence") == [["text": "foto 1"]])
      #expect(paper.rows("complaints").count == count)
      #expect(paper.everything.contains { $0.contains(body) } == (kind == .consumer))
      #expect(paper.rows("refused").count == 1)
      #expect(!paper.everything.contains { $0.contains("ODR") })
    }
  }

  @Test func `it names what is refused and what still runs`() async throws {
    let floor = try await ShopFloor()
    let sold = try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example(guaranteeMonths: 36)), serial: .example("SN-1"), aliases: [],
          customer: .new(.example()), terms: .example())
      ).answer)
    let stay = try await floor.takeIn(
      OpenTicket(customer: .new(.example()), unit: .known(sold.unit), intake: .example()))
    try await floor.refuseCoverage(of: stay.ticket, because: "lichid")
    let owed = try #require(
      try await floor.perform(PrintRefusal(ticket: stay.ticket, refused: [.commercial])).answer)
    let paper = try await floor.paper(owed.paper)
    #expect(paper.rows("refused").map { $0["text"] ?? "" }.joined().contains("Garanția comercială"))
    let running = paper.rows("notRefused").map { $0["text"] ?? "" }.joined()
    #expect(running.contains("Garanția legală de conformitate") && running.contains("2027"), "\(running)")
    #expect(paper.text("purchase.proof") == "F 1001")
  }

  @Test func `the slip at the hand-over tells findings, parts, days, guarantees, data and notice`()
    async throws
  {
    let floor = try await ShopFloor()
    let sold = try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example()), serial: .example("SN-1"), aliases: [], customer: .new(.example()),
          terms: .example())
      ).answer)
    let stay = try await floor.takeIn(
      OpenTicket(customer: .new(.example()), unit: .known(sold.unit), intake: .example(remedy: .repair)))
    #expect(stay.receipt.text("remedy") == "Reparare")
    let slip = try await floor.giveBackRepaired(stay, withPart: .refurbished)
    #expect(slip.rows("found") == [["text": "sursa arsă"]])
    #expect(slip.rows("work") == [["text": "schimbat sursa"]])
    #expect(
      slip.rows("parts") == [
        [
          "name": "sursă", "condition": "recondiționată", "serialOut": "A-1", "serialIn": "B-2",
          "line": "sursă, recondiționată, demontat A-1, montat B-2",
        ]
      ])
    #expect(slip.text("downtime") == "21.11.2026")
    #expect(slip.text("data.state") == "Datele au fost păstrate")
    #expect(slip.text("notice.at") == "21.11.2026 10:00")
    #expect(slip.rows("guarantees").first?["text"]?.contains("2027") == true, "\(slip.rows("guarantees"))")
  }
}
