import ArgumentParser
import ServiceDesk

struct AsideDiscard: Verb {
  static let configuration = CommandConfiguration(
    commandName: "discard", abstract: "Throw a scan that was put aside away.")

  @Argument(help: "Its number in the tray.")
  var id: Int64
  @Option(help: "Why.")
  var reason: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      DiscardAside(aside: AsideScanID(id), reason: reason)
    } show: { standing, _ in
      StandingView(standing)
    }
  }
}
