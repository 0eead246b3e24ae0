import ServiceDesk

extension DeskStoreConformance {
  static let alarmChecks: [Check] = [
    Check("an alarm rule is stored whole and replaced under its key, in its place") { store, _ in
      let full = AlarmRule(
        key: "own", name: "Stă", watch: .ticketIdle,
        bounds: AlarmBounds(
          days: 3, leastAmount: 100, stage: .received, productType: "copier", months: 36),
        audience: [.manager, .counter], isEnabled: false)
      let other = AlarmRule(key: "preset.x", watch: .overduePayment, bounds: AlarmBounds(days: 0))
      try await store.record { desk throws(StoreFailure) in
        try desk.keep(AlarmRule(key: "own", name: "old", watch: .ticketIdle, bounds: AlarmBounds(days: 1)))
        try desk.keep(other)
        try desk.keep(full)
      }
      let rules = try await store.read { desk throws(StoreFailure) in try desk.alarmRules() }
      try expect(rules, is: [full, other], "the rules")
    },
    Check("of what was set aside only the newest word of each alarm holds") { store, _ in
      func snooze(_ key: String, _ day: Int, _ reason: String) -> AlarmSnooze {
        AlarmSnooze(key: key, until: .example(2026, 12, day), reason: reason, at: .example, by: nil)
      }
      let all = [
        snooze("a:1", 10, "first"), snooze("b:1", 10, "woken"), snooze("a:1", 5, "sooner"),
        snooze("b:1", 1, "wake"),
      ]
      try await store.record { desk throws(StoreFailure) in
        for one in all { try desk.add(one) }
      }
      for (day, wanted) in [(1, [all[2]]), (4, [all[2]]), (5, [])] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.snoozes(after: .example(2026, 12, day))
        }
        try expect(found, is: wanted, "asleep after 2026-12-\(day)")
      }
    },
    Check("tickets that owe are found by amount and age, until they are paid") { store, _ in
      let money = Money(minorUnits: 500, currency: .leu)
      let (ids, staff) = try await store.record { desk throws(StoreFailure) in
        let staff = try desk.addStaff()
        let delivered = try desk.addTicket(1, stage: .delivered) {
          $0.outcome = .repairedPaid
          $0.amountDue = money
          $0.handover = Handover(
            at: Moment.example.adding(seconds: -10), by: staff, collector: "Ana", proof: .receiptScanned,
            accessoriesReturned: [])
        }
        let told = try desk.addTicket(2, stage: .ready) {
          $0.outcome = .repairedPaid
          $0.amountDue = money
          $0.noticeGiven = Moment.example.adding(seconds: -20)
        }
        let silent = try desk.addTicket(3, stage: .readyUnrepaired) {
          $0.outcome = .uneconomic
          $0.amountDue = Money(minorUnits: 100, currency: .leu)
        }
        try desk.append(.example(ticket: silent, at: Moment.example.adding(seconds: -30)))
        for (counter, stage, amount) in [(4, Stage.ready, Int64(0)), (5, .inRepair, 900)] {
          _ = try desk.addTicket(counter, stage: stage) {
            if stage == .ready { $0.outcome = .repairedPaid }
            $0.amountDue = Money(minorUnits: amount, currency: .leu)
          }
        }
        return ([delivered, told, silent], staff)
      }
      func owing(_ seconds: Int64, least: Int64 = 1) async throws -> [TicketID] {
        try await store.read { desk throws(StoreFailure) in
          try desk.ticketsOwing(since: Moment.example.adding(seconds: seconds), least: least, limit: 10)
        }.map(\.ticket.id)
      }
      try expect(try await owing(0), is: [ids[2], ids[1], ids[0]], "all that owe, the longest first")
      try expect(try await owing(-20), is: [ids[2], ids[1]], "those older than the last")
      try expect(try await owing(0, least: 500), is: [ids[1], ids[0]], "those that owe enough")
      let payment = TicketPayment(ticket: ids[0], document: "CH 1", at: .example, by: staff)
      try await store.record { desk throws(StoreFailure) in try desk.add(payment) }
      try expect(try await owing(0), is: [ids[2], ids[1]], "those that have not paid")
      let found = try await store.read { desk throws(StoreFailure) in try desk.payment(of: ids[0]) }
      try expect(found, is: payment, "the payment")
      try await expectConstraint("a ticket is paid once", in: store) { desk throws(StoreFailure) in
        try desk.add(payment)
      }
    },
    Check("idle tickets are found by their last event, else by their opening") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        let stepped = try desk.addTicket(1, stage: .inRepair)
        try desk.append(.example(ticket: stepped, at: Moment.example.adding(seconds: -5)))
        let opened = try desk.addTicket(2) { $0.openedAt = Moment.example.adding(seconds: -9) }
        let later = try desk.addTicket(3)
        _ = try desk.addTicket(4, stage: .cancelled)
        return [stepped, opened, later]
      }
      func idle(_ seconds: Int64, _ stages: Set<Stage>, _ limit: Int = 9) async throws -> [WaitingTicket] {
        try await store.read { desk throws(StoreFailure) in
          try desk.ticketsIdle(
            since: Moment.example.adding(seconds: seconds), in: stages, limit: limit)
        }
      }
      let both: Set<Stage> = [.received, .inRepair]
      try expect(
        try await idle(0, both).map(\.ticket.id), is: [ids[1], ids[0], ids[2]], "all, longest first")
      try expect(try await idle(-5, both).map(\.ticket.id), is: [ids[1], ids[0]], "those as old as that")
      try expect(try await idle(0, both, 1).map(\.ticket.id), is: [ids[1]], "the longest idle")
      try expect(
        try await idle(0, [.inRepair]).map(\.since.milliseconds),
        is: [Moment.example.milliseconds - 5000], "since when")
    },
    Check("sales are found by the day of delivery, those that were returned left out") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        var ids: [SaleID] = []
        let customer = try desk.addCustomer()
        for (index, day) in [3, 1, 4, 2].enumerated() {
          ids.append(
            try desk.addSale(
              of: try desk.addUnit("SN-\(index)"), to: customer,
              .example(document: "F \(index)", deliveryDay: .example(2024, 11, day))))
        }
        return ids
      }
      let (found, first) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.sales(deliveredFrom: .example(2024, 11, 1), to: .example(2024, 11, 3), limit: 9),
          try desk.sales(deliveredFrom: .example(2024, 11, 1), to: .example(2024, 11, 3), limit: 1)
        )
      }
      try expect(found.map(\.id), is: [ids[1], ids[3], ids[0]], "sales of these days")
      try expect(first.map(\.id), is: [ids[1]], "the first of them")
    },
  ]
}
