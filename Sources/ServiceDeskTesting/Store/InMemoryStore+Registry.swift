import ServiceDesk

/// The registry of serials in an ``InMemoryStore``.
struct InMemoryRegistry: Sendable {
  var suppliers: [SupplierID: Supplier] = [:]
  var purchases: [PurchaseID: Purchase] = [:]
  var swaps: [UnitSwapID: UnitSwap] = [:]
  /// In the order in which they were added.
  var seals: [(unit: UnitID, seal: WarrantySeal)] = []
  var rules: [SerialRule] = []
  var batches: [SerialBatchID: SerialBatch] = [:]
  var asides: [AsideScanID: AsideScan] = [:]
  /// What came with which batch.
  var units: [UnitID: SerialBatchID] = [:]
  var aliases: [(unit: UnitID, number: String, batch: SerialBatchID)] = []
  var lines: [Line] = []

  /// One serial in a batch; a sale or a purchase.
  struct Line: Sendable {
    var batch: SerialBatchID
    var entry: Int
    var unit: UnitID
    var sale: SaleID?
    var purchase: PurchaseID?
  }
}

extension InMemoryTransaction {
  // MARK: Suppliers

  func supplier(_ id: SupplierID) -> Supplier? { tables.registry.suppliers[id] }

  func suppliers(matching text: String, limit: Int) -> [Supplier] {
    let wanted = folded(text)
    let found = tables.registry.suppliers.rows {
      wanted.isEmpty || folded("\($0.details.name) \($0.details.taxNumber ?? "")").contains(wanted)
    }
    return Array(
      found.sorted {
        folded($0.details.name).utf8.lexicographicallyPrecedes(folded($1.details.name).utf8)
      }.prefix(limit))
  }

  func add(_ supplier: SupplierDetails) -> SupplierID {
    let id = tables.newID(SupplierID.self)
    tables.registry.suppliers[id] = Supplier(id: id, details: supplier)
    return id
  }

  func replace(_ id: SupplierID, with details: SupplierDetails) throws(StoreFailure) {
    try require(tables.registry.suppliers[id] != nil, "supplier exists")
    tables.registry.suppliers[id] = Supplier(id: id, details: details)
  }

  // MARK: Purchases and returns

  func purchases(of unit: UnitID) -> [Purchase] { tables.registry.purchases.rows { $0.unit == unit } }

  func add(_ purchase: Purchase) throws(StoreFailure) -> PurchaseID {
    try require(tables.units[purchase.unit] != nil, "purchase.unit exists")
    try require(tables.registry.suppliers[purchase.supplier] != nil, "purchase.supplier exists")
    var stored = purchase
    stored.id = tables.newID(PurchaseID.self)
    tables.registry.purchases[stored.id] = stored
    return stored.id
  }

  func replace(_ sale: SaleID, with terms: SaleTerms) throws(StoreFailure) {
    try require(tables.sales[sale] != nil, "sale exists")
    tables.sales[sale]?.terms = terms
  }

  func clear(_ sale: SaleID, _ returned: SaleReturn) throws(StoreFailure) {
    try require(tables.sales[sale].map { $0.returned == nil } ?? false, "sale is in force")
    tables.sales[sale]?.returned = returned
  }

  func clearOwner(of unit: UnitID) throws(StoreFailure) {
    try require(tables.units[unit] != nil, "unit exists")
    tables.units[unit]?.owner = nil
  }

  // MARK: Swaps and seals

  func swaps(of unit: UnitID) -> [UnitSwap] {
    tables.registry.swaps.rows { $0.old == unit || $0.new == unit }
  }

  func add(_ swap: UnitSwap) throws(StoreFailure) -> UnitSwapID {
    try require(tables.units[swap.old] != nil && tables.units[swap.new] != nil, "swap.units exist")
    try require(swap.old != swap.new, "a swap is of two units")
    try require(
      !tables.registry.swaps.values.contains { $0.old == swap.old && $0.new == swap.new }, "swap is once")
    try require(swap.ticket.map { tables.tickets[$0] != nil } ?? true, "swap.ticket exists")
    var stored = swap
    stored.id = tables.newID(UnitSwapID.self)
    tables.registry.swaps[stored.id] = stored
    return stored.id
  }

  func remove(_ swap: UnitSwapID) throws(StoreFailure) {
    try require(tables.registry.swaps.removeValue(forKey: swap) != nil, "swap exists")
  }

  func seals(of unit: UnitID) -> [WarrantySeal] {
    tables.registry.seals.filter { $0.unit == unit }.map(\.seal)
  }

  func add(_ seal: WarrantySeal, to unit: UnitID) throws(StoreFailure) {
    try require(tables.units[unit] != nil, "seal.unit exists")
    try require(seal.ticket.map { tables.tickets[$0] != nil } ?? true, "seal.ticket exists")
    tables.registry.seals.append((unit, seal))
  }

  // MARK: Rules of serials

  func serialRule(of product: Product) -> SerialRule? {
    let maker = SerialRule.Scope.maker(folded(product.details.maker))
    return tables.registry.rules.first { $0.scope == .product(product.id) }
      ?? tables.registry.rules.first { $0.scope == maker }
  }

  func serialRules() -> [SerialRule] { tables.registry.rules }

  func keep(_ rule: SerialRule) throws(StoreFailure) {
    if case .product(let id) = rule.scope {
      try require(tables.products[id] != nil, "serial_rule.product exists")
    }
    removeSerialRule(of: rule.scope)
    tables.registry.rules.append(rule)
  }

  func removeSerialRule(of scope: SerialRule.Scope) {
    tables.registry.rules.removeAll { $0.scope == scope }
  }
}
