/// Where an item is on its way through the shop. Codes are fixed; why it ended is the ``Outcome``.
///
/// A shop may add sub-statuses, not stages (`domain.md` 3.2).
public enum Stage: String, Sendable, Hashable, Codable, CaseIterable {
  case preregistered = "PREREG"
  case received = "RECEIVED"
  case diagnosing = "DIAGNOSING"
  case awaitingApproval = "AWAIT_APPROVAL"
  case awaitingParts = "AWAIT_PARTS"
  case inRepair = "IN_REPAIR"
  case external = "EXTERNAL"
  case replacement = "REPLACEMENT"
  case testing = "TESTING"
  case ready = "READY_OK"
  case readyUnrepaired = "READY_NOT"
  case shipped = "SHIPPED"
  case delivered = "DELIVERED"
  case onHold = "ON_HOLD"
  case unclaimed = "UNCLAIMED"
  case disposed = "DISPOSED"
  case cancelled = "CANCELLED"

  /// Nothing follows: a comeback opens a new ticket (`domain.md` 3.3).
  public var isClosed: Bool { [.delivered, .disposed, .cancelled].contains(self) }

  public var isReady: Bool { self == .ready || self == .readyUnrepaired }

  /// What the public sees of it (`domain.md` 3.2, last column); nil is not shown at all.
  public var publicStage: PublicStage? {
    switch self {
    case .preregistered: .notYetHandedOver
    case .received: .received
    case .diagnosing: .diagnosis
    case .awaitingApproval: .yourAction
    case .awaitingParts, .inRepair, .external, .replacement, .testing: .inWork
    case .ready: .ready
    case .readyUnrepaired: .readyUnrepaired
    case .shipped, .delivered: .handedBack
    case .onHold, .disposed: .contactTheDesk
    case .unclaimed: .readyStorageRuns
    case .cancelled: nil
    }
  }
}

/// The coarse stage that a customer may see.
public enum PublicStage: String, Sendable, Hashable, Codable, CaseIterable {
  case notYetHandedOver, received, diagnosis, yourAction, inWork, ready, readyUnrepaired, readyStorageRuns
  case handedBack, contactTheDesk
}

/// Why the work ended; set on entry to a ready stage (`domain.md` 3.2).
public enum Outcome: String, Sendable, Hashable, Codable, CaseIterable {
  case repairedUnderGuarantee = "REPAIRED_WARRANTY"
  case repairedPaid = "REPAIRED_PAID"
  case replaced = "REPLACED"
  case refund = "REFUND"
  case noFaultFound = "NO_FAULT_FOUND"
  case irreparable = "IRREPARABLE"
  case uneconomic = "UNECONOMIC"
  case quoteRefused = "QUOTE_REFUSED"
  case quoteLapsed = "QUOTE_LAPSED"
  case guaranteeRefused = "WARRANTY_REFUSED"
  case customerWithdrew = "CUSTOMER_WITHDREW"
  case inspectionDone = "INSPECTION_DONE"

  /// Outcomes that leave the device working or exchanged belong to `READY_OK`, the others to `READY_NOT`.
  public var leadsTo: Stage {
    switch self {
    case .repairedUnderGuarantee, .repairedPaid, .replaced, .inspectionDone: .ready
    case .refund, .noFaultFound, .irreparable, .uneconomic, .quoteRefused, .quoteLapsed, .guaranteeRefused,
      .customerWithdrew:
      .readyUnrepaired
    }
  }
}
