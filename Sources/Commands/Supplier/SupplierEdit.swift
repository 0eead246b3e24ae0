import ArgumentParser
import ServiceDesk

struct SupplierEdit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct what is known of a supplier; what is not given stays.")

  @Argument(help: "The supplier's number.")
  var id: Int64
  @Option(help: "The firm's name.")
  var name: String?
  @OptionGroup var supplier: SupplierOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let wanted = SupplierID(id)
    try await session.change(change) { (desk) async throws(CommandEnd) in
      let known = try await desk.ask { (desk) throws(StoreFailure) in try desk.supplier(wanted) }
      guard let known else { throw CommandEnd(.notFound("supplier")) }
      var details = supplier.changed(known.details)
      details.name = name ?? details.name
      return EditSupplier(supplier: wanted, details: details)
    } show: { _, _ in
      RecordAnswer("supplier", wanted.rawValue)
    }
  }
}
