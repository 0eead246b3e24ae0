import ServiceDesk

extension DeskStoreConformance {
  static let registrationChecks: [Check] = [
    Check("many serials are registered in one act, with ids in their order") { store, _ in
      // More than one statement takes, and not a round number.
      let serials = (0..<211).map { SerialNumber.example("B-\(($0 * 7919) % 1000)-\($0)") }
      let scene = try await SerialScene(store)
      let (entry, units) = try await scene.register(serials)
      let (batch, entries, stored) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.stored(scene.batch), try desk.entries(of: scene.batch, entry: nil, limit: 5),
          try units.map { (unit) throws(StoreFailure) in try desk.unit(unit)?.serial }
        )
      }
      try expect(stored, is: serials, "each serial's unit")
      try expect(batch.registered, is: 211, "the running count")
      try expect(entry, is: 1, "the first entry")
      try expect(entries.map(\.serial), is: Array(serials.suffix(5).reversed()), "the last five")
      let (sale, owner, counts) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.sales(of: units[210]).inForce, try desk.unit(units[0])?.owner,
          try desk.counts(in: scene.batch)
        )
      }
      try expect(sale?.terms, is: .example(), "the terms of each sale")
      try expect(sale?.batch, is: scene.batch, "the batch of each sale")
      try expect(owner, is: scene.customer, "the owner")
      try expect(counts, is: [SerialCount(product: scene.product, count: 211)], "the counts")
    },
    Check("what is known of serials is told in one question") { store, _ in
      let scene = try await SerialScene(store)
      let serials = (0..<70).map { SerialNumber.example("K\($0)") }
      let imei = UnitAlias(kind: .imei, number: .example("490154203237518"))
      let (_, units) = try await scene.register(serials, aliases: [imei])
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.addUnit("K1", maker: "Other")
        if let sale = try desk.sales(of: units[2]).inForce {
          try desk.clear(sale.id, SaleReturn(on: .example(2026, 11, 21), reason: "x"))
        }
      }
      let known = try await store.read { desk throws(StoreFailure) in
        try desk.registered(under: serials + [imei.number, .example("nobody")])
      }
      try expect(known.count, is: 71, "units known")
      try expect(known.prefix(70).map(\.key), is: serials.map(\.normalised), "their serials")
      try expect(known[0].aliases, is: [imei.number.normalised], "the alias that was asked for")
      try expect(known[1].sale?.document, is: "F 1001", "the sale in force")
      try expect(known[1].batches, is: [scene.batch], "the batch of that sale")
      try expect(known[2].sale, is: nil, "a returned sale")
      try expect(known.last?.maker, is: "other", "the twin's maker")
      try expect(known.contains(where: \.isBought), is: false, "purchases")
    },
    Check("one act is taken back and nothing else") { store, _ in
      let scene = try await SerialScene(store)
      let (first, kept) = try await scene.register([.example("A1"), .example("A2")])
      let known = try await store.record { desk throws(StoreFailure) in
        try desk.addUnit("OLD", maker: "Acme", owner: nil)
      }
      let imei = UnitAlias(kind: .imei, number: .example("490154203237518"))
      let (second, taken) = try await scene.register([.example("B1")], aliases: [imei])
      let (third, _) = try await scene.register([.example("OLD")], units: [known])
      try await store.record { desk throws(StoreFailure) in
        let aside = try desk.addAside(scene.batch, ["B1"])
        try desk.settle(
          aside, .init(act: .init(at: .example, by: nil, station: .example), unit: taken[0]))
        for entry in [second, third] { _ = try desk.takeBack(scene.batch, entry: entry) }
      }
      let (batch, entries, gone, old, tray) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.stored(scene.batch), try desk.entries(of: scene.batch, entry: nil, limit: 10),
          try desk.registered(under: [.example("B1"), imei.number]), try desk.unit(known),
          try desk.asides(of: scene.batch, limit: 10).map(\.codes)
        )
      }
      try expect(batch.registered, is: 2, "the count")
      try expect(entries.map(\.unit), is: kept.reversed(), "what stays")
      try expect(entries.map(\.entry), is: [first, first], "its entry")
      try expect(gone, is: [], "the new unit and its number")
      try expect(old != nil && old?.owner == nil, "a unit that was known before stays, without its buyer")
      try expect(tray, is: [["B1"]], "a settled scan lies in the tray again")
      let (fourth, _) = try await scene.register([.example("C1")])
      try expect(fourth, is: 4, "numbers of entries are not used again")
    },
    Check("what was used since its registration is told") { store, _ in
      let scene = try await SerialScene(store)
      let (_, units) = try await scene.register((0..<11).map { SerialNumber.example("U\($0)") })
      let (entry, _) = try await scene.register([.example("V1")])
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.add(
          Ticket.example(counter: 1, unit: units[0], customer: scene.customer, openedAt: .example))
        if let sale = try desk.sales(of: units[1]).inForce {
          try desk.clear(sale.id, SaleReturn(on: .example(2026, 11, 21), reason: "x"))
        }
        _ = try desk.addSale(of: units[2], to: scene.customer, .example(document: "F 2"))
        let supplier = try desk.add(SupplierDetails.example())
        _ = try desk.add(
          Purchase(
            id: PurchaseID(0), unit: units[3], supplier: supplier,
            terms: PurchaseTerms(document: "N", day: .example(2026, 11, 21))))
        _ = try desk.add(
          UnitSwap(id: UnitSwapID(0), old: units[4], new: units[5], day: .example(2026, 11, 21)))
        try desk.add(WarrantySeal(number: "1", putOn: .example(2026, 11, 21)), to: units[6])
        _ = try desk.add(InspectionPlan.example(.unit(units[7])))
        _ = try desk.append(.example(units[8], .overridden(VerdictOverride(status: .covered))))
        let parcel = try desk.add(Consignment.example(1, supplier: supplier))
        _ = try desk.add(ConsignmentLine.example(of: parcel, number: 1, unit: units[9]))
        if let sale = try desk.sales(of: units[10]).inForce {
          let paper = try desk.add(PaperEntry.example(kind: .warrantyCertificate))
          try desk.add(GuaranteeDocument(sale: sale.id, paper: paper))
        }
      }
      let uses = try await store.read { desk throws(StoreFailure) in
        (
          try desk.uses(ofUnitsIn: scene.batch, entry: nil, limit: 100),
          try desk.uses(ofUnitsIn: scene.batch, entry: entry, limit: 100),
          try desk.uses(ofUnitsIn: scene.batch, entry: nil, limit: 2).count
        )
      }
      try expect(
        uses.0.map(\.kind),
        is: [
          .ticket, .returned, .laterSale, .laterPurchase, .swapped, .swapped, .sealed, .cared, .recorded,
          .consigned, .documented,
        ],
        "the uses")
      try expect(uses.0.map(\.unit), is: units, "their units")
      try expect(uses.1, is: [], "uses of another act")
      try expect(uses.2, is: 2, "no more than the limit")
    },
    Check("bought serials are registered and taken back like sold ones") { store, _ in
      let scene = try await SerialScene(store)
      let terms = PurchaseTerms(document: "NIR 1", day: .example(2026, 11, 20), guaranteeMonths: 36)
      let (batch, supplier, units) = try await store.record { desk throws(StoreFailure) in
        let supplier = try desk.add(SupplierDetails.example())
        let batch = try desk.addBatch(.supplier(supplier))
        let registered = try desk.register(
          (0..<9).map {
            SerialRegistration(
              product: scene.product, maker: "acme", serial: .example("P\($0)"),
              deal: .purchase(supplier, terms))
          }, in: batch)
        return (batch, supplier, registered.units)
      }
      let (purchases, known, entries) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.purchases(of: units[8]), try desk.registered(under: [.example("P8")]),
          try desk.entries(of: batch, entry: 1, limit: 100)
        )
      }
      try expect(purchases.map(\.terms), is: [terms], "the terms")
      try expect(purchases.map(\.batch), is: [batch], "the batch")
      try expect(purchases.map(\.supplier), is: [supplier], "the supplier")
      try expect(known.map(\.isBought), is: [true], "whether it is known as bought")
      try expect(entries.count, is: 9, "the entries")
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.addSale(of: units[0], to: scene.customer, .example())
      }
      let uses = try await store.read { desk throws(StoreFailure) in
        try desk.uses(ofUnitsIn: batch, entry: nil, limit: 10)
      }
      try expect(uses.map(\.kind), is: [.laterSale], "a sale of a unit that came with the batch")
      let many = (0..<75).map { SerialNumber.example("Q\($0)") }
      let other = try await store.record { desk throws(StoreFailure) in
        let other = try desk.addBatch(.supplier(supplier))
        _ = try desk.register(
          many.map {
            SerialRegistration(
              product: scene.product, maker: "acme", serial: $0,
              aliases: [UnitAlias(kind: .other, number: .example("2\($0.text)"))],
              deal: .purchase(supplier, terms))
          }, in: other)
        return try desk.takeBack(other, entry: nil)
      }
      try expect(other, is: many.count, "serials taken back")
      let left = try await store.read { desk throws(StoreFailure) in
        try desk.registered(under: many + many.map { .example("2\($0.text)") })
      }
      try expect(left, is: [], "what is left of them")
    },
  ]
}

/// A customer, a product and an open batch of sales.
private struct SerialScene: Sendable {
  let store: any DeskStore
  let customer: CustomerID
  let product: ProductID
  let batch: SerialBatchID

  init(_ store: any DeskStore) async throws {
    self.store = store
    (customer, product, batch) = try await store.record { desk throws(StoreFailure) in
      let customer = try desk.addCustomer()
      return (customer, try desk.add(ProductDetails.example()), try desk.addBatch(.customer(customer)))
    }
  }

  /// - Parameter aliases: of the first serial.
  func register(
    _ serials: [SerialNumber], aliases: [UnitAlias] = [], units: [UnitID] = []
  ) async throws -> (entry: Int, units: [UnitID]) {
    try await store.record { desk throws(StoreFailure) in
      try desk.register(
        serials.enumerated().map { index, serial in
          SerialRegistration(
            unit: units.isEmpty ? nil : units[index], product: product, maker: "acme", serial: serial,
            aliases: index == 0 ? aliases : [], deal: .sale(customer, .example()))
        }, in: batch)
    }
  }
}
