/// Puts a unit into a parcel by its scan.
public struct PackUnit: ConsignmentCommand, Hashable {
  public static let kind = "consignment.pack"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  /// What was scanned: the unit's label or serial.
  public var scanned: String
  /// The one chosen where several makers use the serial.
  public var unit: UnitID?
  /// Nil takes the fault of the ticket; the shop's own goods need one.
  public var fault: String?
  public var accessories: [Accessory]
  public var note: String?

  public init(
    consignment: ConsignmentID, scanned: String, unit: UnitID? = nil, fault: String? = nil,
    accessories: [Accessory] = [], note: String? = nil
  ) {
    self.consignment = consignment
    self.scanned = scanned
    self.unit = unit
    self.fault = fault
    self.accessories = accessories
    self.note = note
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    guard parcel.state == .packing else { return .failure(Refusal(.consignmentNotPacking)) }
    let unit: DeviceUnit
    switch try desk.unit(scannedAs: scanned, chosen: self.unit, desk.secrecy) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): unit = found
    }
    if let line = try desk.openConsignmentLine(of: unit.id) {
      guard line.consignment != parcel.id else {
        return .failure(Refusal(.alreadyOnPackingList, ["line": String(line.number)]))
      }
      let other = try desk.consignment(line.consignment)
      return .failure(Refusal(.onAnotherConsignment, ["code": other?.code.display ?? ""]))
    }
    let ticket: Ticket?
    switch try unit.ticketToLeaveWith(in: desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): ticket = found
    }
    switch LineContent(
      fault: fault.flatMap(cleaned) ?? ticket?.intake.fault ?? "", accessories: accessories, note: note
    ).checked() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let content):
      var line = ConsignmentLine(
        id: ConsignmentLineID(0), consignment: parcel.id,
        number: (parcel.lines.map(\.number).max() ?? 0) + 1, unit: unit.id, ticket: ticket?.id,
        content: content, added: Handling(envelope))
      line.id = try desk.add(line)
      parcel.lines.append(line)
      return .success(ConsignmentChanged(parcel, line: line))
    }
  }
}

extension DeviceUnit {
  /// The repair with which this unit may leave for an external service; nil for the shop's own goods.
  ///
  /// A unit for which the customer got another is the shop's own, also while that ticket is still open.
  func ticketToLeaveWith(in desk: any DeskReading) throws(StoreFailure) -> Result<Ticket?, Refusal> {
    guard let open = try desk.openTicket(of: id) else {
      return try isCustomers(in: desk) ? .failure(Refusal(.takeInFirst)) : .success(nil)
    }
    if open.replacement != nil { return .success(nil) }
    // Already said to be away by a plain scan of the stage, and packed only now.
    if open.stage == .external { return .success(open) }
    if let refusal = StageChange(from: open.stage, to: .external).refusal(try open.facts(in: desk)) {
      return .failure(refusal)
    }
    return .success(open)
  }

  private func isCustomers(in desk: any DeskReading) throws(StoreFailure) -> Bool {
    guard owner != nil else { return false }
    if let sale = try desk.sales(of: id).last, sale.returned != nil { return false }
    if try desk.tickets(of: id).first?.replacement != nil { return false }
    return try !desk.swaps(of: id).contains { $0.old == id }
  }
}

/// Takes a unit out of a parcel again.
public struct TakeOffLine: ConsignmentCommand, Hashable {
  public static let kind = "consignment.takeOff"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  public var line: ConsignmentLineID
  /// Needed once the check by scan has begun: the packing list was meant to be right by then.
  public var reason: String?

  public init(consignment: ConsignmentID, line: ConsignmentLineID, reason: String? = nil) {
    self.consignment = consignment
    self.line = line
    self.reason = reason
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    guard parcel.state == .packing else { return .failure(Refusal(.consignmentNotPacking)) }
    guard let packed = parcel.packed.first(where: { $0.id == line }) else {
      return .failure(.notFound("consignment.line"))
    }
    let why: String?
    switch checkedReason(reason) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let text): why = text
    }
    if why == nil, parcel.packed.contains(where: { $0.checked != nil }) {
      return .failure(.missing("reason"))
    }
    try parcel.replace(
      packed, in: desk
    ) { $0.takenOff = .init(handling: Handling(envelope), reason: why) }
    return .success(ConsignmentChanged(parcel, line: packed))
  }
}

/// Scans a unit against the packing list while the parcel is closed: what is in the box and not on the list is said here,
/// what is on the list and not in the box at the sending.
public struct CheckUnitOut: ConsignmentCommand, Hashable {
  public static let kind = "consignment.check"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  public var scanned: String
  public var unit: UnitID?

  public init(consignment: ConsignmentID, scanned: String, unit: UnitID? = nil) {
    self.consignment = consignment
    self.scanned = scanned
    self.unit = unit
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    guard parcel.state == .packing else { return .failure(Refusal(.consignmentNotPacking)) }
    let unit: DeviceUnit
    switch try desk.unit(scannedAs: scanned, chosen: self.unit, desk.secrecy) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): unit = found
    }
    guard let line = parcel.line(of: unit.id) else { return .failure(Refusal(.notOnPackingList)) }
    guard line.checked == nil else {
      return .success(ConsignmentChanged(parcel, line: line, isRepeated: true))
    }
    try parcel.replace(line, in: desk) { $0.checked = Handling(envelope) }
    return .success(ConsignmentChanged(parcel, line: line))
  }
}
