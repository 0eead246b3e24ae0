/// One device: a product with a serial.
///
/// Its identity is (maker or GTIN, normalised serial), never the serial alone: two makers may use the same one
/// (`domain.md` 5.7). Other numbers of the same device (IMEI, MAC, fiscal number, our label) are aliases.
public struct DeviceUnit: Sendable, Hashable, Codable {
  public var id: UnitID
  public var product: ProductID
  public var serial: SerialNumber
  public var aliases: [UnitAlias]
  /// Who has it now, as far as the shop knows.
  public var owner: CustomerID?

  public init(
    id: UnitID, product: ProductID, serial: SerialNumber, aliases: [UnitAlias] = [], owner: CustomerID?
  ) {
    self.id = id
    self.product = product
    self.serial = serial
    self.aliases = aliases
    self.owner = owner
  }
}

/// Another number under which a device is found.
public struct UnitAlias: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case imei, mac, fiscalNumber, ownLabel, other
  }

  public var kind: Kind
  public var number: SerialNumber

  public init(kind: Kind, number: SerialNumber) {
    self.kind = kind
    self.number = number
  }
}

/// One unit going out to a customer: where the legal guarantee begins.
public struct Sale: Sendable, Hashable, Codable {
  public var id: SaleID
  public var unit: UnitID
  public var customer: CustomerID
  public var terms: SaleTerms
  /// When the customer brought it back for good; a returned sale stays in the history and covers nothing.
  public var returned: SaleReturn?
  /// The run of serials in which it was registered; nil when it was registered alone.
  public var batch: SerialBatchID?

  public init(
    id: SaleID, unit: UnitID, customer: CustomerID, terms: SaleTerms, returned: SaleReturn? = nil,
    batch: SerialBatchID? = nil
  ) {
    self.id = id
    self.unit = unit
    self.customer = customer
    self.terms = terms
    self.returned = returned
    self.batch = batch
  }
}

extension [Sale] {
  /// The newest sale of a unit, unless it was returned: then nobody has bought it until it is sold again.
  public var inForce: Sale? { last.flatMap { $0.returned == nil ? $0 : nil } }
}

/// The end of a sale: the goods came back.
public struct SaleReturn: Sendable, Hashable, Codable {
  public var on: Day
  public var reason: String

  public init(on day: Day, reason: String) {
    self.on = day
    self.reason = reason
  }
}

public struct SaleTerms: Sendable, Hashable, Codable {
  public enum Condition: String, Sendable, Hashable, Codable, CaseIterable { case new, used, refurbished }

  /// Number of the invoice or fiscal receipt.
  public var document: String
  public var contractDay: Day
  public var deliveryDay: Day
  public var price: Money?
  public var condition: Condition
  /// Months of guarantee by statement to this customer, 0 to 600; nil for what the product says.
  public var guaranteeMonths: Int?
  /// Months of cover by contract between firms (W-RO13, W-PL16), 0 to 600.
  public var contractMonths: Int?
  public var commissioning: Commissioning?
  /// The group of goods that rules of guarantee ask for (`domain.md` 1.0), by its code.
  public var goodsGroup: String?
  public var hasDigitalElements: Bool?

  /// When the goods were put into service, and by whom: some terms begin there (`domain.md` 1.6).
  public struct Commissioning: Sendable, Hashable, Codable {
    public enum By: String, Sendable, Hashable, Codable, CaseIterable { case trader, customer }

    public var day: Day
    public var by: By

    public init(day: Day, by: By) {
      self.day = day
      self.by = by
    }
  }

  public init(
    document: String, contractDay: Day, deliveryDay: Day, price: Money? = nil, condition: Condition = .new,
    guaranteeMonths: Int? = nil, contractMonths: Int? = nil, commissioning: Commissioning? = nil,
    goodsGroup: String? = nil, hasDigitalElements: Bool? = nil
  ) {
    self.document = document
    self.contractDay = contractDay
    self.deliveryDay = deliveryDay
    self.price = price
    self.condition = condition
    self.guaranteeMonths = guaranteeMonths
    self.contractMonths = contractMonths
    self.commissioning = commissioning
    self.goodsGroup = goodsGroup
    self.hasDigitalElements = hasDigitalElements
  }
}
