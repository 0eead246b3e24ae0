import ArgumentParser
import ServiceDesk

struct ContractList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List service contracts in force, newest first.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Option(help: ArgumentHelp("Only those of this customer.", valueName: "id"))
  var customer: Int64?
  @Flag(help: "Those that are over, too.")
  var all = false
  @Option(help: "At most so many.")
  var limit = 500

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let (today, everything, most) = (desk.clock.today, all, limit)
      let owner = customer.map { CustomerID($0) }
      return try await desk.ask { (desk) throws(StoreFailure) in
        let known: [ServiceContract] =
          if let owner { try desk.serviceContracts(ofCustomer: owner) } else {
            try desk.serviceContracts(limit: most)
          }
        let shown = known.filter { everything || $0.isInForce(on: today) }.prefix(most)
        return try shown.map { (one) throws(StoreFailure) in try ContractRow(one, on: today, in: desk) }
      }
    }
    session.show(rows, output)
  }
}
