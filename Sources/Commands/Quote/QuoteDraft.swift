import ArgumentParser
import ServiceDesk

struct QuoteDraft: Verb {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Write down what would be offered, in place of the draft before it.")

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @Option(help: "The nature of the defect.")
  var defect: String
  @Option(help: "The repair suggested.")
  var repair: String
  @Option(help: "The price with taxes; with --method the most that it can come to.")
  var price: Amount
  @Option(help: "How the price is worked out, where it cannot be known before.")
  var method: String?
  @Option(help: "Days that the repair takes.")
  var days: Int
  @Option(help: "A temporary replacement and its cost.")
  var replacement: String?
  @Option(help: "Where the device is handed over, when not at the shop.")
  var place: String?
  @Option(help: "Removal, installation, transport, and their cost.")
  var ancillary: String?
  @Option(help: "For how many days the conditions hold: 30 at least.")
  var validDays = QuoteTerms.leastValidDays
  @Option(help: "Guarantee of the repair, handling of data and the like.")
  var additional: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      DraftQuote(
        ticket: try await desk.ticket(ticket).id,
        terms: QuoteTerms(
          defect: defect, repair: repair, price: try price.money(desk.shop.currency), method: method,
          days: days,
          replacement: replacement, place: place, ancillary: ancillary, validDays: validDays,
          additional: additional))
    } show: { answer, _ in
      RecordAnswer("quote", answer.quote.rawValue)
    }
  }
}
