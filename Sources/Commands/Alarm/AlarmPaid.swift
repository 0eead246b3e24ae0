import ArgumentParser
import ServiceDesk

struct AlarmPaid: Verb {
  static let configuration = CommandConfiguration(
    commandName: "paid", abstract: "Record that a debt left at a hand-over was paid.")

  @OptionGroup var options: TicketOptions
  @Option(help: "The number of the receipt or invoice.")
  var document: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options.change) { (desk) async throws(CommandEnd) in
      RecordPayment(ticket: try await desk.ticket(options.ticket).id, document: document)
    } show: { _, _ in
      PaidAnswer(ticket: options.ticket, document: document)
    }
  }
}

private struct PaidAnswer: Shown {
  let ticket: String
  let document: String

  var lines: [(caption: String, value: String)] { [("ticket", ticket), ("document", document)] }
}
