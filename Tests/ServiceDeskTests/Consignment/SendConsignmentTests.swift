import ServiceDesk
import ServiceDeskTesting
import Testing

struct SendConsignmentTests {
  @Test func `sending moves every repair to the external service and owes list and label, in one`()
    async throws
  {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    _ = try await place.stock("SN-2")
    _ = try await place.pack(stay.unitCode.text)
    _ = try await place.pack("SN-2", fault: "pixel mort")
    _ = try await place.check("SN-1")
    _ = try await place.check("SN-2")
    let sent = try #require(try await place.send().answer)
    #expect(sent.state == .sent && sent.away == 2)
    let ticket = try await place.floor.ticket(stay.ticket)
    #expect(ticket.stage == .external)
    let step = try #require(try await place.floor.history(stay.ticket).last)
    #expect(step.actor == place.keeper.id && step.reason == place.code.display)
    let papers = try await [place.floor.paper(sent.papers[0]), place.floor.paper(sent.papers[1])]
    #expect(papers.map(\.kind) == [.packingList, .parcelLabel])
    let list = papers[0]
    #expect(list.text("consignment.code") == place.code.text)
    #expect(list.text("supplier.address") == "Str. Lungă 1, Brașov")
    #expect(list.rows("lines").map { $0["serial"] } == ["SN-1", "SN-2"])
    #expect(list.rows("lines").map { $0["ticket"] } == [stay.number.description, nil])
    let customer = CustomerDetails.example()
    #expect(!list.everything.contains { $0.contains(customer.name) || $0.contains("0700") })
    let dispatch = try #require(try await place.consignment().dispatch)
    #expect(dispatch.expectedBack == dispatch.on.adding(days: Consignment.usualDays))
  }

  @Test func `a repair that went on since it was packed holds the whole parcel back`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    let other = try await place.repair("SN-2")
    for serial in ["SN-1", "SN-2"] {
      _ = try await place.pack(serial)
      _ = try await place.check(serial)
    }
    _ = try await place.floor.move(other.ticket, to: .inRepair)
    _ = try await place.floor.move(other.ticket, to: .testing)
    #expect(
      try await place.send().refusal == Refusal(.lineMayNotLeave, ["line": "2", "serial": "SN-2"]))
    #expect(try await place.floor.ticket(stay.ticket).stage == .diagnosing)
    #expect(try await place.consignment().state == .packing)
    #expect(try await place.floor.history(stay.ticket).count == 3)
  }

  @Test func `a repair moved to the external service by hand is packed afterwards and stays there`()
    async throws
  {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    _ = try await place.floor.move(stay.ticket, to: .external)
    try await place.sendOff(stay.unitCode.text)
    #expect(try await place.floor.ticket(stay.ticket).stage == .external)
    let moves = try await place.floor.history(stay.ticket).count {
      if case .moved(let move) = $0.what { move.to == .external } else { false }
    }
    #expect(moves == 1, "it left once")
  }

  @Test func `while it is away its label alone does not bring it back, and the sending is not undone`()
    async throws
  {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    for stage in [Stage.testing, .diagnosing] {
      let move = MoveStage(ticket: stay.ticket, from: .external, to: stage, itemScanned: true)
      #expect(
        try await place.floor.perform(move, as: place.floor.manager).refusal == Refusal(.consignmentMissing))
    }
    #expect(
      try await place.floor.perform(UndoLastStep(), as: place.keeper).refusal == Refusal(.nothingToUndo))
    #expect(try await place.floor.move(stay.ticket, to: .awaitingApproval).answer != nil, "the maker's quote")
    _ = try await place.floor.perform(
      ApproveWork(ticket: stay.ticket, evidence: .telephone, limit: nil), as: place.floor.manager)
    #expect(try await place.floor.move(stay.ticket, to: .inRepair).refusal == Refusal(.consignmentMissing))
    #expect(try await place.floor.move(stay.ticket, to: .external).answer != nil)
  }

  @Test func `sent without a parcel, the label scanned proves that it is back`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    _ = try await place.floor.move(stay.ticket, to: .external)
    #expect(try await place.floor.move(stay.ticket, to: .testing).refusal == Refusal(.consignmentMissing))
    let scanned = MoveStage(ticket: stay.ticket, from: .external, to: .testing, itemScanned: true)
    #expect(try await place.floor.perform(scanned, as: place.floor.manager).answer?.stage == .testing)
  }

  @Test func `days out are counted, and late ones are told`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    _ = try await place.pack(stay.unitCode.text)
    #expect(try await place.consignment().daysOut(on: .example(2026, 12, 31)) == nil)
    _ = try await place.check(stay.unitCode.text)
    let today = place.floor.clock.today
    #expect(
      try await place.send(expectedBack: today.adding(days: -1)).refusal
        == .unacceptable("consignment.expectedBack"))
    _ = try await place.send(expectedBack: today.adding(days: 3))
    let parcel = try await place.consignment()
    #expect(parcel.daysOut(on: today.adding(days: 20)) == 20)
    #expect(!parcel.isLate(on: today.adding(days: 3)) && parcel.isLate(on: today.adding(days: 4)))
    let late = try await place.floor.store.read { (desk) throws(StoreFailure) in
      try desk.consignments(ConsignmentFilter(expectedBefore: today.adding(days: 4)), limit: 5)
    }
    #expect(late.map(\.id) == [parcel.id])
  }

  @Test func `only who may consign may, and the counter clerk may`() async throws {
    let place = try await ParcelFloor()
    let open = OpenConsignment(supplier: .known(place.supplier))
    for (role, may) in Role.allCases.map({ ($0, $0.permissions.contains(.consign)) }) {
      let member = StaffMember.example(id: place.keeper.id, roles: [role])
      let decision = try await place.floor.perform(open, as: member)
      #expect((decision.answer != nil) == may, "\(role)")
      #expect(may == [.counter, .warehouse, .technician, .manager].contains(role), "\(role)")
    }
  }
}
