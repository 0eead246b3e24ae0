internal import ServiceDesk

/// A ticket as the columns of its row, and back.
enum TicketColumns {
  static let insert: SQL = """
    INSERT INTO ticket (number, unit, customer, opened_at, unit_code, stage, held_in, outcome, basis, fault, condition,
      accessories, photos, handed_over_by, purchase_proof, promised_day, currency, price_limit, diagnosis_fee, advance,
      remedy_information_given, may_erase, told_verdict, coverage, coverage_by, coverage_at, coverage_reason, approval,
      approval_limit, approval_by, approval_at, tests, tests_by, tests_at, replacement, shelf, technician, notice_given,
      handed_over_at, handed_over_staff, collector, collector_proof, accessories_returned, reopen_of, amount_due,
      revision, remedy, handed_in_without, lock_code_given)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23,
      $24, $25, $26, $27, $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46,
      $47, $48, $49)
    RETURNING id
    """

  static let update: SQL = """
    UPDATE ticket SET number = $1, unit = $2, customer = $3, opened_at = $4, unit_code = $5, stage = $6, held_in = $7,
      outcome = $8, basis = $9, fault = $10, condition = $11, accessories = $12, photos = $13, handed_over_by = $14,
      purchase_proof = $15, promised_day = $16, currency = $17, price_limit = $18, diagnosis_fee = $19, advance = $20,
      remedy_information_given = $21, may_erase = $22, told_verdict = $23, coverage = $24, coverage_by = $25,
      coverage_at = $26, coverage_reason = $27, approval = $28, approval_limit = $29, approval_by = $30,
      approval_at = $31, tests = $32, tests_by = $33, tests_at = $34, replacement = $35, shelf = $36, technician = $37,
      notice_given = $38, handed_over_at = $39, handed_over_staff = $40, collector = $41, collector_proof = $42,
      accessories_returned = $43, reopen_of = $44, amount_due = $45, revision = $46,
      remedy = $47, handed_in_without = $48, lock_code_given = $49
    WHERE id = $50 AND revision = $51
    """

  static func values(_ ticket: Ticket, currency: Currency) -> [SQLValue] {
    let intake = ticket.intake
    let identity: [SQLValue] = [
      .text(ticket.number.description), SQLValue(ticket.unit), SQLValue(ticket.customer),
      SQLValue(ticket.openedAt),
      .text(ticket.unitCode.text), SQLValue(code: ticket.stage), SQLValue(code: ticket.heldIn),
      SQLValue(code: ticket.outcome),
    ]
    let record: [SQLValue] = [
      SQLValue(code: intake.basis), .text(intake.fault), .text(intake.condition),
      .text(CompactText.text(of: intake.accessories)),
      .text(intake.photos.map(\.rawValue).joined(separator: " ")),
      SQLValue(intake.handedOverBy), SQLValue(intake.purchaseProof), SQLValue(intake.promisedDay),
      SQLValue(code: currency), SQLValue(intake.priceLimit?.minorUnits),
      SQLValue(intake.diagnosisFee?.minorUnits),
      SQLValue(intake.advance?.minorUnits), SQLValue(intake.remedyInformationGiven),
      SQLValue(intake.mayErase),
      SQLValue(intake.verdict.map(CompactText.text(of:))),
    ]
    let work: [SQLValue] = [
      SQLValue(code: ticket.coverage?.basis), SQLValue(ticket.coverage?.by), SQLValue(ticket.coverage?.at),
      SQLValue(ticket.coverage?.reason), SQLValue(code: ticket.approval?.evidence),
      SQLValue(ticket.approval?.limit?.minorUnits), SQLValue(ticket.approval?.by),
      SQLValue(ticket.approval?.at),
      SQLValue(ticket.tests?.checklist), SQLValue(ticket.tests?.by), SQLValue(ticket.tests?.at),
      SQLValue(ticket.replacement), SQLValue(ticket.shelf), SQLValue(ticket.technician),
      SQLValue(ticket.noticeGiven),
    ]
    let end: [SQLValue] = [
      SQLValue(ticket.handover?.at), SQLValue(ticket.handover?.by), SQLValue(ticket.handover?.collector),
      SQLValue(code: ticket.handover?.proof),
      SQLValue((ticket.handover?.accessoriesReturned).map(CompactText.text(of:))), SQLValue(ticket.reopenOf),
      SQLValue(ticket.amountDue?.minorUnits), .integer(Int64(ticket.revision)), SQLValue(code: intake.remedy),
      SQLValue(intake.without), intake.lockCodeGiven.map { SQLValue($0) } ?? .null,
    ]
    return identity + record + work + end
  }

  static func ticket(_ row: SQLRow) throws(StoreFailure) -> Ticket {
    let currency: Currency = try row.code("currency")
    var ticket = Ticket(
      id: try row.id("id"), number: try row.value("number", TicketNumber.init), unit: try row.id("unit"),
      customer: try row.id("customer"), openedAt: try row.moment("opened_at"),
      intake: try intake(row, currency),
      unitCode: try row.value("unit_code", UnitCode.init), stage: try row.code("stage"),
      reopenOf: try row.optionalID("reopen_of"), revision: Int(try row.integer_("revision")))
    ticket.heldIn = try row.optionalCode("held_in")
    ticket.outcome = try row.optionalCode("outcome")
    ticket.coverage = try coverage(row)
    ticket.approval = try approval(row, currency)
    ticket.tests = try tests(row)
    ticket.replacement = try row.optionalID("replacement")
    ticket.shelf = try row.optionalID("shelf")
    ticket.technician = try row.optionalID("technician")
    ticket.noticeGiven = try row.optionalMoment("notice_given")
    ticket.handover = try handover(row)
    ticket.amountDue = try money("amount_due", row, currency)
    return ticket
  }

  private static func intake(_ row: SQLRow, _ currency: Currency) throws(StoreFailure) -> IntakeRecord {
    IntakeRecord(
      basis: try row.code("basis"), fault: try row.text_("fault"), condition: try row.text_("condition"),
      accessories: try row.value("accessories", CompactText.accessories),
      photos: try row.value("photos", CompactText.photos),
      handedOverBy: try row.optionalText("handed_over_by"),
      purchaseProof: try row.optionalText("purchase_proof"),
      promisedDay: try row.optionalValue("promised_day", Day.init(iso:)),
      priceLimit: try money("price_limit", row, currency),
      diagnosisFee: try money("diagnosis_fee", row, currency),
      advance: try money("advance", row, currency),
      remedyInformationGiven: try row.isSet("remedy_information_given"),
      mayErase: try row.isSet("may_erase"),
      verdict: try row.optionalValue("told_verdict", CompactText.verdict),
      remedy: try row.optionalCode("remedy"), without: try row.optionalText("handed_in_without"),
      lockCodeGiven: try row.optionalInteger("lock_code_given").map { $0 != 0 })
  }

  private static func coverage(_ row: SQLRow) throws(StoreFailure) -> CoverageDecision? {
    guard let basis: CoverageDecision.Basis = try row.optionalCode("coverage") else { return nil }
    return CoverageDecision(
      basis: basis, by: try row.id("coverage_by"), at: try row.moment("coverage_at"),
      reason: try row.optionalText("coverage_reason"))
  }

  private static func approval(_ row: SQLRow, _ currency: Currency) throws(StoreFailure) -> WorkApproval? {
    guard let evidence: WorkApproval.Evidence = try row.optionalCode("approval") else { return nil }
    return WorkApproval(
      evidence: evidence, limit: try money("approval_limit", row, currency), by: try row.id("approval_by"),
      at: try row.moment("approval_at"))
  }

  private static func tests(_ row: SQLRow) throws(StoreFailure) -> TestsPassed? {
    guard let checklist = try row.optionalText("tests") else { return nil }
    return TestsPassed(checklist: checklist, by: try row.id("tests_by"), at: try row.moment("tests_at"))
  }

  private static func handover(_ row: SQLRow) throws(StoreFailure) -> Handover? {
    guard let at = try row.optionalMoment("handed_over_at") else { return nil }
    return Handover(
      at: at, by: try row.id("handed_over_staff"), collector: try row.text_("collector"),
      proof: try row.code("collector_proof"),
      accessoriesReturned: try row.value("accessories_returned", CompactText.accessories))
  }

  private static func money(_ column: String, _ row: SQLRow, _ currency: Currency) throws(StoreFailure)
    -> Money?
  {
    try row.optionalInteger(column).map { Money(minorUnits: $0, currency: currency) }
  }
}
