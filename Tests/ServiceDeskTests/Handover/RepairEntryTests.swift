import ServiceDesk
import ServiceDeskTesting
import Testing

/// The entry that a hand-over owes by itself (`domain.md` 2, D-3).
struct RepairEntryTests {
  /// A unit sold on 21 November 2025 for 249,990, taken in today and made ready.
  private struct Scene {
    let floor: ShopFloor
    let stay: ShopFloor.Stay

    init(
      _ country: Country = .hungary, kind: CustomerKind = .consumer, basis: ClaimBasis = .commercialGuarantee,
      outcome: Outcome = .repairedUnderGuarantee
    ) async throws {
      let shop = ShopSettings.example(country: country)
      floor = try await ShopFloor(shop)
      let price = Money(minorUnits: 249_990, currency: shop.currency)
      let customer = CustomerDetails.example(name: "Kovács Éva", kind: kind, language: .hungarian)
      let sale = RegisterSale(
        product: .new(.example()), serial: .example("SN-1"), customer: .new(customer),
        terms: .example(deliveryDay: .example(2025, 11, 21), price: price))
      let sold = try #require(try await floor.perform(sale).answer)
      let owner = try #require(try await floor.desk.sheet(of: sold.unit)?.owner)
      stay = try await floor.takeIn(
        OpenTicket(customer: .known(owner.id), unit: .known(sold.unit), intake: .example(basis: basis)))
      try await floor.arrange(stay.ticket) {
        $0.stage = .ready
        $0.outcome = outcome
      }
    }

    func handOver(cause: String? = nil, work: String? = nil) async throws -> Decision<TicketChanged> {
      try await floor.desk.handOver(
        HandOverRequest(
          ticket: stay.ticket, unitCode: stay.unitCode, evidence: .receipt(stay.receiptKey),
          collector: "Éva", accessoriesReturned: [], paid: false, workDone: work, faultCause: cause),
        as: .staff(floor.clerk), id: .fresh())
    }

    /// The entry among the papers of the hand-over.
    func entry(cause: String? = nil, work: String? = nil) async throws -> PaperEntry? {
      let changed = try #require(try await handOver(cause: cause, work: work).answer)
      for id in changed.papers {
        let paper = try await floor.paper(id)
        if paper.kind == .repairEntry { return paper }
      }
      return nil
    }
  }

  @Test func `a repair under guarantee is handed over with its entry, in the same transaction`() async throws
  {
    let scene = try await Scene()
    scene.floor.clock.advance(seconds: 15 * 86_400)
    let entry = try #require(
      try await scene.entry(cause: "Leégett a tápegység.", work: "Tápegység kicserélve."))
    #expect(entry.ticket == scene.stay.ticket)
    #expect(entry.paper.language == .hungarian)
    for (name, value) in [
      ("claim.day", "2026. 11. 21."), ("takenIn.day", "2026. 11. 21."), ("returned.day", "2026. 12. 06."),
      ("cause", "Leégett a tápegység."), ("work", "Tápegység kicserélve."), ("downtime", "15"),
      // Two years from 21 November 2025 (W-HU3) and the 15 days out of use (W-HU7).
      ("newEnd", "2027. 12. 06."), ("unit.serial", "SN-1"),
    ] {
      #expect(entry.text(name) == value, "\(name)")
    }
    #expect(entry.text("replaced.day") == nil)
    let copy = try #require(
      try await scene.floor.perform(ReprintPaper(paper: entry.id, reason: "elveszett")).answer)
    #expect(try await scene.floor.paper(copy.paper).paper.isCopy)
  }

  @Test func `what nobody typed is the fault's name, or a line to write on`() async throws {
    let named = try await Scene()
    _ = try await named.floor.perform(
      NameFault(ticket: named.stay.ticket, name: "Tápegység"), as: named.floor.technician)
    #expect(try await named.entry()?.text("cause") == "Tápegység")
    let silent = try #require(try await Scene().entry())
    #expect(silent.text("cause")?.hasPrefix("\u{2026}\u{2026}") == true)
    #expect(silent.text("work") == silent.text("cause"))
  }

  @Test func `other countries, paid work and firms without a guarantee owe none`() async throws {
    for scene in [
      try await Scene(.romania), try await Scene(.poland),
      try await Scene(basis: .paid, outcome: .repairedPaid), try await Scene(basis: .paid),
      try await Scene(outcome: .noFaultFound), try await Scene(kind: .business),
    ] {
      #expect(try await scene.entry() == nil)
    }
  }

  @Test func `text that no paper can bear is refused, and the device stays`() async throws {
    let scene = try await Scene()
    for text in ["a\u{0}b", String(repeating: "x", count: 5000)] {
      #expect(try await scene.handOver(cause: text).refusal == .unacceptable("entry.cause"))
      #expect(try await scene.handOver(work: text).refusal == .unacceptable("entry.work"))
    }
    #expect(try await scene.floor.ticket(scene.stay.ticket).isOpen)
  }

  @Test func `an exchange is entered with its day and the new serial`() async throws {
    let scene = try await Scene(outcome: .replaced)
    let new = try await scene.floor.store.record { (desk) throws(StoreFailure) in
      let old = try desk.unit(scene.stay.unit)
      guard let old else { throw .damagedRow(what: "unit") }
      return try desk.addUnit(product: old.product, serial: .example("SN-2"), aliases: [], owner: nil)
    }
    try await scene.floor.arrange(scene.stay.ticket) { $0.replacement = new }
    let entry = try #require(try await scene.entry())
    #expect(entry.text("replaced.day") == "2026. 11. 21.")
    #expect(entry.rows("remarks").first?["text"]?.contains("SN-2") == true)
  }
}
