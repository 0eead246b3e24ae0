/// Prints a paper again: a new line of the ledger with the same codes and a copy mark.
public struct ReprintPaper: DeskCommand, Hashable {
  public static let kind = "paper.reprint"

  public struct Answer: Codable, Sendable, Hashable {
    public var paper: PaperID
  }

  public var paper: PaperID
  public var reason: String

  public init(paper: PaperID, reason: String) {
    self.paper = paper
    self.reason = reason
  }

  public var permission: Permission { .print }

  public func subject(of answer: Answer) -> String? { "paper \(answer.paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let original = try desk.paper(paper) else { return .refused(.notFound("paper")) }
    let why: String
    switch checkedReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(nil): return .refused(.missing("reason"))
    case .success(let text?): why = text
    }
    return .done(
      Answer(
        paper: try PaperDesk(desk: desk, envelope: envelope).oweCopy(of: original, because: why)))
  }
}

extension PaperEntry {
  /// Its printer took it and cannot say that it is on paper, and nobody has said so either.
  public var isUnproven: Bool {
    progress.state == PaperState.done.rawValue && progress.isUnproven && progress.settledBy == nil
  }

  /// A person's word that it came out.
  mutating func confirm(by staff: StaffID, at now: Moment) {
    progress.state = PaperState.done.rawValue
    progress.isUnproven = false
    progress.settledBy = staff
    progress.finishedAt = now
  }
}

/// A person says whether a paper came out whose end nobody could know, or whose printer cannot say, or lets a
/// failed one go.
///
/// Of one that did not come out after all a copy is owed: with a copy mark, because nobody can be quite sure.
public struct SettlePaper: DeskCommand, Hashable {
  public static let kind = "paper.settle"
  public typealias Answer = Done

  public var paper: PaperID
  public var cameOut: Bool

  public init(paper: PaperID, cameOut: Bool) {
    self.paper = paper
    self.cameOut = cameOut
  }

  public var permission: Permission { .print }

  public func subject(of answer: Done) -> String? { "paper \(paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var entry = try desk.paper(paper) else { return .refused(.notFound("paper")) }
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    let state = PaperState(rawValue: entry.progress.state)
    guard state == .unknown || state == .failed || entry.isUnproven, entry.progress.settledBy == nil else {
      return .refused(Refusal(.paperNotOpen))
    }
    entry.confirm(by: staff, at: envelope.now)
    if cameOut { entry.progress.trouble = nil } else { entry.progress.state = PaperState.failed.rawValue }
    // The print room takes back what it reaches of them; until then they may come out beside the copy.
    let mayComeOut = try !desk.openJobs(of: paper).isEmpty
    entry.progress.possibleDuplicate = entry.progress.possibleDuplicate || mayComeOut
    try desk.replace(entry)
    if state != .failed, !cameOut {
      let reason = PaperTexts.didNotComeOut[desk.shop.language]
      _ = try PaperDesk(desk: desk, envelope: envelope).oweCopy(
        of: entry, because: reason, mayBeTwice: mayComeOut)
    }
    return .done(Done())
  }
}

/// Takes a paper back that is not wanted any more.
///
/// While the printing system has no document of it, it is gone at once. Later the print room takes the job back; a sheet
/// that the printer is at may still come out.
public struct CancelPaper: DeskCommand, Hashable {
  public static let kind = "paper.cancel"
  public typealias Answer = Done

  public var paper: PaperID

  public init(paper: PaperID) { self.paper = paper }

  public var permission: Permission { .print }

  public func subject(of answer: Done) -> String? { "paper \(paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard var entry = try desk.paper(paper) else { return .refused(.notFound("paper")) }
    switch PaperState(rawValue: entry.progress.state) {
    case .queued, .drawn, .creating, .created:
      entry.progress.state = PaperState.canceled.rawValue
      entry.progress.finishedAt = envelope.now
    case .sent, .printing, .attention:
      entry.progress.target = .nowhere
      entry.progress.movedBy = envelope.actor.staffID
      entry.progress.mayRepeat = true
    case .done, .failed, .unknown, .canceled, nil: return .refused(Refusal(.paperNotOpen))
    }
    try desk.replace(entry)
    return .done(Done())
  }
}

/// Somebody decides that the papers of a ticket that did not come out are not needed: the intake counts as complete.
///
/// A paper that the printing system has already is left to its end.
public struct WaivePapers: DeskCommand, Hashable {
  public static let kind = "ticket.waivePapers"

  public struct Answer: Codable, Sendable, Hashable {
    public var waived: [PaperID]
  }

  public var ticket: TicketID
  public var reason: String

  public init(ticket: TicketID, reason: String) {
    self.ticket = ticket
    self.reason = reason
  }

  public var permission: Permission { .print }

  public func subject(of answer: Answer) -> String? { "ticket \(ticket)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard try desk.ticket(ticket) != nil else { return .refused(.notFound("ticket")) }
    switch checkedReason(reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(nil): return .refused(.missing("reason"))
    case .success: break
    }
    var waived: [PaperID] = []
    for var entry in try desk.papers(of: ticket) where entry.progress.settledBy == nil {
      switch PaperState(rawValue: entry.progress.state) {
      case .queued, .drawn, .creating, .created: entry.progress.state = PaperState.canceled.rawValue
      case .failed, .unknown: break
      case .done where entry.isUnproven: break
      default: continue
      }
      entry.progress.settledBy = staff
      entry.progress.finishedAt = envelope.now
      try desk.replace(entry)
      waived.append(entry.id)
    }
    guard !waived.isEmpty else { return .refused(Refusal(.paperNotOpen)) }
    return .done(Answer(waived: waived))
  }
}
