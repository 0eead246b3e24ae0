import ArgumentParser
import ServiceDesk

struct InspectionPlanEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a plan: nothing is due by it any more.")

  @Argument(help: "The plan's number, as ghiseu inspection due shows it.")
  var plan: Int64
  @OptionGroup var change: ChangeOptions
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      EndInspectionPlan(plan: InspectionPlanID(plan), reason: reason)
    } show: { _, _ in
      RecordAnswer("plan", plan)
    }
  }
}
