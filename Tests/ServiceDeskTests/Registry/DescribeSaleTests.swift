import ServiceDesk
import ServiceDeskTesting
import Testing

struct DescribeSaleTests {
  private func sell(_ floor: ShopFloor) async throws -> UnitID {
    let sale = RegisterSale(
      product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()), terms: .example())
    return try #require(try await floor.perform(sale).answer).unit
  }

  private func terms(_ unit: UnitID, _ floor: ShopFloor) async throws -> SaleTerms? {
    try await floor.store.read { (desk) throws(StoreFailure) in try desk.sales(of: unit).inForce?.terms }
  }

  @Test func `W-HU2: the price and the kind of goods settle a term that was open without them`() async throws
  {
    let floor = try await ShopFloor(.example(country: .hungary))
    let unit = try await sell(floor)
    let open = try await floor.desk.sheet(of: unit)?.verdict.clock(.commercial)
    #expect(open?.status == .unknown)
    let facts = SaleFacts(price: Money(minorUnits: 249_990, currency: .forint), goodsGroup: " durable ")
    #expect(try await floor.perform(DescribeSale(unit: unit, facts: facts)).answer != nil)
    let settled = try await floor.desk.sheet(of: unit)?.verdict.clock(.commercial)
    #expect(settled?.status == .covered)
    #expect(settled?.lastCoveredDay == .example(2027, 11, 21))
  }

  @Test func `what is not given stays as it was`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sell(floor)
    let price = Money(minorUnits: 1_250, currency: .leu)
    for facts in [
      SaleFacts(price: price, guaranteeMonths: 36), SaleFacts(contractMonths: 48),
      SaleFacts(goodsGroup: "part", hasDigitalElements: true),
    ] {
      #expect(try await floor.perform(DescribeSale(unit: unit, facts: facts)).answer != nil)
    }
    var told = SaleTerms.example()
    (told.price, told.guaranteeMonths, told.contractMonths) = (price, 36, 48)
    (told.goodsGroup, told.hasDigitalElements) = ("part", true)
    #expect(try await terms(unit, floor) == told)
  }

  @Test(arguments: [
    (SaleFacts(), Refusal.missing("sale.facts")),
    (SaleFacts(price: Money(minorUnits: -1, currency: .leu)), .unacceptable("sale.price")),
    (SaleFacts(guaranteeMonths: 601), .unacceptable("product.guaranteeMonths")),
    (SaleFacts(contractMonths: -1), .unacceptable("sale.contractMonths")),
    (SaleFacts(goodsGroup: "a\nb"), .unacceptable("sale.goodsGroup")),
  ])
  func `facts that cannot be are refused, later and at the sale`(
    _ facts: SaleFacts, _ refusal: Refusal
  ) async throws {
    let floor = try await ShopFloor()
    let unit = try await sell(floor)
    #expect(try await floor.perform(DescribeSale(unit: unit, facts: facts)).refusal == refusal)
    #expect(try await terms(unit, floor) == .example())
    guard facts != SaleFacts() else { return }
    let sale = RegisterSale(
      product: .new(.example()), serial: .example("SN-2"), customer: .new(.example()),
      terms: facts.over(.example()))
    #expect(try await floor.perform(sale).refusal == refusal)
  }

  @Test func `goods that came back have no sale to describe`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sell(floor)
    _ = try await floor.perform(ReturnUnit(unit: unit, day: floor.clock.today, reason: "x"))
    let late = DescribeSale(unit: unit, facts: SaleFacts(guaranteeMonths: 24))
    #expect(try await floor.perform(late).refusal?.code == .notSold)
    let nobody = DescribeSale(unit: UnitID(4711), facts: SaleFacts(guaranteeMonths: 24))
    #expect(try await floor.perform(nobody).refusal == .notFound("unit"))
  }
}
