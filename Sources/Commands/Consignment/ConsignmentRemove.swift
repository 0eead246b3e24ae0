import ArgumentParser
import ServiceDesk

struct ConsignmentRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a line off the packing list before the parcel leaves.")

  @OptionGroup var options: ConsignmentOptions
  @Argument(help: "Its number on the packing list.")
  var line: Int
  @Option(help: "Why; needed once the check by scan has begun.")
  var reason: String?

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(options) { (parcel, _) async throws(CommandEnd) in
      TakeOffLine(consignment: parcel.id, line: try parcel.line(numbered: line), reason: reason)
    }
  }
}

extension Consignment {
  /// The line with this number on the packing list.
  func line(numbered number: Int) throws(CommandEnd) -> ConsignmentLineID {
    guard let line = packed.first(where: { $0.number == number }) else {
      throw CommandEnd(.notFound("consignment.line"))
    }
    return line.id
  }
}
