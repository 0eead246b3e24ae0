import ArgumentParser
import ServiceDesk

struct ProductAdd: Verb {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a product.")

  @OptionGroup var change: ChangeOptions
  @Option(help: "Who makes it.")
  var maker: String
  @Option(help: "What its maker calls it.")
  var model: String
  @Option(help: "What it is: fiscal printer, laptop.")
  var type = ""
  @Option(help: ArgumentHelp("The product code under the bars, 8 to 14 digits.", valueName: "code"))
  var gtin: String?
  @Option(help: ArgumentHelp("Months of the guarantee by statement.", valueName: "months"))
  var guarantee: Int?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      let code = gtin.flatMap(GTIN.init(_:))
      if gtin != nil, code == nil { throw CommandEnd(.unacceptable("product.gtin")) }
      return AddProduct(
        details: ProductDetails(
          maker: maker, model: model, type: type, gtin: code, guaranteeMonths: guarantee))
    } show: { answer, _ in
      RecordAnswer("product", answer.product.rawValue)
    }
  }
}
