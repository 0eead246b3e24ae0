import ArgumentParser
import ServiceDesk

struct QuoteRefuse: Verb {
  static let configuration = CommandConfiguration(
    commandName: "refuse",
    abstract: "Record that the customer refused a quote.")

  @Argument(help: "The quote's number.")
  var quote: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      AnswerQuote(quote: QuoteID(quote), accepted: false)
    } show: { answer, _ in
      RecordAnswer("quote", answer.quote.rawValue)
    }
  }
}
