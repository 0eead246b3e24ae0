import ArgumentParser
import ServiceDesk

struct InspectionDue: Verb {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "List inspections that are expected soon, due or missed, soonest first.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Option(help: ArgumentHelp("Expected within so many days.", valueName: "days"))
  var within = 60
  @Option(help: "At most so many.")
  var limit = 200

  func validate() throws {
    if !(0...3660).contains(within) { throw ValidationError("Days are from 0 to 3660.") }
    if !(1...10_000).contains(limit) { throw ValidationError("A limit is from 1 to 10000.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let (today, days, most) = (desk.clock.today, within, limit)
      return try await desk.ask { (desk) throws(StoreFailure) in
        var rows: [PlanRow] = []
        for plan in try desk.inspectionPlans(expectedBy: today.adding(days: days), limit: most) {
          guard let id = plan.unit, let unit = try desk.unit(id) else { continue }
          let care = try desk.care(of: unit, on: today)
          for line in care.lines where line.plan.id == plan.id {
            rows.append(try PlanRow(line, unit, in: desk))
          }
        }
        return rows
      }
    }
    session.show(rows, output)
  }
}
