import ArgumentParser
import ServiceDesk

struct TicketReplace: Verb {
  static let configuration = CommandConfiguration(
    commandName: "replace", abstract: "Register the serial of the unit that the customer gets instead.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The serial of the new unit.")
  var serial: SerialArgument

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, _) async throws(CommandEnd) in
      ReplaceUnit(ticket: ticket.id, serial: serial.serial)
    }
  }
}
