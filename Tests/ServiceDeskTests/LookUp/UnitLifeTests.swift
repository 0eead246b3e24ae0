import ServiceDesk
import ServiceDeskTesting
import Testing

struct UnitLifeTests {
  private let desk = Desk(
    shop: .example(), station: .example, store: InMemoryStore(), secrecy: TestSecrecy(), clock: ManualClock())

  @Test func `a life tells in order what was bought, sold, returned, repaired, swapped and sold again`()
    async throws
  {
    let (old, new) = try await fill()
    let life = try #require(try await desk.life(of: old))
    #expect(
      life.entries.map(\.kind) == [
        "bought", "sold", "stay", "told", "sealed", "returned", "swapped", "resold",
      ])
    #expect(
      life.entries.map { $0.text(.english, names: true) } == [
        "Bought from Angro, document DN 7. The supplier answers for 36 months, until 3 Nov 2028.",
        "Sold to Ana Ștefănescu, document F 1. Commercial guarantee stated: 24 months.",
        "Taken in from Ana Ștefănescu (Legal guarantee of conformity): Nu pornește. "
          + "Repaired under guarantee. Handed back on 7 Mar 2026, after 6 days.",
        "Told at the counter: Covered, last day 21 Nov 2027.",
        "Guarantee seal put on: P-77.", "Brought back; the sale F 1 is cleared. Reason: changed mind.",
        "Replaced by Acme FP-700 (fiscal printer), serial NEW-1.", "Sold again to Exemplu SRL, document F 2.",
      ])
    #expect(life.linked.map(\.unit) == [new])
    #expect(life.entries[2].by == "Ioana Pop")
    #expect(life.entries[2].ticket?.number == "B26-000001")
    let other = try #require(try await desk.life(of: new))
    #expect(other.linked.map(\.link) == [.replaces])
    #expect(other.entries.map(\.kind) == ["swapped"])
  }

  @Test func `without names customers are not told, in any language`() async throws {
    let (old, _) = try await fill()
    let life = try #require(try await desk.life(of: old))
    for language in Language.allCases {
      let text = life.entries.map { $0.text(language, names: false) }.joined(separator: " ")
      #expect(!text.contains("Ștefănescu") && !text.contains("Exemplu SRL"), "\(language)")
      #expect(!text.contains("{"), "\(language): \(text)")
    }
  }

  @Test(arguments: [
    (1, "Este la noi de 1 zi", "U nas od 1 dnia"), (2, "Este la noi de 2 zile", "U nas od 2 dni"),
    (20, "Este la noi de 20 de zile", "U nas od 20 dni"),
  ])
  func `days are counted in the forms of each language`(days: Int, romanian: String, polish: String) {
    let stay = LifeStay(
      customer: Customer(id: CustomerID(1), details: .example()), fault: "x", basis: .paid, stage: .inRepair,
      daysOut: days)
    let entry = LifeEntry(day: .example(2026, 1, 1), what: .stay(stay))
    #expect(entry.text(.romanian, names: true).contains(romanian))
    #expect(entry.text(.polish, names: true).contains(polish))
  }

  @Test func `somebody else than the owner on record is told, a new owner by sale is not`() async throws {
    let unit = try await desk.store.record { (desk) throws(StoreFailure) in
      let (first, second) = (
        try desk.add(CustomerDetails.example(name: "Ana")), try desk.add(CustomerDetails.example(name: "Ion"))
      )
      let product = try desk.add(ProductDetails.example())
      let unit = try desk.addUnit(product: product, serial: .example("SN-1"), aliases: [], owner: first)
      _ = try desk.addSale(of: unit, to: first, .example(deliveryDay: .example(2025, 1, 1)))
      for (number, customer, day) in [(1, first, 10), (2, second, 60), (3, second, 70)] {
        _ = try desk.add(
          Ticket.example(
            counter: number, unit: unit, customer: customer, openedAt: Self.moment(.example(2025, 1, 1), day),
            stage: .cancelled))
      }
      return unit
    }
    let life = try #require(try await desk.life(of: unit))
    #expect(life.entries.map(\.kind) == ["sold", "stay", "broughtByAnother", "stay", "stay"])
  }

  @Test func `there is no life of an unknown unit`() async throws {
    #expect(try await desk.life(of: UnitID(4711)) == nil)
  }

  private static func moment(_ day: Day, _ days: Int = 0) -> Moment {
    Moment(milliseconds: Int64(day.number + days) * 86_400_000 + 36_000_000)
  }

  private func fill() async throws -> (old: UnitID, new: UnitID) {
    try await desk.store.record { (desk) throws(StoreFailure) in
      let staff = try desk.add(StaffMember.example())
      let customer = try desk.add(CustomerDetails.example())
      let firm = try desk.add(CustomerDetails.example(name: "Ion Pop", kind: .business))
      let supplier = try desk.add(SupplierDetails(name: "Angro"))
      let product = try desk.add(ProductDetails.example())
      let old = try desk.addUnit(product: product, serial: .example("OLD-1"), aliases: [], owner: customer)
      let new = try desk.addUnit(product: product, serial: .example("NEW-1"), aliases: [], owner: firm)
      var terms = SaleTerms.example(document: "F 1", deliveryDay: .example(2025, 11, 21))
      terms.guaranteeMonths = 24
      let sale = try desk.addSale(of: old, to: customer, terms)
      _ = try desk.add(
        Purchase(
          id: PurchaseID(0), unit: old, supplier: supplier,
          terms: PurchaseTerms(document: "DN 7", day: .example(2025, 11, 3), guaranteeMonths: 36)))
      var intake = IntakeRecord.example()
      intake.verdict = GuaranteeVerdict(
        status: .covered, lastCoveredDay: .example(2027, 11, 21), reasons: [])
      var ticket = Ticket.example(
        unit: old, customer: customer, openedAt: Self.moment(.example(2026, 3, 1)), intake: intake,
        stage: .delivered)
      ticket.outcome = .repairedUnderGuarantee
      ticket.handover = Handover(
        at: Self.moment(.example(2026, 3, 7)), by: staff, collector: "Ana", proof: .receiptScanned,
        accessoriesReturned: [])
      let id = try desk.add(ticket)
      try desk.append(.example(ticket: id, actor: staff))
      try desk.add(WarrantySeal(number: "P-77", putOn: .example(2026, 3, 7)), to: old)
      try desk.clear(sale, SaleReturn(on: .example(2026, 4, 1), reason: "changed mind"))
      _ = try desk.add(UnitSwap(id: UnitSwapID(0), old: old, new: new, day: .example(2026, 4, 2)))
      _ = try desk.addSale(of: old, to: firm, .example(document: "F 2", deliveryDay: .example(2026, 5, 1)))
      return (old, new)
    }
  }
}
