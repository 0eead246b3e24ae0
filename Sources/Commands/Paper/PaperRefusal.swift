import ArgumentParser
import ServiceDesk

struct PaperRefusal: Verb {
  static let configuration = CommandConfiguration(
    commandName: "refusal",
    abstract: "Print why a claim on a guarantee is refused, what is not refused, and where to complain.")

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @Option(help: "A guarantee that is refused; may be repeated.")
  var guarantee: [Choice<GuaranteeClock.Kind>]
  @Option(help: "Why; the reason of the recorded decision unless told otherwise.")
  var reason: String?
  @Option(help: "What the decision rests on; may be repeated.")
  var evidence: [String] = []
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintRefusal(
        ticket: try await desk.ticket(ticket).id, refused: Set(guarantee.map(\.value)), reason: reason,
        evidence: evidence)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
