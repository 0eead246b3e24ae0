import ArgumentParser
import ServiceDesk

/// `ghiseu quote`: what is offered to a customer, with the fields of the European Repair Information Form.
struct QuoteGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quote", abstract: "Offer a repair: draft, give on paper, take the customer's answer.",
    subcommands: [QuoteDraft.self, QuoteIssue.self, QuoteAccept.self, QuoteRefuse.self, QuoteList.self])
}
