import ServiceDesk
import ServiceDeskTesting
import Testing

struct UnitPapersTests {
  private static let facts = DocumentFacts(
    producer: "Acme Ltd.", producerAddress: "1 Acme Road, Sofia", lifetimeYears: 10,
    serviceUnits: ["Service Exemplu, Brașov"])

  /// A unit sold on 21 November 2025 for 249,990 Ft (or lei, or zł), with a stay from 1 to 7 March 2026.
  private struct Scene {
    let floor: ShopFloor
    let unit: UnitID
    let product: ProductID
    let customer: CustomerID
    let ticket: TicketID

    init(_ country: Country, price: Int64? = 249_990) async throws {
      let shop = ShopSettings.example(country: country)
      floor = try await ShopFloor(shop)
      let clerk = floor.clerk.id
      let ids = try await floor.store.record { (desk) throws(StoreFailure) in
        let customer = try desk.add(CustomerDetails.example(language: shop.language))
        let product = try desk.add(ProductDetails.example(guaranteeMonths: 36))
        let unit = try desk.addUnit(
          product: product, serial: .example("SN-1"), aliases: [], owner: customer)
        _ = try desk.addSale(
          of: unit, to: customer,
          .example(
            deliveryDay: .example(2025, 11, 21),
            price: price.map { Money(minorUnits: $0, currency: shop.currency) }))
        var ticket = Ticket.example(
          unit: unit, customer: customer, openedAt: Scene.moment(.example(2026, 3, 1)),
          intake: .example(basis: country == .hungary ? .commercialGuarantee : .legalGuarantee),
          stage: .delivered)
        ticket.outcome = .repairedUnderGuarantee
        ticket.handover = Handover(
          at: Scene.moment(.example(2026, 3, 7)), by: clerk, collector: "Ana", proof: .receiptScanned,
          accessoriesReturned: [])
        let stay = try desk.add(ticket)
        try desk.append(
          .example(ticket: stay, what: .priced(Money(minorUnits: 10_050, currency: shop.currency))))
        return (unit, product, customer, stay)
      }
      (unit, product, customer, ticket) = ids
    }

    static func moment(_ day: Day) -> Moment {
      Moment(milliseconds: Int64(day.number) * 86_400_000 + 36_000_000)
    }

    func perform<C: DeskCommand>(_ command: C, as actor: Actor? = nil) async throws -> Decision<C.Answer> {
      try await floor.desk.perform(
        command, as: actor ?? .staff(floor.manager), id: floor.desk.newCommandID())
    }

    func paper(_ id: PaperID) async throws -> Paper {
      let entry = try await floor.store.read { (desk) throws(StoreFailure) in try desk.paper(id) }
      return try #require(entry).paper
    }

    func keepFacts(_ facts: DocumentFacts = UnitPapersTests.facts) async throws {
      let decision = try await perform(KeepDocumentFacts(product: product, facts: facts))
      try #require(decision.answer != nil)
    }
  }

  @Test(arguments: [
    (Country.romania, "Certificat de garanție", Language.romanian),
    (.poland, "Dokument gwarancyjny", .polish), (.hungary, "Jótállási jegy", .hungarian),
  ])
  func `the document is its country's, in the language of its law`(
    country: Country, title: String, language: Language
  ) async throws {
    let scene = try await Scene(country)
    try await scene.keepFacts()
    let given = try #require(try await scene.perform(GiveGuaranteeDocument(unit: scene.unit)).answer)
    #expect(!given.isCopy)
    let paper = try await scene.paper(given.paper)
    #expect(paper.language == language)
    #expect(paper.values["certificate.title"] == .text(title))
    #expect(paper.values["unit.serial"] == .text("SN-1"))
    #expect(paper.values["producer.address"] == .text("1 Acme Road, Sofia"))
    guard case .rows(let terms) = paper.values["terms"], case .rows(let steps) = paper.values["procedure"]
    else {
      Issue.record("terms or procedure are missing")
      return
    }
    #expect(terms.count == 2, "\(terms)")
    #expect(steps.allSatisfy { !($0["text"] ?? "{").contains("{") }, "\(steps)")
    #expect(steps.contains { $0["text"]?.contains("Strada Exemplului 1") == true })
  }

  @Test func `the terms are the verdict's last days`() async throws {
    // Sold 21 November 2025, six days in repair: two years and 36 months, each longer by six days (W-RO8).
    let scene = try await Scene(.romania)
    try await scene.keepFacts()
    let given = try #require(try await scene.perform(GiveGuaranteeDocument(unit: scene.unit)).answer)
    guard case .rows(let terms) = try await scene.paper(given.paper).values["terms"] else {
      Issue.record("terms are missing")
      return
    }
    #expect(terms[0]["text"]?.contains("27.11.2027") == true, "\(terms)")
    #expect(terms[1]["text"]?.contains("27.11.2028") == true, "\(terms)")
  }

  @Test func `asking again gives a marked copy of the same document`() async throws {
    let scene = try await Scene(.poland)
    try await scene.keepFacts()
    let first = try #require(try await scene.perform(GiveGuaranteeDocument(unit: scene.unit)).answer)
    let again = try #require(try await scene.perform(GiveGuaranteeDocument(unit: scene.unit)).answer)
    #expect(again.isCopy)
    let (original, copy) = (try await scene.paper(first.paper), try await scene.paper(again.paper))
    #expect(copy.isCopy && copy.printNumber == 2)
    #expect(copy.values == original.values)
  }

  @Test func `what the law asks for and nobody recorded is named`() async throws {
    let unknown = try await Scene(.romania)
    #expect(
      try await unknown.perform(GiveGuaranteeDocument(unit: unknown.unit)).refusal
        == .missing("document.producer"))
    let noLifetime = try await Scene(.romania)
    var facts = UnitPapersTests.facts
    facts.lifetimeYears = nil
    try await noLifetime.keepFacts(facts)
    #expect(
      try await noLifetime.perform(GiveGuaranteeDocument(unit: noLifetime.unit)).refusal
        == .missing("document.lifetimeYears"))
    let noPrice = try await Scene(.hungary, price: nil)
    try await noPrice.keepFacts()
    #expect(
      try await noPrice.perform(GiveGuaranteeDocument(unit: noPrice.unit)).refusal == .missing("sale.price"))
  }

  @Test func `a document is not handed out with another device`() async throws {
    let scene = try await Scene(.poland)
    try await scene.keepFacts()
    let refusal = try await scene.perform(
      GiveGuaranteeDocument(unit: scene.unit, compared: .example("SN-2"))
    ).refusal
    #expect(refusal == Refusal(.serialDoesNotMatch, ["expected": "SN-1", "scanned": "SN-2"]))
    let same = try await scene.perform(GiveGuaranteeDocument(unit: scene.unit, compared: .example("sn-1")))
    #expect(same.answer != nil)
  }

  @Test func `the repair entry has the days, the cause and the new end of the term`() async throws {
    let scene = try await Scene(.hungary)
    let owed = try #require(
      try await scene.perform(PrintRepairEntry(ticket: scene.ticket, cause: "Leégett a tápegység.")).answer)
    let values = try await scene.paper(owed.paper).values
    #expect(values["cause"] == .text("Leégett a tápegység."))
    #expect(values["downtime"] == .text("6"))
    #expect(values["newEnd"] == .text(LocalFormat.day(.example(2028, 11, 27), .hungarian)))
    let empty = try await scene.perform(PrintRepairEntry(ticket: scene.ticket, cause: "  "))
    #expect(empty.refusal == .missing("entry.cause"))
  }

  @Test func `a life for a customer names nobody, one for the shop does`() async throws {
    let scene = try await Scene(.romania)
    for isForCustomer in [true, false] {
      let owed = try #require(
        try await scene.perform(PrintUnitLife(unit: scene.unit, isForCustomer: isForCustomer)).answer)
      let text = "\(try await scene.paper(owed.paper).values)"
      #expect(text.contains("Ștefănescu") == !isForCustomer)
    }
  }

  @Test func `a file has what the printer gets`() async throws {
    let scene = try await Scene(.romania)
    let desk = scene.floor.desk
    for isForCustomer in [true, false] {
      let owed = try #require(
        try await scene.perform(PrintUnitLife(unit: scene.unit, isForCustomer: isForCustomer)).answer)
      let file = try await desk.lifePaper(of: scene.unit, isForCustomer: isForCustomer)
      #expect(try await scene.paper(owed.paper) == file)
    }
    #expect(try await desk.lifePaper(of: UnitID(99), isForCustomer: false) == nil)
    let (from, to) = (Day.example(2026, 1, 1), Day.example(2026, 12, 31))
    let statement = try await desk.servicing(of: scene.customer, from: from, to: to).get()
    let owed = try #require(
      try await scene.perform(
        PrintServicingStatement(customer: scene.customer, from: from, to: to, isDetailed: true)
      ).answer)
    #expect(try await scene.paper(owed.paper) == statement.paper(of: desk.shop, isDetailed: true))
    let unknown = try await desk.servicing(of: CustomerID(99), from: from, to: to)
    #expect(throws: Refusal.notFound("customer")) { try unknown.get() }
  }

  @Test func `a statement as a table has days and numbers that can be added up`() async throws {
    let scene = try await Scene(.hungary)
    let statement = try await scene.floor.desk.servicing(
      of: scene.customer, from: .example(2026, 1, 1), to: .example(2026, 12, 31)
    ).get()
    let summary = ServicingTable(statement, isDetailed: false, in: .hungarian)
    #expect(summary.heading == ["Készülék", "Gyári szám", "Munkák", "Napok", "Összeg", "Pénznem"])
    #expect(
      summary.rows == [
        [
          .text("Acme FP-700 (fiscal printer)"), .text("SN-1"), .number("1"), .number("6"), .number("10050"),
          .text("HUF"),
        ]
      ])
    let detailed = ServicingTable(statement, isDetailed: true, in: .english)
    #expect(detailed.heading.count == detailed.rows[0].count)
    #expect(detailed.rows[0][3...4] == [.day(.example(2026, 3, 1)), .day(.example(2026, 3, 7))])
  }

  @Test func `a statement adds up what was handed back in its period, both days included`() async throws {
    let scene = try await Scene(.romania)
    let day = Day.example(2026, 3, 7)
    for (from, to) in [(day, day), (.example(2026, 1, 1), day), (day, .example(2026, 12, 31))] {
      let owed = try #require(
        try await scene.perform(
          PrintServicingStatement(customer: scene.customer, from: from, to: to, isDetailed: true)
        ).answer)
      let values = try await scene.paper(owed.paper).values
      #expect(values["total.stays"] == .text("1") && values["total.days"] == .text("6"))
      #expect(
        values["total.amount"]
          == .text(LocalFormat.money(Money(minorUnits: 10_050, currency: .leu), .romanian)))
      #expect(values["stays"] != nil)
    }
    for (from, to, code) in [
      (Day.example(2026, 3, 8), Day.example(2026, 12, 31), Refusal.Code.noServicing),
      (.example(2026, 1, 1), .example(2026, 3, 6), .noServicing), (day, .example(2026, 3, 1), .unacceptable),
    ] {
      let refused = try await scene.perform(
        PrintServicingStatement(customer: scene.customer, from: from, to: to, isDetailed: false))
      #expect(refused.refusal?.code == code)
    }
  }
}
