import ServiceDesk

/// Plays the demo's past months through the desk's own commands.
struct DemoHistory {
  private let desk: Desk
  private let plan: DemoPlan
  private let clock: SteppingClock
  private let end: Moment
  private var numbers: SeededNumbers
  private var staff: [StaffMember] = []
  private var shelves: [ShelfID] = []
  private var products: [ProductID] = []
  private var customers: [CustomerID] = []
  private var units: [UnitID] = []
  /// The ticket of each story, once it is opened.
  private var tickets: [Int: TicketID] = [:]

  init(_ desk: Desk, _ plan: DemoPlan) {
    self.plan = plan
    end = desk.clock.now()
    clock = SteppingClock(desk.clock, at: end.adding(seconds: -160 * 86_400))
    self.desk = Desk(
      shop: desk.shop, station: desk.station, store: desk.store, secrecy: desk.secrecy, clock: clock)
    numbers = SeededNumbers(seed: plan.seed &+ 1)
  }

  mutating func play() async throws {
    try await hire()
    try await stock()
    try await sell()
    let stories = DemoStory.all(&numbers)
    for happening in timeline(stories) {
      clock.go(to: happening.at)
      if let step = happening.step {
        try await take(step, at: happening.story, stories[happening.story])
      } else {
        try await open(happening.story, stories[happening.story])
      }
    }
    try await settlePapers()
  }

  // MARK: The shop before its first ticket

  private mutating func hire() async throws {
    for (index, person) in DemoNames.staff.enumerated() {
      let badge = plan.badge(index, desk.secrecy).hash(desk.secrecy)
      let pin = await desk.secrecy.slowHash(DemoShop.pin)
      let answer = try await order(
        AddStaff(
          name: person.name, roles: person.roles, language: desk.shop.language, badgeHash: badge, pin: pin),
        as: .console)
      staff.append(
        StaffMember(
          id: answer.staff, name: person.name, roles: person.roles, language: desk.shop.language,
          badgeHash: badge, pin: pin))
    }
  }

  private mutating func stock() async throws {
    for name in DemoNames.shelves {
      shelves.append(try await order(AddShelf(name: name), as: actor(.warehouse)).shelf)
    }
    for details in plan.products {
      products.append(try await order(AddProduct(details: details), as: actor(.warehouse)).product)
    }
    for details in plan.customers {
      customers.append(try await order(AddCustomer(details: details), as: actor(.counter)).customer)
    }
  }

  private mutating func sell() async throws {
    let today = clock.civil(end).day
    for sold in plan.units {
      let day = today.adding(days: -sold.daysAgo)
      let sale = RegisterSale(
        product: .known(products[sold.product]), serial: sold.serial,
        customer: .known(customers[sold.customer]),
        terms: SaleTerms(document: sold.document, contractDay: day, deliveryDay: day))
      units.append(try await order(sale, as: actor(.warehouse)).unit)
    }
  }

  // MARK: The timeline

  private struct Happening {
    let at: Moment
    let story: Int
    /// Nil for the intake.
    let step: DemoStory.Step?
  }

  /// All intakes and steps in the order of their time, in the hours in which a shop is open.
  private func timeline(_ stories: [DemoStory]) -> [Happening] {
    var all: [Happening] = []
    for (index, story) in stories.enumerated() {
      let length = Int64(story.daysAgo) * 86_400 + 5_400 + Int64(index) * 60
      let start = end.adding(seconds: -length)
      let steps: [DemoStory.Step?] = [nil] + story.steps
      var last = start.adding(seconds: -60)
      for (place, step) in steps.enumerated() {
        let planned = inOpeningHours(
          start.adding(seconds: (length - 1_800) * Int64(place) / Int64(steps.count)))
        last = max(planned, last.adding(seconds: 60))
        all.append(Happening(at: last, story: index, step: step))
      }
    }
    return all.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }

  /// A moment at night comes at the same minute of a working hour of its day, unless that is still to come.
  private func inOpeningHours(_ moment: Moment) -> Moment {
    let hour = clock.civil(moment).hour
    guard !(9..<17).contains(hour) else { return moment }
    let shifted = moment.adding(seconds: Int64(9 + hour % 8 - hour) * 3600)
    return shifted < end ? shifted : moment
  }

  // MARK: Steps

  private mutating func open(_ index: Int, _ story: DemoStory) async throws {
    let today = clock.today
    let sold = plan.units[index]
    let customer = plan.customers[sold.customer]
    let tongue = DemoNames.tongues.first { $0.language == customer.language } ?? DemoNames.romanian
    let limit = Money(
      minorUnits: Int64(numbers.number(in: 10...60)) * (desk.shop.currency.decimals == 2 ? 1_000 : 500),
      currency: desk.shop.currency)
    let accessories =
      index % 3 == 0
      ? [] : [Accessory(name: numbers.pick(DemoNames.accessories), count: numbers.number(in: 1...2))]
    let intake = IntakeRecord(
      basis: story.isGuarantee ? .legalGuarantee : .paid, fault: numbers.pick(tongue.faults),
      condition: numbers.pick(DemoNames.conditions), accessories: accessories,
      promisedDay: today.adding(days: numbers.number(in: 7...14)),
      priceLimit: story.isGuarantee ? nil : limit, remedyInformationGiven: story.isGuarantee)
    if story.end == .preregistered || story.end == .cancelled {
      tickets[index] = try await preregister(index, intake)
      return
    }
    tickets[index] =
      try await order(
        OpenTicket(customer: .known(customers[sold.customer]), unit: .known(units[index]), intake: intake),
        as: actor(.counter)
      ).ticket
  }

  private mutating func take(_ step: DemoStory.Step, at index: Int, _ story: DemoStory) async throws {
    guard let id = tickets[index], let ticket = try await ticket(id) else { return }
    switch step {
    case .move(let stage, let outcome):
      let move = MoveStage(
        ticket: id, from: ticket.stage, to: stage, outcome: outcome,
        reason: StageChange(from: ticket.stage, to: stage).needsReason ? "Demo: clientul a cerut" : nil)
      try await order(move, as: actor(mayDo: move.permission))
    case .coverage:
      try await order(
        DecideCoverage(ticket: id, basis: story.isGuarantee ? .guarantee : .paid), as: technician(index))
    case .approve:
      try await order(
        ApproveWork(ticket: id, evidence: .telephone, limit: ticket.intake.priceLimit), as: actor(.counter))
    case .tests:
      try await order(
        PassTests(ticket: id, checklist: "Pornire, funcții, siguranță electrică"), as: technician(index))
    case .amount:
      guard let limit = ticket.intake.priceLimit else { return }
      try await order(SetAmountDue(ticket: id, amount: limit), as: actor(.counter))
    case .notice:
      try await order(GiveNotice(ticket: id, how: .telephone), as: actor(.counter))
    case .shelve:
      try await order(PlaceOnShelf(ticket: id, shelf: numbers.pick(shelves)), as: actor(.counter))
    case .assign:
      try await order(
        AssignTechnician(ticket: id, technician: technician(index).staffID), as: actor(.counter))
    case .replace:
      guard let serial = SerialNumber(DemoPlan.serial(of: plan.units[index].product, 500 + index, &numbers))
      else { return }
      try await order(ReplaceUnit(ticket: id, serial: serial), as: technician(index))
    case .handOver: try await handOver(ticket)
    case .put(let stage): try await put(ticket, into: stage)
    }
  }

  private func handOver(_ ticket: Ticket) async throws {
    guard let key = try await DemoReceipt(of: ticket.id, desk)?.key,
      let customer = plan.customers.indices.first(where: { customers[$0] == ticket.customer })
    else { return }
    let decision = try await desk.handOver(
      HandOverRequest(
        ticket: ticket.id, unitCode: ticket.unitCode, evidence: .receipt(key),
        collector: plan.customers[customer].name, accessoriesReturned: ticket.intake.accessories,
        paid: ticket.amountDue != nil, workDone: "Demo: reparat și curățat"),
      as: actor(.counter), id: desk.newCommandID())
    if case .refused(let refusal) = decision { throw DemoFailure.refused(command: HandOver.kind, refusal) }
  }

  // MARK: Stages that no command of this version reaches

  /// Pre-registration has no command yet; the record is what such a command will leave.
  private func preregister(_ index: Int, _ intake: IntakeRecord) async throws(StoreFailure) -> TicketID {
    let (now, today) = (clock.now(), clock.today)
    let (unit, customer) = (units[index], customers[plan.units[index].customer])
    return try await desk.store.record { (desk) throws(StoreFailure) in
      try desk.add(
        Ticket(
          id: TicketID(0), number: try desk.nextTicketNumber(branch: desk.shop.branch, year: today.year),
          unit: unit, customer: customer, openedAt: now, intake: intake,
          unitCode: UnitCode.random(from: desk.secrecy), stage: .preregistered))
    }
  }

  /// Disposal asks for two persons, which no command can show yet.
  private func put(_ ticket: Ticket, into stage: Stage) async throws(StoreFailure) {
    let (now, station) = (clock.now(), desk.station)
    let manager = staff.first { $0.roles.contains(.manager) }?.id
    var changed = ticket
    changed.stage = stage
    changed.revision += 1
    let after = changed
    try await desk.store.record { (desk) throws(StoreFailure) in
      try desk.replace(after)
      try desk.append(
        TicketEvent(
          id: EventID(0), ticket: after.id, at: now, actor: manager, station: station,
          what: .moved(StageMove(from: ticket.stage, to: stage, outcomeBefore: ticket.outcome)),
          reason: "Demo: neridicat, doi colegi de acord"))
    }
  }

  // MARK: Papers

  /// Hundreds of papers of the past must not come out now; the last two intakes' still do.
  private func settlePapers() async throws(StoreFailure) {
    let (station, end) = (desk.station, end)
    let kept = Set(tickets.values.sorted().suffix(2))
    try await desk.store.record { (desk) throws(StoreFailure) in
      for var paper in try desk.openPapers(of: station, limit: 10_000) {
        if let ticket = paper.ticket, kept.contains(ticket) { continue }
        paper.progress.state = PaperState.done.rawValue
        paper.progress.finishedAt = end
        try desk.replace(paper)
      }
    }
  }

  // MARK: People

  private func actor(_ role: Role) -> Actor {
    staff.first { $0.roles.contains(role) }.map(Actor.staff) ?? .console
  }

  private func actor(mayDo permission: Permission) -> Actor {
    let order: [Role] = [.technician, .counter, .manager]
    return order.lazy.map(actor).first { $0.may(permission) } ?? .console
  }

  private func technician(_ index: Int) -> Actor {
    let all = staff.filter { $0.roles.contains(.technician) }
    return all.isEmpty ? .console : .staff(all[index % all.count])
  }

  private func ticket(_ id: TicketID) async throws(StoreFailure) -> Ticket? {
    try await desk.store.read { (desk) throws(StoreFailure) in try desk.ticket(id) }
  }

  @discardableResult
  private func order<Command: DeskCommand>(
    _ command: Command, as actor: Actor
  ) async throws -> Command.Answer {
    switch try await desk.perform(command, as: actor, id: desk.newCommandID()) {
    case .done(let answer): return answer
    case .refused(let refusal): throw DemoFailure.refused(command: Command.kind, refusal)
    }
  }
}

/// The codes that stand on a ticket's receipt, read from the paper that is owed.
struct DemoReceipt {
  let key: ReceiptKey
  let address: String
  let claimCode: String

  init?(of ticket: TicketID, _ desk: Desk) async throws(StoreFailure) {
    let papers = try await desk.store.read { (desk) throws(StoreFailure) in try desk.papers(of: ticket) }
    guard let receipt = papers.first(where: { $0.kind == .intakeReceipt }),
      case .text(let address)? = receipt.paper.values["claim.url"], let key = ReceiptKey(address),
      case .text(let code)? = receipt.paper.values["claim.code"]
    else { return nil }
    self.key = key
    self.address = address
    claimCode = code
  }
}
