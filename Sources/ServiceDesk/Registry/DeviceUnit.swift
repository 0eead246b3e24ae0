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

  public init(id: SaleID, unit: UnitID, customer: CustomerID, terms: SaleTerms) {
    self.id = id
    self.unit = unit
    self.customer = customer
    self.terms = terms
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

  public init(
    document: String, contractDay: Day, deliveryDay: Day, price: Money? = nil, condition: Condition = .new
  ) {
    self.document = document
    self.contractDay = contractDay
    self.deliveryDay = deliveryDay
    self.price = price
    self.condition = condition
  }
}
