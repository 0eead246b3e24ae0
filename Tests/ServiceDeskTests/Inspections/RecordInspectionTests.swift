import ServiceDesk
import ServiceDeskTesting
import Testing

struct RecordInspectionTests {
  private static let today = Day.example(2026, 11, 21)

  /// A shop that sold one unit on 2026-01-10.
  private func sold(_ floor: ShopFloor, type: String = "copier") async throws -> UnitID {
    try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example(type: type)), serial: .example("SN-7"), customer: .new(.example()),
          terms: .example(deliveryDay: .example(2026, 1, 10)))
      ).answer
    ).unit
  }

  private func care(_ floor: ShopFloor, _ unit: UnitID) async throws -> UnitCare {
    let today = floor.clock.today
    return try await floor.store.read { (desk) throws(StoreFailure) in
      guard let known = try desk.unit(unit) else { throw .damagedRow(what: "unit") }
      return try desk.care(of: known, on: today)
    }
  }

  private func plan(
    _ unit: UnitID, _ terms: InspectionTerms = InspectionTerms(intervalMonths: 12),
    _ ground: InspectionGround = InspectionGround(.guaranteeStatement), anchor: Day? = nil
  ) -> PlanInspections {
    PlanInspections(subject: .unit(unit), terms: terms, ground: ground, anchor: anchor)
  }

  @Test func `a plan begins with the sale, and an inspection moves it on`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    let planned = try #require(try await floor.perform(plan(unit), as: floor.technician).answer)
    #expect(planned.nextDue == .example(2027, 1, 10))
    let done = try #require(
      try await floor.perform(
        RecordInspection(unit: unit, day: .example(2026, 11, 20), bookEntry: " 17 "), as: floor.technician
      ).answer)
    #expect(done.nextDue == .example(2027, 11, 20))
    let care = try await care(floor, unit)
    #expect(care.inspections.first?.bookEntry == "17")
    #expect(care.inspections.first?.technician == floor.technician.id)
    #expect(care.inspections.first?.nextDue == .example(2027, 11, 20))
    #expect(care.state == .ok && !care.inspectionMissed)
  }

  @Test func `a mistyped counter is corrected with its record, and no longer counts`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    let terms = InspectionTerms(counterLimit: CounterValue(.pages, 60_000))
    _ = try await floor.perform(plan(unit, terms), as: floor.technician)
    func record(_ pages: Int64, day: Day, corrects: InspectionID? = nil) -> RecordInspection {
      RecordInspection(
        unit: unit, day: day, reading: CounterValue(.pages, pages), result: .failed, corrects: corrects)
    }
    let day = Day.example(2026, 11, 20)
    let wrong = try #require(
      try await floor.perform(record(500_000, day: day), as: floor.technician).answer)
    #expect(try await care(floor, unit).lines.first?.standing.nextDue == day)
    let lower = record(50_000, day: day)
    #expect(try await floor.perform(lower, as: floor.technician).refusal?.code == .counterFell)
    let right = record(50_000, day: day, corrects: wrong.inspection)
    #expect(try await floor.perform(right, as: floor.technician).answer != nil)
    let corrected = try await care(floor, unit)
    #expect(corrected.readings.map(\.value) == [50_000])
    #expect(corrected.lines.first?.standing.counted == 50_000)
    #expect(corrected.lines.first?.standing.nextDue == nil)
  }

  @Test func `what makes no plan is refused`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    let refused: [(PlanInspections, Refusal)] = [
      (plan(unit, InspectionTerms()), .missing("plan.interval")),
      (plan(unit, InspectionTerms(intervalMonths: 0)), .unacceptable("plan.interval")),
      (plan(unit, InspectionTerms(intervalMonths: 121)), .unacceptable("plan.interval")),
      (
        plan(unit, InspectionTerms(counterLimit: CounterValue(.pages, 0))),
        .unacceptable("plan.counterLimit")
      ),
      (plan(unit, InspectionTerms(intervalMonths: 1, graceDays: -1)), .unacceptable("plan.graceDays")),
      (plan(unit, InspectionTerms(intervalMonths: 1, earlyDays: 367)), .unacceptable("plan.earlyDays")),
      (plan(unit, anchor: .example(1989, 12, 31)), .unacceptable("plan.anchor")),
      (plan(UnitID(4711)), .notFound("unit")),
    ]
    for (command, refusal) in refused {
      #expect(try await floor.perform(command, as: floor.manager).refusal == refusal)
    }
    #expect(try await floor.perform(plan(unit)).refusal?.code == .notPermitted)
    _ = try await floor.perform(plan(unit), as: floor.manager)
    #expect(try await floor.perform(plan(unit), as: floor.manager).refusal?.code == .alreadyExists)
  }

  @Test func `a unit that was never sold needs the day on which it was put into service`() async throws {
    let floor = try await ShopFloor()
    let unit = try await floor.takeIn().unit
    #expect(
      try await floor.perform(plan(unit), as: floor.manager).refusal == .missing("plan.anchor"))
    #expect(
      try await floor.perform(plan(unit, anchor: .example(2026, 3, 1)), as: floor.manager).answer?.nextDue
        == .example(2027, 3, 1))
  }

  @Test func `what cannot have happened is refused`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    func refusal(_ change: (inout RecordInspection) -> Void) async throws -> Refusal? {
      var command = RecordInspection(unit: unit, day: Self.today)
      change(&command)
      return try await floor.perform(command, as: floor.technician).refusal
    }
    #expect(try await refusal { $0.day = Self.today.adding(days: 1) } == .unacceptable("inspection.day"))
    #expect(try await refusal { $0.plan = InspectionPlanID(9) } == .notFound("plan"))
    #expect(try await refusal { $0.technician = StaffID(99) } == .notFound("staff"))
    #expect(try await refusal { $0.corrects = InspectionID(9) } == .notFound("inspection"))
    #expect(try await refusal { $0.result = .withdrawn } == .unacceptable("inspection.result"))
    #expect(
      try await refusal { $0.reading = CounterValue(.pages, -1) } == .unacceptable("reading.value"))
    #expect(
      try await refusal { $0.bookEntry = String(repeating: "x", count: 201) }
        == .unacceptable("inspection.bookEntry"))
  }

  @Test func `a counter that falls is refused unless it was replaced`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    func read(_ value: Int64, _ day: Day, restarted: Bool = false) async throws -> Refusal? {
      try await floor.perform(
        ReadCounter(unit: unit, reading: CounterValue(.pages, value), day: day, restarted: restarted),
        as: floor.technician
      ).refusal
    }
    #expect(try await read(5000, .example(2026, 5, 1)) == nil)
    #expect(try await read(4999, .example(2026, 6, 1)) == Refusal(.counterFell, ["value": "5000"]))
    #expect(try await read(12, .example(2026, 6, 1), restarted: true) == nil)
    // A reading found later must fit between those that are there.
    #expect(try await read(6000, .example(2026, 4, 1)) == .unacceptable("reading.value"))
    #expect(try await read(4000, .example(2026, 4, 1)) == nil)
  }

  @Test func `a mistake is corrected by a further record, and both stay`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    _ = try await floor.perform(plan(unit), as: floor.technician)
    let wrong = try #require(
      try await floor.perform(
        RecordInspection(unit: unit, day: .example(2026, 3, 1)), as: floor.technician
      ).answer)
    let right = RecordInspection(unit: unit, day: .example(2026, 10, 1), corrects: wrong.inspection)
    #expect(
      try await floor.perform(right, as: floor.technician).answer?.nextDue == .example(2027, 10, 1))
    // Once corrected it is no longer there to be corrected.
    #expect(try await floor.perform(right, as: floor.technician).refusal == .notFound("inspection"))
    let care = try await care(floor, unit)
    #expect(care.inspections.map(\.day) == [.example(2026, 10, 1)])
    let all = try await floor.store.read { (desk) throws(StoreFailure) in try desk.inspections(of: unit) }
    #expect(all.count == 2)
  }

  @Test func `a missed inspection asked for by the guarantee is a fact, one asked for by law is not`()
    async throws
  {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    let terms = InspectionTerms(intervalMonths: 6)
    _ = try await floor.perform(plan(unit, terms, InspectionGround(.law, rule: "W-IN4")), as: floor.manager)
    #expect(try await care(floor, unit).state == .lapsed)
    #expect(try await !care(floor, unit).inspectionMissed)
    _ = try await floor.perform(plan(unit, terms), as: floor.manager)
    #expect(try await care(floor, unit).inspectionMissed)
    // Done late: it is in order again, and the miss stays a fact for whoever decides (W-IN2).
    _ = try await floor.perform(RecordInspection(unit: unit, day: Self.today), as: floor.technician)
    #expect(try await care(floor, unit).state == .ok)
    #expect(try await care(floor, unit).inspectionMissed)
  }

  @Test
  func `a missed inspection makes the stated guarantee a person's decision and never ends the legal one`()
    async throws
  {
    let floor = try await ShopFloor()
    let sale = RegisterSale(
      product: .new(.example(type: "copier", guaranteeMonths: 36)), serial: .example("SN-9"),
      customer: .new(.example()), terms: .example(deliveryDay: .example(2025, 11, 1)))
    let unit = try #require(try await floor.perform(sale).answer).unit
    func clocks() async throws -> [GuaranteeClock.Kind: GuaranteeVerdict.Status] {
      let sheet = try #require(try await floor.desk.sheet(of: unit))
      return Dictionary(uniqueKeysWithValues: sheet.verdict.clocks.map { ($0.kind, $0.status) })
    }
    let before = try await clocks()
    #expect(before[.legal] == .covered && before[.commercial] == .covered)
    _ = try await floor.perform(plan(unit), as: floor.manager)
    let after = try await clocks()
    #expect(after[.legal] == .covered && after[.commercial] == .review)
    let sheet = try #require(try await floor.desk.sheet(of: unit))
    #expect(sheet.care?.texts(.english) == ["The inspection was due on 1 Nov 2026."])
    // Made good: the statement covers again.
    _ = try await floor.perform(RecordInspection(unit: unit, day: Self.today), as: floor.technician)
    #expect(try await clocks()[.commercial] == .covered)
  }

  // MARK: Defaults of a product

  @Test func `units of a product get its plan when they are sold or taken in, and later by a run`()
    async throws
  {
    let floor = try await ShopFloor()
    let first = try await sold(floor)
    let product = try #require(
      try await floor.store.read { (desk) throws(StoreFailure) in try desk.unit(first) }
    ).product
    let made = try #require(
      try await floor.perform(
        PlanInspections(
          subject: .product(product), terms: InspectionTerms(intervalMonths: 12),
          ground: InspectionGround(.law, rule: "W-IN4")), as: floor.manager
      ).answer)
    // Before the run its state is known from the product's plan already.
    #expect(try await care(floor, first).lines.first?.standing.nextDue == .example(2027, 1, 10))
    let run = try #require(
      try await floor.perform(AdoptInspectionPlan(plan: made.plan), as: floor.manager).answer)
    #expect(run.adopted == 1 && run.last == nil)
    let again = try await floor.perform(AdoptInspectionPlan(plan: made.plan), as: floor.manager)
    #expect(again.answer?.adopted == 0)
    let second = try #require(
      try await floor.perform(
        RegisterSale(
          product: .known(product), serial: .example("SN-8"), customer: .new(.example()),
          terms: .example(document: "F 2", deliveryDay: .example(2026, 11, 1)))
      ).answer)
    let plans = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.inspectionPlans(expectedBy: .example(2030, 1, 1), limit: 10)
    }
    #expect(plans.map(\.unit) == [first, second.unit])
    #expect(plans.map(\.expected) == [.example(2027, 1, 10), .example(2027, 11, 1)])
  }

  @Test func `an ended plan is due no more and is not taken over again`() async throws {
    let floor = try await ShopFloor()
    let unit = try await sold(floor)
    let made = try #require(try await floor.perform(plan(unit), as: floor.manager).answer)
    #expect(
      try await floor.perform(EndInspectionPlan(plan: made.plan, reason: " "), as: floor.manager).refusal
        == .missing("reason"))
    #expect(
      try await floor.perform(EndInspectionPlan(plan: made.plan, reason: "casat"), as: floor.manager).answer
        != nil)
    #expect(try await care(floor, unit).lines.isEmpty)
  }

  // MARK: By the ticket

  @Test func `a ticket that ends with the inspection done records it, and taking that back withdraws it`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(intake: .example(basis: .inspection))
    _ = try await floor.perform(plan(stay.unit, anchor: .example(2026, 1, 10)), as: floor.manager)
    try await floor.arrange(stay.ticket) {
      $0.stage = .testing
      $0.tests = TestsPassed(checklist: "tot", by: floor.technician.id, at: .example)
    }
    let ready = MoveStage(ticket: stay.ticket, from: .testing, to: .ready, outcome: .inspectionDone)
    #expect(try await floor.perform(ready, as: floor.technician).answer?.stage == .ready)
    var care = try await care(floor, stay.unit)
    #expect(care.inspections.map(\.ticket) == [stay.ticket])
    #expect(care.inspections.first?.day == Self.today)
    #expect(care.inspections.first?.technician == floor.technician.id)
    #expect(care.lines.first?.standing.nextDue == .example(2027, 11, 21))

    _ = try await floor.perform(UndoLastStep(), as: floor.technician)
    care = try await self.care(floor, stay.unit)
    #expect(care.inspections.isEmpty)
    #expect(care.lines.first?.standing.nextDue == .example(2027, 1, 10))

    // Again, and recalled: the work is not finished after all.
    _ = try await floor.perform(ready, as: floor.technician)
    #expect(try await floor.move(stay.ticket, to: .inRepair, reason: "zgomot").answer != nil)
    #expect(try await self.care(floor, stay.unit).inspections.isEmpty)
  }

  @Test func `other outcomes record no inspection`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    try await floor.arrange(stay.ticket) {
      $0.stage = .testing
      $0.tests = TestsPassed(checklist: "tot", by: floor.technician.id, at: .example)
    }
    _ = try await floor.move(stay.ticket, to: .ready, outcome: .repairedUnderGuarantee)
    #expect(try await care(floor, stay.unit).inspections.isEmpty)
  }
}
