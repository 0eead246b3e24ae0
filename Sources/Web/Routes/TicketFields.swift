import ServiceDesk

/// A body that changes one ticket.
protocol TicketFields: Fields {
  associatedtype Command: DeskCommand where Command.Answer == TicketChanged
  /// Made by the page before its first try.
  var id: CommandID { get }
  func command(for ticket: TicketID, in currency: Currency) -> Command
}

struct MoveFields: TicketFields {
  let id: CommandID
  let from: Stage
  let to: Stage
  let outcome: Outcome?
  let reason: String?
  enum CodingKeys: String, CodingKey { case id, from, to, outcome, reason }

  func command(for ticket: TicketID, in currency: Currency) -> MoveStage {
    MoveStage(ticket: ticket, from: from, to: to, outcome: outcome, reason: reason)
  }
}

struct ShelfFields: TicketFields {
  let id: CommandID
  let shelf: ShelfID?
  enum CodingKeys: String, CodingKey { case id, shelf }

  func command(for ticket: TicketID, in currency: Currency) -> PlaceOnShelf {
    PlaceOnShelf(ticket: ticket, shelf: shelf)
  }
}

struct TechnicianFields: TicketFields {
  let id: CommandID
  let technician: StaffID?
  enum CodingKeys: String, CodingKey { case id, technician }

  func command(for ticket: TicketID, in currency: Currency) -> AssignTechnician {
    AssignTechnician(ticket: ticket, technician: technician)
  }
}

struct CoverageFields: TicketFields {
  let id: CommandID
  let basis: CoverageDecision.Basis
  let reason: String?
  enum CodingKeys: String, CodingKey { case id, basis, reason }

  func command(for ticket: TicketID, in currency: Currency) -> DecideCoverage {
    DecideCoverage(ticket: ticket, basis: basis, reason: reason)
  }
}

struct ApprovalFields: TicketFields {
  let id: CommandID
  let evidence: WorkApproval.Evidence
  let limit: Int64?
  enum CodingKeys: String, CodingKey { case id, evidence, limit }

  func command(for ticket: TicketID, in currency: Currency) -> ApproveWork {
    ApproveWork(
      ticket: ticket, evidence: evidence, limit: limit.map { Money(minorUnits: $0, currency: currency) })
  }
}

struct TestFields: TicketFields {
  let id: CommandID
  let checklist: String
  enum CodingKeys: String, CodingKey { case id, checklist }

  func command(for ticket: TicketID, in currency: Currency) -> PassTests {
    PassTests(ticket: ticket, checklist: checklist)
  }
}

struct AmountFields: TicketFields {
  let id: CommandID
  let amount: Int64
  enum CodingKeys: String, CodingKey { case id, amount }

  func command(for ticket: TicketID, in currency: Currency) -> SetAmountDue {
    SetAmountDue(ticket: ticket, amount: Money(minorUnits: amount, currency: currency))
  }
}

struct NoticeFields: TicketFields {
  let id: CommandID
  let how: TicketEvent.What.Notice
  enum CodingKeys: String, CodingKey { case id, how }

  func command(for ticket: TicketID, in currency: Currency) -> GiveNotice {
    GiveNotice(ticket: ticket, how: how)
  }
}

struct ReplacementFields: TicketFields {
  let id: CommandID
  let serial: SerialNumber
  enum CodingKeys: String, CodingKey { case id, serial }

  func command(for ticket: TicketID, in currency: Currency) -> ReplaceUnit {
    ReplaceUnit(ticket: ticket, serial: serial)
  }
}
