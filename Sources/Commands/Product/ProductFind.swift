import ArgumentParser
import ServiceDesk

struct ProductFind: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find products by maker, model or what they are.")

  @Argument(help: "Part of maker, model or type; left out, all are listed.")
  var text = ""
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Option(help: "At most so many.")
  var limit = 100

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let (wanted, most) = (text, limit)
    let found = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in try desk.products(matching: wanted, limit: most) }
    }
    session.show(found.map(ProductRow.init), output)
  }
}
