import ServiceDesk
import ServiceDeskTesting
import Testing

struct ShopPapersTests {
  private static let accessories = [Accessory(name: "cablu", count: 2), Accessory(name: "husă")]

  @Test func `an intake labels each accessory when the shop wants it`() async throws {
    for wanted in [false, true] {
      let floor = try await ShopFloor(.example(labelsAccessories: wanted))
      let stay = try await floor.takeIn(intake: .example(accessories: Self.accessories))
      let labels = try await floor.store.read { (desk) throws(StoreFailure) in
        try desk.papers(of: stay.ticket).filter { $0.kind == .accessoryLabel }
      }
      #expect(labels.compactMap { $0.text("accessory.place") } == (wanted ? ["1/2", "2/2"] : []))
      #expect(labels.compactMap { $0.text("accessory.name") } == (wanted ? ["2 × cablu", "husă"] : []))
    }
  }

  @Test func `an accessory's label bears the ticket's number and nothing that opens or proves anything`()
    async throws
  {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(intake: .example(accessories: Self.accessories))
    let owed = try #require(try await floor.perform(PrintAccessoryLabels(ticket: stay.ticket)).answer)
    #expect(owed.papers.count == 2)
    let label = try await floor.paper(owed.papers[0])
    #expect(label.text("ticket.number") == stay.number.description)
    for secret in [
      stay.unitCode.text, stay.claimCode.text, stay.receiptKey.text, "Ștefănescu", "Nu pornește",
    ] {
      #expect(!label.everything.contains { $0.contains(secret) }, "\(secret)")
    }
  }

  @Test func `a ticket without accessories has no labels for them`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn()
    #expect(
      try await floor.perform(PrintAccessoryLabels(ticket: stay.ticket))
        == .refused(.missing("intake.accessories")))
    #expect(
      try await floor.perform(PrintAccessoryLabels(ticket: TicketID(4711))) == .refused(.notFound("ticket")))
  }

  @Test func `shelves are labelled by choice or all together`() async throws {
    let floor = try await ShopFloor()
    #expect(try await floor.perform(PrintShelfLabels(shelves: [])) == .refused(.notFound("shelf")))
    var shelves: [ShelfID] = []
    for name in ["R1", "R2"] {
      shelves.append(try #require(try await floor.perform(AddShelf(name: name)).answer).shelf)
    }
    let all = try #require(try await floor.perform(PrintShelfLabels(shelves: [])).answer)
    #expect(all.papers.count == 2)
    let one = try #require(try await floor.perform(PrintShelfLabels(shelves: [shelves[1]])).answer)
    let label = try await floor.paper(one.papers[0])
    #expect(label.text("shelf.name") == "R2")
    #expect(label.text("shelf.code").flatMap(ShelfCode.init) != nil)
    #expect(
      try await floor.perform(PrintShelfLabels(shelves: [ShelfID(99)])) == .refused(.notFound("shelf")))
  }

  @Test func `the stage sheet carries every stage's code, read back as that stage`() async throws {
    let floor = try await ShopFloor()
    for language in Language.allCases {
      let owed = try #require(try await floor.perform(PrintWallSheet(.stages, in: language)).answer)
      let rows = try await floor.paper(owed.paper).rows("codes")
      let stages = rows.compactMap { row -> Stage? in
        if case .stage(let stage) = ScanMeaning(row["code"] ?? "", floor.secrecy) { stage } else { nil }
      }
      #expect(stages == Stage.allCases)
      #expect(rows.compactMap { $0["caption"] } == Stage.allCases.map { $0.title[language] })
    }
  }

  @Test func `no code of the calibration sheet means anything to the counter`() async throws {
    let floor = try await ShopFloor()
    let owed = try #require(try await floor.perform(PrintWallSheet(.calibration, in: .polish)).answer)
    let paper = try await floor.paper(owed.paper)
    #expect(paper.kind == .calibrationSheet && paper.paper.language == .polish)
    for (name, text) in CalibrationSheet.codes {
      #expect(paper.text(name) == text)
      switch ScanMeaning(text, floor.secrecy) {
      case .serial, .productCode: break
      case let meaning: Issue.record("\(text) is \(meaning)")
      }
    }
    #expect(Set(CalibrationSheet.codes.values).count == CalibrationSheet.codes.count)
    let all = Set(CalibrationSheet.codes.values.joined())
    for needed in "ABCXYZabcxyz0123456789-/_" { #expect(all.contains(needed), "\(needed)") }
  }

  @Test func `addresses go on labels, and customers without one are named`() async throws {
    let floor = try await ShopFloor()
    let address = "Str. Școlii 1\n500001 Brașov"
    let (with, firm, without) = try await floor.store.record { (desk) throws(StoreFailure) in
      (
        try desk.add(CustomerDetails.example(address: address)),
        try desk.add(CustomerDetails.example(kind: .business, address: address)),
        try desk.add(CustomerDetails.example())
      )
    }
    let owed = try #require(
      try await floor.perform(PrintAddresses(customers: [with, without, firm], on: .labels)).answer)
    #expect(owed.without == [without])
    let labels = [try await floor.paper(owed.papers[0]), try await floor.paper(owed.papers[1])]
    #expect(labels.map { $0.text("address.name") } == ["Ana Ștefănescu", "Exemplu SRL"])
    #expect(labels.map { $0.text("address.person") } == [nil, "Ana Ștefănescu"])
    #expect(labels.map { $0.text("address.lines") } == [address, address])
    #expect(
      try await floor.perform(PrintAddresses(customers: [without], on: .labels))
        == .refused(.missing("customer.address")))
  }

  @Test(arguments: [(1, 24, [24]), (1, 25, [24, 1]), (24, 2, [24, 1]), (3, 22, [24]), (3, 23, [24, 1])])
  func `a sheet of labels begins at its first free place`(start: Int, count: Int, places: [Int]) async throws
  {
    let floor = try await ShopFloor()
    let customers = try await floor.store.record { (desk) throws(StoreFailure) in
      var ids: [CustomerID] = []
      for number in 1...count {
        ids.append(try desk.add(CustomerDetails.example(name: "Ana \(number)", address: "Str. 1")))
      }
      return ids
    }
    let owed = try #require(
      try await floor.perform(PrintAddresses(customers: customers, on: .sheet(start: start))).answer)
    var found: [[[String: String]]] = []
    for id in owed.papers { found.append(try await floor.paper(id).rows("addresses")) }
    #expect(found.map(\.count) == places)
    #expect(found[0].prefix(start - 1).filter { !$0.isEmpty }.isEmpty)
    #expect(found.flatMap { $0 }.compactMap { $0["name"] } == (1...count).map { "Ana \($0)" })
  }

  @Test(arguments: [0, 25, -1])
  func `a place that a sheet does not have is refused`(start: Int) async throws {
    let floor = try await ShopFloor()
    let customer = try await floor.store.record { (desk) throws(StoreFailure) in
      try desk.add(CustomerDetails.example(address: "Str. 1"))
    }
    #expect(
      try await floor.perform(PrintAddresses(customers: [customer], on: .sheet(start: start)))
        == .refused(.unacceptable("sheet.start")))
  }

  @Test func `the day's close counts by station and person, with the money that was recorded`() async throws {
    let floor = try await ShopFloor()
    let price = Money(minorUnits: 150_00, currency: .leu)
    var record = IntakeRecord.example()
    record.advance = Money(minorUnits: 50_00, currency: .leu)
    let stay = try await floor.takeIn("SN-1", intake: record)
    _ = try await floor.takeIn("SN-2")
    _ = try await floor.perform(SetAmountDue(ticket: stay.ticket, amount: price))
    try await floor.arrange(stay.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedPaid
    }
    let handed = try await floor.desk.handOver(
      HandOverRequest(
        ticket: stay.ticket, unitCode: stay.unitCode, evidence: .receipt(stay.receiptKey), collector: "Ana",
        accessoriesReturned: [], paid: true), as: .staff(floor.clerk), id: .fresh())
    try #require(handed.answer != nil)
    let now = floor.clock.now()
    try await floor.store.record { (desk) throws(StoreFailure) in
      _ = try desk.add(
        PaperEntry.example(queuedAt: now, progress: PaperProgress(state: "done", isUnproven: true)))
    }
    let today = floor.clock.today
    let close = try await floor.store.read { (desk) throws(StoreFailure) in try desk.dayClose(today) }
    #expect(
      close.shares == [
        DayClose.Share(
          station: .example, staff: floor.clerk.id, takenIn: 2, handedOut: 1, money: 200_00)
      ])
    #expect(close.papers.map(\.kind) == [.unitLabel, .intakeReceipt, .releaseSlip])
    #expect(close.papers.map(\.notPrinted) == [2, 2, 1])
    #expect(close.papers.map(\.unconfirmed) == [1, 0, 0])
    let yesterday = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.dayClose(today.adding(days: -1))
    }
    #expect(yesterday.shares.isEmpty && yesterday.papers.isEmpty)

    let owed = try #require(try await floor.perform(PrintDayClose(day: today)).answer)
    let slip = try await floor.paper(owed.paper)
    #expect(slip.text("total.amount") == "200,00\u{A0}lei")
    #expect(slip.text("papers.unconfirmed") == "1")
    #expect(slip.rows("people").first?["clerk"] == "Ioana Pop")
    #expect(
      try await floor.perform(PrintDayClose(day: today.adding(days: 1))) == .refused(.unacceptable("day")))
  }
}
