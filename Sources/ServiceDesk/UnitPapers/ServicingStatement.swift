/// All servicing that was handed back to one customer in a period: by unit, and each stay.
public struct ServicingStatement: Sendable, Hashable {
  public struct Stay: Sendable, Hashable {
    public var ticket: Ticket
    public var unit: DeviceUnit
    public var product: ProductDetails
    public var takenIn: Day
    public var handedBack: Day
    /// The price that was last set; nil when none was.
    public var price: Money?

    /// Days in the shop, the day of the return not counted (W-D9).
    public var days: Int { takenIn.days(until: handedBack) }
  }

  public var customer: Customer
  public var from: Day
  public var to: Day
  /// Oldest return first.
  public var stays: [Stay]

  /// Stays by unit, in the order of the units' first returns.
  public var byUnit: [[Stay]] {
    var order: [UnitID] = []
    var groups: [UnitID: [Stay]] = [:]
    for stay in stays {
      if groups[stay.unit.id] == nil { order.append(stay.unit.id) }
      groups[stay.unit.id, default: []].append(stay)
    }
    return order.compactMap { groups[$0] }
  }
}

extension [ServicingStatement.Stay] {
  public var days: Int { reduce(0) { $0 + $1.days } }

  /// The sum of the prices that were set; nil when none was, or when it is beyond counting.
  public var price: Money? {
    var sum: Money?
    for price in compactMap(\.price) {
      guard var whole = sum else {
        sum = price
        continue
      }
      let (units, isTooMuch) = whole.minorUnits.addingReportingOverflow(price.minorUnits)
      guard !isTooMuch, whole.currency == price.currency else { return nil }
      whole.minorUnits = units
      sum = whole
    }
    return sum
  }
}

extension DeskReading {
  /// The statement of what was handed back from `from` to `to`, both included.
  public func servicing(
    of customer: Customer, from: Day, to: Day
  ) throws(StoreFailure) -> ServicingStatement {
    var stays: [ServicingStatement.Stay] = []
    var filter = TicketFilter(customer: customer.id)
    while true {
      let page = try tickets(filter, limit: 500)
      for ticket in page {
        guard let handover = ticket.handover else { continue }
        let back = day(of: handover.at)
        guard from <= back, back <= to else { continue }
        guard let unit = try unit(ticket.unit), let product = try product(unit.product) else {
          throw .damagedRow(what: "ticket.unit")
        }
        stays.append(
          ServicingStatement.Stay(
            ticket: ticket, unit: unit, product: product.details, takenIn: day(of: ticket.openedAt),
            handedBack: back, price: try price(of: ticket)))
      }
      guard page.count == 500, let last = page.last else { break }
      filter.before = last.id
    }
    stays.sort { ($0.handedBack, $0.ticket.id) < ($1.handedBack, $1.ticket.id) }
    return ServicingStatement(customer: customer, from: from, to: to, stays: stays)
  }

  private func price(of ticket: Ticket) throws(StoreFailure) -> Money? {
    for event in try history(of: ticket.id).reversed() {
      if case .priced(let money) = event.what { return money }
    }
    return ticket.amountDue
  }
}

extension Desk {
  /// The statement of one customer's servicing, to be kept as a file, or why there is none.
  public func servicing(
    of customer: CustomerID, from: Day, to: Day
  ) async throws(StoreFailure) -> Result<ServicingStatement, Refusal> {
    try await store.read { (desk) throws(StoreFailure) in
      try desk.checkedServicing(of: customer, from: from, to: to)
    }
  }
}

extension DeskReading {
  /// The statement, or why there is none: no such customer, a period that ends before it begins, nothing done in it.
  func checkedServicing(
    of customer: CustomerID, from: Day, to: Day
  ) throws(StoreFailure) -> Result<ServicingStatement, Refusal> {
    guard let owner = try self.customer(customer) else { return .failure(.notFound("customer")) }
    guard from <= to else { return .failure(.unacceptable("to")) }
    let statement = try servicing(of: owner, from: from, to: to)
    return statement.stays.isEmpty ? .failure(Refusal(.noServicing)) : .success(statement)
  }
}
