import ServiceDesk

struct ProductFields: Fields {
  let maker: String
  let model: String
  let type: String
  let gtin: GTIN?
  let guaranteeMonths: Int?
  enum CodingKeys: String, CodingKey { case maker, model, type, gtin, guaranteeMonths }

  var details: ProductDetails {
    ProductDetails(maker: maker, model: model, type: type, gtin: gtin, guaranteeMonths: guaranteeMonths)
  }
}

struct CustomerFields: Fields {
  let name: String
  let kind: CustomerKind
  let company: String?
  let taxNumber: String?
  let phone: String?
  let email: String?
  let language: Language
  let address: String?
  enum CodingKeys: String, CodingKey {
    case name, kind, company, taxNumber, phone, email, language, address
  }

  var details: CustomerDetails {
    CustomerDetails(
      name: name, kind: kind, company: company, taxNumber: taxNumber, phone: phone, email: email,
      language: language, address: address)
  }
}

struct SupplierFields: Fields {
  let name: String
  let taxNumber: String?
  let phone: String?
  let email: String?
  let address: String?
  let isAuthorisedService: Bool?
  enum CodingKeys: String, CodingKey { case name, taxNumber, phone, email, address, isAuthorisedService }

  var details: SupplierDetails {
    SupplierDetails(
      name: name, taxNumber: taxNumber, phone: phone, email: email, address: address,
      isAuthorisedService: isAuthorisedService ?? false)
  }
}

struct AccessoryFields: Fields {
  let name: String
  let count: Int
  enum CodingKeys: String, CodingKey { case name, count }
}

extension [Strict<AccessoryFields>] {
  var accessories: [Accessory] { map { Accessory(name: $0.value.name, count: $0.value.count) } }
}

/// What is written down at an intake. Amounts are minor units of the shop's currency.
struct IntakeFields: Fields {
  let basis: ClaimBasis
  let fault: String
  let condition: String
  let accessories: [Strict<AccessoryFields>]
  let photos: [PhotoName]
  let handedOverBy: String?
  let purchaseProof: String?
  let promisedDay: Day?
  let priceLimit: Int64?
  let diagnosisFee: Int64?
  let advance: Int64?
  let remedyInformationGiven: Bool
  let mayErase: Bool
  let faultName: String?
  let remedy: Remedy?
  let without: String?
  let lockCodeGiven: Bool?
  enum CodingKeys: String, CodingKey {
    case basis, fault, condition, accessories, photos, handedOverBy, purchaseProof, promisedDay, priceLimit
    case diagnosisFee, advance, remedyInformationGiven, mayErase, faultName, remedy, without, lockCodeGiven
  }

  func record(in currency: Currency) -> IntakeRecord {
    func money(_ units: Int64?) -> Money? { units.map { Money(minorUnits: $0, currency: currency) } }
    return IntakeRecord(
      basis: basis, fault: fault, condition: condition, accessories: accessories.accessories,
      photos: photos, handedOverBy: handedOverBy, purchaseProof: purchaseProof, promisedDay: promisedDay,
      priceLimit: money(priceLimit), diagnosisFee: money(diagnosisFee), advance: money(advance),
      remedyInformationGiven: remedyInformationGiven, mayErase: mayErase, faultName: faultName,
      remedy: remedy, without: without, lockCodeGiven: lockCodeGiven)
  }
}

extension IntakeRecord: View {
  /// The shape of ``IntakeFields``, so that a page can fill its form again.
  func write(into json: inout JSONText, for reader: Reader) {
    json.member("basis", basis.rawValue)
    json.member("fault", fault)
    json.member("condition", condition)
    json.member("accessories", accessories, for: reader)
    json.member("photos", photos.map(\.rawValue))
    json.optional("handedOverBy", handedOverBy)
    json.optional("purchaseProof", purchaseProof)
    json.optional("promisedDay", promisedDay)
    json.optional("priceLimit", priceLimit?.minorUnits)
    json.optional("diagnosisFee", diagnosisFee?.minorUnits)
    json.optional("advance", advance?.minorUnits)
    json.member("remedyInformationGiven", remedyInformationGiven)
    json.member("mayErase", mayErase)
    json.optional("faultName", faultName)
    json.optional("remedy", remedy?.rawValue)
    json.optional("without", without)
    if let lockCodeGiven { json.member("lockCodeGiven", lockCodeGiven) }
  }
}

struct HandoverFields: Fields {
  let collector: String
  let identitySeen: Bool
  let accessoriesReturned: [Strict<AccessoryFields>]
  let missingAccessoriesReason: String?
  let paid: Bool
  let debtAllowed: Bool
  let invoiceNumber: String?
  let workDone: String?
  let faultCause: String?
  let found: String?
  let dataState: DataState?
  enum CodingKeys: String, CodingKey {
    case collector, identitySeen, accessoriesReturned, missingAccessoriesReason, paid, debtAllowed
    case invoiceNumber, workDone, faultCause, found, dataState
  }

  var details: HandoverSession.Details {
    HandoverSession.Details(
      collector: collector, identitySeen: identitySeen, accessoriesReturned: accessoriesReturned.accessories,
      missingAccessoriesReason: missingAccessoriesReason, paid: paid, debtAllowed: debtAllowed,
      invoiceNumber: invoiceNumber, workDone: workDone, faultCause: faultCause, found: found,
      dataState: dataState)
  }
}
