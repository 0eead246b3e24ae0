internal import ServiceDesk

extension SQLDesk {
  // MARK: Plans

  func inspectionPlan(_ id: InspectionPlanID) throws(StoreFailure) -> InspectionPlan? {
    try plans("SELECT * FROM inspection_plan WHERE id = $1", [SQLValue(id)]).first
  }

  func inspectionPlans(of subject: InspectionPlan.Subject) throws(StoreFailure) -> [InspectionPlan] {
    switch subject {
    case .unit(let unit):
      try plans("SELECT * FROM inspection_plan WHERE unit = $1 ORDER BY id", [SQLValue(unit)])
    case .product(let product):
      try plans("SELECT * FROM inspection_plan WHERE product = $1 ORDER BY id", [SQLValue(product)])
    }
  }

  func inspectionPlans(under contract: ServiceContractID) throws(StoreFailure) -> [InspectionPlan] {
    try plans("SELECT * FROM inspection_plan WHERE contract = $1 ORDER BY id", [SQLValue(contract)])
  }

  func defaultInspectionPlans() throws(StoreFailure) -> [InspectionPlan] {
    try plans(
      "SELECT * FROM inspection_plan WHERE product IS NOT NULL AND ended_on IS NULL ORDER BY product, id", [])
  }

  func inspectionPlans(expectedBy day: Day, limit: Int) throws(StoreFailure) -> [InspectionPlan] {
    try plans(
      """
      SELECT * FROM inspection_plan
      WHERE expected_day IS NOT NULL AND expected_day <= $1 AND (ended_on IS NULL OR ended_on > expected_day)
      ORDER BY expected_day, id LIMIT $2
      """, [SQLValue(day), .integer(Int64(limit))])
  }

  func unitsLacking(
    _ template: InspectionPlan, after unit: UnitID, limit: Int
  ) throws(StoreFailure) -> [UnitID] {
    guard case .product(let product) = template.subject else { return [] }
    return try rows(
      """
      SELECT id FROM unit
      WHERE product = $1 AND id > $2
        AND NOT EXISTS (SELECT 1 FROM inspection_plan WHERE inspection_plan.unit = unit.id AND template = $3)
      ORDER BY id LIMIT $4
      """, [SQLValue(product), SQLValue(unit), SQLValue(template.id), .integer(Int64(limit))]
    ).map { (row) throws(StoreFailure) in try row.id("id") }
  }

  func add(_ plan: InspectionPlan) throws(StoreFailure) -> InspectionPlanID {
    var product: ProductID?
    if case .product(let id) = plan.subject { product = id }
    return try inserted(
      """
      INSERT INTO inspection_plan (unit, product, interval_months, counter, counter_limit, early_days, grace_days,
        ground, rule, anchor_day, anchor_reading, contract, template, expected_day, ended_on, end_reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) RETURNING id
      """,
      [
        SQLValue(plan.unit), SQLValue(product), SQLValue(plan.terms.intervalMonths),
        SQLValue(code: plan.terms.counterLimit?.counter), SQLValue(plan.terms.counterLimit?.value),
        SQLValue(plan.terms.earlyDays), .integer(Int64(plan.terms.graceDays)),
        SQLValue(code: plan.ground.kind), SQLValue(plan.ground.rule), SQLValue(plan.anchor),
        .integer(plan.anchorReading), SQLValue(plan.contract), SQLValue(plan.template),
        SQLValue(plan.expected),
      ] + SQLDesk.columns(plan.ended))
  }

  func replace(_ plan: InspectionPlan) throws(StoreFailure) {
    try replaceOne(
      "inspection_plan",
      "UPDATE inspection_plan SET expected_day = $1, ended_on = $2, end_reason = $3 WHERE id = $4",
      [SQLValue(plan.expected)] + SQLDesk.columns(plan.ended) + [SQLValue(plan.id)])
  }

  private func plans(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [InspectionPlan] {
    try rows(sql, values).map { (row) throws(StoreFailure) in try row.inspectionPlan() }
  }

  static func columns(_ end: PlanEnd?) -> [SQLValue] { [SQLValue(end?.on), SQLValue(end?.reason)] }

  // MARK: What was done

  func inspection(_ id: InspectionID) throws(StoreFailure) -> Inspection? {
    try inspections("SELECT * FROM inspection WHERE id = $1", [SQLValue(id)]).first
  }

  func inspections(of unit: UnitID) throws(StoreFailure) -> [Inspection] {
    try inspections("SELECT * FROM inspection WHERE unit = $1 ORDER BY id", [SQLValue(unit)])
  }

  func inspections(by ticket: TicketID) throws(StoreFailure) -> [Inspection] {
    try inspections("SELECT * FROM inspection WHERE ticket = $1 ORDER BY id", [SQLValue(ticket)])
  }

  func add(_ inspection: Inspection) throws(StoreFailure) -> InspectionID {
    try inserted(
      """
      INSERT INTO inspection (unit, plan, day, technician, book_entry, counter, counter_value, result, note, next_due,
        ticket, corrects, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id
      """,
      [
        SQLValue(inspection.unit), SQLValue(inspection.plan), SQLValue(inspection.day),
        SQLValue(inspection.technician), SQLValue(inspection.bookEntry),
        SQLValue(code: inspection.reading?.counter), SQLValue(inspection.reading?.value),
        SQLValue(code: inspection.result), SQLValue(inspection.note), SQLValue(inspection.nextDue),
        SQLValue(inspection.ticket), SQLValue(inspection.corrects), SQLValue(inspection.recordedAt),
        SQLValue(inspection.recordedBy),
      ])
  }

  private func inspections(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Inspection] {
    try rows(sql, values).map { (row) throws(StoreFailure) in try row.inspection() }
  }

  func readings(of unit: UnitID) throws(StoreFailure) -> [CounterReading] {
    try rows("SELECT * FROM counter_reading WHERE unit = $1 ORDER BY id", [SQLValue(unit)])
      .map { (row) throws(StoreFailure) in
        CounterReading(
          id: try row.id("id"), unit: try row.id("unit"), counter: try row.code("counter"),
          value: try row.integer_("value"), day: try row.value("day", Day.init(iso:)),
          restarted: try row.isSet("restarted"), recordedAt: try row.moment("recorded_at"),
          recordedBy: try row.optionalID("recorded_by"))
      }
  }

  func add(_ reading: CounterReading) throws(StoreFailure) -> CounterReadingID {
    try inserted(
      """
      INSERT INTO counter_reading (unit, counter, value, day, restarted, recorded_at, recorded_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id
      """,
      [
        SQLValue(reading.unit), SQLValue(code: reading.counter), .integer(reading.value),
        SQLValue(reading.day), SQLValue(reading.restarted), SQLValue(reading.recordedAt),
        SQLValue(reading.recordedBy),
      ])
  }
}

extension SQLRow {
  fileprivate func inspectionPlan() throws(StoreFailure) -> InspectionPlan {
    let subject: InspectionPlan.Subject
    if let unit: UnitID = try optionalID("unit") {
      subject = .unit(unit)
    } else {
      subject = .product(try id("product"))
    }
    return InspectionPlan(
      id: try id("id"), subject: subject,
      terms: InspectionTerms(
        intervalMonths: try optionalInteger("interval_months").map(Int.init),
        counterLimit: try counterValue("counter_limit"),
        earlyDays: try optionalInteger("early_days").map(Int.init),
        graceDays: Int(try integer_("grace_days"))),
      ground: InspectionGround(try code("ground"), rule: try optionalText("rule")),
      anchor: try optionalValue("anchor_day", Day.init(iso:)), anchorReading: try integer_("anchor_reading"),
      contract: try optionalID("contract"), template: try optionalID("template"),
      expected: try optionalValue("expected_day", Day.init(iso:)), ended: try planEnd())
  }

  fileprivate func inspection() throws(StoreFailure) -> Inspection {
    Inspection(
      id: try id("id"), unit: try id("unit"), plan: try optionalID("plan"),
      day: try value("day", Day.init(iso:)), technician: try optionalID("technician"),
      bookEntry: try optionalText("book_entry"), reading: try counterValue("counter_value"),
      result: try code("result"), note: try optionalText("note"),
      nextDue: try optionalValue("next_due", Day.init(iso:)), ticket: try optionalID("ticket"),
      corrects: try optionalID("corrects"), recordedAt: try moment("recorded_at"),
      recordedBy: try optionalID("recorded_by"))
  }

  private func counterValue(_ column: String) throws(StoreFailure) -> CounterValue? {
    guard let counter: UnitCounter = try optionalCode("counter") else { return nil }
    return CounterValue(counter, try integer_(column))
  }

  func planEnd() throws(StoreFailure) -> PlanEnd? {
    guard let day = try optionalValue("ended_on", Day.init(iso:)) else { return nil }
    return PlanEnd(on: day, reason: try text_("end_reason"))
  }
}
