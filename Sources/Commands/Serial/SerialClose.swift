import ArgumentParser
import ServiceDesk

struct SerialClose: Verb {
  static let configuration = CommandConfiguration(commandName: "close", abstract: "Close a batch.")

  @Argument(help: "The batch, as ghiseu serial batches shows it.")
  var batch: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      CloseSerialBatch(batch: SerialBatchID(batch))
    } show: { answer, _ in
      StandingView(answer.standing)
    }
  }
}
