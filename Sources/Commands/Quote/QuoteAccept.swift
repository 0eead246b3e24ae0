import ArgumentParser
import ServiceDesk

struct QuoteAccept: Verb {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Record that the customer accepted a quote: the work is approved up to its price.")

  @Argument(help: "The quote's number.")
  var quote: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      AnswerQuote(quote: QuoteID(quote), accepted: true)
    } show: { answer, _ in
      RecordAnswer("quote", answer.quote.rawValue)
    }
  }
}
