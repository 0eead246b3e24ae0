import ServiceDesk

extension InMemoryTransaction {
  // MARK: Batches and their tray

  func batch(_ id: SerialBatchID) -> SerialBatch? { tables.registry.batches[id] }

  func batches(_ filter: SerialBatchFilter, limit: Int) -> [SerialBatch] {
    let found = tables.registry.batches.rows { batch in
      (filter.before.map { batch.id < $0 } ?? true) && isIn(filter.state, batch)
        && (filter.matching.map { matches(batch.heading, $0) } ?? true)
    }
    return Array(found.reversed().prefix(limit))
  }

  private func isIn(_ state: SerialBatchFilter.State, _ batch: SerialBatch) -> Bool {
    switch state {
    case .open: batch.isOpen
    case .ended: !batch.isOpen
    case .all: true
    }
  }

  private func matches(_ heading: SerialHeading, _ text: String) -> Bool {
    if heading.document.lowercased().contains(text.lowercased()) { return true }
    let sought = folded(text)
    let words: [String?]
    switch heading.party {
    case .supplier(let id):
      let details = tables.registry.suppliers[id]?.details
      words = [details?.name, details?.taxNumber]
    case .customer(let id):
      let details = tables.customers[id]?.details
      words = [details?.name, details?.company]
    case .various: words = []
    }
    return words.contains { $0.map { folded($0).contains(sought) } ?? false }
  }

  func add(_ batch: SerialBatch) throws(StoreFailure) -> SerialBatchID {
    switch batch.heading.party {
    case .supplier(let id): try require(tables.registry.suppliers[id] != nil, "batch.supplier exists")
    case .customer(let id): try require(tables.customers[id] != nil, "batch.customer exists")
    case .various: break
    }
    try require(batch.product.map { tables.products[$0] != nil } ?? true, "batch.product exists")
    let id = tables.newID(SerialBatchID.self)
    tables.registry.batches[id] = SerialBatch(
      id: id, heading: batch.heading, product: batch.product, opening: batch.opening)
    return id
  }

  func replace(_ batch: SerialBatch) throws(StoreFailure) {
    guard var stored = tables.registry.batches[batch.id] else { throw fail("batch exists") }
    try require(batch.product.map { tables.products[$0] != nil } ?? true, "batch.product exists")
    (stored.product, stored.closing, stored.takingBack) = (batch.product, batch.closing, batch.takingBack)
    tables.registry.batches[batch.id] = stored
  }

  func entries(of batch: SerialBatchID, entry: Int?, limit: Int) -> [SerialEntry] {
    var found: [SerialEntry] = []
    for line in lines(of: batch, entry: entry) {
      guard let unit = tables.units[line.unit] else { continue }
      found.append(
        SerialEntry(entry: line.entry, unit: unit.id, product: unit.product, serial: unit.serial))
    }
    return Array(found.reversed().prefix(limit))
  }

  func counts(in batch: SerialBatchID) -> [SerialCount] {
    let products = lines(of: batch, entry: nil).compactMap { tables.units[$0.unit]?.product }
    return Dictionary(grouping: products, by: \.self).map { SerialCount(product: $0, count: $1.count) }
      .sorted { $0.product < $1.product }
  }

  private func lines(of batch: SerialBatchID, entry: Int?) -> [InMemoryRegistry.Line] {
    tables.registry.lines.filter { $0.batch == batch && (entry == nil || $0.entry == entry) }
  }

  func aside(_ id: AsideScanID) -> AsideScan? { tables.registry.asides[id] }

  func asides(of batch: SerialBatchID?, limit: Int) -> [AsideScan] {
    Array(
      tables.registry.asides.rows { $0.settling == nil && (batch == nil || $0.batch == batch) }
        .prefix(limit))
  }

  func add(_ aside: AsideScan) throws(StoreFailure) -> AsideScanID {
    try require(tables.registry.batches[aside.batch] != nil, "aside.batch exists")
    let id = tables.newID(AsideScanID.self)
    tables.registry.asides[id] = AsideScan(
      id: id, batch: aside.batch, codes: aside.codes, putAside: aside.putAside)
    return id
  }

  func settle(_ aside: AsideScanID, _ settling: AsideScan.Settling) throws(StoreFailure) {
    try require(tables.registry.asides[aside].map { $0.settling == nil } ?? false, "aside is open")
    try require(settling.unit.map { tables.units[$0] != nil } ?? true, "aside.unit exists")
    tables.registry.asides[aside]?.settling = settling
  }

  // MARK: Registering

  /// One transaction runs at a time.
  func holdRegistry() {}
  func expectManyRows() {}

  func registered(under keys: [SerialNumber]) -> [RegisteredSerial] {
    let wanted = Set(keys.map(\.normalised))
    let found = tables.units.rows { unit in
      wanted.contains(unit.serial.normalised)
        || unit.aliases.contains { wanted.contains($0.number.normalised) }
    }
    return found.map { unit in
      let aliases = Set(unit.aliases.map(\.number.normalised)).intersection(wanted)
      return RegisteredSerial(
        unit: unit.id, product: unit.product,
        maker: tables.products[unit.product].map { folded($0.details.maker) } ?? "",
        key: unit.serial.normalised, aliases: aliases.sorted(),
        sale: sales(of: unit.id).inForce.map {
          RegisteredSerial.SaleInForce(
            id: $0.id, customer: $0.customer, document: $0.terms.document, day: $0.terms.deliveryDay)
        }, isBought: !purchases(of: unit.id).isEmpty,
        batches: Set(
          ([sales(of: unit.id).inForce?.batch] + purchases(of: unit.id).map(\.batch)).compactMap(\.self)))
    }
  }

  func register(
    _ serials: [SerialRegistration], in batch: SerialBatchID
  ) throws(StoreFailure) -> (entry: Int, units: [UnitID]) {
    guard var counted = tables.registry.batches[batch], counted.takingBack == nil else {
      throw fail("batch exists")
    }
    counted.lastEntry += 1
    counted.registered += serials.count
    tables.registry.batches[batch] = counted
    var units: [UnitID] = []
    for serial in serials { units.append(try register(serial, batch, counted.lastEntry)) }
    return (counted.lastEntry, units)
  }

  private func register(
    _ serial: SerialRegistration, _ batch: SerialBatchID, _ entry: Int
  ) throws(StoreFailure) -> UnitID {
    let unit: UnitID
    if let known = serial.unit {
      unit = known
    } else {
      unit = try addUnit(product: serial.product, serial: serial.serial, aliases: [], owner: nil)
      tables.registry.units[unit] = batch
    }
    var line = InMemoryRegistry.Line(batch: batch, entry: entry, unit: unit)
    switch serial.deal {
    case .sale(let customer, let terms):
      try setOwner(customer, of: unit)
      let sale = try addSale(of: unit, to: customer, terms)
      tables.sales[sale]?.batch = batch
      line.sale = sale
    case .purchase(let supplier, let terms):
      line.purchase = try add(
        Purchase(id: PurchaseID(0), unit: unit, supplier: supplier, terms: terms, batch: batch))
    }
    tables.registry.lines.append(line)
    for alias in serial.aliases {
      try add(alias, to: unit)
      tables.registry.aliases.append((unit, alias.number.normalised, batch))
    }
    return unit
  }

  // MARK: Taking back

  func uses(ofUnitsIn batch: SerialBatchID, entry: Int?, limit: Int) -> [SerialUse] {
    var found: [SerialUse] = []
    for line in lines(of: batch, entry: entry) {
      guard let unit = tables.units[line.unit] else { continue }
      for kind in SerialUse.Kind.allCases where isUsed(line, kind) {
        found.append(SerialUse(unit: unit.id, serial: unit.serial, kind: kind))
      }
    }
    let sorted = found.sorted { ($0.unit, $0.kind.rawValue) < ($1.unit, $1.kind.rawValue) }
    return Array(sorted.prefix(limit))
  }

  private func isUsed(_ line: InMemoryRegistry.Line, _ kind: SerialUse.Kind) -> Bool {
    let registry = tables.registry
    let isNew = registry.units[line.unit] == line.batch
    let others = sales(of: line.unit).map(\.id).filter { $0 != line.sale }
    switch kind {
    case .ticket:
      let opened = registry.batches[line.batch]?.opening.at
      return tickets(of: line.unit).contains { ticket in opened.map { ticket.openedAt >= $0 } ?? false }
        || isNew && tables.tickets.values.contains { $0.replacement == line.unit }
    case .returned: return line.sale.flatMap { tables.sales[$0]?.returned } != nil
    case .laterSale:
      return line.sale.map { sale in others.contains { $0 > sale } } ?? (isNew && !others.isEmpty)
    case .laterPurchase: return isNew && purchases(of: line.unit).contains { $0.batch != line.batch }
    case .swapped: return isNew && !swaps(of: line.unit).isEmpty
    case .sealed: return isNew && !seals(of: line.unit).isEmpty
    case .cared:
      return isNew
        && (inspectionPlans(of: .unit(line.unit)).contains { $0.template == nil }
          || !inspections(of: line.unit).isEmpty || !readings(of: line.unit).isEmpty
          || !serviceContracts(of: line.unit).isEmpty)
    case .recorded: return isNew && !guaranteeEntries(of: line.unit).isEmpty
    case .consigned: return isNew && !consignmentLines(of: line.unit).isEmpty
    case .documented: return line.sale.map { guaranteeDocument(of: $0) != nil } ?? false
    }
  }

  func takeBack(_ batch: SerialBatchID, entry: Int?) -> Int {
    let taken = lines(of: batch, entry: entry)
    for line in taken {
      if let sale = line.sale { tables.sales[sale] = nil }
      if let purchase = line.purchase { tables.registry.purchases[purchase] = nil }
      forget(line.unit, newIn: batch, wasSold: line.sale != nil)
    }
    tables.registry.lines.removeAll { $0.batch == batch && (entry == nil || $0.entry == entry) }
    tables.registry.batches[batch]?.registered -= taken.count
    return taken.count
  }

  private func forget(_ unit: UnitID, newIn batch: SerialBatchID, wasSold: Bool) {
    for alias in tables.registry.aliases where alias.unit == unit && alias.batch == batch {
      tables.units[unit]?.aliases.removeAll { $0.number.normalised == alias.number }
    }
    tables.registry.aliases.removeAll { $0.unit == unit && $0.batch == batch }
    for aside in tables.registry.asides.values where aside.settling?.unit == unit && aside.batch == batch {
      tables.registry.asides[aside.id]?.settling = nil
    }
    let buyer = sales(of: unit).last { $0.returned == nil }?.customer
    if wasSold { tables.units[unit]?.owner = buyer }
    guard tables.registry.units[unit] == batch else { return }
    tables.registry.units[unit] = nil
    tables.care.plans = tables.care.plans.filter { $0.value.unit != unit }
    tables.units[unit] = nil
  }
}
