import ServiceDesk

extension DeskTransaction {
  func addCustomer(_ name: String = "Ana Ștefănescu") throws(StoreFailure) -> CustomerID {
    try add(CustomerDetails.example(name: name))
  }

  /// A unit of Acme, of a model that is added with it.
  func addUnit(_ serial: String, maker: String = "Acme", owner: CustomerID? = nil) throws(StoreFailure)
    -> UnitID
  {
    let product = try add(ProductDetails.example(maker: maker))
    return try addUnit(product: product, serial: .example(serial), aliases: [], owner: owner)
  }

  /// A ticket of a new customer and a new unit.
  ///
  /// - Parameter counter: number of the ticket, and part of the unit's serial.
  func addTicket(
    _ counter: Int, stage: Stage = .received, intake: IntakeRecord = .example(),
    _ change: (inout Ticket) -> Void = { _ in }
  ) throws(StoreFailure) -> TicketID {
    let customer = try addCustomer()
    let unit = try addUnit("SN-\(counter)", owner: customer)
    var ticket = Ticket.example(
      counter: counter, unit: unit, customer: customer, intake: intake, stage: stage)
    change(&ticket)
    return try add(ticket)
  }

  func addStaff(_ name: String = "Ioana Pop", badge: BadgeCode? = nil) throws(StoreFailure) -> StaffID {
    try add(StaffMember.example(name: name, badge: badge))
  }
}

extension DeskReading {
  /// A record that the check itself added; its absence is the store's failure.
  func stored(_ id: TicketID) throws(StoreFailure) -> Ticket {
    guard let ticket = try ticket(id) else { throw .damagedRow(what: "the ticket just added") }
    return ticket
  }

  func stored(_ id: PaperID) throws(StoreFailure) -> PaperEntry {
    guard let paper = try paper(id) else { throw .damagedRow(what: "the paper just added") }
    return paper
  }

  func stored(_ id: StaffID) throws(StoreFailure) -> StaffMember {
    guard let member = try staff(id) else { throw .damagedRow(what: "the person just added") }
    return member
  }
}
