import ArgumentParser
import ServiceDesk

struct PaperTranslation: Verb {
  static let configuration = CommandConfiguration(
    commandName: "translation", abstract: "Print a ticket's document in another language, for information.",
    discussion:
      "The document in the language that the law asks for stays the one that binds; the sheet says so.")

  @Argument(help: "The paper's number in the ledger.")
  var paper: Int64
  @Option(help: "The language of the sheet.")
  var language: Choice<Language>
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      TranslatePaper(paper: PaperID(paper), language: language.value)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
