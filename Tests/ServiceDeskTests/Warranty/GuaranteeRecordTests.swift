import ServiceDesk
import ServiceDeskTesting
import Testing

struct GuaranteeRecordTests {
  private let sold = Day.example(2025, 11, 21)

  private func sell(
    _ floor: ShopFloor, _ serial: String = "SN-1", terms: SaleTerms = .example(),
    to kind: CustomerKind = .consumer
  ) async throws -> (unit: UnitID, customer: CustomerID) {
    let answer = try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example()), serial: .example(serial), customer: .new(.example(kind: kind)),
          terms: terms)
      ).answer)
    let owner = try #require(try await floor.desk.sheet(of: answer.unit)?.owner)
    return (answer.unit, owner.id)
  }

  private func facts(_ unit: UnitID, _ floor: ShopFloor) async throws -> GuaranteeFacts {
    let (shop, today) = (floor.desk.shop, floor.desk.clock.today)
    return try await floor.store.read { (desk) throws(StoreFailure) in
      guard let unit = try desk.unit(unit) else { throw .damagedRow(what: "unit") }
      return try desk.guaranteeFacts(of: unit, shop, on: today)
    }
  }

  private func takeIn(
    _ unit: UnitID, _ customer: CustomerID, _ floor: ShopFloor, basis: ClaimBasis = .legalGuarantee
  ) async throws -> TicketID {
    try await floor.takeIn(
      OpenTicket(customer: .known(customer), unit: .known(unit), intake: .example(basis: basis))
    ).ticket
  }

  /// Brings a ticket to its end, `days` after today.
  private func finish(
    _ ticket: TicketID, _ floor: ShopFloor, outcome: Outcome, coverage: CoverageDecision.Basis?,
    noticeAfter: Int64 = 3, after days: Int64 = 5, replacement: UnitID? = nil
  ) async throws {
    let (now, clerk) = (floor.clock.now(), floor.clerk.id)
    let (told, end) = (now.adding(seconds: noticeAfter * 86_400), now.adding(seconds: days * 86_400))
    try await floor.arrange(ticket) {
      $0.coverage = coverage.map { CoverageDecision(basis: $0, by: clerk, at: now, reason: "x") }
      $0.outcome = outcome
      $0.stage = .delivered
      $0.noticeGiven = told
      $0.replacement = replacement
      $0.handover = Handover(
        at: end, by: clerk, collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
    }
    floor.clock.set(end)
  }

  @Test func `a sale gives the facts of the contract`() async throws {
    let floor = try await ShopFloor(.example(country: .hungary))
    let price = Money(minorUnits: 249_990, currency: .forint)
    let (unit, _) = try await sell(
      floor,
      terms: SaleTerms(
        document: "F 1", contractDay: sold, deliveryDay: sold.adding(days: 3), price: price,
        guaranteeMonths: 36, contractMonths: 12,
        commissioning: .init(day: sold.adding(days: 9), by: .trader), goodsGroup: "durable",
        hasDigitalElements: true))
    var wanted = GuaranteeFacts(
      country: .hungary, customerType: .consumer, contractDate: sold, deliveryDate: sold.adding(days: 3))
    wanted.commissioningDate = sold.adding(days: 9)
    wanted.commissionedBy = .trader
    wanted.grossPrice = price
    wanted.goodsGroup = .durable
    wanted.hasDigitalElements = true
    wanted.guaranteeMonths = 36
    wanted.contractMonths = 12
    #expect(try await facts(unit, floor) == wanted)
  }

  @Test(arguments: [
    (ClaimBasis.legalGuarantee, CoverageDecision.Basis?.none, ClaimBasis.legalGuarantee),
    (.legalGuarantee, .guarantee, .legalGuarantee), (.commercialGuarantee, .guarantee, .commercialGuarantee),
    (.paid, .guarantee, .legalGuarantee), (.legalGuarantee, .paid, .paid),
    (.legalGuarantee, .goodwill, .paid),
    (.paid, nil, .paid), (.contract, .contract, .contract), (.repairGuarantee, .guarantee, .repairGuarantee),
    // The claim was made and refused: what a guarantor's refusal does is the rules' business (W-PL12).
    (.commercialGuarantee, .paid, .commercialGuarantee),
  ])
  func `the decision on cover tells on what ground it was repaired (EU-5)`(
    _ basis: ClaimBasis, _ coverage: CoverageDecision.Basis?, _ ground: ClaimBasis
  ) async throws {
    let floor = try await ShopFloor()
    let (unit, customer) = try await sell(floor)
    let ticket = try await takeIn(unit, customer, floor, basis: basis)
    let day = floor.clock.today
    try await finish(ticket, floor, outcome: .repairedUnderGuarantee, coverage: coverage)
    func event(_ what: GuaranteeEvent.What, _ day: Day) -> GuaranteeEvent {
      GuaranteeEvent(what, on: day, stay: ticket.description, under: ground)
    }
    var wanted = [event(.defectNotified, day), event(.handedOver, day)]
    if basis == .commercialGuarantee, coverage == .paid { wanted.append(event(.guarantorRefused, day)) }
    wanted += [
      event(.readyNotified, day.adding(days: 3)),
      event(.returned(.init(.repairedUnderGuarantee)), day.adding(days: 5)),
    ]
    #expect(try await facts(unit, floor).events == wanted)
  }

  @Test func `what was paid for a Hungarian repair is told by its history (W-HU17)`() async throws {
    let floor = try await ShopFloor(.example(country: .hungary))
    let (unit, customer) = try await sell(floor)
    let ticket = try await takeIn(unit, customer, floor, basis: .paid)
    let fee = Money(minorUnits: 25_400, currency: .forint)
    _ = try await floor.perform(SetAmountDue(ticket: ticket, amount: fee))
    try await floor.arrange(ticket) { $0.amountDue = Money(minorUnits: 0, currency: .forint) }
    try await finish(ticket, floor, outcome: .repairedPaid, coverage: .paid)
    let end = try #require(try await facts(unit, floor).events.last)
    #expect(end.what == .returned(.init(.repairedPaid, fee: fee)))
  }

  @Test func `a unit that came in place of another goes on with its contract`() async throws {
    let floor = try await ShopFloor()
    let (old, customer) = try await sell(floor)
    let ticket = try await takeIn(old, customer, floor)
    let new = try await floor.store.record { (desk) throws(StoreFailure) in
      guard let product = try desk.unit(old)?.product else { throw .damagedRow(what: "unit") }
      let new = try desk.addUnit(
        product: product, serial: .example("SN-2"), aliases: [], owner: customer)
      _ = try desk.add(
        UnitSwap(id: UnitSwapID(0), old: old, new: new, day: .example(2026, 11, 21), ticket: ticket))
      return new
    }
    #expect(try await facts(new, floor).contractDate == nil)
    try await finish(ticket, floor, outcome: .replaced, coverage: .guarantee, replacement: new)
    let facts = try await facts(new, floor)
    #expect(facts.contractDate == sold)
    #expect(facts.events.last?.what == .replaced)
    #expect(facts.events == (try await self.facts(old, floor)).events)
  }

  @Test func `a resale begins anew, and a sale that was returned covers nothing`() async throws {
    let floor = try await ShopFloor()
    let (unit, customer) = try await sell(floor)
    let ticket = try await takeIn(unit, customer, floor)
    try await finish(ticket, floor, outcome: .repairedUnderGuarantee, coverage: .guarantee)
    #expect(try await facts(unit, floor).events.count == 4)
    let later = floor.clock.today.adding(days: 1)
    floor.clock.advance(seconds: 2 * 86_400)
    try await floor.store.record { (desk) throws(StoreFailure) in
      _ = try desk.addSale(of: unit, to: customer, .example(document: "F 2", deliveryDay: later))
    }
    let facts = try await facts(unit, floor)
    #expect(facts.contractDate == later)
    #expect(facts.events.isEmpty)
  }

  @Test func `an intake tells the verdict that the sheet shows, and keeps it as told`() async throws {
    let floor = try await ShopFloor()
    let (unit, customer) = try await sell(floor)
    let ticket = try await takeIn(unit, customer, floor)
    let sheet = try #require(try await floor.desk.sheet(of: unit))
    let told = try #require(
      try await floor.store.read { (desk) throws(StoreFailure) in try desk.toldVerdict(of: ticket) })
    #expect(told.day == floor.clock.today)
    #expect(told.verdict == sheet.verdict)
    #expect(told.differences(from: sheet.verdict, .english).isEmpty)
    #expect(try await floor.ticket(ticket).intake.verdict?.status == sheet.verdict.status)
  }

  @Test func `the fault that a person names at the intake joins it to an earlier stay`() async throws {
    let floor = try await ShopFloor()
    let (unit, customer) = try await sell(floor)
    let first = try await takeIn(unit, customer, floor)
    try await finish(first, floor, outcome: .repairedUnderGuarantee, coverage: .guarantee)
    _ = try await floor.perform(NameFault(ticket: first, name: "sursă"))
    var intake = IntakeRecord.example(fault: "miroase a ars")
    intake.faultName = " Sursă "
    let stay = try await floor.takeIn(
      OpenTicket(customer: .known(customer), unit: .known(unit), intake: intake))
    let sheet = try #require(try await floor.desk.sheet(of: unit))
    #expect(sheet.repeats?.count == 2)
    #expect(sheet.repeats?.isConfirmed == true)
    #expect(sheet.repeats?.daysOut == 3)
    #expect(
      stay.receipt.rows("verdict.rights").first?["text"]
        == "A doua reparație a aceluiași defect, 3 zile în care nu a putut fi folosit.")
    #expect(try await facts(unit, floor).repeats == .init(sameFaultCount: 1, daysOut: 3))
  }

  @Test func `the dates of a stay are the shop's days, not those of Universal Time (W-D1)`() async throws {
    let floor = try await ShopFloor()
    let (unit, customer) = try await sell(floor)
    // 23:30 Universal Time, half past one of the next day in the shop.
    floor.clock.set(Moment(milliseconds: Int64(Day.example(2026, 12, 1).number) * 86_400_000 + 84_600_000))
    _ = try await takeIn(unit, customer, floor)
    #expect(try await facts(unit, floor).events.map(\.day) == [.example(2026, 12, 2), .example(2026, 12, 2)])
  }
}
