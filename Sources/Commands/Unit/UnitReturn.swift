import ArgumentParser
import ServiceDesk

struct UnitReturn: Verb {
  static let configuration = CommandConfiguration(
    commandName: "return", abstract: "Take a sold device back: its sale is cleared and stays in the history.")

  @Argument(help: "Its serial, label or number, as scanned.")
  var code: String
  @Option(help: "Why it came back.")
  var reason: String
  @Option(help: "The day it came back, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      ReturnUnit(
        unit: try await desk.unit(named: code), day: day?.day ?? desk.clock.today, reason: reason)
    } show: { answer, _ in
      RecordAnswer("unit", answer.unit.rawValue, ["sale": String(answer.sale.rawValue)])
    }
  }
}
