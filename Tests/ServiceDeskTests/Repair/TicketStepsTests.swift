import ServiceDesk
import ServiceDeskTesting
import Testing

struct TicketStepsTests {
  @Test func `a device is put on a shelf, moved and taken off, and each is a line`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    let a = try #require(try await floor.perform(AddShelf(name: "A")).answer).shelf
    let b = try #require(try await floor.perform(AddShelf(name: "B")).answer).shelf
    for shelf in [a, b, nil] {
      #expect(try await floor.perform(PlaceOnShelf(ticket: id, shelf: shelf)).answer != nil)
      #expect(try await floor.ticket(id).shelf == shelf)
    }
    #expect(
      try await floor.history(id).dropFirst().map(\.what) == [
        .shelved(from: nil, to: a), .shelved(from: a, to: b), .shelved(from: b, to: nil),
      ])
    #expect(
      try await floor.perform(PlaceOnShelf(ticket: id, shelf: ShelfID(99))).refusal == .notFound("shelf"))
  }

  @Test func `a ticket is given to somebody who works here`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    let technician = floor.technician
    #expect(
      try await floor.perform(AssignTechnician(ticket: id, technician: technician.id)).answer != nil)
    #expect(try await floor.ticket(id).technician == technician.id)
    _ = try await floor.perform(
      EditStaff(
        staff: technician.id, name: technician.name, roles: technician.roles, language: .romanian,
        isActive: false), as: floor.manager)
    for staff in [technician.id, StaffID(99)] {
      #expect(
        try await floor.perform(AssignTechnician(ticket: id, technician: staff)).refusal
          == .notFound("staff"))
    }
    #expect(try await floor.perform(AssignTechnician(ticket: id, technician: nil)).answer != nil)
    #expect(try await floor.ticket(id).technician == nil)
  }

  @Test func `refusing a claimed guarantee needs its reason on record`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    for reason in [nil, " "] {
      #expect(
        try await floor.perform(
          DecideCoverage(ticket: id, basis: .paid, reason: reason), as: floor.technician
        ).refusal?.code == .reasonRequired)
    }
    #expect(
      try await floor.perform(
        DecideCoverage(ticket: id, basis: .paid, reason: "lichid în interior"), as: floor.technician
      ).answer != nil)
    let coverage = try #require(try await floor.ticket(id).coverage)
    #expect(coverage.basis == .paid && coverage.reason == "lichid în interior")
    #expect(coverage.by == floor.technician.id)
    #expect(try await floor.history(id).last?.what == .coverageDecided(.paid))
    let paid = try await floor.takeIn("SN-2", intake: .example(basis: .paid)).ticket
    #expect(
      try await floor.perform(DecideCoverage(ticket: paid, basis: .paid), as: floor.technician).answer != nil)
  }

  @Test func `an approval and a price are amounts of the shop's currency`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    for amount in [Money(minorUnits: 1, currency: .euro), Money(minorUnits: -1, currency: .leu)] {
      #expect(
        try await floor.perform(ApproveWork(ticket: id, evidence: .telephone, limit: amount)).refusal
          == .unacceptable("approval.limit"))
      #expect(
        try await floor.perform(SetAmountDue(ticket: id, amount: amount)).refusal
          == .unacceptable("ticket.amountDue"))
    }
    let due = Money(minorUnits: 150_00, currency: .leu)
    #expect(try await floor.perform(SetAmountDue(ticket: id, amount: due)).answer != nil)
    #expect(try await floor.ticket(id).amountDue == due)
    #expect(try await floor.history(id).last?.what == .priced(due))
    #expect(
      try await floor.perform(ApproveWork(ticket: id, evidence: .signedQuote, limit: nil)).answer != nil)
    #expect(try await floor.ticket(id).approval?.evidence == .signedQuote)
  }

  @Test func `tests without a word of what was tested are no tests`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    for checklist in ["", "  ", "a\u{0}b"] {
      #expect(
        try await floor.perform(PassTests(ticket: id, checklist: checklist), as: floor.technician).refusal
          == .missing("tests.checklist"))
    }
    #expect(
      try await floor.perform(PassTests(ticket: id, checklist: "bon de test\nraport Z"), as: floor.technician)
        .answer != nil)
    #expect(try await floor.ticket(id).tests?.checklist == "bon de test\nraport Z")
  }

  @Test func `the customer is told only of what is ready`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    #expect(
      try await floor.perform(GiveNotice(ticket: id, how: .telephone)).refusal?.code == .stageNotAllowed)
    #expect(try await floor.ticket(id).noticeGiven == nil)
    for stage in [Stage.ready, .readyUnrepaired, .unclaimed] {
      try await floor.arrange(id) { $0.stage = stage }
      floor.clock.advance(seconds: 60)
      #expect(try await floor.perform(GiveNotice(ticket: id, how: .telephone)).answer != nil)
      #expect(try await floor.ticket(id).noticeGiven == floor.clock.now())
    }
  }

  @Test func `a replacement is another unit of the same product, and belongs to the customer`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let command = ReplaceUnit(ticket: stay.ticket, serial: .example("SN-NEW"))
    #expect(
      try await floor.perform(command, as: floor.technician).refusal?.code == .stageNotAllowed)
    try await floor.arrange(stay.ticket) { $0.stage = .replacement }
    #expect(
      try await floor.move(stay.ticket, to: .ready, outcome: .replaced).refusal?.code
        == .replacementNotRegistered)
    #expect(
      try await floor.perform(
        ReplaceUnit(ticket: stay.ticket, serial: .example("sn-1")), as: floor.technician
      ).refusal == Refusal(.alreadyExists, ["field": "unit.serial"]))
    #expect(try await floor.perform(command, as: floor.technician).answer != nil)
    let new = try #require(try await floor.ticket(stay.ticket).replacement)
    let sheet = try #require(try await floor.desk.sheet(of: new))
    #expect(sheet.unit.serial.text == "SN-NEW" && sheet.owner?.id == stay.customer)
    #expect(try await floor.move(stay.ticket, to: .ready, outcome: .replaced).answer != nil)
  }

  @Test func `nothing changes on a closed ticket`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) { $0.stage = .cancelled }
    let before = try await floor.ticket(id)
    let refusal = Refusal(.stageNotAllowed, ["from": "CANCELLED", "to": "CANCELLED"])
    #expect(try await floor.perform(PlaceOnShelf(ticket: id, shelf: nil)).refusal == refusal)
    #expect(try await floor.perform(AssignTechnician(ticket: id, technician: nil)).refusal == refusal)
    #expect(
      try await floor.perform(SetAmountDue(ticket: id, amount: Money(minorUnits: 1, currency: .leu)))
        .refusal == refusal)
    #expect(try await floor.ticket(id) == before)
  }

  @Test func `a decision has a person behind it`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    let desk = floor.desk
    let notSignedIn = Refusal(.notSignedIn)
    #expect(
      try await desk.perform(DecideCoverage(ticket: id, basis: .goodwill), as: .console, id: .fresh())
        .refusal == notSignedIn)
    #expect(
      try await desk.perform(PassTests(ticket: id, checklist: "tot"), as: .console, id: .fresh()).refusal
        == notSignedIn)
    #expect(
      try await desk.perform(
        ApproveWork(ticket: id, evidence: .telephone, limit: nil), as: .console, id: .fresh()
      ).refusal == notSignedIn)
  }
}
