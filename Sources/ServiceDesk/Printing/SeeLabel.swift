/// The label of a unit was scanned at the counter: it did come out (`reliability.md` F-26).
///
/// All prints of a label carry one code. So the scan proves a print only when no other one can have come out.
public struct SeeLabel: DeskCommand, Hashable {
  public static let kind = "paper.seeLabel"

  public struct Answer: Codable, Sendable, Hashable {
    public var paper: PaperID
  }

  public var ticket: TicketID

  public init(ticket: TicketID) { self.ticket = ticket }

  public var permission: Permission { .scan }

  public func subject(of answer: Answer) -> String? { "paper \(answer.paper)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let staff = envelope.actor.staffID else { return .refused(Refusal(.notSignedIn)) }
    guard var label = try desk.labelProvedByScan(of: ticket) else {
      return .refused(Refusal(.paperNotOpen))
    }
    label.confirm(by: staff, at: envelope.now)
    try desk.replace(label)
    return .done(Answer(paper: label.id))
  }
}

extension DeskReading {
  /// The one print of a ticket's label that a scan of it proves; nil when there is no doubt or more than one print.
  public func labelProvedByScan(of ticket: TicketID) throws(StoreFailure) -> PaperEntry? {
    let printed = try papers(of: ticket).filter { $0.kind == .unitLabel && $0.mayHaveComeOut }
    guard printed.count == 1, let label = printed.first else { return nil }
    let isAsked = label.progress.state == PaperState.unknown.rawValue && label.progress.settledBy == nil
    return isAsked || label.isUnproven ? label : nil
  }
}

extension PaperEntry {
  fileprivate var mayHaveComeOut: Bool {
    switch PaperState(rawValue: progress.state) {
    case .queued, .drawn, .creating: false
    // Nothing came out, or a person said so; one that was taken back may have been at the printer.
    case .failed: false
    case .canceled: progress.everProcessing
    case .created, .sent, .printing, .attention, .done, .unknown, nil: true
    }
  }
}
