/// A run of serials registered on one document: what the warehouse scans between choosing the invoice and closing it.
///
/// It lives in the database, scan by scan, so that a crash loses nothing and another station can go on with it.
public struct SerialBatch: Sendable, Hashable, Codable {
  public var id: SerialBatchID
  public var heading: SerialHeading
  /// What the next serials are; nil until a product was scanned or chosen.
  public var product: ProductID?
  public var opening: Act
  /// How many serials stand in it now.
  public var registered: Int
  /// The number of its newest entry; 0 before the first. Numbers of entries that were taken back are not used again.
  public var lastEntry: Int
  public var closing: Act?
  /// When the whole batch was taken back.
  public var takingBack: Act?

  /// Who did something to a batch, where and when; `by` is nil for the console.
  public struct Act: Sendable, Hashable, Codable {
    public var at: Moment
    public var by: StaffID?
    public var station: StationName

    public init(at: Moment, by: StaffID?, station: StationName) {
      self.at = at
      self.by = by
      self.station = station
    }

    init(_ envelope: CommandEnvelope) {
      self.init(at: envelope.now, by: envelope.actor.staffID, station: envelope.station)
    }
  }

  public init(
    id: SerialBatchID, heading: SerialHeading, product: ProductID? = nil, opening: Act, registered: Int = 0,
    lastEntry: Int = 0, closing: Act? = nil, takingBack: Act? = nil
  ) {
    self.id = id
    self.heading = heading
    self.product = product
    self.opening = opening
    self.registered = registered
    self.lastEntry = lastEntry
    self.closing = closing
    self.takingBack = takingBack
  }

  public var isOpen: Bool { closing == nil && takingBack == nil }
}

/// Who bought or sold the serials of a batch, on which document, with which terms: chosen once.
public struct SerialHeading: Sendable, Hashable, Codable {
  public enum Direction: String, Sendable, Hashable, Codable, CaseIterable { case bought, sold }

  public enum Party: Sendable, Hashable, Codable {
    case supplier(SupplierID)
    case customer(CustomerID)
    /// Each serial has its own, as the rows of a file have; the document then names the file.
    case various(Direction)
  }

  public var party: Party
  public var document: String
  public var documentDay: Day
  public var deliveryDay: Day
  /// Months of guarantee by statement, the supplier's or the customer's, 0 to 600.
  public var guaranteeMonths: Int?
  /// Of goods sold; bought goods have none.
  public var condition: SaleTerms.Condition

  public init(
    party: Party, document: String, documentDay: Day, deliveryDay: Day? = nil, guaranteeMonths: Int? = nil,
    condition: SaleTerms.Condition = .new
  ) {
    self.party = party
    self.document = document
    self.documentDay = documentDay
    self.deliveryDay = deliveryDay ?? documentDay
    self.guaranteeMonths = guaranteeMonths
    self.condition = condition
  }

  public var direction: Direction {
    switch party {
    case .supplier: .bought
    case .customer: .sold
    case .various(let direction): direction
    }
  }

  /// What is agreed about each serial of the batch; nil where each has its own.
  public var deal: SerialRegistration.Deal? {
    switch party {
    case .supplier(let supplier):
      .purchase(
        supplier,
        PurchaseTerms(
          document: document, day: documentDay, deliveryDay: deliveryDay, guaranteeMonths: guaranteeMonths))
    case .customer(let customer):
      .sale(
        customer,
        SaleTerms(
          document: document, contractDay: documentDay, deliveryDay: deliveryDay, condition: condition,
          guaranteeMonths: guaranteeMonths))
    case .various: nil
    }
  }

  /// The heading as it is stored, or why it cannot be.
  public func checked(on today: Day) -> Result<SerialHeading, Refusal> {
    var checked = self
    guard let document = cleaned(document), isShortText(document) else {
      return .failure(.missing(direction == .sold ? "sale.document" : "purchase.document"))
    }
    checked.document = document
    guard documentDay <= today, deliveryDay <= today.adding(days: 366),
      deliveryDay >= documentDay.adding(days: -366)
    else { return .failure(.unacceptable(direction == .sold ? "sale.day" : "purchase.day")) }
    if let guaranteeMonths, !(0...600).contains(guaranteeMonths) {
      return .failure(.unacceptable("product.guaranteeMonths"))
    }
    return .success(checked)
  }
}

/// One serial in a batch, as its list shows it.
public struct SerialEntry: Sendable, Hashable, Codable {
  /// Serials taken in by one act (a scan, a range) share its number.
  public var entry: Int
  public var unit: UnitID
  public var product: ProductID
  public var serial: SerialNumber

  public init(entry: Int, unit: UnitID, product: ProductID, serial: SerialNumber) {
    self.entry = entry
    self.unit = unit
    self.product = product
    self.serial = serial
  }
}

/// A scan that nobody could place at once, in the tray of its batch.
public struct AsideScan: Sendable, Hashable, Codable {
  public var id: AsideScanID
  public var batch: SerialBatchID
  /// The codes of one box, in the order of reading.
  public var codes: [String]
  public var putAside: SerialBatch.Act
  public var settling: Settling?

  /// What became of it.
  public struct Settling: Sendable, Hashable, Codable {
    public var act: SerialBatch.Act
    /// The unit that it turned out to be; nil when it was discarded.
    public var unit: UnitID?
    /// Why it was discarded.
    public var reason: String?

    public init(act: SerialBatch.Act, unit: UnitID? = nil, reason: String? = nil) {
      self.act = act
      self.unit = unit
      self.reason = reason
    }
  }

  public init(
    id: AsideScanID, batch: SerialBatchID, codes: [String], putAside: SerialBatch.Act,
    settling: Settling? = nil
  ) {
    self.id = id
    self.batch = batch
    self.codes = codes
    self.putAside = putAside
    self.settling = settling
  }
}

public struct AsideScanID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}
