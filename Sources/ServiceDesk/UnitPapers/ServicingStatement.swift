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

/// Prints the statement of servicing of one customer, on demand or at the end of a period.
public struct PrintServicingStatement: DeskCommand, Hashable {
  public static let kind = "customer.printStatement"
  public typealias Answer = PaperOwed

  public var customer: CustomerID
  public var from: Day
  public var to: Day
  /// Each stay beside the numbers by unit.
  public var isDetailed: Bool

  public init(customer: CustomerID, from: Day, to: Day, isDetailed: Bool) {
    self.customer = customer
    self.from = from
    self.to = to
    self.isDetailed = isDetailed
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "customer \(customer)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard let owner = try desk.customer(customer) else { return .refused(.notFound("customer")) }
    guard from <= to else { return .refused(.unacceptable("to")) }
    let statement = try desk.servicing(of: owner, from: from, to: to)
    guard !statement.stays.isEmpty else { return .refused(Refusal(.noServicing)) }
    let paper = Paper(
      kind: .servicingStatement, language: owner.details.language,
      values: values(statement, desk.shop, owner.details.language))
    return .done(
      PaperOwed(paper: try PaperDesk(desk: desk, envelope: envelope).owe(.servicingStatement, paper, nil)))
  }

  private func values(
    _ statement: ServicingStatement, _ shop: ShopSettings, _ language: Language
  ) -> [String: PaperValue] {
    let details = statement.customer.details
    func amount(_ money: Money?) -> String { money.map { LocalFormat.money($0, language) } ?? "" }
    func day(_ day: Day) -> String { LocalFormat.day(day, language) }
    var values = PaperValues(of: shop)
    values["paper.id"] = "ST-\(customer)-\(to)"
    values["period.from"] = day(from)
    values["period.to"] = day(to)
    values["customer.name"] = details.name
    values["customer.company"] = details.company
    values["customer.taxNumber"] = details.taxNumber
    values.rows(
      "units",
      statement.byUnit.map { stays in
        [
          "product": stays[0].product.title, "serial": stays[0].unit.serial.text,
          "stays": String(stays.count), "days": String(stays.days), "amount": amount(stays.price),
        ]
      })
    values["total.stays"] = String(statement.stays.count)
    values["total.days"] = String(statement.stays.days)
    values["total.amount"] = amount(statement.stays.price)
    if isDetailed {
      values.rows(
        "stays",
        statement.stays.map { stay in
          [
            "number": stay.ticket.number.description,
            "device": "\(stay.product.title), \(stay.unit.serial.text)",
            "period": "\(day(stay.takenIn)) – \(day(stay.handedBack))", "work": stay.ticket.intake.fault,
            "outcome": stay.ticket.outcome?.title[language] ?? "", "amount": amount(stay.price),
          ]
        })
    }
    return values.all
  }
}
