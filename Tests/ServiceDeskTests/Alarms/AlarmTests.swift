import ServiceDesk
import ServiceDeskTesting
import Testing

struct AlarmTests {
  private static let today = Day.example(2026, 11, 21)
  private static let due = Money(minorUnits: 150_00, currency: .leu)

  private func lines(
    _ floor: ShopFloor, _ kind: AlarmKind, for roles: Set<Role>? = nil, withSetAside: Bool = false
  ) async throws -> [AlarmLine] {
    try await floor.desk.alarms(for: roles, withSetAside: withSetAside).lines.filter { $0.watch == kind }
  }

  private func pass(_ floor: ShopFloor, days: Int64) { floor.clock.advance(seconds: days * 86_400) }

  @Test func `a new shop has nothing to do`() async throws {
    #expect(try await ShopFloor().desk.alarms(for: nil).lines.isEmpty)
  }

  @Test func `an amount left open at the hand-over is told after the country's days, until it is paid`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    try await floor.arrange(stay.ticket) {
      $0.stage = .delivered
      $0.outcome = .repairedPaid
      $0.amountDue = Self.due
      $0.handover = Handover(
        at: .example, by: floor.clerk.id, collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
    }
    pass(floor, days: 29)
    #expect(try await lines(floor, .overduePayment).isEmpty)
    pass(floor, days: 1)
    let line = try #require(try await lines(floor, .overduePayment).first)
    #expect(line.amount == Self.due && line.day == Self.today && line.customerName == "Ana Ștefănescu")
    #expect(line.text(.english) == "RON 150.00 open since 21 Nov 2026.")
    let payment = RecordPayment(ticket: stay.ticket, document: "CH 9")
    #expect(try await floor.perform(payment, as: floor.technician).refusal?.code == .notPermitted)
    #expect(try await floor.perform(payment).answer != nil)
    #expect(try await lines(floor, .overduePayment).isEmpty)
    #expect(try await floor.perform(payment).refusal?.code == .nothingOwed)
  }

  @Test func `a payment needs a debt and a document`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    #expect(
      try await floor.perform(RecordPayment(ticket: stay.ticket, document: "CH 1")).refusal?.code
        == .nothingOwed)
    try await floor.arrange(stay.ticket) {
      $0.stage = .delivered
      $0.outcome = .repairedPaid
      $0.amountDue = Self.due
      $0.handover = Handover(
        at: .example, by: floor.clerk.id, collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
    }
    #expect(
      try await floor.perform(RecordPayment(ticket: stay.ticket, document: " ")).refusal
        == .missing("payment.document"))
  }

  @Test func `a ticket at which nothing happens is told, and a step silences it`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    pass(floor, days: 14)
    #expect(try await lines(floor, .ticketIdle).map(\.subject) == [.ticket(stay.ticket, stay.number)])
    _ = try await floor.move(stay.ticket, to: .diagnosing)
    #expect(try await lines(floor, .ticketIdle).isEmpty)
  }

  @Test func `the legal days of a guarantee repair are told three days ahead (W-RO5)`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let business = try await floor.takeIn("SN-2", customer: .example(kind: .business))
    pass(floor, days: 11)
    #expect(try await lines(floor, .deadlineNear).isEmpty)
    pass(floor, days: 1)
    let line = try #require(try await lines(floor, .deadlineNear).first)
    #expect(line.subject == .ticket(stay.ticket, stay.number))
    #expect(line.day == .example(2026, 12, 6) && line.law == "W-RO5" && line.state == .dueSoon)
    pass(floor, days: 4)
    #expect(try await lines(floor, .deadlineNear).map(\.state) == [.lapsed])
    #expect(try await floor.ticket(business.ticket).isOpen)
  }

  @Test func `a Hungarian fiscal device has 15 days whoever brings it and pays (W-IN5)`() async throws {
    let floor = try await ShopFloor(.example(country: .hungary))
    _ = try await floor.takeIn(
      customer: .example(kind: .business), intake: .example(basis: .paid))
    pass(floor, days: 15)
    #expect(try await lines(floor, .deadlineNear).map(\.law) == ["W-IN5"])
  }

  @Test func `an inspection is told 60 days ahead, and falls due again as a new alarm`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let plan = PlanInspections(
      subject: .unit(stay.unit), terms: InspectionTerms(intervalMonths: 12),
      ground: InspectionGround(.law, rule: "W-IN4"), anchor: .example(2026, 1, 20))
    _ = try await floor.perform(plan, as: floor.manager)
    let line = try #require(try await lines(floor, .inspectionDue).first)
    #expect(line.day == .example(2027, 1, 20) && line.law == "W-IN4" && line.state == .ok)
    _ = try await floor.perform(
      SnoozeAlarm(key: line.key, until: .example(2027, 1, 10), reason: "programat"))
    #expect(try await lines(floor, .inspectionDue).isEmpty)
    #expect(
      try await lines(floor, .inspectionDue, withSetAside: true).first?.setAside?.reason == "programat")
    pass(floor, days: 50)
    #expect(try await lines(floor, .inspectionDue).count == 1)
    _ = try await floor.perform(
      RecordInspection(unit: stay.unit, day: floor.clock.today), as: floor.technician)
    #expect(try await lines(floor, .inspectionDue).isEmpty)
  }

  @Test func `a counter that comes near its limit is told at once`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let plan = PlanInspections(
      subject: .unit(stay.unit),
      terms: InspectionTerms(intervalMonths: 24, counterLimit: CounterValue(.pages, 60_000)),
      ground: InspectionGround(.guaranteeStatement), anchor: .example(2026, 10, 20))
    _ = try await floor.perform(plan, as: floor.manager)
    #expect(try await lines(floor, .inspectionDue).isEmpty)
    let read = ReadCounter(unit: stay.unit, reading: CounterValue(.pages, 58_000), day: Self.today)
    #expect(try await floor.perform(read, as: floor.technician).answer?.state == .dueSoon)
    #expect(try await lines(floor, .inspectionDue).map(\.state) == [.dueSoon])
  }

  @Test func `authorisations are told before they lapse and after, until they are renewed`() async throws {
    let floor = try await ShopFloor()
    let details = CertificateDetails(
      number: "N-1", issuer: "NAV", validFrom: .example(2025, 1, 1), validUntil: .example(2027, 1, 19))
    let added = try #require(
      try await floor.perform(
        AddCertificate(holder: .staff(floor.technician.id), kind: .fiscalRO, details: details),
        as: floor.manager
      ).answer)
    #expect(try await lines(floor, .certificateLapsing).map(\.holder) == ["Radu Ilie"])
    pass(floor, days: 60)
    let lapsed = try #require(try await lines(floor, .certificateLapsing).first)
    #expect(lapsed.state == .lapsed)
    #expect(lapsed.text(.polish) == "Uprawnienie N-1 wygasło 19.01.2027.")
    var renewed = details
    renewed.number = "N-2"
    renewed.validFrom = .example(2027, 1, 20)
    renewed.validUntil = .example(2029, 1, 19)
    let renewal = RenewCertificate(certificate: added.certificate, details: renewed)
    #expect(try await floor.perform(renewal, as: floor.manager).answer != nil)
    #expect(try await lines(floor, .certificateLapsing).isEmpty)
    #expect(try await floor.perform(renewal, as: floor.manager).refusal?.code == .alreadyExists)
  }

  @Test func `guarantee terms that end are told when somebody wants to know, by product too`() async throws {
    let floor = try await ShopFloor()
    for (index, day) in [
      Day.example(2024, 11, 20), .example(2024, 11, 21), .example(2024, 12, 5), .example(2024, 12, 6),
    ]
    .enumerated() {
      _ = try await floor.perform(
        RegisterSale(
          product: .new(.example(model: "M\(index)", type: index == 1 ? "laptop" : "fiscal printer")),
          serial: .example("SN-\(index)"), customer: .new(.example()),
          terms: .example(document: "F \(index)", deliveryDay: day)))
    }
    #expect(try await lines(floor, .guaranteeEnding).isEmpty)
    let on = SaveAlarmRule(
      key: "preset.guaranteeEnding", watch: .guaranteeEnding, bounds: AlarmBounds(days: 14))
    #expect(try await floor.perform(on, as: floor.manager).answer != nil)
    #expect(try await lines(floor, .guaranteeEnding).map(\.serial) == ["SN-1", "SN-2"])
    var laptops = on
    laptops.bounds.productType = "LAPTOP"
    _ = try await floor.perform(laptops, as: floor.manager)
    #expect(try await lines(floor, .guaranteeEnding).map(\.serial) == ["SN-1"])
  }

  @Test func `contracts are told before they end`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let details = ServiceContractDetails(
      number: "C-1", from: .example(2026, 1, 1), until: .example(2027, 1, 20))
    _ = try await floor.perform(
      AddServiceContract(customer: stay.customer, details: details), as: floor.manager)
    #expect(try await lines(floor, .contractEnding).map(\.day) == [.example(2027, 1, 20)])
  }

  // MARK: Rules

  @Test func `anybody who may defines a further alarm, for whom it is meant`() async throws {
    let floor = try await ShopFloor()
    _ = try await floor.takeIn()
    pass(floor, days: 3)
    let rule = SaveAlarmRule(
      name: "Stă la recepție", watch: .ticketIdle, bounds: AlarmBounds(days: 3, stage: .received),
      audience: [.technician])
    #expect(try await floor.perform(rule, as: floor.technician).answer != nil)
    #expect(try await lines(floor, .ticketIdle, for: [.technician]).count == 1)
    #expect(try await lines(floor, .ticketIdle, for: [.counter]).isEmpty)
  }

  @Test func `a preset is switched off and changed, never lost`() async throws {
    let floor = try await ShopFloor()
    _ = try await floor.takeIn()
    pass(floor, days: 20)
    #expect(try await lines(floor, .ticketIdle).count == 1)
    var off = SaveAlarmRule(
      key: "preset.ticketIdle", watch: .ticketIdle, bounds: AlarmBounds(days: 14), isEnabled: false)
    _ = try await floor.perform(off, as: floor.manager)
    #expect(try await lines(floor, .ticketIdle).isEmpty)
    off.isEnabled = true
    off.bounds.days = 21
    _ = try await floor.perform(off, as: floor.manager)
    #expect(try await lines(floor, .ticketIdle).isEmpty)
    pass(floor, days: 1)
    #expect(try await lines(floor, .ticketIdle).count == 1)
    let rules = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.effectiveAlarmRules(in: .romania)
    }
    #expect(rules.count == AlarmRule.presets(for: .romania).count)
  }

  @Test func `rules that make no sense are refused`() async throws {
    let floor = try await ShopFloor()
    func refusal(_ change: (inout SaveAlarmRule) -> Void) async throws -> Refusal? {
      var rule = SaveAlarmRule(name: "X", watch: .ticketIdle, bounds: AlarmBounds(days: 3))
      change(&rule)
      return try await floor.perform(rule, as: floor.manager).refusal
    }
    #expect(try await refusal { $0.name = " " } == .missing("alarm.name"))
    #expect(try await refusal { $0.bounds.days = -1 } == .unacceptable("alarm.days"))
    #expect(try await refusal { $0.bounds.months = 0 } == .unacceptable("alarm.months"))
    #expect(try await refusal { $0.bounds.leastAmount = -1 } == .unacceptable("alarm.leastAmount"))
    #expect(try await refusal { $0.key = "preset.none" } == .notFound("alarm"))
    #expect(try await refusal { $0.key = "preset.inspectionDue" } == .unacceptable("alarm.kind"))
  }

  @Test func `what is set aside says why, sleeps a year at most, and is woken by its own key`() async throws {
    let floor = try await ShopFloor()
    _ = try await floor.takeIn()
    pass(floor, days: 14)
    let key = try #require(try await lines(floor, .ticketIdle).first).key
    let today = floor.clock.today
    for (until, reason, refusal) in [
      (today.adding(days: 1), " ", Refusal.missing("reason")),
      (today.adding(days: 367), "x", .unacceptable("alarm.until")),
    ] {
      #expect(
        try await floor.perform(SnoozeAlarm(key: key, until: until, reason: reason)).refusal == refusal)
    }
    #expect(
      try await floor.perform(SnoozeAlarm(key: "x", until: today, reason: "x")).refusal
        == .unacceptable("alarm"))
    _ = try await floor.perform(SnoozeAlarm(key: key, until: today.adding(days: 9), reason: "așteaptă"))
    #expect(try await lines(floor, .ticketIdle).isEmpty)
    _ = try await floor.perform(SnoozeAlarm(key: key, until: today, reason: "a venit"))
    #expect(try await lines(floor, .ticketIdle).count == 1)
  }

  @Test(arguments: AlarmKind.allCases)
  func `every line is a whole sentence in each language, and says what to do`(kind: AlarmKind) {
    for state in [DueState.lapsed, .dueSoon] {
      var line = AlarmLine(
        rule: AlarmRule(key: "x", watch: kind, bounds: AlarmBounds(days: 1)), subject: .unit(UnitID(1)),
        day: Self.today, state: state)
      line.number = "N-1"
      line.amount = Self.due
      line.stage = .received
      let texts = Language.allCases.map { line.text($0) }
      #expect(Set(texts).count == 4)
      for text in texts { #expect(text.hasSuffix(".") && !text.contains("{"), "\(text)") }
    }
    #expect(Set(Language.allCases.map { kind.nextAction[$0] }).count == 4)
    #expect(Set(Language.allCases.map { kind.title[$0] }).count == 4)
  }
}
