@testable import ServiceDesk
import ServiceDeskTesting
import Testing

/// What a box, a plate or a label fills into an intake.
struct BoxIntakeTests {
  private static let codes = [
    Warehouse.gtin, "490154203237518", "R58M31ABCDE", "00:00:5E:00:53:01",
    "https://eprel.ec.europa.eu/qr/1234567",
  ]

  private func box(_ codes: [String], in warehouse: Warehouse) async throws -> BoxAnswer {
    try await warehouse.floor.desk.scan(box: codes.map { ScannedCode($0) })
  }

  private func label(_ text: String, in warehouse: Warehouse) async throws -> BoxAnswer {
    guard case .label(let fields) = ScanMeaning(text, warehouse.floor.secrecy) else {
      throw StoreFailure.damagedRow(what: "label")
    }
    return try await warehouse.floor.desk.scan(label: fields)
  }

  private func takeIn(_ serial: String, in warehouse: Warehouse) async throws -> ShopFloor.Stay {
    try await warehouse.floor.takeIn(
      OpenTicket(
        customer: .new(.example()), unit: .new(.known(warehouse.coded), .example(serial), []),
        intake: .example()))
  }

  @Test func `one box fills product, serial and other numbers, and tells the guarantee without a sale`()
    async throws
  {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let steps = session.receive(.read(try await box(Self.codes, in: warehouse)))
    #expect(steps == [.sound(.good), .ask(.customer)])
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.product == .known(warehouse.coded))
    #expect(session.draft.aliases.map(\.kind) == [.imei, .mac])
    #expect(session.draft.verdict != nil)
    #expect(session.draft.box == nil)
  }

  @Test func `the intake that begins from a box has what the box showed`() async throws {
    let warehouse = try await Warehouse()
    var counter = CounterSession()
    #expect(
      counter.receive(.read(try await box(Self.codes, in: warehouse))) == [.sound(.needsYou), .show])
    #expect(counter.shown?.found == .unknownSerial(.example("R58M31ABCDE")))
    #expect(counter.box?.product?.id == warehouse.coded)
    _ = counter.receive(.takeIn)
    guard case .intake(let session) = counter.activity else {
      Issue.record("no intake")
      return
    }
    #expect(session.draft.product == .known(warehouse.coded))
    #expect(session.draft.aliases.count == 2)
  }

  @Test func `an intake that begins from the code of an unknown product keeps it`() throws {
    let gtin = try #require(GTIN("5941234567899"))
    var counter = CounterSession()
    let meaning = ScanMeaning.productCode(gtin, asSerial: .example(gtin.digits))
    _ = counter.receive(.scanned(ScanAnswer(meaning: meaning, found: .unknownProduct(gtin))))
    #expect(
      counter.receive(.takeIn) == [.intake(.sound(.needsYou)), .intake(.ask(.unit)), .show])
    guard case .intake(let session) = counter.activity else {
      Issue.record("no intake")
      return
    }
    #expect(session.draft.productCode == gtin)
  }

  @Test func `the command barcode takes in what is shown, as the key does`() async throws {
    let warehouse = try await Warehouse()
    var counter = CounterSession()
    _ = counter.receive(.read(try await box(Self.codes, in: warehouse)))
    let command = ScanAnswer(meaning: .command(.takeIn), found: .command(.takeIn))
    _ = counter.receive(.scanned(command))
    guard case .intake(let session) = counter.activity else {
      Issue.record("no intake")
      return
    }
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.product == .known(warehouse.coded))
  }

  @Test func `a unit on record is shown with its own guarantee`() async throws {
    let warehouse = try await Warehouse()
    let stay = try await takeIn("R58M31ABCDE", in: warehouse)
    let answer = try await box(Self.codes, in: warehouse)
    guard case .unit(let sheet)? = answer.found?.found else {
      Issue.record("\(String(describing: answer.found))")
      return
    }
    #expect(sheet.unit.id == stay.unit)
    #expect(answer.verdict == nil)
  }

  @Test func `a unit on record under its IMEI is found by the box`() async throws {
    let warehouse = try await Warehouse()
    let stay = try await takeIn("490154203237518", in: warehouse)
    guard case .unit(let sheet)? = try await box(Self.codes, in: warehouse).found?.found else {
      Issue.record("not found")
      return
    }
    #expect(sheet.unit.id == stay.unit)
  }

  @Test func `the code of a product that is not on record is kept for its form`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let steps = session.receive(
      .read(try await box(["5941234567899", "R58M31ABCDE"], in: warehouse)))
    #expect(steps == [.sound(.needsYou), .ask(.product)])
    #expect(session.draft.productCode == GTIN("5941234567899"))
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
  }

  @Test func `a product is found by the maker's number of its model`() async throws {
    let warehouse = try await Warehouse()
    let answer = try await box(["1PDP-25X", "SABC123456", "Q1"], in: warehouse)
    #expect(answer.product?.id == warehouse.coded)
    #expect(answer.number == .example("ABC123456"))
    #expect(try await box(["1PXY-77", "SABC123456", "Q1"], in: warehouse).product == nil)
  }

  @Test func `one label with several fields fills the product too`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let text = "]d2010\(Warehouse.gtin)21ABC123"
    _ = session.receive(.read(try await label(text, in: warehouse)))
    #expect(session.draft.newSerial == .example("ABC123"))
    #expect(session.draft.product == .known(warehouse.coded))
    #expect(session.draft.verdict != nil)
  }

  @Test func `a label that was damaged on its way is looked at before it is taken`() async throws {
    let warehouse = try await Warehouse()
    let fields = LabelFields(
      gs1: [GS1Element("01", Array("0\(Warehouse.gtin)".utf8)), GS1Element("21", Array("ABC123".utf8))],
      isMended: true)
    let answer = try await warehouse.floor.desk.scan(label: fields)
    #expect(answer.isOpen)
    #expect(answer.reading.isMended)
    var session = IntakeSession()
    #expect(session.receive(.read(answer)) == [.sound(.needsYou), .ask(.unit)])
    #expect(session.draft.newSerial == nil)
    #expect(session.draft.box == answer)
    let taken = try await warehouse.floor.desk.take(.example("ABC123"), of: answer)
    #expect(session.receive(.read(taken)) == [.sound(.good), .ask(.customer)])
    #expect(session.draft.newSerial == .example("ABC123"))
    for language in Language.allCases { #expect(answer.summary(language) != taken.summary(language)) }
  }

  @Test func `of several candidates a person takes one, with all that the box tells`() async throws {
    let warehouse = try await Warehouse()
    let codes = [Warehouse.gtin, "AB1234567", "CD7654321", "490154203237518"]
    let open = try await box(codes, in: warehouse)
    #expect(open.isOpen)
    var counter = CounterSession()
    #expect(counter.receive(.read(open)) == [.sound(.needsYou), .show])
    #expect(counter.shown == nil)
    #expect(counter.box == open)
    #expect(open.offers(.example("cd7654321")))
    #expect(!open.offers(.example("XX")))
    let taken = try await warehouse.floor.desk.take(.example("CD7654321"), of: open)
    _ = counter.receive(.read(taken))
    #expect(counter.shown?.found == .unknownSerial(.example("CD7654321")))
    _ = counter.receive(.takeIn)
    guard case .intake(let session) = counter.activity else {
      Issue.record("no intake")
      return
    }
    #expect(session.draft.newSerial == .example("CD7654321"))
    #expect(session.draft.aliases.map(\.kind) == [.imei])
  }

  @Test func `a scan of one of the candidates answers the box too`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let codes = [Warehouse.gtin, "AB1234567", "CD7654321", "490154203237518"]
    _ = session.receive(.read(try await box(codes, in: warehouse)))
    #expect(session.draft.box != nil)
    let serial = SerialNumber.example("cd7654321")
    _ = session.receive(.scanned(ScanAnswer(meaning: .serial(serial), found: .unknownSerial(serial))))
    #expect(session.draft.box == nil)
    #expect(session.draft.newSerial == serial)
    #expect(session.draft.aliases.map(\.kind) == [.imei])
    #expect(session.question == .customer)
  }

  @Test func `what a person entered is not overwritten by a box, but asked about`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    _ = session.receive(
      .scanned(ScanAnswer(meaning: .serial(.example("XY-1")), found: .unknownSerial(.example("XY-1")))))
    _ = session.receive(.productChosen(.known(warehouse.product), title: "Chosen"))
    let before = session
    let answer = try await box(Self.codes, in: warehouse)
    #expect(session.receive(.read(answer)) == [.sound(.needsYou), .ask(.customer)])
    #expect(session.draft.newSerial == before.draft.newSerial)
    #expect(session.draft.aliases == before.draft.aliases)
    #expect(session.draft.product == before.draft.product)
    #expect(session.draft.box == answer)
    // The person says that it is the device of the box; the product still is the one that was chosen.
    let taken = try await warehouse.floor.desk.take(.example("R58M31ABCDE"), of: answer)
    #expect(session.receive(.read(taken)) == [.sound(.needsYou), .ask(.customer)])
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.product == .known(warehouse.product))
    #expect(session.draft.otherProduct?.id == warehouse.coded)
    _ = session.receive(.productChosen(.known(warehouse.coded), title: "Datecs"))
    #expect(session.draft.otherProduct == nil)
  }

  @Test func `a box of the serial that is there already adds what is missing`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let serial = SerialNumber.example("R58M31ABCDE")
    _ = session.receive(.scanned(ScanAnswer(meaning: .serial(serial), found: .unknownSerial(serial))))
    #expect(
      session.receive(.read(try await box(Self.codes, in: warehouse))) == [.sound(.good), .ask(.customer)])
    #expect(session.draft.newSerial == serial)
    #expect(session.draft.product == .known(warehouse.coded))
    #expect(session.draft.aliases.map(\.kind) == [.imei, .mac])
  }

  @Test func `an IMEI that stood in gives way to the serial of its box`() async throws {
    let warehouse = try await Warehouse()
    var session = IntakeSession()
    let imei = SerialNumber.example("490154203237518")
    let meaning = ScanMeaning(imei.text, warehouse.floor.secrecy)
    _ = session.receive(.scanned(ScanAnswer(meaning: meaning, found: .unknownSerial(imei))))
    _ = session.receive(.read(try await box(Self.codes, in: warehouse)))
    #expect(session.draft.newSerial == .example("R58M31ABCDE"))
    #expect(session.draft.aliases.map(\.number).contains(imei))
  }

  @Test func `a second box does not slip into the intake of a known unit`() async throws {
    let warehouse = try await Warehouse()
    let stay = try await takeIn("SN-1", in: warehouse)
    try await warehouse.floor.arrange(stay.ticket) { $0.stage = .delivered }
    var session = IntakeSession()
    guard let sheet = try await warehouse.floor.desk.sheet(of: stay.unit) else { return }
    _ = session.receive(.unitChosen(sheet))
    let before = session
    #expect(
      session.receive(.read(try await box(Self.codes, in: warehouse))).last
        == .refuse(Refusal(.serialOfAnotherProduct)))
    #expect(session == before)
  }

  @Test func `B-5 a picture of the product code alone shows the product and asks for the serial`()
    async throws
  {
    let warehouse = try await Warehouse()
    let answer = try await box([Warehouse.gtin, "https://eprel.ec.europa.eu/qr/1"], in: warehouse)
    guard case .product(let product)? = answer.found?.found else {
      Issue.record("\(String(describing: answer.found))")
      return
    }
    #expect(product.id == warehouse.coded)
    var session = IntakeSession()
    #expect(session.receive(.read(answer)) == [.sound(.needsYou), .ask(.unit)])
    #expect(session.draft.product == .known(warehouse.coded))
  }

  /// `domain.md` 5.6: only of a cash register are ten digits a fiscal number.
  @Test(arguments: [("casă de marcat", true), ("laser printer", false)])
  func `a fiscal number is told as that where the product is a cash register`(
    type: String, isFiscal: Bool
  ) async throws {
    let floor = try await ShopFloor()
    let gtin = try #require(GTIN("5941234567899"))
    _ = try await floor.perform(
      AddProduct(
        details: ProductDetails(maker: "Acme", model: "Till 1", type: type, gtin: gtin)))
    let answer = try await floor.desk.scan(
      box: [gtin.digits, "DB4500002769", "R58M31ABCDE"].map { ScannedCode($0) })
    let number = answer.reading.candidates.first { $0.text == "DB4500002769" }
    #expect((number?.kind == .fiscalNumber) == isFiscal)
    if isFiscal { #expect(answer.number == .example("R58M31ABCDE")) }
  }
}
