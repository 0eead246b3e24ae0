import ArgumentParser
import ServiceDesk

struct TicketCoverage: Verb {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Decide who bears the cost.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "Who bears it.")
  var basis: Choice<CoverageDecision.Basis>
  @Option(help: "Why; needed to refuse a guarantee.")
  var reason: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, _) async throws(CommandEnd) in
      DecideCoverage(ticket: ticket.id, basis: basis.value, reason: reason)
    }
  }
}
