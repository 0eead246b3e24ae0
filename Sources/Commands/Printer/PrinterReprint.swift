import ArgumentParser
import ServiceDesk

struct PrinterReprint: Verb {
  static let configuration = CommandConfiguration(
    commandName: "reprint", abstract: "Print a paper again, marked as a copy.")

  @Argument(help: "The paper's number.")
  var paper: Int64
  @OptionGroup var change: ChangeOptions
  @Option(help: "Why; it stands in the ledger.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      ReprintPaper(paper: PaperID(paper), reason: reason)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
