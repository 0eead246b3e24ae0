import ArgumentParser
import ServiceDesk

struct TicketMove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Move a ticket to another stage, as the table of stages allows.")

  @OptionGroup var options: TicketOptions
  @Argument(help: "The stage it comes to.")
  var stage: Choice<Stage>
  @Option(help: "Why the work ended; needed for a ready stage.")
  var outcome: Choice<Outcome>?
  @Option(help: "Why; needed for holds, recalls and cancellations.")
  var reason: String?
  @Flag(help: "The unit's label was scanned in this step.")
  var itemScanned = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (ticket, _) async throws(CommandEnd) in
      MoveStage(
        ticket: ticket.id, from: ticket.stage, to: stage.value, outcome: outcome?.value, reason: reason,
        itemScanned: itemScanned)
    }
  }
}
