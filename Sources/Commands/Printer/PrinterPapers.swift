import ArgumentParser
import ServiceDesk

struct PrinterPapers: Verb {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "List the papers that somebody still waits for, or those of a ticket.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Option(help: "All papers of this ticket.")
  var ticket: String?
  @Option(help: "At most so many.")
  var limit = 100

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let most = limit
    let papers = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      guard let ticket else {
        return try await desk.ask { (desk) throws(StoreFailure) in
          try desk.openPapers(of: nil, limit: most)
        }
      }
      let id = try await desk.ticket(ticket).id
      return try await desk.ask { (desk) throws(StoreFailure) in try desk.papers(of: id) }
    }
    session.show(papers.map(PaperRow.init), output)
  }
}

struct PaperRow: Listed {
  let id: Int64
  let kind: String
  let ticket: Int64?
  let station: String
  let state: String
  let queue: String?
  /// Where it goes instead of its role's printer.
  let target: String?
  let possibleDuplicate: Bool
  let trouble: String?
  let isCopy: Bool
  let queuedAt: String

  init(_ entry: PaperEntry) {
    id = entry.id.rawValue
    kind = entry.kind.rawValue
    ticket = entry.ticket?.rawValue
    station = entry.station.rawValue
    state = entry.progress.state
    queue = entry.progress.queue?.rawValue
    target = entry.progress.target?.description
    possibleDuplicate = entry.progress.possibleDuplicate
    trouble = entry.progress.trouble
    isCopy = entry.paper.isCopy
    queuedAt = entry.queuedAt.iso
  }

  static let header = ["ID", "PAPER", "STATE", "STATION", "QUEUE", "QUEUED", "TROUBLE"]
  var row: [String] {
    [
      String(id), kind + (isCopy ? " (copy)" : ""), state, station, queue ?? "", queuedAt, trouble ?? "",
    ]
  }
  var handle: String { String(id) }
}
