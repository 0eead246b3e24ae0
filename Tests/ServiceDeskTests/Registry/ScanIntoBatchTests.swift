import ServiceDesk
import ServiceDeskTesting
import Testing

struct ScanIntoBatchTests {
  @Test func `each serial is counted and the last five are shown`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    for number in 1...7 {
      let answer = try #require(try await warehouse.scan("SN-\(number)", into: batch).answer)
      #expect(answer.standing.registered == number)
      #expect(answer.sound == .good)
    }
    let standing = try await warehouse.read { (desk) throws(StoreFailure) in
      try desk.entries(of: batch, entry: nil, limit: BatchStanding.shown).map(\.serial.text)
    }
    #expect(standing == ["SN-7", "SN-6", "SN-5", "SN-4", "SN-3"])
    let unit = try await warehouse.unit("SN-3")
    let sale = try await warehouse.read { (desk) throws(StoreFailure) in
      try desk.sales(of: unit.id).inForce
    }
    #expect(unit.owner == warehouse.customer)
    #expect(sale?.terms.document == "F 1001")
    #expect(sale?.terms.guaranteeMonths == 24)
  }

  @Test func `a product code says what follows`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open()
    #expect(try await warehouse.scan("SN-1", into: batch).refusal?.code == .productNotChosen)
    let chosen = try #require(try await warehouse.scan(Warehouse.gtin, into: batch).answer)
    #expect(chosen.taken == .product(warehouse.coded))
    _ = try await warehouse.scan("SN-1", into: batch)
    #expect(try await warehouse.unit("SN-1").product == warehouse.coded)
  }

  @Test func `a box with several codes is one unit with its other numbers`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let answer = try await warehouse.scan(
      Warehouse.gtin, "R58-X1", "490154203237518", "00:00:5E:00:53:01", "https://eprel.ec.europa.eu/qr/1",
      into: batch
    ).answer
    #expect(answer?.standing.registered == 1)
    #expect(answer?.standing.product == warehouse.coded)
    let unit = try await warehouse.unit("490154203237518")
    #expect(unit.serial.text == "R58-X1")
    #expect(unit.aliases.map(\.kind) == [.imei, .mac])
  }

  @Test func `the card in a telephone is no number of the telephone`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("89400100000000001235", "R58-X1", "490154203237518", into: batch)
    #expect(try await warehouse.unit("R58-X1").aliases.map(\.kind) == [.imei])
    // Alone it is the number of what is sold: a card.
    _ = try await warehouse.scan("89400100000000001235", into: batch)
    #expect(try await warehouse.unit("89400100000000001235").serial.text == "89400100000000001235")
  }

  @Test func `a label whose IMEI does not add up is looked at`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let refusal = try await warehouse.scan("SN:R58-X1;IMEI:356938035643800", into: batch).refusal
    #expect(refusal?.code == .wrongCheckDigit)
  }

  @Test func `of two possible serials the person says which`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let refusal = try await warehouse.scan("P-77", "SN-1", into: batch).refusal
    #expect(refusal?.code == .serialNotClear)
    #expect(refusal?.sound == .needsYou)
    _ = try await warehouse.scan("P-77", "SN-1", into: batch, serial: "SN-1")
    let unit = try await warehouse.unit("SN-1")
    #expect(unit.aliases.map(\.number.text) == ["P-77"])
  }

  /// What was registered before, what is scanned, and how that is refused.
  struct Case: Sendable, CustomStringConvertible {
    var scanned: String
    var code: Refusal.Code
    var sound = Sound.bad
    var description: String { scanned }
  }

  @Test(arguments: [
    Case(scanned: "sn-1", code: .alreadyInBatch), Case(scanned: "SOLD-1", code: .serialSold),
    Case(scanned: "490154203237518", code: .numberOfAnotherUnit),
    Case(scanned: "OTHER-1", code: .serialOfAnotherProduct),
    Case(scanned: "TWIN-1", code: .serialOfAnotherMaker, sound: .needsYou),
    Case(scanned: "4006381333931", code: .productCodeIsNoSerial),
    Case(scanned: "9506000134353", code: .wrongCheckDigit),
    Case(scanned: "356938035643800", code: .wrongCheckDigit),
    Case(scanned: "]C1010950600013435321ABC123", code: .labelDamaged),
    Case(
      scanned: "]C1010950600013435221ABCDEFGHJKLMNPQRSTUV11260300", code: .labelMended, sound: .needsYou),
    Case(scanned: "U1K7M2QX9TQ", code: .ownCodeIsNoSerial), Case(scanned: "", code: .unacceptable),
    Case(scanned: "https://eprel.ec.europa.eu/qr/1", code: .unacceptable),
    Case(scanned: "A\u{1B}[2J", code: .unacceptable),
    Case(scanned: String(repeating: "9", count: 65), code: .unacceptable),
  ])
  func `a wrong code is refused at the scan with its reason`(example: Case) async throws {
    let warehouse = try await Warehouse()
    let earlier = try await warehouse.open(product: warehouse.product, document: "F 0")
    _ = try await warehouse.scan("SOLD-1", "490154203237518", into: earlier)
    try await warehouse.floor.store.record { (desk) throws(StoreFailure) in
      let model = try desk.add(ProductDetails.example(model: "FP-800"))
      _ = try desk.addUnit(product: model, serial: .example("OTHER-1"), aliases: [], owner: nil)
      _ = try desk.addUnit(product: warehouse.coded, serial: .example("TWIN-1"), aliases: [], owner: nil)
    }
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: batch)
    let refusal = try #require(try await warehouse.scan(example.scanned, into: batch).refusal)
    #expect(refusal.code == example.code)
    #expect(refusal.sound == example.sound)
    for language in Language.allCases { #expect(!refusal.text(language).contains("{")) }
    let count = try await warehouse.read { (desk) throws(StoreFailure) in
      try desk.batch(batch)?.registered
    }
    #expect(count == 1)
  }

  @Test func `the chosen product's own code is no serial`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.coded)
    #expect(try await warehouse.scan(Warehouse.gtin, into: batch).refusal?.code == .productCodeIsNoSerial)
  }

  @Test func `a person may confirm what only looks wrong`() async throws {
    let warehouse = try await Warehouse()
    try await warehouse.floor.store.record { (desk) throws(StoreFailure) in
      _ = try desk.addUnit(product: warehouse.coded, serial: .example("TWIN-1"), aliases: [], owner: nil)
    }
    let batch = try await warehouse.open(product: warehouse.product)
    for code in ["TWIN-1", "4006381333931", "356938035643800", "U1K7M2QX9TQ"] {
      #expect(try await warehouse.scan(code, into: batch).refusal != nil, "\(code)")
      #expect(try await warehouse.scan(code, into: batch, isConfirmed: true).answer != nil, "\(code)")
    }
  }

  @Test func `to whom a serial was sold is told only to who may read customers`() async throws {
    let warehouse = try await Warehouse()
    let first = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: first)
    let batch = try await warehouse.open(product: warehouse.product)
    let scan = ScanIntoBatch(batch: batch, codes: ["SN-1"])
    #expect(try await warehouse.perform(scan).refusal?.values["customer"] == nil)
    let told = try await warehouse.floor.perform(scan, as: warehouse.floor.clerk).refusal
    #expect(told?.values["customer"] == "\(warehouse.customer)")
    #expect(told?.values["document"] == "F 1001")
  }

  @Test func `a rule refuses other forms and warns of the same number read otherwise`() async throws {
    let warehouse = try await Warehouse()
    let rule = SerialRule(
      scope: .product(warehouse.product), pattern: SerialPattern("######"), prefixes: ["SN"],
      paddedLength: 6)
    #expect(try await warehouse.perform(KeepSerialRule(rule: rule)).refusal == nil)
    let batch = try await warehouse.open(product: warehouse.product)
    #expect(try await warehouse.scan("ABC", into: batch).refusal?.code == .serialFormat)
    #expect(try await warehouse.scan("SN001234", into: batch).answer != nil)
    for twin in ["001234", "1234", "SN1234"] {
      #expect(try await warehouse.scan(twin, into: batch).refusal?.code == .serialResembles, "\(twin)")
    }
    #expect(try await warehouse.scan("001235", into: batch).answer != nil)
  }

  @Test func `bought and sold stand side by side`() async throws {
    let warehouse = try await Warehouse()
    let bought = try await warehouse.open(warehouse.bought, product: warehouse.product, document: "NIR 5")
    _ = try await warehouse.scan("SN-1", into: bought)
    let sold = try await warehouse.open(product: warehouse.product)
    #expect(try await warehouse.scan("SN-1", into: sold).answer != nil)
    let again = try await warehouse.open(warehouse.bought, product: warehouse.product)
    #expect(try await warehouse.scan("SN-1", into: again).refusal?.code == .serialBought)
    let unit = try await warehouse.unit("SN-1")
    let (purchases, sales) = try await warehouse.read { (desk) throws(StoreFailure) in
      (try desk.purchases(of: unit.id), try desk.sales(of: unit.id))
    }
    #expect(purchases.map(\.terms.document) == ["NIR 5"])
    #expect(sales.count == 1)
  }

  @Test func `a repeated scan with the same command id is taken once`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let id = CommandID.fresh()
    for _ in 1...2 {
      let answer = try await warehouse.floor.perform(
        ScanIntoBatch(batch: batch, codes: ["SN-1"]), as: warehouse.clerk, id: id
      ).answer
      #expect(answer?.standing.registered == 1)
    }
  }

  @Test func `a closed batch takes nothing more`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: batch)
    let closed = try #require(try await warehouse.perform(CloseSerialBatch(batch: batch)).answer)
    #expect(closed.counts == [SerialCount(product: warehouse.product, count: 1)])
    #expect(try await warehouse.scan("SN-2", into: batch).refusal?.code == .batchClosed)
    #expect(try await warehouse.perform(UndoRegistration(batch: batch)).refusal?.code == .batchClosed)
    #expect(try await warehouse.scan("SN-2", into: SerialBatchID(99)).refusal?.code == .notFound)
  }
}
