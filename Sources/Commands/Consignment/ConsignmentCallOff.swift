import ArgumentParser
import ServiceDesk

struct ConsignmentCallOff: Verb {
  static let configuration = CommandConfiguration(
    commandName: "call-off", abstract: "Give a parcel up before it leaves; its units are free again.")

  @OptionGroup var options: ConsignmentOptions
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      CallOffConsignment(consignment: parcel.id, reason: reason)
    }
  }
}
