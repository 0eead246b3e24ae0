import ServiceDesk

/// What a person does at the counter page: the `event` of `POST /api/counter/act`.
enum CounterAct: Decodable, Sendable {
  case takeIn
  case handOut
  case undo(CommandID)
  case cancel
  case lock
  case refresh
  case chooseUnit(UnitID)
  case chooseProduct(ProductID)
  case newProduct(ProductDetails)
  /// One of the numbers that a box offers.
  case chooseNumber(SerialNumber)
  case chooseCustomer(CustomerID)
  case newCustomer(CustomerDetails)
  case fill(IntakeFields, priceLimitSigned: Bool)
  case confirmIntake(CommandID)
  case handOver(CommandID, HandoverSession.Details)

  private enum Kind: String, Decodable {
    case takeIn, handOut, undo, cancel, lock, refresh, chooseUnit, chooseProduct, chooseNumber,
      chooseCustomer, fill
    case confirmIntake, handOver
  }

  private enum CodingKeys: String, CodingKey { case kind }

  init(from decoder: any Decoder) throws {
    switch try decoder.container(keyedBy: CodingKeys.self).decode(Kind.self, forKey: .kind) {
    case .takeIn: self = try Self.plain(.takeIn, decoder)
    case .handOut: self = try Self.plain(.handOut, decoder)
    case .cancel: self = try Self.plain(.cancel, decoder)
    case .lock: self = try Self.plain(.lock, decoder)
    case .refresh: self = try Self.plain(.refresh, decoder)
    case .undo: self = .undo(try Strict<KindWithID>(from: decoder).value.id)
    case .confirmIntake: self = .confirmIntake(try Strict<KindWithID>(from: decoder).value.id)
    case .chooseUnit: self = .chooseUnit(try Strict<ChosenUnit>(from: decoder).value.unit)
    case .chooseProduct:
      let chosen = try Strict<ChosenProduct>(from: decoder).value
      switch try oneOf(chosen.product, chosen.new?.value, "product", decoder) {
      case .known(let id): self = .chooseProduct(id)
      case .new(let fields): self = .newProduct(fields.details)
      }
    case .chooseNumber: self = .chooseNumber(try Strict<ChosenNumber>(from: decoder).value.number)
    case .chooseCustomer:
      let chosen = try Strict<ChosenCustomer>(from: decoder).value
      switch try oneOf(chosen.customer, chosen.new?.value, "customer", decoder) {
      case .known(let id): self = .chooseCustomer(id)
      case .new(let fields): self = .newCustomer(fields.details)
      }
    case .fill:
      let filled = try Strict<Filled>(from: decoder).value
      self = .fill(filled.intake.value, priceLimitSigned: filled.priceLimitSigned)
    case .handOver:
      let handed = try Strict<HandedOver>(from: decoder).value
      self = .handOver(handed.id, handed.details.value.details)
    }
  }

  private static func plain(_ act: CounterAct, _ decoder: any Decoder) throws -> CounterAct {
    _ = try Strict<KindOnly>(from: decoder)
    return act
  }
}

/// The body of `POST /api/counter/act`.
struct ActFields: Fields {
  let event: CounterAct
  enum CodingKeys: String, CodingKey { case event }
}

/// Something on record, or the details of something new; exactly one of them comes.
enum KnownOrNew<ID: Sendable, New: Sendable>: Sendable {
  case known(ID)
  case new(New)
}

func oneOf<ID, New>(_ known: ID?, _ new: New?, _ name: String, _ decoder: any Decoder) throws -> KnownOrNew<
  ID, New
> {
  switch (known, new) {
  case (let known?, nil): return .known(known)
  case (nil, let new?): return .new(new)
  default:
    throw DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "\(name): known or new"))
  }
}

private struct KindOnly: Fields {
  let kind: String
  enum CodingKeys: String, CodingKey { case kind }
}

private struct KindWithID: Fields {
  let kind: String
  let id: CommandID
  enum CodingKeys: String, CodingKey { case kind, id }
}

private struct ChosenUnit: Fields {
  let kind: String
  let unit: UnitID
  enum CodingKeys: String, CodingKey { case kind, unit }
}

private struct ChosenProduct: Fields {
  let kind: String
  let product: ProductID?
  let new: Strict<ProductFields>?
  enum CodingKeys: String, CodingKey { case kind, product, new }
}

private struct ChosenNumber: Fields {
  let kind: String
  let number: SerialNumber
  enum CodingKeys: String, CodingKey { case kind, number }
}

private struct ChosenCustomer: Fields {
  let kind: String
  let customer: CustomerID?
  let new: Strict<CustomerFields>?
  enum CodingKeys: String, CodingKey { case kind, customer, new }
}

private struct Filled: Fields {
  let kind: String
  let intake: Strict<IntakeFields>
  let priceLimitSigned: Bool
  enum CodingKeys: String, CodingKey { case kind, intake, priceLimitSigned }
}

private struct HandedOver: Fields {
  let kind: String
  let id: CommandID
  let details: Strict<HandoverFields>
  enum CodingKeys: String, CodingKey { case kind, id, details }
}
