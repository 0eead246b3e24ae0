import ArgumentParser
import ServiceDesk

struct UnitWithdraw: Verb {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take back a recorded fact or an override by a counter-record.")

  @OptionGroup var change: ChangeOptions
  @Argument(help: "The entry's number, as unit event, ticket override and unit verdict tell it.")
  var entry: Int64
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    let shown = try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let id = GuaranteeEntryID(entry)
      let actor = try await desk.actor(change.by)
      let found = try await desk.ask { (desk) throws(StoreFailure) in try desk.guaranteeEntry(id) }
      guard let found else { throw CommandEnd(.notFound("guaranteeEntry")) }
      let answer =
        if case .overridden = found.what {
          try await desk.order(WithdrawOverride(entry: id, reason: reason), as: actor)
        } else {
          try await desk.order(WithdrawGuaranteeEvent(entry: id, reason: reason), as: actor)
        }
      return RecordAnswer("entry", answer.entry.rawValue)
    }
    session.show(shown, change.answer)
  }
}
