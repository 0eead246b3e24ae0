import ServiceDesk

/// Plans, authorisations, contracts and alarms.
struct InMemoryCareTables: Sendable {
  var plans: [InspectionPlanID: InspectionPlan] = [:]
  var inspections: [InspectionID: Inspection] = [:]
  var readings: [CounterReadingID: CounterReading] = [:]
  var certificates: [CertificateID: Certificate] = [:]
  var marks: [ProductID: FiscalMark] = [:]
  var contracts: [ServiceContractID: ServiceContract] = [:]
  var rules: [AlarmRule] = []
  var snoozes: [AlarmSnooze] = []
  var payments: [TicketID: TicketPayment] = [:]
}

extension InMemoryTransaction {
  // MARK: Plans

  func inspectionPlan(_ id: InspectionPlanID) -> InspectionPlan? { tables.care.plans[id] }

  func inspectionPlans(of subject: InspectionPlan.Subject) -> [InspectionPlan] {
    tables.care.plans.rows { $0.subject == subject }
  }

  func inspectionPlans(under contract: ServiceContractID) -> [InspectionPlan] {
    tables.care.plans.rows { $0.contract == contract }
  }

  func defaultInspectionPlans() -> [InspectionPlan] {
    func product(_ plan: InspectionPlan) -> ProductID? {
      if case .product(let id) = plan.subject { id } else { nil }
    }
    return tables.care.plans.rows { product($0) != nil && $0.ended == nil }
      .sorted { (product($0) ?? ProductID(0), $0.id) < (product($1) ?? ProductID(0), $1.id) }
  }

  func inspectionPlans(expectedBy day: Day, limit: Int) -> [InspectionPlan] {
    func expected(_ plan: InspectionPlan) -> Day? {
      guard plan.unit != nil, let expected = plan.expected, expected <= day, plan.isLive(on: expected)
      else { return nil }
      return expected
    }
    let found = tables.care.plans.rows { expected($0) != nil }
    return Array(
      found.sorted { (expected($0) ?? day, $0.id) < (expected($1) ?? day, $1.id) }.prefix(limit))
  }

  func unitsLacking(_ template: InspectionPlan, after unit: UnitID, limit: Int) -> [UnitID] {
    let adopted = Set(tables.care.plans.values.filter { $0.template == template.id }.compactMap(\.unit))
    let units = tables.units.rows {
      template.subject == .product($0.product) && $0.id > unit && !adopted.contains($0.id)
    }
    return units.prefix(limit).map(\.id)
  }

  func add(_ plan: InspectionPlan) throws(StoreFailure) -> InspectionPlanID {
    var stored = plan
    stored.id = tables.newID(InspectionPlanID.self)
    switch plan.subject {
    case .unit(let unit):
      try require(tables.units[unit] != nil, "plan.unit exists")
      try require(plan.anchor != nil, "the plan of a unit has an anchor")
    case .product(let product):
      try require(tables.products[product] != nil, "plan.product exists")
      try require(plan.anchor == nil, "the plan of a product has no anchor")
    }
    try require(plan.terms.intervalMonths != nil || plan.terms.counterLimit != nil, "a plan has a term")
    try require(plan.contract.map { tables.care.contracts[$0] != nil } ?? true, "plan.contract exists")
    if let template = plan.template {
      try require(tables.care.plans[template] != nil, "plan.template exists")
      try require(
        !tables.care.plans.values.contains { $0.template == template && $0.subject == plan.subject },
        "a plan is taken over once")
    }
    tables.care.plans[stored.id] = stored
    return stored.id
  }

  func replace(_ plan: InspectionPlan) throws(StoreFailure) {
    try require(tables.care.plans[plan.id] != nil, "plan exists")
    tables.care.plans[plan.id]?.expected = plan.expected
    tables.care.plans[plan.id]?.ended = plan.ended
  }

  // MARK: What was done

  func inspection(_ id: InspectionID) -> Inspection? { tables.care.inspections[id] }

  func inspections(of unit: UnitID) -> [Inspection] { tables.care.inspections.rows { $0.unit == unit } }

  func inspections(by ticket: TicketID) -> [Inspection] {
    tables.care.inspections.rows { $0.ticket == ticket }
  }

  func readings(of unit: UnitID) -> [CounterReading] { tables.care.readings.rows { $0.unit == unit } }

  func add(_ inspection: Inspection) throws(StoreFailure) -> InspectionID {
    var stored = inspection
    stored.id = tables.newID(InspectionID.self)
    try require(tables.units[inspection.unit] != nil, "inspection.unit exists")
    try require(inspection.plan.map { tables.care.plans[$0] != nil } ?? true, "inspection.plan exists")
    try require(inspection.technician.map { tables.staff[$0] != nil } ?? true, "inspection.technician exists")
    try require(inspection.ticket.map { tables.tickets[$0] != nil } ?? true, "inspection.ticket exists")
    try require(inspection.result != .withdrawn || inspection.corrects != nil, "a withdrawal names a record")
    if let corrected = inspection.corrects {
      try require(tables.care.inspections[corrected] != nil, "inspection.corrects exists")
      try require(
        !tables.care.inspections.values.contains { $0.corrects == corrected }, "a record is corrected once")
    }
    tables.care.inspections[stored.id] = stored
    return stored.id
  }

  func add(_ reading: CounterReading) throws(StoreFailure) -> CounterReadingID {
    var stored = reading
    stored.id = tables.newID(CounterReadingID.self)
    try require(tables.units[reading.unit] != nil, "reading.unit exists")
    try require(reading.value >= 0, "a reading is not negative")
    tables.care.readings[stored.id] = stored
    return stored.id
  }

  // MARK: Authorisations

  func certificate(_ id: CertificateID) -> Certificate? { tables.care.certificates[id] }

  func certificates() -> [Certificate] { tables.care.certificates.rows { _ in true } }

  func add(_ certificate: Certificate) throws(StoreFailure) -> CertificateID {
    var stored = certificate
    stored.id = tables.newID(CertificateID.self)
    if case .staff(let id) = certificate.holder {
      try require(tables.staff[id] != nil, "certificate.holder exists")
    }
    if let renewed = certificate.renews {
      try require(tables.care.certificates[renewed] != nil, "certificate.renews exists")
      try require(
        !tables.care.certificates.values.contains { $0.renews == renewed }, "a certificate is renewed once")
    }
    let details = certificate.details
    try require(
      details.validUntil.map { details.validFrom <= $0 } ?? true, "a certificate's days are in order")
    tables.care.certificates[stored.id] = stored
    return stored.id
  }

  func replace(_ certificate: Certificate) throws(StoreFailure) {
    try require(tables.care.certificates[certificate.id] != nil, "certificate exists")
    tables.care.certificates[certificate.id]?.ended = certificate.ended
  }

  func fiscalMark(of product: ProductID) -> FiscalMark? { tables.care.marks[product] }

  func keep(_ mark: FiscalMark) throws(StoreFailure) {
    try require(tables.products[mark.product] != nil, "mark.product exists")
    tables.care.marks[mark.product] = mark
  }

  // MARK: Contracts

  func serviceContract(_ id: ServiceContractID) -> ServiceContract? { tables.care.contracts[id] }

  func serviceContracts(ofCustomer customer: CustomerID) -> [ServiceContract] {
    tables.care.contracts.rows { $0.customer == customer }.reversed()
  }

  func serviceContracts(of unit: UnitID) -> [ServiceContract] {
    tables.care.contracts.rows { $0.units.contains(unit) }.reversed()
  }

  func serviceContracts(limit: Int) -> [ServiceContract] {
    Array(tables.care.contracts.rows { _ in true }.reversed().prefix(limit))
  }

  func add(_ contract: ServiceContract) throws(StoreFailure) -> ServiceContractID {
    var stored = contract
    stored.id = tables.newID(ServiceContractID.self)
    stored.units = []
    try require(tables.customers[contract.customer] != nil, "contract.customer exists")
    tables.care.contracts[stored.id] = stored
    return stored.id
  }

  func add(_ unit: UnitID, to contract: ServiceContractID) throws(StoreFailure) {
    try require(tables.units[unit] != nil, "contract.unit exists")
    guard var known = tables.care.contracts[contract] else { throw fail("contract exists") }
    try require(!known.units.contains(unit), "a unit stands under a contract once")
    known.units = (known.units + [unit]).sorted()
    tables.care.contracts[contract] = known
  }

  func replace(_ contract: ServiceContract) throws(StoreFailure) {
    try require(tables.care.contracts[contract.id] != nil, "contract exists")
    tables.care.contracts[contract.id]?.ended = contract.ended
  }
}
