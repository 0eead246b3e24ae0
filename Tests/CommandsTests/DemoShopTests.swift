import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct DemoShopTests {
  private func filled(seed: UInt64 = 1) async throws -> Desk {
    let desk = FakeProgram().desk
    try await DemoShop(seed: seed).fill(desk)
    return desk
  }

  private func tickets(_ desk: Desk) async throws -> [Ticket] {
    try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.tickets(TicketFilter(), limit: 100_000)
    }
  }

  @Test func `a ticket stands in every stage`() async throws {
    let tickets = try await tickets(try await filled())
    #expect(Set(tickets.map(\.stage)) == Set(Stage.allCases))
  }

  @Test func `some are late, some are ready and told`() async throws {
    let desk = try await filled()
    let open = try await tickets(desk).filter(\.isOpen)
    #expect(open.contains { $0.intake.promisedDay.map { $0 < desk.clock.today } ?? false })
    #expect(open.contains { $0.stage == .ready && $0.noticeGiven != nil })
  }

  @Test func `a seed gives the same shop, another seed another`() async throws {
    func told(_ seed: UInt64) async throws -> [String] {
      let desk = try await filled(seed: seed)
      return try await desk.store.read { (desk) throws(StoreFailure) in
        var lines: [String] = []
        for ticket in try desk.tickets(TicketFilter(), limit: 1000) {
          let unit = try desk.unit(ticket.unit)?.serial.text ?? ""
          let name = try desk.customer(ticket.customer)?.details.name ?? ""
          lines.append("\(ticket.number) \(ticket.stage) \(unit) \(name) \(ticket.openedAt.milliseconds)")
        }
        return lines
      }
    }
    let first = try await told(7)
    #expect(try await told(7) == first)
    #expect(try await told(8) != first)
  }

  @Test func `histories rise in time and tell the stage`() async throws {
    let desk = try await filled()
    for ticket in try await tickets(desk) {
      let history = try await desk.store.read { (desk) throws(StoreFailure) in
        try desk.history(of: ticket.id)
      }
      let times = history.map(\.at)
      #expect(times == times.sorted())
      #expect(times.allSatisfy { $0 <= desk.clock.now() })
      let moves = history.compactMap { event -> StageMove? in
        if case .moved(let move) = event.what { move } else { nil }
      }
      #expect(zip(moves, moves.dropFirst()).allSatisfy { $0.to == $1.from })
      let entered: Stage = moves.first?.from == .preregistered || history.isEmpty ? .preregistered : .received
      #expect((moves.last?.to ?? entered) == ticket.stage)
    }
  }

  @Test func `nothing that people name holds the wrong comma`() async throws {
    let desk = try await filled()
    let names = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.customers(matching: "", limit: 1000).map(\.details.name)
    }
    #expect(names.count == 60)
    #expect(names.allSatisfy { withCommaBelow($0) == $0 })
  }

  @Test func `only the last two intakes still owe papers`() async throws {
    let desk = try await filled()
    let owed = try await desk.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: nil, limit: 1000)
    }
    #expect(Set(owed.compactMap(\.ticket)).count <= 2)
    #expect(!owed.isEmpty)
  }

  @Test func `everybody comes in with badge and PIN`() async throws {
    let desk = try await filled(seed: 3)
    let plan = DemoPlan(seed: 3)
    for (index, person) in DemoNames.staff.enumerated() {
      let badge = plan.badge(index, desk.secrecy)
      let signedIn = try await StaffDoor(desk).signIn(badge: badge, pin: DemoShop.pin)
      #expect(try signedIn.get().member.name == person.name)
    }
    #expect(Set(DemoNames.staff.flatMap(\.roles)) == Set(Role.allCases))
    #expect(PIN.refusal(DemoShop.pin) == nil)
  }

  @Test func `product codes are valid and differ`() {
    let codes = DemoPlan(seed: 1).products.map(\.gtin)
    #expect(codes.allSatisfy { $0 != nil })
    #expect(Set(codes).count == codes.count)
  }

  @Test func `a shop that has records is left alone`() async throws {
    let desk = try await filled()
    await #expect(throws: DemoFailure.notEmpty) { try await DemoShop().fill(desk) }
  }

  @Test func `filler reaches the numbers asked for and keeps the rules`() async throws {
    let desk = FakeProgram().desk
    let counts = try await DemoShop(customers: 200, units: 300, tickets: 120).fill(desk)
    #expect(counts.customers == 200 && counts.units == 300 && counts.tickets == 120)
    let tickets = try await tickets(desk)
    #expect(Set(tickets.map(\.number)).count == 120)
    #expect(Set(tickets.filter(\.isOpen).map(\.unit)).count == counts.openTickets)
    for ticket in tickets {
      #expect((ticket.handover != nil) == (ticket.stage == .delivered))
      #expect(!ticket.stage.isReady || ticket.outcome != nil)
    }
  }

  // MARK: Practice sheet

  private func codes(of paper: Paper) throws -> [[String: String]] {
    guard case .rows(let rows)? = paper.values["codes"] else {
      Issue.record("a sheet without codes")
      return []
    }
    return rows
  }

  @Test func `every code of the practice sheet means what its group says`() async throws {
    let desk = try await filled()
    let paper = try await PracticeSheet.paper(desk, .english)
    var groups: [String: Set<String>] = [:]
    for row in try codes(of: paper) {
      let symbology = Symbology(rawValue: try #require(row["symbology"]))
      let answer = try await desk.scan(try #require(row["code"]), symbology: symbology)
      groups[try #require(row["group"]), default: []].insert(
        "\(answer.meaning.name) \(FoundView(answer.found).kind)")
    }
    #expect(
      groups == [
        "Devices we sold": ["serial unit"], "Unknown serial": ["serial unknown-serial"],
        "Product codes": ["product-code product"], "Labels of devices in the shop": ["unit-label unit"],
        "Hand-over: label, receipt and claim code of one device": [
          "unit-label unit", "receipt unit", "claim-code unit",
        ],
        "Badges": ["badge staff"], "Commands": ["command command"], "Stages": ["stage stage"],
        "Shelves": ["shelf shelf"],
      ])
  }

  @Test func `the hand-over codes of the practice sheet open one ticket`() async throws {
    let desk = try await filled()
    let rows = try codes(of: try await PracticeSheet.paper(desk, .romanian))
    let handOver = rows.filter { $0["group"]?.hasPrefix("Predare") ?? false }
    #expect(handOver.count == 3)
    var numbers: Set<TicketNumber?> = []
    for row in handOver {
      guard case .unit(let sheet) = try await desk.scan(row["code"] ?? "").found else {
        Issue.record("no unit")
        return
      }
      numbers.insert(sheet.openTicket?.number)
    }
    #expect(numbers.count == 1 && numbers.first??.description == handOver[0]["caption"])
  }

  @Test(arguments: Language.allCases)
  func `badges tell name and PIN in every language`(_ language: Language) async throws {
    let desk = try await filled()
    let rows = try codes(of: try await PracticeSheet.paper(desk, language))
    let badges = rows.filter { $0["code"]?.hasPrefix("S1") ?? false }
    #expect(badges.count == DemoNames.staff.count)
    #expect(badges.allSatisfy { $0["caption"]?.contains("PIN \(DemoShop.pin)") ?? false })
  }

  @Test func `the command sheet holds every command, stage and shelf`() async throws {
    let desk = try await filled()
    let shelves = try await desk.store.read { (desk) throws(StoreFailure) in try desk.shelves() }
    let rows = try codes(of: CommandSheet.paper(shelves, in: desk.shop, desk.secrecy, .polish))
    #expect(rows.count == ControlCode.all.count + shelves.count)
  }
}
