import ArgumentParser
import ServiceDesk

/// `ghiseu customer`: people and firms who bring devices.
struct CustomerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "customer", abstract: "People and firms who bring devices.",
    subcommands: [CustomerFind.self, CustomerShow.self, CustomerAdd.self, CustomerEdit.self])
}

/// A customer, alone or as a line of a list.
struct CustomerView: Listed, Shown {
  let id: Int64
  let name: String
  let kind: String
  let company: String?
  let taxNumber: String?
  let phone: String?
  let email: String?
  let language: String
  /// Numbers of the devices that this customer has; not looked up for lists.
  let units: [Int64]?

  init(_ customer: Customer, units: [DeviceUnit]? = nil) {
    let details = customer.details
    id = customer.id.rawValue
    name = details.name
    kind = details.kind.rawValue
    company = details.company
    taxNumber = details.taxNumber
    phone = details.phone
    email = details.email
    language = details.language.rawValue
    self.units = units?.map(\.id.rawValue)
  }

  static let header = ["ID", "NAME", "COMPANY", "KIND", "PHONE", "E-MAIL"]
  var row: [String] { [String(id), name, company ?? "", kind, phone ?? "", email ?? ""] }
  var handle: String { String(id) }

  var lines: [(caption: String, value: String)] {
    [
      ("customer", String(id)), ("name", name), ("kind", kind), ("company", company ?? ""),
      ("tax number", taxNumber ?? ""), ("phone", phone ?? ""), ("e-mail", email ?? ""),
      ("language", language), ("units", (units ?? []).map(String.init).joined(separator: ", ")),
    ]
  }
}
