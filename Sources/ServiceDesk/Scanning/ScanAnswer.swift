/// All that the shop knows about one scan: what the counter page shows.
public struct ScanAnswer: Sendable, Hashable {
  public var meaning: ScanMeaning
  public var found: Found

  public init(meaning: ScanMeaning, found: Found) {
    self.meaning = meaning
    self.found = found
  }

  public enum Found: Sendable, Hashable {
    case unit(UnitSheet)
    /// Several makers use this serial: a person chooses.
    case units([UnitSheet])
    /// A serial that nobody registered: it can be taken in with a product.
    case unknownSerial(SerialNumber)
    /// A product code. "Scan the S/N label" is the next step.
    case product(Product)
    case unknownProduct(GTIN)
    case shelf(Shelf)
    case staff(name: String, StaffID)
    case command(CounterCommand)
    case stage(Stage)
    case webAddress(host: String)
    /// Looks like one of ours, and is in no record.
    case unknownCode
    case rubbish(ScanMeaning.Rubbish)
  }
}

/// One unit with its owner, guarantee, open ticket and earlier stays.
public struct UnitSheet: Sendable, Hashable {
  public var unit: DeviceUnit
  public var product: Product
  public var owner: Customer?
  public var sale: Sale?
  public var verdict: GuaranteeVerdict
  public var openTicket: Ticket?
  /// Closed tickets, newest first.
  public var earlier: [Ticket]
  public var shelf: Shelf?
  public var technician: String?

  public init(
    unit: DeviceUnit, product: Product, owner: Customer?, sale: Sale?, verdict: GuaranteeVerdict,
    openTicket: Ticket?,
    earlier: [Ticket], shelf: Shelf?, technician: String?
  ) {
    self.unit = unit
    self.product = product
    self.owner = owner
    self.sale = sale
    self.verdict = verdict
    self.openTicket = openTicket
    self.earlier = earlier
    self.shelf = shelf
    self.technician = technician
  }
}

extension DeskReading {
  /// Looks up what a scan means in this shop.
  public func answer(
    to meaning: ScanMeaning, for shop: ShopSettings, on today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer {
    ScanAnswer(meaning: meaning, found: try found(meaning, shop, today, secrecy))
  }

  private func found(
    _ meaning: ScanMeaning, _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer.Found {
    switch meaning {
    case .command(let command): return .command(command)
    case .stage(let stage): return .stage(stage)
    case .rubbish(let rubbish): return .rubbish(rubbish)
    case .webAddress(let host): return .webAddress(host: host)
    case .shelf(let code):
      guard let shelf = try shelf(code) else { return .unknownCode }
      return .shelf(shelf)
    case .badge(let code):
      guard let member = try staff(badgeHash: code.hash(secrecy)), member.isActive else {
        return .unknownCode
      }
      return .staff(name: member.name, member.id)
    case .unitLabel(let code): return try sheet(of: try ticket(labelled: code), shop, today)
    case .ticketNumber(let number): return try sheet(of: try ticket(number), shop, today)
    case .receipt(let key):
      let claim = try claim(opening: ReceiptKeyHash(rawValue: key.hash(secrecy)))
      guard let id = claim?.ticket else { return .unknownCode }
      return try sheet(of: try ticket(id), shop, today)
    case .claim(let code):
      for claim in try claims(at: code.locator) where code.isKeyed(in: claim, secrecy) {
        return try sheet(of: try ticket(claim.ticket), shop, today)
      }
      return .unknownCode
    case .productCode(let gtin, let serial):
      let units = try units(numbered: serial)
      if !units.isEmpty { return try sheets(units, shop, today) }
      guard let product = try product(gtin) else { return .unknownProduct(gtin) }
      return .product(product)
    case .serial(let serial):
      let units = try units(numbered: serial)
      return units.isEmpty ? .unknownSerial(serial) : try sheets(units, shop, today)
    }
  }

  private func sheet(
    of ticket: Ticket?, _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> ScanAnswer.Found {
    guard let ticket, let unit = try unit(ticket.unit) else { return .unknownCode }
    var sheet = try sheet(unit, shop, today)
    // A receipt of an earlier stay shows that stay first.
    if sheet.openTicket?.id != ticket.id, let index = sheet.earlier.firstIndex(where: { $0.id == ticket.id })
    {
      sheet.earlier.insert(sheet.earlier.remove(at: index), at: 0)
    }
    return .unit(sheet)
  }

  private func sheets(
    _ units: [DeviceUnit], _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> ScanAnswer.Found {
    var all: [UnitSheet] = []
    for unit in units { all.append(try sheet(unit, shop, today)) }
    return all.count == 1 ? .unit(all[0]) : .units(all)
  }

  /// The sheet of one unit.
  public func sheet(
    _ unit: DeviceUnit, _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> UnitSheet {
    guard let product = try product(unit.product) else { throw .damagedRow(what: "unit.product") }
    let tickets = try tickets(of: unit.id)
    let open = tickets.first(where: \.isOpen)
    let sale = try sales(of: unit.id).inForce
    let owner: Customer? = if let id = open?.customer ?? unit.owner { try customer(id) } else { nil }
    let buyer: Customer? =
      if let sale, sale.customer != owner?.id { try customer(sale.customer) } else { owner }
    var shelfOfTicket: Shelf?
    if let id = open?.shelf { shelfOfTicket = try shelf(id) }
    var technician: String?
    if let id = open?.technician { technician = try staff(id)?.name }
    return UnitSheet(
      unit: unit, product: product, owner: owner, sale: sale,
      verdict: LegalGuarantee(country: shop.country).verdict(
        sale: sale?.terms, kind: buyer?.details.kind, statedMonths: product.details.guaranteeMonths,
        hadEarlierRepairs: tickets.contains { $0.stage == .delivered && $0.intake.basis.isGuarantee },
        on: today),
      openTicket: open, earlier: tickets.filter { !$0.isOpen }, shelf: shelfOfTicket, technician: technician)
  }
}
