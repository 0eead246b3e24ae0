import ArgumentParser
import ServiceDesk

struct InspectionRead: Verb {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Record what a device's counter shows.")

  @Argument(help: "The device's serial, label or number.")
  var unit: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var reading: CounterOptions
  @Option(help: "The day it was read; today unless told otherwise.")
  var day: DayArgument?
  @Flag(help: "The counter was replaced and begins with this number.")
  var restarted = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) -> ReadCounter in
      guard let value = reading.value else { throw CommandEnd(.missing("reading.value")) }
      let device = try await desk.oneUnit(unit).unit
      return ReadCounter(
        unit: device.id, reading: value, day: day?.day ?? desk.clock.today, restarted: restarted)
    } show: { answer, _ in
      RecordAnswer("reading", answer.reading.rawValue, ["state": answer.state?.rawValue ?? "no plan"])
    }
  }
}
