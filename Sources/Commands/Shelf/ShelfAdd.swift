import ArgumentParser
import ServiceDesk

struct ShelfAdd: Verb {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a shelf.")

  @Argument(help: "What people call it.")
  var name: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      AddShelf(name: name)
    } show: { answer, _ in
      RecordAnswer("shelf", answer.shelf.rawValue, ["code": answer.code.text])
    }
  }
}
