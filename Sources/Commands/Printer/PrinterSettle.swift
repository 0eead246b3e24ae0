import ArgumentParser
import ServiceDesk

struct PrinterSettle: Verb {
  static let configuration = CommandConfiguration(
    commandName: "settle", abstract: "Say whether a paper came out whose end nobody could know.")

  @Argument(help: "The paper's number.")
  var paper: Int64
  @OptionGroup var change: ChangeOptions
  @Flag(inversion: .prefixedNo, help: "Whether it came out.")
  var cameOut: Bool

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      SettlePaper(paper: PaperID(paper), cameOut: cameOut)
    } show: { _, _ in
      RecordAnswer("paper", paper, ["state": cameOut ? "done" : "failed"])
    }
  }
}
