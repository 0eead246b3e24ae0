import ServiceDesk

extension InMemoryTransaction {
  func day(of moment: Moment) -> Day { clock.civil(moment).day }

  func guaranteeEntries(of unit: UnitID) -> [GuaranteeEntry] {
    tables.guaranteeEntries.rows { $0.unit == unit }
  }

  func guaranteeEntry(_ id: GuaranteeEntryID) -> GuaranteeEntry? { tables.guaranteeEntries[id] }

  func append(_ entry: GuaranteeEntry) throws(StoreFailure) -> GuaranteeEntryID {
    try require(tables.units[entry.unit] != nil, "entry.unit exists")
    try require(entry.ticket.map { tables.tickets[$0] != nil } ?? true, "entry.ticket exists")
    try require(entry.actor.map { tables.staff[$0] != nil } ?? true, "entry.actor exists")
    switch entry.what {
    case .faultNamed: try require(entry.ticket != nil, "a fault is named at a ticket")
    case .withdrew(let id):
      try require(tables.guaranteeEntries[id] != nil, "entry.withdraws exists")
      try require(
        !tables.guaranteeEntries.values.contains { $0.what == .withdrew(id) },
        "an entry is withdrawn once")
    case .recorded, .overridden: break
    }
    var stored = entry
    stored.id = tables.newID(GuaranteeEntryID.self)
    tables.guaranteeEntries[stored.id] = stored
    return stored.id
  }

  func toldVerdict(of ticket: TicketID) -> ToldVerdict? { tables.toldVerdicts[ticket] }

  func add(_ told: ToldVerdict) throws(StoreFailure) {
    try require(tables.tickets[told.ticket] != nil, "told.ticket exists")
    try require(tables.toldVerdicts[told.ticket] == nil, "a verdict is told once")
    tables.toldVerdicts[told.ticket] = told
  }

  func stays(from: Moment, until: Moment) -> [FaultStay] {
    let begun = tables.tickets.rows {
      $0.openedAt >= from && $0.openedAt < until && $0.stage != .cancelled
    }
    return begun.sorted { ($0.unit, $0.id) < ($1.unit, $1.id) }.compactMap { ticket in
      guard let unit = tables.units[ticket.unit] else { return nil }
      return ticket.faultStay(
        of: unit.product, named: guaranteeEntries(of: unit.id).standing.faultName(of: ticket.id),
        in: shop.country, day(of:))
    }
  }
}
