import ArgumentParser
import ServiceDesk

struct PaperSheet: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sheet",
    abstract:
      "Print a sheet of barcodes: the stages, all commands, or the codes that tell how a scanner is set.")

  @Argument(help: "Which sheet.")
  var sheet: Choice<PrintWallSheet.Sheet>
  @Option(help: "The language of the sheet; the shop's unless told otherwise.")
  var language: Choice<Language>?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      PrintWallSheet(sheet.value, in: language?.value)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}
