import ArgumentParser
import ServiceDesk

struct SupplierFind: Verb {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Find suppliers by name or tax number.")

  @Argument(help: "Part of a name or tax number.")
  var text: String
  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Option(help: "At most so many.")
  var limit = 50

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let (wanted, most) = (text, limit)
    let found = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in try desk.suppliers(matching: wanted, limit: most) }
    }
    session.show(found.map { SupplierView($0) }, output)
  }
}
