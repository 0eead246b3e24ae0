import Hummingbird
import ServiceDesk

/// An intake in one request, for programs that have gathered everything: the counter page goes step by step.
struct OpenTicketFields: Fields {
  let id: CommandID
  let unit: UnitID?
  let newUnit: Strict<NewUnitFields>?
  let customer: CustomerID?
  let newCustomer: Strict<CustomerFields>?
  let intake: Strict<IntakeFields>
  let priceLimitSigned: Bool
  enum CodingKeys: String, CodingKey {
    case id, unit, newUnit, customer, newCustomer, intake, priceLimitSigned
  }

  func command(_ currency: Currency) throws -> OpenTicket {
    let chosenUnit: OpenTicket.UnitChoice
    switch (unit, newUnit?.value) {
    case (let id?, nil): chosenUnit = .known(id)
    case (nil, let new?):
      chosenUnit = .new(
        try RecordChoice.product(new.product, new.newProduct?.value), new.serial,
        (new.aliases ?? []).map { UnitAlias(kind: .other, number: $0) })
    default: throw Refusal.missing("unit")
    }
    return OpenTicket(
      customer: try RecordChoice.customer(customer, newCustomer?.value), unit: chosenUnit,
      intake: intake.value.record(in: currency), priceLimitSigned: priceLimitSigned)
  }
}

struct NewUnitFields: Fields {
  let product: ProductID?
  let newProduct: Strict<ProductFields>?
  let serial: SerialNumber
  let aliases: [SerialNumber]?
  enum CodingKeys: String, CodingKey { case product, newProduct, serial, aliases }
}

/// One of a known record and a new one; neither, or both, is refused.
enum RecordChoice {
  static func product(_ known: ProductID?, _ new: ProductFields?) throws -> OpenTicket.ProductChoice {
    switch (known, new) {
    case (let id?, nil): .known(id)
    case (nil, let new?): .new(new.details)
    default: throw Refusal.missing("product")
    }
  }

  static func customer(_ known: CustomerID?, _ new: CustomerFields?) throws -> OpenTicket.CustomerChoice {
    switch (known, new) {
    case (let id?, nil): .known(id)
    case (nil, let new?): .new(new.details)
    default: throw Refusal.missing("customer")
    }
  }
}

extension StaffSite {
  func openTicket(_ call: StaffCall) async throws -> Response {
    let fields = try call.call.read(OpenTicketFields.self)
    let answer = try await perform(try fields.command(desk.shop.currency), call, id: fields.id)
    return Answer.json(.created) {
      $0.member("ticket", answer.ticket)
      $0.member("number", answer.number.description)
      $0.member("unit", answer.unit)
      $0.member("customer", answer.customer)
      $0.member("unitCode", answer.unitCode.text)
      $0.member("papers", numbers: answer.papers.map(\.rawValue))
    }
  }
}
