internal import ServiceDesk

extension SQLDesk {
  func day(of moment: Moment) -> Day { clock.civil(moment).day }

  func guaranteeEntries(of unit: UnitID) throws(StoreFailure) -> [GuaranteeEntry] {
    try rows("SELECT * FROM guarantee_entry WHERE unit = $1 ORDER BY id", [SQLValue(unit)])
      .map { (row) throws(StoreFailure) in try row.guaranteeEntry() }
  }

  func guaranteeEntry(_ id: GuaranteeEntryID) throws(StoreFailure) -> GuaranteeEntry? {
    try row("SELECT * FROM guarantee_entry WHERE id = $1", [SQLValue(id)])
      .map { (row) throws(StoreFailure) in try row.guaranteeEntry() }
  }

  func append(_ entry: GuaranteeEntry) throws(StoreFailure) -> GuaranteeEntryID {
    var fault: String?
    var withdraws: GuaranteeEntryID?
    switch entry.what {
    case .faultNamed(let name): fault = name
    case .withdrew(let id): withdraws = id
    case .recorded, .overridden: break
    }
    return try inserted(
      """
      INSERT INTO guarantee_entry (unit, ticket, at, actor, station, what, fault, withdraws, reason)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id
      """,
      [
        SQLValue(entry.unit), SQLValue(entry.ticket), SQLValue(entry.at), SQLValue(entry.actor),
        .text(entry.station.rawValue), .text(try JSONText.text(entry.what)), SQLValue(fault),
        SQLValue(withdraws), SQLValue(entry.reason),
      ])
  }

  func toldVerdict(of ticket: TicketID) throws(StoreFailure) -> ToldVerdict? {
    try row("SELECT day, verdict FROM told_verdict WHERE ticket = $1", [SQLValue(ticket)])
      .map { (row) throws(StoreFailure) in
        ToldVerdict(
          ticket: ticket, day: try row.value("day", Day.init(iso:)),
          verdict: try JSONText.value(try row.text_("verdict"), "told_verdict.verdict"))
      }
  }

  func add(_ told: ToldVerdict) throws(StoreFailure) {
    try execute(
      "INSERT INTO told_verdict (ticket, day, verdict) VALUES ($1, $2, $3)",
      [SQLValue(told.ticket), SQLValue(told.day), .text(try JSONText.text(told.verdict))])
  }

  func stays(from: Moment, until: Moment) throws(StoreFailure) -> [FaultStay] {
    try rows(
      """
      SELECT ticket.id, ticket.unit, unit.product, ticket.opened_at, ticket.fault, ticket.outcome, ticket.stage,
        ticket.notice_given, ticket.handed_over_at,
        (SELECT entry.fault FROM guarantee_entry AS entry
          WHERE entry.ticket = ticket.id AND entry.fault IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM guarantee_entry AS later WHERE later.withdraws = entry.id)
          ORDER BY entry.id DESC LIMIT 1) AS named
      FROM ticket JOIN unit ON unit.id = ticket.unit
      WHERE ticket.opened_at >= $1 AND ticket.opened_at < $2 AND ticket.stage <> 'CANCELLED'
      ORDER BY ticket.unit, ticket.id
      """, [SQLValue(from), SQLValue(until)]
    ).map { (row) throws(StoreFailure) in
      let stage: Stage = try row.code("stage")
      let usable = shop.country.usableAgain(
        notice: try row.optionalMoment("notice_given").map(day(of:)),
        handedOver: try row.optionalMoment("handed_over_at").map(day(of:)))
      return FaultStay(
        ticket: try row.id("id"), unit: try row.id("unit"), product: try row.id("product"),
        openedOn: day(of: try row.moment("opened_at")), fault: try row.text_("fault"),
        named: try row.optionalText("named"), outcome: try row.optionalCode("outcome"),
        isOpen: !stage.isClosed, usableOn: usable)
    }
  }
}

extension SQLRow {
  fileprivate func guaranteeEntry() throws(StoreFailure) -> GuaranteeEntry {
    GuaranteeEntry(
      id: try id("id"), unit: try id("unit"), ticket: try optionalID("ticket"), at: try moment("at"),
      actor: try optionalID("actor"), station: StationName(try text_("station")),
      what: try JSONText.value(try text_("what"), "guarantee_entry.what"),
      reason: try optionalText("reason"))
  }
}
