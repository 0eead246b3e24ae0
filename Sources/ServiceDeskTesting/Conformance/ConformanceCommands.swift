import ServiceDesk

/// Adds a customer: a command with an effect.
struct AddCustomerForTest: DeskCommand {
  typealias Answer = CustomerID
  static let kind = "test.customer.add"
  var details: CustomerDetails
  var permission: Permission { .editCustomer }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<CustomerID> {
    .done(try desk.add(details))
  }

  func subject(of answer: CustomerID) -> String? { "customer \(answer)" }
}

/// The same body as ``AddCustomerForTest`` under another kind; adds a customer, then refuses.
struct RefuseCustomerForTest: DeskCommand {
  typealias Answer = CustomerID
  static let kind = "test.customer.refuse"
  var details: CustomerDetails
  var permission: Permission { .editCustomer }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<CustomerID> {
    let before = try desk.count(.customers)
    _ = try desk.add(details)
    return .refused(Refusal(.alreadyExists, ["customers": String(before)]))
  }
}

/// Adds a customer and makes it a unit's owner, which fails while the unit does not exist.
struct GiveUnitForTest: DeskCommand {
  typealias Answer = Done
  static let kind = "test.unit.give"
  var details: CustomerDetails
  var serial: SerialNumber
  var permission: Permission { .registerUnits }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    let customer = try desk.add(details)
    guard let unit = try desk.units(numbered: serial).first else { throw .constraint("no such unit yet") }
    try desk.setOwner(customer, of: unit.id)
    return .done(Done())
  }
}

/// Opens a ticket with the next number of the series, as an intake does.
struct OpenTicketForTest: DeskCommand {
  typealias Answer = TicketNumber
  static let kind = "test.ticket.open"
  var unit: UnitID
  var customer: CustomerID
  var permission: Permission { .takeIn }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<TicketNumber> {
    if try desk.openTicket(of: unit) != nil { return .refused(Refusal(.openTicketExists)) }
    let number = try desk.nextTicketNumber(branch: desk.shop.branch, year: 2026)
    var ticket = Ticket.example(counter: number.counter, unit: unit, customer: customer)
    ticket.number = number
    let id = try desk.add(ticket)
    try desk.append(.example(ticket: id, actor: envelope.actor.staffID))
    return .done(number)
  }
}

/// Adds a customer and a shelf; a shelf that cannot be added is refused.
struct KeepShelfForTest: DeskCommand {
  typealias Answer = ShelfID
  static let kind = "test.shelf.keep"
  var name: String
  var code: ShelfCode
  var permission: Permission { .placeOnShelf }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<ShelfID> {
    _ = try desk.addCustomer()
    do throws(StoreFailure) {
      return .done(try desk.addShelf(name, code))
    } catch {
      return .refused(Refusal(.alreadyExists))
    }
  }
}

/// Answers with the largest and smallest numbers that there are.
struct CountForTest: DeskCommand {
  struct Answer: Codable, Sendable, Equatable {
    var largest = Int64.max
    var smallest = Int64.min
  }

  static let kind = "test.count"
  var permission: Permission { .scan }

  func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    .done(Answer())
  }
}
