internal import ServiceDesk

extension SQLDesk {
  func civil(of moment: Moment) -> CivilTime { clock.civil(moment) }

  func ticketEvents(from: Moment, until: Moment) throws(StoreFailure) -> [TicketEvent] {
    try rows(
      "SELECT * FROM ticket_event WHERE at >= $1 AND at < $2 ORDER BY id", [SQLValue(from), SQLValue(until)]
    ).map { (row) throws(StoreFailure) in try row.ticketEvent() }
  }

  func paperMarks(from: Moment, until: Moment) throws(StoreFailure) -> [PaperMark] {
    try rows(
      """
      SELECT kind, station, queued_at, state,
        CAST(CASE WHEN state = 'done' AND unproven = 1 AND settled_by IS NULL THEN 1 ELSE 0 END AS BIGINT)
          AS unconfirmed
      FROM paper WHERE queued_at >= $1 AND queued_at < $2 ORDER BY id
      """,
      [SQLValue(from), SQLValue(until)]
    ).map { (row) throws(StoreFailure) in
      PaperMark(
        kind: try row.code("kind"), station: StationName(try row.text_("station")),
        queuedAt: try row.moment("queued_at"), state: try row.code("state"),
        isUnproven: try row.isSet("unconfirmed"))
    }
  }
}
