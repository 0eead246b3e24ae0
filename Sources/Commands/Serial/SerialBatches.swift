import ArgumentParser
import ServiceDesk

struct SerialBatches: Verb {
  static let configuration = CommandConfiguration(
    commandName: "batches", abstract: "List the batches of serials that are open.")

  @Flag(help: "Closed ones too.")
  var all = false
  @Option(help: "Only those whose document, supplier or customer has this text in it.")
  var matching: String?
  @Option(help: "At most so many.")
  var limit = 50
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let filter = SerialBatchFilter(state: all ? .all : .open, matching: matching)
    let most = limit
    let views = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in
        try desk.batches(filter, limit: most).map { (batch) throws(StoreFailure) in
          BatchView(batch, try desk.partyName(of: batch.heading))
        }
      }
    }
    session.show(views, output)
  }
}

/// A batch as a line of a list.
struct BatchView: Listed {
  let id: Int64
  let direction: String
  let party: String?
  let document: String
  let day: String
  let station: String
  let registered: Int
  let state: String

  init(_ batch: SerialBatch, _ party: PartyName?) {
    id = batch.id.rawValue
    direction = batch.heading.direction.rawValue
    // A supplier's addition is a tax number; a customer's is the firm that stands behind the person.
    let isSold = batch.heading.direction == .sold
    self.party = party.map { isSold ? $0.addition ?? $0.name : $0.name }
    document = batch.heading.document
    day = batch.heading.documentDay.description
    station = batch.opening.station.rawValue
    registered = batch.registered
    state = batch.isOpen ? "open" : batch.takingBack == nil ? "closed" : "taken back"
  }

  static let header = ["ID", "DIRECTION", "PARTY", "DOCUMENT", "DAY", "STATION", "SERIALS", "STATE"]
  var row: [String] {
    [String(id), direction, party ?? "", document, day, station, String(registered), state]
  }
  var handle: String { String(id) }
}
