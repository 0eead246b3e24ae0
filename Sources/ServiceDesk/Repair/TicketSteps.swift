/// Puts the device of a ticket on a shelf, or takes it off (nil).
public struct PlaceOnShelf: TicketCommand, Hashable {
  public static let kind = "ticket.shelve"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var shelf: ShelfID?

  public init(ticket: TicketID, shelf: ShelfID?) {
    self.ticket = ticket
    self.shelf = shelf
  }

  public var permission: Permission { .placeOnShelf }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    if let shelf, try desk.shelf(shelf) == nil { return .failure(.notFound("shelf")) }
    let what = TicketEvent.What.shelved(from: ticket.shelf, to: shelf)
    ticket.shelf = shelf
    return .success((what, nil))
  }
}

/// Gives a ticket to a technician, or to nobody (nil).
public struct AssignTechnician: TicketCommand, Hashable {
  public static let kind = "ticket.assign"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var technician: StaffID?

  public init(ticket: TicketID, technician: StaffID?) {
    self.ticket = ticket
    self.technician = technician
  }

  public var permission: Permission { .assign }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    if let technician {
      guard let member = try desk.staff(technician), member.isActive else {
        return .failure(.notFound("staff"))
      }
    }
    let what = TicketEvent.What.assigned(from: ticket.technician, to: technician)
    ticket.technician = technician
    return .success((what, nil))
  }
}

/// Records who bears the cost.
public struct DecideCoverage: TicketCommand, Hashable {
  public static let kind = "ticket.decideCoverage"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var basis: CoverageDecision.Basis
  public var reason: String?

  public init(ticket: TicketID, basis: CoverageDecision.Basis, reason: String? = nil) {
    self.ticket = ticket
    self.basis = basis
    self.reason = reason
  }

  public var permission: Permission { .decideCoverage }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard let staff = envelope.actor.staffID else { return .failure(Refusal(.notSignedIn)) }
    switch checkedReason(reason) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let why):
      // Refusing a guarantee that was claimed needs its reason on record (D-6).
      if basis == .paid, ticket.intake.basis.isGuarantee, why == nil {
        return .failure(Refusal(.reasonRequired, ["to": basis.rawValue]))
      }
      ticket.coverage = CoverageDecision(basis: basis, by: staff, at: envelope.now, reason: why)
      return .success((.coverageDecided(basis), why))
    }
  }
}

/// Records that the customer agreed to paid work.
public struct ApproveWork: TicketCommand, Hashable {
  public static let kind = "ticket.approveWork"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var evidence: WorkApproval.Evidence
  public var limit: Money?

  public init(ticket: TicketID, evidence: WorkApproval.Evidence, limit: Money?) {
    self.ticket = ticket
    self.evidence = evidence
    self.limit = limit
  }

  public var permission: Permission { .price }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard let staff = envelope.actor.staffID else { return .failure(Refusal(.notSignedIn)) }
    if let limit, limit.currency != desk.shop.currency || limit.minorUnits < 0 {
      return .failure(.unacceptable("approval.limit"))
    }
    ticket.approval = WorkApproval(evidence: evidence, limit: limit, by: staff, at: envelope.now)
    return .success((.workApproved(evidence), nil))
  }
}

/// Records that the tests were passed.
public struct PassTests: TicketCommand, Hashable {
  public static let kind = "ticket.passTests"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  /// What was tested, for the service report.
  public var checklist: String

  public init(ticket: TicketID, checklist: String) {
    self.ticket = ticket
    self.checklist = checklist
  }

  public var permission: Permission { .test }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard let staff = envelope.actor.staffID else { return .failure(Refusal(.notSignedIn)) }
    guard let text = cleaned(checklist), isLongText(text) else {
      return .failure(.missing("tests.checklist"))
    }
    ticket.tests = TestsPassed(checklist: text, by: staff, at: envelope.now)
    return .success((.testsPassed, nil))
  }
}

/// Sets what the customer has to pay.
public struct SetAmountDue: TicketCommand, Hashable {
  public static let kind = "ticket.setAmountDue"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var amount: Money

  public init(ticket: TicketID, amount: Money) {
    self.ticket = ticket
    self.amount = amount
  }

  public var permission: Permission { .price }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard amount.currency == desk.shop.currency, (0...99_999_999_99).contains(amount.minorUnits) else {
      return .failure(.unacceptable("ticket.amountDue"))
    }
    ticket.amountDue = amount
    return .success((.priced(amount), nil))
  }
}

/// Records that the customer was told that the item is ready (I5).
public struct GiveNotice: TicketCommand, Hashable {
  public static let kind = "ticket.giveNotice"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var how: TicketEvent.What.Notice

  public init(ticket: TicketID, how: TicketEvent.What.Notice) {
    self.ticket = ticket
    self.how = how
  }

  public var permission: Permission { .handOut }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard ticket.stage.isReady || ticket.stage == .unclaimed else {
      return .failure(
        Refusal(.stageNotAllowed, ["from": ticket.stage.rawValue, "to": ticket.stage.rawValue]))
    }
    ticket.noticeGiven = envelope.now
    return .success((.noticeGiven(by: how), nil))
  }
}

/// Registers the serial of the unit that the customer gets instead of the one brought in.
public struct ReplaceUnit: TicketCommand, Hashable {
  public static let kind = "ticket.replaceUnit"
  public typealias Answer = TicketChanged

  public var ticket: TicketID
  public var serial: SerialNumber

  public init(ticket: TicketID, serial: SerialNumber) {
    self.ticket = ticket
    self.serial = serial
  }

  public var permission: Permission { .moveStage }

  func change(
    _ ticket: inout Ticket, in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<(what: TicketEvent.What, reason: String?), Refusal> {
    guard ticket.stage == .replacement else {
      return .failure(
        Refusal(.stageNotAllowed, ["from": ticket.stage.rawValue, "to": Stage.replacement.rawValue]))
    }
    guard let old = try desk.unit(ticket.unit) else { return .failure(.notFound("unit")) }
    let registration = UnitRegistration(product: .known(old.product), serial: serial, aliases: [])
    switch try registration.carryOut(in: desk, owner: ticket.customer) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let new):
      let swap = UnitSwap(
        id: UnitSwapID(0), old: old.id, new: new.id, day: envelope.today, ticket: ticket.id)
      if case .failure(let refusal) = try desk.link(swap) { return .failure(refusal) }
      ticket.replacement = new.id
      return .success((.replaced(by: new.id), nil))
    }
  }
}
