import ArgumentParser
import ServiceDesk

struct TicketTests: Verb {
  static let configuration = CommandConfiguration(
    commandName: "tests", abstract: "Record that the tests were passed.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "What was tested; it stands on the release slip.")
  var checklist: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, _) async throws(CommandEnd) in
      PassTests(ticket: ticket.id, checklist: checklist)
    }
  }
}
