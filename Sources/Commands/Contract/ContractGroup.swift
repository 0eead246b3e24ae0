import ArgumentParser
import ServiceDesk

/// `ghiseu contract`: what customers pay the shop to look after.
struct ContractGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contract", abstract: "Service contracts: record, add devices, end.",
    subcommands: [ContractList.self, ContractAdd.self, ContractUnits.self, ContractEnd.self])
}

struct ContractRow: Listed {
  let id: Int64
  let number: String
  let customer: String
  let from: String
  let until: String?
  let inForce: Bool
  let visitsPerYear: Int
  let coversLabour: Bool
  let coversParts: Bool
  let units: [Int64]

  init(_ contract: ServiceContract, on today: Day, in desk: any DeskReading) throws(StoreFailure) {
    id = contract.id.rawValue
    number = contract.details.number
    let owner = try desk.customer(contract.customer)?.details
    customer = owner.map { $0.company ?? $0.name } ?? ""
    from = contract.details.from.description
    until = contract.lastDay?.description
    inForce = contract.isInForce(on: today)
    visitsPerYear = contract.details.visitsPerYear
    coversLabour = contract.details.coversLabour
    coversParts = contract.details.coversParts
    units = contract.units.map(\.rawValue)
  }

  static let header = [
    "ID", "NUMBER", "CUSTOMER", "FROM", "UNTIL", "IN FORCE", "VISITS", "COVERS", "DEVICES",
  ]
  var row: [String] {
    let covers = [coversLabour ? "labour" : nil, coversParts ? "parts" : nil].compactMap { $0 }
    return [
      String(id), number, customer, from, until ?? "", inForce ? "yes" : "no", String(visitsPerYear),
      covers.joined(separator: ", "), String(units.count),
    ]
  }
  var handle: String { String(id) }
}
