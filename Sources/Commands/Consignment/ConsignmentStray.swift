import ArgumentParser
import ServiceDesk

struct ConsignmentStray: Verb {
  static let configuration = CommandConfiguration(
    commandName: "stray", abstract: "Note a unit that came in a parcel and was never sent with it.")

  @OptionGroup var options: ConsignmentOptions
  @Argument(help: "What was scanned on it.")
  var scanned: String
  @Option(help: "What is known of it.")
  var note: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      NoteStrayUnit(consignment: parcel.id, scanned: scanned, note: note)
    }
  }
}
