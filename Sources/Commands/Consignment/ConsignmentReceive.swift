import ArgumentParser
import ServiceDesk

struct ConsignmentReceive: Verb {
  static let configuration = CommandConfiguration(
    commandName: "receive",
    abstract: "Take a unit back in with the maker's answer; its repair moves on.")

  @OptionGroup var options: ConsignmentOptions
  @Argument(help: "What the maker answered.")
  var answer: Choice<MakersAnswer.Kind>
  @Argument(help: "What was scanned on the unit that came; nothing when it does not come itself.")
  var scanned: String?
  @Option(help: "Its number on the packing list, when it does not come itself.")
  var line: Int?
  @Option(help: "The serial of the unit that came instead.")
  var newSerial: SerialArgument?
  @Option(help: ArgumentHelp("Its product, when it is another model.", valueName: "id"))
  var newProduct: Int64?
  @Option(help: "The maker's number for this unit (RMA).")
  var reference: String?
  @Option(help: "The day on the maker's answer, as 2026-11-21.")
  var answered: DayArgument?
  @Option(help: "Why, or what was done; needed when the claim was refused.")
  var reason: String?
  @Option(help: "What the maker charges, or pays back.")
  var cost: Amount?
  @Option(help: "The stage the repair comes to, when not the usual one of this answer.")
  var next: Choice<Stage>?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, desk) async throws(CommandEnd) in
      var chosen: ConsignmentLineID?
      if let line { chosen = try parcel.line(numbered: line) }
      return ReceiveUnit(
        consignment: parcel.id, scanned: scanned, line: chosen, answer: answer.value,
        newSerial: newSerial?.serial, newProduct: newProduct.map { ProductID($0) }, reference: reference,
        answeredOn: answered?.day, reason: reason, cost: try cost?.money(desk.shop.currency),
        next: next?.value)
    }
  }
}
