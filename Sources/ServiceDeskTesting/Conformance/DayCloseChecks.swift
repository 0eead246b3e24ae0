import ServiceDesk

extension DeskStoreConformance {
  static let dayCloseChecks: [Check] = [
    Check("events and papers of a span of time are found, its last moment not among them") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        let ticket = try desk.addTicket(1)
        for offset in [-1, 0, 5, 9, 10] as [Int64] {
          try desk.append(
            .example(ticket: ticket, what: offset == 5 ? .handedOver : .takenIn, at: moment(offset)))
          _ = try desk.add(
            .example(
              kind: offset == 5 ? .dayClose : .unitLabel, queuedAt: moment(offset),
              progress: PaperProgress(state: offset == 9 ? "done" : "failed", isUnproven: offset >= 5)))
        }
      }
      let (events, marks) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.ticketEvents(from: moment(0), until: moment(10)),
          try desk.paperMarks(from: moment(0), until: moment(10))
        )
      }
      try expect(events.map(\.at), is: [moment(0), moment(5), moment(9)], "times of the events")
      try expect(events.map(\.what), is: [.takenIn, .handedOver, .takenIn], "what happened")
      try expect(marks.map(\.kind), is: [.unitLabel, .dayClose, .unitLabel], "kinds of the papers")
      try expect(marks.map(\.state), is: [.failed, .failed, .done], "how far they got")
      try expect(marks.map(\.isUnproven), is: [false, false, true], "what nothing proves")
      try expect(marks.map(\.queuedAt), is: [moment(0), moment(5), moment(9)], "when they were owed")
    },
    Check("an address and a remedy are kept as they were given") { store, _ in
      let address = "Strada Școlii 1\n500001 Brașov"
      let (customer, ticket) = try await store.record { desk throws(StoreFailure) in
        let customer = try desk.add(CustomerDetails.example(address: address))
        let product = try desk.add(ProductDetails.example())
        let unit = try desk.addUnit(product: product, serial: .example("SN-1"), aliases: [], owner: customer)
        let intake = IntakeRecord.example(remedy: .priceReduction)
        return (customer, try desk.add(Ticket.example(unit: unit, customer: customer, intake: intake)))
      }
      let (stored, stay) = try await store.read { desk throws(StoreFailure) in
        (try desk.customer(customer), try desk.ticket(ticket))
      }
      try expect(stored?.details.address, is: address, "the address")
      try expect(stay?.intake.remedy, is: .priceReduction, "the remedy")
      try await store.record { desk throws(StoreFailure) in try desk.replace(customer, with: .example()) }
      let without = try await store.read { desk throws(StoreFailure) in try desk.customer(customer) }
      try expect(without?.details.address, is: nil, "the address that was taken out")
    },
  ]
}

private func moment(_ offset: Int64) -> Moment { Moment(milliseconds: 1_000_000 + offset) }
