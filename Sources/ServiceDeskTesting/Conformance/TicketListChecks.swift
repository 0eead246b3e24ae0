import ServiceDesk

extension DeskStoreConformance {
  static let ticketListChecks: [Check] = [
    Check("a list of tickets shows those of a stage, a person, a customer, or promised by a day") {
      store, _ in
      let (customer, technician) = try await store.record { desk throws(StoreFailure) in
        let technician = try desk.addStaff("Radu")
        let other = try desk.addStaff("Vlad")
        let customer = try desk.addCustomer("Zoe")
        _ = try desk.addTicket(1, stage: .received, intake: .example(promisedDay: .example(2026, 12, 5)))
        _ = try desk.addTicket(2, stage: .inRepair, intake: .example(promisedDay: .example(2026, 12, 6))) {
          $0.technician = technician
        }
        _ = try desk.addTicket(3, stage: .inRepair, intake: .example(promisedDay: .example(2026, 12, 7))) {
          $0.technician = other
        }
        _ = try desk.addTicket(4, stage: .cancelled) {
          $0.technician = technician
          $0.customer = customer
        }
        return (customer, technician)
      }
      let lists: [(String, TicketFilter, [Int])] = [
        ("everything", TicketFilter(), [4, 3, 2, 1]),
        ("open", .open, [3, 2, 1]),
        ("no stage", TicketFilter(stages: []), []),
        ("in repair", TicketFilter(stages: [.inRepair]), [3, 2]),
        ("Radu's", TicketFilter(technician: technician), [4, 2]),
        ("Radu's in repair", TicketFilter(stages: [.inRepair], technician: technician), [2]),
        ("Zoe's", TicketFilter(customer: customer), [4]),
        ("promised by the 6th", TicketFilter(promisedBy: .example(2026, 12, 6)), [2, 1]),
      ]
      for (name, filter, counters) in lists {
        let found = try await store.read { desk throws(StoreFailure) in try desk.tickets(filter, limit: 10) }
        try expect(found.map(\.number.counter), is: counters, "the list \(name)")
      }
    },
    Check("a long list is read page by page, each ticket once, also while new ones come") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for counter in 1...7 { _ = try desk.addTicket(counter, stage: counter == 4 ? .cancelled : .received) }
      }
      var seen: [Int] = []
      var filter = TicketFilter.open
      while true {
        let asked = filter
        let page = try await store.read { desk throws(StoreFailure) in try desk.tickets(asked, limit: 2) }
        try expect(page.count <= 2, "no more than the limit")
        guard let last = page.last else { break }
        seen += page.map(\.number.counter)
        filter.before = last.id
        let next = 7 + seen.count
        _ = try await store.record { desk throws(StoreFailure) in try desk.addTicket(next) }
      }
      try expect(seen, is: [7, 6, 5, 3, 2, 1], "all pages together")
    },
    Check("counts say how many there are") { store, _ in
      for what in Countable.allCases {
        let none = try await store.read { desk throws(StoreFailure) in try desk.count(what) }
        try expect(none, is: 0, "\(what.rawValue) of an empty shop")
      }
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.addStaff()
        _ = try desk.addTicket(1)
        _ = try desk.addTicket(2, stage: .cancelled)
        _ = try desk.addCustomer()
      }
      let counts: [(Countable, Int)] = [
        (.customers, 3), (.units, 2), (.tickets, 2), (.openTickets, 1), (.staff, 1),
      ]
      for (what, wanted) in counts {
        let found = try await store.read { desk throws(StoreFailure) in try desk.count(what) }
        try expect(found, is: wanted, what.rawValue)
      }
    },
  ]

  static let historyChecks: [Check] = [
    Check("a ticket's history comes in the order in which it happened, whatever the clock said") { store, _ in
      let (ticket, other, staff) = try await store.record { desk throws(StoreFailure) in
        (try desk.addTicket(1), try desk.addTicket(2), try desk.addStaff())
      }
      let happened: [TicketEvent.What] = [
        .takenIn, .moved(StageMove(from: .received, to: .diagnosing, outcome: nil)),
        .moved(StageMove(from: .testing, to: .ready, outcome: .repairedPaid)),
        .shelved(from: nil, to: ShelfID(3)),
        .assigned(from: staff, to: nil), .coverageDecided(.goodwill), .workApproved(.signedQuote),
        .testsPassed,
        .priced(Money(minorUnits: .min, currency: .forint)), .noticeGiven(by: .telephone), .handedOver,
        .undid(EventID(.max)),
      ]
      var ids: [EventID] = []
      for (index, what) in happened.enumerated() {
        let at = Moment(milliseconds: Int64(1000 - index))
        let reason = index % 2 == 0 ? nil : "motiv \(index)"
        ids.append(
          try await store.record { desk throws(StoreFailure) in
            try desk.append(.example(ticket: other))
            return try desk.append(
              .example(ticket: ticket, what: what, actor: staff, at: at, reason: reason))
          })
      }
      let history = try await store.read { desk throws(StoreFailure) in try desk.history(of: ticket) }
      try expect(history.map(\.what), is: happened, "what happened")
      try expect(history.map(\.id), is: ids, "the ids that were given")
      try expect(history.map(\.at.milliseconds), is: (989...1000).reversed().map(Int64.init), "the times")
      try expect(history[1].reason, is: "motiv 1", "a reason")
      try expect(history[0].reason, is: nil, "no reason")
      try expect(history.map(\.actor), is: Array(repeating: staff, count: happened.count), "who it was")
      try expect(history.map(\.station), is: Array(repeating: .example, count: happened.count), "where")
    },
    Check("the last event of a person and the last event of all are known") { store, _ in
      let before = try await store.read { desk throws(StoreFailure) in try desk.lastEventNumber() }
      try expect(before, is: nil, "the last event of an empty shop")
      let (ana, bela, events) = try await store.record { desk throws(StoreFailure) in
        let (ana, bela) = (try desk.addStaff("Ana"), try desk.addStaff("Bela"))
        let (one, two) = (try desk.addTicket(1), try desk.addTicket(2))
        let events = [
          try desk.append(.example(ticket: one, actor: ana)),
          try desk.append(.example(ticket: two, actor: ana)),
          try desk.append(.example(ticket: one)),
        ]
        return (ana, bela, events)
      }
      let (ofAna, ofBela, ofAll) = try await store.read { desk throws(StoreFailure) in
        (try desk.lastEvent(by: ana), try desk.lastEvent(by: bela), try desk.lastEventNumber())
      }
      try expect(ofAna?.id, is: events[1], "Ana's last event")
      try expect(ofBela, is: nil, "the last event of somebody who did nothing")
      try expect(ofAll, is: events[2], "the last event of all")
      try expect(events == events.sorted() && Set(events).count == 3, "event numbers rise")
    },
    Check("events refer to a ticket and a person that exist") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in try desk.addTicket(1) }
      try await expectConstraint("event.ticket exists", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(ticket: TicketID(4711)))
      }
      try await expectConstraint("event.actor exists", in: store) { desk throws(StoreFailure) in
        try desk.append(.example(ticket: ticket, actor: StaffID(4711)))
      }
    },
  ]
}
