import ServiceDesk

extension DeskStoreConformance {
  static let importChecks: [Check] = [
    Check("an import is found by its number and by its bytes until its batch is taken back") { store, _ in
      let file = FileFacts(name: "vânzări.csv", digest: String(repeating: "ab", count: 32), form: .csv)
      let counts = ImportCounts(
        rows: 5, registered: 3, newUnits: 2, refused: 2, newProducts: 1, newParties: 1)
      let (id, batch) = try await store.record { desk throws(StoreFailure) in
        let batch = try desk.addImportBatch()
        return (
          try desk.add(FileImport(id: FileImportID(0), batch: batch, file: file, counts: counts)), batch
        )
      }
      let stored = FileImport(id: id, batch: batch, file: file, counts: counts)
      let found = try await store.read { desk throws(StoreFailure) in
        [try desk.fileImport(id), try desk.fileImport(holding: file.digest)]
          + (try desk.fileImports(limit: 9))
      }
      try expect(found, is: [stored, stored, stored], "the import")
      try await store.record { desk throws(StoreFailure) in
        guard var taken = try desk.batch(batch) else { throw .damagedRow(what: "the batch just added") }
        taken.takingBack = taken.opening
        try desk.replace(taken)
      }
      let after = try await store.read { desk throws(StoreFailure) in
        (try desk.fileImport(holding: file.digest), try desk.fileImport(id))
      }
      try expect(after.0, is: nil, "by its bytes, after taking back")
      try expect(after.1, is: stored, "by its number, after taking back")
    },
    Check("a mapping of columns is remembered, the newest for a shape") { store, _ in
      let shape = String(repeating: "0f", count: 32)
      let first = ColumnMapping(fields: [.serial, nil, .day], hasHeading: true, dayOrder: .monthFirst)
      let second = ColumnMapping(fields: [nil, .serial], hasHeading: false)
      for mapping in [first, second] {
        try await store.record { desk throws(StoreFailure) in try desk.remember(mapping, for: shape) }
        let found = try await store.read { desk throws(StoreFailure) in try desk.columnMapping(for: shape) }
        try expect(found, is: mapping, "the mapping")
      }
    },
    Check("customers are found under many names, tax numbers and telephones at once") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        [
          try desk.add(CustomerDetails.example(name: "Ștefan Țepeș", phone: "+40 722 111 222")),
          try desk.add(
            CustomerDetails(
              name: "Ana", kind: .business, company: "Szőke Kft.", taxNumber: "hu 123-456.7",
              language: .hungarian)),
          try desk.add(CustomerDetails.example(name: "Other", phone: "0733 000 000")),
        ]
      }
      let names = (0..<70).map { "nobody \($0)" } + ["stefan tepes"]
      for (keys, wanted) in [
        (PartyKeys(names: names), [ids[0]]), (PartyKeys(taxNumbers: ["HU1234567", "1234567"]), [ids[1]]),
        (PartyKeys(phones: ["722111222", "733000000"]), [ids[0], ids[2]]), (PartyKeys(), []),
        (
          PartyKeys(names: ["stefan tepes"], taxNumbers: ["HU1234567"], phones: ["722111222"]),
          [ids[0], ids[1]]
        ),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in try desk.customers(under: keys) }
        try expect(found.map(\.id), is: wanted, "customers")
      }
      let firms = try await store.read { desk throws(StoreFailure) in try desk.firms().map { $0.name } }
      try expect(firms, is: ["szoke kft."], "firms")
    },
    Check("a rehearsal tells what would be, and leaves nothing") { store, _ in
      let told = try await store.rehearse { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        return try desk.unit(unit)?.serial.text
      }
      try expect(told, is: "SN-1", "what would be")
      let left = try await store.read { desk throws(StoreFailure) in try desk.count(.units) }
      try expect(left, is: 0, "units left")
    },
    Check("lines of sold serials come page by page, filtered, without what was returned") { store, _ in
      let world = try await store.record { desk throws(StoreFailure) in try desk.addSoldLines() }
      func numbers(_ filter: SerialLineFilter, _ limit: Int = 100) async throws -> [String] {
        var (found, after): ([String], Int64) = ([], 0)
        while true {
          let start = after
          let page = try await store.read { desk throws(StoreFailure) in
            try desk.serialLines(filter, after: start, limit: limit)
          }
          guard let last = page.last else { return found }
          found += page.map(\.serial)
          after = last.number
        }
      }
      let sold = SerialLineFilter(direction: .sold)
      var day = sold
      (day.from, day.to) = (.example(2026, 2, 1), .example(2026, 2, 28))
      var customer = sold
      customer.customer = world.customer
      var product = sold
      product.product = world.product
      var document = sold
      document.document = "F 3"
      for (filter, wanted) in [
        (sold, ["A1", "A2", "B3"]), (day, ["A2"]), (customer, ["A2"]), (product, ["B3"]), (document, ["B3"]),
        (SerialLineFilter(direction: .bought), ["A1"]),
      ] {
        for limit in [1, 2, 100] {
          try expect(try await numbers(filter, limit), is: wanted, "serials of \(filter)")
        }
        let count = try await store.read { desk throws(StoreFailure) in try desk.count(filter) }
        try expect(count, is: wanted.count, "count of \(filter)")
      }
      let lines = try await store.read { desk throws(StoreFailure) in
        try desk.serialLines(sold, after: 0, limit: 1)
          + desk.serialLines(
            SerialLineFilter(direction: .bought), after: 0, limit: 1)
      }
      try expect(lines[0].aliases.map(\.number.text), is: ["490154203237518"], "second numbers")
      try expect(lines[0].price, is: Money(minorUnits: 12_050, currency: .leu), "price")
      try expect(lines[0].months, is: 24, "months")
      try expect(lines[1].months, is: 36, "the supplier's months")
      try expect(
        lines[1].party, is: .supplier(SupplierDetails(name: "Depozit SRL", taxNumber: "RO1")), "the supplier")
    },
  ]
}

extension DeskTransaction {
  fileprivate func addImportBatch() throws(StoreFailure) -> SerialBatchID {
    try add(
      SerialBatch(
        id: SerialBatchID(0),
        heading: SerialHeading(
          party: .various(.sold), document: "vânzări.csv", documentDay: .example(2026, 11, 21)),
        opening: SerialBatch.Act(at: .example, by: nil, station: .example)))
  }

  /// A1 and A2 of one product, B3 of another, and R4, which came back; A1 was bought before.
  fileprivate func addSoldLines() throws(StoreFailure) -> (customer: CustomerID, product: ProductID) {
    let (ana, bela) = (try addCustomer("Ana"), try addCustomer("Bela"))
    let first = try add(ProductDetails.example())
    let other = try add(ProductDetails.example(maker: "Other"))
    let imei = UnitAlias(kind: .imei, number: .example("490154203237518"))
    let units = [
      try addUnit(product: first, serial: .example("A1"), aliases: [imei], owner: nil),
      try addUnit(product: first, serial: .example("A2"), aliases: [], owner: nil),
      try addUnit(product: other, serial: .example("B3"), aliases: [], owner: nil),
      try addUnit(product: first, serial: .example("R4"), aliases: [], owner: nil),
    ]
    for (index, unit) in units.enumerated() {
      var terms = SaleTerms.example(
        document: "F \(index + 1)", contractDay: .example(2026, index + 1, 2),
        deliveryDay: .example(2026, index + 1, 2),
        price: index == 0 ? Money(minorUnits: 12_050, currency: .leu) : nil)
      terms.guaranteeMonths = index == 0 ? 24 : nil
      let sale = try addSale(of: unit, to: index == 1 ? bela : ana, terms)
      if index == 3 { try clear(sale, SaleReturn(on: .example(2026, 5, 1), reason: "returned")) }
    }
    let supplier = try add(SupplierDetails(name: "Depozit SRL", taxNumber: "RO1"))
    _ = try add(
      Purchase(
        id: PurchaseID(0), unit: units[0], supplier: supplier,
        terms: PurchaseTerms(document: "NIR 1", day: .example(2025, 12, 1), guaranteeMonths: 36)))
    return (bela, other)
  }
}
