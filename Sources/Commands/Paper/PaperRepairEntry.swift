import ArgumentParser
import ServiceDesk

struct PaperRepairEntry: Verb {
  static let configuration = CommandConfiguration(
    commandName: "repair-entry", abstract: "Print what a repair under guarantee was, with the term's new end."
  )

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @Option(help: "The cause of the defect.")
  var cause: String
  @Option(help: "The way of repair.")
  var work: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintRepairEntry(ticket: try await desk.ticket(ticket).id, cause: cause, work: work)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
