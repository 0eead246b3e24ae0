import ArgumentParser
import ServiceDesk

struct TicketList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List tickets, newest first; open ones unless told otherwise.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  @Option(help: "Only this stage; may be repeated. Codes as ghiseu ticket show prints them.")
  var stage: [Choice<Stage>] = []
  @Flag(help: "Closed ones too.")
  var all = false
  @Flag(help: "Only those whose promised day is over.")
  var late = false
  @Option(help: ArgumentHelp("Only those of this technician.", valueName: "name|id"))
  var technician: String?
  @Option(help: ArgumentHelp("Only those of this customer.", valueName: "id"))
  var customer: Int64?
  @Option(help: "At most so many.")
  var limit = 100

  func validate() throws {
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      var filter = all ? TicketFilter() : .open
      if !stage.isEmpty { filter.stages = Set(stage.map(\.value)) }
      filter.customer = customer.map { CustomerID($0) }
      if late { filter.promisedBy = desk.clock.today.adding(days: -1) }
      if let technician { filter.technician = try await desk.member(technician).id }
      let (asked, most) = (filter, limit)
      return try await desk.ask { (desk) throws(StoreFailure) in
        var rows: [TicketRow] = []
        for ticket in try desk.tickets(asked, limit: most) { rows.append(try TicketRow(ticket, in: desk)) }
        return rows
      }
    }
    session.show(rows, output)
  }
}
