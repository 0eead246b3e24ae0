import ArgumentParser
import ServiceDesk

struct CustomerAdd: Verb {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a customer.")

  @OptionGroup var change: ChangeOptions
  @OptionGroup var customer: CustomerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      guard let details = customer.details(in: desk.shop) else {
        throw CommandEnd(.missing("customer.name"))
      }
      return AddCustomer(details: details)
    } show: { answer, _ in
      RecordAnswer("customer", answer.customer.rawValue)
    }
  }
}
