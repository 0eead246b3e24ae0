import ServiceDesk
import ServiceDeskTesting
import Testing

struct HandOverTests {
  private static let cable = Accessory(name: "cablu", count: 2)
  private static let due = Money(minorUnits: 150_00, currency: .leu)

  /// A repaired device that waits for its customer.
  private func ready() async throws -> (ShopFloor, ShopFloor.Stay) {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(intake: .example(accessories: [HandOverTests.cable]))
    try await floor.arrange(stay.ticket) {
      $0.stage = .ready
      $0.outcome = .repairedUnderGuarantee
    }
    return (floor, stay)
  }

  private func request(
    _ stay: ShopFloor.Stay, _ change: (inout HandOverRequest) -> Void = { _ in }
  ) -> HandOverRequest {
    var request = HandOverRequest(
      ticket: stay.ticket, unitCode: stay.unitCode, evidence: .receipt(stay.receiptKey), collector: "Ana",
      accessoriesReturned: [HandOverTests.cable], paid: false)
    change(&request)
    return request
  }

  private func handOver(
    _ floor: ShopFloor, _ request: HandOverRequest, as member: StaffMember? = nil,
    id: CommandID = .fresh()
  ) async throws -> Decision<TicketChanged> {
    try await floor.desk.handOver(request, as: .staff(member ?? floor.clerk), id: id)
  }

  @Test func `with receipt and label the device goes, and the slip is owed`() async throws {
    let (floor, stay) = try await ready()
    let answer = try #require(
      try await handOver(
        floor,
        request(stay) {
          $0.invoiceNumber = " F 9 "
          $0.workDone = "curățat capul"
        }
      ).answer)
    let ticket = try await floor.ticket(stay.ticket)
    #expect(ticket.stage == .delivered && !ticket.isOpen)
    #expect(ticket.handover?.collector == "Ana" && ticket.handover?.proof == .receiptScanned)
    #expect(ticket.handover?.by == floor.clerk.id)
    #expect(try await floor.history(stay.ticket).suffix(2).map(\.what).last == .handedOver)
    let slip = try await floor.paper(try #require(answer.papers.first))
    #expect(slip.kind == .releaseSlip && answer.papers.count == 1)
    #expect(slip.text("collector.name") == "Ana")
    #expect(slip.text("outcome") == Outcome.repairedUnderGuarantee.title[.romanian])
    #expect(slip.text("invoice.number") == "F 9")
    #expect(slip.text("returned.at") == "21.11.2026 10:00")
    #expect(slip.rows("work") == [["text": "curățat capul"]])
    #expect(slip.rows("accessories") == [["count": "2", "name": "cablu", "returned": "predat"]])
  }

  @Test func `a claim code opens only with the identity seen`() async throws {
    let (floor, stay) = try await ready()
    #expect(
      try await handOver(
        floor, request(stay) { $0.evidence = .claimCode(stay.claimCode, identitySeen: false) }
      ).refusal == Refusal(.identityMissing))
    #expect(try await floor.ticket(stay.ticket).isOpen)
    #expect(
      try await handOver(
        floor, request(stay) { $0.evidence = .claimCode(stay.claimCode, identitySeen: true) }
      ).answer != nil)
    #expect(try await floor.ticket(stay.ticket).handover?.proof == .claimCodeAndIdentitySeen)
  }

  @Test func `a hardened claim code opens as well as a fresh one, a wrong secret never`() async throws {
    let (floor, stay) = try await ready()
    let payload = stay.claimCode.locator + (stay.claimCode.secret == "111112" ? "111113" : "111112")
    let wrong = try #require(ClaimCode("T1" + payload + String(A29.check(of: payload))))
    for _ in 1...2 {
      #expect(
        try await handOver(floor, request(stay) { $0.evidence = .claimCode(wrong, identitySeen: true) })
          .refusal == Refusal(.receiptDoesNotMatch))
      _ = try await ClaimHardening(floor.desk).work()
    }
    #expect(
      try await handOver(
        floor, request(stay) { $0.evidence = .claimCode(stay.claimCode, identitySeen: true) }
      ).answer != nil)
  }

  @Test func `label, receipt and claim code of another ticket are refused`() async throws {
    let (floor, stay) = try await ready()
    let other = try await floor.takeIn("SN-2")
    for (change, code) in [
      ({ $0.unitCode = other.unitCode }, .labelDoesNotMatch),
      ({ $0.evidence = .receipt(other.receiptKey) }, .receiptDoesNotMatch),
      ({ $0.evidence = .receipt(.random(from: floor.secrecy)) }, .receiptDoesNotMatch),
      ({ $0.evidence = .claimCode(other.claimCode, identitySeen: true) }, .receiptDoesNotMatch),
    ] as [((inout HandOverRequest) -> Void, Refusal.Code)] {
      #expect(try await handOver(floor, request(stay, change)).refusal == Refusal(code))
    }
    #expect(try await floor.ticket(stay.ticket).isOpen)
  }

  @Test func `every accessory goes back, or somebody says why not`() async throws {
    let (floor, stay) = try await ready()
    for returned in [[], [Accessory(name: "cablu", count: 1)], [HandOverTests.cable, Accessory(name: "x")]] {
      #expect(
        try await handOver(floor, request(stay) { $0.accessoriesReturned = returned }).refusal
          == Refusal(.accessoriesNotChecked))
    }
    let answer = try #require(
      try await handOver(
        floor,
        request(stay) {
          $0.accessoriesReturned = []
          $0.missingAccessoriesReason = "se caută"
        }
      ).answer)
    #expect(try await floor.history(stay.ticket).last?.reason == "se caută")
    let slip = try await floor.paper(try #require(answer.papers.first))
    #expect(slip.rows("accessories").first?["returned"] == "nepredat")
  }

  @Test func `somebody collects it, and is named`() async throws {
    let (floor, stay) = try await ready()
    for collector in ["", " ", "a\nb", "a\u{202E}"] {
      #expect(
        try await handOver(floor, request(stay) { $0.collector = collector }).refusal
          == .missing("handover.collector"))
    }
  }

  @Test func `an open amount is paid, or a manager lets it pass`() async throws {
    let (floor, stay) = try await ready()
    try await floor.arrange(stay.ticket) { $0.amountDue = HandOverTests.due }
    #expect(try await handOver(floor, request(stay)).refusal == Refusal(.amountOpen))
    let onDebt = request(stay) { $0.debtAllowed = true }
    #expect(try await handOver(floor, onDebt).refusal == Refusal(.amountOpen))
    let answer = try #require(try await handOver(floor, onDebt, as: floor.manager).answer)
    #expect(try await floor.ticket(stay.ticket).amountDue == HandOverTests.due)
    #expect(
      try await floor.paper(try #require(answer.papers.first)).text("amount") == "150,00\u{A0}lei")
  }

  @Test func `what was paid is no longer due, and stands on the slip`() async throws {
    let (floor, stay) = try await ready()
    try await floor.arrange(stay.ticket) { $0.amountDue = HandOverTests.due }
    let answer = try #require(try await handOver(floor, request(stay) { $0.paid = true }).answer)
    #expect(try await floor.ticket(stay.ticket).amountDue == Money(minorUnits: 0, currency: .leu))
    #expect(
      try await floor.paper(try #require(answer.papers.first)).text("amount") == "150,00\u{A0}lei")
  }

  @Test(arguments: [
    Stage.received, .diagnosing, .awaitingApproval, .awaitingParts, .inRepair, .external, .testing, .onHold,
  ])
  func `what is not ready stays in the shop`(stage: Stage) async throws {
    let (floor, stay) = try await ready()
    try await floor.arrange(stay.ticket) { $0.stage = stage }
    #expect(try await handOver(floor, request(stay)).refusal?.code == .stageNotAllowed)
    #expect(try await floor.ticket(stay.ticket).stage == stage)
  }

  @Test func `what is closed stays closed`() async throws {
    let (floor, stay) = try await ready()
    let id = CommandID.fresh()
    let first = try await handOver(floor, request(stay), id: id)
    let closed = try await floor.ticket(stay.ticket)
    #expect(try await handOver(floor, request(stay), id: id) == first)
    #expect(
      try await handOver(floor, request(stay)).refusal
        == Refusal(.stageNotAllowed, ["from": "DELIVERED", "to": "DELIVERED"]))
    #expect(try await floor.ticket(stay.ticket) == closed)
    let papers = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.papers(of: stay.ticket)
    }
    #expect(papers.count { $0.kind == .releaseSlip } == 1)
  }

  @Test func `the customer's codes die thirty days after the hand-over`() async throws {
    let (floor, stay) = try await ready()
    _ = try await handOver(floor, request(stay))
    let kiosk = Kiosk(floor.desk, name: "k")
    floor.clock.advance(seconds: 30 * 86_400 - 1)
    for text in [stay.receiptKey.text, stay.claimCode.text] {
      guard case .status(let status) = try await kiosk.look(up: text) else {
        Issue.record("the code still lives: \(text.prefix(2))")
        continue
      }
      #expect(status.stage == .handedBack)
    }
    floor.clock.advance(seconds: 1)
    for text in [stay.receiptKey.text, stay.claimCode.text] {
      #expect(try await kiosk.look(up: text) == .notFound)
    }
  }

  @Test func `only who may close hands over, and is a person`() async throws {
    let (floor, stay) = try await ready()
    #expect(
      try await handOver(floor, request(stay), as: floor.technician).refusal
        == Refusal(.notPermitted, ["permission": "closeDelivered"]))
    #expect(
      try await floor.desk.handOver(request(stay), as: .console, id: .fresh()).refusal
        == Refusal(.notSignedIn))
    #expect(try await floor.ticket(stay.ticket).isOpen)
  }
}
