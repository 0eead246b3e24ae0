/// One stay of one device in the shop, from the intake to the hand-over.
///
/// The history (``TicketEvent``) is the truth; the fields here are its latest state, kept so that a scan is answered
/// with one read. Invariants (`domain.md` 3.3):
///
/// - I1: a unit has at most one open ticket.
/// - I2: every change has actor, time and, where the guard says so, a reason; history is append-only.
/// - I3: clocks are derived from the history, never stored by hand.
/// - I4: nothing is delivered that was not ready or shipped.
/// - I5: `noticeGiven` exists only when a notice was really sent or printed.
/// - I6: only roles that may close enter a closed stage.
public struct Ticket: Sendable, Hashable, Codable {
  public var id: TicketID
  public var number: TicketNumber
  public var unit: UnitID
  public var customer: CustomerID
  public var openedAt: Moment
  public var intake: IntakeRecord
  /// On the device while this ticket is open.
  public var unitCode: UnitCode
  public var stage: Stage
  /// The stage to go back to while on hold.
  public var heldIn: Stage?
  public var outcome: Outcome?
  public var coverage: CoverageDecision?
  public var approval: WorkApproval?
  public var tests: TestsPassed?
  /// The unit that the customer gets instead.
  public var replacement: UnitID?
  public var shelf: ShelfID?
  public var technician: StaffID?
  /// When the customer was told that it is ready (I5).
  public var noticeGiven: Moment?
  public var handover: Handover?
  /// The closed ticket of the same unit that this comeback belongs to.
  public var reopenOf: TicketID?
  /// What is still to be paid; nil when no price was set.
  public var amountDue: Money?
  /// Rises by one with every change, so that two people do not overwrite each other.
  public var revision: Int

  public init(
    id: TicketID, number: TicketNumber, unit: UnitID, customer: CustomerID, openedAt: Moment,
    intake: IntakeRecord,
    unitCode: UnitCode, stage: Stage, reopenOf: TicketID? = nil, revision: Int = 1
  ) {
    self.id = id
    self.number = number
    self.unit = unit
    self.customer = customer
    self.openedAt = openedAt
    self.intake = intake
    self.unitCode = unitCode
    self.stage = stage
    self.reopenOf = reopenOf
    self.revision = revision
  }

  public var isOpen: Bool { !stage.isClosed }
}

/// What was written down when the item was taken in; never changed afterwards.
public struct IntakeRecord: Sendable, Hashable, Codable {
  public var basis: ClaimBasis
  /// The fault in the customer's own words, kept verbatim (D-1, 8).
  public var fault: String
  public var condition: String
  public var accessories: [Accessory]
  public var photos: [PhotoName]
  public var handedOverBy: String?
  public var purchaseProof: String?
  public var promisedDay: Day?
  /// Work up to this amount needs no further question; signed on the receipt.
  public var priceLimit: Money?
  public var diagnosisFee: Money?
  public var advance: Money?
  /// The customer was told of the choice of remedy and the twelve-month extension before any remedy (W-EU5).
  public var remedyInformationGiven: Bool
  public var mayErase: Bool
  /// The verdict of that day in short; all that was told is the ``ToldVerdict``.
  public var verdict: GuaranteeVerdict?
  /// Which fault it is, where a person says that it is one known before; kept as a ``GuaranteeEntry``.
  public var faultName: String?
  /// What the customer asks for on a guarantee (D-1, 11; D-2).
  public var remedy: Remedy?
  /// What usually comes with it and did not: SIM, memory card, battery (D-1, 6).
  public var without: String?
  /// Whether the customer told the code of the screen lock (D-1, 14), which itself is never written down (P-8). Nil in
  /// records of older programs, which did not ask.
  public var lockCodeGiven: Bool?

  public init(
    basis: ClaimBasis, fault: String, condition: String = "", accessories: [Accessory] = [],
    photos: [PhotoName] = [],
    handedOverBy: String? = nil, purchaseProof: String? = nil, promisedDay: Day? = nil,
    priceLimit: Money? = nil,
    diagnosisFee: Money? = nil, advance: Money? = nil, remedyInformationGiven: Bool = false,
    mayErase: Bool = false,
    verdict: GuaranteeVerdict? = nil, faultName: String? = nil, remedy: Remedy? = nil,
    without: String? = nil, lockCodeGiven: Bool? = nil
  ) {
    self.basis = basis
    self.fault = fault
    self.condition = condition
    self.accessories = accessories
    self.photos = photos
    self.handedOverBy = handedOverBy
    self.purchaseProof = purchaseProof
    self.promisedDay = promisedDay
    self.priceLimit = priceLimit
    self.diagnosisFee = diagnosisFee
    self.advance = advance
    self.remedyInformationGiven = remedyInformationGiven
    self.mayErase = mayErase
    self.verdict = verdict
    self.faultName = faultName
    self.remedy = remedy
    self.without = without
    self.lockCodeGiven = lockCodeGiven
  }
}

/// On what ground the customer brings it (D-1, 9).
public enum ClaimBasis: String, Sendable, Hashable, Codable, CaseIterable {
  case legalGuarantee, commercialGuarantee, repairGuarantee, paid, contract, inspection

  /// A claim against seller or guarantor, where a consumer is owed the information of W-EU5.
  public var isGuarantee: Bool { self == .legalGuarantee || self == .commercialGuarantee }
}

public struct Accessory: Sendable, Hashable, Codable {
  public var name: String
  public var count: Int

  public init(name: String, count: Int = 1) {
    self.name = name
    self.count = count
  }
}

/// Somebody decided who bears the cost.
public struct CoverageDecision: Sendable, Hashable, Codable {
  public enum Basis: String, Sendable, Hashable, Codable, CaseIterable {
    case guarantee, contract, goodwill, paid
  }

  public var basis: Basis
  public var by: StaffID
  public var at: Moment
  public var reason: String?

  public init(basis: Basis, by: StaffID, at: Moment, reason: String?) {
    self.basis = basis
    self.by = by
    self.at = at
    self.reason = reason
  }
}

/// The customer agreed to paid work.
public struct WorkApproval: Sendable, Hashable, Codable {
  public enum Evidence: String, Sendable, Hashable, Codable, CaseIterable {
    case signedPriceLimit, signedQuote, telephone, message
  }

  public var evidence: Evidence
  public var limit: Money?
  public var by: StaffID
  public var at: Moment

  public init(evidence: Evidence, limit: Money?, by: StaffID, at: Moment) {
    self.evidence = evidence
    self.limit = limit
    self.by = by
    self.at = at
  }
}

/// A tester went through the checklist and everything held.
public struct TestsPassed: Sendable, Hashable, Codable {
  public var checklist: String
  public var by: StaffID
  public var at: Moment

  public init(checklist: String, by: StaffID, at: Moment) {
    self.checklist = checklist
    self.by = by
    self.at = at
  }
}
