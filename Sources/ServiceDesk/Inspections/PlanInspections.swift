/// Says that a unit, or every unit of a product, must be inspected.
public struct PlanInspections: DeskCommand, Hashable {
  public static let kind = "inspection.plan"

  public struct Answer: Codable, Sendable, Hashable {
    public var plan: InspectionPlanID
    /// The day of the first inspection by months; nil for a product, and for a counter alone.
    public var nextDue: Day?
  }

  public var subject: InspectionPlan.Subject
  public var terms: InspectionTerms
  public var ground: InspectionGround
  /// Where the first interval begins; nil takes the commissioning, else the delivery, of the unit's last sale.
  public var anchor: Day?
  public var anchorReading: Int64

  public init(
    subject: InspectionPlan.Subject, terms: InspectionTerms, ground: InspectionGround, anchor: Day? = nil,
    anchorReading: Int64 = 0
  ) {
    self.subject = subject
    self.terms = terms
    self.ground = ground
    self.anchor = anchor
    self.anchorReading = anchorReading
  }

  public var permission: Permission { .inspect }

  public func subject(of answer: Answer) -> String? { "inspection plan \(answer.plan)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    if let refusal = terms.refusal() { return .refused(refusal) }
    guard (0...CounterReading.largest).contains(anchorReading) else {
      return .refused(.unacceptable("plan.anchorReading"))
    }
    var reason = ground
    reason.rule = ground.rule.flatMap(cleaned)
    if let rule = reason.rule, !isShortText(rule) { return .refused(.unacceptable("plan.rule")) }
    let known: Bool
    switch subject {
    case .unit(let id): known = try desk.unit(id) != nil
    case .product(let id): known = try desk.product(id) != nil
    }
    guard known else { return .refused(.notFound(subject.isUnit ? "unit" : "product")) }
    if try desk.inspectionPlans(of: subject).contains(where: {
      $0.isLive(on: envelope.today) && $0.ground == reason
    }) {
      return .refused(Refusal(.alreadyExists, ["field": "plan"]))
    }
    var plan = InspectionPlan(
      id: InspectionPlanID(0), subject: subject, terms: terms, ground: reason, anchorReading: anchorReading)
    if case .unit(let unit) = subject {
      var first = anchor
      if first == nil { first = try desk.inServiceSince(unit) }
      guard let start = first else { return .refused(.missing("plan.anchor")) }
      guard Day.ofOperation(until: envelope.today.adding(days: 366)).contains(start) else {
        return .refused(.unacceptable("plan.anchor"))
      }
      plan.anchor = start
    }
    plan.id = try desk.add(plan)
    let standing = try desk.settle(plan, on: envelope.today)
    return .done(Answer(plan: plan.id, nextDue: standing?.nextDue))
  }
}

/// Gives units of a product that were sold their own plan by the product's, a run of them at a time.
///
/// Sales, runs of serials and intakes do this by themselves; a plan that is made later finds units sold before. Asked
/// again it adds only what is missing.
public struct AdoptInspectionPlan: DeskCommand, Hashable {
  public static let kind = "inspection.adopt"

  public struct Answer: Codable, Sendable, Hashable {
    /// How many units got a plan.
    public var adopted: Int
    /// Where to go on; nil when all units were looked at.
    public var last: UnitID?
  }

  /// The product's plan.
  public var plan: InspectionPlanID
  /// Go on behind this unit.
  public var after: UnitID?

  /// So many units a run: some tens of milliseconds in which others wait for the database.
  static let run = 1000

  public init(plan: InspectionPlanID, after: UnitID? = nil) {
    self.plan = plan
    self.after = after
  }

  public var permission: Permission { .inspect }

  public func subject(of answer: Answer) -> String? { "inspection plan \(plan)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let template = try desk.inspectionPlan(plan), template.unit == nil, template.ended == nil else {
      return .refused(.notFound("plan"))
    }
    let units = try desk.unitsLacking(template, after: after ?? UnitID(0), limit: AdoptInspectionPlan.run)
    var adopted = 0
    for unit in units {
      if try desk.adopt(template, for: unit, on: envelope.today) { adopted += 1 }
    }
    return .done(Answer(adopted: adopted, last: units.count < AdoptInspectionPlan.run ? nil : units.last))
  }
}

/// Ends a plan: nothing is due by it any more. What was done stays on record.
public struct EndInspectionPlan: DeskCommand, Hashable {
  public static let kind = "inspection.endPlan"
  public typealias Answer = Done

  public var plan: InspectionPlanID
  public var reason: String

  public init(plan: InspectionPlanID, reason: String) {
    self.plan = plan
    self.reason = reason
  }

  public var permission: Permission { .inspect }

  public func subject(of answer: Done) -> String? { "inspection plan \(plan)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var ended = try desk.inspectionPlan(plan), ended.ended == nil else {
      return .refused(.notFound("plan"))
    }
    switch requiredReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let why):
      ended.ended = PlanEnd(on: envelope.today, reason: why)
      ended.expected = nil
      try desk.replace(ended)
      return .done(Done())
    }
  }
}

extension InspectionPlan.Subject {
  var isUnit: Bool {
    if case .unit = self { true } else { false }
  }
}

extension Day {
  /// From 1990, before which nothing in a shop was put into service, until `last`.
  static func ofOperation(until last: Day) -> ClosedRange<Day> {
    min(firstOfOperation, last)...last
  }

  private static let firstOfOperation = Day(number: 7305)
}

extension DeskReading {
  /// Since when a unit is in use at its owner's, by its last sale that was not returned.
  func inServiceSince(_ unit: UnitID) throws(StoreFailure) -> Day? {
    let terms = try sales(of: unit).last { $0.returned == nil }?.terms
    return terms.map { $0.commissioning?.day ?? $0.deliveryDay }
  }
}

extension DeskTransaction {
  /// Gives a unit its own plans by the plans of its product; what it has already stays.
  func adoptDefaultPlans(for unit: DeviceUnit, on today: Day) throws(StoreFailure) {
    for template in try inspectionPlans(of: .product(unit.product)) where template.ended == nil {
      _ = try adopt(template, for: unit.id, on: today)
    }
  }

  /// The same for serials that were registered as sold in one act.
  func adoptDefaultPlans(
    for serials: [SerialRegistration], _ units: [UnitID], on today: Day
  ) throws(StoreFailure) {
    let templates = try defaultInspectionPlans()
    guard !templates.isEmpty else { return }
    for (serial, unit) in zip(serials, units) {
      guard case .sale = serial.deal else { continue }
      for template in templates where template.subject == .product(serial.product) {
        _ = try adopt(template, for: unit, on: today)
      }
    }
  }

  /// False where the unit has it already, or has no day to begin with.
  func adopt(_ template: InspectionPlan, for unit: UnitID, on today: Day) throws(StoreFailure) -> Bool {
    let own = try inspectionPlans(of: .unit(unit))
    guard !own.contains(where: { $0.template == template.id }), let start = try inServiceSince(unit) else {
      return false
    }
    var plan = InspectionPlan(
      id: InspectionPlanID(0), subject: .unit(unit), terms: template.terms, ground: template.ground,
      anchor: start, template: template.id)
    plan.id = try add(plan)
    try settle(plan, on: today)
    return true
  }

  /// Keeps when somebody should look at a plan, after anything it depends on has changed.
  @discardableResult
  func settle(_ plan: InspectionPlan, on today: Day) throws(StoreFailure) -> InspectionStanding? {
    guard let unit = plan.unit, plan.isLive(on: today) else { return nil }
    let standing = plan.standing(
      after: try inspections(of: unit), readings: try readings(of: unit), on: today)
    var settled = plan
    settled.expected = standing?.expected
    if settled.expected != plan.expected { try replace(settled) }
    return standing
  }

  /// The same for every live plan of a unit.
  func settlePlans(of unit: UnitID, on today: Day) throws(StoreFailure) -> [InspectionStanding] {
    var standings: [InspectionStanding] = []
    for plan in try inspectionPlans(of: .unit(unit)) where plan.isLive(on: today) {
      if let standing = try settle(plan, on: today) { standings.append(standing) }
    }
    return standings
  }
}
