import ArgumentParser
import ServiceDesk

struct TicketApprove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Record that the customer agreed to paid work.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "How the customer agreed.")
  var evidence: Choice<WorkApproval.Evidence>
  @Option(help: "Up to which amount.")
  var limit: Amount?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, desk) async throws(CommandEnd) in
      ApproveWork(
        ticket: ticket.id, evidence: evidence.value, limit: try limit?.money(desk.shop.currency))
    }
  }
}
