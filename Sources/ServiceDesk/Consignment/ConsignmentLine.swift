/// One unit of a consignment: what went with it, and what the maker answered.
public struct ConsignmentLine: Sendable, Hashable, Codable {
  public var id: ConsignmentLineID
  public var consignment: ConsignmentID
  /// From 1, as printed on the packing list; never given twice in one consignment.
  public var number: Int
  public var unit: UnitID
  /// The repair it leaves with; nil for the shop's own goods.
  public var ticket: TicketID?
  public var content: LineContent
  public var added: Handling
  /// Scanned against the packing list when the parcel was closed.
  public var checked: Handling?
  public var takenOff: TakenOff?
  public var back: UnitReturn?

  public init(
    id: ConsignmentLineID, consignment: ConsignmentID, number: Int, unit: UnitID, ticket: TicketID?,
    content: LineContent, added: Handling, checked: Handling? = nil, takenOff: TakenOff? = nil,
    back: UnitReturn? = nil
  ) {
    self.id = id
    self.consignment = consignment
    self.number = number
    self.unit = unit
    self.ticket = ticket
    self.content = content
    self.added = added
    self.checked = checked
    self.takenOff = takenOff
    self.back = back
  }

  /// The unit is promised to this consignment or away with it: it cannot go with another.
  public var isOpen: Bool { takenOff == nil && back == nil }

  /// The line was struck before the parcel left.
  public struct TakenOff: Sendable, Hashable, Codable {
    public var handling: Handling
    public var reason: String?

    public init(handling: Handling, reason: String?) {
      self.handling = handling
      self.reason = reason
    }
  }
}

/// What the packing list says of a unit. No customer: a maker needs none (`domain.md` P-6).
public struct LineContent: Sendable, Hashable, Codable {
  public var fault: String
  public var accessories: [Accessory]
  public var note: String?

  public init(fault: String, accessories: [Accessory] = [], note: String? = nil) {
    self.fault = fault
    self.accessories = accessories
    self.note = note
  }

  func checked() -> Result<LineContent, Refusal> {
    guard let fault = cleaned(fault) else { return .failure(.missing("consignment.fault")) }
    guard isLongText(fault) else { return .failure(.unacceptable("consignment.fault")) }
    let note = note.flatMap(cleaned)
    guard isShortText(note ?? "") else { return .failure(.unacceptable("consignment.note")) }
    guard accessories.count <= 50 else { return .failure(.unacceptable("consignment.accessories")) }
    var sent: [Accessory] = []
    for accessory in accessories {
      guard let name = cleaned(accessory.name), isShortText(name), (1...999).contains(accessory.count) else {
        return .failure(.unacceptable("consignment.accessories"))
      }
      sent.append(Accessory(name: name, count: accessory.count))
    }
    return .success(LineContent(fault: fault, accessories: sent, note: note))
  }
}

/// A line is answered for: the unit came back, another came for it, or it stays with the maker.
public struct UnitReturn: Sendable, Hashable, Codable {
  public var handling: Handling
  /// The shop's day of it.
  public var on: Day
  public var answer: MakersAnswer

  public init(handling: Handling, on: Day, answer: MakersAnswer) {
    self.handling = handling
    self.on = on
    self.answer = answer
  }
}

/// What the maker, supplier or authorised service said and did (`features.md` W11, U6).
public struct MakersAnswer: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case repaired
    /// Another unit came for it.
    case replaced
    /// The maker does not recognise the claim; the unit comes back as it went.
    case refused
    /// Money instead of a unit.
    case refunded
    case notRepairable
    /// It never arrived, there or back: carrier and maker do not have it. The line ends, and the unit keeps its trace.
    case lost
  }

  public var kind: Kind
  /// The maker's number for this unit (RMA), when it has one of its own.
  public var reference: String?
  /// The day the maker puts on the answer.
  public var answeredOn: Day?
  /// Why it was refused, or what was done.
  public var reason: String?
  /// What the maker charges, or pays when it is a refund.
  public var cost: Money?
  /// The unit that came for the one sent (U6).
  public var replacement: UnitID?
  /// The sent unit itself was scanned coming in; otherwise it stays with the maker.
  public var unitCameBack: Bool

  public init(
    kind: Kind, reference: String? = nil, answeredOn: Day? = nil, reason: String? = nil, cost: Money? = nil,
    replacement: UnitID? = nil, unitCameBack: Bool
  ) {
    self.kind = kind
    self.reference = reference
    self.answeredOn = answeredOn
    self.reason = reason
    self.cost = cost
    self.replacement = replacement
    self.unitCameBack = unitCameBack
  }
}

/// Something in a parcel that came in and was never sent with it: kept as scanned until somebody finds out whose it is.
public struct StrayUnit: Sendable, Hashable, Codable {
  public var scanned: String
  public var note: String?
  public var handling: Handling

  public init(scanned: String, note: String?, handling: Handling) {
    self.scanned = scanned
    self.note = note
    self.handling = handling
  }
}
