import ServiceDesk
import ServiceDeskTesting
import Testing

struct SerialBatchTests {
  @Test func `an unknown scan waits in the tray and is settled later, also after closing`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open()
    let aside = try #require(
      try await warehouse.perform(PutAside(batch: batch, codes: ["SN-1", "490154203237518"])).answer)
    #expect(aside.standing.aside == 1)
    _ = try await warehouse.perform(CloseSerialBatch(batch: batch))
    let settled = try await warehouse.perform(
      SettleAside(aside: aside.aside, product: .known(warehouse.product))
    ).answer
    #expect(settled?.standing.registered == 1)
    #expect(settled?.standing.aside == 0)
    #expect(try await warehouse.unit("490154203237518").serial.text == "SN-1")
    let again = try await warehouse.perform(
      SettleAside(aside: aside.aside, product: .known(warehouse.product)))
    #expect(again.refusal?.code == .notFound)
  }

  @Test func `a scan is thrown out of the tray with a reason only`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open()
    let aside = try #require(try await warehouse.perform(PutAside(batch: batch, codes: ["?"])).answer)
    #expect(
      try await warehouse.perform(DiscardAside(aside: aside.aside, reason: " ")).refusal?.code == .missing)
    #expect(
      try await warehouse.perform(DiscardAside(aside: aside.aside, reason: "rupt")).answer?.aside == 0)
    #expect(
      try await warehouse.perform(PutAside(batch: batch, codes: [])).refusal?.code == .unacceptable)
  }

  @Test func `undo takes back one act, the last or an earlier one`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    for number in 1...3 { _ = try await warehouse.scan("SN-\(number)", into: batch) }
    let last = try #require(try await warehouse.perform(UndoRegistration(batch: batch)).answer)
    #expect(last.takenBack.map(\.serial.text) == ["SN-3"])
    let first = try #require(try await warehouse.perform(UndoRegistration(batch: batch, entry: 1)).answer)
    #expect(first.standing.last.map(\.serial.text) == ["SN-2"])
    _ = try await warehouse.perform(UndoRegistration(batch: batch))
    #expect(try await warehouse.perform(UndoRegistration(batch: batch)).refusal?.code == .nothingToUndo)
    #expect(try await warehouse.floor.count(.units) == 0)
  }

  @Test func `what was used since is not taken back, and is named`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    _ = try await warehouse.scan("SN-1", into: batch)
    let unit = try await warehouse.unit("SN-1")
    let back = ReturnUnit(unit: unit.id, day: warehouse.floor.clock.today, reason: "nu dorește")
    #expect(try await warehouse.perform(back).answer != nil)
    for refusal in [
      try await warehouse.perform(UndoRegistration(batch: batch)).refusal,
      try await warehouse.perform(TakeBackBatch(batch: batch)).refusal,
    ] {
      #expect(refusal?.code == .usedSince)
      #expect(refusal?.values["serial"] == "SN-1")
    }
  }

  @Test func `a unit in a parcel, or with a fact about its guarantee, is not taken back`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(warehouse.bought, product: warehouse.product)
    for serial in ["SN-1", "SN-2", "SN-3"] { _ = try await warehouse.scan(serial, into: batch) }
    let parcel = try #require(
      try await warehouse.perform(OpenConsignment(supplier: .known(warehouse.supplier))).answer
    ).consignment
    _ = try await warehouse.perform(PackUnit(consignment: parcel, scanned: "SN-1", fault: "nu pornește"))
    let fact = RecordGuaranteeEvent(
      unit: try await warehouse.unit("SN-2").id,
      event: .event(GuaranteeEvent(.inspectionDone, on: warehouse.floor.clock.today)))
    #expect(try await warehouse.floor.perform(fact).answer != nil)
    for (entry, kind) in [(1, "consigned"), (2, "recorded")] {
      let refusal = try await warehouse.perform(UndoRegistration(batch: batch, entry: entry)).refusal
      #expect(refusal?.code == .usedSince && refusal?.values["kind"] == kind)
    }
    #expect(try await warehouse.perform(UndoRegistration(batch: batch, entry: 3)).answer != nil)
  }

  @Test func `a whole batch is taken back once`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    for number in 1...3 { _ = try await warehouse.scan("SN-\(number)", into: batch) }
    _ = try await warehouse.perform(CloseSerialBatch(batch: batch))
    #expect(try await warehouse.perform(TakeBackBatch(batch: batch)).answer?.serials == 3)
    #expect(try await warehouse.perform(TakeBackBatch(batch: batch)).refusal?.code == .nothingToUndo)
    #expect(try await warehouse.floor.count(.units) == 0)
  }

  @Test func `a range is taken once its count was seen, all or nothing`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    func range(_ from: String, _ to: String, _ count: Int) -> RegisterRange {
      RegisterRange(batch: batch, from: .example(from), to: .example(to), expectedCount: count)
    }
    #expect(try await warehouse.perform(range("A098", "A103", 5)).refusal?.code == .rangeCountDiffers)
    #expect(try await warehouse.perform(range("A098", "A103", 6)).answer?.standing.registered == 6)
    #expect(try await warehouse.unit("A100").product == warehouse.product)
    #expect(try await warehouse.perform(range("A103", "A105", 3)).refusal?.code == .alreadyInBatch)
    let undone = try await warehouse.perform(UndoRegistration(batch: batch)).answer
    #expect(undone?.takenBack.count == 6)
  }

  @Test func `goods without a serial get one each, with a label`() async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    let made = try #require(try await warehouse.perform(MakeOwnSerials(batch: batch, count: 3)).answer)
    #expect(Set(made.serials).count == 3)
    #expect(made.serials.allSatisfy { OwnSerial($0.text) != nil })
    let paper = try await warehouse.floor.paper(try #require(made.papers.first))
    #expect(paper.kind == .serialLabel)
    #expect(paper.text("unit.serial") == made.serials[0].text)
    for count in [0, MakeOwnSerials.most + 1] {
      #expect(
        try await warehouse.perform(MakeOwnSerials(batch: batch, count: count)).refusal?.code
          == .unacceptable)
    }
  }

  @Test func `a batch needs a document, a party that exists and days that make sense`() async throws {
    let warehouse = try await Warehouse()
    let today = warehouse.floor.clock.today
    for (change, code) in [
      ({ $0.document = " " }, .missing), ({ $0.party = .soldTo(.known(CustomerID(99))) }, .notFound),
      ({ $0.documentDay = today.adding(days: 1) }, .unacceptable),
      ({ $0.guaranteeMonths = 601 }, .unacceptable),
      ({ $0.deliveryDay = today.adding(days: 400) }, .unacceptable),
      ({ $0.product = .known(ProductID(99)) }, .notFound),
    ] as [((inout OpenSerialBatch) -> Void, Refusal.Code)] {
      var opening = warehouse.opening()
      change(&opening)
      #expect(try await warehouse.perform(opening).refusal?.code == code)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3, 4])
  func `what stands in a batch is what was scanned less what was refused and taken back`(
    seed: UInt64
  ) async throws {
    let warehouse = try await Warehouse()
    let batch = try await warehouse.open(product: warehouse.product)
    var state = seed
    func draw(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var standing: [[String]] = []
    for _ in 1...80 {
      switch draw(6) {
      case 0 where !standing.isEmpty:
        _ = try #require(try await warehouse.perform(UndoRegistration(batch: batch)).answer)
        standing.removeLast()
      case 1:
        let first = draw(40)
        let range = (first...first + 2).map { "R\($0 + 10)" }
        let decision = try await warehouse.perform(
          RegisterRange(
            batch: batch, from: .example(range[0]), to: .example(range[2]), expectedCount: 3))
        let isFree = Set(standing.joined()).isDisjoint(with: range)
        #expect((decision.answer != nil) == isFree)
        if isFree { standing.append(range) }
      default:
        let serial = "R\(draw(50) + 10)"
        let decision = try await warehouse.scan(serial, into: batch)
        let isFree = !standing.joined().contains(serial)
        #expect((decision.answer != nil) == isFree)
        if isFree { standing.append([serial]) }
      }
    }
    let (stored, entries) = try await warehouse.read { (desk) throws(StoreFailure) in
      (try desk.batch(batch), try desk.entries(of: batch, entry: nil, limit: 1000))
    }
    #expect(stored?.registered == standing.joined().count)
    #expect(entries.map(\.serial.text).sorted() == standing.joined().sorted())
    #expect(try await warehouse.floor.count(.units) == standing.joined().count)
  }
}
