/// All that the shop knows about one scan: what the counter page shows.
public struct ScanAnswer: Sendable, Hashable {
  public var meaning: ScanMeaning
  public var found: Found
  /// Of a product: the guarantee of a unit that nobody bought here.
  public var verdict: GuaranteeVerdict?

  public init(meaning: ScanMeaning, found: Found, verdict: GuaranteeVerdict? = nil) {
    self.meaning = meaning
    self.found = found
    self.verdict = verdict
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
    case consignment(ConsignmentID, ConsignmentCode)
    case staff(name: String, StaffID)
    case command(CounterCommand)
    case stage(Stage)
    case webAddress(host: String)
    /// The same on every device of its kind: "scan the serial" is the next step.
    case information(InformationCode)
    /// A label of several fields, none of which is the serial of one unit.
    case noSerial(LabelFields)
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
  /// The fault that came back, if one did.
  public var repeats: FaultRepeats?
  /// What persons recorded about the guarantee and did not withdraw, in the order in which they did.
  public var entries: [GuaranteeEntry]
  /// Who recorded them.
  public var recorders: [StaffID: String]
  /// Exchanges in which the unit went or came, oldest first.
  public var swaps: [UnitSwap]
  /// From whom the shop has it: the supplier's term stands beside the customer's and is not merged with it.
  public var supplied: Supply?
  /// Inspections and service contracts, which stand beside the guarantee.
  public var care: UnitCare?

  public struct Supply: Sendable, Hashable {
    public var terms: PurchaseTerms
    public var supplier: String
  }

  public init(
    unit: DeviceUnit, product: Product, owner: Customer?, sale: Sale?, verdict: GuaranteeVerdict,
    openTicket: Ticket?,
    earlier: [Ticket], shelf: Shelf?, technician: String?, repeats: FaultRepeats? = nil,
    entries: [GuaranteeEntry] = [], recorders: [StaffID: String] = [:], swaps: [UnitSwap] = [],
    supplied: Supply? = nil, care: UnitCare? = nil
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
    self.repeats = repeats
    self.entries = entries
    self.recorders = recorders
    self.swaps = swaps
    self.care = care
    self.supplied = supplied
  }
}

extension DeskReading {
  /// Looks up what a scan means in this shop.
  public func answer(
    to meaning: ScanMeaning, for shop: ShopSettings, on today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer {
    var found = try found(meaning, shop, today, secrecy)
    if case .unknownCode = found, let serial = meaning.ownCodeAsSerial {
      // A maker's serial that only looks like one of our codes (`domain.md` 5.8).
      let units = try units(numbered: serial)
      if !units.isEmpty {
        found = try sheets(units, shop, today)
      } else if case .ticketNumber(let number) = meaning, number.branch != shop.branch {
        found = .unknownSerial(serial)
      }
    }
    var answer = ScanAnswer(meaning: meaning, found: found)
    if case .product(let product) = answer.found {
      answer.verdict = product.details.verdictWithoutSale(in: shop, on: today)
    }
    return answer
  }

  private func found(
    _ meaning: ScanMeaning, _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer.Found {
    switch meaning {
    case .command(let command): return .command(command)
    case .stage(let stage): return .stage(stage)
    case .rubbish(let rubbish): return .rubbish(rubbish)
    case .webAddress(let host): return .webAddress(host: host)
    case .information(let code): return .information(code)
    case .label(let fields): return try found(fields, shop, today)
    case .shelf(let code):
      guard let shelf = try shelf(code) else { return .unknownCode }
      return .shelf(shelf)
    case .badge(let code):
      guard let member = try staff(badgeHash: code.hash(secrecy)), member.isActive else {
        return .unknownCode
      }
      return .staff(name: member.name, member.id)
    case .consignment(let code):
      guard let parcel = try consignment(code) else { return .unknownCode }
      return .consignment(parcel.id, code)
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
    case .number(let number, let serial):
      let units = try units(numbered: number, as: serial)
      return units.isEmpty ? .unknownSerial(serial) : try sheets(units, shop, today)
    case .serial(let serial):
      let units = try units(read: serial)
      return units.isEmpty ? .unknownSerial(serial) : try sheets(units, shop, today)
    }
  }

  /// The units of a serial; else those on record under what the same bars say to a reader that is set otherwise.
  private func units(read serial: SerialNumber) throws(StoreFailure) -> [DeviceUnit] {
    let units = try units(numbered: serial)
    guard units.isEmpty else { return units }
    for other in OtherReading.all(of: serial.text) {
      guard let number = SerialNumber(other.text) else { continue }
      let units = try self.units(numbered: number)
      if !units.isEmpty { return units }
    }
    return []
  }

  /// The units of a number as it was read, and in the other forms in which the same number is written.
  func units(numbered number: DeviceNumber, as serial: SerialNumber) throws(StoreFailure) -> [DeviceUnit] {
    for form in [serial] + number.writtenForms.compactMap({ SerialNumber($0) }) {
      let units = try units(numbered: form)
      if !units.isEmpty { return units }
    }
    return []
  }

  /// The unit of a label by its serial, else by a second number, else the product.
  private func found(
    _ fields: LabelFields, _ shop: ShopSettings, _ today: Day
  ) throws(StoreFailure) -> ScanAnswer.Found {
    let product = try fields.gtin.flatMap { (gtin) throws(StoreFailure) in try self.product(gtin) }
    let numbers =
      fields.serials + fields.secondNumbers.map(\.number) + [fields.whole].compactMap(\.self)
    for number in numbers {
      let forms =
        DeviceNumber.certain(number.text).map { $0.writtenForms.compactMap { SerialNumber($0) } } ?? []
      for form in [number] + forms {
        let units = try units(numbered: form)
        // Two makers may use one serial; the label says whose product it is.
        let same = units.filter { product == nil || $0.product == product?.id }
        if !units.isEmpty { return try sheets(same.isEmpty ? units : same, shop, today) }
      }
    }
    if let product {
      // How the label is parted there is not sure: only a unit of its own product is meant.
      for number in fields.otherSerials {
        let same = try units(numbered: number).filter { $0.product == product.id }
        if !same.isEmpty { return try sheets(same, shop, today) }
      }
    }
    if let serial = fields.serial { return .unknownSerial(serial) }
    if !fields.serials.isEmpty { return .noSerial(fields) }
    if let product { return .product(product) }
    return fields.gtin.map(ScanAnswer.Found.unknownProduct) ?? .noSerial(fields)
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
    try sheet(unit, shop, today, takingIn: nil)
  }

  /// The sheet of one unit, with a ticket that is about to be stored as its open one.
  ///
  /// - Parameter intake: the new ticket, and the name of its fault where a person gave one.
  func sheet(
    _ unit: DeviceUnit, _ shop: ShopSettings, _ today: Day, takingIn intake: (ticket: Ticket, fault: String?)?
  ) throws(StoreFailure) -> UnitSheet {
    guard let product = try product(unit.product) else { throw .damagedRow(what: "unit.product") }
    let tickets = try (intake.map { [$0.ticket] } ?? []) + tickets(of: unit.id)
    let open = tickets.first(where: \.isOpen)
    let sales = try sales(of: unit.id)
    let sale = sales.inForce
    let owner: Customer? = if let id = open?.customer ?? unit.owner { try customer(id) } else { nil }
    let buyer: Customer? =
      if let sale, sale.customer != owner?.id { try customer(sale.customer) } else { owner }
    var shelfOfTicket: Shelf?
    if let id = open?.shelf { shelfOfTicket = try shelf(id) }
    var technician: String?
    if let id = open?.technician { technician = try staff(id)?.name }
    let entries = try guaranteeEntries(of: unit.id).standing
    let swaps = try swaps(of: unit.id)
    let care = try care(of: unit, type: product.details.type, on: today)
    let record = try guaranteeRecord(
      GuaranteeRows(
        unit: unit, product: product.details, tickets: tickets, sales: sales, buyer: buyer?.details.kind,
        entries: entries, swaps: swaps, fault: intake?.fault, inspections: care.guaranteeEvents), shop, today)
    return UnitSheet(
      unit: unit, product: product, owner: owner, sale: sale, verdict: record.verdict(on: today),
      openTicket: open, earlier: tickets.filter { !$0.isOpen }, shelf: shelfOfTicket, technician: technician,
      repeats: record.repeats, entries: entries, recorders: try names(of: entries), swaps: swaps,
      supplied: try supply(of: unit.id), care: care)
  }

  /// The purchase that is in force, with the supplier's name.
  private func supply(of unit: UnitID) throws(StoreFailure) -> UnitSheet.Supply? {
    guard let purchase = try purchases(of: unit).last else { return nil }
    return UnitSheet.Supply(
      terms: purchase.terms, supplier: try supplier(purchase.supplier)?.details.name ?? "")
  }

  private func names(of entries: [GuaranteeEntry]) throws(StoreFailure) -> [StaffID: String] {
    var names: [StaffID: String] = [:]
    for id in Set(entries.compactMap(\.actor)) { names[id] = try staff(id)?.name }
    return names
  }
}
