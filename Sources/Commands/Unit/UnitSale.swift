import ArgumentParser
import ServiceDesk

struct UnitSale: Verb {
  static let configuration = CommandConfiguration(
    commandName: "sale", abstract: "Write down what was not known of a device's sale: price, terms, goods.",
    discussion: """
      A verdict may wait for it: ghiseu unit verdict says what is missing. What is not given stays as it was.
      """)

  @Argument(help: "Its serial, label or number, as scanned.")
  var code: String
  @OptionGroup var sale: SaleFactsOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      DescribeSale(unit: try await desk.unit(named: code), facts: try sale.facts(desk.shop.currency))
    } show: { answer, _ in
      RecordAnswer("unit", answer.unit.rawValue, ["sale": String(answer.sale.rawValue)])
    }
  }
}
