import ArgumentParser
import ServiceDesk

/// What a guarantee asks of a sale beside its document and days.
struct SaleFactsOptions: ParsableArguments {
  @Option(help: "The price in the shop's currency, taxes included.")
  var price: Amount?
  @Option(help: ArgumentHelp("Months of guarantee by statement to this customer.", valueName: "number"))
  var months: Int?
  @Option(help: ArgumentHelp("Months of guarantee that the contract gives a business.", valueName: "number"))
  var contractMonths: Int?
  @Option(help: ArgumentHelp("What kind of goods: \(groups), or another word.", valueName: "group"))
  var goodsGroup: String?
  @Flag(inversion: .prefixedNo, help: "Whether it cannot do its work without digital content or service.")
  var digital: Bool?

  private static let groups = GoodsGroup.known.map(\.rawValue).joined(separator: ", ")

  func facts(_ currency: Currency) throws(CommandEnd) -> SaleFacts {
    SaleFacts(
      price: try price?.money(currency), guaranteeMonths: months, contractMonths: contractMonths,
      goodsGroup: goodsGroup, hasDigitalElements: digital)
  }
}
