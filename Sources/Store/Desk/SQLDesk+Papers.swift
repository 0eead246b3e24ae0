internal import ServiceDesk

extension SQLDesk {
  private static let entries: SQL = """
    SELECT id, kind, ticket, station, content, queued_at, requested_by, copy_of, reason, state, attempt, job_name,
      job_number, queue, ever_processing, possible_duplicate, trouble, finished_at, settled_by, print_system, target,
      moved_by, may_repeat, unproven, drawn_format, drawn_pages, drawn_template, drawn_width, drawn_height,
      drawn_medium, drawn_profile
    FROM paper
    """
  private static let oneEntry: SQL = entries + " WHERE id = $1"
  private static let entriesOfTicket: SQL = entries + " WHERE ticket = $1 ORDER BY id"
  private static let copies: SQL = entries + " WHERE copy_of = $1 ORDER BY id"
  private static let openEntries: SQL =
    entries + """
       WHERE state NOT IN ('done', 'canceled') AND (state NOT IN ('failed', 'unknown') OR settled_by IS NULL)
      """
  private static let allOpenEntries: SQL = openEntries + " ORDER BY id LIMIT $1"
  private static let openEntriesOfStation: SQL = openEntries + " AND station = $1 ORDER BY id LIMIT $2"
  private static let unprovenEntries: SQL =
    entries + """
       WHERE station = $1 AND state = 'done' AND unproven = 1 AND settled_by IS NULL ORDER BY id DESC LIMIT $2
      """
  private static let entriesInTurn: SQL =
    """
    WITH owed AS (
      SELECT id, kind, target, print_system, queue,
        CASE WHEN state IN ('failed', 'unknown') AND may_repeat = 0 THEN 1 ELSE 0 END AS late
      FROM paper
      WHERE state NOT IN ('done', 'canceled') AND (state NOT IN ('failed', 'unknown') OR settled_by IS NULL)
        AND station = $1
    ), ranked AS (
      SELECT id AS owed_id, late,
        ROW_NUMBER() OVER (PARTITION BY kind, target, print_system, queue ORDER BY late, id) AS turn
      FROM owed
    )

    """ + entries + " JOIN ranked ON id = owed_id WHERE turn <= $2 ORDER BY late, id"

  func paper(_ id: PaperID) throws(StoreFailure) -> PaperEntry? {
    try papers(Self.oneEntry, [SQLValue(id)]).first
  }

  func papers(of ticket: TicketID) throws(StoreFailure) -> [PaperEntry] {
    try papers(Self.entriesOfTicket, [SQLValue(ticket)])
  }

  func copies(of paper: PaperID) throws(StoreFailure) -> [PaperEntry] {
    try papers(Self.copies, [SQLValue(paper)])
  }

  func openPapers(of station: StationName?, limit: Int) throws(StoreFailure) -> [PaperEntry] {
    guard let station else { return try papers(Self.allOpenEntries, [.integer(Int64(limit))]) }
    return try papers(Self.openEntriesOfStation, [.text(station.rawValue), .integer(Int64(limit))])
  }

  func papersToPrint(at station: StationName, limit: Int) throws(StoreFailure) -> [PaperEntry] {
    try papers(Self.entriesInTurn, [.text(station.rawValue), .integer(Int64(limit))])
  }

  func unprovenPapers(of station: StationName, limit: Int) throws(StoreFailure) -> [PaperEntry] {
    try papers(Self.unprovenEntries, [.text(station.rawValue), .integer(Int64(limit))])
  }

  func add(_ paper: PaperEntry) throws(StoreFailure) -> PaperID {
    paperStations.insert(paper.station)
    return try inserted(
      """
      INSERT INTO paper (kind, ticket, station, content, queued_at, requested_by, copy_of, reason, state, attempt,
        job_name, job_number, queue, ever_processing, possible_duplicate, trouble, finished_at, settled_by,
        print_system, target, moved_by, may_repeat, unproven)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
      RETURNING id
      """,
      [
        SQLValue(code: paper.kind), SQLValue(paper.ticket), .text(paper.station.rawValue),
        .blob(secrecy.encrypt(try JSONText.bytes(paper.paper), for: .paper)), SQLValue(paper.queuedAt),
        SQLValue(paper.requestedBy), SQLValue(paper.copyOf), SQLValue(paper.reason),
      ] + paper.progress.columns)
  }

  func replace(_ paper: PaperEntry) throws(StoreFailure) {
    paperStations.insert(paper.station)
    try replaceOne(
      "paper",
      """
      UPDATE paper SET state = $1, attempt = $2, job_name = $3, job_number = $4, queue = $5, ever_processing = $6,
        possible_duplicate = $7, trouble = $8, finished_at = $9, settled_by = $10, print_system = $11, target = $12,
        moved_by = $13, may_repeat = $14, unproven = $15
      WHERE id = $16
      """, paper.progress.columns + [SQLValue(paper.id)])
  }

  // MARK: Drawn pages

  func pages(of paper: PaperID) throws(StoreFailure) -> [UInt8]? {
    let row = try row("SELECT bytes FROM paper_pages WHERE paper = $1", [SQLValue(paper)])
    guard let box = try row?.optionalBytes("bytes") else { return nil }
    guard let bytes = secrecy.decrypt(box, for: .paper) else {
      throw .damagedRow(what: "paper_pages.bytes")
    }
    return bytes
  }

  func keep(_ pages: DrawnPaper, of paper: PaperID) throws(StoreFailure) {
    // Drawn once for a printer: every later try there sends the same bytes.
    let changed = try execute(
      """
      UPDATE paper SET drawn_format = $1, drawn_pages = $2, drawn_template = $3, drawn_width = $4, drawn_height = $5,
        drawn_medium = $6, drawn_profile = $7
      WHERE id = $8 AND (job_name IS NULL OR NOT EXISTS (SELECT 1 FROM paper_pages WHERE paper = $8))
      """,
      [
        SQLValue(code: pages.format), SQLValue(pages.pages), .text(pages.template),
        .real(pages.widthInMillimetres), .real(pages.heightInMillimetres), SQLValue(code: pages.medium),
        SQLValue(pages.profile), SQLValue(paper),
      ])
    guard changed == 1 else { return }
    try execute(
      """
      INSERT INTO paper_pages (paper, bytes) VALUES ($1, $2)
      ON CONFLICT (paper) DO UPDATE SET bytes = excluded.bytes
      """, [SQLValue(paper), .blob(secrecy.encrypt(pages.bytes, for: .paper))])
  }

  func dropPages(finishedBefore moment: Moment, limit: Int) throws(StoreFailure) -> Int {
    // By number: the oldest stand in front, so that a slice reads little more than what it drops.
    try execute(
      """
      DELETE FROM paper_pages WHERE paper IN (
        SELECT paper_pages.paper FROM paper_pages JOIN paper ON paper.id = paper_pages.paper
        WHERE COALESCE(finished_at, queued_at) < $1
          AND (state IN ('done', 'canceled') OR (state IN ('failed', 'unknown') AND settled_by IS NOT NULL))
        ORDER BY paper_pages.paper LIMIT $2
      )
      """, [SQLValue(moment), .integer(Int64(limit))])
  }

  private func papers(_ sql: SQL, _ values: [SQLValue]) throws(StoreFailure) -> [PaperEntry] {
    try rows(sql, values).map { (row) throws(StoreFailure) in try entry(row) }
  }

  private func entry(_ row: SQLRow) throws(StoreFailure) -> PaperEntry {
    guard let box = try row.optionalBytes("content"), let content = secrecy.decrypt(box, for: .paper) else {
      throw .damagedRow(what: "paper.content")
    }
    return PaperEntry(
      id: try row.id("id"), kind: try row.code("kind"), ticket: try row.optionalID("ticket"),
      station: StationName(try row.text_("station")), paper: try JSONText.value(content, "paper.content"),
      queuedAt: try row.moment("queued_at"), requestedBy: try row.optionalID("requested_by"),
      copyOf: try row.optionalID("copy_of"), reason: try row.optionalText("reason"),
      progress: PaperProgress(
        state: try row.text_("state"), attempt: Int(try row.integer_("attempt")),
        jobName: try row.optionalCode("job_name"),
        jobNumber: try row.optionalInteger("job_number").map { PrintJobNumber(Int($0)) },
        queue: try row.optionalCode("queue"), everProcessing: try row.isSet("ever_processing"),
        possibleDuplicate: try row.isSet("possible_duplicate"), trouble: try row.optionalText("trouble"),
        finishedAt: try row.optionalMoment("finished_at"), settledBy: try row.optionalID("settled_by"),
        system: try row.optionalCode("print_system"),
        target: try row.optionalValue("target", PrinterPlace.init(_:)),
        movedBy: try row.optionalID("moved_by"), mayRepeat: try row.isSet("may_repeat"),
        isUnproven: try row.isSet("unproven")),
      drawn: try drawn(row))
  }

  private func drawn(_ row: SQLRow) throws(StoreFailure) -> DrawnFacts? {
    guard let format: PaperFormat = try row.optionalCode("drawn_format") else { return nil }
    guard let pages = try row.optionalInteger("drawn_pages"), let width = try row.optionalReal("drawn_width"),
      let height = try row.optionalReal("drawn_height")
    else { throw .damagedRow(what: "paper.drawn_pages") }
    return DrawnFacts(
      format: format, pages: Int(pages),
      template: try row.optionalText("drawn_template") ?? "", widthInMillimetres: width,
      heightInMillimetres: height, medium: try row.optionalCode("drawn_medium"),
      profile: try row.optionalText("drawn_profile"))
  }
}

extension PaperProgress {
  fileprivate var columns: [SQLValue] {
    [
      .text(state), SQLValue(attempt), SQLValue(code: jobName), SQLValue(jobNumber?.rawValue),
      SQLValue(code: queue),
      SQLValue(everProcessing), SQLValue(possibleDuplicate), SQLValue(trouble), SQLValue(finishedAt),
      SQLValue(settledBy), SQLValue(code: system), SQLValue(target?.description), SQLValue(movedBy),
      SQLValue(mayRepeat), SQLValue(isUnproven),
    ]
  }
}
