import ArgumentParser
import ServiceDesk

struct InspectionShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a device's plans, inspections, readings and contracts.")

  @Argument(help: "Its serial, label or number.")
  var unit: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let view = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let device = try await desk.oneUnit(unit).unit
      let today = desk.clock.today
      return try await desk.ask { (desk) throws(StoreFailure) in try CareView(device, on: today, in: desk) }
    }
    session.show(view, answer)
  }
}

/// What is agreed and done for one device.
struct CareView: Shown {
  struct Done: Encodable {
    let inspection: Int64
    let day: String
    let result: String
    let technician: String?
    let bookEntry: String?
    let counter: Int64?
    let nextDue: String?
    let ticket: Int64?
    let note: String?
  }

  let unit: Int64
  let state: String?
  let fiscal: String
  let inspectionMissed: Bool
  let plans: [PlanRow]
  let inspections: [Done]
  let contracts: [ContractRow]

  init(_ device: DeviceUnit, on today: Day, in desk: any DeskReading) throws(StoreFailure) {
    let care = try desk.care(of: device, on: today)
    unit = device.id.rawValue
    state = care.state?.rawValue
    fiscal = care.fiscal.rawValue
    inspectionMissed = care.inspectionMissed
    plans = try care.lines.map { (line) throws(StoreFailure) in try PlanRow(line, device, in: desk) }
    inspections = try care.inspections.map { (done) throws(StoreFailure) in
      let technician: StaffMember? = if let id = done.technician { try desk.staff(id) } else { nil }
      return Done(
        inspection: done.id.rawValue, day: done.day.description, result: done.result.rawValue,
        technician: technician?.name, bookEntry: done.bookEntry, counter: done.reading?.value,
        nextDue: done.nextDue?.description, ticket: done.ticket?.rawValue, note: done.note)
    }
    contracts = try care.contracts.map { (contract) throws(StoreFailure) in
      try ContractRow(contract, on: today, in: desk)
    }
  }

  var lines: [(caption: String, value: String)] {
    let head = [("unit", String(unit)), ("state", state ?? "no plan"), ("fiscal device", fiscal)]
    let plans = plans.map { plan in
      (
        "plan \(plan.plan)",
        [plan.state, plan.nextDue.map { "due \($0)" }, plan.rule ?? plan.ground].compactMap { $0 }
          .joined(separator: ", ")
      )
    }
    let done = inspections.map { ("inspection \($0.inspection)", "\($0.day) \($0.result)") }
    let covered = contracts.map { ("contract", "\($0.number) until \($0.until ?? "further notice")") }
    return (head + plans + done + covered).map { (caption: $0.0, value: $0.1) }
  }
}
