internal import ServiceDesk

extension SQLDesk {
  func consignment(_ id: ConsignmentID) throws(StoreFailure) -> Consignment? {
    try consignments("SELECT * FROM consignment WHERE id = $1", [SQLValue(id)]).first
  }

  func consignment(_ code: ConsignmentCode) throws(StoreFailure) -> Consignment? {
    try consignments("SELECT * FROM consignment WHERE code = $1", [.text(code.text)]).first
  }

  func consignments(_ filter: ConsignmentFilter, limit: Int) throws(StoreFailure) -> [Consignment] {
    let before = SQLValue.integer(filter.before?.rawValue ?? Int64.max)
    let most = SQLValue.integer(Int64(limit))
    let supplier = SQLValue.integer(filter.supplier?.rawValue ?? 0)
    // The statement's form depends on what narrows it most, so that the open ones have their index.
    guard !filter.closedToo || filter.expectedBefore != nil else {
      return try consignments(
        """
        SELECT * FROM consignment WHERE id < $1 AND ($2 = 0 OR supplier = $2) ORDER BY id DESC LIMIT $3
        """, [before, supplier, most])
    }
    return try consignments(
      """
      SELECT * FROM consignment
      WHERE closed_at IS NULL AND id < $1 AND ($2 = 0 OR supplier = $2)
        AND ($3 = '' OR (expected_back IS NOT NULL AND expected_back < $3))
      ORDER BY id DESC LIMIT $4
      """, [before, supplier, .text(filter.expectedBefore?.description ?? ""), most])
  }

  func consignmentLines(of unit: UnitID) throws(StoreFailure) -> [ConsignmentLine] {
    try rows("SELECT * FROM consignment_line WHERE unit = $1 ORDER BY id", [SQLValue(unit)])
      .map { (row) throws(StoreFailure) in try row.consignmentLine() }
  }

  func add(_ consignment: Consignment) throws(StoreFailure) -> ConsignmentID {
    try inserted(
      """
      INSERT INTO consignment (code, supplier, opened_at, opened_by, carrier, tracking_number, reference, note,
        revision)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
      """,
      [
        .text(consignment.code.text), SQLValue(consignment.supplier), SQLValue(consignment.opened.at),
        SQLValue(consignment.opened.by), SQLValue(consignment.details.carrier),
        SQLValue(consignment.details.trackingNumber), SQLValue(consignment.details.reference),
        SQLValue(consignment.details.note), SQLValue(consignment.revision),
      ])
  }

  func replace(_ consignment: Consignment) throws(StoreFailure) {
    let (details, dispatch, closing) = (consignment.details, consignment.dispatch, consignment.closing)
    try replaceOne(
      "consignment.revision",
      """
      UPDATE consignment SET carrier = $1, tracking_number = $2, reference = $3, note = $4, sent_at = $5, sent_on = $6,
        sent_by = $7, expected_back = $8, packing_list = $9, parcel_label = $10, closed_at = $11, closed_by = $12,
        called_off_reason = $13, revision = $14
      WHERE id = $15 AND revision = $16
      """,
      [
        SQLValue(details.carrier), SQLValue(details.trackingNumber), SQLValue(details.reference),
        SQLValue(details.note), SQLValue(dispatch?.at), SQLValue(dispatch?.on), SQLValue(dispatch?.by),
        SQLValue(dispatch?.expectedBack), SQLValue(dispatch?.packingList), SQLValue(dispatch?.parcelLabel),
        SQLValue(closing?.at), SQLValue(closing?.by), SQLValue(closing?.reason),
        SQLValue(consignment.revision), SQLValue(consignment.id), SQLValue(consignment.revision - 1),
      ])
  }

  func add(_ line: ConsignmentLine) throws(StoreFailure) -> ConsignmentLineID {
    try inserted(
      """
      INSERT INTO consignment_line (consignment, number, unit, ticket, fault, accessories, note, added_at, added_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
      """,
      [
        SQLValue(line.consignment), SQLValue(line.number), SQLValue(line.unit), SQLValue(line.ticket),
        .text(line.content.fault), .text(CompactText.text(of: line.content.accessories)),
        SQLValue(line.content.note), SQLValue(line.added.at), SQLValue(line.added.by),
      ])
  }

  func replace(_ line: ConsignmentLine) throws(StoreFailure) {
    let (back, answer) = (line.back, line.back?.answer)
    try replaceOne(
      "consignment_line",
      """
      UPDATE consignment_line SET checked_at = $1, checked_by = $2, taken_off_at = $3, taken_off_by = $4,
        taken_off_reason = $5, back_at = $6, back_by = $7, back_on = $8, answer = $9, answer_reference = $10,
        answered_on = $11, answer_reason = $12, cost = $13, currency = $14, replacement = $15, unit_came_back = $16
      WHERE id = $17
      """,
      [
        SQLValue(line.checked?.at), SQLValue(line.checked?.by), SQLValue(line.takenOff?.handling.at),
        SQLValue(line.takenOff?.handling.by), SQLValue(line.takenOff?.reason), SQLValue(back?.handling.at),
        SQLValue(back?.handling.by), SQLValue(back?.on), SQLValue(code: answer?.kind),
        SQLValue(answer?.reference), SQLValue(answer?.answeredOn), SQLValue(answer?.reason),
        SQLValue(answer?.cost?.minorUnits), SQLValue(code: answer?.cost?.currency),
        SQLValue(answer?.replacement), answer.map { SQLValue($0.unitCameBack) } ?? .null, SQLValue(line.id),
      ])
  }

  func add(_ stray: StrayUnit, to consignment: ConsignmentID) throws(StoreFailure) {
    try execute(
      "INSERT INTO consignment_stray (consignment, scanned, note, at, by_staff) VALUES ($1, $2, $3, $4, $5)",
      [
        SQLValue(consignment), .text(stray.scanned), SQLValue(stray.note), SQLValue(stray.handling.at),
        SQLValue(stray.handling.by),
      ])
  }

  // MARK: Rows

  private func consignments(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Consignment] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      var consignment = try row.consignment()
      let id = SQLValue(consignment.id)
      consignment.lines = try rows(
        "SELECT * FROM consignment_line WHERE consignment = $1 ORDER BY number", [id]
      ).map { (row) throws(StoreFailure) in try row.consignmentLine() }
      consignment.strays = try rows(
        "SELECT * FROM consignment_stray WHERE consignment = $1 ORDER BY id", [id]
      ).map { (row) throws(StoreFailure) in
        StrayUnit(
          scanned: try row.text_("scanned"), note: try row.optionalText("note"),
          handling: Handling(at: try row.moment("at"), by: try row.optionalID("by_staff")))
      }
      return consignment
    }
  }
}

extension SQLRow {
  /// Without its lines and strays.
  fileprivate func consignment() throws(StoreFailure) -> Consignment {
    Consignment(
      id: try id("id"), code: try value("code") { ConsignmentCode($0) }, supplier: try id("supplier"),
      opened: Handling(at: try moment("opened_at"), by: try optionalID("opened_by")),
      details: ConsignmentDetails(
        carrier: try optionalText("carrier"), trackingNumber: try optionalText("tracking_number"),
        reference: try optionalText("reference"), note: try optionalText("note")),
      dispatch: try dispatch(), closing: try closing(), revision: Int(try integer_("revision")))
  }

  private func dispatch() throws(StoreFailure) -> Consignment.Dispatch? {
    guard let at = try optionalMoment("sent_at") else { return nil }
    return Consignment.Dispatch(
      at: at, on: try value("sent_on", Day.init(iso:)), by: try optionalID("sent_by"),
      expectedBack: try value("expected_back", Day.init(iso:)), packingList: try id("packing_list"),
      parcelLabel: try id("parcel_label"))
  }

  private func closing() throws(StoreFailure) -> Consignment.Closing? {
    guard let at = try optionalMoment("closed_at") else { return nil }
    return Consignment.Closing(
      at: at, by: try optionalID("closed_by"), reason: try optionalText("called_off_reason"))
  }

  fileprivate func consignmentLine() throws(StoreFailure) -> ConsignmentLine {
    ConsignmentLine(
      id: try id("id"), consignment: try id("consignment"), number: Int(try integer_("number")),
      unit: try id("unit"), ticket: try optionalID("ticket"),
      content: LineContent(
        fault: try text_("fault"), accessories: try value("accessories", CompactText.accessories),
        note: try optionalText("note")),
      added: Handling(at: try moment("added_at"), by: try optionalID("added_by")),
      checked: try handling("checked_at", "checked_by"), takenOff: try takenOff(), back: try unitReturn())
  }

  private func handling(_ at: String, _ by: String) throws(StoreFailure) -> Handling? {
    guard let moment = try optionalMoment(at) else { return nil }
    return Handling(at: moment, by: try optionalID(by))
  }

  private func takenOff() throws(StoreFailure) -> ConsignmentLine.TakenOff? {
    guard let handling = try handling("taken_off_at", "taken_off_by") else { return nil }
    return ConsignmentLine.TakenOff(handling: handling, reason: try optionalText("taken_off_reason"))
  }

  private func unitReturn() throws(StoreFailure) -> UnitReturn? {
    guard let handling = try handling("back_at", "back_by") else { return nil }
    var cost: Money?
    if let amount = try optionalInteger("cost") {
      cost = Money(minorUnits: amount, currency: try code("currency"))
    }
    return UnitReturn(
      handling: handling, on: try value("back_on", Day.init(iso:)),
      answer: MakersAnswer(
        kind: try code("answer"), reference: try optionalText("answer_reference"),
        answeredOn: try optionalValue("answered_on", Day.init(iso:)),
        reason: try optionalText("answer_reason"),
        cost: cost, replacement: try optionalID("replacement"), unitCameBack: try isSet("unit_came_back")))
  }
}
