internal import ServiceDesk

extension SQLDesk {
  func ticket(_ id: TicketID) throws(StoreFailure) -> Ticket? {
    try firstTicket("SELECT * FROM ticket WHERE id = $1", [SQLValue(id)])
  }

  func ticket(_ number: TicketNumber) throws(StoreFailure) -> Ticket? {
    try firstTicket("SELECT * FROM ticket WHERE number = $1", [.text(number.description)])
  }

  func ticket(labelled code: UnitCode) throws(StoreFailure) -> Ticket? {
    try firstTicket("SELECT * FROM ticket WHERE unit_code = $1", [.text(code.text)])
  }

  func openTicket(of unit: UnitID) throws(StoreFailure) -> Ticket? {
    try firstTicket(
      "SELECT * FROM ticket WHERE unit = $1 AND stage NOT IN ('DELIVERED', 'DISPOSED', 'CANCELLED')",
      [SQLValue(unit)])
  }

  func tickets(of unit: UnitID) throws(StoreFailure) -> [Ticket] {
    try tickets("SELECT * FROM ticket WHERE unit = $1 ORDER BY id DESC", [SQLValue(unit)])
  }

  /// Every filter is a value, also one that is not set, so that one statement serves them all.
  func tickets(_ filter: TicketFilter, limit: Int) throws(StoreFailure) -> [Ticket] {
    let before = filter.before?.rawValue ?? Int64.max
    // The statement's form depends on what narrows it most, so that each has its index.
    if let customer = filter.customer {
      return try filtered(
        try tickets(
          "SELECT * FROM ticket WHERE customer = $1 AND id < $2 ORDER BY id DESC",
          [SQLValue(customer), .integer(before)]), filter, limit)
    }
    if let technician = filter.technician {
      return try filtered(
        try tickets(
          "SELECT * FROM ticket WHERE technician = $1 AND id < $2 ORDER BY id DESC",
          [SQLValue(technician), .integer(before)]), filter, limit)
    }
    guard let stages = filter.stages else {
      return try filtered(
        try tickets(
          """
          SELECT * FROM ticket WHERE id < $1 AND ($2 = '' OR (promised_day IS NOT NULL AND promised_day <= $2))
          ORDER BY id DESC LIMIT $3
          """, [.integer(before), .text(filter.promisedBy?.description ?? ""), .integer(Int64(limit))]),
        filter, limit)
    }
    var found: [Ticket] = []
    for stage in stages {
      found += try tickets(
        """
        SELECT * FROM ticket
        WHERE stage = $1 AND id < $2 AND ($3 = '' OR (promised_day IS NOT NULL AND promised_day <= $3))
        ORDER BY id DESC LIMIT $4
        """,
        [
          SQLValue(code: stage), .integer(before), .text(filter.promisedBy?.description ?? ""),
          .integer(Int64(limit)),
        ])
    }
    return Array(found.sorted { $0.id > $1.id }.prefix(limit))
  }

  private func filtered(_ found: [Ticket], _ filter: TicketFilter, _ limit: Int) throws(StoreFailure)
    -> [Ticket]
  {
    let kept = found.filter { ticket in
      (filter.stages?.contains(ticket.stage) ?? true)
        && (filter.technician.map { $0 == ticket.technician } ?? true)
        && (filter.promisedBy.map { day in ticket.intake.promisedDay.map { $0 <= day } ?? false } ?? true)
    }
    return Array(kept.prefix(limit))
  }

  private func tickets(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [Ticket] {
    try rows(sql, values).map { (row) throws(StoreFailure) in try TicketColumns.ticket(row) }
  }

  private func firstTicket(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> Ticket? {
    try tickets(sql, values).first
  }

  func nextTicketNumber(branch: Character, year: Int) throws(StoreFailure) -> TicketNumber {
    guard
      let row = try row(
        """
        INSERT INTO number_series (branch, year, last) VALUES ($1, $2, 1)
        ON CONFLICT (branch, year) DO UPDATE SET last = number_series.last + 1
        RETURNING last
        """, [.text(String(branch)), .integer(Int64(year % 100))])
    else { throw .unavailable(reason: "the number series gave no number") }
    return TicketNumber(branch: branch, year: year, counter: Int(try row.integer_("last")))
  }

  func add(_ ticket: Ticket) throws(StoreFailure) -> TicketID {
    try inserted(TicketColumns.insert, TicketColumns.values(ticket, currency: shop.currency))
  }

  func replace(_ ticket: Ticket) throws(StoreFailure) {
    try replaceOne(
      "ticket.revision", TicketColumns.update,
      TicketColumns.values(ticket, currency: shop.currency)
        + [SQLValue(ticket.id), .integer(Int64(ticket.revision - 1))])
  }

  // MARK: History

  func history(of ticket: TicketID) throws(StoreFailure) -> [TicketEvent] {
    try rows("SELECT * FROM ticket_event WHERE ticket = $1 ORDER BY id", [SQLValue(ticket)])
      .map { (row) throws(StoreFailure) in try row.ticketEvent() }
  }

  func lastEvent(by staff: StaffID) throws(StoreFailure) -> TicketEvent? {
    try row("SELECT * FROM ticket_event WHERE actor = $1 ORDER BY id DESC LIMIT 1", [SQLValue(staff)])
      .map { (row) throws(StoreFailure) in try row.ticketEvent() }
  }

  func append(_ event: TicketEvent) throws(StoreFailure) -> EventID {
    try inserted(
      """
      INSERT INTO ticket_event (ticket, at, actor, station, what, reason) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id
      """,
      [
        SQLValue(event.ticket), SQLValue(event.at), SQLValue(event.actor), .text(event.station.rawValue),
        .text(try JSONText.text(event.what)), SQLValue(event.reason),
      ])
  }

  func lastEventNumber() throws(StoreFailure) -> EventID? {
    try row("SELECT id FROM ticket_event ORDER BY id DESC LIMIT 1").map { (row) throws(StoreFailure) in
      try row.id("id")
    }
  }

  func count(_ what: Countable) throws(StoreFailure) -> Int {
    let sql: SQL =
      switch what {
      case .customers: "SELECT count(*) AS n FROM customer"
      case .units: "SELECT count(*) AS n FROM unit"
      case .tickets: "SELECT count(*) AS n FROM ticket"
      case .openTickets:
        "SELECT count(*) AS n FROM ticket WHERE stage NOT IN ('DELIVERED', 'DISPOSED', 'CANCELLED')"
      case .staff: "SELECT count(*) AS n FROM staff"
      }
    return Int(try row(sql)?.integer_("n") ?? 0)
  }
}

extension SQLRow {
  func ticketEvent() throws(StoreFailure) -> TicketEvent {
    TicketEvent(
      id: try id("id"), ticket: try id("ticket"), at: try moment("at"), actor: try optionalID("actor"),
      station: StationName(try text_("station")),
      what: try JSONText.value(try text_("what"), "ticket_event.what"),
      reason: try optionalText("reason"))
  }
}
