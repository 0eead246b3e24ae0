import ServiceDesk
import ServiceDeskTesting
import Testing

struct ReceiveUnitTests {
  @Test(arguments: [
    (MakersAnswer.Kind.repaired, ClaimBasis.legalGuarantee, Stage.testing, Outcome?.none),
    (.refused, .legalGuarantee, .diagnosing, nil), (.refused, .paid, .diagnosing, nil),
    (.refunded, .legalGuarantee, .readyUnrepaired, .refund),
    (.notRepairable, .legalGuarantee, .diagnosing, nil),
    (.notRepairable, .paid, .readyUnrepaired, .irreparable),
  ])
  func `the answer moves the repair on in the same step`(
    answer: MakersAnswer.Kind, basis: ClaimBasis, stage: Stage, outcome: Outcome?
  ) async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1", basis: basis)
    try await place.sendOff(stay.unitCode.text)
    let received = try #require(
      try await place.receive(stay.unitCode.text, answer, reason: "motivul producătorului").answer)
    #expect(received.stage == stage && received.ticket == stay.ticket)
    #expect(received.state == .closed, "it was the only one")
    let ticket = try await place.floor.ticket(stay.ticket)
    #expect(ticket.stage == stage && ticket.outcome == outcome)
    let line = try await place.line(1)
    #expect(line.back?.answer.kind == answer && line.back?.answer.unitCameBack == true)
    #expect(line.back?.on == place.floor.clock.today)
    #expect(try await place.floor.history(stay.ticket).last?.reason == "motivul producătorului")
  }

  @Test func `another serial came: both are kept and linked, and the customer's ticket gets it`() async throws
  {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    let line = try await place.line(1)
    #expect(
      try await place.receive(nil, .replaced, line: line.id).refusal == .missing("consignment.newSerial"))
    #expect(
      try await place.receive(nil, .replaced, line: line.id, newSerial: "SN-1").refusal?.code
        == .alreadyExists)
    let received = try #require(
      try await place.receive(nil, .replaced, line: line.id, newSerial: "SN-99").answer)
    let new = try #require(received.replacement)
    let ticket = try await place.floor.ticket(stay.ticket)
    #expect(ticket.stage == .replacement && ticket.replacement == new)
    #expect(try await place.swaps(of: stay.unit).map(\.new) == [new])
    #expect(try await place.swaps(of: new).map(\.old) == [stay.unit])
    #expect(try await place.swaps(of: new).map(\.ticket) == [stay.ticket])
    let history = try await place.floor.history(stay.ticket).map(\.what)
    #expect(history.last == .replaced(by: new))
    #expect(try await place.line(1).back?.answer.unitCameBack == false)
    #expect(try await place.floor.move(stay.ticket, to: .ready, outcome: .replaced).answer != nil)
  }

  @Test func `a swap that was written down before the parcel came is not written twice`() async throws {
    let place = try await ParcelFloor()
    let old = try await place.stock("SN-1")
    _ = try await place.pack("SN-1", fault: "nu pornește")
    _ = try await place.check("SN-1")
    #expect(try await place.send().answer != nil)
    let swap = SwapUnit(old: old, new: .serial(.example("SN-9"), nil), day: place.floor.clock.today)
    #expect(try await place.floor.perform(swap).answer != nil)
    let line = try await place.line(1)
    let received = try await place.receive(nil, .replaced, line: line.id, newSerial: "SN-9")
    #expect(received.answer?.state == .closed)
    #expect(try await place.swaps(of: old).count == 1)
  }

  @Test func `stock that was exchanged is the shop's again, and a serial of somebody else is refused`()
    async throws
  {
    let place = try await ParcelFloor()
    _ = try await place.stock("SN-1")
    let owned = try await place.floor.takeIn("SN-50")
    try await place.sendOff("SN-1")
    #expect(
      try await place.receive("SN-1", .replaced, newSerial: "SN-50").refusal?.code == .alreadyExists)
    let new = try #require(
      try await place.receive("SN-1", .replaced, newSerial: "SN-2").answer?.replacement)
    let unit = try await place.floor.store.read { (desk) throws(StoreFailure) in try desk.unit(new) }
    #expect(unit?.owner == nil && unit?.serial.text == "SN-2" && owned.unit != new)
  }

  @Test func `what is here is scanned; money and what the maker keeps need no scan`() async throws {
    let place = try await ParcelFloor()
    for serial in ["SN-1", "SN-2", "SN-3"] { _ = try await place.stock(serial) }
    try await place.sendOff("SN-1", "SN-2", "SN-3")
    let line = try await place.line(1)
    for answer in [MakersAnswer.Kind.repaired, .refused] {
      #expect(
        try await place.receive(nil, answer, line: line.id, reason: "x").refusal == Refusal(.scanTheItem))
    }
    #expect(try await place.receive("SN-1", .refused).refusal == .missing("reason"))
    #expect(try await place.receive(nil, .refunded, line: line.id).answer?.away == 2)
    let second = try await place.line(2).id
    #expect(try await place.receive(nil, .notRepairable, line: second).answer?.state == .partlyBack)
    #expect(try await place.receive("SN-3", .repaired).answer?.state == .closed)
  }

  @Test func `what was lost on the way ends its line, and the customer is owed another one`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    let line = try await place.line(1).id
    #expect(try await place.receive(nil, .lost, line: line).refusal == .missing("reason"))
    #expect(
      try await place.receive(stay.unitCode.text, .lost, line: line, reason: "x").refusal
        == .unacceptable("consignment.answer"))
    let received = try #require(
      try await place.receive(nil, .lost, line: line, reason: "curierul nu o găsește").answer)
    #expect(received.stage == .replacement && received.state == .closed)
    #expect(try await place.line(1).back?.answer.unitCameBack == false)
    let ticket = try await place.floor.ticket(stay.ticket)
    #expect(ticket.stage == .replacement && ticket.isOpen && ticket.unit == stay.unit)
    #expect(try await place.floor.history(stay.ticket).last?.reason == "curierul nu o găsește")
    let life = try #require(try await place.floor.desk.life(of: stay.unit))
    #expect(life.entries.contains { $0.text(.english, names: true).contains("Lost on the way") })
    // It turns up after all: the line has ended, and the find is noted.
    #expect(try await place.receive(stay.unitCode.text, .repaired).refusal == Refusal(.alreadyBack))
    let stray = NoteStrayUnit(consignment: place.parcel, scanned: stay.unitCode.text)
    #expect(try await place.floor.perform(stray, as: place.keeper).answer != nil)
  }

  @Test(arguments: [Stage.testing, .diagnosing, .readyUnrepaired])
  func `nobody works on what was lost`(next: Stage) async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    let lost = ReceiveUnit(
      consignment: place.parcel, line: try await place.line(1).id, answer: .lost, reason: "x", next: next)
    #expect(try await place.floor.perform(lost, as: place.keeper).refusal != nil)
    #expect(try await place.floor.ticket(stay.ticket).stage == .external)
  }

  @Test func `what was not sent with it is said, and kept when asked; what did not come stays away`()
    async throws
  {
    let place = try await ParcelFloor()
    _ = try await place.stock("SN-1")
    _ = try await place.stock("SN-2")
    #expect(try await place.receive("SN-1", .repaired).refusal == Refusal(.consignmentNotSent))
    try await place.sendOff("SN-1", "SN-2")
    _ = try await place.stock("SN-8")
    let (first, second) = (try await place.line(1).id, try await place.line(2).id)
    #expect(try await place.receive("SN-8", .repaired).refusal == Refusal(.notSentWithConsignment))
    #expect(try await place.receive("SN-404", .repaired).refusal == Refusal(.notSentWithConsignment))
    #expect(
      try await place.receive("SN-2", .repaired, line: first).refusal == Refusal(.notSentWithConsignment))
    let stray = NoteStrayUnit(consignment: place.parcel, scanned: "SN-404", note: "fără acte")
    #expect(try await place.floor.perform(stray, as: place.keeper).answer != nil)
    #expect(try await place.consignment().strays.map(\.scanned) == ["SN-404"])
    #expect(try await place.receive("SN-1", .repaired).answer?.away == 1)
    #expect(try await place.receive("SN-1", .repaired).refusal == Refusal(.alreadyBack))
    let parcel = try await place.consignment()
    #expect(parcel.away.map(\.id) == [second] && parcel.state == .partlyBack)
    #expect(parcel.isLate(on: place.floor.clock.today.adding(days: 30)))
  }

  @Test func `a unit of another parcel is told with that parcel's code`() async throws {
    let place = try await ParcelFloor()
    _ = try await place.stock("SN-1")
    _ = try await place.stock("SN-2")
    try await place.sendOff("SN-1")
    let second = try #require(
      try await place.floor.perform(OpenConsignment(supplier: .known(place.supplier)), as: place.keeper)
        .answer)
    for command in [PackUnit(consignment: second.consignment, scanned: "SN-2", fault: "x")] {
      _ = try await place.floor.perform(command, as: place.keeper)
    }
    _ = try await place.floor.perform(
      CheckUnitOut(consignment: second.consignment, scanned: "SN-2"), as: place.keeper)
    _ = try await place.floor.perform(SendConsignment(consignment: second.consignment), as: place.keeper)
    #expect(
      try await place.receive("SN-2", .repaired).refusal
        == Refusal(.onAnotherConsignment, ["code": second.code.display]))
  }

  @Test func `another stage of the table may be chosen, and none beyond it`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    #expect(
      try await place.receive(stay.unitCode.text, .repaired, next: .ready).refusal
        == Refusal(.stageNotAllowed, ["from": "EXTERNAL", "to": "READY_OK"]))
    #expect(try await place.consignment().state == .sent, "a refusal leaves nothing")
    #expect(
      try await place.receive(stay.unitCode.text, .repaired, next: .diagnosing).answer?.stage == .diagnosing)
  }

  @Test func `a case that went on without the device stays as it is`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    try await place.sendOff(stay.unitCode.text)
    // The customer gets another from the shelf while the maker still has the first one.
    _ = try await place.floor.move(stay.ticket, to: .replacement)
    _ = try await place.floor.perform(
      ReplaceUnit(ticket: stay.ticket, serial: .example("SN-70")), as: place.floor.manager)
    #expect(try await place.floor.move(stay.ticket, to: .ready, outcome: .replaced).answer != nil)
    let received = try #require(try await place.receive(stay.unitCode.text, .repaired).answer)
    #expect(received.ticket == nil && received.state == .closed)
    #expect(try await place.floor.ticket(stay.ticket).stage == .ready)
  }

  @Test func `the customer's clock runs on: the days at the maker are part of the stay`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    let opened = try await place.floor.ticket(stay.ticket).openedAt
    try await place.sendOff(stay.unitCode.text)
    place.floor.clock.advance(seconds: 20 * 86_400)
    _ = try await place.receive(stay.unitCode.text, .repaired)
    let ticket = try await place.floor.ticket(stay.ticket)
    #expect(ticket.openedAt == opened && ticket.noticeGiven == nil && ticket.handover == nil)
    // Nothing in the history between intake and return ends the time out of use (W-RO8: notice; W-HU7, W-PL10: return).
    let stages = try await place.floor.history(stay.ticket).compactMap { event -> (Stage, Moment)? in
      if case .moved(let move) = event.what { (move.to, event.at) } else { nil }
    }
    #expect(stages.map(\.0) == [.diagnosing, .external, .testing])
    let away = stages[1].1.seconds(until: stages[2].1)
    #expect(away == 20 * 86_400)
    #expect(opened.seconds(until: stages[2].1) >= away, "the stay holds the days at the maker")
  }

  @Test func `hostile answers are refused whole`() async throws {
    let place = try await ParcelFloor()
    _ = try await place.stock("SN-1")
    try await place.sendOff("SN-1")
    let today = place.floor.clock.today
    var command = ReceiveUnit(consignment: place.parcel, scanned: "SN-1", answer: .repaired)
    let refusals: [(String, (inout ReceiveUnit) -> Void)] = [
      ("consignment.reference", { $0.reference = "a\u{202E}" }),
      ("consignment.answeredOn", { $0.answeredOn = today.adding(days: 1) }),
      ("consignment.answeredOn", { $0.answeredOn = today.adding(days: -1) }),
      ("consignment.cost", { $0.cost = Money(minorUnits: -1, currency: .leu) }),
      ("consignment.cost", { $0.cost = Money(minorUnits: 1, currency: .euro) }),
      ("consignment.newSerial", { $0.newSerial = .example("SN-2") }),
      ("reason", { $0.reason = String(repeating: "x", count: 4001) }),
    ]
    for (field, spoil) in refusals {
      command = ReceiveUnit(consignment: place.parcel, scanned: "SN-1", answer: .repaired)
      spoil(&command)
      #expect(
        try await place.floor.perform(command, as: place.keeper).refusal == .unacceptable(field), "\(field)")
    }
    #expect(try await place.consignment().state == .sent)
  }
}
