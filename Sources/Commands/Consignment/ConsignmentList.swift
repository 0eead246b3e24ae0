import ArgumentParser
import ServiceDesk

struct ConsignmentList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List parcels, newest first; those not closed unless told otherwise.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Flag(help: "Closed ones too.")
  var all = false
  @Flag(help: "Only those that should be back and are not.")
  var late = false
  @Option(help: "At most so many.")
  var limit = 100

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let today = desk.clock.today
      let filter = ConsignmentFilter(closedToo: all, expectedBefore: late ? today : nil)
      let most = limit
      return try await desk.ask { (desk) throws(StoreFailure) in
        var rows: [ConsignmentLineOfList] = []
        for parcel in try desk.consignments(filter, limit: most) {
          rows.append(try ConsignmentLineOfList(parcel, on: today, in: desk))
        }
        return rows
      }
    }
    session.show(rows, output)
  }
}
