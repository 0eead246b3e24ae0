import ServiceDesk

extension DeskStoreConformance {
  static let commandChecks: [Check] = [
    Check("a command has its effect and its answer") { store, shop in
      let decision = try await store.perform(AddCustomerForTest(details: .example()), .example())
      let customers = try await store.read { desk throws(StoreFailure) in
        try desk.customers(matching: "", limit: 10)
      }
      try expect(decision, is: .done(try first(customers).id), "the answer")
      let (settings, hash) = try await store.record { desk throws(StoreFailure) in
        (desk.shop, desk.secrecy.sha256([1]))
      }
      try expect(settings, is: shop, "the shop that a transaction sees")
      try expect(hash.count, is: 32, "bytes of a hash made in a transaction")
    },
    Check("a decision is found by the id of its command, and only as that kind") {
      store, _ in
      let envelope = CommandEnvelope.example()
      let decision = try await store.perform(AddCustomerForTest(details: .example()), envelope)
      let (found, asOther, unknown) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.decision(of: envelope.id, on: AddCustomerForTest.self),
          try desk.decision(of: envelope.id, on: AddShelf.self),
          try desk.decision(of: .fresh(), on: AddCustomerForTest.self)
        )
      }
      try expect(found, is: decision, "the decision on record")
      try expect(asOther?.answer?.shelf, is: nil, "the decision as another kind of command")
      try expect(unknown, is: nil, "the decision of an unknown id")
    },
    Check("the same command again gives the first answer and no second effect") { store, _ in
      let envelope = CommandEnvelope.example()
      let command = AddCustomerForTest(details: .example())
      let first = try await store.perform(command, envelope)
      var later = envelope
      later.now = envelope.now.adding(seconds: 86_400)
      later.station = StationName("other")
      for again in [envelope, later] {
        let second = try await store.perform(command, again)
        try expect(second, is: first, "the second answer")
      }
      try await expectCustomers(1, in: store)
    },
    Check("the same id with another body or kind is a conflict, and the first answer stays") { store, _ in
      let envelope = CommandEnvelope.example()
      let command = AddCustomerForTest(details: .example(name: "Ana"))
      let first = try await store.perform(command, envelope)
      let other = try await store.perform(AddCustomerForTest(details: .example(name: "Bela")), envelope)
      try expect(other.refusal?.code, is: .commandConflict, "another body under the same id")
      let kind = try await store.perform(RefuseCustomerForTest(details: .example(name: "Ana")), envelope)
      try expect(kind.refusal?.code, is: .commandConflict, "another kind under the same id")
      let again = try await store.perform(command, envelope)
      try expect(again, is: first, "the first answer, asked again")
      try await expectCustomers(1, in: store)
    },
    Check("two ids are two commands, also with the same body") { store, _ in
      let command = AddCustomerForTest(details: .example())
      let first = try await store.perform(command, .example())
      let second = try await store.perform(command, .example())
      try expect(first != second, "two customers")
      try await expectCustomers(2, in: store)
    },
    Check("a refusal takes back its effects and is given again") { store, _ in
      let envelope = CommandEnvelope.example()
      let command = RefuseCustomerForTest(details: .example())
      let first = try await store.perform(command, envelope)
      try expect(first, is: .refused(Refusal(.alreadyExists, ["customers": "0"])), "the refusal")
      try await expectCustomers(0, in: store)
      _ = try await store.perform(AddCustomerForTest(details: .example()), .example())
      // A second run would count one customer.
      let second = try await store.perform(command, envelope)
      try expect(second, is: first, "the refusal, asked again")
      try await expectCustomers(1, in: store)
    },
    Check("a failure inside a command leaves nothing, and the command may be tried again") { store, _ in
      let envelope = CommandEnvelope.example()
      let command = GiveUnitForTest(details: .example(), serial: .example("SN-1"))
      do {
        _ = try await store.perform(command, envelope)
        try expect(false, "a command whose unit does not exist must fail")
      } catch StoreFailure.constraint {
        try await expectCustomers(0, in: store)
      }
      let unit = try await store.record { desk throws(StoreFailure) in try desk.addUnit("SN-1") }
      let decision = try await store.perform(command, envelope)
      try expect(decision.answer != nil, "the second try is done")
      try await expectCustomers(1, in: store)
      let owner = try await store.read { desk throws(StoreFailure) in try desk.unit(unit)?.owner }
      try expect(owner != nil, "the unit has its owner")
    },
    Check("a failure inside a recorded change leaves nothing") { store, _ in
      try await expectConstraint("the change fails", in: store) { desk throws(StoreFailure) in
        let customer = try desk.addCustomer()
        let unit = try desk.addUnit("SN-1", owner: customer)
        let ticket = try desk.add(.example(unit: unit, customer: customer))
        try desk.append(.example(ticket: ticket))
        try desk.add(.example(ticket: ticket))
        _ = try desk.add(PaperEntry.example(ticket: ticket))
        try desk.recordFailure(of: .wholeShop, at: .example)
        throw .constraint("at the very end")
      }
      for what in Countable.allCases {
        let count = try await store.read { desk throws(StoreFailure) in try desk.count(what) }
        try expect(count, is: 0, "\(what.rawValue) after the failure")
      }
      let (event, papers, failures, claims) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.lastEventNumber(), try desk.openPapers(of: nil, limit: 10),
          try desk.failures(of: .wholeShop, since: .example), try desk.claimsToHarden(limit: 10)
        )
      }
      try expect(event, is: nil, "the last event after the failure")
      try expect(papers.isEmpty && claims.isEmpty && failures == 0, "papers, claims and failures are gone")
    },
    Check("a change that goes on after a failure is wholly kept or fails aloud") { store, _ in
      var isKept = true
      do {
        try await store.record { desk throws(StoreFailure) in
          _ = try desk.addShelf("A1", .example())
          do throws(StoreFailure) {
            _ = try desk.addShelf("A1", .example(2))
          } catch {
            _ = try desk.addCustomer("after the failure")
          }
        }
      } catch {
        isKept = false
      }
      try await expectCustomers(isKept ? 1 : 0, in: store)
      let shelves = try await store.read { desk throws(StoreFailure) in try desk.shelves() }
      try expect(shelves.map(\.name), is: isKept ? ["A1"] : [], "the shelves")
    },
    Check("a command may answer a failed change with a refusal, which is remembered") { store, _ in
      _ = try await store.record { desk throws(StoreFailure) in try desk.addShelf("A1", .example()) }
      let envelope = CommandEnvelope.example()
      for _ in 1...2 {
        let decision = try await store.perform(KeepShelfForTest(name: "A1", code: .example(2)), envelope)
        try expect(decision, is: .refused(Refusal(.alreadyExists)), "the answer")
      }
      try await expectCustomers(0, in: store)
    },
    Check("a change sees what it has changed itself") { store, _ in
      let found = try await store.record { desk throws(StoreFailure) in
        let id = try desk.addTicket(1)
        try desk.append(.example(ticket: id))
        return (try desk.openTicket(of: try desk.stored(id).unit)?.id, try desk.history(of: id).count, id)
      }
      try expect(found.0, is: found.2, "the ticket within the transaction")
      try expect(found.1, is: 1, "its history within the transaction")
    },
    Check("a person of the staff may be the actor") { store, _ in
      let member = try await store.record { desk throws(StoreFailure) in try desk.stored(try desk.addStaff())
      }
      let decision = try await store.perform(
        AddCustomerForTest(details: .example()), .example(actor: .staff(member)))
      try expect(decision.answer != nil, "a command of a person is done")
      let kiosk = try await store.perform(AddCustomerForTest(details: .example()), .example(actor: .kiosk))
      try expect(kiosk.answer != nil, "rights are the desk's business, not the store's")
    },
    Check("answers keep numbers of 64 bits") { store, _ in
      let envelope = CommandEnvelope.example()
      for _ in 1...2 {
        let decision = try await store.perform(CountForTest(), envelope)
        try expect(decision, is: .done(CountForTest.Answer()), "the answer")
      }
    },
  ]

  static let concurrencyChecks: [Check] = [
    Check("the same command 100 times at once has one effect and one answer") { store, _ in
      let envelope = CommandEnvelope.example()
      let command = AddCustomerForTest(details: .example())
      let answers = try await withThrowingTaskGroup(of: Decision<CustomerID>.self) { group in
        for _ in 1...100 { group.addTask { try await store.perform(command, envelope) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try expect(answers.count, is: 100, "answers")
      try expect(Set(answers.compactMap(\.answer)).count, is: 1, "different answers")
      try expect(answers.allSatisfy { $0.refusal == nil }, "nobody is refused")
      try await expectCustomers(1, in: store)
    },
    Check("50 intakes at once take the numbers 1 to 50, each once") { store, _ in
      let (customer, units) = try await store.record { desk throws(StoreFailure) in
        let customer = try desk.addCustomer()
        var units: [UnitID] = []
        for number in 1...50 { units.append(try desk.addUnit("SN-\(number)")) }
        return (customer, units)
      }
      let numbers = try await withThrowingTaskGroup(of: TicketNumber?.self) { group in
        for unit in units {
          group.addTask {
            try await store.perform(OpenTicketForTest(unit: unit, customer: customer), .example()).answer
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      try expect(numbers.compactMap { $0?.counter }.sorted(), is: Array(1...50), "the numbers given")
      let open = try await store.read { desk throws(StoreFailure) in try desk.count(.openTickets) }
      try expect(open, is: 50, "open tickets")
    },
    Check("a number whose intake was refused or failed leaves no gap") { store, _ in
      let (customer, unit) = try await store.record { desk throws(StoreFailure) in
        (try desk.addCustomer(), try desk.addUnit("SN-1"))
      }
      try await expectConstraint("the change fails", in: store) { desk throws(StoreFailure) in
        _ = try desk.nextTicketNumber(branch: desk.shop.branch, year: 2026)
        throw .constraint("after the number was taken")
      }
      let decision = try await store.perform(OpenTicketForTest(unit: unit, customer: customer), .example())
      try expect(decision.answer?.counter, is: 1, "the first number")
    },
    Check("of 20 intakes of one unit at once, one opens a ticket") { store, _ in
      let (customer, unit) = try await store.record { desk throws(StoreFailure) in
        (try desk.addCustomer(), try desk.addUnit("SN-1"))
      }
      let opened = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 1...20 {
          group.addTask {
            try await store.perform(OpenTicketForTest(unit: unit, customer: customer), .example()).answer
              != nil
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      try expect(opened, is: 1, "tickets opened")
    },
    Check("of 20 changes of one revision at once, one is made") { store, _ in
      let ticket = try await store.record { desk throws(StoreFailure) in
        try desk.stored(try desk.addTicket(1))
      }
      var next = ticket
      next.stage = .diagnosing
      next.revision += 1
      let changed = next
      let made = await withTaskGroup(of: Bool.self) { group in
        for _ in 1...20 {
          group.addTask {
            do {
              try await store.record { desk throws(StoreFailure) in try desk.replace(changed) }
              return true
            } catch {
              return false
            }
          }
        }
        return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      try expect(made, is: 1, "changes made")
    },
  ]

  private static func expectCustomers(
    _ wanted: Int, in store: any DeskStore, file: StaticString = #fileID, line: Int = #line
  ) async throws {
    let found = try await store.read { desk throws(StoreFailure) in try desk.count(.customers) }
    try expect(found, is: wanted, "customers", file: file, line: line)
  }

  private static func first<T>(_ list: [T]) throws -> T {
    guard let first = list.first else {
      throw ConformanceFailure(words: "the list has a first element", place: #fileID)
    }
    return first
  }
}
