import ArgumentParser
import ServiceDesk

struct PrinterCancel: Verb {
  static let configuration = CommandConfiguration(
    commandName: "cancel", abstract: "Take back a paper that is not wanted any more, before it is sent.")

  @Argument(help: "The paper's number.")
  var paper: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      CancelPaper(paper: PaperID(paper))
    } show: { _, _ in
      RecordAnswer("paper", paper, ["state": "canceled"])
    }
  }
}
