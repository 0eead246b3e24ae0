/// A command that changes one consignment: it finds it, changes it, and stores its new state.
protocol ConsignmentCommand: DeskCommand where Answer == ConsignmentChanged {
  var consignment: ConsignmentID { get }

  /// Changes `parcel` and its stored lines, or refuses.
  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal>
}

/// The state a consignment came to.
public struct ConsignmentChanged: Codable, Sendable, Hashable {
  public var consignment: ConsignmentID
  public var code: ConsignmentCode
  public var state: Consignment.State
  /// The line that the change was about.
  public var line: ConsignmentLineID?
  /// Its number on the packing list.
  public var number: Int?
  /// Lines on the packing list.
  public var packed: Int
  /// Of these, scanned going out.
  public var checked: Int
  /// Sent and not answered for.
  public var away: Int
  public var revision: Int
  /// Scanned before already; nothing was changed by this scan.
  public var isRepeated: Bool
  public var papers: [PaperID]
  /// The ticket that moved with the change, and where it is now.
  public var ticket: TicketID?
  public var stage: Stage?
  /// The unit that was registered in place of the one sent.
  public var replacement: UnitID?

  init(
    _ parcel: Consignment, line: ConsignmentLine? = nil, isRepeated: Bool = false, papers: [PaperID] = [],
    ticket: Ticket? = nil, replacement: UnitID? = nil
  ) {
    consignment = parcel.id
    code = parcel.code
    state = parcel.state
    self.line = line?.id
    number = line?.number
    packed = parcel.packed.count
    checked = parcel.packed.count - parcel.unchecked.count
    away = parcel.away.count
    revision = parcel.revision
    self.isRepeated = isRepeated
    self.papers = papers
    self.ticket = ticket?.id
    stage = ticket?.stage
    self.replacement = replacement
  }
}

extension ConsignmentCommand {
  public var permission: Permission { .consign }

  public func subject(of answer: ConsignmentChanged) -> String? { "consignment \(consignment)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<ConsignmentChanged> {
    guard var parcel = try desk.consignment(consignment) else { return .refused(.notFound("consignment")) }
    parcel.revision += 1
    switch try change(&parcel, in: desk, envelope) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let changed):
      try desk.replace(parcel)
      return .done(changed)
    }
  }
}

extension Consignment {
  /// Changes one line here and in the database.
  mutating func replace(
    _ line: ConsignmentLine, in desk: any DeskTransaction, _ change: (inout ConsignmentLine) -> Void
  ) throws(StoreFailure) {
    var changed = line
    change(&changed)
    try desk.replace(changed)
    if let index = lines.firstIndex(where: { $0.id == line.id }) { lines[index] = changed }
  }
}
