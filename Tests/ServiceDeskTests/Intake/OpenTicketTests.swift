import ServiceDesk
import ServiceDeskTesting
import Testing

struct OpenTicketTests {
  private func refusal(
    _ record: IntakeRecord, customer: CustomerDetails = .example()
  ) async throws -> Refusal? {
    let floor = try await ShopFloor()
    return try await floor.perform(
      OpenTicket(
        customer: .new(customer), unit: .new(.new(.example()), .example("SN-1"), []), intake: record)
    ).refusal
  }

  private func record(_ change: (inout IntakeRecord) -> Void) -> IntakeRecord {
    var record = IntakeRecord.example()
    change(&record)
    return record
  }

  @Test(arguments: ["", "  \n ", "\u{A0}"])
  func `a ticket without a fault is refused`(fault: String) async throws {
    #expect(try await refusal(.example(fault: fault)) == .missing("intake.fault"))
  }

  @Test(arguments: ["a\u{202E}b", "a\u{0}b", "a\u{1B}[2Jb", "a\u{2066}b", "a\u{7F}"])
  func `texts with hidden characters are refused, field by field`(text: String) async throws {
    let fields: [(String, (inout IntakeRecord) -> Void)] = [
      ("intake.fault", { $0.fault = text }), ("intake.condition", { $0.condition = text }),
      ("intake.handedOverBy", { $0.handedOverBy = text }),
      ("intake.purchaseProof", { $0.purchaseProof = text }),
      ("intake.accessories", { $0.accessories = [Accessory(name: text)] }),
    ]
    for (field, change) in fields {
      #expect(try await refusal(record(change)) == .unacceptable(field))
    }
  }

  @Test func `texts have a longest length, and lines only where they belong`() async throws {
    let (short, long) = (String(repeating: "a", count: 201), String(repeating: "a", count: 4001))
    let fields: [(String, (inout IntakeRecord) -> Void)] = [
      ("intake.fault", { $0.fault = long }), ("intake.condition", { $0.condition = long }),
      ("intake.handedOverBy", { $0.handedOverBy = short }),
      ("intake.purchaseProof", { $0.purchaseProof = short }), ("intake.without", { $0.without = short }),
      ("intake.purchaseProof", { $0.purchaseProof = "a\nb" }),
      ("intake.accessories", { $0.accessories = [Accessory(name: short)] }),
      ("intake.fault", { $0.fault = "a" + String(repeating: "\u{301}", count: 4000) }),
    ]
    for (field, change) in fields {
      #expect(try await refusal(record(change)) == .unacceptable(field))
    }
    #expect(
      try await refusal(
        record {
          $0.fault = "unu\ndoi"
          $0.condition = String(repeating: "a", count: 4000)
          $0.handedOverBy = String(repeating: "a", count: 200)
        }) == nil)
  }

  @Test func `accessories have a name and a count, and there are at most forty`() async throws {
    for accessories in [
      [Accessory(name: " ")], [Accessory(name: "cablu", count: 0)], [Accessory(name: "cablu", count: -1)],
      [Accessory(name: "cablu", count: 1000)], (1...41).map { Accessory(name: "cablu \($0)") },
    ] {
      #expect(
        try await refusal(.example(accessories: accessories)) == .unacceptable("intake.accessories"))
    }
    let accepted = (1...40).map { Accessory(name: "cablu \($0)", count: 999) }
    #expect(try await refusal(.example(accessories: accepted)) == nil)
  }

  @Test func `there are at most twenty photos`() async throws {
    let photo = try #require(PhotoName(rawValue: String(repeating: "a", count: 64)))
    #expect(
      try await refusal(record { $0.photos = Array(repeating: photo, count: 21) })
        == .unacceptable("intake.photos"))
    #expect(try await refusal(record { $0.photos = Array(repeating: photo, count: 20) }) == nil)
  }

  @Test func `a day is promised from today on, and within two years`() async throws {
    let today = Day.example(2026, 11, 21)
    for (days, isAccepted) in [(-1, false), (0, true), (730, true), (731, false)] {
      let refusal = try await refusal(.example(promisedDay: today.adding(days: days)))
      #expect(refusal == (isAccepted ? nil : .unacceptable("intake.promisedDay")), "\(days)")
    }
  }

  @Test func `amounts are of the shop's currency and not negative`() async throws {
    let fields: [(String, WritableKeyPath<IntakeRecord, Money?>)] = [
      ("intake.priceLimit", \.priceLimit), ("intake.diagnosisFee", \.diagnosisFee),
      ("intake.advance", \.advance),
    ]
    for (field, path) in fields {
      for (units, currency, isAccepted) in [
        (Int64(0), Currency.leu, true), (99_999_999_99, .leu, true), (99_999_999_99 + 1, .leu, false),
        (-1, .leu, false), (100, .euro, false), (100, .forint, false),
      ] {
        let refusal = try await refusal(
          record { $0[keyPath: path] = Money(minorUnits: units, currency: currency) })
        #expect(refusal == (isAccepted ? nil : .unacceptable(field)), "\(field) \(units) \(currency)")
      }
    }
  }

  @Test(arguments: [
    (ClaimBasis.legalGuarantee, CustomerKind.consumer, true), (.commercialGuarantee, .consumer, true),
    (.legalGuarantee, .soleTraderNonProfessional, true), (.legalGuarantee, .business, false),
    (.repairGuarantee, .consumer, false), (.paid, .consumer, false), (.contract, .consumer, false),
    (.inspection, .consumer, false),
  ])
  func `a consumer who claims a guarantee is told of the remedies first`(
    basis: ClaimBasis, kind: CustomerKind, isOwed: Bool
  ) async throws {
    let customer = CustomerDetails.example(kind: kind)
    #expect(
      try await refusal(.example(basis: basis, remedyInformationGiven: false), customer: customer)
        == (isOwed ? Refusal(.remedyInformationMissing) : nil))
    #expect(
      try await refusal(.example(basis: basis, remedyInformationGiven: true), customer: customer) == nil)
  }

  @Test func `a refusal leaves no customer, product or unit behind`() async throws {
    let floor = try await ShopFloor()
    let decision = try await floor.perform(
      OpenTicket(
        customer: .new(.example()), unit: .new(.new(.example()), .example("SN-1"), []),
        intake: .example(remedyInformationGiven: false)))
    #expect(decision.refusal?.code == .remedyInformationMissing)
    #expect(try await floor.count(.customers) == 0)
    #expect(try await floor.count(.units) == 0)
    #expect(try await floor.count(.tickets) == 0)
    let papers = try await floor.store.read { (desk) throws(StoreFailure) in
      try desk.openPapers(of: nil, limit: 10)
    }
    #expect(papers.isEmpty)
    #expect(await floor.store.audit.isEmpty)
    #expect(try await floor.takeIn().number.counter == 1)
  }

  @Test func `a new customer and a new product are checked like everywhere`() async throws {
    #expect(try await refusal(.example(), customer: .example(name: " ")) == .missing("customer.name"))
    #expect(
      try await refusal(.example(), customer: .example(phone: nil)) == .missing("customer.contact"))
    let floor = try await ShopFloor()
    let decision = try await floor.perform(
      OpenTicket(
        customer: .new(.example()), unit: .new(.new(.example(maker: "")), .example("SN-1"), []),
        intake: .example()))
    #expect(decision.refusal == .missing("product.maker"))
  }

  @Test func `known and new customers, units and products go together in every way`() async throws {
    let floor = try await ShopFloor()
    let customer = try #require(
      try await floor.perform(AddCustomer(details: .example(name: "Known"))).answer
    ).customer
    let product = try #require(try await floor.perform(AddProduct(details: .example())).answer).product
    let sold = try #require(
      try await floor.perform(
        RegisterSale(
          product: .known(product), serial: .example("SN-K"), customer: .known(customer),
          terms: .example())
      ).answer)
    let customers: [OpenTicket.CustomerChoice] = [.known(customer), .new(.example(name: "New"))]
    let units: [OpenTicket.UnitChoice] = [
      .known(sold.unit), .new(.known(product), .example("SN-2"), []),
      .new(.new(.example(model: "X")), .example("SN-3"), []),
    ]
    for unit in units {
      for choice in customers {
        let stay = try await floor.takeIn(
          OpenTicket(customer: choice, unit: unit, intake: .example()))
        if case .known(let id) = choice { #expect(stay.customer == id) }
        if case .known(let id) = unit { #expect(stay.unit == id) }
        #expect(try await floor.desk.sheet(of: stay.unit)?.unit.owner == stay.customer)
        try await floor.arrange(stay.ticket) { $0.stage = .delivered }
      }
    }
    #expect(try await floor.count(.units) == 3)
    #expect(try await floor.count(.customers) == 4)
  }

  @Test func `records that are not there are named`() async throws {
    let floor = try await ShopFloor()
    for (customer, unit, what) in [
      (.known(CustomerID(99)), .new(.new(.example()), .example("SN-1"), []), "customer"),
      (.new(.example()), .known(UnitID(99)), "unit"),
      (.new(.example()), .new(.known(ProductID(99)), .example("SN-1"), []), "product"),
    ] as [(OpenTicket.CustomerChoice, OpenTicket.UnitChoice, String)] {
      let decision = try await floor.perform(
        OpenTicket(customer: customer, unit: unit, intake: .example()))
      #expect(decision.refusal == .notFound(what))
    }
  }

  @Test func `a unit has one open ticket, also when its serial is taken in as new`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn("SN-1")
    let refused = Refusal(.openTicketExists, ["number": stay.number.description])
    for unit in [
      OpenTicket.UnitChoice.known(stay.unit), .new(.new(.example(model: "?")), .example("sn-1"), []),
    ] {
      let decision = try await floor.perform(
        OpenTicket(customer: .new(.example()), unit: unit, intake: .example()))
      #expect(decision.refusal == refused)
    }
    #expect(try await floor.count(.customers) == 1)
  }

  @Test func `the same command twice opens one ticket`() async throws {
    let floor = try await ShopFloor()
    let id = CommandID.fresh()
    let command = OpenTicket(
      customer: .new(.example()), unit: .new(.new(.example()), .example("SN-1"), []), intake: .example())
    let first = try await floor.perform(command, id: id)
    #expect(try await floor.perform(command, id: id) == first)
    #expect(try await floor.count(.tickets) == 1)
    var other = command
    other.intake.fault = "altceva"
    #expect(try await floor.perform(other, id: id).refusal?.code == .commandConflict)
  }

  @Test func `a ticket is received, numbered in order, and belongs to the stay before`() async throws {
    let floor = try await ShopFloor()
    let first = try await floor.takeIn("SN-1")
    #expect(first.number == TicketNumber(branch: "B", year: 26, counter: 1))
    try await floor.arrange(first.ticket) { $0.stage = .delivered }
    let second = try await floor.takeIn("SN-1")
    #expect(second.number.counter == 2)
    #expect(second.unit == first.unit)
    let ticket = try await floor.ticket(second.ticket)
    #expect(ticket.stage == .received)
    #expect(ticket.reopenOf == first.ticket)
    #expect(ticket.intake.verdict?.status == .unknown)
    #expect(try await floor.history(second.ticket).map(\.what) == [.takenIn])
    #expect(try await floor.history(second.ticket).map(\.actor) == [floor.clerk.id])
  }

  @Test func `a signed price limit approves the work up to it`() async throws {
    let floor = try await ShopFloor()
    let limit = Money(minorUnits: 200_00, currency: .leu)
    let signed = try await floor.takeIn(
      "SN-1", intake: .example(priceLimit: limit), priceLimitSigned: true)
    let approval = try #require(try await floor.ticket(signed.ticket).approval)
    #expect(approval.evidence == .signedPriceLimit)
    #expect(approval.limit == limit)
    #expect(approval.by == floor.clerk.id)
    let unsigned = try await floor.takeIn("SN-2", intake: .example(priceLimit: limit))
    #expect(try await floor.ticket(unsigned.ticket).approval == nil)
    let without = try await floor.takeIn("SN-3", priceLimitSigned: true)
    #expect(try await floor.ticket(without.ticket).approval == nil)
  }

  @Test func `texts are kept trimmed and with comma below`() async throws {
    let floor = try await ShopFloor()
    let stay = try await floor.takeIn(
      intake: record {
        $0.fault = "  \u{15E}ters \u{163}evi \n"
        $0.handedOverBy = "  "
      })
    let kept = try await floor.ticket(stay.ticket).intake
    #expect(kept.fault == "\u{218}ters \u{21B}evi")
    #expect(kept.handedOverBy == nil)
  }

  @Test func `who may not take in, does not`() async throws {
    let floor = try await ShopFloor()
    let decision = try await floor.perform(
      OpenTicket(
        customer: .new(.example()), unit: .new(.new(.example()), .example("SN-1"), []),
        intake: .example()), as: floor.technician)
    #expect(decision.refusal == Refusal(.notPermitted, ["permission": "takeIn"]))
    #expect(try await floor.count(.tickets) == 0)
  }
}
