import ArgumentParser
import ServiceDesk

/// What is known of a customer who is added in place.
struct CustomerOptions: ParsableArguments {
  @Option(help: "The customer's name.")
  var name: String?
  @Option(help: "Asked, never guessed: the law that applies depends on it.")
  var kind: Choice<CustomerKind>?
  @Option(help: "The firm, when the customer is a business.")
  var company: String?
  @Option(help: "The firm's tax number.")
  var taxNumber: String?
  @Option(help: "A telephone number.")
  var phone: String?
  @Option(help: "An e-mail address.")
  var email: String?
  @Option(help: "The language of papers and messages.")
  var language: Choice<Language>?
  @Option(help: "The postal address, a line each time: street, then postal code and town.")
  var address: [String] = []

  /// Nil when no name was given.
  func details(in shop: ShopSettings) -> CustomerDetails? {
    guard let name else { return nil }
    return CustomerDetails(
      name: name, kind: kind?.value ?? (company == nil ? .consumer : .business), company: company,
      taxNumber: taxNumber, phone: phone, email: email, language: language?.value ?? shop.language,
      address: address.isEmpty ? nil : address.joined(separator: "\n"))
  }

  /// What is known already, with what was given now.
  func changed(_ details: CustomerDetails) -> CustomerDetails {
    CustomerDetails(
      name: name ?? details.name, kind: kind?.value ?? details.kind, company: company ?? details.company,
      taxNumber: taxNumber ?? details.taxNumber, phone: phone ?? details.phone,
      email: email ?? details.email, language: language?.value ?? details.language,
      address: address.isEmpty ? details.address : address.joined(separator: "\n"))
  }
}

/// A customer who is known, or one who is added in place.
struct CustomerChoiceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A known customer; else name the new one.", valueName: "id"))
  var customer: Int64?

  @OptionGroup var new: CustomerOptions

  func choice(in shop: ShopSettings) throws(CommandEnd) -> OpenTicket.CustomerChoice {
    if let customer { return .known(CustomerID(customer)) }
    guard let details = new.details(in: shop) else { throw CommandEnd(.missing("customer")) }
    return .new(details)
  }
}

/// A product that is known, or one that is added in place.
struct ProductChoiceOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A known product: its number or its product code.", valueName: "id|code"))
  var product: String?
  @Option(help: "Who makes the new product.")
  var maker: String?
  @Option(help: "What its maker calls it.")
  var model: String?
  @Option(help: "What it is: fiscal printer, laptop.")
  var type: String?

  func choice(at desk: Desk) async throws(CommandEnd) -> OpenTicket.ProductChoice {
    guard let product else {
      guard let maker, let model else { throw CommandEnd(.missing("product")) }
      return .new(ProductDetails(maker: maker, model: model, type: type ?? ""))
    }
    if let gtin = GTIN(product) {
      let found = try await desk.ask { (desk) throws(StoreFailure) in try desk.product(gtin) }
      if let found { return .known(found.id) }
    }
    guard let id = Int64(product) else { throw CommandEnd(.notFound("product")) }
    return .known(ProductID(id))
  }
}
