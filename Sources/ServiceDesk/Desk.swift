/// The counter: what can happen at it.
///
/// A visit begins with a beep. The desk says what the scanned thing is, whose it is, what guarantee it has and what
/// happened to it before (`scan`). A device that is brought in gets a ticket, a label and a receipt (`perform` with
/// ``OpenTicket``); its stage, shelf and technician change by further scans (``MoveStage``, ``PlaceOnShelf``,
/// ``AssignTechnician``); a wrong step is taken back (``UndoLastStep``). At the end the receipt and the label must agree
/// (`handOver`). Staff come in by badge and PIN (``StaffDoor``), customers ask the ``Kiosk``, and the ``PrintRoom``
/// works off the papers that are owed.
public struct Desk: Sendable {
  public let shop: ShopSettings
  public let station: StationName
  public let store: any DeskStore
  public let secrecy: any Secrecy
  public let clock: any ShopClock

  public init(
    shop: ShopSettings, station: StationName, store: any DeskStore, secrecy: any Secrecy, clock: any ShopClock
  ) {
    self.shop = shop
    self.station = station
    self.store = store
    self.secrecy = secrecy
    self.clock = clock
  }

  /// Says what a scan is. A scan changes nothing by itself.
  public func scan(_ meaning: ScanMeaning) async throws(StoreFailure) -> ScanAnswer {
    let (shop, today, secrecy) = (shop, clock.today, secrecy)
    return try await store.read { (desk) throws(StoreFailure) in
      try desk.answer(to: meaning, for: shop, on: today, secrecy)
    }
  }

  public func scan(_ text: String, symbology: Symbology? = nil) async throws(StoreFailure) -> ScanAnswer {
    try await scan(ScanMeaning(text, symbology: symbology, secrecy))
  }

  /// The sheet of one unit, as its scan would show it.
  public func sheet(of unit: UnitID) async throws(StoreFailure) -> UnitSheet? {
    let (shop, today) = (shop, clock.today)
    return try await store.read { (desk) throws(StoreFailure) in
      guard let unit = try desk.unit(unit) else { return nil }
      return try desk.sheet(unit, shop, today)
    }
  }

  /// Carries out a command once, for somebody who may.
  public func perform<C: DeskCommand>(
    _ command: C, as actor: Actor, id: CommandID
  ) async throws(StoreFailure) -> Decision<C.Answer> {
    guard actor.may(command.permission) else {
      return .refused(Refusal(.notPermitted, ["permission": command.permission.rawValue]))
    }
    return try await store.perform(command, envelope(id, actor))
  }

  /// Gives a device back (see ``HandOver``), with the claim code or the receipt proven first.
  public func handOver(
    _ request: HandOverRequest, as actor: Actor, id: CommandID
  ) async throws(StoreFailure) -> Decision<TicketChanged> {
    guard actor.may(.closeDelivered) else {
      return .refused(Refusal(.notPermitted, ["permission": Permission.closeDelivered.rawValue]))
    }
    let proof: CollectorProof
    var receiptKey: ReceiptKeyHash?
    switch request.evidence {
    case .receipt(let key):
      proof = .receiptScanned
      receiptKey = ReceiptKeyHash(rawValue: key.hash(secrecy))
    case .claimCode(let code, let identitySeen):
      guard identitySeen else { return .refused(Refusal(.identityMissing)) }
      let claim = try await store.read { (desk) throws(StoreFailure) in try desk.claim(of: request.ticket) }
      guard claim?.locator == code.locator, await code.opens(claim, secrecy) else {
        return .refused(Refusal(.receiptDoesNotMatch))
      }
      proof = .claimCodeAndIdentitySeen
    }
    return try await perform(
      HandOver(
        ticket: request.ticket, unitCode: request.unitCode, proof: proof, receiptKey: receiptKey,
        collector: request.collector, accessoriesReturned: request.accessoriesReturned,
        missingAccessoriesReason: request.missingAccessoriesReason, paid: request.paid,
        debtAllowed: request.debtAllowed, invoiceNumber: request.invoiceNumber, workDone: request.workDone,
        faultCause: request.faultCause, found: request.found, dataState: request.dataState),
      as: actor, id: id)
  }

  public func envelope(_ id: CommandID, _ actor: Actor) -> CommandEnvelope {
    let now = clock.now()
    return CommandEnvelope(id: id, station: station, actor: actor, now: now, civil: clock.civil(now))
  }

  /// A fresh command id for a sender that has none: the command line, a scan at the counter.
  public func newCommandID() -> CommandID { CommandID(at: clock.now(), random: secrecy.randomBytes(10)) }
}

/// What the counter knows when it hands a device back.
public struct HandOverRequest: Sendable, Hashable {
  public enum Evidence: Sendable, Hashable {
    case receipt(ReceiptKey)
    case claimCode(ClaimCode, identitySeen: Bool)
  }

  public var ticket: TicketID
  public var unitCode: UnitCode
  public var evidence: Evidence
  public var collector: String
  public var accessoriesReturned: [Accessory]
  public var missingAccessoriesReason: String?
  public var paid: Bool
  public var debtAllowed: Bool
  public var invoiceNumber: String?
  public var workDone: String?
  public var found: String?
  public var dataState: DataState?
  public var faultCause: String?

  public init(
    ticket: TicketID, unitCode: UnitCode, evidence: Evidence, collector: String,
    accessoriesReturned: [Accessory],
    missingAccessoriesReason: String? = nil, paid: Bool, debtAllowed: Bool = false,
    invoiceNumber: String? = nil,
    workDone: String? = nil, faultCause: String? = nil, found: String? = nil, dataState: DataState? = nil
  ) {
    self.ticket = ticket
    self.unitCode = unitCode
    self.evidence = evidence
    self.collector = collector
    self.accessoriesReturned = accessoriesReturned
    self.missingAccessoriesReason = missingAccessoriesReason
    self.paid = paid
    self.debtAllowed = debtAllowed
    self.invoiceNumber = invoiceNumber
    self.workDone = workDone
    self.found = found
    self.dataState = dataState
    self.faultCause = faultCause
  }
}
