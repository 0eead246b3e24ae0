import ArgumentParser
import ServiceDesk

struct PaperComplaintRecord: Verb {
  static let configuration = CommandConfiguration(
    commandName: "complaint-record",
    abstract: "Print the record of a consumer's claim (Hungary: jegyzőkönyv) with how it was settled.")

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @Option(help: "How the claim is settled, or why otherwise than asked.")
  var settlement: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintComplaintRecord(ticket: try await desk.ticket(ticket).id, settlement: settlement)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
