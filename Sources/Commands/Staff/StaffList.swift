import ArgumentParser
import ServiceDesk

struct StaffList: Verb {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the staff.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Flag(help: "Those who left, too.")
  var all = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    let members = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in try desk.staff() }
    }
    session.show(members.filter { all || $0.isActive }.map(StaffRow.init), output)
  }
}
