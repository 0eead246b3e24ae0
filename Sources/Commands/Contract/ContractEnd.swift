import ArgumentParser
import ServiceDesk

struct ContractEnd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "End a contract before its last day.")

  @Argument(help: "The contract's number in ghiseu contract list.")
  var contract: Int64
  @OptionGroup var change: ChangeOptions
  @Option(help: "The first day on which it no longer holds; today unless told otherwise.")
  var day: DayArgument?
  @Option(help: "Why.")
  var reason: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      EndServiceContract(
        contract: ServiceContractID(contract), on: day?.day ?? desk.clock.today, reason: reason)
    } show: { _, _ in
      RecordAnswer("contract", contract)
    }
  }
}
