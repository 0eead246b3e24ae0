import ArgumentParser
import ServiceDesk

struct SerialShow: Verb {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "List the serials of a batch, newest first.")

  @Argument(help: "The batch, as ghiseu serial batches shows it.")
  var batch: Int64
  @Option(help: "At most so many.")
  var limit = 10_000
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func validate() throws {
    if !(1...1_000_000).contains(limit) { throw ValidationError("A limit is from 1 to 1000000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let (id, most) = (SerialBatchID(batch), limit)
    let entries = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) -> [EntryView]? in
        guard try desk.batch(id) != nil else { return nil }
        return try desk.entries(of: id, entry: nil, limit: most).map(EntryView.init)
      }
    }
    guard let entries else { throw CommandEnd(.notFound("batch")) }
    session.show(entries, output)
  }
}

private struct EntryView: Listed {
  let entry: Int
  let unit: Int64
  let product: Int64
  let serial: String

  init(_ entry: SerialEntry) {
    self.entry = entry.entry
    unit = entry.unit.rawValue
    product = entry.product.rawValue
    serial = entry.serial.text
  }

  static let header = ["ENTRY", "UNIT", "PRODUCT", "SERIAL"]
  var row: [String] { [String(entry), String(unit), String(product), serial] }
  var handle: String { serial }
}
