import Hummingbird
import ServiceDesk

extension StaffSite {
  var quoteRoutes: [StaffRoute] {
    [
      .may(.scan, .readReports, method: .get, "/api/tickets/{id}/quotes") { call in
        let ticket = try call.call.id(TicketID.self)
        let quotes = try await desk.store.read { (desk) throws(StoreFailure) in try desk.quotes(of: ticket) }
        let views = quotes.map { QuoteView(quote: $0, today: call.today) }
        return Answer.json { $0.member("quotes", views, for: call.reader) }
      },
      .may(.price, method: .post, "/api/tickets/{id}/quotes") { call in
        let ticket = try call.call.id(TicketID.self)
        let fields = try call.call.read(QuoteFields.self)
        let command = DraftQuote(ticket: ticket, terms: fields.terms(in: desk.shop.currency))
        let drafted = try await perform(command, call, id: fields.id)
        return Answer.json(.created) { $0.member("quote", drafted.quote) }
      },
      .may(.price, method: .post, "/api/quotes/{id}/issue") { call in
        let fields = try call.call.read(IssueFields.self)
        let issued = try await perform(IssueQuote(quote: try call.call.id()), call, id: fields.id)
        return Answer.json(.created) { $0.member("paper", issued.paper) }
      },
      .may(.price, method: .post, "/api/quotes/{id}/answer") { call in
        let fields = try call.call.read(AnswerFields.self)
        let command = AnswerQuote(quote: try call.call.id(), accepted: fields.accepted)
        _ = try await perform(command, call, id: fields.id)
        return Answer.empty()
      },
    ]
  }
}

/// A quote as the ticket's page shows it.
private struct QuoteView: View, Sendable {
  let quote: Quote
  let today: Day

  func write(into json: inout JSONText, for reader: Reader) {
    let status = quote.status(on: today)
    json.member("id", quote.id)
    json.member("status", status.rawValue)
    json.member("statusTitle", status.title[reader.language])
    json.member("repair", quote.terms.repair)
    json.member("price", LocalFormat.money(quote.terms.price, reader.language))
    json.optional("lastDay", quote.issue?.lastDay)
  }
}

/// Amounts are minor units of the shop's currency.
private struct QuoteFields: Fields {
  let id: CommandID
  let defect: String
  let repair: String
  let price: Int64
  let method: String?
  let days: Int
  let replacement: String?
  let place: String?
  let ancillary: String?
  let validDays: Int?
  let additional: String?
  enum CodingKeys: String, CodingKey {
    case id, defect, repair, price, method, days, replacement, place, ancillary, validDays, additional
  }

  func terms(in currency: Currency) -> QuoteTerms {
    QuoteTerms(
      defect: defect, repair: repair, price: Money(minorUnits: price, currency: currency), method: method,
      days: days, replacement: replacement, place: place, ancillary: ancillary,
      validDays: validDays ?? QuoteTerms.leastValidDays, additional: additional)
  }
}

private struct IssueFields: Fields {
  let id: CommandID
  enum CodingKeys: String, CodingKey { case id }
}

private struct AnswerFields: Fields {
  let id: CommandID
  let accepted: Bool
  enum CodingKeys: String, CodingKey { case id, accepted }
}
