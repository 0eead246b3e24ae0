import ArgumentParser
import ServiceDesk

struct ConsignmentOpen: Verb {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "Begin a parcel to a supplier or authorised service.")

  @OptionGroup var change: ChangeOptions
  @OptionGroup var details: ParcelDetailOptions
  @Option(help: ArgumentHelp("To whom: a part of the name, or the number.", valueName: "name|id"))
  var to: String

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      OpenConsignment(supplier: .known(try await supplier(at: desk)), details: details.details)
    } show: { answer, _ in
      RecordAnswer("consignment", answer.consignment.rawValue, ["code": answer.code.text])
    }
  }

  private func supplier(at desk: Desk) async throws(CommandEnd) -> SupplierID {
    let name = to
    if let id = Int64(name) { return SupplierID(id) }
    let found = try await desk.ask { (desk) throws(StoreFailure) in
      try desk.suppliers(matching: name, limit: 2)
    }
    guard let only = found.first, found.count == 1 else {
      throw CommandEnd(
        CommandEnd.Code.notFound,
        found.isEmpty ? "No supplier is called that." : "Several suppliers are called that.",
        hint: "ghiseu supplier find shows names and numbers.")
    }
    return only.id
  }
}
