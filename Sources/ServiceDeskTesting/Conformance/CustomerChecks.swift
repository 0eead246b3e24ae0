import ServiceDesk

extension DeskStoreConformance {
  static let customerChecks: [Check] = [
    Check("a customer is stored with all details and replaced as a whole") { store, _ in
      let full = CustomerDetails.example(
        kind: .business, taxNumber: "RO00000000", email: "ana@shop.example", language: .polish)
      let bare = CustomerDetails(name: "Jan", kind: .soleTraderNonProfessional, language: .hungarian)
      let id = try await store.record { desk throws(StoreFailure) in try desk.add(full) }
      let first = try await store.read { desk throws(StoreFailure) in try desk.customer(id) }
      try expect(first, is: Customer(id: id, details: full), "the customer added")
      try await store.record { desk throws(StoreFailure) in try desk.replace(id, with: bare) }
      let second = try await store.read { desk throws(StoreFailure) in try desk.customer(id) }
      try expect(second, is: Customer(id: id, details: bare), "the customer replaced")
      let nobody = try await store.read { desk throws(StoreFailure) in
        try desk.customer(CustomerID(id.rawValue + 1))
      }
      try expect(nobody, is: nil, "a customer that nobody added")
    },
    Check("replacing a customer who does not exist is refused") { store, _ in
      try await expectConstraint("customer exists", in: store) { desk throws(StoreFailure) in
        try desk.replace(CustomerID(4711), with: .example())
      }
    },
    Check("customers are found by folded parts of name and company, in the order of names") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for name in ["ŁUKASZ Żółć", "Ana Ștefănescu", "Ion ŞTEFĂNESCU", "Kovács Őrs"] {
          _ = try desk.add(CustomerDetails.example(name: name, phone: nil, email: "a@shop.example"))
        }
        _ = try desk.add(
          CustomerDetails.example(name: "Zoe", kind: .business, company: "Ștefan & fiii", phone: nil))
      }
      for (text, names) in [
        ("stefanescu", ["Ana Ștefănescu", "Ion ŞTEFĂNESCU"]),
        ("ȘTEFAN", ["Ana Ștefănescu", "Ion ŞTEFĂNESCU", "Zoe"]),
        ("lukasz", ["ŁUKASZ Żółć"]), ("zolc", ["ŁUKASZ Żółć"]), ("ors", ["Kovács Őrs"]),
        ("  KOVACS   ors ", ["Kovács Őrs"]), ("nobody", []),
        ("", ["Ana Ștefănescu", "Ion ŞTEFĂNESCU", "Kovács Őrs", "ŁUKASZ Żółć", "Zoe"]),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.customers(matching: text, limit: 10)
        }
        try expect(found.map(\.details.name), is: names, "customers matching \"\(text)\"")
      }
      let first = try await store.read { desk throws(StoreFailure) in
        try desk.customers(matching: "stefan", limit: 1)
      }
      try expect(first.map(\.details.name), is: ["Ana Ștefănescu"], "no more than the limit")
    },
    Check("customers are found by the last digits of their telephone, however it was written") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.add(CustomerDetails.example(name: "Ana", phone: "+40 (700) 123-456"))
        _ = try desk.add(CustomerDetails.example(name: "Bela", phone: "0036 1 999 0456"))
        _ = try desk.add(CustomerDetails.example(name: "Cezar", phone: nil, email: "456@shop.example"))
      }
      for (text, names) in [
        ("456", ["Ana", "Bela"]), ("123 456", ["Ana"]), ("0700123456", ["Ana"]), ("0040700123456", ["Ana"]),
        ("0700", []), ("700", []), ("123", []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.customers(matching: text, limit: 10)
        }
        try expect(found.map(\.details.name), is: names, "customers with a telephone like \(text)")
      }
    },
    Check("a changed name and telephone are found, the old ones are not") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        let id = try desk.add(CustomerDetails.example(name: "Ana Vechi", phone: "0700 111 111"))
        try desk.replace(id, with: .example(name: "Ana Nouă", phone: "0700 222 222"))
      }
      for (text, count) in [("vechi", 0), ("noua", 1), ("111111", 0), ("222222", 1)] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.customers(matching: text, limit: 10)
        }
        try expect(found.count, is: count, "customers matching \"\(text)\"")
      }
    },
    Check("percent, underscore and backslash stand for themselves in a search") { store, _ in
      try await store.record { desk throws(StoreFailure) in
        for name in ["100% Service", "a_b", "axb", #"back\slash"#] {
          _ = try desk.add(CustomerDetails.example(name: name, phone: nil, email: "a@shop.example"))
        }
      }
      for (text, names) in [
        ("%", ["100% Service"]), ("_", ["a_b"]), ("a_b", ["a_b"]), (#"\"#, [#"back\slash"#]),
        ("0%s", []), (#"\%"#, []),
      ] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.customers(matching: text, limit: 10)
        }
        try expect(found.map(\.details.name), is: names, "customers matching \"\(text)\"")
      }
    },
  ]

  static let productChecks: [Check] = [
    Check("a product is found by its id, its trade number and folded parts of its name") { store, _ in
      let gtin = GTIN("09506000134352")
      let details = ProductDetails.example(
        maker: "Elzab", model: "Żubr 5", type: "kasa fiskalna", gtin: gtin, guaranteeMonths: 24)
      let other = ProductDetails.example(maker: "Acme", model: "Bis", type: "")
      let id = try await store.record { desk throws(StoreFailure) in
        _ = try desk.add(other)
        return try desk.add(details)
      }
      let byID = try await store.read { desk throws(StoreFailure) in try desk.product(id) }
      try expect(byID, is: Product(id: id, details: details), "the product added")
      let byGTIN = try await store.read { desk throws(StoreFailure) in
        try gtin.flatMap { gtin throws(StoreFailure) in try desk.product(gtin) }
      }
      try expect(byGTIN?.id, is: id, "the product with this trade number")
      for (text, models) in [("zubr", ["Żubr 5"]), ("ELZAB", ["Żubr 5"]), ("acme", ["Bis"]), ("%", [])] {
        let found = try await store.read { desk throws(StoreFailure) in
          try desk.products(matching: text, limit: 10)
        }
        try expect(found.map(\.details.model), is: models, "products matching \"\(text)\"")
      }
      let first = try await store.read { desk throws(StoreFailure) in
        try desk.products(matching: "", limit: 1)
      }
      try expect(first.map(\.details.model), is: ["Bis"], "no more than the limit, by maker and model")
      let none = try await store.read { desk throws(StoreFailure) in
        try desk.product(ProductID(id.rawValue + 1))
      }
      try expect(none, is: nil, "a product that nobody added")
    },
    Check("two products never share a trade number, and many have none") { store, _ in
      let gtin = GTIN("09506000134352")
      try await store.record { desk throws(StoreFailure) in
        _ = try desk.add(ProductDetails.example(model: "A", gtin: gtin))
        _ = try desk.add(ProductDetails.example(model: "B"))
        _ = try desk.add(ProductDetails.example(model: "C"))
      }
      try await expectConstraint("product.gtin is unique", in: store) { desk throws(StoreFailure) in
        _ = try desk.add(ProductDetails.example(model: "D", gtin: gtin))
      }
    },
  ]
}
