import ServiceDesk

/// Filler for measurements: many records, many to a transaction, in the states that the rules lead to.
///
/// Its tickets owe no papers, and nobody has their claim codes.
struct DemoFiller: Sendable {
  private let desk: Desk
  private let seed: UInt64
  /// Records of one transaction: few enough that a station in between does not wait for long.
  private static let batch = 2_000

  init(_ desk: Desk, seed: UInt64) {
    self.desk = desk
    self.seed = seed
  }

  /// Adds what is missing to these numbers.
  func fill(customers: Int, units: Int, tickets: Int) async throws(StoreFailure) {
    let have = try await DemoShop.counts(desk)
    let newCustomers = try await add(customers: customers - have.customers)
    let newUnits = try await add(units: units - have.units, of: newCustomers)
    try await add(tickets: min(tickets - have.tickets, newUnits.count), for: newUnits)
  }

  private struct Owned: Sendable {
    let unit: UnitID
    let owner: CustomerID
  }

  private func batches(of count: Int) -> [Range<Int>] {
    stride(from: 0, to: max(0, count), by: Self.batch).map { $0..<min($0 + Self.batch, count) }
  }

  private func add(customers count: Int) async throws(StoreFailure) -> [CustomerID] {
    let seed = seed
    var all: [CustomerID] = []
    for batch in batches(of: count) {
      all += try await desk.store.record { (desk) throws(StoreFailure) in
        var numbers = SeededNumbers(seed: seed &+ 1_000_000 &+ UInt64(batch.lowerBound))
        var ids: [CustomerID] = []
        for index in batch { ids.append(try desk.add(DemoPlan.customer(index + 60, &numbers))) }
        return ids
      }
    }
    return all
  }

  private func add(units count: Int, of customers: [CustomerID]) async throws(StoreFailure) -> [Owned] {
    let (seed, today) = (seed, desk.clock.today)
    let products = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.products(matching: "", limit: 100).map(\.id).sorted()
    }
    let known = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.customers(matching: "", limit: 100).map(\.id).sorted()
    }
    let owners = customers.isEmpty ? known : customers
    guard !products.isEmpty, !owners.isEmpty else { return [] }
    var all: [Owned] = []
    for batch in batches(of: count) {
      all += try await desk.store.record { (desk) throws(StoreFailure) in
        var numbers = SeededNumbers(seed: seed &+ 2_000_000 &+ UInt64(batch.lowerBound))
        var added: [Owned] = []
        for index in batch {
          guard let serial = SerialNumber("DM\(10_000_000 + index)") else { continue }
          let owner = owners[index % owners.count]
          let day = today.adding(days: -numbers.number(in: 1...1500))
          let unit = try desk.addUnit(
            product: numbers.pick(products), serial: serial, aliases: [], owner: owner)
          _ = try desk.addSale(
            of: unit, to: owner,
            SaleTerms(document: "DEMO-F\(index)", contractDay: day, deliveryDay: day))
          added.append(Owned(unit: unit, owner: owner))
        }
        return added
      }
    }
    return all
  }

  private func add(tickets count: Int, for units: [Owned]) async throws(StoreFailure) {
    guard count > 0 else { return }
    let (end, seed) = (desk.clock.now(), seed)
    let (clock, station) = (desk.clock, desk.station)
    // One hash for all: a slow hash of each would take hours, and nobody asks for these tickets.
    let nobodys = await desk.secrecy.slowHash(hexadecimal(desk.secrecy.randomBytes(16)))
    let staff = try await desk.store.read { (desk) throws(StoreFailure) in try desk.staff() }
    guard let technician = staff.first(where: { $0.roles.contains(.technician) })?.id,
      let counter = staff.first(where: { $0.roles.contains(.counter) })?.id
    else { return }
    for batch in batches(of: count) {
      try await desk.store.record { (desk) throws(StoreFailure) in
        var numbers = SeededNumbers(seed: seed &+ 3_000_000 &+ UInt64(batch.lowerBound))
        for index in batch {
          // Over two years, the oldest first; nine of ten are closed.
          let opened = end.adding(seconds: -730 * 86_400 / Int64(count) * Int64(count - index))
          let life = FillerLife(
            owned: (units[index].unit, units[index].owner), opened: opened, end: end,
            isClosed: index * 10 < count * 9, technician: technician, counter: counter, station: station)
          try life.record(in: desk, year: clock.civil(opened).day.year, claim: nobodys, &numbers)
        }
      }
    }
  }
}

/// One filler ticket: its last state and the history that led there.
private struct FillerLife {
  let owned: (unit: UnitID, owner: CustomerID)
  let opened: Moment
  let end: Moment
  let isClosed: Bool
  let technician: StaffID
  let counter: StaffID
  let station: StationName

  func record(
    in desk: any DeskTransaction, year: Int, claim: SlowHash, _ numbers: inout SeededNumbers
  ) throws(StoreFailure) {
    let path: [Stage] = [.received, .diagnosing, .inRepair, .testing, .ready, .delivered]
    let last = isClosed ? path.count - 1 : numbers.number(in: 0...(path.count - 2))
    var ticket = Ticket(
      id: TicketID(0), number: try desk.nextTicketNumber(branch: desk.shop.branch, year: year),
      unit: owned.unit, customer: owned.owner, openedAt: opened,
      intake: IntakeRecord(
        basis: .legalGuarantee, fault: numbers.pick(DemoNames.romanian.faults), remedyInformationGiven: true),
      unitCode: UnitCode.random(from: desk.secrecy), stage: path[last])
    var history: [(TicketEvent.What, StaffID)] = [(.takenIn, counter)]
    for index in 0..<last {
      let isReady = path[index + 1] == .ready
      if path[index] == .diagnosing { history.append((.coverageDecided(.guarantee), technician)) }
      if isReady { history.append((.testsPassed, technician)) }
      let move = StageMove(
        from: path[index], to: path[index + 1], outcome: isReady ? .repairedUnderGuarantee : nil,
        outcomeBefore: path[index] == .ready ? .repairedUnderGuarantee : nil)
      history.append((.moved(move), path[index + 1] == .delivered ? counter : technician))
    }
    if isClosed { history.append((.handedOver, counter)) }
    let step = max(1, min(86_400, opened.seconds(until: end) / Int64(history.count + 1)))
    func moment(_ index: Int) -> Moment { opened.adding(seconds: step * Int64(index)) }

    if last > 1 {
      ticket.coverage = CoverageDecision(basis: .guarantee, by: technician, at: moment(2), reason: nil)
    }
    if last > 3 {
      ticket.tests = TestsPassed(checklist: "Pornire, funcții", by: technician, at: moment(5))
      ticket.outcome = .repairedUnderGuarantee
    }
    let over = moment(history.count - 1)
    if isClosed {
      ticket.handover = Handover(
        at: over, by: counter, collector: "Demo", proof: .receiptScanned, accessoriesReturned: [])
    }
    // An intake is the first revision; each line after it is one more, but the hand-over writes two.
    ticket.revision = history.count - (isClosed ? 1 : 0)
    ticket.id = try desk.add(ticket)
    for (index, event) in history.enumerated() {
      try desk.append(
        TicketEvent(
          id: EventID(0), ticket: ticket.id, at: moment(index), actor: event.1, station: station,
          what: event.0))
    }
    try addClaim(to: ticket.id, in: desk, claim, deadFrom: isClosed ? over.adding(seconds: 30 * 86_400) : nil)
  }

  private func addClaim(
    to ticket: TicketID, in desk: any DeskTransaction, _ secret: SlowHash, deadFrom: Moment?
  ) throws(StoreFailure) {
    var code = ClaimCode.random(from: desk.secrecy)
    while !(try desk.claims(at: code.locator)).isEmpty { code = ClaimCode.random(from: desk.secrecy) }
    let key = ReceiptKey.random(from: desk.secrecy)
    try desk.add(
      Claim(
        ticket: ticket, locator: code.locator, secret: .slow(secret),
        receiptKey: ReceiptKeyHash(rawValue: key.hash(desk.secrecy)), deadFrom: deadFrom))
  }
}
