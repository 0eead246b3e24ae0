import ArgumentParser
import ServiceDesk

struct SupplierAdd: Verb {
  static let configuration = CommandConfiguration(commandName: "add", abstract: "Add a supplier.")

  @Argument(help: "The firm's name.")
  var name: String
  @OptionGroup var supplier: SupplierOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (_) async throws(CommandEnd) in
      AddSupplier(details: supplier.changed(SupplierDetails(name: name)))
    } show: { answer, _ in
      RecordAnswer("supplier", answer.supplier.rawValue)
    }
  }
}
