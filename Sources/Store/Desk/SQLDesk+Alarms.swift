internal import ServiceDesk

extension SQLDesk {
  // MARK: Rules and what was set aside

  func alarmRules() throws(StoreFailure) -> [AlarmRule] {
    try rows("SELECT * FROM alarm_rule ORDER BY id").map { (row) throws(StoreFailure) in
      var audience: Set<Role> = []
      for name in try row.text_("audience").split(separator: " ") {
        guard let role = Role(rawValue: String(name)) else { throw .damagedRow(what: "alarm_rule.audience") }
        audience.insert(role)
      }
      return AlarmRule(
        key: try row.text_("rule_key"), name: try row.optionalText("name"), watch: try row.code("watch"),
        bounds: AlarmBounds(
          days: Int(try row.integer_("days")), leastAmount: try row.optionalInteger("least_amount"),
          stage: try row.optionalCode("stage"), productType: try row.optionalText("product_type"),
          months: try row.optionalInteger("months").map(Int.init)),
        audience: audience, isEnabled: try row.isSet("is_enabled"))
    }
  }

  func keep(_ rule: AlarmRule) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO alarm_rule (rule_key, name, watch, days, least_amount, stage, product_type, months, audience,
        is_enabled)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (rule_key) DO UPDATE SET name = excluded.name, watch = excluded.watch, days = excluded.days,
        least_amount = excluded.least_amount, stage = excluded.stage, product_type = excluded.product_type,
        months = excluded.months, audience = excluded.audience, is_enabled = excluded.is_enabled
      """,
      [
        .text(rule.key), SQLValue(rule.name), SQLValue(code: rule.watch), .integer(Int64(rule.bounds.days)),
        SQLValue(rule.bounds.leastAmount), SQLValue(code: rule.bounds.stage),
        SQLValue(rule.bounds.productType),
        SQLValue(rule.bounds.months),
        .text(rule.audience.map(\.rawValue).sorted().joined(separator: " ")), SQLValue(rule.isEnabled),
      ])
  }

  func snoozes(after day: Day) throws(StoreFailure) -> [AlarmSnooze] {
    // What was shown again by a later line no longer sleeps, whatever an earlier line says.
    try rows(
      """
      SELECT * FROM alarm_snooze AS sleeping
      WHERE until_day > $1
        AND NOT EXISTS (SELECT 1 FROM alarm_snooze AS later
          WHERE later.alarm_key = sleeping.alarm_key AND later.id > sleeping.id)
      ORDER BY until_day, id
      """, [SQLValue(day)]
    ).map { (row) throws(StoreFailure) in
      AlarmSnooze(
        key: try row.text_("alarm_key"), until: try row.value("until_day", Day.init(iso:)),
        reason: try row.text_("reason"), at: try row.moment("at"), by: try row.optionalID("snoozed_by"))
    }
  }

  func add(_ snooze: AlarmSnooze) throws(StoreFailure) {
    try execute(
      "INSERT INTO alarm_snooze (alarm_key, until_day, reason, at, snoozed_by) VALUES ($1, $2, $3, $4, $5)",
      [
        .text(snooze.key), SQLValue(snooze.until), .text(snooze.reason), SQLValue(snooze.at),
        SQLValue(snooze.by),
      ])
  }

  func payment(of ticket: TicketID) throws(StoreFailure) -> TicketPayment? {
    try row("SELECT * FROM ticket_payment WHERE ticket = $1", [SQLValue(ticket)]).map {
      (row) throws(StoreFailure) in
      TicketPayment(
        ticket: ticket, document: try row.text_("document"), at: try row.moment("at"),
        by: try row.optionalID("recorded_by"))
    }
  }

  func add(_ payment: TicketPayment) throws(StoreFailure) {
    try execute(
      "INSERT INTO ticket_payment (ticket, document, at, recorded_by) VALUES ($1, $2, $3, $4)",
      [SQLValue(payment.ticket), .text(payment.document), SQLValue(payment.at), SQLValue(payment.by)])
  }

  // MARK: What is watched

  func ticketsOwing(since moment: Moment, least: Int64, limit: Int) throws(StoreFailure) -> [WaitingTicket] {
    // The stage as an expression, or SQLite takes the index of stages and reads every ticket that was ever delivered.
    try waiting(
      """
      SELECT * FROM (
        SELECT ticket.*, COALESCE(handed_over_at, notice_given, (SELECT at FROM ticket_event
          WHERE ticket_event.ticket = ticket.id ORDER BY ticket_event.id DESC LIMIT 1), opened_at) AS waiting_since
        FROM ticket
        WHERE amount_due > 0 AND amount_due >= $1
          AND stage || '' IN ('READY_OK', 'READY_NOT', 'SHIPPED', 'UNCLAIMED', 'DELIVERED')
          AND NOT EXISTS (SELECT 1 FROM ticket_payment WHERE ticket_payment.ticket = ticket.id)
      ) AS owing
      WHERE waiting_since <= $2 ORDER BY waiting_since, id LIMIT $3
      """, [.integer(least), SQLValue(moment), .integer(Int64(limit))])
  }

  func ticketsIdle(since moment: Moment, in stages: Set<Stage>, limit: Int) throws(StoreFailure)
    -> [WaitingTicket]
  {
    var found: [WaitingTicket] = []
    // A statement for each stage, as for the list of tickets, so that each has its index.
    for stage in stages.sorted(by: { $0.rawValue < $1.rawValue }) {
      found += try waiting(
        """
        SELECT * FROM (
          SELECT ticket.*, COALESCE((SELECT at FROM ticket_event WHERE ticket_event.ticket = ticket.id
            ORDER BY ticket_event.id DESC LIMIT 1), opened_at) AS waiting_since
          FROM ticket WHERE stage = $1
        ) AS idle
        WHERE waiting_since <= $2 ORDER BY waiting_since, id LIMIT $3
        """, [SQLValue(code: stage), SQLValue(moment), .integer(Int64(limit))])
    }
    return Array(found.sorted { ($0.since, $0.ticket.id) < ($1.since, $1.ticket.id) }.prefix(limit))
  }

  private func waiting(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [WaitingTicket] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      WaitingTicket(ticket: try TicketColumns.ticket(row), since: try row.moment("waiting_since"))
    }
  }

  func sales(deliveredFrom first: Day, to last: Day, limit: Int) throws(StoreFailure) -> [Sale] {
    let found = try rows(
      """
      SELECT id, unit FROM sale
      WHERE returned_on IS NULL AND delivery_day >= $1 AND delivery_day <= $2 ORDER BY delivery_day, id LIMIT $3
      """, [SQLValue(first), SQLValue(last), .integer(Int64(limit))])
    var sales: [Sale] = []
    for row in found {
      let (id, unit): (SaleID, UnitID) = (try row.id("id"), try row.id("unit"))
      sales += try self.sales(of: unit).filter { $0.id == id }
    }
    return sales
  }
}
