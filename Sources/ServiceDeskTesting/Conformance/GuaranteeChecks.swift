import ServiceDesk

extension DeskStoreConformance {
  static let guaranteeChecks: [Check] = entryChecks + toldChecks + stayChecks + replayChecks

  private static let entryChecks: [Check] = [
    Check("entries of a unit's guarantee are kept in order and in full") { store, _ in
      let (unit, ticket, other) = try await store.record { desk throws(StoreFailure) in
        let ticket = try desk.addTicket(1)
        let unit = try desk.stored(ticket).unit
        let other = try desk.addUnit("SN-other")
        try desk.append(.example(other, .faultNamed("x"), ticket: ticket))
        for what in examples { try desk.append(.example(unit, what, ticket: ticket, reason: "why, ș\n2")) }
        return (unit, ticket, other)
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.guaranteeEntries(of: unit) }
      try expect(stored.map(\.what), is: examples, "what was recorded")
      try expect(stored.map(\.id), is: stored.map(\.id).sorted(), "the order")
      for entry in stored {
        try expect(
          entry, is: .example(unit, entry.what, ticket: ticket, reason: "why, ș\n2", id: entry.id), "an entry"
        )
        let single = try await store.read { desk throws(StoreFailure) in try desk.guaranteeEntry(entry.id) }
        try expect(single, is: entry, "the entry by its number")
      }
      let others = try await store.read { desk throws(StoreFailure) in try desk.guaranteeEntries(of: other) }
      try expect(others.count, is: 1, "entries of another unit")
      let none = try await store.read { desk throws(StoreFailure) in
        try desk.guaranteeEntry(GuaranteeEntryID(4711))
      }
      try expect(none, is: nil, "an entry that is not there")
    },
    Check("an entry refers to what exists, and is withdrawn once") { store, _ in
      let (unit, entry) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        return (unit, try desk.append(.example(unit, examples[0])))
      }
      try await expectConstraint("entry.unit exists", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(UnitID(4711), examples[0]))
      }
      try await expectConstraint("entry.ticket exists", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(unit, examples[0], ticket: TicketID(4711)))
      }
      try await expectConstraint("a fault is named at a ticket", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(unit, .faultNamed("x")))
      }
      try await expectConstraint("entry.withdraws exists", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(unit, .withdrew(GuaranteeEntryID(4711))))
      }
      _ = try await store.record { desk throws(StoreFailure) in
        try desk.append(.example(unit, .withdrew(entry)))
      }
      try await expectConstraint("an entry is withdrawn once", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(unit, .withdrew(entry)))
      }
      let standing = try await store.read { desk throws(StoreFailure) in
        try desk.guaranteeEntries(of: unit).standing
      }
      try expect(standing, is: [], "what still stands")
    },
  ]

  private static let toldChecks: [Check] = [
    Check("a verdict is kept as it was told, once per ticket") { store, _ in
      let told = GuaranteeVerdict(
        status: .review, soldOn: .example(2024, 2, 29), document: "F 1",
        lastCoveredDay: .example(2026, 2, 28),
        reasons: [.init("W-RO8", .termEndedOn, .example(2026, 2, 28), count: 17, text: "ș")],
        clocks: [
          GuaranteeClock(
            kind: .legal, status: .review, lastCoveredDay: .example(2026, 2, 28), owedBy: .init(.seller),
            burdenOfProof: .init(who: .customer, sellerUntil: .example(2025, 2, 28)), daysAdded: 17,
            confidence: .secondary, isToVerify: true)
        ],
        deadlines: [
          GuaranteeDeadline(
            .repairOrReplace, .legal, startedOn: .example(2026, 11, 21), dueDay: .example(2026, 12, 6),
            rule: "W-RO5", isRunning: true)
        ])
      let (ticket, bare) = try await store.record { desk throws(StoreFailure) in
        let ticket = try desk.addTicket(1)
        try desk.add(ToldVerdict(ticket: ticket, day: .example(2026, 11, 21), verdict: told))
        return (ticket, try desk.addTicket(2))
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.toldVerdict(of: ticket) }
      try expect(
        stored, is: ToldVerdict(ticket: ticket, day: .example(2026, 11, 21), verdict: told), "what was told")
      let none = try await store.read { desk throws(StoreFailure) in try desk.toldVerdict(of: bare) }
      try expect(none, is: nil, "a ticket at which nothing was told")
      try await expectConstraint("a verdict is told once", in: store) { desk throws(StoreFailure) in
        try desk.add(ToldVerdict(ticket: ticket, day: .example(2026, 11, 22), verdict: told))
      }
    }
  ]

  private static let stayChecks: [Check] = [
    Check("stays of a span are told with the name of their fault, cancelled ones left out") { store, shop in
      let begin = Moment.example
      let (unit, tickets) = try await store.record { desk throws(StoreFailure) in
        var tickets: [TicketID] = []
        for (counter, seconds) in [(1, Int64(-1)), (2, 0), (3, 86_399), (4, 86_400)] {
          tickets.append(
            try desk.addTicket(counter, stage: .disposed) {
              $0.openedAt = begin.adding(seconds: seconds)
              $0.outcome = .repairedPaid
              $0.noticeGiven = begin.adding(seconds: 2 * 86_400)
            })
        }
        _ = try desk.addTicket(5, stage: .cancelled)
        let unit = try desk.stored(tickets[1]).unit
        let wrong = try desk.append(.example(unit, .faultNamed("power"), ticket: tickets[1]))
        try desk.append(.example(unit, .faultNamed("battery"), ticket: tickets[1]))
        let last = try desk.append(.example(unit, .faultNamed("screen"), ticket: tickets[1]))
        try desk.append(.example(unit, .withdrew(wrong), ticket: tickets[1]))
        try desk.append(.example(unit, .withdrew(last), ticket: tickets[1]))
        return (unit, tickets)
      }
      let stays = try await store.read { desk throws(StoreFailure) in
        try desk.stays(from: begin, until: begin.adding(seconds: 86_400))
      }
      try expect(stays.map(\.ticket), is: Array(tickets[1...2]), "the span")
      let product = try await store.read { desk throws(StoreFailure) in try desk.unit(unit)?.product }
      let stay = try await store.read { desk throws(StoreFailure) in
        try desk.stored(tickets[1]).faultStay(
          of: product ?? ProductID(0), named: "battery", in: shop.country, desk.day(of:))
      }
      try expect(stays.first, is: stay, "the first stay")
    }
  ]

  static let replayChecks: [Check] = [
    Check("the same records give the same facts and the same verdict") { store, shop in
      // Civil days over both clock changes of 2026 and from a 29 February on.
      let (unit, expected) = try await store.record { desk throws(StoreFailure) in
        try desk.addRepairedUnit()
      }
      let today = Day.example(2026, 11, 21)
      let (facts, again, verdict) = try await store.read { desk throws(StoreFailure) in
        guard let unit = try desk.unit(unit) else { throw .damagedRow(what: "the unit just added") }
        return (
          try desk.guaranteeFacts(of: unit, shop, on: today),
          try desk.guaranteeFacts(of: unit, shop, on: today),
          try desk.sheet(unit, shop, today).verdict
        )
      }
      try expect(facts, is: expected, "the facts")
      try expect(facts, is: again, "the facts a second time")
      var computed = GuaranteeEngine().verdict(on: today, expected)
      computed.document = "F 1001"
      try expect(verdict, is: computed, "the verdict of the facts")
    }
  ]

  private static let examples: [GuaranteeEntry.What] = [
    .recorded(.event(GuaranteeEvent(.unusable, on: .example(2026, 2, 28)))),
    .recorded(
      .event(
        GuaranteeEvent(.partReplaced("sursă"), on: .example(2024, 2, 29), stay: "7", under: .legalGuarantee),
        part: .init(out: "A 1", into: "B 2", condition: .refurbished))),
    .recorded(.event(GuaranteeEvent(.substantialRepair(reason: "placa de bază"), on: .example(2026, 1, 31)))),
    .recorded(.commissioned(.init(day: .example(2026, 3, 29), by: .trader))),
    .overridden(.init(clock: .commercial, status: .covered, lastCoveredDay: .example(2027, 1, 1))),
    .overridden(.init(status: .review)), .faultNamed("nu se încarcă"),
  ]
}

extension GuaranteeEntry {
  static func example(
    _ unit: UnitID, _ what: What, ticket: TicketID? = nil, reason: String? = nil,
    id: GuaranteeEntryID = GuaranteeEntryID(0)
  ) -> GuaranteeEntry {
    GuaranteeEntry(
      id: id, unit: unit, ticket: ticket, at: .example, actor: nil, station: .example, what: what,
      reason: reason)
  }
}

extension DeskTransaction {
  /// A unit sold on a 29 February with two guarantee repairs over the nights of the clock changes, and the facts it has.
  fileprivate func addRepairedUnit() throws(StoreFailure) -> (UnitID, GuaranteeFacts) {
    let customer = try addCustomer()
    let unit = try addUnit("SN-29", owner: customer)
    _ = try addSale(of: unit, to: customer, .example(deliveryDay: .example(2024, 2, 29)))
    let staff = try addStaff()
    var events: [GuaranteeEvent] = []
    for (counter, from, to) in [
      (1, Day.example(2026, 3, 28), Day.example(2026, 3, 29)),
      (2, .example(2026, 10, 24), .example(2026, 10, 26)),
    ] {
      let ticket = try add(
        .repaired(counter, unit, customer, staff, from: lateOn(from), to: lateOn(to)))
      func event(_ what: GuaranteeEvent.What, _ day: Day) -> GuaranteeEvent {
        GuaranteeEvent(what, on: day, stay: ticket.description, under: .legalGuarantee)
      }
      events += [
        event(.defectNotified, from), event(.handedOver, from), event(.readyNotified, to),
        event(.returned(.init(.repairedUnderGuarantee)), to),
      ]
    }
    let recorded = GuaranteeEvent(.unusable, on: .example(2026, 3, 1))
    try append(.example(unit, .recorded(.event(recorded))))
    let withdrawn = try append(
      .example(unit, .recorded(.event(GuaranteeEvent(.replaced, on: .example(2026, 4, 1))))))
    try append(.example(unit, .withdrew(withdrawn)))
    return (
      unit,
      GuaranteeFacts(
        country: CountryCode(shop.country), customerType: .consumer, contractDate: .example(2024, 2, 29),
        deliveryDate: .example(2024, 2, 29), events: events + [recorded])
    )
  }

  /// In the last quarter of an hour of that day, wherever the shop is: a day told by Universal Time is wrong then.
  private func lateOn(_ day: Day) -> Moment {
    var moment = Moment(milliseconds: Int64(day.number) * 86_400_000 + 85_800_000)
    // No zone is more than a day away; a quarter of an hour is the finest offset in use.
    while self.day(of: moment) > day { moment = moment.adding(seconds: -900) }
    while self.day(of: moment.adding(seconds: 900)) <= day { moment = moment.adding(seconds: 900) }
    return moment
  }
}

extension Ticket {
  fileprivate static func repaired(
    _ counter: Int, _ unit: UnitID, _ customer: CustomerID, _ staff: StaffID, from: Moment, to: Moment
  ) -> Ticket {
    var ticket = Ticket.example(
      counter: counter, unit: unit, customer: customer, openedAt: from,
      intake: .example(fault: counter == 1 ? "nu pornește" : "ecran negru"), stage: .delivered)
    ticket.outcome = .repairedUnderGuarantee
    ticket.coverage = CoverageDecision(basis: .guarantee, by: staff, at: to, reason: nil)
    ticket.noticeGiven = to
    ticket.handover = Handover(
      at: to, by: staff, collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
    return ticket
  }
}
