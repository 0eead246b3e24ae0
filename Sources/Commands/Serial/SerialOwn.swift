import ArgumentParser
import ServiceDesk

struct SerialOwn: Verb {
  static let configuration = CommandConfiguration(
    commandName: "own", abstract: "Give goods without serials one each, and a label per unit.")

  @Argument(help: "How many units.")
  var count: Int
  @OptionGroup var batch: BatchOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      MakeOwnSerials(batch: batch.id, count: count)
    } show: { answer, _ in
      OwnSerialsView(serials: answer.serials.map(\.text), registered: answer.standing.registered)
    }
  }
}

private struct OwnSerialsView: Shown {
  let serials: [String]
  let registered: Int

  var lines: [(caption: String, value: String)] {
    serials.map { ("serial", $0) } + [("registered", String(registered))]
  }
}
