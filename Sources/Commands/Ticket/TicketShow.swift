import ArgumentParser
import ServiceDesk

struct TicketShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a ticket with its history.")

  @Argument(help: ArgumentHelp("Its number, or the code of its label.", valueName: "ticket"))
  var ticket: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let view = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let found = try await desk.ticket(ticket)
      return try await desk.ask { (desk) throws(StoreFailure) in try TicketView(found, in: desk) }
    }
    session.show(view, answer)
  }
}
