/// Records a fact about a unit's guarantee that no ticket tells: commissioning, a replaced part, a guarantor's
/// refusal, a notification before the hand-in.
public struct RecordGuaranteeEvent: DeskCommand, Hashable {
  public static let kind = "unit.recordGuaranteeEvent"

  public struct Answer: Codable, Sendable, Hashable {
    public var entry: GuaranteeEntryID
  }

  public var unit: UnitID
  /// The stay that the event belongs to.
  public var ticket: TicketID?
  public var event: RecordedEvent
  public var reason: String?

  public init(unit: UnitID, ticket: TicketID? = nil, event: RecordedEvent, reason: String? = nil) {
    self.unit = unit
    self.ticket = ticket
    self.event = event
    self.reason = reason
  }

  /// A judgement that moves a term needs the right to decide who bears the cost (W-PL11).
  public var permission: Permission { event.isJudgement ? .decideCoverage : .recordGuarantee }

  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    if let ticket, try desk.ticket(ticket)?.unit != unit { return .refused(.notFound("ticket")) }
    let why: String?
    switch checkedReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let text): why = text
    }
    if event.isJudgement, why == nil { return .refused(Refusal(.reasonRequired, ["to": "guarantee"])) }
    switch event.checked(in: desk.shop, on: envelope.today, ticket: ticket, reason: why) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked):
      let entry = GuaranteeEntry(
        unit: unit, ticket: ticket, at: envelope.now, actor: envelope.actor.staffID,
        station: envelope.station, what: .recorded(checked), reason: why)
      return .done(Answer(entry: try desk.append(entry)))
    }
  }
}

/// Takes back a recorded fact by a counter-record that says why.
public struct WithdrawGuaranteeEvent: DeskCommand, Hashable {
  public static let kind = "unit.withdrawGuaranteeEvent"
  public typealias Answer = RecordGuaranteeEvent.Answer

  public var entry: GuaranteeEntryID
  public var reason: String

  public init(entry: GuaranteeEntryID, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  public var permission: Permission { .decideCoverage }

  public func subject(of answer: Answer) -> String? { "guarantee entry \(entry)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try withdraw(entry, reason, in: desk, envelope) {
      switch $0 {
      case .recorded, .faultNamed: true
      case .overridden, .withdrew: false
      }
    }
  }
}

/// Says something else than the rules, with a reason. It stands beside the computed verdict and never in its place.
public struct OverrideVerdict: DeskCommand, Hashable {
  public static let kind = "unit.overrideVerdict"
  public typealias Answer = RecordGuaranteeEvent.Answer

  public var unit: UnitID
  public var ticket: TicketID?
  public var verdict: VerdictOverride
  public var reason: String

  public init(unit: UnitID, ticket: TicketID? = nil, verdict: VerdictOverride, reason: String) {
    self.unit = unit
    self.ticket = ticket
    self.verdict = verdict
    self.reason = reason
  }

  public var permission: Permission { .overrideVerdict }

  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    if let ticket, try desk.ticket(ticket)?.unit != unit { return .refused(.notFound("ticket")) }
    let why: String
    switch checkedReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(nil): return .refused(Refusal(.reasonRequired, ["to": verdict.status.rawValue]))
    case .success(let text?): why = text
    }
    // A last day that has passed is no cover, and one that is to come is no end.
    if let last = verdict.lastCoveredDay {
      let fits =
        switch verdict.status {
        case .covered: last >= envelope.today
        case .expired: last < envelope.today
        case .review, .unknown, .notApplicable: false
        }
      guard fits else { return .refused(.unacceptable("verdict.lastCoveredDay")) }
    }
    let entry = GuaranteeEntry(
      unit: unit, ticket: ticket, at: envelope.now, actor: envelope.actor.staffID, station: envelope.station,
      what: .overridden(verdict), reason: why)
    return .done(Answer(entry: try desk.append(entry)))
  }
}

/// Takes back an override by another that says why.
public struct WithdrawOverride: DeskCommand, Hashable {
  public static let kind = "unit.withdrawOverride"
  public typealias Answer = RecordGuaranteeEvent.Answer

  public var entry: GuaranteeEntryID
  public var reason: String

  public init(entry: GuaranteeEntryID, reason: String) {
    self.entry = entry
    self.reason = reason
  }

  public var permission: Permission { .overrideVerdict }

  public func subject(of answer: Answer) -> String? { "guarantee entry \(entry)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try withdraw(entry, reason, in: desk, envelope) {
      if case .overridden = $0 { true } else { false }
    }
  }
}

/// Appends the withdrawal of an entry that `matches` and still stands.
private func withdraw(
  _ id: GuaranteeEntryID, _ reason: String, in desk: any DeskTransaction, _ envelope: CommandEnvelope,
  where matches: (GuaranteeEntry.What) -> Bool
) throws(StoreFailure) -> Decision<RecordGuaranteeEvent.Answer> {
  guard let entry = try desk.guaranteeEntry(id), matches(entry.what),
    try desk.guaranteeEntries(of: entry.unit).standing.contains(where: { $0.id == id })
  else { return .refused(.notFound("guaranteeEntry")) }
  switch checkedReason(reason) {
  case .failure(let refusal): return .refused(refusal)
  case .success(nil): return .refused(Refusal(.reasonRequired, ["to": "guarantee"]))
  case .success(let why?):
    let withdrawal = GuaranteeEntry(
      unit: entry.unit, ticket: entry.ticket, at: envelope.now, actor: envelope.actor.staffID,
      station: envelope.station, what: .withdrew(id), reason: why)
    return .done(RecordGuaranteeEvent.Answer(entry: try desk.append(withdrawal)))
  }
}
