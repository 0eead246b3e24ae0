import ArgumentParser
import ServiceDesk

struct ContractAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Record a service contract; its visits become inspection plans.")

  @OptionGroup var change: ChangeOptions
  @Option(help: ArgumentHelp("The customer.", valueName: "id"))
  var customer: Int64
  @Option(help: "The contract's number.")
  var number: String
  @Option(help: "The first day; today unless told otherwise.")
  var from: DayArgument?
  @Option(help: "The last day; until further notice without it.")
  var until: DayArgument?
  @Option(help: ArgumentHelp("Visits owed to each device a year, 0 to 12.", valueName: "number"))
  var visits = 0
  @Flag(help: "Labour costs nothing.")
  var labour = false
  @Flag(help: "Parts cost nothing.")
  var parts = false
  @Option(help: ArgumentHelp("A device: serial, label or number; may be repeated.", valueName: "device"))
  var unit: [String] = []

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var units: [UnitID] = []
      for code in unit { units.append(try await desk.unit(named: code)) }
      return AddServiceContract(
        customer: CustomerID(customer),
        details: ServiceContractDetails(
          number: number, from: from?.day ?? desk.clock.today, until: until?.day, visitsPerYear: visits,
          coversLabour: labour, coversParts: parts),
        units: units)
    } show: { answer, _ in
      RecordAnswer("contract", answer.contract.rawValue)
    }
  }
}
