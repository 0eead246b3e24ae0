import ServiceDesk
import ServiceDeskTesting
import Testing

/// A shop in memory with its people, for tests of what happens at its counter.
struct ShopFloor {
  let clock = ManualClock()
  let secrecy = TestSecrecy()
  let store: InMemoryStore
  let desk: Desk
  let clerk: StaffMember
  let technician: StaffMember
  let manager: StaffMember

  init(_ shop: ShopSettings = .example()) async throws {
    let secrecy = secrecy
    store = InMemoryStore(shop: shop, secrecy: secrecy)
    desk = Desk(shop: shop, station: .example, store: store, secrecy: secrecy, clock: clock)
    let people = try await store.record { (desk) throws(StoreFailure) in
      var people: [StaffMember] = []
      for (name, role, seed) in [
        ("Ioana Pop", Role.counter, UInt64(101)), ("Radu Ilie", .technician, 102),
        ("Maria Dobre", .manager, 103),
      ] {
        var member = StaffMember.example(name: name, roles: [role], badge: .example(seed))
        member.id = try desk.add(member)
        people.append(member)
      }
      return people
    }
    (clerk, technician, manager) = (people[0], people[1], people[2])
  }

  /// The badges given out in `init`.
  static let clerksBadge = BadgeCode.example(101)
  static let techniciansBadge = BadgeCode.example(102)

  /// One device that was taken in, with what its customer holds.
  struct Stay {
    let ticket: TicketID
    let number: TicketNumber
    let unit: UnitID
    let customer: CustomerID
    let unitCode: UnitCode
    let label: PaperEntry
    let receipt: PaperEntry
    let claimCode: ClaimCode
    let receiptKey: ReceiptKey
  }

  func takeIn(
    _ serial: String = "SN-1", maker: String = "Acme", customer: CustomerDetails = .example(),
    intake: IntakeRecord = .example(), priceLimitSigned: Bool = false
  ) async throws -> Stay {
    try await takeIn(
      OpenTicket(
        customer: .new(customer), unit: .new(.new(.example(maker: maker)), .example(serial), []),
        intake: intake, priceLimitSigned: priceLimitSigned))
  }

  func takeIn(_ command: OpenTicket) async throws -> Stay {
    let answer = try #require(try await perform(command).answer)
    let papers = try await store.read { (desk) throws(StoreFailure) in try desk.papers(of: answer.ticket) }
    let label = try #require(papers.first { $0.kind == .unitLabel })
    let receipt = try #require(papers.first { $0.kind == .intakeReceipt })
    return Stay(
      ticket: answer.ticket, number: answer.number, unit: answer.unit, customer: answer.customer,
      unitCode: answer.unitCode, label: label, receipt: receipt,
      claimCode: try #require(receipt.text("claim.code").flatMap(ClaimCode.init)),
      receiptKey: try #require(receipt.text("claim.url").flatMap(ReceiptKey.init)))
  }

  /// Performs as the clerk, unless somebody else is named.
  func perform<C: DeskCommand>(
    _ command: C, as member: StaffMember? = nil, id: CommandID = .fresh()
  ) async throws -> Decision<C.Answer> {
    try await desk.perform(command, as: .staff(member ?? clerk), id: id)
  }

  func ticket(_ id: TicketID) async throws -> Ticket {
    try #require(try await store.read { (desk) throws(StoreFailure) in try desk.ticket(id) })
  }

  func history(_ id: TicketID) async throws -> [TicketEvent] {
    try await store.read { (desk) throws(StoreFailure) in try desk.history(of: id) }
  }

  func paper(_ id: PaperID) async throws -> PaperEntry {
    try #require(try await store.read { (desk) throws(StoreFailure) in try desk.paper(id) })
  }

  /// The bytes of a paper's drawn pages.
  func pages(_ id: PaperID) async throws -> [UInt8]? {
    try await store.read { (desk) throws(StoreFailure) in try desk.pages(of: id) }
  }

  func count(_ what: Countable) async throws -> Int {
    try await store.read { (desk) throws(StoreFailure) in try desk.count(what) }
  }

  /// Brings a ticket to where a test needs it, without the steps that lead there.
  func arrange(_ id: TicketID, _ change: @escaping @Sendable (inout Ticket) -> Void) async throws {
    var ticket = try await ticket(id)
    change(&ticket)
    ticket.revision += 1
    let changed = ticket
    try await store.record { (desk) throws(StoreFailure) in try desk.replace(changed) }
  }

  /// Moves as the manager, who may everything that the table allows.
  func move(
    _ id: TicketID, to stage: Stage, outcome: Outcome? = nil, reason: String? = nil,
    as member: StaffMember? = nil
  ) async throws -> Decision<TicketChanged> {
    let from = try await ticket(id).stage
    return try await perform(
      MoveStage(ticket: id, from: from, to: stage, outcome: outcome, reason: reason),
      as: member ?? manager)
  }
}

// MARK: Stays that papers are about

extension ShopFloor {
  /// The manager decides that the customer pays, whatever the guarantee.
  func refuseCoverage(of ticket: TicketID, because reason: String?) async throws {
    let manager = manager.id
    try await arrange(ticket) {
      $0.coverage = CoverageDecision(basis: .paid, by: manager, at: .example, reason: reason)
    }
  }

  /// Replaces a part under guarantee and gives the device back; returns the slip of the hand-over.
  func giveBackRepaired(_ stay: Stay, withPart condition: PartCondition) async throws -> PaperEntry {
    let part = RecordedEvent.PartDetails(out: "A-1", into: "B-2", condition: condition)
    let event = RecordedEvent.event(GuaranteeEvent(.partReplaced("sursă"), on: clock.today), part: part)
    _ = try #require(
      try await perform(
        RecordGuaranteeEvent(unit: stay.unit, ticket: stay.ticket, event: event), as: manager
      ).answer)
    try await arrange(stay.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedUnderGuarantee
      $0.noticeGiven = .example
    }
    let handed = try #require(
      try await desk.handOver(
        HandOverRequest(
          ticket: stay.ticket, unitCode: stay.unitCode, evidence: .receipt(stay.receiptKey), collector: "Ana",
          accessoriesReturned: [], paid: false, workDone: "schimbat sursa", found: "sursa arsă",
          dataState: .kept), as: .staff(clerk), id: .fresh()
      ).answer)
    return try await paper(handed.papers[0])
  }
}

extension PaperEntry {
  /// One text of the paper; nil when it is absent.
  func text(_ name: String) -> String? {
    if case .text(let text) = paper.values[name] { text } else { nil }
  }

  func rows(_ name: String) -> [[String: String]] {
    if case .rows(let rows) = paper.values[name] { rows } else { [] }
  }

  /// All that the paper says, for a search through it.
  var everything: [String] {
    paper.values.values.flatMap { value in
      switch value {
      case .text(let text): [text]
      case .rows(let rows): rows.flatMap(\.values)
      }
    }
  }
}
