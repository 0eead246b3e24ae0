/// What the registry of serials asks of the database.
public protocol RegistryReading {
  func supplier(_ id: SupplierID) throws(StoreFailure) -> Supplier?
  /// Suppliers whose folded name or tax number contains `text` folded; by name.
  func suppliers(matching text: String, limit: Int) throws(StoreFailure) -> [Supplier]
  /// In the order in which they were added.
  func purchases(of unit: UnitID) throws(StoreFailure) -> [Purchase]
  /// Swaps in which the unit went or came, oldest first.
  func swaps(of unit: UnitID) throws(StoreFailure) -> [UnitSwap]
  /// Oldest first.
  func seals(of unit: UnitID) throws(StoreFailure) -> [WarrantySeal]
  /// The product's own rule, or else its maker's.
  func serialRule(of product: Product) throws(StoreFailure) -> SerialRule?
  func serialRules() throws(StoreFailure) -> [SerialRule]

  func batch(_ id: SerialBatchID) throws(StoreFailure) -> SerialBatch?
  /// Newest first.
  func batches(_ filter: SerialBatchFilter, limit: Int) throws(StoreFailure) -> [SerialBatch]
  /// Newest first; `entry` narrows to what one act took in.
  func entries(
    of batch: SerialBatchID, entry: Int?, limit: Int
  ) throws(StoreFailure) -> [SerialEntry]
  /// How many serials of each product stand in a batch, by product.
  func counts(in batch: SerialBatchID) throws(StoreFailure) -> [SerialCount]
  func aside(_ id: AsideScanID) throws(StoreFailure) -> AsideScan?
  /// What still lies in the tray, oldest first; of all batches when `batch` is nil.
  func asides(of batch: SerialBatchID?, limit: Int) throws(StoreFailure) -> [AsideScan]

  /// What is known of these serials and second numbers, in one question: a unit for each maker that uses one.
  func registered(under keys: [SerialNumber]) throws(StoreFailure) -> [RegisteredSerial]
  /// What happened to units of a batch since they were registered in it, at most `limit`; `entry` narrows as above.
  func uses(
    ofUnitsIn batch: SerialBatchID, entry: Int?, limit: Int
  ) throws(StoreFailure) -> [SerialUse]
}

/// The changes of the registry.
public protocol RegistryTransaction: RegistryReading {
  /// Waits until no other station registers serials, so that none is registered twice; held to the transaction's end.
  func holdRegistry() throws(StoreFailure)
  /// Tells that this transaction will make tables grow manyfold, so that no plan rests on how small they were.
  func expectManyRows() throws(StoreFailure)
  func add(_ supplier: SupplierDetails) throws(StoreFailure) -> SupplierID
  func replace(_ id: SupplierID, with details: SupplierDetails) throws(StoreFailure)
  /// Stores a new purchase; its `id` is ignored.
  func add(_ purchase: Purchase) throws(StoreFailure) -> PurchaseID
  /// Stores what is known of a sale now.
  func replace(_ sale: SaleID, with terms: SaleTerms) throws(StoreFailure)
  /// Marks a sale as returned; throws `constraint` when it is already.
  func clear(_ sale: SaleID, _ returned: SaleReturn) throws(StoreFailure)
  /// Nobody has it now, as far as the shop knows.
  func clearOwner(of unit: UnitID) throws(StoreFailure)
  /// Stores a new swap; its `id` is ignored.
  func add(_ swap: UnitSwap) throws(StoreFailure) -> UnitSwapID
  func remove(_ swap: UnitSwapID) throws(StoreFailure)
  func add(_ seal: WarrantySeal, to unit: UnitID) throws(StoreFailure)
  /// Stores the rule in place of the one of the same scope.
  func keep(_ rule: SerialRule) throws(StoreFailure)
  func removeSerialRule(of scope: SerialRule.Scope) throws(StoreFailure)

  /// Stores a new batch; its `id` and its counts are ignored.
  func add(_ batch: SerialBatch) throws(StoreFailure) -> SerialBatchID
  /// Stores product, closing and taking back of a batch; its heading and counts stay.
  func replace(_ batch: SerialBatch) throws(StoreFailure)
  /// Registers serials as one act of a batch and counts them; batches of several stations wait for each other here.
  ///
  /// A serial whose `unit` is nil becomes a new unit. Returns the entry's number and the units in the order given.
  func register(
    _ serials: [SerialRegistration], in batch: SerialBatchID
  ) throws(StoreFailure) -> (entry: Int, units: [UnitID])
  /// Takes back what an act registered, or all of a batch: sales and purchases, aliases, and units that came with them.
  /// Returns how many serials that were.
  func takeBack(_ batch: SerialBatchID, entry: Int?) throws(StoreFailure) -> Int
  /// Stores a scan in the tray; its `id` is ignored.
  func add(_ aside: AsideScan) throws(StoreFailure) -> AsideScanID
  func settle(_ aside: AsideScanID, _ settling: AsideScan.Settling) throws(StoreFailure)
}

/// A unit found under a serial or second number, with what decides whether it may be registered again.
public struct RegisteredSerial: Sendable, Hashable {
  public var unit: UnitID
  public var product: ProductID
  /// Folded name of the maker: with `key` the unit's identity.
  public var maker: String
  /// The normalised serial of the unit.
  public var key: String
  /// The normalised second numbers that were asked for and are its own.
  public var aliases: [String]
  /// Its newest sale, unless that was returned.
  public var sale: SaleInForce?
  public var isBought: Bool
  /// The batches of its sale in force and of its purchases.
  public var batches: Set<SerialBatchID>

  public struct SaleInForce: Sendable, Hashable {
    public var id: SaleID
    public var customer: CustomerID
    public var document: String
    public var day: Day

    public init(id: SaleID, customer: CustomerID, document: String, day: Day) {
      self.id = id
      self.customer = customer
      self.document = document
      self.day = day
    }
  }

  public init(
    unit: UnitID, product: ProductID, maker: String, key: String, aliases: [String] = [],
    sale: SaleInForce? = nil, isBought: Bool = false, batches: Set<SerialBatchID> = []
  ) {
    self.unit = unit
    self.product = product
    self.maker = maker
    self.key = key
    self.aliases = aliases
    self.sale = sale
    self.isBought = isBought
    self.batches = batches
  }
}

/// One serial to register: a unit, new or known, and what was agreed about it.
public struct SerialRegistration: Sendable, Hashable {
  public enum Deal: Sendable, Hashable, Codable {
    case purchase(SupplierID, PurchaseTerms)
    case sale(CustomerID, SaleTerms)
  }

  /// The unit where it is known.
  public var unit: UnitID?
  public var product: ProductID
  /// Folded name of the product's maker.
  public var maker: String
  public var serial: SerialNumber
  /// Second numbers that the unit does not have yet.
  public var aliases: [UnitAlias]
  public var deal: Deal

  public init(
    unit: UnitID? = nil, product: ProductID, maker: String, serial: SerialNumber, aliases: [UnitAlias] = [],
    deal: Deal
  ) {
    self.unit = unit
    self.product = product
    self.maker = maker
    self.serial = serial
    self.aliases = aliases
    self.deal = deal
  }
}

public struct SerialCount: Sendable, Hashable, Codable {
  public var product: ProductID
  public var count: Int

  public init(product: ProductID, count: Int) {
    self.product = product
    self.count = count
  }
}

/// Why a registration cannot be taken back: the unit was used since.
public struct SerialUse: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case ticket, returned, laterSale, laterPurchase, swapped, sealed
    /// It has an inspection plan of its own, an inspection or a reading, or stands under a service contract.
    case cared
    /// Somebody recorded a fact about its guarantee, or decided about it.
    case recorded
    /// It stands on the packing list of a parcel.
    case consigned
    /// A guarantee document was given for the sale.
    case documented
  }

  public var unit: UnitID
  public var serial: SerialNumber
  public var kind: Kind

  public init(unit: UnitID, serial: SerialNumber, kind: Kind) {
    self.unit = unit
    self.serial = serial
    self.kind = kind
  }
}
