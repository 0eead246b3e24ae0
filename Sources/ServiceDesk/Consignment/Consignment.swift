/// One parcel of units on its way to a supplier or authorised service, and what came back of it (`features.md` W11).
///
/// ```
/// packing ── sent ──► sent ──► partly back ──► closed
///    └── called off ────────────────────────────┘
/// ```
///
/// A unit is on at most one open line of all consignments. A repair that leaves moves to `EXTERNAL` in the transaction
/// of the sending, and on in that of the receiving; the customer's clock runs all the while (W-RO8, W-PL10, W-HU7),
/// because it is derived from the ticket's history and nothing here stops it.
public struct Consignment: Sendable, Hashable, Codable {
  public var id: ConsignmentID
  public var code: ConsignmentCode
  public var supplier: SupplierID
  public var opened: Handling
  public var details: ConsignmentDetails
  public var dispatch: Dispatch?
  public var closing: Closing?
  /// In the order of their numbers; also those that were taken off.
  public var lines: [ConsignmentLine]
  /// What came in this parcel and was never sent with it.
  public var strays: [StrayUnit]
  /// Rises by one with every change, so that two stations do not overwrite each other.
  public var revision: Int

  public init(
    id: ConsignmentID, code: ConsignmentCode, supplier: SupplierID, opened: Handling,
    details: ConsignmentDetails = ConsignmentDetails(), dispatch: Dispatch? = nil, closing: Closing? = nil,
    lines: [ConsignmentLine] = [], strays: [StrayUnit] = [], revision: Int = 1
  ) {
    self.id = id
    self.code = code
    self.supplier = supplier
    self.opened = opened
    self.details = details
    self.dispatch = dispatch
    self.closing = closing
    self.lines = lines
    self.strays = strays
    self.revision = revision
  }

  public enum State: String, Sendable, Hashable, Codable, CaseIterable {
    case packing, sent, partlyBack, closed
  }

  public var state: State {
    if closing != nil { return .closed }
    if dispatch == nil { return .packing }
    return lines.contains { $0.back != nil } ? .partlyBack : .sent
  }

  /// The lines that go out or went out with the parcel.
  public var packed: [ConsignmentLine] { lines.filter { $0.takenOff == nil } }

  /// What was sent and is not answered for yet.
  public var away: [ConsignmentLine] { dispatch == nil ? [] : packed.filter { $0.back == nil } }

  /// Lines that nobody has scanned against the packing list yet.
  public var unchecked: [ConsignmentLine] { packed.filter { $0.checked == nil } }

  /// The line of a unit, unless it was taken off.
  public func line(of unit: UnitID) -> ConsignmentLine? { packed.first { $0.unit == unit } }

  /// Days since the sending while something is still away; nil before it and when all is back.
  public func daysOut(on today: Day) -> Int? {
    guard let dispatch, closing == nil else { return nil }
    return max(0, today.number - dispatch.on.number)
  }

  /// Something is away beyond the day on which it was expected back.
  public func isLate(on today: Day) -> Bool {
    guard let dispatch, !away.isEmpty, closing == nil else { return false }
    return dispatch.expectedBack < today
  }

  /// How many days after the sending it is expected back when nobody says otherwise: the shortest of the terms in which
  /// a customer's remedy is due (W-PL8; W-RO5 and W-HU8 have 15).
  public static let usualDays = 14

  /// The parcel left.
  public struct Dispatch: Sendable, Hashable, Codable {
    public var at: Moment
    /// The shop's day of it.
    public var on: Day
    public var by: StaffID?
    public var expectedBack: Day
    public var packingList: PaperID
    public var parcelLabel: PaperID

    public init(
      at: Moment, on: Day, by: StaffID?, expectedBack: Day, packingList: PaperID, parcelLabel: PaperID
    ) {
      self.at = at
      self.on = on
      self.by = by
      self.expectedBack = expectedBack
      self.packingList = packingList
      self.parcelLabel = parcelLabel
    }
  }

  /// Everything is answered for, or the parcel was called off before it left.
  public struct Closing: Sendable, Hashable, Codable {
    public var at: Moment
    public var by: StaffID?
    /// Why it was called off; nil when everything is back.
    public var reason: String?

    public init(at: Moment, by: StaffID?, reason: String? = nil) {
      self.at = at
      self.by = by
      self.reason = reason
    }
  }
}

public struct ConsignmentID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

public struct ConsignmentLineID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Somebody had a thing in the hand: when and who; nobody's name for the console.
public struct Handling: Sendable, Hashable, Codable {
  public var at: Moment
  public var by: StaffID?

  public init(at: Moment, by: StaffID?) {
    self.at = at
    self.by = by
  }

  init(_ envelope: CommandEnvelope) { self.init(at: envelope.now, by: envelope.actor.staffID) }
}

/// What is known of the way of a parcel; all of it may come later than the parcel left.
public struct ConsignmentDetails: Sendable, Hashable, Codable {
  public var carrier: String?
  public var trackingNumber: String?
  /// The maker's number for the whole return (RMA).
  public var reference: String?
  public var note: String?

  public init(
    carrier: String? = nil, trackingNumber: String? = nil, reference: String? = nil, note: String? = nil
  ) {
    self.carrier = carrier
    self.trackingNumber = trackingNumber
    self.reference = reference
    self.note = note
  }

  /// Trimmed, empty fields absent; refused when a field is no readable line.
  public func checked() -> Result<ConsignmentDetails, Refusal> {
    let checked = ConsignmentDetails(
      carrier: carrier.flatMap(cleaned), trackingNumber: trackingNumber.flatMap(cleaned),
      reference: reference.flatMap(cleaned), note: note.flatMap(cleaned))
    for (field, text) in [
      ("consignment.carrier", checked.carrier), ("consignment.tracking", checked.trackingNumber),
      ("consignment.reference", checked.reference), ("consignment.note", checked.note),
    ] where !isShortText(text ?? "") { return .failure(.unacceptable(field)) }
    return .success(checked)
  }

  /// These details, where they say something, over `earlier`.
  func over(_ earlier: ConsignmentDetails) -> ConsignmentDetails {
    ConsignmentDetails(
      carrier: carrier ?? earlier.carrier, trackingNumber: trackingNumber ?? earlier.trackingNumber,
      reference: reference ?? earlier.reference, note: note ?? earlier.note)
  }
}
