import ServiceDesk

extension InMemoryTransaction {
  // MARK: Customers and products

  func customer(_ id: CustomerID) -> Customer? { tables.customers[id] }

  func customers(matching text: String, limit: Int) -> [Customer] {
    let wanted = folded(text)
    let digits = PhoneNumber.key(text)
    let found = tables.customers.rows { customer in
      let details = customer.details
      return holds(details.name, wanted) || details.company.map { holds($0, wanted) } ?? false
        || !digits.isEmpty && details.phone.map { PhoneNumber.key($0).hasSuffix(digits) } ?? false
    }
    return Array(found.sorted { precedes(folded($0.details.name), folded($1.details.name)) }.prefix(limit))
  }

  func product(_ id: ProductID) -> Product? { tables.products[id] }

  func product(_ gtin: GTIN) -> Product? { tables.products.values.first { $0.details.gtin == gtin } }

  func products(matching text: String, limit: Int) -> [Product] {
    let wanted = folded(text)
    func name(_ product: Product) -> String { "\(product.details.maker) \(product.details.model)" }
    let found = tables.products.rows { holds("\(name($0)) \($0.details.type)", wanted) }
    return Array(found.sorted { precedes(folded(name($0)), folded(name($1))) }.prefix(limit))
  }

  private func holds(_ text: String, _ foldedPart: String) -> Bool {
    foldedPart.isEmpty || folded(text).contains(foldedPart)
  }

  /// The order of bytes, as both engines sort folded texts.
  private func precedes(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  // MARK: Units

  func unit(_ id: UnitID) -> DeviceUnit? { tables.units[id] }

  func units(numbered serial: SerialNumber) -> [DeviceUnit] {
    tables.units.rows { unit in
      unit.serial.normalised == serial.normalised
        || unit.aliases.contains { $0.number.normalised == serial.normalised }
    }
  }

  func sales(of unit: UnitID) -> [Sale] { tables.sales.rows { $0.unit == unit } }

  func units(of customer: CustomerID, limit: Int) -> [DeviceUnit] {
    Array(tables.units.rows { $0.owner == customer }.reversed().prefix(limit))
  }

  // MARK: Tickets

  func ticket(_ id: TicketID) -> Ticket? { tables.tickets[id] }

  func ticket(_ number: TicketNumber) -> Ticket? { tables.tickets.values.first { $0.number == number } }

  func ticket(labelled code: UnitCode) -> Ticket? { tables.tickets.values.first { $0.unitCode == code } }

  func openTicket(of unit: UnitID) -> Ticket? {
    tables.tickets.values.first { $0.unit == unit && $0.isOpen }
  }

  func tickets(of unit: UnitID) -> [Ticket] { tables.tickets.rows { $0.unit == unit }.reversed() }

  func tickets(_ filter: TicketFilter, limit: Int) -> [Ticket] {
    let found = tables.tickets.rows { ticket in
      filter.stages?.contains(ticket.stage) ?? true
        && (filter.technician == nil || ticket.technician == filter.technician)
        && (filter.customer == nil || ticket.customer == filter.customer)
        && (filter.promisedBy.map { day in ticket.intake.promisedDay.map { $0 <= day } ?? false } ?? true)
        && (filter.before.map { ticket.id < $0 } ?? true)
    }
    return Array(found.reversed().prefix(limit))
  }

  func history(of ticket: TicketID) -> [TicketEvent] { tables.events.filter { $0.ticket == ticket } }

  func lastEvent(by staff: StaffID) -> TicketEvent? { tables.events.last { $0.actor == staff } }

  // MARK: Claims

  func claim(opening key: ReceiptKeyHash) -> Claim? {
    tables.claims.values.first { $0.receiptKey == key }
  }

  func claims(at locator: String) -> [Claim] { tables.claims.rows { $0.locator == locator } }

  func claim(of ticket: TicketID) -> Claim? { tables.claims[ticket] }

  func claimsToHarden(limit: Int) -> [Claim] {
    let waiting = tables.claims.rows {
      if case .keyed = $0.secret { true } else { false }
    }
    return Array(waiting.prefix(limit))
  }

  func failures(of subject: GuessSubject, since moment: Moment) -> Int {
    tables.failures[subject, default: []].count { $0 >= moment }
  }

  // MARK: Shelves and people

  func shelf(_ id: ShelfID) -> Shelf? { tables.shelves[id] }
  func shelf(_ code: ShelfCode) -> Shelf? { tables.shelves.values.first { $0.code == code } }
  func shelves() -> [Shelf] { tables.shelves.rows { _ in true } }
  func staff(_ id: StaffID) -> StaffMember? { tables.staff[id] }
  func staff(badgeHash: String) -> StaffMember? {
    tables.staff.values.first { $0.badgeHash == badgeHash }
  }
  func staff() -> [StaffMember] { tables.staff.rows { _ in true } }
  func session(tokenHash: String) -> StaffSession? { tables.sessions[tokenHash] }

  // MARK: Paper

  func paper(_ id: PaperID) -> PaperEntry? { tables.papers[id] }

  func papers(of ticket: TicketID) -> [PaperEntry] { tables.papers.rows { $0.ticket == ticket } }

  func copies(of paper: PaperID) -> [PaperEntry] { tables.papers.rows { $0.copyOf == paper } }

  func openPapers(of station: StationName?, limit: Int) -> [PaperEntry] {
    let open = tables.papers.rows { paper in
      (station == nil || paper.station == station) && isOpen(paper.progress)
    }
    return Array(open.prefix(limit))
  }

  /// Done and canceled papers are over; failed and unknown ones once somebody has said what became of them.
  private func isOpen(_ progress: PaperProgress) -> Bool {
    switch progress.state {
    case "done", "canceled": false
    case "failed", "unknown": progress.settledBy == nil
    default: true
    }
  }

  // MARK: Commands

  func decision<C: DeskCommand>(of id: CommandID, on kind: C.Type) throws(StoreFailure) -> Decision<C.Answer>?
  {
    guard let row = tables.commands[id], row.kind == C.kind else { return nil }
    return try decoded(row.decision, "command.decision")
  }

  // MARK: Counts

  func lastEventNumber() -> EventID? { tables.events.last?.id }

  func count(_ what: Countable) -> Int {
    switch what {
    case .customers: tables.customers.count
    case .units: tables.units.count
    case .tickets: tables.tickets.count
    case .openTickets: tables.tickets.values.count { $0.isOpen }
    case .staff: tables.staff.count
    }
  }
}
