/// Takes a unit back in by scan, with the maker's answer, and moves its repair on in the same transaction.
///
/// What comes is scanned: the unit itself, or the one that comes for it. Only where nothing has to come (money, a unit
/// that the maker keeps) is the line chosen without a scan.
public struct ReceiveUnit: ConsignmentCommand, Hashable {
  public static let kind = "consignment.receive"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  /// What was scanned on the unit that came back; nil when the unit sent does not come itself.
  public var scanned: String?
  /// The line, when the unit sent does not come itself, or several makers use the serial.
  public var line: ConsignmentLineID?
  public var answer: MakersAnswer.Kind
  /// The serial of the unit that came instead; needed for `replaced`.
  public var newSerial: SerialNumber?
  /// Its model, when it is another one.
  public var newProduct: ProductID?
  public var reference: String?
  public var answeredOn: Day?
  public var reason: String?
  public var cost: Money?
  /// Where the repair goes; nil is what the answer means (``usualStages(_:_:)``).
  public var next: Stage?

  public init(
    consignment: ConsignmentID, scanned: String? = nil, line: ConsignmentLineID? = nil,
    answer: MakersAnswer.Kind, newSerial: SerialNumber? = nil, newProduct: ProductID? = nil,
    reference: String? = nil, answeredOn: Day? = nil, reason: String? = nil, cost: Money? = nil,
    next: Stage? = nil
  ) {
    self.consignment = consignment
    self.scanned = scanned
    self.line = line
    self.answer = answer
    self.newSerial = newSerial
    self.newProduct = newProduct
    self.reference = reference
    self.answeredOn = answeredOn
    self.reason = reason
    self.cost = cost
    self.next = next
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    let line: ConsignmentLine
    switch try arrived(in: parcel, desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): line = found
    }
    var said: MakersAnswer
    switch checkedAnswer(desk.shop, parcel, envelope) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let checked): said = checked
    }
    var ticket: Ticket?
    if let id = line.ticket { ticket = try desk.ticket(id) }
    switch try moveOn(&ticket, in: desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let move):
      if answer == .replaced {
        let isForCustomer = move?.to == .replacement
        switch try newUnit(for: line, owner: isForCustomer ? ticket?.customer : nil, desk, envelope) {
        case .failure(let refusal): return .failure(refusal)
        case .success(let unit): said.replacement = unit
        }
        if isForCustomer { ticket?.replacement = said.replacement }
      }
      try store(ticket, move, said, parcel, in: desk, envelope)
      ticket = move == nil ? nil : ticket
    }
    try parcel.replace(line, in: desk) {
      $0.back = UnitReturn(handling: Handling(envelope), on: envelope.today, answer: said)
    }
    if parcel.away.isEmpty { parcel.closing = .init(at: envelope.now, by: envelope.actor.staffID) }
    return .success(
      ConsignmentChanged(parcel, line: line, ticket: ticket, replacement: said.replacement))
  }

  // MARK: What came

  private func arrived(
    in parcel: Consignment, _ desk: any DeskReading & DeskTransaction
  ) throws(StoreFailure) -> Result<ConsignmentLine, Refusal> {
    guard parcel.dispatch != nil else { return .failure(Refusal(.consignmentNotSent)) }
    let chosen = parcel.packed.first { $0.id == line }
    if line != nil, chosen == nil { return .failure(.notFound("consignment.line")) }
    guard let scanned = scanned.flatMap(cleaned) else {
      // A repaired or refused unit is here, and is scanned; nothing else proves it.
      guard let chosen, answer != .repaired, answer != .refused else {
        return .failure(Refusal(.scanTheItem))
      }
      return chosen.back == nil ? .success(chosen) : .failure(Refusal(.alreadyBack))
    }
    switch try desk.line(arrivingAs: scanned, chosen: chosen?.unit, in: parcel) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found):
      guard chosen == nil || chosen?.id == found.id else {
        return .failure(Refusal(.notSentWithConsignment))
      }
      return .success(found)
    }
  }

  private func checkedAnswer(
    _ shop: ShopSettings, _ parcel: Consignment, _ envelope: CommandEnvelope
  ) -> Result<MakersAnswer, Refusal> {
    let why: String?
    switch checkedReason(reason) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let text): why = text
    }
    // Of a loss it is kept what the carrier says of it; the shop's claim against the carrier rests on that.
    if answer == .refused || answer == .lost, why == nil { return .failure(.missing("reason")) }
    // What was scanned is in the hand.
    if answer == .lost, scanned.flatMap(cleaned) != nil {
      return .failure(.unacceptable("consignment.answer"))
    }
    if answer == .replaced, newSerial == nil { return .failure(.missing("consignment.newSerial")) }
    if answer != .replaced, newSerial != nil { return .failure(.unacceptable("consignment.newSerial")) }
    let reference = reference.flatMap(cleaned)
    guard isShortText(reference ?? "") else { return .failure(.unacceptable("consignment.reference")) }
    if let day = answeredOn {
      guard day <= envelope.today, day >= parcel.dispatch?.on ?? day else {
        return .failure(.unacceptable("consignment.answeredOn"))
      }
    }
    if let cost {
      guard cost.currency == shop.currency, (0...99_999_999_99).contains(cost.minorUnits) else {
        return .failure(.unacceptable("consignment.cost"))
      }
    }
    return .success(
      MakersAnswer(
        kind: answer, reference: reference, answeredOn: answeredOn, reason: why, cost: cost,
        unitCameBack: scanned.flatMap(cleaned) != nil))
  }

  // MARK: Where the repair goes

  /// The stages an answer leads to, the first that the table allows being taken.
  ///
  /// A maker's no is not the seller's: the repair is diagnosed again, and the seller's own duty is looked at (W-EU1). So
  /// is an irreparable device under guarantee, for which another remedy is owed. A lost device cannot be looked at any
  /// more: the shop owes another one or its price, and `REPLACEMENT` ends in either (`domain.md` 3.3).
  static func usualStages(_ answer: MakersAnswer.Kind, _ ticket: Ticket) -> [Stage] {
    switch answer {
    case .repaired: [.testing, .diagnosing]
    case .replaced: [.replacement, .diagnosing]
    case .refused: [.diagnosing]
    case .refunded: [.readyUnrepaired, .diagnosing]
    case .notRepairable:
      ticket.intake.basis.isGuarantee || ticket.coverage?.basis == .guarantee
        ? [.diagnosing] : [.readyUnrepaired, .diagnosing]
    case .lost: [.replacement]
    }
  }

  private var outcome: Outcome? {
    switch answer {
    case .refunded: .refund
    case .notRepairable: .irreparable
    case .refused: .guaranteeRefused
    case .repaired, .replaced, .lost: nil
    }
  }

  /// Moves the ticket of the line; nil when it is none, or its way went on without the unit (held, given another unit,
  /// closed), which stays as it is.
  private func moveOn(
    _ ticket: inout Ticket?, in desk: any DeskReading
  ) throws(StoreFailure) -> Result<StageMove?, Refusal> {
    guard var moved = ticket, moved.isOpen else { return .success(nil) }
    var facts = try moved.facts(in: desk)
    facts.consignmentReturned = answer != .lost
    facts.isAway = answer == .lost
    facts.outcome = outcome
    guard moved.stage == .external || moved.stage == .awaitingApproval else { return .success(nil) }
    var refusal: Refusal?
    for stage in next.map({ [$0] }) ?? ReceiveUnit.usualStages(answer, moved) {
      refusal = StageChange(from: moved.stage, to: stage).refusal(facts)
      guard refusal == nil else { continue }
      let move = StageMove(
        from: moved.stage, to: stage, outcome: stage.isReady ? facts.outcome : nil,
        outcomeBefore: moved.outcome, heldInBefore: moved.heldIn, noticeBefore: moved.noticeGiven,
        testsBefore: moved.tests, consignment: consignment)
      moved.apply(move)
      moved.revision += 1
      ticket = moved
      return .success(move)
    }
    if next != nil, let refusal { return .failure(refusal) }
    return .success(nil)
  }

  private func newUnit(
    for line: ConsignmentLine, owner: CustomerID?, _ desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<UnitID, Refusal> {
    guard let serial = newSerial, let old = try desk.unit(line.unit) else {
      throw .damagedRow(what: "consignment_line.unit")
    }
    let registration = UnitRegistration(
      product: .known(newProduct ?? old.product), serial: serial, aliases: [])
    switch try registration.carryOut(in: desk, owner: owner) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let new):
      // The unit that was sent, or one that somebody has, cannot be what came in its place.
      let isSomebodys = new.owner != nil && new.owner != owner
      guard new.id != old.id, !isSomebodys, try desk.openTicket(of: new.id) == nil,
        try desk.openConsignmentLine(of: new.id) == nil
      else {
        return .failure(Refusal(.alreadyExists, ["field": "unit.serial"]))
      }
      if let owner, new.owner == nil { try desk.setOwner(owner, of: new.id) }
      let swap = UnitSwap(
        id: UnitSwapID(0), old: old.id, new: new.id, day: envelope.today, ticket: line.ticket,
        reason: reason.flatMap(cleaned))
      return try desk.link(swap).map { _ in new.id }
    }
  }

  private func store(
    _ ticket: Ticket?, _ move: StageMove?, _ said: MakersAnswer, _ parcel: Consignment,
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) {
    guard let ticket, let move else { return }
    try desk.replace(ticket)
    try desk.append(ticket.event(.moved(move), envelope, reason: said.reason ?? parcel.code.display))
    if let new = said.replacement, ticket.replacement == new {
      try desk.append(ticket.event(.replaced(by: new), envelope))
    }
  }
}

extension DeskTransaction {
  /// The line of `parcel` that is away and whose unit this scan names.
  public func line(
    arrivingAs scanned: String, chosen: UnitID? = nil, in parcel: Consignment
  ) throws(StoreFailure) -> Result<ConsignmentLine, Refusal> {
    try line(arrivingAs: scanned, chosen: chosen, in: parcel, secrecy)
  }
}

extension DeskReading {
  /// The line of `parcel` that is away and whose unit this scan names; what was never sent with it is refused, with the
  /// parcel it was sent with where there is one.
  public func line(
    arrivingAs scanned: String, chosen: UnitID? = nil, in parcel: Consignment, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> Result<ConsignmentLine, Refusal> {
    let unit: DeviceUnit
    switch try self.unit(scannedAs: scanned, chosen: chosen, secrecy) {
    case .failure(let refusal):
      return .failure(refusal.code == .notFound ? Refusal(.notSentWithConsignment) : refusal)
    case .success(let found): unit = found
    }
    guard let line = parcel.line(of: unit.id) else {
      guard let other = try consignmentAway(with: unit.id) else {
        return .failure(Refusal(.notSentWithConsignment))
      }
      return .failure(Refusal(.onAnotherConsignment, ["code": other.code.display]))
    }
    return line.back == nil ? .success(line) : .failure(Refusal(.alreadyBack))
  }
}

/// Keeps what came in a parcel and was never sent with it.
public struct NoteStrayUnit: ConsignmentCommand, Hashable {
  public static let kind = "consignment.noteStray"
  public typealias Answer = ConsignmentChanged

  public var consignment: ConsignmentID
  public var scanned: String
  public var note: String?

  public init(consignment: ConsignmentID, scanned: String, note: String? = nil) {
    self.consignment = consignment
    self.scanned = scanned
    self.note = note
  }

  func change(
    _ parcel: inout Consignment, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ConsignmentChanged, Refusal> {
    guard parcel.dispatch != nil else { return .failure(Refusal(.consignmentNotSent)) }
    guard let text = cleaned(scanned), isShortText(text) else { return .failure(Refusal(.scanTheItem)) }
    let note = note.flatMap(cleaned)
    guard isShortText(note ?? "") else { return .failure(.unacceptable("consignment.note")) }
    let stray = StrayUnit(scanned: text, note: note, handling: Handling(envelope))
    try desk.add(stray, to: parcel.id)
    parcel.strays.append(stray)
    return .success(ConsignmentChanged(parcel))
  }
}
