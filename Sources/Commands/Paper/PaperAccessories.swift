import ArgumentParser
import ServiceDesk

struct PaperAccessories: Verb {
  static let configuration = CommandConfiguration(
    commandName: "accessories", abstract: "Print a label for each accessory of a ticket.")

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintAccessoryLabels(ticket: try await desk.ticket(ticket).id)
    } show: { answer, _ in
      PapersAnswer(papers: answer.papers.map(\.rawValue))
    }
  }
}

/// The papers that one command entered into the ledger.
struct PapersAnswer: Shown {
  let papers: [Int64]

  var lines: [(caption: String, value: String)] { papers.map { ("paper", String($0)) } }
}
