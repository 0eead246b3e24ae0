import ServiceDesk
import ServiceDeskTesting
import Testing

struct MoveStageTests {
  @Test func `a repair goes its way from intake to ready, with a line of history for each step`() async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let id = stay.ticket
    #expect(try await floor.move(id, to: .diagnosing).answer?.stage == .diagnosing)
    #expect(try await floor.move(id, to: .inRepair).refusal?.code == .coverageNotDecided)
    _ = try await floor.perform(DecideCoverage(ticket: id, basis: .guarantee), as: floor.technician)
    #expect(try await floor.move(id, to: .inRepair).answer != nil)
    #expect(try await floor.move(id, to: .testing).answer != nil)
    #expect(
      try await floor.move(id, to: .ready, outcome: .repairedUnderGuarantee).refusal?.code == .testsMissing)
    _ = try await floor.perform(PassTests(ticket: id, checklist: "pornește"), as: floor.technician)
    let ready = try #require(
      try await floor.move(id, to: .ready, outcome: .repairedUnderGuarantee).answer)
    let ticket = try await floor.ticket(id)
    #expect(ready.revision == ticket.revision)
    #expect(ticket.stage == .ready && ticket.outcome == .repairedUnderGuarantee)
    let moves = try await floor.history(id).compactMap { event -> [Stage]? in
      if case .moved(let move) = event.what { [move.from, move.to] } else { nil }
    }
    #expect(
      moves == [
        [.received, .diagnosing], [.diagnosing, .inRepair], [.inRepair, .testing], [.testing, .ready],
      ])
  }

  @Test func `what goes back into repair is tested again, unless that step is taken back`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    _ = try await floor.move(id, to: .diagnosing)
    _ = try await floor.perform(DecideCoverage(ticket: id, basis: .guarantee), as: floor.technician)
    _ = try await floor.move(id, to: .inRepair)
    _ = try await floor.move(id, to: .testing)
    _ = try await floor.perform(PassTests(ticket: id, checklist: "pornește"), as: floor.technician)
    let back = MoveStage(ticket: id, from: .testing, to: .inRepair)
    #expect(try await floor.perform(back, as: floor.technician).answer?.stage == .inRepair)
    #expect(try await floor.ticket(id).tests == nil)
    #expect(try await floor.perform(UndoLastStep(), as: floor.technician).answer?.stage == .testing)
    #expect(try await floor.ticket(id).tests?.checklist == "pornește")
  }

  @Test func `a ticket that somebody moved meanwhile is not moved again`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    let command = MoveStage(ticket: id, from: .received, to: .diagnosing)
    _ = try await floor.perform(command, as: floor.manager)
    #expect(
      try await floor.perform(command, as: floor.technician).refusal
        == Refusal(.changedMeanwhile, ["stage": "DIAGNOSING"]))
    #expect(try await floor.history(id).count == 2)
  }

  @Test func `a step that the table does not have is refused and leaves no line`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    #expect(
      try await floor.move(id, to: .testing).refusal
        == Refusal(.stageNotAllowed, ["from": "RECEIVED", "to": "TESTING"]))
    #expect(try await floor.history(id).count == 1)
    #expect(try await floor.ticket(id).revision == 1)
  }

  @Test func `nothing is handed over by a move`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) { $0.stage = .ready }
    #expect(try await floor.move(id, to: .delivered).refusal == Refusal(.identityMissing))
    #expect(try await floor.ticket(id).isOpen)
  }

  @Test func `paid work waits for the customer's word`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn(intake: .example(basis: .paid)).ticket
    _ = try await floor.move(id, to: .diagnosing)
    _ = try await floor.perform(DecideCoverage(ticket: id, basis: .paid), as: floor.technician)
    #expect(try await floor.move(id, to: .inRepair).refusal == Refusal(.approvalMissing))
    #expect(try await floor.move(id, to: .awaitingApproval).answer != nil)
    #expect(try await floor.move(id, to: .inRepair).refusal == Refusal(.approvalMissing))
    _ = try await floor.perform(
      ApproveWork(ticket: id, evidence: .telephone, limit: Money(minorUnits: 1, currency: .leu)))
    #expect(try await floor.move(id, to: .inRepair).answer?.stage == .inRepair)
  }

  @Test func `an outcome belongs to the stage it leads to`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    for outcome in [Outcome.repairedPaid, .irreparable, nil] {
      #expect(
        try await floor.move(id, to: .readyUnrepaired, outcome: outcome).refusal
          == Refusal(.outcomeRequired, ["to": "READY_NOT"]))
    }
    #expect(
      try await floor.move(id, to: .readyUnrepaired, outcome: .customerWithdrew).answer != nil)
    #expect(try await floor.ticket(id).outcome == .customerWithdrew)
  }

  @Test func `a hold needs a reason and goes back to where it came from`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) { $0.stage = .inRepair }
    for reason in [nil, "", " \n"] {
      #expect(try await floor.move(id, to: .onHold, reason: reason).refusal?.code == .reasonRequired)
    }
    #expect(
      try await floor.move(id, to: .onHold, reason: "a\u{202E}b").refusal == .unacceptable("reason"))
    #expect(try await floor.move(id, to: .onHold, reason: " așteaptă clientul ").answer != nil)
    #expect(try await floor.ticket(id).heldIn == .inRepair)
    #expect(try await floor.history(id).last?.reason == "așteaptă clientul")
    #expect(try await floor.move(id, to: .testing).refusal?.code == .stageNotAllowed)
    #expect(try await floor.move(id, to: .inRepair).answer != nil)
    #expect(try await floor.ticket(id).heldIn == nil)
  }

  @Test func `a recall forgets outcome and notice`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) {
      $0.stage = .ready
      $0.outcome = .repairedPaid
      $0.noticeGiven = .example
    }
    #expect(try await floor.move(id, to: .inRepair).refusal?.code == .reasonRequired)
    #expect(try await floor.move(id, to: .inRepair, reason: "revine").answer != nil)
    let ticket = try await floor.ticket(id)
    #expect(ticket.outcome == nil && ticket.noticeGiven == nil)
  }

  @Test func `a parcel that comes back keeps its outcome`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) {
      $0.stage = .shipped
      $0.outcome = .irreparable
    }
    #expect(try await floor.move(id, to: .ready).answer?.stage == .ready)
    #expect(try await floor.ticket(id).outcome == .irreparable)
  }

  @Test func `a closed ticket does not move, whoever asks`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    for stage in [Stage.delivered] {
      try await floor.arrange(id) { $0.stage = stage }
      #expect(
        try await floor.move(id, to: .inRepair, reason: "altfel").refusal?.code == .stageNotAllowed)
    }
  }

  @Test(arguments: [
    (Stage.received, Stage.diagnosing, Role.counter, false), (.received, .diagnosing, .technician, true),
    (.testing, .ready, .counter, false), (.ready, .inRepair, .technician, false),
    (.ready, .unclaimed, .counter, true), (.received, .readyUnrepaired, .counter, true),
  ])
  func `a move is the right of some`(from: Stage, to: Stage, role: Role, isAllowed: Bool) async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) { $0.stage = from }
    let member = role == .counter ? floor.clerk : floor.technician
    let refusal = try await floor.move(id, to: to, as: member).refusal
    #expect((refusal?.code == .notPermitted) == !isAllowed)
  }

  @Test func `a ticket that is not there is not found`() async throws {
    let floor = try await ShopFloor()
    let decision = try await floor.perform(
      MoveStage(ticket: TicketID(99), from: .received, to: .diagnosing), as: floor.manager)
    #expect(decision.refusal == .notFound("ticket"))
  }
}
