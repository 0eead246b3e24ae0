/// Puts a ``UnitLife`` together from the records of one consistent state.
struct LifeAssembly {
  let desk: any DeskReading
  let today: Day
  /// The shop's civil day at a moment (`domain.md` W-D1).
  let day: (Moment) -> Day

  func life(of unit: DeviceUnit) throws(StoreFailure) -> UnitLife {
    guard let product = try desk.product(unit.product) else { throw .damagedRow(what: "unit.product") }
    let linked = try swaps(of: unit.id)
    var entries = try bought(unit.id) + sold(unit.id) + stays(of: unit.id)
    entries += linked.map { LifeEntry(day: $0.unit.day, what: .swapped($0.unit), ticket: $0.ticket) }
    entries += try sealed(unit.id) + recorded(unit.id) + inspected(unit.id) + away(unit.id)
    // Sorting is stable, so that entries of one day and rank keep the order in which they were recorded.
    let sorted = entries.enumerated().sorted {
      ($0.element.day, $0.element.what.rank, $0.offset) < ($1.element.day, $1.element.what.rank, $1.offset)
    }
    return UnitLife(
      unit: unit, product: product, entries: sorted.map(\.element), linked: linked.map(\.unit))
  }

  private func bought(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    for purchase in try desk.purchases(of: unit) {
      let supplier = try desk.supplier(purchase.supplier)?.details.name ?? "?"
      entries.append(
        LifeEntry(day: purchase.terms.deliveryDay, what: .bought(supplier: supplier, purchase.terms)))
    }
    return entries
  }

  private func sold(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    var wasReturned = false
    for sale in try desk.sales(of: unit) {
      let buyer = try customer(sale.customer)
      entries.append(
        LifeEntry(
          day: sale.terms.deliveryDay,
          what: wasReturned ? .resold(to: buyer, sale.terms) : .sold(to: buyer, sale.terms)))
      guard let returned = sale.returned else { continue }
      wasReturned = true
      entries.append(
        LifeEntry(day: returned.on, what: .returned(document: sale.terms.document, reason: returned.reason)))
    }
    return entries
  }

  private func stays(of unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    let sales = try desk.sales(of: unit)
    var last: (day: Day, customer: CustomerID)?
    for ticket in try desk.tickets(of: unit).reversed() {
      let begun = day(ticket.openedAt)
      let sale = sales.last { $0.terms.contractDay <= begun }
      let isSoldSince = sale.map { sale in last.map { $0.day < sale.terms.contractDay } ?? true } ?? false
      let known = isSoldSince ? sale?.customer : last?.customer
      let mark = LifeTicket(id: ticket.id, number: ticket.number.description)
      let by = try takenIn(ticket)
      let customer = try customer(ticket.customer)
      if let owner = known, owner != ticket.customer {
        entries.append(LifeEntry(day: begun, what: .broughtByAnother(customer), by: by, ticket: mark))
      }
      last = (begun, ticket.customer)
      entries.append(
        LifeEntry(day: begun, what: .stay(stay(ticket, customer, since: begun)), by: by, ticket: mark))
      if let verdict = try desk.toldVerdict(of: ticket.id)?.verdict ?? ticket.intake.verdict {
        entries.append(LifeEntry(day: begun, what: .told(verdict), by: by, ticket: mark))
      }
    }
    return entries
  }

  private func stay(_ ticket: Ticket, _ customer: Customer, since begun: Day) -> LifeStay {
    let end = ticket.handover.map { day($0.at) }
    return LifeStay(
      customer: customer, fault: ticket.intake.fault, basis: ticket.intake.basis, stage: ticket.stage,
      outcome: ticket.outcome, coverage: ticket.coverage?.basis, handedBack: end,
      daysOut: begun.days(until: end ?? today))
  }

  /// Who took it in; nil when the console did.
  private func takenIn(_ ticket: Ticket) throws(StoreFailure) -> String? {
    try name(try desk.history(of: ticket.id).first?.actor)
  }

  private func swaps(of unit: UnitID) throws(StoreFailure) -> [(unit: LinkedUnit, ticket: LifeTicket?)] {
    var linked: [(unit: LinkedUnit, ticket: LifeTicket?)] = []
    for swap in try desk.swaps(of: unit) {
      let other = swap.old == unit ? swap.new : swap.old
      guard let found = try desk.unit(other), let product = try desk.product(found.product) else {
        throw .damagedRow(what: "unit_swap")
      }
      linked.append(
        (
          LinkedUnit(
            link: swap.old == unit ? .replacedBy : .replaces, unit: other, serial: found.serial.text,
            product: product.details.title, day: swap.day),
          try mark(swap.ticket)
        ))
    }
    return linked
  }

  private func sealed(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    try desk.seals(of: unit).map { LifeEntry(day: $0.putOn, what: .sealed(number: $0.number)) }
  }

  /// What persons recorded about the guarantee and did not take back.
  private func recorded(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    for entry in try desk.guaranteeEntries(of: unit).standing {
      let (by, mark) = (try name(entry.actor), try mark(entry.ticket))
      switch entry.what {
      case .recorded(let event):
        entries.append(LifeEntry(day: event.day, what: .recorded(event), by: by, ticket: mark))
      case .overridden(let verdict):
        let what = LifeEntry.What.overridden(verdict, reason: entry.reason ?? "")
        entries.append(LifeEntry(day: day(entry.at), what: what, by: by, ticket: mark))
      case .faultNamed(let name):
        entries.append(LifeEntry(day: day(entry.at), what: .faultNamed(name), by: by, ticket: mark))
      case .withdrew: break
      }
    }
    return entries
  }

  private func inspected(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    for inspection in Inspection.effective(try desk.inspections(of: unit)) {
      entries.append(
        LifeEntry(
          day: inspection.day, what: .inspected(inspection),
          by: try name(inspection.technician ?? inspection.recordedBy), ticket: try mark(inspection.ticket)))
    }
    return entries
  }

  /// Its ways to suppliers and back.
  private func away(_ unit: UnitID) throws(StoreFailure) -> [LifeEntry] {
    var entries: [LifeEntry] = []
    for line in try desk.consignmentLines(of: unit) where line.takenOff == nil {
      guard let parcel = try desk.consignment(line.consignment), let dispatch = parcel.dispatch else {
        continue
      }
      let supplier = try desk.supplier(parcel.supplier)?.details.name ?? "?"
      let mark = try mark(line.ticket)
      entries.append(
        LifeEntry(
          day: dispatch.on, what: .sentAway(to: supplier, parcel: parcel.code.text),
          by: try name(dispatch.by),
          ticket: mark))
      guard let back = line.back else { continue }
      entries.append(
        LifeEntry(
          day: back.on, what: .answered(by: supplier, parcel: parcel.code.text, back.answer),
          by: try name(back.handling.by), ticket: mark))
    }
    return entries
  }

  private func name(_ staff: StaffID?) throws(StoreFailure) -> String? {
    guard let staff else { return nil }
    return try desk.staff(staff)?.name
  }

  private func mark(_ ticket: TicketID?) throws(StoreFailure) -> LifeTicket? {
    guard let ticket, let known = try desk.ticket(ticket) else { return nil }
    return LifeTicket(id: ticket, number: known.number.description)
  }

  private func customer(_ id: CustomerID) throws(StoreFailure) -> Customer {
    guard let customer = try desk.customer(id) else { throw .damagedRow(what: "customer") }
    return customer
  }
}

extension LifeEntry.What {
  /// Where an entry stands among others of its day.
  fileprivate var rank: Int {
    switch self {
    case .bought: 0
    case .sold: 1
    case .broughtByAnother: 2
    case .stay: 3
    case .told: 4
    case .recorded, .overridden, .faultNamed, .inspected: 5
    case .sentAway: 6
    case .answered: 7
    case .swapped: 8
    case .sealed: 9
    case .returned: 10
    case .resold: 11
    }
  }
}

extension Desk {
  /// All that happened to a unit; nil when there is no such unit.
  public func life(of unit: UnitID) async throws(StoreFailure) -> UnitLife? {
    let (clock, today) = (clock, clock.today)
    return try await store.read { (desk) throws(StoreFailure) in
      guard let unit = try desk.unit(unit) else { return nil }
      return try LifeAssembly(desk: desk, today: today, day: { clock.civil($0).day }).life(of: unit)
    }
  }
}
