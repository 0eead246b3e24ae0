import ArgumentParser
import ServiceDesk

struct AlarmSnoozeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "snooze", abstract: "Set an alarm aside until a day; today shows it again.")

  @Argument(help: "The alarm's key, as ghiseu alarm list shows it.")
  var key: String
  @OptionGroup var change: ChangeOptions
  @Option(help: "The day on which it is shown again.")
  var until: DayArgument
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      SnoozeAlarm(key: key, until: until.day, reason: reason)
    } show: { _, _ in
      AlarmAnswer(alarm: key)
    }
  }
}

/// The answer of a command about an alarm or its rule.
struct AlarmAnswer: Shown {
  let alarm: String

  var lines: [(caption: String, value: String)] { [("alarm", alarm)] }
}
