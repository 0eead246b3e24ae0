/// What files of serials ask of the database.
public protocol ImportReading {
  func fileImport(_ id: FileImportID) throws(StoreFailure) -> FileImport?
  /// Newest first.
  func fileImports(limit: Int) throws(StoreFailure) -> [FileImport]
  /// The import of these bytes that was not taken back.
  func fileImport(holding digest: String) throws(StoreFailure) -> FileImport?
  /// The mapping that was used last for headings of this shape.
  func columnMapping(for shape: String) throws(StoreFailure) -> ColumnMapping?

  /// Customers under any of these keys, in one question for many rows of a file.
  func customers(under keys: PartyKeys) throws(StoreFailure) -> [Customer]
  /// Every customer who is a firm, by its folded name.
  func firms() throws(StoreFailure) -> [(name: String, customer: Customer)]

  /// Serials with their deal, by the deal's number; those behind `after` only.
  func serialLines(
    _ filter: SerialLineFilter, after: Int64, limit: Int
  ) throws(StoreFailure) -> [SerialLine]
  func count(_ filter: SerialLineFilter) throws(StoreFailure) -> Int
}

public protocol ImportTransaction: ImportReading {
  /// Stores a new import; its `id` is ignored.
  func add(_ fileImport: FileImport) throws(StoreFailure) -> FileImportID
  func remember(_ mapping: ColumnMapping, for shape: String) throws(StoreFailure)
}

/// Under what the customers of a file may be known.
public struct PartyKeys: Sendable, Hashable {
  /// Folded.
  public var names: [String]
  /// As ``TaxNumber`` makes them.
  public var taxNumbers: [String]
  /// As ``PhoneNumber/key(_:)`` makes them.
  public var phones: [String]

  public init(names: [String] = [], taxNumbers: [String] = [], phones: [String] = []) {
    self.names = names
    self.taxNumbers = taxNumbers
    self.phones = phones
  }
}

/// Tax numbers are compared in capitals without blanks, points and hyphens: `RO 123-456` is `RO123456`.
public enum TaxNumber {
  public static func key(_ text: String) -> String {
    String(text.uppercased().filter { !" .-".contains($0) })
  }

  /// With the country's letters and without, as one program writes them and the other does not.
  public static func keys(_ text: String, _ country: Country) -> [String] {
    let key = key(text)
    guard !key.isEmpty else { return [] }
    let bare = key.hasPrefix(country.rawValue) ? String(key.dropFirst(2)) : key
    return [bare, country.rawValue + bare]
  }
}

/// Which serials an export holds.
public struct SerialLineFilter: Sendable, Hashable {
  public var direction: SerialHeading.Direction
  /// Of the document's day, both included.
  public var from: Day?
  public var to: Day?
  public var customer: CustomerID?
  public var supplier: SupplierID?
  public var product: ProductID?
  public var document: String?

  public init(
    direction: SerialHeading.Direction, from: Day? = nil, to: Day? = nil, customer: CustomerID? = nil,
    supplier: SupplierID? = nil, product: ProductID? = nil, document: String? = nil
  ) {
    self.direction = direction
    self.from = from
    self.to = to
    self.customer = customer
    self.supplier = supplier
    self.product = product
    self.document = document
  }
}

/// One serial with what was agreed about it, as an export shows it. Sales that were returned are none.
public struct SerialLine: Sendable, Hashable {
  /// The number of the sale or purchase.
  public var number: Int64
  public var serial: String
  public var aliases: [UnitAlias]
  public var product: ProductDetails
  public var party: Party
  public var document: String
  public var day: Day
  public var deliveryDay: Day
  public var months: Int?
  public var price: Money?
  public var condition: SaleTerms.Condition?

  public enum Party: Sendable, Hashable {
    case customer(CustomerDetails)
    case supplier(SupplierDetails)
  }

  public init(
    number: Int64, serial: String, aliases: [UnitAlias], product: ProductDetails, party: Party,
    document: String,
    day: Day, deliveryDay: Day, months: Int?, price: Money? = nil, condition: SaleTerms.Condition? = nil
  ) {
    self.number = number
    self.serial = serial
    self.aliases = aliases
    self.product = product
    self.party = party
    self.document = document
    self.day = day
    self.deliveryDay = deliveryDay
    self.months = months
    self.price = price
    self.condition = condition
  }
}
