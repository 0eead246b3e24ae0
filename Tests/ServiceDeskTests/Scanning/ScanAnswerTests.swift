import ServiceDesk
import ServiceDeskTesting
import Testing

struct ScanAnswerTests {
  private func sheet(_ found: ScanAnswer.Found) throws -> UnitSheet {
    guard case .unit(let sheet) = found else { throw Unexpected(found: found) }
    return sheet
  }

  private struct Unexpected: Error { let found: ScanAnswer.Found }

  @Test func `a known unit shows its owner, product, sale, guarantee and open ticket`() async throws {
    let floor = try await ShopFloor()
    let sold = try #require(
      try await floor.perform(
        RegisterSale(
          product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()), terms: .example())
      ).answer)
    let stay = try await floor.takeIn(
      OpenTicket(
        customer: .known(CustomerID(try await owner(of: sold.unit, floor))), unit: .known(sold.unit),
        intake: .example()))
    for text in [
      "SN-1", " sn-1 ", stay.unitCode.text, stay.number.description, stay.claimCode.text,
      stay.receiptKey.text, "https://other.example/t#\(stay.receiptKey.text)",
    ] {
      let sheet = try sheet(try await floor.desk.scan(text).found)
      #expect(sheet.unit.id == sold.unit, "\(text)")
      #expect(sheet.owner?.details.name == "Ana Ștefănescu")
      #expect(sheet.product.details.model == "FP-700")
      #expect(sheet.sale?.id == sold.sale)
      #expect(sheet.verdict.status == .covered)
      #expect(sheet.openTicket?.id == stay.ticket)
      #expect(sheet.earlier.isEmpty)
    }
  }

  private func owner(of unit: UnitID, _ floor: ShopFloor) async throws -> Int64 {
    try #require(try await floor.desk.sheet(of: unit)?.owner?.id.rawValue)
  }

  @Test func `the sheet names shelf and technician of the open ticket`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let shelf = try #require(try await floor.perform(AddShelf(name: "A-1")).answer)
    _ = try await floor.perform(PlaceOnShelf(ticket: stay.ticket, shelf: shelf.shelf))
    _ = try await floor.perform(AssignTechnician(ticket: stay.ticket, technician: floor.technician.id))
    let sheet = try sheet(try await floor.desk.scan("SN-1").found)
    #expect(sheet.shelf?.name == "A-1")
    #expect(sheet.technician == "Radu Ilie")
  }

  @Test func `one serial of two makers is for a person to choose`() async throws {
    let floor = try await ShopFloor()
    let acme = try await floor.takeIn("SN-1", maker: "Acme")
    let other = try await floor.takeIn("sn-1", maker: "Other")
    guard case .units(let sheets) = try await floor.desk.scan("SN-1").found else {
      Issue.record("two units share the serial")
      return
    }
    #expect(Set(sheets.map(\.unit.id)) == [acme.unit, other.unit])
    #expect(acme.unit != other.unit)
  }

  @Test func `a unit is found under each of its other numbers`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      OpenTicket(
        customer: .new(.example()),
        unit: .new(
          .new(.example()), .example("SN-1"),
          [UnitAlias(kind: .imei, number: .example("356938035643809"))]),
        intake: .example()))
    #expect(try sheet(try await floor.desk.scan("356938035643809").found).unit.id == stay.unit)
  }

  @Test func `thirteen digits are the unit when one has them as serial, else the product, else unknown`()
    async throws
  {
    let floor = try await ShopFloor()
    let gtin = try #require(GTIN("4006381333931"))
    #expect(try await floor.desk.scan("4006381333931").found == .unknownProduct(gtin))
    let added = try #require(
      try await floor.perform(AddProduct(details: .example(gtin: gtin))).answer)
    guard case .product(let product) = try await floor.desk.scan("4006381333931").found else {
      Issue.record("the product is registered")
      return
    }
    #expect(product.id == added.product)
    let stay = try await floor.takeIn("4006381333931", maker: "Numbers")
    #expect(try sheet(try await floor.desk.scan("4006381333931").found).unit.id == stay.unit)
    #expect(
      try sheet(try await floor.desk.scan("4006381333931", symbology: .code128).found).unit.id == stay.unit)
  }

  @Test func `B-2 a unit whose serial only reads like a label is found under its whole text`() async throws {
    let floor = try await ShopFloor()
    let text = "010950600013435221ABC123"
    let stay = try await floor.takeIn(text)
    #expect(try sheet(try await floor.desk.scan(text).found).unit.id == stay.unit)
    guard case .label(let fields) = ScanMeaning(text, floor.secrecy) else {
      Issue.record("no label")
      return
    }
    let box = try await floor.desk.scan(label: fields)
    #expect(try sheet(try #require(box.found).found).unit.id == stay.unit)
    // The same text where nobody registered it: the serial is the field's.
    let other = try await ShopFloor()
    #expect(try await other.desk.scan(text).found == .unknownSerial(.example("ABC123")))
    #expect(try await other.desk.scan(label: fields).number == .example("ABC123"))
  }

  @Test func `a serial that holds another's digits is not the other's, though a separator may be lost`()
    async throws
  {
    let floor = try await ShopFloor()
    let gtin = try #require(GTIN("4006381333931"))
    _ = try #require(try await floor.perform(AddProduct(details: .example(gtin: gtin))).answer)
    // The unit of another product.
    _ = try await floor.takeIn("123")
    let label = "]C1010400638133393121123104567"
    #expect(try await floor.desk.scan(label).found == .unknownSerial(.example("123104567")))
    guard case .label(let fields) = ScanMeaning(label, floor.secrecy) else {
      Issue.record("no label")
      return
    }
    #expect(fields.otherSerials == [.example("123")])
    #expect(try await floor.desk.scan(label: fields).number != .example("123"))
  }

  @Test func `B-6 a label with a wrong check digit is said to be damaged`() async throws {
    let floor = try await ShopFloor()
    #expect(
      try await floor.desk.scan("]C1010950600013435321ABC123").found == .rubbish(.damagedLabel))
  }

  @Test func `the receipt of an earlier stay shows that stay first`() async throws {
    let floor = try await ShopFloor()
    var stays: [ShopFloor.Stay] = []
    for number in 1...3 {
      let stay = try await floor.takeIn("SN-1", intake: .example(fault: "Defect \(number)"))
      try await floor.arrange(stay.ticket) { $0.stage = .delivered }
      stays.append(stay)
    }
    let newestFirst = try sheet(try await floor.desk.scan("SN-1").found)
    #expect(newestFirst.openTicket == nil)
    #expect(newestFirst.earlier.map(\.id) == stays.reversed().map(\.ticket))
    let earliest = try sheet(try await floor.desk.scan(stays[0].receiptKey.text).found)
    #expect(earliest.earlier.map(\.id) == [stays[0], stays[2], stays[1]].map(\.ticket))
  }

  @Test func `a badge names its owner until it is withdrawn or its owner leaves`() async throws {
    let floor = try await ShopFloor()
    let (badge, clerk) = (ShopFloor.clerksBadge.text, floor.clerk)
    #expect(try await floor.desk.scan(badge).found == .staff(name: clerk.name, clerk.id))
    _ = try await floor.perform(
      EditStaff(
        staff: clerk.id, name: clerk.name, roles: clerk.roles, language: clerk.language, isActive: false),
      as: floor.manager)
    #expect(try await floor.desk.scan(badge).found == .unknownCode)
    let technicians = ShopFloor.techniciansBadge.text
    _ = try await floor.perform(
      ReissueBadge(staff: floor.technician.id, badgeHash: nil, pin: nil), as: floor.manager)
    #expect(try await floor.desk.scan(technicians).found == .unknownCode)
  }

  @Test func `what looks like ours and is in no record is unknown`() async throws {
    let floor = try await ShopFloor()
    let codes = [
      "U1K7M2QX9TQ", "N1K7M2QX9TQ", ClaimCode.random(from: floor.secrecy).text,
      ReceiptKey.random(from: floor.secrecy).text, BadgeCode.example(7).text, "B26-999999",
    ]
    for code in codes { #expect(try await floor.desk.scan(code).found == .unknownCode, "\(code)") }
  }

  @Test(arguments: ["K21-004532", "B26-004532", "U1K7M2QX9TQ", "N1K7M2QX9TQ", "C1K7M2QX9TQ"])
  func `5-8 a maker's serial that looks like our code finds its unit`(serial: String) async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(serial)
    #expect(try sheet(try await floor.desk.scan(serial).found).unit.id == stay.unit)
  }

  @Test func `a number like a ticket's of no branch of ours is somebody's serial`() async throws {
    let floor = try await ShopFloor()
    #expect(floor.desk.shop.branch != "K")
    #expect(try await floor.desk.scan("K21-004532").found == .unknownSerial(.example("K21-004532")))
    #expect(try await floor.desk.scan("K21-0045321").found == .unknownSerial(.example("K21-0045321")))
  }

  @Test func `a claim code of the right place with a wrong secret opens nothing while it is keyed`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    let payload = stay.claimCode.locator + (stay.claimCode.secret == "111112" ? "111113" : "111112")
    #expect(
      try await floor.desk.scan("T1" + payload + String(A29.check(of: payload))).found == .unknownCode)
  }

  @Test func `what needs no record is answered as it is`() async throws {
    let floor = try await ShopFloor()
    let desk = floor.desk
    #expect(try await desk.scan("SN-9").found == .unknownSerial(.example("SN-9")))
    #expect(try await desk.scan("https://a.example/x").found == .webAddress(host: "a.example"))
    #expect(try await desk.scan("").found == .rubbish(.empty))
    #expect(
      try await desk.scan(ControlCode.command(.undo).text(floor.secrecy)).found == .command(.undo))
    #expect(try await desk.scan(ControlCode.stage(.ready).text(floor.secrecy)).found == .stage(.ready))
    let shelf = try #require(try await floor.perform(AddShelf(name: "A-1")).answer)
    #expect(
      try await desk.scan(shelf.code.text).found
        == .shelf(Shelf(id: shelf.shelf, name: "A-1", code: shelf.code)))
  }

  @Test func `an outage is thrown, never an unknown unit`() async throws {
    let floor = try await ShopFloor()
    await floor.store.fail(.always(.unavailable(reason: "test")))
    await #expect(throws: StoreFailure.unavailable(reason: "test")) { try await floor.desk.scan("SN-1") }
  }
}
