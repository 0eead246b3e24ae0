import ArgumentParser
import ServiceDesk

struct TicketHandOver: Verb {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Give a device back: its label and the receipt (or the claim code) must agree.")

  @OptionGroup var options: TicketOptions
  @Option(help: "The code of the label on the device.")
  var label: String
  @Option(help: "The code of the receipt.")
  var receipt: String?
  @Option(help: "The claim code, when the receipt is lost.")
  var claimCode: String?
  @Flag(help: "An identity document was seen; needed with the claim code.")
  var identitySeen = false
  @Option(help: "Who collects it.")
  var collector: String
  @Option(help: ArgumentHelp("What is given back with it; may be repeated.", valueName: "name|2 x name"))
  var accessory: [AccessoryArgument] = []
  @Flag(help: "Everything that came with it is given back.")
  var allAccessories = false
  @Option(help: "Why accessories are missing.")
  var missing: String?
  @Flag(help: "The amount due was paid.")
  var paid = false
  @Flag(help: "Let an open amount pass (a manager's right).")
  var debtAllowed = false
  @Option(help: "The number of the invoice.")
  var invoice: String?
  @Option(help: "The work done; it stands on the release slip.")
  var work: String?
  @Option(help: "What the diagnosis found; it stands on the release slip.")
  var found: String?
  @Option(help: "In what state the customer's data on the device is.")
  var dataState: Choice<DataState>?
  @Option(help: "The cause of the defect; it stands on the repair entry of a guarantee.")
  var cause: String?

  func validate() throws {
    if (receipt == nil) == (claimCode == nil) {
      throw ValidationError("Give --receipt or --claim-code, one of them.")
    }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let answer = try await session.atDesk(options.change.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(options.change.by)
      let request = try request(for: try await desk.ticket(options.ticket))
      let decision: Decision<TicketChanged>
      do throws(StoreFailure) {
        decision = try await desk.handOver(request, as: actor, id: desk.newCommandID())
      } catch {
        throw CommandEnd(error)
      }
      return try Commands.answer(decision)
    }
    session.show(TicketAnswer(answer), options.change.answer)
  }

  private func request(for ticket: Ticket) throws(CommandEnd) -> HandOverRequest {
    guard let code = UnitCode(label) else { throw CommandEnd(Refusal(.labelDoesNotMatch)) }
    let evidence: HandOverRequest.Evidence
    if let key = receipt.flatMap(ReceiptKey.init) {
      evidence = .receipt(key)
    } else if let claim = claimCode.flatMap(ClaimCode.init) {
      evidence = .claimCode(claim, identitySeen: identitySeen)
    } else {
      throw CommandEnd(Refusal(.receiptDoesNotMatch))
    }
    return HandOverRequest(
      ticket: ticket.id, unitCode: code, evidence: evidence, collector: collector,
      accessoriesReturned: allAccessories ? ticket.intake.accessories : accessory.map(\.accessory),
      missingAccessoriesReason: missing, paid: paid, debtAllowed: debtAllowed, invoiceNumber: invoice,
      workDone: work, faultCause: cause, found: found, dataState: dataState?.value)
  }
}
