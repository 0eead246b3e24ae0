import ArgumentParser
import ServiceDesk

struct QuoteIssue: Verb {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Give a draft to the customer on paper; its conditions hold from then on."
  )

  @Argument(help: "The quote's number.")
  var quote: Int64
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      IssueQuote(quote: QuoteID(quote))
    } show: { answer, _ in
      RecordAnswer("quote", answer.quote.rawValue, ["paper": answer.paper?.description ?? ""])
    }
  }
}
