/// One line of a ticket's history. Never changed, never removed; an undo is a further line.
public struct TicketEvent: Sendable, Hashable, Codable {
  public var id: EventID
  public var ticket: TicketID
  public var at: Moment
  public var actor: StaffID?
  public var station: StationName
  public var what: What
  public var reason: String?

  public init(
    id: EventID, ticket: TicketID, at: Moment, actor: StaffID?, station: StationName, what: What,
    reason: String? = nil
  ) {
    self.id = id
    self.ticket = ticket
    self.at = at
    self.actor = actor
    self.station = station
    self.what = what
    self.reason = reason
  }

  public enum What: Sendable, Hashable, Codable {
    case takenIn
    case moved(from: Stage, to: Stage, outcome: Outcome?)
    case shelved(from: ShelfID?, to: ShelfID?)
    case assigned(from: StaffID?, to: StaffID?)
    case coverageDecided(CoverageDecision.Basis)
    case workApproved(WorkApproval.Evidence)
    case testsPassed
    case priced(Money)
    case noticeGiven(by: Notice)
    case handedOver
    /// Takes back the event with this id, an own last step.
    case undid(EventID)

    /// How the customer was told that the item is ready.
    public enum Notice: String, Sendable, Hashable, Codable, CaseIterable {
      case telephone, message, printed, inPerson
    }
  }
}
