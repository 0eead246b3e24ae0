import ArgumentParser
import ServiceDesk

struct TicketShelve: Verb {
  static let configuration = CommandConfiguration(
    commandName: "shelve", abstract: "Put a device on a shelf, or take it off.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The shelf's name or code; left out, the device is taken off its shelf.")
  var shelf: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, desk) async throws(CommandEnd) in
      guard let shelf else { return PlaceOnShelf(ticket: ticket.id, shelf: nil) }
      return PlaceOnShelf(ticket: ticket.id, shelf: try await desk.shelf(named: shelf).id)
    }
  }
}
