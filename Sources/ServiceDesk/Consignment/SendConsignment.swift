/// Lets a parcel go: every line was scanned, every repair in it moves to `EXTERNAL`, and the packing list and the
/// parcel's label are owed, all in one.
public struct SendConsignment: ConsignmentCommand, Hashable {
  public static let kind = "consignment.send"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  public var details: ConsignmentDetails
  /// Nil: ``Consignment/usualDays`` from today.
  public var expectedBack: Day?
  /// The language of the papers; nil is the shop's.
  public var language: Language?

  public init(
    consignment: ConsignmentID, details: ConsignmentDetails = ConsignmentDetails(), expectedBack: Day? = nil,
    language: Language? = nil
  ) {
    self.consignment = consignment
    self.details = details
    self.expectedBack = expectedBack
    self.language = language
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    if let refusal = mayNotGo(parcel) { return .failure(refusal) }
    switch details.checked() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let details): parcel.details = details.over(parcel.details)
    }
    let expected = expectedBack ?? envelope.today.adding(days: Consignment.usualDays)
    guard expected >= envelope.today, expected <= envelope.today.adding(days: 366) else {
      return .failure(.unacceptable("consignment.expectedBack"))
    }
    for line in parcel.packed {
      if let refusal = try sendAway(line, of: parcel, in: desk, envelope) { return .failure(refusal) }
    }
    let papers = PaperDesk(desk: desk, envelope: envelope)
    let language = language ?? desk.shop.language
    let list = try papers.owe(.packingList, papers.packingList(parcel, expected, in: language), nil)
    let label = try papers.owe(.parcelLabel, papers.parcelLabel(parcel, in: language), nil)
    parcel.dispatch = .init(
      at: envelope.now, on: envelope.today, by: envelope.actor.staffID, expectedBack: expected,
      packingList: list, parcelLabel: label)
    return .success(ConsignmentChanged(parcel, papers: [list, label]))
  }

  private func mayNotGo(_ parcel: Consignment) -> Refusal? {
    guard parcel.state == .packing else { return Refusal(.consignmentNotPacking) }
    guard !parcel.packed.isEmpty else { return Refusal(.consignmentEmpty) }
    let missing = parcel.unchecked
    guard missing.isEmpty else {
      let numbers = missing.prefix(20).map { String($0.number) }.joined(separator: ", ")
      return Refusal(.linesNotScanned, ["lines": missing.count > 20 ? numbers + ", …" : numbers])
    }
    return nil
  }

  /// The repair may have gone on since it was packed: the table of stages is asked again.
  private func sendAway(
    _ line: ConsignmentLine, of parcel: Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Refusal? {
    guard let unit = try desk.unit(line.unit) else { throw .damagedRow(what: "consignment_line.unit") }
    guard case .success(let found) = try unit.ticketToLeaveWith(in: desk), found?.id == line.ticket else {
      return Refusal(.lineMayNotLeave, ["line": String(line.number), "serial": unit.serial.text])
    }
    guard var ticket = found else { return nil }
    ticket.shelf = nil
    ticket.revision += 1
    guard ticket.stage != .external else {
      try desk.replace(ticket)
      return nil
    }
    let move = StageMove(
      from: ticket.stage, to: .external, outcomeBefore: ticket.outcome, heldInBefore: ticket.heldIn,
      noticeBefore: ticket.noticeGiven, testsBefore: ticket.tests, consignment: parcel.id)
    ticket.apply(move)
    try desk.replace(ticket)
    try desk.append(ticket.event(.moved(move), envelope, reason: parcel.code.display))
    return nil
  }
}
