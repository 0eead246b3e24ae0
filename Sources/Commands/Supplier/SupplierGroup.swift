import ArgumentParser
import ServiceDesk

/// `ghiseu supplier`: firms that the shop buys from and sends devices to.
struct SupplierGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supplier", abstract: "Firms that the shop buys from and sends devices to.",
    subcommands: [SupplierFind.self, SupplierAdd.self, SupplierEdit.self])
}

struct SupplierView: Listed {
  let id: Int64
  let name: String
  let taxNumber: String?
  let phone: String?
  let email: String?
  let address: String?
  let isAuthorisedService: Bool

  init(_ supplier: Supplier) {
    let details = supplier.details
    id = supplier.id.rawValue
    name = details.name
    taxNumber = details.taxNumber
    phone = details.phone
    email = details.email
    address = details.address
    isAuthorisedService = details.isAuthorisedService
  }

  static let header = ["ID", "NAME", "TAX NUMBER", "PHONE", "E-MAIL", "AUTHORISED SERVICE"]
  var row: [String] {
    [String(id), name, taxNumber ?? "", phone ?? "", email ?? "", isAuthorisedService ? "yes" : ""]
  }
  var handle: String { String(id) }
}

/// What is known of a supplier.
struct SupplierOptions: ParsableArguments {
  @Option(help: "The firm's tax number.")
  var taxNumber: String?
  @Option(help: "A telephone number.")
  var phone: String?
  @Option(help: "An e-mail address.")
  var email: String?
  @Option(help: "The postal address, on one line.")
  var address: String?
  @Flag(inversion: .prefixedNo, help: "Whether makers let this firm repair under their guarantee.")
  var authorisedService: Bool?

  /// What is known already, with what was given now.
  func changed(_ details: SupplierDetails) -> SupplierDetails {
    SupplierDetails(
      name: details.name, taxNumber: taxNumber ?? details.taxNumber, phone: phone ?? details.phone,
      email: email ?? details.email, address: address ?? details.address,
      isAuthorisedService: authorisedService ?? details.isAuthorisedService)
  }
}
