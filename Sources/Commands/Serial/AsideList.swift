import ArgumentParser
import ServiceDesk

struct AsideList: Verb {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List what waits.")

  @Option(help: ArgumentHelp("Of one batch only.", valueName: "id"))
  var batch: Int64?
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let id = batch.map { SerialBatchID($0) }
    let waiting = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in try desk.asides(of: id, limit: 10_000) }
    }
    session.show(waiting.map { AsideView($0) }, output)
  }
}

private struct AsideView: Listed {
  let id: Int64
  let batch: Int64
  let codes: [String]

  init(_ aside: AsideScan) {
    id = aside.id.rawValue
    batch = aside.batch.rawValue
    codes = aside.codes
  }

  static let header = ["ID", "BATCH", "CODES"]
  var row: [String] { [String(id), String(batch), codes.joined(separator: " ")] }
  var handle: String { String(id) }
}
