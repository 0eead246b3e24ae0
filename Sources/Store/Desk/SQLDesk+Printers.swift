internal import ServiceDesk

extension SQLDesk {
  // MARK: Printers and roles

  func shopPrinter(_ id: ShopPrinterID) throws(StoreFailure) -> ShopPrinter? {
    try printers("SELECT * FROM printer WHERE id = $1", [SQLValue(id)]).first
  }

  func shopPrinters() throws(StoreFailure) -> [ShopPrinter] {
    try printers("SELECT * FROM printer ORDER BY id")
  }

  private func printers(_ sql: SQL, _ values: [SQLValue] = []) throws(StoreFailure) -> [ShopPrinter] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      ShopPrinter(
        id: try row.id("id"),
        details: PrinterDetails(
          name: try row.text_("name"), place: try row.value("place", PrinterPlace.init(_:)),
          medium: try row.code("medium"), profile: try row.text_("profile"),
          offset: PrinterProfile.Offset(
            x: Double(try row.integer_("offset_x")) / 1000, y: Double(try row.integer_("offset_y")) / 1000)),
        addedAt: try row.moment("added_at"), addedBy: try row.optionalID("added_by"),
        retiredAt: try row.optionalMoment("retired_at"), station: try row.optionalCode("station"))
    }
  }

  func add(_ printer: ShopPrinter) throws(StoreFailure) -> ShopPrinterID {
    try inserted(
      """
      INSERT INTO printer
        (name, name_fold, place, medium, profile, offset_x, offset_y, added_at, added_by, retired_at, station)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id
      """,
      [
        .text(printer.details.name), .text(folded(printer.details.name)),
        .text(printer.details.place.description), SQLValue(code: printer.details.medium),
        .text(printer.details.profile), .integer(thousandths(printer.details.offset.x)),
        .integer(thousandths(printer.details.offset.y)), SQLValue(printer.addedAt), SQLValue(printer.addedBy),
        SQLValue(printer.retiredAt), SQLValue(code: printer.station),
      ])
  }

  func replace(_ printer: ShopPrinter) throws(StoreFailure) {
    try replaceOne(
      "printer",
      """
      UPDATE printer SET name = $1, name_fold = $2, place = $3, medium = $4, profile = $5, offset_x = $6,
        offset_y = $7, retired_at = $8
      WHERE id = $9
      """,
      [
        .text(printer.details.name), .text(folded(printer.details.name)),
        .text(printer.details.place.description), SQLValue(code: printer.details.medium),
        .text(printer.details.profile), .integer(thousandths(printer.details.offset.x)),
        .integer(thousandths(printer.details.offset.y)), SQLValue(printer.retiredAt), SQLValue(printer.id),
      ])
  }

  func printerAssignments(of station: StationName?) throws(StoreFailure) -> [PrinterAssignment] {
    let all: SQL = "SELECT * FROM printer_role"
    let found =
      if let station {
        try rows(all + " WHERE station = $1 ORDER BY role", [.text(station.rawValue)])
      } else { try rows(all + " ORDER BY station, role") }
    return try found.map { (row) throws(StoreFailure) in
      PrinterAssignment(
        station: StationName(try row.text_("station")), role: try row.code("role"),
        printer: try row.optionalID("printer"), fallback: try row.optionalID("fallback"))
    }
  }

  func keep(_ assignment: PrinterAssignment) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO printer_role (station, role, printer, fallback) VALUES ($1, $2, $3, $4)
      ON CONFLICT (station, role) DO UPDATE SET printer = excluded.printer, fallback = excluded.fallback
      """,
      [
        .text(assignment.station.rawValue), SQLValue(code: assignment.role), SQLValue(assignment.printer),
        SQLValue(assignment.fallback),
      ])
  }

  // MARK: Who prints

  func printRoomHold(of station: StationName) throws(StoreFailure) -> PrintRoomHold? {
    try row("SELECT * FROM print_room WHERE station = $1", [.text(station.rawValue)]).map {
      (row) throws(StoreFailure) in
      PrintRoomHold(
        station: station, holder: try row.text_("holder"), challenger: try row.optionalText("challenger"))
    }
  }

  func keep(_ hold: PrintRoomHold) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO print_room (station, holder, challenger) VALUES ($1, $2, $3)
      ON CONFLICT (station) DO UPDATE SET holder = excluded.holder, challenger = excluded.challenger
      """, [.text(hold.station.rawValue), .text(hold.holder), SQLValue(hold.challenger)])
  }

  func endPrintRoomHold(of station: StationName) throws(StoreFailure) {
    try execute("DELETE FROM print_room WHERE station = $1", [.text(station.rawValue)])
  }

  // MARK: Jobs

  func leftJobs(at station: StationName) throws(StoreFailure) -> [OpenJob] {
    try openJobs(
      """
      SELECT print_job.* FROM print_job JOIN paper ON paper.id = print_job.paper
      WHERE print_job.station = $1
        AND (paper.station <> $1 OR paper.job_name IS NULL OR paper.job_name <> print_job.name
          OR paper.state IN ('done', 'canceled')
          OR (paper.state IN ('failed', 'unknown') AND paper.settled_by IS NOT NULL))
      ORDER BY print_job.name
      """, [.text(station.rawValue)])
  }

  func openJobs(of paper: PaperID) throws(StoreFailure) -> [OpenJob] {
    try openJobs("SELECT * FROM print_job WHERE paper = $1 ORDER BY name", [SQLValue(paper)])
  }

  private func openJobs(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [OpenJob] {
    try rows(sql, values).map { (row) throws(StoreFailure) in
      OpenJob(
        name: PrintJobName(try row.text_("name")), paper: try row.id("paper"),
        station: StationName(try row.text_("station")),
        place: PrinterPlace(
          PrintSystemName(try row.text_("print_system")), QueueName(try row.text_("queue"))))
    }
  }

  func keep(_ job: OpenJob) throws(StoreFailure) {
    try execute(
      """
      INSERT INTO print_job (name, paper, station, print_system, queue) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (name) DO UPDATE SET station = excluded.station
      """,
      [
        .text(job.name.rawValue), SQLValue(job.paper), .text(job.station.rawValue),
        .text(job.place.system.rawValue), .text(job.place.queue.rawValue),
      ])
  }

  func endJob(_ name: PrintJobName, at station: StationName) throws(StoreFailure) {
    try execute(
      "DELETE FROM print_job WHERE name = $1 AND station = $2",
      [.text(name.rawValue), .text(station.rawValue)])
  }

  func hand(_ paper: PaperID, to station: StationName) throws(StoreFailure) {
    paperStations.insert(station)
    try replaceOne(
      "paper", "UPDATE paper SET station = $1 WHERE id = $2", [.text(station.rawValue), SQLValue(paper)])
  }

  // MARK: What was printed

  func owedPapers(of ticket: TicketID) throws(StoreFailure) -> Int {
    let row = try row(
      """
      SELECT COUNT(*) AS owed FROM paper WHERE ticket = $1
        AND ((state NOT IN ('done', 'canceled') AND (state NOT IN ('failed', 'unknown') OR settled_by IS NULL))
          OR (state = 'done' AND unproven = 1 AND settled_by IS NULL))
      """, [SQLValue(ticket)])
    return Int(try row?.integer_("owed") ?? 0)
  }

  func backlogs(but station: StationName) throws(StoreFailure) -> [StationBacklog] {
    try rows(
      """
      SELECT station, CAST(COUNT(*) AS BIGINT) AS owed, MIN(queued_at) AS oldest FROM paper
      WHERE state NOT IN ('done', 'canceled') AND (state NOT IN ('failed', 'unknown') OR settled_by IS NULL)
        AND station <> $1
      GROUP BY station ORDER BY station
      """, [.text(station.rawValue)]
    ).map { (row) throws(StoreFailure) in
      StationBacklog(
        station: StationName(try row.text_("station")), count: Int(try row.integer_("owed")),
        oldest: try row.moment("oldest"))
    }
  }

  func paperCounts(from first: Moment, until end: Moment) throws(StoreFailure) -> [PaperCount] {
    // COALESCE, because a paper of an older program names no printing system.
    try rows(
      """
      SELECT COALESCE(print_system, 'cups') AS print_system, queue, kind,
        CAST(SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END) AS BIGINT) AS printed,
        CAST(SUM(CASE WHEN state = 'done' AND copy_of IS NOT NULL THEN 1 ELSE 0 END) AS BIGINT) AS copies,
        CAST(SUM(CASE WHEN state = 'done' AND possible_duplicate = 1 THEN 1 ELSE 0 END) AS BIGINT) AS duplicates,
        CAST(SUM(CASE WHEN state = 'done' AND unproven = 1 AND settled_by IS NULL THEN 1 ELSE 0 END) AS BIGINT)
          AS unconfirmed,
        CAST(SUM(CASE WHEN state = 'failed' THEN 1 ELSE 0 END) AS BIGINT) AS failed,
        CAST(SUM(CASE WHEN state = 'done' THEN COALESCE(drawn_pages, 0) ELSE 0 END) AS BIGINT) AS pages
      FROM paper
      WHERE finished_at >= $1 AND finished_at < $2 AND state IN ('done', 'failed')
      GROUP BY COALESCE(print_system, 'cups'), queue, kind
      ORDER BY 1, queue, kind
      """, [SQLValue(first), SQLValue(end)]
    ).map { (row) throws(StoreFailure) in
      let system = PrintSystemName(try row.text_("print_system"))
      return PaperCount(
        place: try row.optionalText("queue").map { PrinterPlace(system, QueueName($0)) },
        kind: try row.code("kind"), printed: Int(try row.integer_("printed")),
        copies: Int(try row.integer_("copies")), possibleDuplicates: Int(try row.integer_("duplicates")),
        failed: Int(try row.integer_("failed")), pages: Int(try row.integer_("pages")),
        unconfirmed: Int(try row.integer_("unconfirmed")))
    }
  }
}

/// Millimetres as the table keeps them.
private func thousandths(_ millimetres: Double) -> Int64 { Int64((millimetres * 1000).rounded()) }
