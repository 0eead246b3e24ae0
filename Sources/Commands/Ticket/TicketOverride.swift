import ArgumentParser
import ServiceDesk

struct TicketOverride: Verb {
  static let configuration = CommandConfiguration(
    commandName: "override",
    abstract: "Say something else on the guarantee than the rules; both stay visible.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "What the person says.")
  var status: Choice<GuaranteeVerdict.Status>
  @Option(help: "Which guarantee it is about; the whole unless told otherwise.")
  var clock: Choice<GuaranteeClock.Kind>?
  @Option(help: "The last covered day, as 2026-11-21.")
  var until: DayArgument?
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options.change) { (desk) async throws(CommandEnd) in
      let ticket = try await desk.ticket(options.ticket)
      return OverrideVerdict(
        unit: ticket.unit, ticket: ticket.id,
        verdict: VerdictOverride(clock: clock?.value, status: status.value, lastCoveredDay: until?.day),
        reason: reason)
    } show: { answer, _ in
      RecordAnswer("entry", answer.entry.rawValue)
    }
  }
}
