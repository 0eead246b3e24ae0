import ServiceDesk
import ServiceDeskTesting
import Testing

struct UndoLastStepTests {
  private func undo(_ floor: ShopFloor, as member: StaffMember? = nil) async throws -> Decision<TicketChanged>
  {
    try await floor.perform(UndoLastStep(), as: member ?? floor.manager)
  }

  @Test func `an own step is taken back, and both lines stay`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    _ = try await floor.move(id, to: .diagnosing)
    let step = try #require(try await floor.history(id).last)
    #expect(try await undo(floor).answer?.stage == .received)
    #expect(try await floor.ticket(id).stage == .received)
    #expect(try await floor.history(id).map(\.what).suffix(2) == [step.what, .undid(step.id)])
  }

  @Test func `shelf and technician go back to what they were`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    let a = try #require(try await floor.perform(AddShelf(name: "A")).answer).shelf
    let b = try #require(try await floor.perform(AddShelf(name: "B")).answer).shelf
    _ = try await floor.perform(PlaceOnShelf(ticket: id, shelf: a))
    _ = try await floor.perform(PlaceOnShelf(ticket: id, shelf: b))
    #expect(try await undo(floor, as: floor.clerk).answer != nil)
    #expect(try await floor.ticket(id).shelf == a)
    _ = try await floor.perform(AssignTechnician(ticket: id, technician: floor.technician.id))
    #expect(try await undo(floor, as: floor.clerk).answer != nil)
    #expect(try await floor.ticket(id).technician == nil)
  }

  @Test func `a hold is restored exactly`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) {
      $0.stage = .onHold
      $0.heldIn = .awaitingParts
      $0.outcome = .irreparable
    }
    let before = try await floor.ticket(id)
    _ = try await floor.move(id, to: .awaitingParts)
    #expect(try await undo(floor).answer != nil)
    var after = try await floor.ticket(id)
    after.revision = before.revision
    #expect(after == before)
  }

  @Test func `a recall taken back brings outcome and notice again`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) {
      $0.stage = .ready
      $0.outcome = .repairedPaid
      $0.noticeGiven = Moment.example.adding(seconds: -60)
    }
    let before = try await floor.ticket(id)
    _ = try await floor.move(id, to: .inRepair, reason: "din greșeală")
    #expect(try await undo(floor).answer != nil)
    var after = try await floor.ticket(id)
    after.revision = before.revision
    #expect(after == before)
  }

  @Test func `a step is taken back once`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    _ = try await floor.move(id, to: .diagnosing)
    _ = try await floor.move(id, to: .onHold, reason: "stop")
    #expect(try await undo(floor).answer?.stage == .diagnosing)
    #expect(try await undo(floor).refusal == Refusal(.nothingToUndo))
    #expect(try await floor.ticket(id).stage == .diagnosing)
  }

  @Test func `nobody takes back what somebody else has built on`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    _ = try await floor.move(stay.ticket, to: .diagnosing)
    _ = try await floor.perform(AssignTechnician(ticket: stay.ticket, technician: nil), as: floor.technician)
    #expect(
      try await undo(floor).refusal == Refusal(.notYourStep, ["number": stay.number.description]))
    #expect(try await floor.ticket(stay.ticket).stage == .diagnosing)
    #expect(try await undo(floor, as: floor.technician).answer != nil)
  }

  @Test func `a quarter of an hour later it is too late`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    _ = try await floor.move(stay.ticket, to: .diagnosing)
    floor.clock.advance(seconds: UndoLastStep.longestAgo + 1)
    #expect(
      try await undo(floor).refusal == Refusal(.tooLateToUndo, ["number": stay.number.description]))
    floor.clock.advance(seconds: -1)
    #expect(try await undo(floor).answer?.stage == .received)
  }

  @Test func `a step that closed its ticket stays`() async throws {
    let floor = try await ShopFloor()
    let id = try await floor.takeIn().ticket
    try await floor.arrange(id) { $0.stage = .preregistered }
    #expect(try await floor.move(id, to: .cancelled, reason: "dublură").answer?.stage == .cancelled)
    #expect(try await undo(floor).refusal?.code == .tooLateToUndo)
    #expect(try await floor.ticket(id).stage == .cancelled)
  }

  @Test func `intakes, decisions and prices are not undone`() async throws {
    let floor = try await ShopFloor()
    #expect(try await undo(floor, as: floor.clerk).refusal == Refusal(.nothingToUndo))
    let id = try await floor.takeIn().ticket
    #expect(try await undo(floor, as: floor.clerk).refusal == Refusal(.nothingToUndo))
    _ = try await floor.perform(SetAmountDue(ticket: id, amount: Money(minorUnits: 1, currency: .leu)))
    #expect(try await undo(floor, as: floor.clerk).refusal == Refusal(.nothingToUndo))
    #expect(try await floor.history(id).count == 2)
  }

  @Test func `a step without a person behind it is nobody's to undo`() async throws {
    let floor = try await ShopFloor()
    #expect(
      try await floor.desk.perform(UndoLastStep(), as: .console, id: .fresh()).refusal
        == Refusal(.notSignedIn))
  }
}
