import ArgumentParser
import ServiceDesk

/// `ghiseu shelf`: places where devices wait.
struct ShelfGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shelf", abstract: "Places where devices wait.",
    subcommands: [ShelfList.self, ShelfAdd.self])
}

struct ShelfList: Verb {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the shelves.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let shelves = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in try desk.shelves() }
    }
    session.show(shelves.map(ShelfRow.init), output)
  }
}

struct ShelfRow: Listed {
  let id: Int64
  let name: String
  let code: String

  init(_ shelf: Shelf) {
    id = shelf.id.rawValue
    name = shelf.name
    code = shelf.code.text
  }

  static let header = ["ID", "NAME", "CODE"]
  var row: [String] { [String(id), name, code] }
  var handle: String { name }
}
