import ArgumentParser
import ServiceDesk

struct CustomerShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a customer and the devices that they have.")

  @Argument(help: "The customer's number.")
  var id: Int64
  @OptionGroup var place: PlaceOptions
  @OptionGroup var answer: AnswerOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let wanted = CustomerID(id)
    let view = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) -> CustomerView? in
        guard let customer = try desk.customer(wanted) else { return nil }
        return CustomerView(customer, units: try desk.units(of: wanted, limit: 1000))
      }
    }
    guard let view else { throw CommandEnd(.notFound("customer")) }
    session.show(view, answer)
  }
}
