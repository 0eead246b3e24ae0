import ArgumentParser
import ServiceDesk

struct CustomerEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct what is known of a customer; what is not given stays.")

  @Argument(help: "The customer's number.")
  var id: Int64
  @OptionGroup var change: ChangeOptions
  @OptionGroup var customer: CustomerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let wanted = CustomerID(id)
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let known = try await desk.ask { (desk) throws(StoreFailure) in try desk.customer(wanted) }
      guard let known else { throw CommandEnd(.notFound("customer")) }
      return EditCustomer(customer: wanted, details: customer.changed(known.details))
    } show: { _, _ in
      RecordAnswer("customer", wanted.rawValue)
    }
  }
}
