/// What is asked about consignments.
public protocol ConsignmentReading {
  /// With all its lines and strays.
  func consignment(_ id: ConsignmentID) throws(StoreFailure) -> Consignment?
  func consignment(_ code: ConsignmentCode) throws(StoreFailure) -> Consignment?
  /// Newest first.
  func consignments(_ filter: ConsignmentFilter, limit: Int) throws(StoreFailure) -> [Consignment]
  /// Every line that this unit was ever on, oldest first; at most one of them is open.
  func consignmentLines(of unit: UnitID) throws(StoreFailure) -> [ConsignmentLine]
}

/// The changes of consignments; ids come back from the database.
public protocol ConsignmentTransaction: ConsignmentReading {
  /// Stores a new consignment without lines; its `id` is ignored.
  func add(_ consignment: Consignment) throws(StoreFailure) -> ConsignmentID
  /// Stores what was said of the parcel itself, when its stored revision is `consignment.revision - 1`; otherwise
  /// throws `constraint`. Lines and strays are stored by their own changes.
  func replace(_ consignment: Consignment) throws(StoreFailure)
  /// Stores a new line; its `id` is ignored. Throws `constraint` when the unit is on another open line.
  func add(_ line: ConsignmentLine) throws(StoreFailure) -> ConsignmentLineID
  func replace(_ line: ConsignmentLine) throws(StoreFailure)
  func add(_ stray: StrayUnit, to consignment: ConsignmentID) throws(StoreFailure)
}

/// Which consignments a list shows.
public struct ConsignmentFilter: Sendable, Hashable {
  /// Also those that are closed.
  public var closedToo: Bool
  /// Only those that were expected back before this day and are not all back.
  public var expectedBefore: Day?
  public var supplier: SupplierID?
  /// Continue behind this one, for long lists.
  public var before: ConsignmentID?

  public init(
    closedToo: Bool = false, expectedBefore: Day? = nil, supplier: SupplierID? = nil,
    before: ConsignmentID? = nil
  ) {
    self.closedToo = closedToo
    self.expectedBefore = expectedBefore
    self.supplier = supplier
    self.before = before
  }

  public static let open = ConsignmentFilter()
}

extension ConsignmentReading {
  /// The line on which a unit is packed or away now.
  public func openConsignmentLine(of unit: UnitID) throws(StoreFailure) -> ConsignmentLine? {
    try consignmentLines(of: unit).first(where: \.isOpen)
  }

  /// The consignment with which a unit is away; nil while it is only packed.
  public func consignmentAway(with unit: UnitID) throws(StoreFailure) -> Consignment? {
    guard let line = try openConsignmentLine(of: unit),
      let consignment = try consignment(line.consignment), consignment.dispatch != nil
    else { return nil }
    return consignment
  }
}
