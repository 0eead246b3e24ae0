import ArgumentParser
import ServiceDesk

struct AlarmRules: Verb {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List what the shop watches.",
    discussion: """
      Days mean: overduePayment and ticketIdle, since so many days; certificateLapsing, inspectionDue, \
      guaranteeEnding, deadlineNear and contractEnding, within so many days.
      """)

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rules = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let country = desk.shop.country
      return try await desk.ask { (desk) throws(StoreFailure) in try desk.effectiveAlarmRules(in: country) }
    }
    session.show(rules.map(AlarmRuleRow.init), output)
  }
}
