import ArgumentParser
import ServiceDesk

struct TicketNotice: Verb {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "Record that the customer was told that the device is ready.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "How the customer was told.")
  var how: Choice<TicketEvent.What.Notice>

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, _) async throws(CommandEnd) in
      GiveNotice(ticket: ticket.id, how: how.value)
    }
  }
}
