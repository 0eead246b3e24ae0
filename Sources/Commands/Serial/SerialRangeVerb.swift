import ArgumentParser
import ServiceDesk

struct SerialRangeVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "range", abstract: "Register all serials from one to another.",
    discussion: "Without --count it only counts them; the same line with that count registers them.")

  @Argument(help: "The first serial.")
  var from: SerialArgument
  @Argument(help: "The last serial.")
  var to: SerialArgument
  @Option(help: "How many they must be.")
  var count: Int?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    guard let count else {
      switch SerialRange.between(from.serial, to.serial) {
      case .failure(let refusal): throw CommandEnd(refusal)
      case .success(let range): session.show(RangeView(count: range.count), change.answer)
      }
      return
    }
    try await session.change(change) { (_) async throws(CommandEnd) in
      RegisterRange(batch: batch.id, from: from.serial, to: to.serial, expectedCount: count)
    } show: { answer, _ in
      StandingView(answer.standing)
    }
  }
}

private struct RangeView: Shown {
  let count: Int
  var lines: [(caption: String, value: String)] { [("serials", String(count))] }
}
