public struct GuaranteeEntryID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// Something a person recorded about a unit's guarantee that no ticket tells. Never changed, never removed: a wrong
/// one is withdrawn by a further entry.
public struct GuaranteeEntry: Sendable, Hashable, Codable {
  public var id: GuaranteeEntryID
  public var unit: UnitID
  /// The stay it belongs to; nil when it stands for the unit alone.
  public var ticket: TicketID?
  public var at: Moment
  /// Nil when the console recorded it.
  public var actor: StaffID?
  public var station: StationName
  public var what: What
  public var reason: String?

  public init(
    id: GuaranteeEntryID = GuaranteeEntryID(0), unit: UnitID, ticket: TicketID? = nil, at: Moment,
    actor: StaffID?, station: StationName, what: What, reason: String? = nil
  ) {
    self.id = id
    self.unit = unit
    self.ticket = ticket
    self.at = at
    self.actor = actor
    self.station = station
    self.what = what
    self.reason = reason
  }

  public enum What: Sendable, Hashable, Codable {
    /// A fact of `domain.md` 1.0 that is not in a ticket's history.
    case recorded(RecordedEvent)
    /// A person's verdict beside the computed one.
    case overridden(VerdictOverride)
    /// Which fault a stay was about, in the shop's words: what makes two faults the same.
    case faultNamed(String)
    /// Takes back the entry with this id.
    case withdrew(GuaranteeEntryID)
  }
}

/// What a person says in place of the computed verdict, for one clock or for the whole.
public struct VerdictOverride: Sendable, Hashable, Codable {
  /// The clock it speaks of; nil for the verdict as a whole.
  public var clock: GuaranteeClock.Kind?
  public var status: GuaranteeVerdict.Status
  /// The last covered day, where the person names one.
  public var lastCoveredDay: Day?

  public init(clock: GuaranteeClock.Kind? = nil, status: GuaranteeVerdict.Status, lastCoveredDay: Day? = nil)
  {
    self.clock = clock
    self.status = status
    self.lastCoveredDay = lastCoveredDay
  }
}

/// The verdict in full as it was told at an intake, kept to be shown again beside what the rules say later.
public struct ToldVerdict: Sendable, Hashable, Codable {
  public var ticket: TicketID
  public var day: Day
  public var verdict: GuaranteeVerdict

  public init(ticket: TicketID, day: Day, verdict: GuaranteeVerdict) {
    self.ticket = ticket
    self.day = day
    self.verdict = verdict
  }
}

extension [GuaranteeEntry] {
  /// Entries that still hold: neither withdrawn nor a withdrawal.
  public var standing: [GuaranteeEntry] {
    var withdrawn: Set<GuaranteeEntryID> = []
    for entry in self {
      if case .withdrew(let id) = entry.what { withdrawn.insert(id) }
    }
    return filter { entry in
      if case .withdrew = entry.what { false } else { !withdrawn.contains(entry.id) }
    }
  }
}

extension GuaranteeVerdict {
  /// Status and days alone, as a ticket keeps them; its reasons are in the ``ToldVerdict``.
  var inShort: GuaranteeVerdict {
    GuaranteeVerdict(
      status: status, soldOn: soldOn, document: document, lastCoveredDay: lastCoveredDay,
      sellerProvesUntil: sellerProvesUntil, reasons: [])
  }
}
