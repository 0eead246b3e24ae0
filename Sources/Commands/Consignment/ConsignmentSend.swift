import ArgumentParser
import ServiceDesk

struct ConsignmentSend: Verb {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Let a parcel go: its repairs move to EXTERNAL, packing list and label are printed.")

  @OptionGroup var options: ConsignmentOptions
  @OptionGroup var details: ParcelDetailOptions
  @Option(help: "The day it is expected back, as 2026-11-21; in two weeks unless told otherwise.")
  var expected: DayArgument?
  @Option(help: "The language of the papers; the shop's unless told otherwise.")
  var language: Choice<Language>?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      SendConsignment(
        consignment: parcel.id, details: details.details, expectedBack: expected?.day,
        language: language?.value)
    }
  }
}
