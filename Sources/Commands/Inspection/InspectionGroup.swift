import ArgumentParser
import ServiceDesk

/// `ghiseu inspection`: what must be looked at regularly, and what was done.
struct InspectionGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspection", abstract: "Periodic inspections: plan, record, see what is due.",
    subcommands: [
      InspectionDue.self, InspectionShow.self, InspectionPlanMake.self, InspectionPlanEnd.self,
      InspectionDone.self, InspectionRead.self, InspectionRules.self,
    ])
}

/// A number that a device's counter shows, or may count.
struct CounterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Pages.", valueName: "number"))
  var pages: Int64?
  @Option(help: ArgumentHelp("Hours of work.", valueName: "number"))
  var hours: Int64?

  func validate() throws {
    if pages != nil && hours != nil { throw ValidationError("Take --pages or --hours, not both.") }
  }

  var value: CounterValue? {
    pages.map { CounterValue(.pages, $0) } ?? hours.map { CounterValue(.hours, $0) }
  }
}

/// How a plan of a unit stands.
struct PlanRow: Listed {
  let plan: Int64
  let unit: Int64
  let product: String
  let serial: String
  let owner: String?
  let state: String
  let ground: String
  let rule: String?
  let intervalMonths: Int?
  let counter: String?
  let counterLimit: Int64?
  let counted: Int64?
  let lastDone: String?
  let nextDue: String?
  let expected: String?
  let missed: [String]

  init(_ line: UnitCare.Line, _ unit: DeviceUnit, in desk: any DeskReading) throws(StoreFailure) {
    plan = line.plan.id.rawValue
    self.unit = unit.id.rawValue
    let model = try desk.product(unit.product)?.details
    product = model.map { "\($0.maker) \($0.model)" } ?? ""
    serial = unit.serial.text
    let customer: Customer? = if let id = unit.owner { try desk.customer(id) } else { nil }
    owner = customer.map { $0.details.company ?? $0.details.name }
    state = line.standing.state.rawValue
    ground = line.plan.ground.kind.rawValue
    rule = line.plan.ground.rule
    intervalMonths = line.plan.terms.intervalMonths
    counter = line.plan.terms.counterLimit?.counter.rawValue
    counterLimit = line.plan.terms.counterLimit?.value
    counted = line.standing.counted
    lastDone = line.standing.lastDone?.description
    nextDue = line.standing.nextDue?.description
    expected = line.standing.expected?.description
    missed = line.standing.missed.map(\.description)
  }

  static let header = ["PLAN", "STATE", "NEXT DUE", "PRODUCT", "SERIAL", "OWNER", "GROUND", "COUNTED"]
  var row: [String] {
    let count = counterLimit.map { "\(counted ?? 0)/\($0) \(counter ?? "")" } ?? ""
    return [
      String(plan), state, nextDue ?? expected ?? "", product, serial, owner ?? "", rule ?? ground, count,
    ]
  }
  var handle: String { String(plan) }
}
