import ServiceDesk

extension DeskStoreConformance {
  static let ticketChecks: [Check] = [
    Check("a ticket keeps every field through storing and changing") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let shelf = try desk.addShelf("A1", .example())
        let earlier = try desk.addTicket(1, stage: .cancelled)
        let unit = try desk.stored(earlier).unit
        let customer = try desk.stored(earlier).customer
        let id = try desk.add(
          .example(counter: 2, unit: unit, customer: customer, intake: fullIntake, reopenOf: earlier))
        return filled(try desk.stored(id), staff: staff, shelf: shelf)
      }
      try await store.record { desk throws(StoreFailure) in try desk.replace(ticket) }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.ticket(ticket.id) }
      try expect(stored, is: ticket, "the ticket as it was changed")
    },
    Check("a ticket is found by id, number, unit code and, while open, by its unit") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in
        try desk.stored(try desk.addTicket(7))
      }
      let found = try await store.read { desk throws(StoreFailure) in
        [
          try desk.ticket(ticket.id), try desk.ticket(ticket.number),
          try desk.ticket(labelled: ticket.unitCode),
          try desk.openTicket(of: ticket.unit),
        ]
      }
      try expect(found, is: [ticket, ticket, ticket, ticket], "the ticket by each of its keys")
      let missing = try await store.read { desk throws(StoreFailure) in
        [
          try desk.ticket(TicketID(ticket.id.rawValue + 1)),
          try desk.ticket(TicketNumber(branch: "B", year: 26, counter: 8)),
          try desk.ticket(labelled: .example(8)), try desk.openTicket(of: UnitID(4711)),
        ]
      }
      try expect(missing, is: [nil, nil, nil, nil], "tickets that nobody added")
    },
    Check("the id a ticket brings is ignored, and each gets its own") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        [try desk.addTicket(1) { $0.id = TicketID(99) }, try desk.addTicket(2) { $0.id = TicketID(99) }]
      }
      try expect(ids[0] < ids[1], "ids rise")
      let counters = try await store.read { desk throws(StoreFailure) in
        [try desk.stored(ids[0]).number.counter, try desk.stored(ids[1]).number.counter]
      }
      try expect(counters, is: [1, 2], "the tickets under their new ids")
    },
    Check("a unit has at most one open ticket (I1)") { store, _ in
      let first = try await store.record { desk throws(StoreFailure) in try desk.stored(try desk.addTicket(1))
      }
      try await expectConstraint("a second open ticket", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(.example(counter: 2, unit: first.unit, customer: first.customer))
      }
      for (counter, closed) in zip(10..., [Stage.cancelled, .disposed]) {
        _ = try await store.record { desk throws(StoreFailure) in
          try desk.add(
            .example(counter: counter, unit: first.unit, customer: first.customer, stage: closed))
        }
      }
      try await store.record { desk throws(StoreFailure) in
        var closing = first
        closing.stage = .cancelled
        closing.revision += 1
        try desk.replace(closing)
        _ = try desk.add(.example(counter: 3, unit: first.unit, customer: first.customer))
      }
      let open = try await store.read { desk throws(StoreFailure) in try desk.openTicket(of: first.unit) }
      try expect(open?.number.counter, is: 3, "the open ticket")
    },
    Check("tickets of a unit come newest first, open and closed") { store, _ in
      let (unit, ids) = try await store.record { desk throws(StoreFailure) in
        let first = try desk.addTicket(1, stage: .cancelled)
        let (unit, customer) = (try desk.stored(first).unit, try desk.stored(first).customer)
        let second = try desk.add(.example(counter: 2, unit: unit, customer: customer, stage: .cancelled))
        let third = try desk.add(.example(counter: 3, unit: unit, customer: customer))
        _ = try desk.addTicket(4)
        return (unit, [third, second, first])
      }
      let found = try await store.read { desk throws(StoreFailure) in try desk.tickets(of: unit) }
      try expect(found.map(\.id), is: ids, "the unit's tickets")
    },
    Check("ticket number and unit code are given once") { store, _ in
      _ = try await store.record { desk throws(StoreFailure) in try desk.addTicket(1) }
      try await expectConstraint("ticket.number is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.addTicket(2) { $0.number = TicketNumber(branch: "B", year: 26, counter: 1) }
      }
      try await expectConstraint("ticket.unitCode is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.addTicket(2) { $0.unitCode = .example(1) }
      }
      _ = try await store.record { desk throws(StoreFailure) in try desk.addTicket(2) }
    },
    Check("a ticket refers to what exists") { store, _ in
      let changes: [(String, @Sendable (inout Ticket) -> Void)] = [
        ("ticket.unit exists", { $0.unit = UnitID(4711) }),
        ("ticket.customer exists", { $0.customer = CustomerID(4711) }),
        ("ticket.shelf exists", { $0.shelf = ShelfID(4711) }),
        ("ticket.technician exists", { $0.technician = StaffID(4711) }),
        ("ticket.reopenOf exists", { $0.reopenOf = TicketID(4711) }),
      ]
      for (rule, change) in changes {
        try await expectConstraint(rule, in: store) { desk throws(StoreFailure) in
          _ = try desk.addTicket(1, change)
        }
      }
    },
    Check("a change that was made from an old revision is refused") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in
        try desk.stored(try desk.addTicket(1))
      }
      let change: @Sendable (Int, Stage) -> @Sendable (any DeskTransaction) throws(StoreFailure) -> Void = {
        revision, stage in
        { desk throws(StoreFailure) in
          var changed = ticket
          changed.stage = stage
          changed.revision = revision
          try desk.replace(changed)
        }
      }
      try await expectConstraint("the same revision again", in: store, change(1, .diagnosing))
      try await expectConstraint("a revision left out", in: store, change(3, .diagnosing))
      try await store.record(change(2, .diagnosing))
      try await expectConstraint("a revision that somebody else took", in: store, change(2, .inRepair))
      let stored = try await store.read { desk throws(StoreFailure) in try desk.stored(ticket.id) }
      try expect(stored.stage, is: .diagnosing, "the first change stays")
      try expect(stored.revision, is: 2, "the revision after one change")
      try await expectConstraint("a ticket that does not exist", in: store) { desk throws(StoreFailure) in
        var missing = ticket
        missing.id = TicketID(4711)
        missing.revision = 2
        try desk.replace(missing)
      }
    },
    Check("a closed ticket never changes, save the end of its claim") { store, _ in
      for (counter, stage) in zip(1..., [Stage.cancelled, .disposed]) {
        let ticket = try await store.record { desk throws(StoreFailure) in
          let id = try desk.addTicket(counter, stage: stage)
          try desk.add(.example(ticket: id, locator: "AAA\(counter)"))
          return try desk.stored(id)
        }
        try await expectConstraint("\(stage.rawValue) is final", in: store) { desk throws(StoreFailure) in
          var reopened = ticket
          reopened.stage = .inRepair
          reopened.revision += 1
          try desk.replace(reopened)
        }
        try await store.record { desk throws(StoreFailure) in try desk.endClaim(of: ticket.id, from: .example)
        }
        let claim = try await store.read { desk throws(StoreFailure) in try desk.claim(of: ticket.id) }
        try expect(claim?.deadFrom, is: .example, "the end of the claim")
      }
    },
    Check("ticket numbers count from 1 without gaps in each branch and year") { store, _ in
      let numbers = try await store.record { desk throws(StoreFailure) in
        [
          try desk.nextTicketNumber(branch: "B", year: 2026),
          try desk.nextTicketNumber(branch: "B", year: 2026),
          try desk.nextTicketNumber(branch: "C", year: 2026),
          try desk.nextTicketNumber(branch: "B", year: 2027),
        ]
      }
      try expect(
        numbers.map(\.description), is: ["B26-000001", "B26-000002", "C26-000001", "B27-000001"],
        "the numbers given")
      let next = try await store.record { desk throws(StoreFailure) in
        try desk.nextTicketNumber(branch: "B", year: 2026)
      }
      try expect(next.counter, is: 3, "the number of a later transaction")
    },
  ]

  private static let fullIntake = IntakeRecord(
    basis: .paid, fault: "Nu pornește\nși face \"clic\"", condition: "zgârieturi",
    accessories: [Accessory(name: "alimentator", count: 2), Accessory(name: "cablu")],
    photos: [PhotoName(rawValue: String(repeating: "a1", count: 32))].compactMap { $0 },
    handedOverBy: "Dan", purchaseProof: "F 1001", promisedDay: .example(2026, 12, 6),
    priceLimit: Money(minorUnits: 25_000, currency: .leu), diagnosisFee: Money(minorUnits: 0, currency: .leu),
    advance: Money(minorUnits: 1, currency: .leu), remedyInformationGiven: true, mayErase: true,
    verdict: GuaranteeVerdict(
      status: .review, soldOn: .example(2024, 2, 29), document: "F 1001",
      lastCoveredDay: .example(2026, 2, 28), sellerProvesUntil: .example(2025, 2, 28),
      reasons: [
        .init("W-D7", .endFellOnRestDay, .example(2026, 2, 28)), .init("W-EU7", .usedGoodsTermMayBeShorter),
      ]), without: "SIM, baterie", lockCodeGiven: true)

  private static func filled(_ ticket: Ticket, staff: StaffID, shelf: ShelfID) -> Ticket {
    var ticket = ticket
    ticket.stage = .onHold
    ticket.heldIn = .readyUnrepaired
    ticket.outcome = .quoteRefused
    ticket.coverage = CoverageDecision(basis: .goodwill, by: staff, at: .example, reason: "fidel")
    ticket.approval = WorkApproval(
      evidence: .telephone, limit: Money(minorUnits: 1, currency: .leu), by: staff, at: .example)
    ticket.tests = TestsPassed(checklist: "standard 1", by: staff, at: .example)
    ticket.shelf = shelf
    ticket.technician = staff
    ticket.noticeGiven = Moment(milliseconds: 1)
    ticket.handover = Handover(
      at: .example, by: staff, collector: "Dan", proof: .claimCodeAndIdentitySeen,
      accessoriesReturned: [Accessory(name: "cablu")])
    ticket.amountDue = Money(minorUnits: .max, currency: .leu)
    ticket.revision += 1
    return ticket
  }
}

extension Claim {
  /// A claim whose locator and receipt key differ from those of other tickets.
  static func example(
    ticket: TicketID, locator: String? = nil, secret: ClaimSecret = .keyed("00ff"), key: String? = nil,
    deadFrom: Moment? = nil
  ) -> Claim {
    Claim(
      ticket: ticket, locator: locator ?? "L\(ticket)", secret: secret,
      receiptKey: ReceiptKeyHash(rawValue: key ?? "key of \(ticket)"), deadFrom: deadFrom)
  }
}
