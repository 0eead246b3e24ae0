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
    case moved(StageMove)
    case shelved(from: ShelfID?, to: ShelfID?)
    case assigned(from: StaffID?, to: StaffID?)
    case coverageDecided(CoverageDecision.Basis)
    case workApproved(WorkApproval.Evidence)
    case testsPassed
    /// The customer gets this unit instead; the old one stays in the shop.
    case replaced(by: UnitID)
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

/// A change of stage with what an undo needs to restore.
public struct StageMove: Sendable, Hashable, Codable {
  public var from: Stage
  public var to: Stage
  public var outcome: Outcome?
  public var outcomeBefore: Outcome?
  public var heldInBefore: Stage?
  /// When the customer had been told that it is ready; a recall forgets it.
  public var noticeBefore: Moment?
  public var testsBefore: TestsPassed?
  /// The parcel with which the device left or came back; such a step is not undone by itself.
  public var consignment: ConsignmentID?

  public init(
    from: Stage, to: Stage, outcome: Outcome? = nil, outcomeBefore: Outcome? = nil,
    heldInBefore: Stage? = nil, noticeBefore: Moment? = nil, testsBefore: TestsPassed? = nil,
    consignment: ConsignmentID? = nil
  ) {
    self.from = from
    self.to = to
    self.outcome = outcome
    self.outcomeBefore = outcomeBefore
    self.heldInBefore = heldInBefore
    self.noticeBefore = noticeBefore
    self.testsBefore = testsBefore
    self.consignment = consignment
  }
}
