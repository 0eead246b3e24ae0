import ArgumentParser
import ServiceDesk

struct PaperDayClose: Verb {
  static let configuration = CommandConfiguration(
    commandName: "day-close", abstract: "Print what happened at the counters on one day.")

  @Option(help: "The day, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintDayClose(day: day?.day ?? desk.clock.today)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
