import ServiceDesk

extension DeskStoreConformance {
  static let textChecks: [Check] = [
    Check("hostile texts are stored and come back byte for byte (R-10)") { store, _ in
      for (index, text) in HostilePayload.storable.enumerated() {
        let (customer, ticket) = try await store.record { desk throws(StoreFailure) in
          let customer = try desk.add(
            CustomerDetails.example(name: text, company: text, taxNumber: text, phone: text, email: text))
          let product = try desk.add(ProductDetails.example(maker: text, model: text, type: text))
          let unit = try desk.addUnit(
            product: product, serial: .example("SN-\(index)"), aliases: [], owner: customer)
          let id = try desk.add(
            .example(counter: index + 1, unit: unit, customer: customer, intake: .example(fault: text)))
          try desk.append(.example(ticket: id, reason: text))
          _ = try desk.add(PaperEntry.example(ticket: id, values: ["fault": .text(text)]))
          return (customer, id)
        }
        let found = try await store.read { desk throws(StoreFailure) in
          let details = try desk.customer(customer)?.details
          let stored = try desk.stored(ticket)
          let product = try desk.unit(stored.unit).flatMap { unit throws(StoreFailure) in
            try desk.product(unit.product)?.details
          }
          let paper = try desk.papers(of: ticket).first?.paper.values["fault"]
          return [
            details?.name, details?.company, details?.taxNumber, details?.phone, details?.email,
            product?.maker,
            product?.model, product?.type, stored.intake.fault, try desk.history(of: ticket).first?.reason,
            paper == .text(text) ? text : nil,
          ]
        }
        // Compared in bytes: Swift takes composed and decomposed letters for equal.
        let bytes = found.map { $0.map { Array($0.utf8) } }
        try expect(bytes.allSatisfy { $0 == Array(text.utf8) }, "text \(index) came back changed: \(found)")
      }
    },
    Check("hostile texts are harmless in a search") { store, _ in
      for text in HostilePayload.storable {
        _ = try await store.record { desk throws(StoreFailure) in
          try desk.add(CustomerDetails.example(name: text))
        }
        let (customers, _) = try await store.read { desk throws(StoreFailure) in
          (try desk.customers(matching: text, limit: 1000), try desk.products(matching: text, limit: 10))
        }
        try expect(customers.contains { $0.details.name == text }, "\(text) is found by itself")
      }
      let count = try await store.read { desk throws(StoreFailure) in try desk.count(.customers) }
      try expect(count, is: HostilePayload.storable.count, "customers after all of it")
    },
    Check("moments, days and amounts at the edges come back as they were") { store, _ in
      for (counter, milliseconds) in zip(1..., edges) {
        let moment = Moment(milliseconds: milliseconds)
        let day = Day.example(counter == 1 ? 1 : 9999, 12, 31)
        let ticket = try await store.record { desk throws(StoreFailure) in
          let id = try desk.addTicket(counter, intake: .example(promisedDay: day)) {
            $0.openedAt = moment
            $0.amountDue = Money(minorUnits: max(0, milliseconds), currency: .leu)
          }
          try desk.append(.example(ticket: id, at: moment))
          return try desk.stored(id)
        }
        try expect(ticket.openedAt, is: moment, "the moment of the intake")
        try expect(ticket.intake.promisedDay, is: day, "the promised day")
        try expect(ticket.amountDue?.minorUnits, is: max(0, milliseconds), "the amount due")
        let event = try await store.read { desk throws(StoreFailure) in try desk.history(of: ticket.id).first
        }
        try expect(event?.at, is: moment, "the moment of the event")
      }
    },
  ]

  /// 2^53 + 1 is the first whole number that a double of JSON loses.
  private static let edges: [Int64] = [.min, -1, 0, 9_007_199_254_740_993, .max]
}
