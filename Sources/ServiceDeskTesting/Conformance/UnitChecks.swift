import ServiceDesk

extension DeskStoreConformance {
  static let unitChecks: [Check] = [
    Check("a unit is found by its serial and by each alias, whoever made it") { store, _ in
      let imei = UnitAlias(kind: .imei, number: .example("490154203237518"))
      let (unit, twin) = try await store.record { desk throws(StoreFailure) in
        let product = try desk.add(ProductDetails.example())
        let unit = try desk.addUnit(
          product: product, serial: .example("ab 12-x"), aliases: [imei], owner: nil)
        let twin = try desk.addUnit("AB12-X", maker: "Other")
        return (unit, twin)
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.unit(unit) }
      try expect(stored?.serial.text, is: "ab 12-x", "the serial as it was read")
      try expect(stored?.aliases, is: [imei], "the aliases")
      for (number, ids) in [
        ("AB12-X", [unit, twin]), ("a b 1 2 - x", [unit, twin]), ("490154203237518", [unit]), ("AB12", []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.units(numbered: .example(number))
        }
        try expect(found.map(\.id), is: ids, "units numbered \(number)")
      }
    },
    Check("aliases are kept in the order in which they were added") { store, _ in
      let aliases = [
        UnitAlias(kind: .mac, number: .example("00005E005301")),
        UnitAlias(kind: .mac, number: .example("00005E005300")),
        UnitAlias(kind: .fiscalNumber, number: .example("DB4500002769")),
      ]
      let unit = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        for alias in aliases { try desk.add(alias, to: unit) }
        return unit
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.unit(unit) }
      try expect(stored?.aliases, is: aliases, "the aliases")
    },
    Check("the same serial of the same maker exists once, also under another model") { store, _ in
      _ = try await store.record { desk throws(StoreFailure) in try desk.addUnit("SN-1") }
      try await expectConstraint("unit is unique by maker and serial", in: store) {
        desk throws(StoreFailure) in
        _ = try desk.addUnit("sn - 1", maker: "ACME")
      }
      _ = try await store.record { desk throws(StoreFailure) in try desk.addUnit("SN-1", maker: "Other") }
    },
    Check("an alias stands once at its unit, and may stand at another") { store, _ in
      let alias = UnitAlias(kind: .mac, number: .example("00005E005301"))
      let unit = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let other = try desk.addUnit("SN-2")
        try desk.add(alias, to: unit)
        try desk.add(UnitAlias(kind: .other, number: alias.number), to: unit)
        try desk.add(alias, to: other)
        return unit
      }
      try await expectConstraint("alias is unique", in: store) { desk throws(StoreFailure) in
        try desk.add(UnitAlias(kind: .mac, number: .example("00005e005301")), to: unit)
      }
    },
    Check("units, owners, aliases and sales refer to what exists") { store, _ in
      let (customer, unit) = try await store.record { desk throws(StoreFailure) in
        (try desk.addCustomer(), try desk.addUnit("SN-1"))
      }
      let (nobody, nothing) = (CustomerID(4711), UnitID(4711))
      try await expectConstraint("unit.product exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.addUnit(product: ProductID(4711), serial: .example("X"), aliases: [], owner: nil)
      }
      try await expectConstraint("unit.owner exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.addUnit("X", owner: nobody)
      }
      try await expectConstraint("alias.unit exists", in: store) { desk throws(StoreFailure) in
        try desk.add(UnitAlias(kind: .other, number: .example("X")), to: nothing)
      }
      try await expectConstraint("unit.owner exists", in: store) { desk throws(StoreFailure) in
        try desk.setOwner(nobody, of: unit)
      }
      try await expectConstraint("unit exists", in: store) { desk throws(StoreFailure) in
        try desk.setOwner(customer, of: nothing)
      }
      try await expectConstraint("sale.unit exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.addSale(of: nothing, to: customer, .example())
      }
      try await expectConstraint("sale.customer exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.addSale(of: unit, to: nobody, .example())
      }
    },
    Check("a customer's units are those owned now, newest first, up to the limit") { store, _ in
      let (ana, bela, units) = try await store.record { desk throws(StoreFailure) in
        let ana = try desk.addCustomer("Ana")
        let bela = try desk.addCustomer("Bela")
        var units: [UnitID] = []
        for number in 1...3 { units.append(try desk.addUnit("SN-\(number)", owner: ana)) }
        try desk.setOwner(bela, of: units[1])
        return (ana, bela, units)
      }
      let ofAna = try await store.read { desk throws(StoreFailure) in try desk.units(of: ana, limit: 10) }
      try expect(ofAna.map(\.id), is: [units[2], units[0]], "Ana's units")
      let newest = try await store.read { desk throws(StoreFailure) in try desk.units(of: ana, limit: 1) }
      try expect(newest.map(\.id), is: [units[2]], "no more than the limit")
      let ofBela = try await store.read { desk throws(StoreFailure) in try desk.units(of: bela, limit: 10) }
      try expect(ofBela.map(\.id), is: [units[1]], "Bela's units")
    },
    Check("sales keep their terms, in the order in which they were added") { store, _ in
      let new = SaleTerms.example(
        contractDay: .example(2024, 2, 28), deliveryDay: .example(2024, 2, 29),
        price: Money(minorUnits: .max, currency: .forint))
      let used = SaleTerms.example(
        document: "F 2", deliveryDay: .example(2026, 5, 4), condition: .refurbished)
      let (unit, customer, other) = try await store.record { desk throws(StoreFailure) in
        let customer = try desk.addCustomer()
        let unit = try desk.addUnit("SN-1")
        _ = try desk.addSale(of: unit, to: customer, new)
        _ = try desk.addSale(of: unit, to: customer, used)
        return (unit, customer, try desk.addUnit("SN-2"))
      }
      let sales = try await store.read { desk throws(StoreFailure) in try desk.sales(of: unit) }
      try expect(sales.map(\.terms), is: [new, used], "the terms")
      try expect(sales.map(\.customer), is: [customer, customer], "the customers")
      try expect(Set(sales.map(\.id)).count, is: 2, "ids of sales")
      let none = try await store.read { desk throws(StoreFailure) in try desk.sales(of: other) }
      try expect(none, is: [], "sales of another unit")
    },
  ]
}
