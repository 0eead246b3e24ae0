import ServiceDesk

extension DeskStoreConformance {
  static let peopleChecks: [Check] = [
    Check("a staff member is stored, changed, and found by id and badge") { store, _ in
      let badge = BadgeCode.example()
      let hash = badge.hash(TestSecrecy())
      let id = try await store.record { desk throws(StoreFailure) in
        try desk.add(
          StaffMember.example(
            id: StaffID(99), name: "Őrs", roles: [.manager, .technician], language: .hungarian, badge: badge))
      }
      let member = StaffMember.example(
        id: id, name: "Őrs", roles: [.manager, .technician], language: .hungarian, badge: badge)
      let found = try await store.read { desk throws(StoreFailure) in
        [try desk.staff(id), try desk.staff(badgeHash: hash)]
      }
      try expect(found, is: [member, member], "the person by id and by badge")
      var left = member
      left.isActive = false
      left.badgeHash = nil
      left.roles = []
      let changed = left
      try await store.record { desk throws(StoreFailure) in try desk.replace(changed) }
      let (byID, byBadge, unknown) = try await store.read { desk throws(StoreFailure) in
        (try desk.staff(id), try desk.staff(badgeHash: hash), try desk.staff(StaffID(4711)))
      }
      try expect(byID, is: left, "the person who left")
      try expect(byBadge, is: nil, "a revoked badge")
      try expect(unknown, is: nil, "somebody whom nobody added")
    },
    Check("all staff are listed in the order in which they came, active or not") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for name in ["Zoe", "Ana"] { _ = try desk.addStaff(name) }
        _ = try desk.add(StaffMember.example(name: "Mara", isActive: false))
      }
      let staff = try await store.read { desk throws(StoreFailure) in try desk.staff() }
      try expect(staff.map(\.name), is: ["Zoe", "Ana", "Mara"], "the staff")
    },
    Check("a badge belongs to one person, and many have none") { store, _ in
      let (ana, bela) = try await store.record { desk throws(StoreFailure) in
        (try desk.addStaff("Ana", badge: .example(1)), try desk.addStaff("Bela"))
      }
      _ = try await store.record { desk throws(StoreFailure) in try desk.addStaff("Cezar") }
      try await expectConstraint("staff.badgeHash is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.addStaff("Dan", badge: .example(1))
      }
      try await expectConstraint("staff.badgeHash is unique", in: store) { desk throws(StoreFailure) in
        var member = try desk.stored(bela)
        member.badgeHash = try desk.stored(ana).badgeHash
        try desk.replace(member)
      }
      try await expectConstraint("staff exists", in: store) { desk throws(StoreFailure) in
        try desk.replace(.example(id: StaffID(4711)))
      }
    },
    Check("a session is found by its token until it is ended, and after") { store, _ in
      let staff = try await store.record { desk throws(StoreFailure) in try desk.addStaff() }
      var session = StaffSession(
        tokenHash: "ab12", staff: staff, startedAt: .example, lastUsedAt: .example)
      let started = session
      try await store.record { desk throws(StoreFailure) in try desk.add(started) }
      let first = try await store.read { desk throws(StoreFailure) in try desk.session(tokenHash: "ab12") }
      try expect(first, is: started, "the session")
      session.lastUsedAt = Moment.example.adding(seconds: 60)
      session.endedAt = Moment.example.adding(seconds: 61)
      let ended = session
      try await store.record { desk throws(StoreFailure) in try desk.replace(ended) }
      let (second, other) = try await store.read { desk throws(StoreFailure) in
        (try desk.session(tokenHash: "ab12"), try desk.session(tokenHash: "AB12"))
      }
      try expect(second, is: ended, "the ended session")
      try expect(other, is: nil, "a token that nobody has")
      try await expectConstraint("session.tokenHash is unique", in: store) { desk throws(StoreFailure) in
        try desk.add(started)
      }
      try await expectConstraint("session.staff exists", in: store) { desk throws(StoreFailure) in
        try desk.add(
          StaffSession(tokenHash: "cd", staff: StaffID(4711), startedAt: .example, lastUsedAt: .example))
      }
      try await expectConstraint("session exists", in: store) { desk throws(StoreFailure) in
        try desk.replace(
          StaffSession(tokenHash: "cd", staff: staff, startedAt: .example, lastUsedAt: .example))
      }
    },
    Check("a shelf is found by id and code; names and codes are given once") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        [try desk.addShelf("B2", .example(1)), try desk.addShelf("A1", .example(2))]
      }
      let found = try await store.read { desk throws(StoreFailure) in
        [try desk.shelf(ids[0]), try desk.shelf(ShelfCode.example(1))]
      }
      let shelf = Shelf(id: ids[0], name: "B2", code: .example(1))
      try expect(found, is: [shelf, shelf], "the shelf by id and by code")
      let (all, none, noCode) = try await store.read { desk throws(StoreFailure) in
        (try desk.shelves(), try desk.shelf(ShelfID(4711)), try desk.shelf(ShelfCode.example(3)))
      }
      try expect(Set(all.map(\.name)), is: ["A1", "B2"], "all shelves")
      try expect(none, is: nil, "a shelf that nobody added")
      try expect(noCode, is: nil, "a code that no shelf has")
      try await expectConstraint("shelf.name is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.addShelf("B2", .example(3))
      }
      try await expectConstraint("shelf.code is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.addShelf("C3", .example(1))
      }
    },
  ]
}
