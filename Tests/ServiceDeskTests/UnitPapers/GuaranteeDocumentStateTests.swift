import ServiceDesk
import ServiceDeskTesting
import Testing

/// What guarantee documents lack, and those of a whole batch.
struct GuaranteeDocumentStateTests {
  private static let facts = DocumentFacts(
    producer: "Acme Ltd.", producerAddress: "1 Acme Road, Sofia", lifetimeYears: 10)

  /// A Hungarian shop's sale, of which nobody wrote down the price.
  private func sold() async throws -> (floor: ShopFloor, unit: UnitID, product: ProductID) {
    let floor = try await ShopFloor(.example(country: .hungary))
    let sale = RegisterSale(
      product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()),
      terms: .example(deliveryDay: .example(2026, 11, 20)))
    let unit = try #require(try await floor.perform(sale).answer).unit
    return (floor, unit, try #require(try await floor.desk.sheet(of: unit)).product.id)
  }

  @Test func `a document says what it lacks until it lacks nothing`() async throws {
    let (floor, unit, product) = try await sold()
    func state() async throws -> GuaranteeDocumentState {
      try #require(try await floor.desk.guaranteeDocument(of: unit))
    }
    #expect(try await state().obstacle == .missing("document.producer"))
    _ = try await floor.perform(KeepDocumentFacts(product: product, facts: Self.facts))
    #expect(try await state().obstacle == .missing("sale.price"))
    let sale = try #require(try await state().sale)
    try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.setPrice(Money(minorUnits: 250_001, currency: .forint), of: sale.id)
    }
    let ready = try await state()
    #expect(ready.obstacle == nil && ready.given == nil && ready.facts == Self.facts)
    let given = try #require(try await floor.perform(GiveGuaranteeDocument(unit: unit)).answer)
    #expect(try await state().given?.id == given.paper)
    let paper = try await floor.paper(given.paper)
    // More than 250,000 Ft: three years (W-HU3).
    #expect(paper.rows("terms").contains { $0["text"]?.contains("2029. 11. 20.") == true })
    #expect(try await floor.desk.guaranteeDocument(of: UnitID(99)) == nil)
  }

  @Test func `a batch gives each sale its document once, and tells by product what is missing`() async throws
  {
    let warehouse = try await Warehouse()
    let floor = warehouse.floor
    let batch = try await warehouse.open(product: warehouse.product)
    for number in 1...3 { _ = try await warehouse.scan("SN-\(number)", into: batch) }
    _ = try await warehouse.scan(Warehouse.gtin, into: batch)
    for number in 1...2 { _ = try await warehouse.scan("DX-\(number)", into: batch) }
    _ = try await floor.perform(KeepDocumentFacts(product: warehouse.product, facts: Self.facts))

    let first = try #require(try await floor.perform(GiveBatchDocuments(batch: batch)).answer)
    #expect(first.papers.count == 3 && first.already == 0 && first.left == 0)
    #expect(
      first.obstacles == [
        GiveBatchDocuments.Obstacle(
          product: warehouse.coded, refusal: .missing("document.producer"), sales: 2)
      ])
    for (paper, serial) in zip(first.papers, ["SN-1", "SN-2", "SN-3"]) {
      #expect(try await floor.paper(paper).text("unit.serial") == serial)
    }

    _ = try await floor.perform(KeepDocumentFacts(product: warehouse.coded, facts: Self.facts))
    let second = try #require(try await floor.perform(GiveBatchDocuments(batch: batch)).answer)
    #expect(second.papers.count == 2 && second.already == 3 && second.obstacles.isEmpty)
  }

  @Test func `a stack has an end, and asking again goes on`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let range = RegisterRange(
      batch: batch, from: .example("DX-0001"), to: .example("DX-0101"), expectedCount: 101)
    _ = try #require(try await warehouse.perform(range).answer)
    _ = try await warehouse.floor.perform(KeepDocumentFacts(product: warehouse.product, facts: Self.facts))
    let first = try #require(try await warehouse.floor.perform(GiveBatchDocuments(batch: batch)).answer)
    #expect(first.papers.count == GiveBatchDocuments.most && first.left == 1)
    let second = try #require(try await warehouse.floor.perform(GiveBatchDocuments(batch: batch)).answer)
    #expect(second.papers.count == 1 && second.left == 0)
  }

  @Test func `what was bought, or taken back, has no documents to give`() async throws {
    let warehouse = try await Warehouse()
    let bought = try await warehouse.open(warehouse.bought, product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: bought)
    let taken = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-2", into: taken)
    #expect(try await warehouse.perform(TakeBackBatch(batch: taken)).answer != nil)
    for batch in [bought, taken] {
      #expect(
        try await warehouse.floor.perform(GiveBatchDocuments(batch: batch)).refusal == .notFound("sale"))
    }
    #expect(
      try await warehouse.floor.perform(GiveBatchDocuments(batch: SerialBatchID(99))).refusal
        == .notFound("batch"))
    // The warehouse registers, and does not print.
    #expect(try await warehouse.perform(GiveBatchDocuments(batch: taken)).refusal?.code == .notPermitted)
  }

  @Test func `the sales of one product in a batch get one price`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    for number in 1...2 { _ = try await warehouse.scan("SN-\(number)", into: batch) }
    _ = try await warehouse.scan(Warehouse.gtin, into: batch)
    _ = try await warehouse.scan("DX-1", into: batch)
    let price = Money(minorUnits: 99_900, currency: .leu)
    let command = PriceBatchSales(batch: batch, product: warehouse.product, price: price)
    #expect(try await warehouse.perform(command).answer?.sales == 2)
    #expect(try await warehouse.perform(command).refusal == .notFound("sale"))
    for wrong in [Money(minorUnits: -1, currency: .leu), Money(minorUnits: 1, currency: .forint)] {
      let refused = try await warehouse.perform(
        PriceBatchSales(batch: batch, product: warehouse.coded, price: wrong))
      #expect(refused.refusal == .unacceptable("sale.price"))
    }
    for (serial, expected) in [("SN-1", price), ("SN-2", price), ("DX-1", nil)] as [(String, Money?)] {
      let unit = try await warehouse.unit(serial)
      let sheet = try await warehouse.floor.desk.sheet(of: unit.id)
      #expect(sheet?.sale?.terms.price == expected, "\(serial)")
    }
  }
}
