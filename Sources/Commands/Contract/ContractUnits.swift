import ArgumentParser
import ServiceDesk

struct ContractUnits: Verb {
  static let configuration = CommandConfiguration(
    commandName: "units", abstract: "Put further devices under a contract.")

  @Argument(help: "The contract's number in ghiseu contract list.")
  var contract: Int64
  @Argument(help: "Devices: serials, labels or numbers.")
  var units: [String]
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var added: [UnitID] = []
      for code in units { added.append(try await desk.unit(named: code)) }
      return AddContractUnits(contract: ServiceContractID(contract), units: added)
    } show: { _, _ in
      RecordAnswer("contract", contract)
    }
  }
}
