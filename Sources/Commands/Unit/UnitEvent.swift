import ArgumentParser
import ServiceDesk

struct UnitEvent: Verb {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Record a fact about a guarantee that no ticket tells.",
    discussion: "A judgement (substantialRepair, notRepairable, guarantorRefused, unusable) needs its reason."
  )

  @OptionGroup var change: ChangeOptions
  @Argument(help: "The unit's serial, label or number.")
  var code: String
  @Argument(help: "What happened.")
  var kind: Choice<RecordedEvent.Kind>
  @Option(help: "On which day, as 2026-11-21; today unless told otherwise.")
  var day: DayArgument?
  @Option(help: ArgumentHelp("The stay it belongs to.", valueName: "ticket"))
  var ticket: String?
  @Option(help: "partReplaced: the part's name.")
  var part: String?
  @Option(help: "partReplaced: the serial taken out.")
  var serialOut: String?
  @Option(help: "partReplaced: the serial put in.")
  var serialIn: String?
  @Option(help: "partReplaced: what it was when it was put in; new unless told otherwise.")
  var condition: Choice<PartCondition>?
  @Option(help: "commissioned: by whom.")
  var by: Choice<SaleTerms.Commissioning.By>?
  @Option(help: "Why.")
  var reason: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let unit = try await desk.oneUnit(code).unit.id
      var stay: TicketID?
      if let ticket { stay = try await desk.ticket(ticket).id }
      return RecordGuaranteeEvent(
        unit: unit, ticket: stay, event: try event(on: day?.day ?? desk.clock.today), reason: reason)
    } show: { answer, _ in
      RecordAnswer("entry", answer.entry.rawValue)
    }
  }

  private func event(on day: Day) throws(CommandEnd) -> RecordedEvent {
    let details = RecordedEvent.PartDetails(out: serialOut, into: serialIn, condition: condition?.value)
    let event = RecordedEvent.of(
      kind.value, on: day, part: part, details: details, by: by?.value, reason: reason)
    switch event {
    case .success(let event): return event
    case .failure(let refusal): throw CommandEnd(refusal)
    }
  }
}
