import ArgumentParser
import ServiceDesk

struct TicketAssign: Verb {
  static let configuration = CommandConfiguration(
    commandName: "assign", abstract: "Give a ticket to a technician, or to nobody.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The technician's name or number; left out, nobody has it.")
  var technician: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, desk) async throws(CommandEnd) in
      guard let technician else { return AssignTechnician(ticket: ticket.id, technician: nil) }
      return AssignTechnician(ticket: ticket.id, technician: try await desk.member(technician).id)
    }
  }
}
