import ServiceDesk

extension DeskStoreConformance {
  static let claimChecks: [Check] = [
    Check("a claim is found by its receipt key, its locator and its ticket") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in try desk.addTicket(1) }
      let claim = Claim.example(ticket: ticket, locator: "K7M2", key: "ab12")
      try await store.record { desk throws(StoreFailure) in try desk.add(claim) }
      let found = try await store.read { desk throws(StoreFailure) in
        [
          try desk.claim(opening: ReceiptKeyHash(rawValue: "ab12")), try desk.claims(at: "K7M2").first,
          try desk.claim(of: ticket),
        ]
      }
      try expect(found, is: [claim, claim, claim], "the claim by each of its keys")
      let missing = try await store.read { desk throws(StoreFailure) in
        [
          try desk.claim(opening: ReceiptKeyHash(rawValue: "AB12")), try desk.claims(at: "K7M").first,
          try desk.claim(of: TicketID(4711)),
        ]
      }
      try expect(missing, is: [nil, nil, nil], "claims that do not exist")
    },
    Check("a locator opens one living claim; ended ones may share it and stay found") { store, _ in
      let (old, new) = try await store.record { desk throws(StoreFailure) in
        let (old, new) = (try desk.addTicket(1), try desk.addTicket(2))
        try desk.add(.example(ticket: old, locator: "K7M2"))
        return (old, new)
      }
      try await expectConstraint("a locator has one living claim", in: store) { desk throws(StoreFailure) in
        try desk.add(.example(ticket: new, locator: "K7M2"))
      }
      let end = Moment.example.adding(seconds: 30 * 86_400)
      try await store.record { desk throws(StoreFailure) in
        try desk.endClaim(of: old, from: end)
        try desk.add(.example(ticket: new, locator: "K7M2"))
      }
      // The caller knows the time: a claim that ends in 30 days is still live today.
      let claims = try await store.read { desk throws(StoreFailure) in try desk.claims(at: "K7M2") }
      try expect(Set(claims.map(\.ticket)), is: [old, new], "the claims at the locator")
      try expect(claims.first { $0.ticket == old }?.deadFrom, is: end, "when the old one ends")
      try expect(claims.first { $0.ticket == new }?.deadFrom, is: nil, "the living one does not end")
    },
    Check("a receipt key is given once and a ticket has one claim that refers to it") { store, _ in
      let (one, two) = try await store.record { desk throws(StoreFailure) in
        let (one, two) = (try desk.addTicket(1), try desk.addTicket(2))
        try desk.add(.example(ticket: one, key: "ab12"))
        return (one, two)
      }
      try await expectConstraint("claim.receiptKey is unique", in: store) { desk throws(StoreFailure) in
        try desk.add(.example(ticket: two, key: "ab12"))
      }
      try await expectConstraint("a ticket has one claim", in: store) { desk throws(StoreFailure) in
        try desk.add(.example(ticket: one, locator: "ZZZZ", key: "cd34"))
      }
      try await expectConstraint("claim.ticket exists", in: store) { desk throws(StoreFailure) in
        try desk.add(.example(ticket: TicketID(4711)))
      }
      try await expectConstraint("a claim to harden exists", in: store) { desk throws(StoreFailure) in
        try desk.harden(two, SlowHash(rawValue: "slow"))
      }
      try await expectConstraint("a claim to end exists", in: store) { desk throws(StoreFailure) in
        try desk.endClaim(of: two, from: .example)
      }
    },
    Check("claims wait for their slow hash until they have it, oldest first") { store, _ in
      let tickets = try await store.record { desk throws(StoreFailure) in
        var tickets: [TicketID] = []
        for counter in 1...3 {
          tickets.append(try desk.addTicket(counter))
          try desk.add(.example(ticket: tickets[counter - 1], secret: .keyed("0\(counter)")))
        }
        return tickets
      }
      let waiting = try await store.read { desk throws(StoreFailure) in try desk.claimsToHarden(limit: 2) }
      try expect(waiting.map(\.ticket), is: Array(tickets.prefix(2)), "the first two that wait")
      try expect(waiting.map(\.secret), is: [.keyed("01"), .keyed("02")], "their keyed secrets")
      let hash = SlowHash(rawValue: "$argon2id$v=19$x")
      try await store.record { desk throws(StoreFailure) in try desk.harden(tickets[0], hash) }
      let (rest, hardened) = try await store.read { desk throws(StoreFailure) in
        (try desk.claimsToHarden(limit: 10), try desk.claim(of: tickets[0]))
      }
      try expect(rest.map(\.ticket), is: Array(tickets.dropFirst()), "those that still wait")
      try expect(hardened?.secret, is: .slow(hash), "the slow hash")
    },
    Check("failed look-ups are counted for each subject since a moment, and can be forgotten") { store, _ in
      let (kiosk, other) = (GuessSubject.kiosk("hall"), GuessSubject.locator("K7M2"))
      try await store.record { desk throws(StoreFailure) in
        for second in [0, 10, 10, 20] {
          try desk.recordFailure(of: kiosk, at: Moment.example.adding(seconds: Int64(second)))
        }
        try desk.recordFailure(of: other, at: .example)
      }
      for (second, count) in [(-1, 4), (0, 4), (1, 3), (10, 3), (20, 1), (21, 0)] {
        let since = Moment.example.adding(seconds: Int64(second))
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.failures(of: kiosk, since: since)
        }
        try expect(found, is: count, "failures since second \(second)")
      }
      try await store.record { desk throws(StoreFailure) in try desk.forgetFailures(of: kiosk) }
      let left = try await store.read { desk throws(StoreFailure) in
        [try desk.failures(of: kiosk, since: .example), try desk.failures(of: other, since: .example)]
      }
      try expect(left, is: [0, 1], "failures of the forgotten subject and of the other")
    },
  ]
}
