import ArgumentParser
import ServiceDesk

struct ConsignmentAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put a unit into a parcel: a repair, or the shop's own goods.")

  @OptionGroup var options: ConsignmentOptions
  @Argument(help: "What was scanned: the unit's label or serial.")
  var scanned: String
  @Option(help: ArgumentHelp("The unit, when several makers use the serial.", valueName: "id"))
  var unit: Int64?
  @Option(help: "Its fault; the ticket's own unless told otherwise.")
  var fault: String?
  @Option(help: ArgumentHelp("What goes with it; may be repeated.", valueName: "name|2 x name"))
  var accessory: [AccessoryArgument] = []
  @Option(help: "A line for the other end.")
  var note: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      PackUnit(
        consignment: parcel.id, scanned: scanned, unit: unit.map { UnitID($0) }, fault: fault,
        accessories: accessory.map(\.accessory), note: note)
    }
  }
}
