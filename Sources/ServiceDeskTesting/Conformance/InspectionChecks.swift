import ServiceDesk

extension DeskStoreConformance {
  static let inspectionChecks: [Check] = [
    Check("a plan is stored, found by its subject and contract, and keeps only its end and expected day") {
      store, _ in
      let (unit, product, contract) = try await store.record { desk throws(StoreFailure) in
        let unit = try desk.addUnit("SN-1")
        let customer = try desk.addCustomer()
        guard let product = try desk.unit(unit)?.product else { throw .damagedRow(what: "unit") }
        return (unit, product, try desk.add(ServiceContract.example(customer: customer)))
      }
      let plans = [
        InspectionPlan.example(.product(product), anchor: nil),
        InspectionPlan(
          id: InspectionPlanID(0), subject: .unit(unit),
          terms: InspectionTerms(
            intervalMonths: 12, counterLimit: CounterValue(.pages, 60_000), earlyDays: 30, graceDays: 7),
          ground: InspectionGround(.contract, rule: "C-1"), anchor: .example(2026, 2, 28),
          anchorReading: 120, contract: contract),
      ]
      let ids = try await store.record { desk throws(StoreFailure) in
        try plans.map { (plan) throws(StoreFailure) in try desk.add(plan) }
      }
      var stored = plans
      for index in ids.indices { stored[index].id = ids[index] }
      let wanted = stored
      let (ofProduct, ofUnit, ofContract, defaults, none) = try await store.read {
        desk throws(StoreFailure) in
        (
          try desk.inspectionPlans(of: .product(product)), try desk.inspectionPlans(of: .unit(unit)),
          try desk.inspectionPlans(under: contract), try desk.defaultInspectionPlans(),
          try desk.inspectionPlan(InspectionPlanID(4711))
        )
      }
      try expect(ofProduct, is: [wanted[0]], "plans of the product")
      try expect(ofUnit, is: [wanted[1]], "plans of the unit")
      try expect(ofContract, is: [wanted[1]], "plans of the contract")
      try expect(defaults, is: [wanted[0]], "default plans")
      try expect(none, is: nil, "a plan that nobody made")
      var changed = wanted[1]
      changed.expected = .example(2027, 2, 28)
      changed.ended = PlanEnd(on: .example(2026, 12, 1), reason: "reziliat")
      changed.terms.graceDays = 99
      let ended = changed
      try await store.record { desk throws(StoreFailure) in try desk.replace(ended) }
      let found = try await store.read { desk throws(StoreFailure) in try desk.inspectionPlan(ended.id) }
      try expect(found?.expected, is: ended.expected, "the expected day")
      try expect(found?.ended, is: ended.ended, "the end")
      try expect(found?.terms, is: wanted[1].terms, "what was agreed")
    },
    Check("plans to look at come soonest first, up to a day, without those that end before") { store, _ in
      let ids = try await store.record { desk throws(StoreFailure) in
        var ids: [InspectionPlanID] = []
        for (index, (expected, end)) in [
          (Day.example(2027, 1, 5), nil), (.example(2027, 1, 1), nil), (.example(2027, 1, 6), nil),
          (.example(2027, 1, 2), Day.example(2027, 1, 2)), (.example(2027, 1, 3), .example(2027, 1, 4)),
        ].enumerated() {
          var plan = InspectionPlan.example(.unit(try desk.addUnit("SN-\(index)")))
          plan.expected = expected
          plan.ended = end.map { PlanEnd(on: $0, reason: "x") }
          ids.append(try desk.add(plan))
        }
        _ = try desk.add(InspectionPlan.example(.unit(try desk.addUnit("SN-9"))))
        return ids
      }
      let (all, first) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.inspectionPlans(expectedBy: .example(2027, 1, 5), limit: 10),
          try desk.inspectionPlans(expectedBy: .example(2027, 1, 5), limit: 1)
        )
      }
      try expect(all.map(\.id), is: [ids[1], ids[4], ids[0]], "the plans to look at")
      try expect(first.map(\.id), is: [ids[1]], "the first of them")
    },
    Check("units that lack a product's plan are found run by run, and a plan is taken over once") {
      store, _ in
      let (units, template) = try await store.record { desk throws(StoreFailure) in
        let product = try desk.add(ProductDetails.example())
        let units = try ["A", "B", "C"].map { (serial) throws(StoreFailure) in
          try desk.addUnit(product: product, serial: .example(serial), aliases: [], owner: nil)
        }
        _ = try desk.addUnit("OTHER", maker: "Else")
        var template = InspectionPlan.example(.product(product), anchor: nil)
        template.id = try desk.add(template)
        return (units, template)
      }
      try await store.record { desk throws(StoreFailure) in
        var own = InspectionPlan.example(.unit(units[1]))
        own.template = template.id
        _ = try desk.add(own)
      }
      let (first, rest) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.unitsLacking(template, after: UnitID(0), limit: 1),
          try desk.unitsLacking(template, after: units[0], limit: 5)
        )
      }
      try expect(first, is: [units[0]], "the first unit")
      try expect(rest, is: [units[2]], "the units behind it")
      try await expectConstraint("a plan is taken over once", in: store) { desk throws(StoreFailure) in
        var again = InspectionPlan.example(.unit(units[1]))
        again.template = template.id
        _ = try desk.add(again)
      }
    },
    Check("inspections and readings come in the order in which they were recorded") { store, _ in
      let (unit, ticket, staff) = try await store.record { desk throws(StoreFailure) in
        let ticket = try desk.addTicket(1)
        return (try desk.stored(ticket).unit, ticket, try desk.addStaff())
      }
      let full = Inspection(
        id: InspectionID(0), unit: unit, day: .example(2026, 5, 2), technician: staff, bookEntry: "17",
        reading: CounterValue(.hours, 900), result: .passedWithRemarks, note: "ușă",
        nextDue: .example(2027, 5, 2),
        ticket: ticket, recordedAt: .example, recordedBy: staff)
      let ids = try await store.record { desk throws(StoreFailure) in
        let first = try desk.add(full)
        var correction = Inspection.example(unit, on: .example(2026, 5, 1))
        correction.result = .withdrawn
        correction.corrects = first
        return [first, try desk.add(correction)]
      }
      let (all, ofTicket, one) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.inspections(of: unit), try desk.inspections(by: ticket), try desk.inspection(ids[0])
        )
      }
      var wanted = full
      wanted.id = ids[0]
      try expect(all.map(\.id), is: ids, "inspections of the unit")
      try expect(ofTicket, is: [wanted], "inspections of the ticket")
      try expect(one, is: wanted, "an inspection by its id")
      let reading = CounterReading(
        id: CounterReadingID(0), unit: unit, counter: .pages, value: CounterReading.largest,
        day: .example(2026, 5, 1), restarted: true, recordedAt: .example, recordedBy: nil)
      let id = try await store.record { desk throws(StoreFailure) in try desk.add(reading) }
      var stored = reading
      stored.id = id
      let readings = try await store.read { desk throws(StoreFailure) in try desk.readings(of: unit) }
      try expect(readings, is: [stored], "readings of the unit")
      try await expectConstraint("a record is corrected once", in: store) { desk throws(StoreFailure) in
        var again = Inspection.example(unit)
        again.corrects = ids[0]
        _ = try desk.add(again)
      }
      try await expectConstraint("a withdrawal names a record", in: store) { desk throws(StoreFailure) in
        var alone = Inspection.example(unit)
        alone.result = .withdrawn
        _ = try desk.add(alone)
      }
    },
    Check("authorisations are kept with their end, renewed once, and in the order of their days") {
      store, _ in
      let staff = try await store.record { desk throws(StoreFailure) in try desk.addStaff() }
      let details = CertificateDetails(
        number: "N-1", issuer: "NAV", validFrom: .example(2026, 1, 1), validUntil: .example(2026, 12, 31),
        document: "dosar 3")
      let first = Certificate(
        id: CertificateID(0), holder: .staff(staff), kind: .fiscalHU, details: details, recordedAt: .example,
        recordedBy: staff)
      let ids = try await store.record { desk throws(StoreFailure) in
        let id = try desk.add(first)
        var second = Certificate(
          id: CertificateID(0), holder: .firm, kind: .other,
          details: CertificateDetails(number: "N-2", issuer: "X", validFrom: .example(2026, 1, 1)),
          recordedAt: .example)
        second.renews = id
        return [id, try desk.add(second)]
      }
      var ended = first
      ended.id = ids[0]
      ended.ended = PlanEnd(on: .example(2026, 6, 1), reason: "retrasă")
      let wanted = ended
      try await store.record { desk throws(StoreFailure) in try desk.replace(wanted) }
      let (all, one) = try await store.read { desk throws(StoreFailure) in
        (try desk.certificates(), try desk.certificate(ids[0]))
      }
      try expect(all.map(\.id), is: ids, "all certificates")
      try expect(one, is: wanted, "a certificate with its end")
      try expect(all[1].holder, is: .firm, "the firm's own")
      try expect(all.notRenewed.map(\.id), is: [ids[1]], "those that nothing renews")
      try await expectConstraint("a certificate is renewed once", in: store) { desk throws(StoreFailure) in
        var again = first
        again.renews = ids[0]
        _ = try desk.add(again)
      }
      try await expectConstraint("a certificate's days are in order", in: store) {
        desk throws(StoreFailure) in
        var wrong = first
        wrong.details.validUntil = .example(2025, 12, 31)
        _ = try desk.add(wrong)
      }
    },
    Check("a mark on a product is replaced by a later one") { store, _ in
      let product = try await store.record { desk throws(StoreFailure) in
        try desk.add(ProductDetails.example())
      }
      for isFiscal in [true, false] {
        let mark = FiscalMark(product: product, isFiscal: isFiscal, at: .example, by: nil)
        try await store.record { desk throws(StoreFailure) in try desk.keep(mark) }
        let found = try await store.read { desk throws(StoreFailure) in try desk.fiscalMark(of: product) }
        try expect(found, is: mark, "the mark")
      }
      let none = try await store.read { desk throws(StoreFailure) in try desk.fiscalMark(of: ProductID(4711))
      }
      try expect(none, is: nil, "a product that nobody marked")
    },
    Check("a contract is found by customer, unit and day of its end, newest first") { store, _ in
      let (customer, unit) = try await store.record { desk throws(StoreFailure) in
        (try desk.addCustomer(), try desk.addUnit("SN-1"))
      }
      let ids = try await store.record { desk throws(StoreFailure) in
        let open = try desk.add(ServiceContract.example(customer: customer, number: "C-1", until: nil))
        let ending = try desk.add(ServiceContract.example(customer: customer, number: "C-2"))
        try desk.add(unit, to: ending)
        return [open, ending]
      }
      var ended = ServiceContract.example(customer: customer, number: "C-2")
      ended.id = ids[1]
      ended.units = [unit]
      ended.ended = PlanEnd(on: .example(2026, 12, 1), reason: "reziliat")
      let wanted = ended
      try await store.record { desk throws(StoreFailure) in try desk.replace(wanted) }
      let (ofCustomer, ofUnit, newest, ending, one) = try await store.read { desk throws(StoreFailure) in
        (
          try desk.serviceContracts(ofCustomer: customer), try desk.serviceContracts(of: unit),
          try desk.serviceContracts(limit: 1),
          try desk.contractsEnding(from: .example(2026, 12, 31), to: .example(2026, 12, 31), limit: 5),
          try desk.serviceContract(ids[1])
        )
      }
      try expect(ofCustomer.map(\.id), is: [ids[1], ids[0]], "contracts of the customer")
      try expect(ofUnit, is: [wanted], "contracts of the unit")
      try expect(newest.map(\.id), is: [ids[1]], "the newest contract")
      try expect(ending.map(\.id), is: [ids[1]], "contracts that end on a day")
      try expect(one, is: wanted, "a contract by its id")
      try await expectConstraint("a unit stands under a contract once", in: store) {
        desk throws(StoreFailure) in
        try desk.add(unit, to: ids[1])
      }
    },
  ]
}

extension InspectionPlan {
  static func example(_ subject: Subject, anchor: Day? = .example(2026, 1, 1)) -> InspectionPlan {
    InspectionPlan(
      id: InspectionPlanID(0), subject: subject, terms: InspectionTerms(intervalMonths: 12),
      ground: InspectionGround(.law, rule: "W-IN4"), anchor: anchor)
  }
}

extension Inspection {
  static func example(_ unit: UnitID, on day: Day = .example(2026, 5, 1)) -> Inspection {
    Inspection(id: InspectionID(0), unit: unit, day: day, recordedAt: .example)
  }
}

extension ServiceContract {
  static func example(
    customer: CustomerID, number: String = "C-1", until: Day? = .example(2026, 12, 31)
  ) -> ServiceContract {
    ServiceContract(
      id: ServiceContractID(0), customer: customer,
      details: ServiceContractDetails(
        number: number, from: .example(2026, 1, 1), until: until, visitsPerYear: 2, coversLabour: true),
      units: [])
  }
}
