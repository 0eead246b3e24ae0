import ServiceDesk

extension DeskStoreConformance {
  static let serialBatchChecks: [Check] = [
    Check("a batch is kept whole, open ones are listed newest first") { store, _ in
      let (bought, sold, various, product) = try await store.record { desk throws(StoreFailure) in
        let supplier = try desk.add(SupplierDetails.example())
        let product = try desk.add(ProductDetails.example())
        return (
          try desk.addBatch(.supplier(supplier)), try desk.addBatch(.customer(try desk.addCustomer())),
          try desk.addBatch(.various(.bought)), product
        )
      }
      let act = SerialBatch.Act(at: .example, by: nil, station: StationName("counter-2"))
      try await store.record { desk throws(StoreFailure) in
        var batch = try desk.stored(sold)
        (batch.product, batch.closing) = (product, act)
        try desk.replace(batch)
      }
      let (closed, open, all) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.stored(sold), try desk.batches(.open, limit: 10).map(\.id),
          try desk.batches(.all, limit: 2).map(\.id)
        )
      }
      try expect(closed.closing, is: act, "the closing")
      try expect(closed.product, is: product, "the product")
      try expect(closed.heading, is: .example(closed.heading.party), "the heading")
      try expect(closed.isOpen, is: false, "whether it is open")
      try expect(open, is: [various, bought], "open batches")
      try expect(all, is: [various, sold], "all, up to the limit")
      let direction = try await store.read { desk throws(StoreFailure) in
        try desk.stored(various).heading.direction
      }
      try expect(direction, is: .bought, "the direction of a batch of various parties")
      try await expectConstraint("batch.customer exists", in: store) { desk throws(StoreFailure) in
        _ = try desk.addBatch(.customer(CustomerID(4711)))
      }
    },
    Check("batches are found by their document and their party, and listed in parts") { store, _ in
      let (first, second, third) = try await store.record { desk throws(StoreFailure) in
        let supplier = try desk.add(SupplierDetails(name: "Țesătoria Română"))
        return (
          try desk.addBatch(.supplier(supplier)), try desk.addBatch(.customer(try desk.addCustomer())),
          try desk.addBatch(.supplier(supplier))
        )
      }
      try await store.record { desk throws(StoreFailure) in
        var batch = try desk.stored(first)
        batch.closing = SerialBatch.Act(at: .example, by: nil, station: StationName("counter-2"))
        try desk.replace(batch)
      }
      let document = try await store.read { desk throws(StoreFailure) in
        try desk.stored(first).heading.document
      }
      func found(_ filter: SerialBatchFilter) async throws -> [SerialBatchID] {
        try await store.read { desk throws(StoreFailure) in try desk.batches(filter, limit: 10).map(\.id) }
      }
      try expect(try await found(.init(state: .ended)), is: [first], "ended batches")
      try expect(try await found(.init(state: .all, before: third)), is: [second, first], "the next part")
      try expect(try await found(.init(state: .open, before: third)), is: [second], "the next open ones")
      try expect(
        try await found(.init(state: .all, matching: "TESATORIA")), is: [third, first], "by supplier")
      try expect(
        try await found(.init(state: .open, matching: "tesat")), is: [third], "open ones by supplier")
      try expect(
        try await found(.init(state: .all, matching: document.uppercased())), is: [third, second, first],
        "by document")
      try expect(try await found(.init(state: .all, matching: "100%")), is: [], "a sign that SQL knows")
    },
    Check("scans in the tray are kept with their codes until they are settled") { store, _ in
      let (batch, first, second, unit) = try await store.record { desk throws(StoreFailure) in
        let batch = try desk.addBatch(.customer(try desk.addCustomer()))
        let other = try desk.addBatch(.various(.sold))
        let first = try desk.addAside(batch, ["A 1", "B\t2"])
        _ = try desk.addAside(other, ["C"])
        return (batch, first, try desk.addAside(batch, ["D"]), try desk.addUnit("D"))
      }
      func waiting(_ batch: SerialBatchID?) async throws -> [[String]] {
        try await store.read { desk throws(StoreFailure) in
          try desk.asides(of: batch, limit: 10).map(\.codes)
        }
      }
      try expect(try await waiting(batch), is: [["A 1", "B\t2"], ["D"]], "the batch's tray")
      try expect(try await waiting(nil).count, is: 3, "all trays")
      let act = SerialBatch.Act(at: .example, by: nil, station: .example)
      try await store.record { desk throws(StoreFailure) in
        try desk.settle(first, .init(act: act, reason: "rupt"))
        try desk.settle(second, .init(act: act, unit: unit))
      }
      try expect(try await waiting(batch), is: [], "the tray once settled")
      let settled = try await store.read { desk throws(StoreFailure) in
        (try desk.aside(first)?.settling, try desk.aside(second)?.settling)
      }
      try expect(settled.0, is: .init(act: act, reason: "rupt"), "a discarded scan")
      try expect(settled.1, is: .init(act: act, unit: unit), "a settled scan")
      try await expectConstraint("a scan is settled once", in: store) { desk throws(StoreFailure) in
        try desk.settle(first, .init(act: act, unit: unit))
      }
    },
  ]
}

extension DeskTransaction {
  func addBatch(_ party: SerialHeading.Party) throws(StoreFailure) -> SerialBatchID {
    try add(
      SerialBatch(
        id: SerialBatchID(0), heading: .example(party),
        opening: .init(at: .example, by: nil, station: .example)))
  }

  func addAside(_ batch: SerialBatchID, _ codes: [String]) throws(StoreFailure) -> AsideScanID {
    try add(
      AsideScan(
        id: AsideScanID(0), batch: batch, codes: codes,
        putAside: .init(at: .example, by: nil, station: .example)))
  }
}

extension DeskReading {
  func stored(_ id: SerialBatchID) throws(StoreFailure) -> SerialBatch {
    guard let batch = try batch(id) else { throw .damagedRow(what: "the batch just added") }
    return batch
  }
}
