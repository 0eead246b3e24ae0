import ArgumentParser
import ServiceDesk

struct QuoteList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the quotes of a ticket, oldest first.")

  @Argument(help: "The ticket's number or its label's code.")
  var ticket: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let ticket = try await desk.ticket(ticket)
      let quotes = try await desk.ask { (desk) throws(StoreFailure) in try desk.quotes(of: ticket.id) }
      return quotes.map { QuoteRow($0, on: desk.clock.today) }
    }
    session.show(rows, output)
  }
}

struct QuoteRow: Listed {
  let id: Int64
  let status: String
  let price: Money
  let lastDay: String?
  let repair: String

  init(_ quote: Quote, on today: Day) {
    id = quote.id.rawValue
    status = quote.status(on: today).rawValue
    price = quote.terms.price
    lastDay = quote.issue?.lastDay.description
    repair = quote.terms.repair
  }

  static let header = ["ID", "STATUS", "PRICE", "HOLDS THROUGH", "REPAIR"]
  var row: [String] {
    [String(id), status, LocalFormat.money(price, .english), lastDay ?? "", repair]
  }
  var handle: String { String(id) }
}
