import ServiceDesk

extension DeskStoreConformance {
  static let supplierChecks: [Check] = [
    Check("a supplier is kept whole and found by part of its name or tax number") { store, _ in
      let details = SupplierDetails.example(
        name: "Distribuție Țiriac SRL", taxNumber: "RO 1234", isAuthorisedService: true)
      let (supplier, other) = try await store.record { desk throws(StoreFailure) in
        (try desk.add(details), try desk.add(SupplierDetails.example(name: "Acme Kft.")))
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.supplier(supplier) }
      try expect(stored?.details, is: details, "the details")
      for (text, ids) in [
        ("tiriac", [supplier]), ("1234", [supplier]), ("", [other, supplier]), ("%", []), ("xyz", []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.suppliers(matching: text, limit: 10)
        }
        try expect(found.map(\.id), is: ids, "suppliers matching “\(text)”")
      }
      try await store.record { desk throws(StoreFailure) in
        try desk.replace(other, with: SupplierDetails.example(name: "Zeta"))
      }
      let changed = try await store.read { desk throws(StoreFailure) in try desk.supplier(other) }
      try expect(changed?.details.name, is: "Zeta", "the corrected name")
      try await expectConstraint("supplier exists", in: store) { desk throws(StoreFailure) in
        try desk.replace(SupplierID(4711), with: details)
      }
    },
    Check("purchases stand beside sales and keep the supplier's term") { store, _ in
      let terms = PurchaseTerms(
        document: "NIR 7", day: .example(2026, 2, 27), deliveryDay: .example(2026, 3, 2), guaranteeMonths: 36)
      let (unit, supplier) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let supplier = try desk.add(SupplierDetails.example())
        _ = try desk.add(Purchase(id: PurchaseID(0), unit: unit, supplier: supplier, terms: terms))
        _ = try desk.addSale(of: unit, to: try desk.addCustomer(), .example())
        return (unit, supplier)
      }
      let (purchases, sales) = try await store.read { desk throws(StoreFailure) in
        (try desk.purchases(of: unit), try desk.sales(of: unit))
      }
      try expect(purchases.map(\.terms), is: [terms], "the purchase's terms")
      try expect(purchases.map(\.supplier), is: [supplier], "the supplier")
      try expect(sales.count, is: 1, "sales")
      try await expectConstraint("purchase.unit exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(
          Purchase(id: PurchaseID(0), unit: UnitID(4711), supplier: supplier, terms: terms))
      }
      try await expectConstraint("purchase.supplier exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(
          Purchase(id: PurchaseID(0), unit: unit, supplier: SupplierID(4711), terms: terms))
      }
    },
    Check("a sale keeps all its terms, and is returned once") { store, _ in
      let terms = SaleTerms(
        document: "F 9", contractDay: .example(2026, 1, 5), deliveryDay: .example(2026, 1, 6),
        price: Money(minorUnits: 1, currency: .leu), condition: .used, guaranteeMonths: 12,
        contractMonths: 48, commissioning: .init(day: .example(2026, 1, 9), by: .trader),
        goodsGroup: "fiscal", hasDigitalElements: true)
      let (unit, sale) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let sale = try desk.addSale(of: unit, to: try desk.addCustomer(), .example())
        try desk.replace(sale, with: terms)
        _ = try desk.addSale(of: try desk.addUnit("SN-2"), to: try desk.addCustomer(), terms)
        return (unit, sale)
      }
      let added = try await store.read { desk throws(StoreFailure) in
        try desk.units(numbered: .example("SN-2")).first.map { (unit) throws(StoreFailure) in
          try desk.sales(of: unit.id).map(\.terms)
        }
      }
      try expect(added, is: [terms], "the terms as they were added")
      try await expectConstraint("sale exists", in: store) { desk throws(StoreFailure) in
        try desk.replace(SaleID(4711), with: terms)
      }
      let returned = SaleReturn(on: .example(2026, 2, 3), reason: "nu dorește")
      try await store.record { desk throws(StoreFailure) in
        try desk.clear(sale, returned)
        try desk.clearOwner(of: unit)
      }
      let (sales, owner) = try await store.read { desk throws(StoreFailure) in
        (try desk.sales(of: unit), try desk.unit(unit)?.owner)
      }
      try expect(sales.first?.terms, is: terms, "the terms that took the place of others")
      try expect(sales.first?.returned, is: returned, "the return")
      try expect(sales.inForce, is: nil, "the sale in force")
      try expect(owner, is: nil, "the owner")
      try await expectConstraint("a sale is returned once", in: store) { desk throws(StoreFailure) in
        try desk.clear(sale, returned)
      }
    },
    Check("a swap links both units, once") { store, _ in
      let (old, new, swap) = try await store.record { desk throws(StoreFailure) in
        let (old, new) = (try desk.addUnit("OLD"), try desk.addUnit("NEW"))
        let swap = UnitSwap(
          id: UnitSwapID(0), old: old, new: new, day: .example(2026, 11, 21), reason: "DOA")
        return (old, new, try desk.add(swap))
      }
      for unit in [old, new] {
        let swaps = try await store.read { desk throws(StoreFailure) in try desk.swaps(of: unit) }
        try expect(swaps.map(\.id), is: [swap], "swaps of either")
        try expect(swaps.map { [$0.old, $0.new] }, is: [[old, new]], "both units")
      }
      for (from, to) in [(old, new), (old, old)] {
        try await expectConstraint("a swap is of two units, once", in: store) { desk throws(StoreFailure) in
          _ = try desk.add(
            UnitSwap(id: UnitSwapID(0), old: from, new: to, day: .example(2026, 11, 21)))
        }
      }
      try await store.record { desk throws(StoreFailure) in try desk.remove(swap) }
      let none = try await store.read { desk throws(StoreFailure) in try desk.swaps(of: old) }
      try expect(none, is: [], "swaps after one was removed")
    },
    Check("seals are kept in order, rules by product before maker") { store, _ in
      let (unit, product) = try await store.record { desk throws(StoreFailure) in
        let product = try desk.add(ProductDetails.example())
        let unit = try desk.addUnit(product: product, serial: .example("S"), aliases: [], owner: nil)
        try desk.add(WarrantySeal(number: "A-1", putOn: .example(2026, 1, 1)), to: unit)
        try desk.add(WarrantySeal(number: "A-0", putOn: .example(2025, 1, 1)), to: unit)
        try desk.keep(SerialRule(scope: .maker("acme"), prefixes: ["SN", "1S"]))
        return (unit, product)
      }
      let seals = try await store.read { desk throws(StoreFailure) in try desk.seals(of: unit) }
      try expect(seals.map(\.number), is: ["A-1", "A-0"], "the seals")
      func rule() async throws -> SerialRule? {
        try await store.read { desk throws(StoreFailure) in
          guard let model = try desk.product(product) else { return nil }
          return try desk.serialRule(of: model)
        }
      }
      try expect(try await rule()?.prefixes, is: ["SN", "1S"], "the maker's rule")
      let own = SerialRule(
        scope: .product(product), pattern: SerialPattern("DB####"), paddedLength: 6)
      try await store.record { desk throws(StoreFailure) in
        try desk.keep(SerialRule(scope: .product(product), prefixes: ["X"]))
        try desk.keep(own)
      }
      try expect(try await rule(), is: own, "the product's own rule, as last kept")
      let all = try await store.read { desk throws(StoreFailure) in try desk.serialRules() }
      try expect(all.count, is: 2, "all rules")
      try await store.record { desk throws(StoreFailure) in try desk.removeSerialRule(of: own.scope) }
      try expect(try await rule()?.scope, is: .maker("acme"), "the rule after its own was removed")
    },
  ]
}
