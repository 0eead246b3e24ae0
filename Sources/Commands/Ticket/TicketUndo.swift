import ArgumentParser
import ServiceDesk

struct TicketUndo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last own step of the person named with --as, within a quarter of an hour.")

  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      UndoLastStep()
    } show: { answer, _ in
      TicketAnswer(answer)
    }
  }
}
