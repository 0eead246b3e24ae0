import ServiceDesk
import ServiceDeskTesting
import Testing

struct PackConsignmentTests {
  @Test func `a repair is packed by its label or serial, with the fault its customer told`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    let other = try await place.repair("SN-2")
    #expect(try await place.pack(stay.unitCode.text).answer?.number == 1)
    #expect(try await place.pack(" sn-2 ").answer?.packed == 2)
    let lines = try await place.consignment().lines
    #expect(lines.map(\.ticket) == [stay.ticket, other.ticket])
    #expect(lines.map(\.content.fault) == ["Nu pornește", "Nu pornește"])
    #expect(try await place.floor.ticket(stay.ticket).stage == .diagnosing, "nothing has left yet")
  }

  @Test func `what may not go is refused at the scan, with the reason`() async throws {
    let place = try await ParcelFloor()
    let received = try await place.floor.takeIn("SN-1")
    try await place.floor.arrange(received.ticket) { $0.intake.remedyInformationGiven = false }
    #expect(try await place.pack(received.unitCode.text).refusal == Refusal(.remedyInformationMissing))
    let undecided = try await place.floor.takeIn("SN-2")
    _ = try await place.floor.move(undecided.ticket, to: .diagnosing)
    #expect(try await place.pack("SN-2").refusal == Refusal(.coverageNotDecided))
    let ready = try await place.floor.takeIn("SN-3")
    try await place.floor.arrange(ready.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedUnderGuarantee
    }
    #expect(
      try await place.pack("SN-3").refusal
        == Refusal(.stageNotAllowed, ["from": "READY_OK", "to": "EXTERNAL"]))
    #expect(try await place.pack("SN-404").refusal == .notFound("unit"))
    #expect(try await place.pack("5901234123457").refusal == Refusal(.productCodeIsNoSerial))
    for scan in ["", "\u{7}", UnitCode.example(99).text, ShelfCode.example(1).text] {
      #expect(try await place.pack(scan).refusal != nil, "\(scan)")
    }
    #expect(try await place.consignment().lines.isEmpty)
  }

  @Test func `a unit is in one parcel only, and the other one is named`() async throws {
    let place = try await ParcelFloor()
    let stay = try await place.repair("SN-1")
    _ = try await place.pack(stay.unitCode.text)
    #expect(try await place.pack("SN-1").refusal == Refusal(.alreadyOnPackingList, ["line": "1"]))
    let second = try #require(
      try await place.floor.perform(OpenConsignment(supplier: .known(place.supplier)), as: place.keeper)
        .answer)
    #expect(
      try await place.floor.perform(
        PackUnit(consignment: second.consignment, scanned: "SN-1"), as: place.keeper
      ).refusal == Refusal(.onAnotherConsignment, ["code": place.code.display]))
  }

  @Test func `the shop's own goods go with a fault of their own; a customer's device is taken in first`()
    async throws
  {
    let place = try await ParcelFloor()
    let unit = try await place.stock("SN-1")
    #expect(try await place.pack("SN-1").refusal == .missing("consignment.fault"))
    #expect(try await place.pack("SN-1", fault: "pixel mort").answer != nil)
    #expect(try await place.line(1).ticket == nil)
    let sold = try await place.stock("SN-2")
    let buyer = try await place.floor.store.record { (desk) throws(StoreFailure) in
      let buyer = try desk.add(CustomerDetails.example())
      try desk.setOwner(buyer, of: sold)
      return buyer
    }
    #expect(try await place.pack("SN-2", fault: "pixel mort").refusal == Refusal(.takeInFirst))
    try await place.floor.store.record { (desk) throws(StoreFailure) in
      _ = try desk.add(UnitSwap(id: UnitSwapID(0), old: sold, new: unit, day: .example(2026, 11, 20)))
    }
    #expect(try await place.pack("SN-2", fault: "pixel mort").answer != nil, "\(buyer) got another for it")
  }

  @Test func `a serial of two makers asks for the label`() async throws {
    let place = try await ParcelFloor()
    let unit = try await place.stock("SN-1")
    _ = try await place.stock("SN-1", maker: "Other")
    #expect(try await place.pack("SN-1", fault: "x").refusal == Refusal(.severalUnits))
    let chosen = PackUnit(consignment: place.parcel, scanned: "SN-1", unit: unit, fault: "x")
    #expect(try await place.floor.perform(chosen, as: place.keeper).answer != nil)
    #expect(try await place.line(1).unit == unit)
  }

  @Test func `closing the parcel says what is missing and what is too many`() async throws {
    let place = try await ParcelFloor()
    for serial in ["SN-1", "SN-2", "SN-3"] { _ = try await place.repair(serial) }
    #expect(try await place.send().refusal == Refusal(.consignmentEmpty))
    _ = try await place.pack("SN-1")
    _ = try await place.pack("SN-2")
    #expect(try await place.check("SN-3").refusal == Refusal(.notOnPackingList))
    #expect(try await place.check("SN-404").refusal == .notFound("unit"))
    #expect(try await place.check("SN-2").answer?.checked == 1)
    #expect(try await place.check("SN-2").answer?.isRepeated == true)
    #expect(try await place.send().refusal == Refusal(.linesNotScanned, ["lines": "1"]))
    let first = try await place.line(1)
    let off = TakeOffLine(consignment: place.parcel, line: first.id)
    #expect(try await place.floor.perform(off, as: place.keeper).refusal == .missing("reason"))
    let why = TakeOffLine(consignment: place.parcel, line: first.id, reason: "nu încape")
    #expect(try await place.floor.perform(why, as: place.keeper).answer?.packed == 1)
    #expect(try await place.line(1).takenOff?.reason == "nu încape")
    #expect(try await place.send().answer?.state == .sent)
    #expect(try await place.pack("SN-3").refusal == Refusal(.consignmentNotPacking))
    #expect(try await place.floor.ticket(try #require(first.ticket)).stage == .diagnosing)
  }

  @Test func `a number of the packing list is not given twice`() async throws {
    let place = try await ParcelFloor()
    for serial in ["SN-1", "SN-2"] { _ = try await place.repair(serial) }
    _ = try await place.pack("SN-1")
    let line = try await place.line(1)
    _ = try await place.floor.perform(
      TakeOffLine(consignment: place.parcel, line: line.id), as: place.keeper)
    #expect(try await place.pack("SN-2").answer?.number == 2)
    #expect(try await place.pack("SN-1").answer?.number == 3, "and a unit taken off may come again")
  }

  @Test func `a parcel that is called off frees its units, with a reason`() async throws {
    let place = try await ParcelFloor()
    _ = try await place.repair("SN-1")
    _ = try await place.pack("SN-1")
    let silent = CallOffConsignment(consignment: place.parcel, reason: " ")
    #expect(try await place.floor.perform(silent, as: place.keeper).refusal == .missing("reason"))
    let said = CallOffConsignment(consignment: place.parcel, reason: "furnizor greșit")
    #expect(try await place.floor.perform(said, as: place.keeper).answer?.state == .closed)
    let second = try #require(
      try await place.floor.perform(OpenConsignment(supplier: .known(place.supplier)), as: place.keeper)
        .answer)
    let again = PackUnit(consignment: second.consignment, scanned: "SN-1")
    #expect(try await place.floor.perform(again, as: place.keeper).answer != nil)
  }

  @Test(arguments: [
    (ConsignmentDetails(carrier: "a\u{202E}b"), "consignment.carrier"),
    (ConsignmentDetails(trackingNumber: String(repeating: "9", count: 201)), "consignment.tracking"),
    (ConsignmentDetails(reference: "a\u{0}b"), "consignment.reference"),
    (ConsignmentDetails(note: "a\nb"), "consignment.note"),
  ])
  func `what is no readable line is refused`(details: ConsignmentDetails, field: String) async throws {
    let place = try await ParcelFloor()
    let open = OpenConsignment(supplier: .known(place.supplier), details: details)
    #expect(try await place.floor.perform(open, as: place.keeper).refusal == .unacceptable(field))
    let describe = DescribeConsignment(consignment: place.parcel, details: details)
    #expect(try await place.floor.perform(describe, as: place.keeper).refusal == .unacceptable(field))
  }
}
