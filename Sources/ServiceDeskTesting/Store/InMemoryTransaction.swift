import ServiceDesk

/// One transaction of an ``InMemoryStore``: reads and changes its own copy of the tables.
final class InMemoryTransaction: DeskTransaction {
  var tables: InMemoryTables
  let shop: ShopSettings
  let secrecy: any Secrecy
  let clock: any ShopClock
  private var failure: StoreFailure?
  /// The papers whose pages were read.
  private(set) var pagesRead: [PaperID] = []

  init(_ tables: InMemoryTables, shop: ShopSettings, secrecy: any Secrecy, clock: any ShopClock) {
    self.tables = tables
    self.shop = shop
    self.secrecy = secrecy
    self.clock = clock
  }

  /// Throws what failed in this transaction, also when the change caught it and went on: a server's
  /// transaction is over after a failure, so no work may rest on what came after.
  func meetFailure() throws(StoreFailure) {
    if let failure { throw failure }
  }

  // MARK: Customers, products, units

  func add(_ customer: CustomerDetails) -> CustomerID {
    let id = tables.newID(CustomerID.self)
    tables.customers[id] = Customer(id: id, details: customer)
    return id
  }

  func replace(_ id: CustomerID, with details: CustomerDetails) throws(StoreFailure) {
    try require(tables.customers[id] != nil, "customer exists")
    tables.customers[id] = Customer(id: id, details: details)
  }

  func add(_ product: ProductDetails) throws(StoreFailure) -> ProductID {
    try require(
      product.gtin == nil || !tables.products.values.contains { $0.details.gtin == product.gtin },
      "product.gtin is unique")
    let id = tables.newID(ProductID.self)
    tables.products[id] = Product(id: id, details: product)
    return id
  }

  func addUnit(
    product: ProductID, serial: SerialNumber, aliases: [UnitAlias], owner: CustomerID?
  ) throws(StoreFailure) -> UnitID {
    guard let maker = tables.products[product]?.details.maker else {
      throw fail("unit.product exists")
    }
    try require(owner == nil || owner.flatMap { tables.customers[$0] } != nil, "unit.owner exists")
    try require(
      !tables.units.values.contains {
        $0.serial.normalised == serial.normalised
          && tables.products[$0.product].map { folded($0.details.maker) } == folded(maker)
      }, "unit is unique by maker and serial")
    let id = tables.newID(UnitID.self)
    tables.units[id] = DeviceUnit(id: id, product: product, serial: serial, owner: owner)
    for alias in aliases { try add(alias, to: id) }
    return id
  }

  func add(_ alias: UnitAlias, to unit: UnitID) throws(StoreFailure) {
    guard let known = tables.units[unit] else { throw fail("alias.unit exists") }
    try require(
      !known.aliases.contains {
        $0.kind == alias.kind && $0.number.normalised == alias.number.normalised
      }, "alias is unique")
    tables.units[unit]?.aliases.append(alias)
  }

  func setOwner(_ customer: CustomerID, of unit: UnitID) throws(StoreFailure) {
    try require(tables.customers[customer] != nil, "unit.owner exists")
    try require(tables.units[unit] != nil, "unit exists")
    tables.units[unit]?.owner = customer
  }

  func addSale(
    of unit: UnitID, to customer: CustomerID, _ terms: SaleTerms
  ) throws(StoreFailure) -> SaleID {
    try require(tables.units[unit] != nil, "sale.unit exists")
    try require(tables.customers[customer] != nil, "sale.customer exists")
    let id = tables.newID(SaleID.self)
    tables.sales[id] = Sale(id: id, unit: unit, customer: customer, terms: terms)
    return id
  }

  // MARK: Tickets

  func nextTicketNumber(branch: Character, year: Int) -> TicketNumber {
    tables.newTicketNumber(branch: branch, year: year)
  }

  func add(_ ticket: Ticket) throws(StoreFailure) -> TicketID {
    var stored = ticket
    stored.id = tables.newID(TicketID.self)
    try check(stored)
    tables.tickets[stored.id] = stored
    return stored.id
  }

  func replace(_ ticket: Ticket) throws(StoreFailure) {
    guard let before = tables.tickets[ticket.id] else { throw fail("ticket exists") }
    try require(before.revision == ticket.revision - 1, "ticket.revision follows")
    try require(before.isOpen, "closed tickets never change")
    try check(ticket)
    tables.tickets[ticket.id] = ticket
  }

  private func check(_ ticket: Ticket) throws(StoreFailure) {
    try require(tables.units[ticket.unit] != nil, "ticket.unit exists")
    try require(tables.customers[ticket.customer] != nil, "ticket.customer exists")
    try require(ticket.shelf.map { tables.shelves[$0] != nil } ?? true, "ticket.shelf exists")
    try require(ticket.technician.map { tables.staff[$0] != nil } ?? true, "ticket.technician exists")
    try require(ticket.reopenOf.map { tables.tickets[$0] != nil } ?? true, "ticket.reopenOf exists")
    let others = tables.tickets.values.filter { $0.id != ticket.id }
    try require(!others.contains { $0.number == ticket.number }, "ticket.number is unique")
    try require(!others.contains { $0.unitCode == ticket.unitCode }, "ticket.unitCode is unique")
    try require(
      !ticket.isOpen || !others.contains { $0.unit == ticket.unit && $0.isOpen },
      "a unit has one open ticket")
  }

  func append(_ event: TicketEvent) throws(StoreFailure) -> EventID {
    try require(tables.tickets[event.ticket] != nil, "event.ticket exists")
    try require(event.actor.map { tables.staff[$0] != nil } ?? true, "event.actor exists")
    var stored = event
    stored.id = tables.newID(EventID.self)
    tables.events.append(stored)
    return stored.id
  }

  // MARK: Claims

  func add(_ claim: Claim) throws(StoreFailure) {
    try require(tables.tickets[claim.ticket] != nil, "claim.ticket exists")
    try require(tables.claims[claim.ticket] == nil, "a ticket has one claim")
    let others = tables.claims.values
    try require(
      claim.deadFrom != nil || !others.contains { $0.locator == claim.locator && $0.deadFrom == nil },
      "a locator has one living claim")
    try require(!others.contains { $0.receiptKey == claim.receiptKey }, "claim.receiptKey is unique")
    tables.claims[claim.ticket] = claim
  }

  func harden(_ ticket: TicketID, _ hash: SlowHash) throws(StoreFailure) {
    try require(tables.claims[ticket] != nil, "claim exists")
    tables.claims[ticket]?.secret = .slow(hash)
  }

  func endClaim(of ticket: TicketID, from moment: Moment) throws(StoreFailure) {
    try require(tables.claims[ticket] != nil, "claim exists")
    tables.claims[ticket]?.deadFrom = moment
  }

  func recordFailure(of subject: GuessSubject, at moment: Moment) {
    tables.failures[subject, default: []].append(moment)
  }

  func forgetFailures(of subject: GuessSubject) { tables.failures[subject] = nil }

  // MARK: Shelves and people

  func addShelf(_ name: String, _ code: ShelfCode) throws(StoreFailure) -> ShelfID {
    try require(!tables.shelves.values.contains { $0.name == name }, "shelf.name is unique")
    try require(!tables.shelves.values.contains { $0.code == code }, "shelf.code is unique")
    let id = tables.newID(ShelfID.self)
    tables.shelves[id] = Shelf(id: id, name: name, code: code)
    return id
  }

  func add(_ staff: StaffMember) throws(StoreFailure) -> StaffID {
    var stored = staff
    stored.id = tables.newID(StaffID.self)
    try checkBadge(stored)
    tables.staff[stored.id] = stored
    return stored.id
  }

  func replace(_ staff: StaffMember) throws(StoreFailure) {
    try require(tables.staff[staff.id] != nil, "staff exists")
    try checkBadge(staff)
    tables.staff[staff.id] = staff
  }

  private func checkBadge(_ staff: StaffMember) throws(StoreFailure) {
    guard let hash = staff.badgeHash else { return }
    try require(
      !tables.staff.values.contains { $0.id != staff.id && $0.badgeHash == hash },
      "staff.badgeHash is unique")
  }

  func add(_ session: StaffSession) throws(StoreFailure) {
    try require(tables.staff[session.staff] != nil, "session.staff exists")
    try require(tables.sessions[session.tokenHash] == nil, "session.tokenHash is unique")
    tables.sessions[session.tokenHash] = session
  }

  func replace(_ session: StaffSession) throws(StoreFailure) {
    try require(tables.sessions[session.tokenHash] != nil, "session exists")
    try require(tables.staff[session.staff] != nil, "session.staff exists")
    tables.sessions[session.tokenHash] = session
  }

  // MARK: Paper

  func add(_ paper: PaperEntry) throws(StoreFailure) -> PaperID {
    var stored = paper
    stored.id = tables.newID(PaperID.self)
    stored.drawn = nil
    try check(stored)
    tables.papers[stored.id] = stored
    return stored.id
  }

  func replace(_ paper: PaperEntry) throws(StoreFailure) {
    try require(tables.papers[paper.id] != nil, "paper exists")
    try check(paper)
    var kept = paper
    let before = tables.papers[paper.id]
    kept.drawn = before?.drawn
    kept.station = before?.station ?? paper.station
    tables.papers[paper.id] = kept
  }

  func pages(of paper: PaperID) -> [UInt8]? {
    pagesRead.append(paper)
    return tables.pages[paper]
  }

  func keep(_ pages: DrawnPaper, of paper: PaperID) {
    guard let entry = tables.papers[paper], tables.pages[paper] == nil || entry.progress.jobName == nil
    else { return }
    tables.papers[paper]?.drawn = pages.facts
    tables.pages[paper] = pages.bytes
  }

  func dropPages(finishedBefore moment: Moment, limit: Int) -> Int {
    let over = tables.papers.rows { paper in
      tables.pages[paper.id] != nil && !paper.isOpen
        && (paper.progress.finishedAt ?? paper.queuedAt) < moment
    }
    let dropped = over.prefix(limit)
    for paper in dropped { tables.pages[paper.id] = nil }
    return dropped.count
  }

  private func check(_ paper: PaperEntry) throws(StoreFailure) {
    try require(paper.ticket.map { tables.tickets[$0] != nil } ?? true, "paper.ticket exists")
    try require(paper.requestedBy.map { tables.staff[$0] != nil } ?? true, "paper.requestedBy exists")
    try require(paper.copyOf.map { tables.papers[$0] != nil } ?? true, "paper.copyOf exists")
    try require(
      paper.progress.settledBy.map { tables.staff[$0] != nil } ?? true, "paper.settledBy exists")
    try require(paper.progress.movedBy.map { tables.staff[$0] != nil } ?? true, "paper.movedBy exists")
  }

  func require(_ holds: Bool, _ rule: String) throws(StoreFailure) {
    guard holds else { throw fail(rule) }
  }

  func fail(_ rule: String) -> StoreFailure {
    let broken = StoreFailure.constraint(rule)
    failure = broken
    return broken
  }
}
