import ServiceDesk
import ServiceDeskTesting
import Testing

struct ServiceContractTests {
  private func add(
    _ floor: ShopFloor, _ customer: CustomerID, _ units: [UnitID], number: String = "C-1",
    _ change: (inout ServiceContractDetails) -> Void = { _ in }
  ) async throws -> Decision<AddServiceContract.Answer> {
    var details = ServiceContractDetails(
      number: number, from: .example(2026, 6, 1), until: .example(2027, 5, 31), visitsPerYear: 2,
      coversLabour: true)
    change(&details)
    return try await floor.perform(
      AddServiceContract(customer: customer, details: details, units: units), as: floor.manager)
  }

  private func care(_ floor: ShopFloor, _ unit: UnitID, on day: Day) async throws -> UnitCare {
    try await floor.store.read { (desk) throws(StoreFailure) in
      guard let known = try desk.unit(unit) else { throw .damagedRow(what: "unit") }
      return try desk.care(of: known, on: day)
    }
  }

  @Test func `a contract covers its units, and its visits are due (W-IN7)`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    #expect(try await add(floor, stay.customer, [stay.unit]).answer != nil)
    let care = try await care(floor, stay.unit, on: floor.clock.today)
    #expect(care.contracts.map(\.details.number) == ["C-1"])
    #expect(care.contracts.first?.details.coversLabour == true)
    // Two visits a year: the first half a year after the start.
    #expect(care.lines.first?.standing.nextDue == .example(2026, 12, 1))
    #expect(care.lines.first?.plan.ground == InspectionGround(.contract, rule: "C-1"))
    let sheet = try #require(try await floor.desk.sheet(of: stay.unit))
    #expect(
      sheet.care?.texts(.english) == [
        "The inspection is due on 1 Dec 2026.",
        "Service contract C-1, until 31 May 2027. Labour is included.",
      ])
  }

  @Test(arguments: [
    (Day.example(2026, 5, 31), false), (.example(2026, 6, 1), true), (.example(2027, 5, 31), true),
    (.example(2027, 6, 1), false),
  ])
  func `it is in force from its first day to its last`(day: Day, isInForce: Bool) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    _ = try await add(floor, stay.customer, [stay.unit])
    #expect(try await care(floor, stay.unit, on: day).contracts.isEmpty == !isInForce)
  }

  @Test func `visits are owed no more once the contract is over or ended`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let contract = try #require(try await add(floor, stay.customer, [stay.unit]).answer).contract
    #expect(try await care(floor, stay.unit, on: .example(2027, 6, 1)).lines.isEmpty)
    let end = EndServiceContract(contract: contract, on: .example(2026, 12, 15), reason: "reziliat")
    #expect(try await floor.perform(end, as: floor.manager).answer != nil)
    #expect(try await care(floor, stay.unit, on: .example(2026, 12, 14)).lines.count == 1)
    #expect(try await care(floor, stay.unit, on: .example(2026, 12, 15)).lines.isEmpty)
    #expect(try await floor.perform(end, as: floor.manager).refusal == .notFound("contract"))
  }

  @Test func `units come under it later, each once`() async throws {
    let floor = try await ShopFloor()
    let (first, second) = (try await floor.takeIn("SN-1"), try await floor.takeIn("SN-2"))
    let contract = try #require(try await add(floor, first.customer, [first.unit]).answer).contract
    let more = AddContractUnits(contract: contract, units: [first.unit, second.unit])
    #expect(try await floor.perform(more, as: floor.manager).answer != nil)
    let known = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.serviceContract(contract)
    }
    #expect(known?.units == [first.unit, second.unit])
    #expect(
      try await floor.perform(AddContractUnits(contract: contract, units: []), as: floor.manager).refusal
        == .missing("contract.units"))
  }

  @Test func `what makes no contract is refused`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    func refusal(_ change: (inout ServiceContractDetails) -> Void) async throws -> Refusal? {
      try await add(floor, stay.customer, [], change).refusal
    }
    #expect(try await refusal { $0.number = "" } == .missing("contract.number"))
    #expect(try await refusal { $0.until = .example(2026, 5, 31) } == .unacceptable("contract.until"))
    #expect(try await refusal { $0.visitsPerYear = 13 } == .unacceptable("contract.visitsPerYear"))
    #expect(try await add(floor, CustomerID(99), []).refusal == .notFound("customer"))
    #expect(try await add(floor, stay.customer, [UnitID(99)]).refusal == .notFound("unit"))
    #expect(
      try await add(floor, stay.customer, [stay.unit, stay.unit]).refusal == .unacceptable("contract.units"))
    #expect(try await add(floor, stay.customer, []).answer != nil)
    #expect(try await add(floor, stay.customer, [], number: "c-1").refusal?.code == .alreadyExists)
  }

  @Test func `a contract's year counts from its own first day`() {
    let contract = ServiceContract(
      id: ServiceContractID(1), customer: CustomerID(1),
      details: ServiceContractDetails(number: "C", from: .example(2024, 2, 29)), units: [])
    #expect(contract.year(of: .example(2024, 2, 28)) == nil)
    #expect(
      contract.year(of: .example(2025, 2, 27)) == .example(2024, 2, 29)...(.example(2025, 2, 27)))
    #expect(
      contract.year(of: .example(2025, 2, 28)) == .example(2025, 2, 28)...(.example(2026, 2, 27)))
    #expect(
      contract.year(of: .example(2028, 2, 29)) == .example(2028, 2, 29)...(.example(2029, 2, 27)))
  }
}
