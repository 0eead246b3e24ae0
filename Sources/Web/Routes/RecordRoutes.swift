import HTTPTypes
import Hummingbird
import ServiceDesk

extension StaffSite {
  /// Lines of a list that is searched while typing.
  private static let found = 20

  var recordRoutes: [StaffRoute] {
    [
      .may(.readCustomer, method: .get, "/api/customers") { call in
        let text = try call.call.query("q") ?? ""
        let customers = try await desk.store.read { (desk) throws(StoreFailure) in
          try desk.customers(matching: text, limit: StaffSite.found)
        }
        return Answer.json { $0.member("customers", customers, for: call.reader) }
      },
      .may(.editCustomer, method: .post, "/api/customers") { call in
        let fields = try call.call.read(CustomerCommandFields.self)
        let added = try await perform(AddCustomer(details: fields.details), call, id: fields.id)
        return try await customer(added.customer, call, .created)
      },
      .may(.editCustomer, method: .put, "/api/customers/{id}") { call in
        let id = try call.call.id(CustomerID.self)
        let fields = try call.call.read(CustomerCommandFields.self)
        _ = try await perform(EditCustomer(customer: id, details: fields.details), call, id: fields.id)
        return try await customer(id, call, .ok)
      },
      .may(.readCustomer, method: .get, "/api/customers/{id}") { call in
        try await customerWithHistory(try call.call.id(), call)
      },
      .may(.scan, method: .get, "/api/products") { call in
        let text = try call.call.query("q") ?? ""
        let products = try await desk.store.read { (desk) throws(StoreFailure) in
          try desk.products(matching: text, limit: StaffSite.found)
        }
        return Answer.json { $0.member("products", products, for: call.reader) }
      },
      .may(.registerUnits, method: .post, "/api/products") { call in try await addProduct(call) },
      .may(.scan, method: .get, "/api/units/{id}") { call in
        let reader = try call.readerAsAsked
        guard let sheet = try await desk.sheet(of: try call.call.id()) else { throw Refusal.notFound("unit") }
        return Answer.json { sheet.write(into: &$0, for: reader) }
      },
      .may(.registerUnits, method: .post, "/api/units/sales") { call in
        let fields = try call.call.read(SaleFields.self)
        let answer = try await perform(try fields.command(desk.shop.currency), call, id: fields.id)
        return Answer.json(.created) {
          $0.member("unit", answer.unit)
          $0.member("sale", answer.sale)
        }
      },
    ]
  }

  private func customer(
    _ id: CustomerID, _ call: StaffCall, _ status: HTTPResponse.Status
  ) async throws -> Response {
    let found = try await desk.store.read { (desk) throws(StoreFailure) in try desk.customer(id) }
    guard let found else { throw Refusal.notFound("customer") }
    return Answer.json(status) { $0.member("customer", found, for: call.reader) }
  }

  private func customerWithHistory(_ id: CustomerID, _ call: StaffCall) async throws -> Response {
    let (shop, today) = (desk.shop, call.today)
    let found = try await desk.store.read {
      (desk) throws(StoreFailure) -> (Customer, [TicketView], [UnitSheet])? in
      guard let customer = try desk.customer(id) else { return nil }
      var tickets: [TicketView] = []
      for ticket in try desk.tickets(TicketFilter(customer: id), limit: 50) {
        tickets.append(try desk.line(of: ticket))
      }
      var sheets: [UnitSheet] = []
      for unit in try desk.units(of: id, limit: 50) { sheets.append(try desk.sheet(unit, shop, today)) }
      return (customer, tickets, sheets)
    }
    guard let (customer, tickets, sheets) = found else { throw Refusal.notFound("customer") }
    return Answer.json {
      $0.member("customer", customer, for: call.reader)
      $0.member("tickets", tickets, for: call.reader)
      $0.member("units", sheets, for: call.reader)
    }
  }

  private func addProduct(_ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(ProductCommandFields.self)
    let added = try await perform(AddProduct(details: fields.details), call, id: fields.id)
    let product = try await desk.store.read { (desk) throws(StoreFailure) in try desk.product(added.product) }
    return Answer.json(.created) { $0.member("product", product, for: call.reader) }
  }
}

private struct CustomerCommandFields: Fields {
  let id: CommandID
  let name: String
  let kind: CustomerKind
  let company: String?
  let taxNumber: String?
  let phone: String?
  let email: String?
  let language: Language
  let address: String?
  enum CodingKeys: String, CodingKey {
    case id, name, kind, company, taxNumber, phone, email, language, address
  }

  var details: CustomerDetails {
    CustomerDetails(
      name: name, kind: kind, company: company, taxNumber: taxNumber, phone: phone, email: email,
      language: language, address: address)
  }
}

private struct ProductCommandFields: Fields {
  let id: CommandID
  let maker: String
  let model: String
  let type: String
  let gtin: GTIN?
  let guaranteeMonths: Int?
  enum CodingKeys: String, CodingKey { case id, maker, model, type, gtin, guaranteeMonths }

  var details: ProductDetails {
    ProductDetails(maker: maker, model: model, type: type, gtin: gtin, guaranteeMonths: guaranteeMonths)
  }
}

/// A sold serial: the product and the buyer are on record or new.
private struct SaleFields: Fields {
  let id: CommandID
  let product: ProductID?
  let newProduct: Strict<ProductFields>?
  let serial: SerialNumber
  let aliases: [SerialNumber]?
  let customer: CustomerID?
  let newCustomer: Strict<CustomerFields>?
  let document: String
  let contractDay: Day
  let deliveryDay: Day
  let condition: SaleTerms.Condition?
  let price: Int64?
  let guaranteeMonths: Int?
  let contractMonths: Int?
  let goodsGroup: String?
  let hasDigitalElements: Bool?
  enum CodingKeys: String, CodingKey {
    case id, product, newProduct, serial, aliases, customer, newCustomer, document, contractDay, deliveryDay
    case condition, price, guaranteeMonths, contractMonths, goodsGroup, hasDigitalElements
  }

  func command(_ currency: Currency) throws -> RegisterSale {
    return RegisterSale(
      product: try RecordChoice.product(product, newProduct?.value), serial: serial,
      aliases: (aliases ?? []).map { UnitAlias(kind: .other, number: $0) },
      customer: try RecordChoice.customer(customer, newCustomer?.value),
      terms: SaleTerms(
        document: document, contractDay: contractDay, deliveryDay: deliveryDay,
        price: price.map { Money(minorUnits: $0, currency: currency) }, condition: condition ?? .new,
        guaranteeMonths: guaranteeMonths, contractMonths: contractMonths, goodsGroup: goodsGroup,
        hasDigitalElements: hasDigitalElements))
  }
}
