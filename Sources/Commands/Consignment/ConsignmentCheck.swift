import ArgumentParser
import ServiceDesk

struct ConsignmentCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Scan a unit against the packing list while the parcel is closed.")

  @OptionGroup var options: ConsignmentOptions
  @Argument(help: "What was scanned: the unit's label or serial.")
  var scanned: String
  @Option(help: ArgumentHelp("The unit, when several makers use the serial.", valueName: "id"))
  var unit: Int64?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      CheckUnitOut(consignment: parcel.id, scanned: scanned, unit: unit.map { UnitID($0) })
    }
  }
}
