import ServiceDesk

extension DeskStoreConformance {
  static let guaranteeDocumentChecks: [Check] = [
    Check("what certificates say is kept by product, and lent to others of its maker without the lifetime") {
      store, _ in
      let facts = DocumentFacts(
        producer: "Datecs Ltd.", producerAddress: "4 Datecs St., 1592 Sofia", guarantor: .producer,
        lifetimeYears: 10, serviceUnits: ["Service Exemplu, Brașov", "Serwis Kraków"])
      var lent = facts
      lent.lifetimeYears = nil
      let found = try await store.record { desk throws(StoreFailure) in
        let own = try desk.add(ProductDetails(maker: "Datecs", model: "DP-25", type: "printer"))
        let akin = try desk.add(ProductDetails(maker: "DATECS", model: "DP-150", type: "printer"))
        let other = try desk.add(ProductDetails(maker: "Posnet", model: "Thermal", type: "printer"))
        try desk.keep(DocumentFacts(producer: "Older", producerAddress: "Older"), for: own)
        try desk.keep(facts, for: own)
        return try [own, akin, other].map { (id) throws(StoreFailure) in
          try desk.product(id).flatMap { (product) throws(StoreFailure) in
            try desk.documentFacts(of: product)
          }
        }
      }
      try expect(found, is: [facts, lent, nil], "the facts by product")
    },
    Check("a sale has one guarantee document") { store, _ in
      let sale = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let customer = try desk.add(CustomerDetails.example())
        return try desk.addSale(of: unit, to: customer, .example())
      }
      let paper = try await store.record { desk throws(StoreFailure) in
        let paper = try desk.add(PaperEntry.example(kind: .warrantyCertificate))
        try desk.add(GuaranteeDocument(sale: sale, paper: paper))
        return paper
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.guaranteeDocument(of: sale) }
      try expect(stored, is: GuaranteeDocument(sale: sale, paper: paper), "the given certificate")
      try await expectConstraint("one certificate a sale", in: store) { desk throws(StoreFailure) in
        try desk.add(GuaranteeDocument(sale: sale, paper: paper))
      }
    },
    Check("a sale without a price gets one once") { store, _ in
      let price = Money(minorUnits: 24_999_000, currency: .leu)
      let (unit, sale) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let customer = try desk.add(CustomerDetails.example())
        let sale = try desk.addSale(of: unit, to: customer, .example(price: nil))
        try desk.setPrice(price, of: sale)
        return (unit, sale)
      }
      let stored = try await store.read { desk throws(StoreFailure) in try desk.sales(of: unit) }
      try expect(stored.map(\.terms.price), is: [price], "the price")
      try await expectConstraint("a price on record stays", in: store) { desk throws(StoreFailure) in
        try desk.setPrice(Money(minorUnits: 1, currency: .leu), of: sale)
      }
    },
  ]
}
