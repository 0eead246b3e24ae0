import ArgumentParser
import ServiceDesk

struct InspectionDone: Verb {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Record an inspection that was done, or correct such a record.")

  @Argument(help: "The device's serial, label or number.")
  var unit: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var reading: CounterOptions

  @Option(help: ArgumentHelp("Only for this plan; else for every plan of the device.", valueName: "number"))
  var plan: Int64?
  @Option(help: "The day it was done; today unless told otherwise.")
  var day: DayArgument?
  @Option(help: ArgumentHelp("Who did it, when not the person of --as.", valueName: "name|id"))
  var technician: String?
  @Option(help: ArgumentHelp("The entry's number in the device's book.", valueName: "number"))
  var book: String?
  @Option(help: "What came of it.")
  var result: Choice<Inspection.Result>?
  @Option(help: "Remarks.")
  var note: String?
  @Option(help: ArgumentHelp("The record that this one replaces.", valueName: "number"))
  var corrects: Int64?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) -> RecordInspection in
      let device = try await desk.oneUnit(unit).unit
      var command = RecordInspection(
        unit: device.id, day: day?.day ?? desk.clock.today, bookEntry: book, reading: reading.value,
        result: result?.value ?? .passed, note: note)
      if let plan { command.plan = InspectionPlanID(plan) }
      if let corrects { command.corrects = InspectionID(corrects) }
      if let technician { command.technician = try await desk.member(technician).id }
      return command
    } show: { answer, _ in
      RecordAnswer("inspection", answer.inspection.rawValue, dueDetail(answer.nextDue))
    }
  }
}

/// When something is due again, beside the number of its record.
func dueDetail(_ day: Day?) -> [String: String] { day.map { ["next due": $0.description] } ?? [:] }
