/// One unit coming in from a supplier. It stands beside the unit's sale: the supplier's term is not the customer's.
public struct Purchase: Sendable, Hashable, Codable {
  public var id: PurchaseID
  public var unit: UnitID
  public var supplier: SupplierID
  public var terms: PurchaseTerms
  /// The run of serials in which it was registered; nil when it was registered alone.
  public var batch: SerialBatchID?

  public init(
    id: PurchaseID, unit: UnitID, supplier: SupplierID, terms: PurchaseTerms, batch: SerialBatchID? = nil
  ) {
    self.id = id
    self.unit = unit
    self.supplier = supplier
    self.terms = terms
    self.batch = batch
  }
}

public struct PurchaseID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct PurchaseTerms: Sendable, Hashable, Codable {
  /// Number of the supplier's invoice or delivery note.
  public var document: String
  public var day: Day
  /// When the goods came; the supplier's term usually runs from here.
  public var deliveryDay: Day
  /// Months for which the supplier answers to the shop, 0 to 600; nil when nothing was agreed.
  public var guaranteeMonths: Int?

  public init(document: String, day: Day, deliveryDay: Day? = nil, guaranteeMonths: Int? = nil) {
    self.document = document
    self.day = day
    self.deliveryDay = deliveryDay ?? day
    self.guaranteeMonths = guaranteeMonths
  }

  /// Last day of the supplier's term (W-D2); nil when none was agreed.
  public var lastCoveredDay: Day? { guaranteeMonths.map { deliveryDay.adding(months: $0) } }
}
