import ServiceDesk
import ServiceDeskTesting
import Testing

struct ReturnUnitTests {
  @Test func `a return clears the sale and keeps it in the history, a resale sets it again`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: batch)
    let unit = try await warehouse.unit("SN-1")
    let back = ReturnUnit(unit: unit.id, day: warehouse.floor.clock.today, reason: "nu dorește")
    #expect(try await warehouse.perform(back).answer != nil)
    #expect(try await warehouse.perform(back).refusal?.code == .notSold)
    #expect(try await warehouse.floor.desk.sheet(of: unit.id)?.sale == nil)
    #expect(try await warehouse.unit("SN-1").owner == nil)

    let resale = try await warehouse.open(product: warehouse.product, document: "F 2000")
    #expect(try await warehouse.scan("SN-1", into: resale).answer != nil)
    let sheet = try #require(try await warehouse.floor.desk.sheet(of: unit.id))
    #expect(sheet.sale?.terms.document == "F 2000")
    #expect(sheet.owner?.id == warehouse.customer)
    let sales = try await warehouse.read { (desk) throws(StoreFailure) in try desk.sales(of: unit.id) }
    #expect(sales.map { $0.returned == nil } == [false, true])
  }

  @Test func `a return needs a reason and a day after the sale, and no repair under way`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: batch)
    let unit = try await warehouse.unit("SN-1")
    let today = warehouse.floor.clock.today
    for (day, reason, code) in [
      (today, " ", Refusal.Code.missing), (today.adding(days: 1), "x", .unacceptable),
      (today.adding(days: -1), "x", .unacceptable),
    ] {
      let back = ReturnUnit(unit: unit.id, day: day, reason: reason)
      #expect(try await warehouse.perform(back).refusal?.code == code)
    }
    _ = try await warehouse.floor.takeIn(
      OpenTicket(customer: .known(warehouse.customer), unit: .known(unit.id), intake: .example()))
    let back = ReturnUnit(unit: unit.id, day: today, reason: "x")
    #expect(try await warehouse.perform(back).refusal?.code == .openTicketExists)
  }

  @Test func `a swap links both units and gives the new one to the owner`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("OLD", into: batch)
    let old = try await warehouse.unit("OLD")
    let swap = SwapUnit(
      old: old.id, new: .serial(.example("NEW"), nil), day: warehouse.floor.clock.today, reason: "DOA")
    let answer = try #require(try await warehouse.perform(swap).answer)
    #expect(try await warehouse.unit("NEW").owner == warehouse.customer)
    for unit in [old.id, answer.new] {
      let swaps = try await warehouse.read { (desk) throws(StoreFailure) in try desk.swaps(of: unit) }
      #expect(swaps.map(\.id) == [answer.swap])
    }
    let same = SwapUnit(old: old.id, new: .known(old.id), day: warehouse.floor.clock.today)
    #expect(try await warehouse.perform(same).refusal?.code == .alreadyExists)
  }

  @Test func `a replacement in a repair writes the swap, and its correction replaces it`() async throws {
    let warehouse = try await Warehouse()
    let stay = try await warehouse.floor.takeIn("OLD")
    try await warehouse.floor.arrange(stay.ticket) { $0.stage = .replacement }
    for serial in ["NEW-1", "NEW-2"] {
      let replaced = try await warehouse.floor.perform(
        ReplaceUnit(ticket: stay.ticket, serial: .example(serial)), as: warehouse.floor.manager)
      #expect(replaced.answer != nil)
    }
    let new = try await warehouse.unit("NEW-2")
    let swaps = try await warehouse.read { (desk) throws(StoreFailure) in try desk.swaps(of: stay.unit) }
    #expect(swaps.map(\.new) == [new.id])
    #expect(swaps.map(\.ticket) == [stay.ticket])
  }

  @Test func `a seal is written down with its number`() async throws {
    let warehouse = try await Warehouse()
    let stay = try await warehouse.floor.takeIn("SN-1")
    let seal = PutSeal(
      unit: stay.unit, number: "SIG 0017", day: warehouse.floor.clock.today, ticket: stay.ticket)
    #expect(try await warehouse.perform(seal).answer != nil)
    let seals = try await warehouse.read { (desk) throws(StoreFailure) in try desk.seals(of: stay.unit) }
    #expect(seals.map(\.number) == ["SIG 0017"])
    var empty = seal
    empty.number = " "
    #expect(try await warehouse.perform(empty).refusal?.code == .missing)
  }

  @Test func `the warehouse sees names to choose from and no way to reach anybody`() async throws {
    let warehouse = try await Warehouse()
    let names = try await warehouse.read { (desk) throws(StoreFailure) in
      try desk.customerNames(matching: "ștef", limit: 5)
    }
    #expect(names.map(\.name) == ["Ana Ștefănescu"])
    #expect(!warehouse.clerk.may(.readCustomer))
  }
}
