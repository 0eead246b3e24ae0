/// What the shop's records say about one unit's guarantee: the facts of a verdict are made from this and nothing else.
///
/// The clocks are derived from tickets and entries every time, never stored (I3): the same records give the same facts
/// on any engine, in any zone of the machine and in ten years.
struct GuaranteeRecord {
  let shop: ShopSettings
  let product: ProductDetails
  /// The sale that is in force.
  let sale: Sale?
  /// How the buyer acts; nil when the shop does not know the buyer.
  let buyer: CustomerKind?
  /// Entries that stand, of this unit and of the ones it came in place of.
  let entries: [GuaranteeEntry]
  /// What the stays say, of this unit and of the ones it came in place of.
  let stays: [GuaranteeEvent]
  let repeats: FaultRepeats?

  var facts: GuaranteeFacts {
    let terms = sale?.terms
    let commissioning = recordedCommissioning ?? terms?.commissioning
    var facts = GuaranteeFacts(
      country: CountryCode(shop.country), customerType: buyer, contractDate: terms?.contractDay,
      deliveryDate: terms?.deliveryDay, commissioningDate: commissioning?.day,
      commissionedBy: commissioning.map { $0.by == .trader ? .trader : .customer },
      grossPrice: terms?.price, condition: terms?.condition ?? .new,
      goodsGroup: terms?.goodsGroup.map(GoodsGroup.init(rawValue:)),
      hasDigitalElements: terms?.hasDigitalElements ?? false,
      guaranteeMonths: terms?.guaranteeMonths ?? product.guaranteeMonths,
      contractMonths: terms?.contractMonths, repeats: confirmedRepeats, events: events)
    // No months are no statement, and a rule must not read a length into them.
    if facts.guaranteeMonths == 0 { facts.guaranteeMonths = nil }
    return facts
  }

  func verdict(on day: Day) -> GuaranteeVerdict {
    var verdict = GuaranteeEngine().verdict(on: day, facts)
    verdict.document = sale?.terms.document
    return verdict
  }

  private var recordedCommissioning: SaleTerms.Commissioning? {
    for entry in entries.reversed() {
      if case .recorded(.commissioned(let commissioning)) = entry.what { return commissioning }
    }
    return nil
  }

  /// Words alone give no right: only what persons confirmed counts.
  private var confirmedRepeats: GuaranteeFacts.Repeats? {
    guard let repeats, repeats.isConfirmed else { return nil }
    return .init(sameFaultCount: repeats.count - (repeats.isOngoing ? 1 : 0), daysOut: repeats.daysOut)
  }

  private var events: [GuaranteeEvent] {
    let recorded = entries.compactMap { entry in
      if case .recorded(.event(let event, _)) = entry.what { event } else { nil }
    }
    guard let terms = sale?.terms else { return stays + recorded }
    // What happened before this sale belongs to another contract, or to nobody's.
    let begin = min(terms.contractDay, terms.deliveryDay)
    return (stays + recorded).filter { $0.day >= begin }
  }
}

extension Ticket {
  /// What this stay says about the unit's guarantee (`domain.md` 3.3, clock effect); nothing when it was cancelled.
  ///
  /// - Parameters:
  ///   - history: of this ticket, where the verdict needs it (see ``needsHistory(in:)``).
  ///   - day: the shop's civil day of a moment.
  func guaranteeEvents(history: [TicketEvent], _ day: (Moment) -> Day) -> [GuaranteeEvent] {
    guard stage != .cancelled else { return [] }
    let opened = day(openedAt)
    var events: [GuaranteeEvent] = [event(.defectNotified, opened)]
    if stage != .preregistered { events.append(event(.handedOver, opened)) }
    if let coverage, coverage.basis == .paid, intake.basis == .commercialGuarantee {
      events.append(event(.guarantorRefused, day(coverage.at)))
    }
    if outcome == .irreparable, let found = history.last(where: \.foundIrreparable) {
      events.append(event(.notRepairable, day(found.at)))
    }
    if let noticeGiven { events.append(event(.readyNotified, day(noticeGiven))) }
    if let handover {
      let returned = day(handover.at)
      events.append(event(.returned(.init(outcome ?? .noFaultFound, fee: fee(in: history))), returned))
      if replacement != nil { events.append(event(.replaced, returned)) }
    }
    return events
  }

  /// Whether more than the ticket's present state is needed: a fee that was paid, or the day something was found.
  func needsHistory(in country: Country) -> Bool {
    outcome == .irreparable || (country == .hungary && outcome == .repairedPaid && handover != nil)
  }

  private func event(_ what: GuaranteeEvent.What, _ day: Day) -> GuaranteeEvent {
    GuaranteeEvent(what, on: day, stay: id.description, under: ground)
  }

  /// On what ground it was repaired in the end: the decision counts, before it what the customer claimed.
  private var ground: ClaimBasis {
    switch coverage?.basis {
    case .guarantee:
      intake.basis.isGuarantee || intake.basis == .repairGuarantee ? intake.basis : .legalGuarantee
    case .contract: .contract
    // A guarantor's refusal ends the claim and is told as such; the claim itself was made (W-PL12).
    case .paid: intake.basis == .commercialGuarantee ? .commercialGuarantee : .paid
    // Free of charge without owing it: no remedy for a lack of conformity (EU-5).
    case .goodwill: .paid
    case nil: intake.basis
    }
  }

  /// The price that was last set; the amount due is nothing once it was paid.
  private func fee(in history: [TicketEvent]) -> Money? {
    for event in history.reversed() {
      if case .priced(let money) = event.what { return money }
    }
    return amountDue
  }
}

extension TicketEvent {
  fileprivate var foundIrreparable: Bool {
    if case .moved(let move) = what { move.outcome == .irreparable } else { false }
  }
}

/// The rows that a record is made from, as a scan reads them.
struct GuaranteeRows {
  var unit: DeviceUnit
  var product: ProductDetails
  /// Newest first; a ticket that is about to be stored stands first.
  var tickets: [Ticket]
  var sales: [Sale]
  var buyer: CustomerKind?
  /// Entries that stand.
  var entries: [GuaranteeEntry]
  /// In which the unit went or came.
  var swaps: [UnitSwap]
  /// The name of the fault of a ticket that is not stored yet.
  var fault: String?
  /// What inspections tell (``UnitCare/guaranteeEvents``).
  var inspections: [GuaranteeEvent] = []
}

extension DeskReading {
  /// All that a verdict on this unit rests on: what `ghiseu guarantee --facts` reads.
  public func guaranteeFacts(
    of unit: DeviceUnit, _ shop: ShopSettings, on today: Day
  ) throws(StoreFailure) -> GuaranteeFacts {
    guard let product = try product(unit.product) else { throw .damagedRow(what: "unit.product") }
    let sales = try sales(of: unit.id)
    var buyer: CustomerKind?
    if let id = sales.inForce?.customer ?? unit.owner { buyer = try customer(id)?.details.kind }
    let rows = GuaranteeRows(
      unit: unit, product: product.details, tickets: try tickets(of: unit.id), sales: sales, buyer: buyer,
      entries: try guaranteeEntries(of: unit.id).standing, swaps: try swaps(of: unit.id),
      inspections: try care(of: unit, type: product.details.type, on: today).guaranteeEvents)
    return try guaranteeRecord(rows, shop, today).facts
  }

  /// The verdict's facts, with what stands beside them.
  func guaranteeRecord(
    _ rows: GuaranteeRows, _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> GuaranteeRecord {
    let sale = rows.sales.inForce
    let stays = rows.tickets.filter { $0.stage != .cancelled }.map { ticket in
      let name = rows.entries.faultName(of: ticket.id) ?? (ticket.isOpen ? rows.fault : nil)
      return ticket.faultStay(of: rows.unit.product, named: name, in: shop.country, day(of:))
    }
    let events =
      try events(of: rows.unit.id, rows.tickets, rows.swaps, shop.country) + rows.inspections
    let repeats = FaultRepeats(stays, on: today)
    guard sale == nil, let before = try predecessor(of: rows.unit.id, rows.swaps, shop) else {
      return GuaranteeRecord(
        shop: shop, product: rows.product, sale: sale, buyer: rows.buyer, entries: rows.entries,
        stays: events,
        repeats: repeats)
    }
    return GuaranteeRecord(
      shop: shop, product: rows.product, sale: before.sale, buyer: before.buyer,
      entries: before.entries + rows.entries, stays: before.stays + events, repeats: repeats)
  }

  /// What the stays of a unit say, and exchanges that no stay tells.
  private func events(
    of unit: UnitID, _ tickets: [Ticket], _ swaps: [UnitSwap], _ country: Country
  ) throws(StoreFailure) -> [GuaranteeEvent] {
    var events: [GuaranteeEvent] = []
    for ticket in tickets.reversed() {
      let history = ticket.needsHistory(in: country) ? try history(of: ticket.id) : []
      events += ticket.guaranteeEvents(history: history, day(of:))
    }
    return events
      + swaps.filter { $0.old == unit && $0.ticket == nil }.map { GuaranteeEvent(.replaced, on: $0.day) }
  }

  /// What the unit inherits that it came in place of: the contract stays, only the thing was exchanged (W-RO9, W-PL9).
  private func predecessor(
    of unit: UnitID, _ swaps: [UnitSwap], _ shop: ShopSettings
  ) throws(StoreFailure) -> Inheritance? {
    var (current, known, inheritance) = (unit, swaps, Inheritance())
    var seen: Set<UnitID> = [unit]
    // A chain of exchanges is short; one that comes back to itself was written by a mistake.
    while let swap = known.last(where: { $0.new == current }), seen.insert(swap.old).inserted {
      if let stay = swap.ticket, try ticket(stay)?.handover == nil { return nil }
      current = swap.old
      known = try self.swaps(of: current)
      inheritance.stays += try events(of: current, try tickets(of: current), known, shop.country)
      inheritance.entries = try guaranteeEntries(of: current).standing + inheritance.entries
      if let sale = try sales(of: current).inForce {
        inheritance.sale = sale
        inheritance.buyer = try customer(sale.customer)?.details.kind
        return inheritance
      }
    }
    return nil
  }
}

private struct Inheritance {
  var sale: Sale?
  var buyer: CustomerKind?
  var entries: [GuaranteeEntry] = []
  var stays: [GuaranteeEvent] = []
}
