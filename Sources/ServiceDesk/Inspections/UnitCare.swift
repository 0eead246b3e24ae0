/// What is agreed and done for a unit beside its guarantee: plans with how they stand, contracts, and whether the law
/// on fiscal devices applies.
public struct UnitCare: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    public var plan: InspectionPlan
    public var standing: InspectionStanding

    public init(plan: InspectionPlan, standing: InspectionStanding) {
      self.plan = plan
      self.standing = standing
    }
  }

  public var unit: UnitID
  /// Live plans; where the unit has none of its own yet, those of its product counted from its sale.
  public var lines: [Line]
  /// Effective inspections, oldest first.
  public var inspections: [Inspection]
  public var readings: [CounterReading]
  /// Contracts in force on the day.
  public var contracts: [ServiceContract]
  public var fiscal: FiscalStatus

  public init(
    unit: UnitID, lines: [Line], inspections: [Inspection], readings: [CounterReading],
    contracts: [ServiceContract], fiscal: FiscalStatus
  ) {
    self.unit = unit
    self.lines = lines
    self.inspections = inspections
    self.readings = readings
    self.contracts = contracts
    self.fiscal = fiscal
  }

  /// An inspection that a guarantee's statement asks for was not done in time.
  ///
  /// It never ends the legal guarantee. Whether it ends the stated one is a person's decision: `REVIEW` at most
  /// (W-IN2, W-HU13, W-PL13).
  public var inspectionMissed: Bool {
    lines.contains { $0.plan.ground.kind == .guaranteeStatement && !$0.standing.missed.isEmpty }
  }

  /// The worst state of the plans; nil without one.
  public var state: DueState? {
    let states = lines.map(\.standing.state)
    return DueState.allCases.last(where: states.contains)
  }
}

extension UnitCare {
  /// What the inspections that a guarantee's statement asks for tell its clocks: those that were missed, by the day on
  /// which they were due, and those that were done (W-IN2). Inspections on other grounds tell them nothing.
  var guaranteeEvents: [GuaranteeEvent] {
    let stated = lines.filter { $0.plan.ground.kind == .guaranteeStatement }
    guard !stated.isEmpty else { return [] }
    let ids = Set(stated.map(\.plan.id))
    let done = inspections.filter { $0.result.isPassed && ($0.plan.map(ids.contains) ?? true) }
    return stated.flatMap { $0.standing.missed.map { GuaranteeEvent(.inspectionMissed, on: $0) } }
      + done.map { GuaranteeEvent(.inspectionDone, on: $0.day) }
  }
}

extension DeskReading {
  public func care(of unit: DeviceUnit, on today: Day) throws(StoreFailure) -> UnitCare {
    try care(of: unit, type: try product(unit.product)?.details.type ?? "", on: today, isWhole: true)
  }

  /// What is agreed and done for `unit`, as it stands on `today`.
  ///
  /// - Parameters:
  ///   - type: of its product.
  ///   - isWhole: whether inspections and readings are wanted that no plan asks for; a scan is quicker without.
  func care(
    of unit: DeviceUnit, type: String, on today: Day, isWhole: Bool = false
  ) throws(StoreFailure) -> UnitCare {
    var plans = try inspectionPlans(of: .unit(unit.id))
    for var template in try inspectionPlans(of: .product(unit.product)) where template.ended == nil {
      guard !plans.contains(where: { $0.template == template.id }) else { continue }
      template.anchor = try inServiceSince(unit.id)
      plans.append(template)
    }
    var (done, shown): ([Inspection], [CounterReading]) = ([], [])
    if isWhole || !plans.isEmpty {
      (done, shown) = (try inspections(of: unit.id), try readings(of: unit.id))
    }
    let lines = plans.filter { $0.isLive(on: today) }.compactMap { plan in
      plan.standing(after: done, readings: shown, on: today).map { UnitCare.Line(plan: plan, standing: $0) }
    }
    return UnitCare(
      unit: unit.id, lines: lines, inspections: Inspection.effective(done),
      readings: shown.standing(beside: done),
      contracts: try serviceContracts(of: unit.id).filter { $0.isInForce(on: today) },
      fiscal: try fiscalStatus(of: unit, type: type))
  }
}
