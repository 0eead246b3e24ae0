import ArgumentParser
import ServiceDesk

struct AlarmAdd: Verb {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Define a further alarm.")

  @Argument(help: "What people call it.")
  var name: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: AlarmOptions
  @Option(help: "What it watches.")
  var watch: Choice<AlarmKind>

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      SaveAlarmRule(
        name: name, watch: watch.value,
        bounds: try options.bounds(AlarmBounds(days: 30), desk.shop.currency),
        audience: Set(options.role.map(\.value)))
    } show: { answer, _ in
      AlarmAnswer(alarm: answer.key)
    }
  }
}
