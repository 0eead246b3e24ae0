import ServiceDesk

/// Printers in an ``InMemoryStore``.
struct InMemoryPrinting: Sendable {
  var printers: [ShopPrinterID: ShopPrinter] = [:]
  var assignments: [PrinterAssignment] = []
  var holds: [StationName: PrintRoomHold] = [:]
  var jobs: [PrintJobName: OpenJob] = [:]
}

extension InMemoryTransaction {
  func shopPrinter(_ id: ShopPrinterID) -> ShopPrinter? { tables.printing.printers[id] }

  func shopPrinters() -> [ShopPrinter] { tables.printing.printers.rows { _ in true } }

  func add(_ printer: ShopPrinter) throws(StoreFailure) -> ShopPrinterID {
    try check(printer)
    var stored = printer
    stored.id = tables.newID(ShopPrinterID.self)
    tables.printing.printers[stored.id] = stored
    return stored.id
  }

  func replace(_ printer: ShopPrinter) throws(StoreFailure) {
    try require(tables.printing.printers[printer.id] != nil, "printer exists")
    try check(printer)
    tables.printing.printers[printer.id] = printer
  }

  private func check(_ printer: ShopPrinter) throws(StoreFailure) {
    let name = folded(printer.details.name)
    let others = tables.printing.printers.values.filter { $0.id != printer.id && $0.retiredAt == nil }
    try require(
      printer.retiredAt != nil || !others.contains { folded($0.details.name) == name },
      "no two live printers have one name")
    try require(printer.addedBy.map { tables.staff[$0] != nil } ?? true, "printer.addedBy exists")
  }

  func printerAssignments(of station: StationName?) -> [PrinterAssignment] {
    tables.printing.assignments.filter { station == nil || $0.station == station }
      .sorted { ($0.station.rawValue, $0.role.rawValue) < ($1.station.rawValue, $1.role.rawValue) }
  }

  func keep(_ assignment: PrinterAssignment) throws(StoreFailure) {
    for id in [assignment.printer, assignment.fallback].compactMap({ $0 }) {
      try require(tables.printing.printers[id] != nil, "printer exists")
    }
    try require(
      assignment.fallback == nil || assignment.fallback != assignment.printer, "a fallback is another printer"
    )
    tables.printing.assignments.removeAll { $0.station == assignment.station && $0.role == assignment.role }
    tables.printing.assignments.append(assignment)
  }

  func printRoomHold(of station: StationName) -> PrintRoomHold? { tables.printing.holds[station] }

  func keep(_ hold: PrintRoomHold) { tables.printing.holds[hold.station] = hold }

  func endPrintRoomHold(of station: StationName) { tables.printing.holds[station] = nil }

  func leftJobs(at station: StationName) -> [OpenJob] {
    sortedJobs { job in
      guard job.station == station, let paper = tables.papers[job.paper] else { return false }
      return paper.station != station || paper.progress.jobName != job.name || !paper.isOpen
    }
  }

  func openJobs(of paper: PaperID) -> [OpenJob] { sortedJobs { $0.paper == paper } }

  private func sortedJobs(_ belongs: (OpenJob) -> Bool) -> [OpenJob] {
    tables.printing.jobs.values.filter(belongs).sorted { $0.name.rawValue < $1.name.rawValue }
  }

  func keep(_ job: OpenJob) throws(StoreFailure) {
    try require(tables.papers[job.paper] != nil, "job.paper exists")
    tables.printing.jobs[job.name, default: job].station = job.station
  }

  func endJob(_ name: PrintJobName, at station: StationName) {
    guard tables.printing.jobs[name]?.station == station else { return }
    tables.printing.jobs[name] = nil
  }

  func hand(_ paper: PaperID, to station: StationName) throws(StoreFailure) {
    try require(tables.papers[paper] != nil, "paper exists")
    tables.papers[paper]?.station = station
  }

  func papersToPrint(at station: StationName, limit: Int) -> [PaperEntry] {
    let open = tables.papers.rows { $0.station == station && $0.isOpen }
    let waits = open.filter { ["failed", "unknown"].contains($0.progress.state) && !$0.progress.mayRepeat }
    let late = Set(waits.map(\.id))
    struct Line: Hashable {
      let kind: PaperKind
      let target: PrinterPlace?
      let system: PrintSystemName?
      let queue: QueueName?
    }
    var turns: [Line: Int] = [:]
    return (open.filter { !late.contains($0.id) } + waits).filter { paper in
      let progress = paper.progress
      let line = Line(
        kind: paper.kind, target: progress.target, system: progress.system, queue: progress.queue)
      turns[line, default: 0] += 1
      return turns[line, default: 0] <= limit
    }
  }

  func owedPapers(of ticket: TicketID) -> Int {
    tables.papers.values.count { $0.ticket == ticket && ($0.isOpen || $0.isUnproven) }
  }

  func unprovenPapers(of station: StationName, limit: Int) -> [PaperEntry] {
    Array(tables.papers.rows { $0.station == station && $0.isUnproven }.reversed().prefix(limit))
  }

  func backlogs(but station: StationName) -> [StationBacklog] {
    let owed = Dictionary(
      grouping: tables.papers.values.filter { $0.station != station && $0.isOpen }, by: \.station)
    return owed.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { station, papers in
      papers.map(\.queuedAt).min().map {
        StationBacklog(station: station, count: papers.count, oldest: $0)
      }
    }
  }

  func paperCounts(from first: Moment, until end: Moment) -> [PaperCount] {
    struct Group: Hashable {
      let system: String
      let queue: String?
      let kind: String
    }
    let over = tables.papers.rows { paper in
      guard let at = paper.progress.finishedAt, first <= at, at < end else { return false }
      return ["done", "failed"].contains(paper.progress.state)
    }
    let groups = Dictionary(grouping: over) { paper in
      Group(
        system: paper.progress.system?.rawValue ?? "cups", queue: paper.progress.queue?.rawValue,
        kind: paper.kind.rawValue)
    }
    let sorted = groups.sorted {
      ($0.key.system, $0.key.queue ?? "", $0.key.kind) < ($1.key.system, $1.key.queue ?? "", $1.key.kind)
    }
    return sorted.compactMap { group, papers in
      guard let kind = PaperKind(rawValue: group.kind) else { return nil }
      let printed = papers.filter { $0.progress.state == "done" }
      return PaperCount(
        place: group.queue.map { PrinterPlace(PrintSystemName(group.system), QueueName($0)) }, kind: kind,
        printed: printed.count, copies: printed.count { $0.copyOf != nil },
        possibleDuplicates: printed.count { $0.progress.possibleDuplicate },
        failed: papers.count - printed.count, pages: printed.reduce(0) { $0 + ($1.drawn?.pages ?? 0) },
        unconfirmed: printed.count { $0.isUnproven })
    }
  }
}
