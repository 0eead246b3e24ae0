import ArgumentParser
import ServiceDesk

struct SerialUndo: Verb {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last entry of a batch, an earlier one, or all of it.",
    discussion: """
      Refused when one of the devices was used since. A batch that is closed, as register leaves it, is taken back \
      whole with --all.
      """)

  @OptionGroup var batch: BatchOptions
  @Option(help: ArgumentHelp("An earlier entry, as ghiseu serial show numbers it.", valueName: "number"))
  var entry: Int?
  @Flag(help: "Take back the whole batch, also a closed one.")
  var all = false
  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if all, entry != nil { throw ValidationError("Take --entry or --all, not both.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    if all {
      try await session.change(change) { (_) async throws(CommandEnd) in
        TakeBackBatch(batch: batch.id)
      } show: { answer, _ in
        RecordAnswer("batch", batch.batch, ["taken back": String(answer.serials)])
      }
      return
    }
    try await session.change(change) { (_) async throws(CommandEnd) in
      UndoRegistration(batch: batch.id, entry: entry)
    } show: { answer, _ in
      RecordAnswer(
        "batch", batch.batch,
        [
          "taken back": answer.takenBack.map(\.serial.text).joined(separator: ", "),
          "registered": String(answer.standing.registered),
        ])
    }
  }
}
