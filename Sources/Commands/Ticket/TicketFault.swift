import ArgumentParser
import ServiceDesk

struct TicketFault: Verb {
  static let configuration = CommandConfiguration(
    commandName: "fault", abstract: "Name the fault; the same name at two stays makes it the same fault.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The fault in the shop's words.")
  var name: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options.change) { (desk) async throws(CommandEnd) in
      NameFault(ticket: try await desk.ticket(options.ticket).id, name: name)
    } show: { answer, _ in
      RecordAnswer("entry", answer.entry.rawValue)
    }
  }
}
