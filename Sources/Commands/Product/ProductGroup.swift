import ArgumentParser
import ServiceDesk

/// `ghiseu product`: models that the shop sells or repairs.
struct ProductGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "product", abstract: "Models that the shop sells or repairs.",
    subcommands: [ProductFind.self, ProductAdd.self])
}

struct ProductRow: Listed {
  let id: Int64
  let maker: String
  let model: String
  let type: String
  let gtin: String?
  let guaranteeMonths: Int?

  init(_ product: Product) {
    id = product.id.rawValue
    maker = product.details.maker
    model = product.details.model
    type = product.details.type
    gtin = product.details.gtin?.digits
    guaranteeMonths = product.details.guaranteeMonths
  }

  static let header = ["ID", "MAKER", "MODEL", "TYPE", "CODE", "MONTHS"]
  var row: [String] {
    [String(id), maker, model, type, gtin ?? "", guaranteeMonths.map(String.init) ?? ""]
  }
  var handle: String { String(id) }
}
