import ServiceDesk
import ServiceDeskTesting
import Testing

struct BulkRegistrationTests {
  private func rows(_ warehouse: Warehouse, _ serials: [String], document: String = "F 7") -> [SerialRow] {
    let day = warehouse.floor.clock.today
    let terms = SaleTerms(document: document, contractDay: day, deliveryDay: day)
    return serials.map {
      SerialRow(
        product: warehouse.product, serial: .example($0), deal: .sale(warehouse.customer, terms))
    }
  }

  private func command(
    _ rows: [SerialRow], goodOnly: Bool = false, digest: String = "d",
    progress: (@Sendable (Int) -> Bool)? = nil
  ) -> RegisterRows {
    RegisterRows(
      direction: .sold, source: "vânzări.csv", rows: rows, goodOnly: goodOnly, digest: digest,
      progress: progress)
  }

  @Test func `a list of serials goes in one batch, which is taken back as one`() async throws {
    let warehouse = try await Warehouse()
    let serials = (1...1500).map { SerialNumber.example("L-\($0)") }
    let answer = try #require(
      try await warehouse.perform(
        RegisterSerials(heading: warehouse.opening(), product: .known(warehouse.product), serials: serials)
      ).answer)
    #expect(answer.registered == 1500)
    #expect(try await warehouse.floor.count(.units) == 1500)
    #expect(try await warehouse.perform(TakeBackBatch(batch: answer.batch)).answer?.serials == 1500)
    #expect(try await warehouse.floor.count(.units) == 0)
  }

  @Test func `one bad serial refuses all, or stays out alone`() async throws {
    let warehouse = try await Warehouse()
    let serials = ["A", "B", "a"].map { SerialNumber.example($0) }
    var list = RegisterSerials(
      heading: warehouse.opening(), product: .known(warehouse.product), serials: serials)
    #expect(try await warehouse.perform(list).refusal?.code == .alreadyInBatch)
    #expect(try await warehouse.floor.count(.units) == 0)
    list.goodOnly = true
    let answer = try #require(try await warehouse.perform(list).answer)
    #expect(answer.registered == 2)
    #expect(answer.refused.map(\.index) == [2])
    list.serials = []
    #expect(try await warehouse.perform(list).refusal?.code == .missing)
  }

  @Test func `rows have their own parties, documents and second numbers`() async throws {
    let warehouse = try await Warehouse()
    var two = rows(warehouse, ["R1"]) + rows(warehouse, ["R2"], document: "F 8")
    two[1].aliases = [UnitAlias(kind: .imei, number: .example("490154203237518"))]
    let answer = try #require(try await warehouse.perform(command(two)).answer)
    #expect(answer.registered == 2)
    #expect(answer.newUnits == 2)
    let unit = try await warehouse.unit("490154203237518")
    let sales = try await warehouse.read { (desk) throws(StoreFailure) in try desk.sales(of: unit.id) }
    #expect(sales.map(\.terms.document) == ["F 8"])
    #expect(sales.map(\.batch) == [answer.batch])
  }

  /// A row that is refused, by what is wrong with it.
  enum BadRow: CaseIterable {
    case unknownProduct, otherDirection, unknownCustomer, noDocument, sold, serialOfAnother, numberOfAnother

    func spoil(_ row: inout SerialRow) {
      let day = Day(number: 20_000)
      switch self {
      case .unknownProduct: row.product = ProductID(99)
      case .otherDirection: row.deal = .purchase(SupplierID(1), PurchaseTerms(document: "N", day: day))
      case .unknownCustomer:
        row.deal = .sale(CustomerID(99), SaleTerms(document: "F", contractDay: day, deliveryDay: day))
      case .noDocument:
        row.deal = .sale(CustomerID(1), SaleTerms(document: "", contractDay: day, deliveryDay: day))
      case .sold: row.serial = .example("SOLD")
      case .serialOfAnother: row.serial = .example("TAKEN")
      case .numberOfAnother: row.aliases = [UnitAlias(kind: .imei, number: .example("TAKEN"))]
      }
    }

    var code: Refusal.Code {
      switch self {
      case .unknownProduct, .unknownCustomer: .notFound
      case .otherDirection: .unacceptable
      case .noDocument: .missing
      case .sold: .serialSold
      case .serialOfAnother, .numberOfAnother: .numberOfAnotherUnit
      }
    }
  }

  @Test(arguments: BadRow.allCases)
  func `a row is refused for its own reason`(bad: BadRow) async throws {
    let warehouse = try await Warehouse()
    var known = rows(warehouse, ["SOLD"])
    known[0].aliases = [UnitAlias(kind: .imei, number: .example("TAKEN"))]
    _ = try await warehouse.perform(command(known, digest: "known"))
    var list = rows(warehouse, ["G1", "BAD", "G2"])
    bad.spoil(&list[1])
    #expect(try await warehouse.perform(command(list)).refusal?.code == bad.code)
    let answer = try #require(try await warehouse.perform(command(list, goodOnly: true)).answer)
    #expect(answer.registered == 2)
    #expect(answer.refused.map(\.index) == [1])
    #expect(answer.refused.map(\.refusal.code) == [bad.code])
  }

  @Test func `a stop half-way leaves nothing`() async throws {
    let warehouse = try await Warehouse()
    let list = rows(warehouse, (1...3000).map { "S\($0)" })
    let decision = try await warehouse.perform(command(list) { $0 < 2000 })
    #expect(decision.refusal?.code == .importStopped)
    #expect(try await warehouse.floor.count(.units) == 0)
    let batches = try await warehouse.read { (desk) throws(StoreFailure) in
      try desk.batches(.all, limit: 10)
    }
    #expect(batches.isEmpty)
  }

  @Test func `the same command id with another digest is another command`() async throws {
    let warehouse = try await Warehouse()
    let id = CommandID.fresh()
    func send(_ digest: String) async throws -> Decision<RegisterRows.Answer> {
      try await warehouse.floor.perform(
        command(rows(warehouse, ["R1"]), digest: digest), as: warehouse.clerk, id: id)
    }
    #expect(try await send("a").answer?.registered == 1)
    #expect(try await send("a").answer?.registered == 1)
    #expect(try await send("b").refusal?.code == .commandConflict)
  }
}
