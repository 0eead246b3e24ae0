import ServiceDesk

extension DeskStoreConformance {
  static let lookUpChecks: [Check] = [
    Check("numbers are found by how they end, with zeros and separators left aside") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for serial in ["12345", "0012345", "9912345", "AB-123-45", "ABI2345", "5432"] {
          _ = try desk.addUnit(serial)
        }
        let imei = try desk.addUnit("IM-1")
        try desk.add(UnitAlias(kind: .imei, number: .example("490154203212345")), to: imei)
      }
      for (tail, serials) in [
        ("54321", ["12345", "0012345", "AB-123-45", "ABI2345", "490154203212345", "9912345"]),
        ("2345", ["5432"]),
        ("5432", ["12345", "0012345", "AB-123-45", "ABI2345", "490154203212345", "9912345"]), ("9", []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.numbers(endingIn: tail, after: nil, limit: 20)
        }
        try expect(Set(found.map(\.number.text)), is: Set(serials), "numbers with tail \(tail)")
      }
      let zeros = try await store.read { desk throws(StoreFailure) in
        try desk.numbers(endingInZerosBefore: "54321", limit: 20)
      }
      try expect(
        zeros.map(\.number.text), is: ["12345", "0012345"], "numbers with zeros in front, the shorter first")
      let whole = try await store.read { desk throws(StoreFailure) in
        try desk.numbers(withTail: ["54321BA", "2345", "Ω"] + (0..<70).map { "none\($0)" }, limit: 20)
      }
      try expect(
        Set(whole.map(\.number.text)), is: ["AB-123-45", "ABI2345", "5432"], "numbers with one of the tails")
    },
    Check("numbers are found by how they begin and by what they hold") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for serial in ["ab 100", "AB1001", "AB-2001", "AC1001", "A%1001"] { _ = try desk.addUnit(serial) }
      }
      for (start, serials) in [("AB1", ["ab 100", "AB1001"]), ("A%", ["A%1001"]), ("X", [])] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.numbers(beginning: start, after: nil, limit: 20)
        }
        try expect(found.map(\.number.text), is: serials, "numbers that begin with \(start)")
      }
      let last = try await store.read { desk throws(StoreFailure) in try desk.lastUnit() }
      for (part, serials) in [
        ("B20", ["AB-2001"]), ("100", ["ab 100", "AB1001", "AC1001", "A%1001"]), ("%", ["A%1001"]),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.numbers(holding: part, among: 0..<last + 1)
        }
        try expect(found.map(\.number.text), is: serials, "numbers that hold \(part)")
      }
      let none = try await store.read { desk throws(StoreFailure) in
        try desk.numbers(holding: "100", among: 0..<1)
      }
      try expect(none, is: [], "numbers before the first unit")
    },
    Check("pages of numbers go on where the last one ended, also within one key") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for maker in ["A", "B", "C"] { _ = try desk.addUnit("TW1N", maker: maker) }
        for number in 1...4 { _ = try desk.addUnit("X\(number)TW1N") }
      }
      for (isEnding, count) in [(true, 7), (false, 3)] {
        var units: [UnitID] = []
        var place: FoundPlace?
        repeat {
          let after = place
          let found = try await store.read { desk throws(StoreFailure) in
            isEnding
              ? try desk.numbers(endingIn: "N1WT", after: after, limit: 2)
              : try desk.numbers(beginning: "T", after: after, limit: 2)
          }
          units += found.map(\.unit)
          place = found.last?.place
        } while place != nil
        try expect(units.count, is: Set(units).count, "each unit once, by ending: \(isEnding)")
        try expect(units.count, is: count, "all units, by ending: \(isEnding)")
      }
    },
    Check("units are found by the documents of sale and purchase") { store, _ in
      let (first, second) = try await store.record { desk throws(StoreFailure) in
        let customer = try desk.addCustomer()
        let supplier = try desk.add(SupplierDetails(name: "Angro"))
        let (first, second) = (try desk.addUnit("SN-1"), try desk.addUnit("SN-2"))
        _ = try desk.addSale(of: first, to: customer, .example(document: "f 1001"))
        _ = try desk.addSale(of: second, to: customer, .example(document: "F1001/B"))
        _ = try desk.add(
          Purchase(
            id: PurchaseID(0), unit: second, supplier: supplier,
            terms: PurchaseTerms(document: "DN 7", day: .example(2025, 11, 1))))
        return (first, second)
      }
      for (side, key, isStart, units) in [
        (DocumentSide.sale, "F1001", true, [first, second]), (.sale, "F1001", false, [first]),
        (.sale, "1001", true, []), (.purchase, "DN7", false, [second]), (.purchase, "F1001", true, []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.units(on: side, document: key, isStart: isStart, after: nil, limit: 20)
        }
        try expect(found.map(\.unit), is: units, "units on \(side) documents \(key)")
      }
      let behind = try await store.read { desk throws(StoreFailure) in
        let place = try desk.units(on: .sale, document: "F1", isStart: true, after: nil, limit: 1)[0].place
        return try desk.units(on: .sale, document: "F1", isStart: true, after: place, limit: 1)
      }
      try expect(behind.map(\.document), is: ["F1001/B"], "the document behind the first")
    },
    Check("a customer is found by each word, telephone and tax number, and by the new ones after an edit") {
      store, _ in
      let customer = try await store.record { desk throws(StoreFailure) in
        _ = try desk.addCustomer("Anca Radu")
        return try desk.add(
          CustomerDetails.example(
            name: "Ana Maria Pop", company: "Ana Exemplu SRL", taxNumber: "RO 123-456",
            phone: "+40 700 111 222"))
      }
      func found(_ starts: [String]) async throws -> [[CustomerID]] {
        try await store.read { desk throws(StoreFailure) in
          var all: [[CustomerID]] = []
          for start in starts {
            all.append(try desk.customers(keyed: start, after: nil, limit: 9).map(\.customer))
          }
          return all
        }
      }
      let keys = ["n:ana", "n:maria pop ana", "n:pop a", "n:exemplu", "p:2221", "t:1234"]
      try expect(try await found(keys), is: keys.map { _ in [customer] }, "the customer under each key")
      try await store.record { desk throws(StoreFailure) in
        try desk.replace(customer, with: .example(name: "Ion Nou", phone: "0799 888 777"))
      }
      try expect(try await found(keys), is: keys.map { _ in [] }, "nobody under the old keys")
      try expect(try await found(["n:nou i", "p:777888"]), is: [[customer], [customer]], "the new keys")
    },
    Check("units of a customer and of a product come newest first, each with its line") { store, _ in
      let (owned, brought, customer) = try await store.record { desk throws(StoreFailure) in
        let customer = try desk.addCustomer("Ana Pop")
        let owned = try desk.addUnit("OWN-1", owner: customer)
        let brought = try desk.addUnit("BROUGHT-1", maker: "Other")
        _ = try desk.add(Ticket.example(unit: brought, customer: customer))
        _ = try desk.add(Ticket.example(counter: 2, unit: owned, customer: customer))
        return (owned, brought, customer)
      }
      let (around, rest, line) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.units(around: customer, before: nil, limit: 9),
          try desk.units(around: customer, before: brought, limit: 9),
          try desk.line(of: owned)
        )
      }
      try expect(around, is: [brought, owned], "the customer's units")
      try expect(rest, is: [owned], "those below the newest")
      try expect(line?.serial.text, is: "OWN-1", "the line's serial")
      try expect(line?.product.maker, is: "Acme", "the line's product")
      try expect(line?.owner?.details.name, is: "Ana Pop", "the line's owner")
      let ofProduct = try await store.read { desk throws(StoreFailure) in
        guard let unit = try desk.unit(brought) else { throw .damagedRow(what: "unit") }
        return try desk.units(of: unit.product, before: nil, limit: 9)
      }
      try expect(ofProduct, is: [brought], "the product's units")
      let nothing = try await store.read { desk throws(StoreFailure) in try desk.line(of: UnitID(4711)) }
      try expect(nothing == nil, is: true, "no line of an unknown unit")
    },
  ]
}
