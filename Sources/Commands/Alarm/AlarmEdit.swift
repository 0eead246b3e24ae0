import ArgumentParser
import ServiceDesk

struct AlarmEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change an alarm, or switch it on or off.")

  @Argument(help: "The rule's key, as ghiseu alarm rules shows it.")
  var key: String
  @OptionGroup var change: ChangeOptions
  @OptionGroup var options: AlarmOptions
  @Option(help: "What people call it.")
  var name: String?
  @Flag(inversion: .prefixedNo, help: "Whether it tells.")
  var enabled: Bool?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let country = desk.shop.country
      let rules = try await desk.ask { (desk) throws(StoreFailure) in
        try desk.effectiveAlarmRules(in: country)
      }
      guard let rule = rules.first(where: { $0.key == key }) else { throw CommandEnd(.notFound("alarm")) }
      return SaveAlarmRule(
        key: key, name: name ?? rule.name, watch: rule.watch,
        bounds: try options.bounds(rule.bounds, desk.shop.currency),
        audience: options.role.isEmpty ? rule.audience : Set(options.role.map(\.value)),
        isEnabled: enabled ?? rule.isEnabled)
    } show: { answer, _ in
      AlarmAnswer(alarm: answer.key)
    }
  }
}
