// The JSON form of the facts: the names of `domain.md` 1.0, unknown keys refused by name. The help of
// `ghiseu guarantee` describes it to integrators.

extension GuaranteeFacts: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case country, customerType, contractDate, deliveryDate, commissioningDate, commissionedBy, grossPrice
    case currency, condition, goodsGroup, hasDigitalElements, supplyUntil, averageUseYears, useByDate
    case guaranteeMonths, guarantor, contractMonths, agreedUsedMonths, invoiceToCompanyHomeUse, repeats,
      events
  }

  /// Throws `DecodingError` whose path and description name the field and what it takes.
  public init(from decoder: any Decoder) throws {
    let values = try StrictFields<CodingKeys>(decoder)
    self.init(
      country: try values.needed(.country), customerType: try values.choice(.customerType),
      contractDate: try values.day(.contractDate), deliveryDate: try values.day(.deliveryDate),
      commissioningDate: try values.day(.commissioningDate),
      commissionedBy: try values.choice(.commissionedBy),
      grossPrice: try values.money(.grossPrice, .currency), condition: try values.choice(.condition) ?? .new,
      goodsGroup: try values.text(.goodsGroup).map(GoodsGroup.init(rawValue:)),
      hasDigitalElements: try values.flag(.hasDigitalElements), supplyUntil: try values.day(.supplyUntil),
      averageUseYears: try values.whole(.averageUseYears, 0...100), useByDate: try values.day(.useByDate),
      guaranteeMonths: try values.whole(.guaranteeMonths, 1...600), guarantor: try values.text(.guarantor),
      contractMonths: try values.whole(.contractMonths, 0...600),
      agreedUsedMonths: try values.whole(.agreedUsedMonths, 1...600),
      invoiceToCompanyHomeUse: try values.flag(.invoiceToCompanyHomeUse),
      repeats: try values.container.decodeIfPresent(Repeats.self, forKey: .repeats),
      events: try values.container.decodeIfPresent([GuaranteeEvent].self, forKey: .events) ?? [])
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(country, forKey: .country)
    try values.encodeIfPresent(customerType, forKey: .customerType)
    try values.encodeIfPresent(contractDate, forKey: .contractDate)
    try values.encodeIfPresent(deliveryDate, forKey: .deliveryDate)
    try values.encodeIfPresent(commissioningDate, forKey: .commissioningDate)
    try values.encodeIfPresent(commissionedBy, forKey: .commissionedBy)
    try values.encodeIfPresent(grossPrice?.wholeUnits, forKey: .grossPrice)
    try values.encodeIfPresent(grossPrice?.currency, forKey: .currency)
    try values.encode(condition, forKey: .condition)
    try values.encodeIfPresent(goodsGroup?.rawValue, forKey: .goodsGroup)
    try values.encode(hasDigitalElements, forKey: .hasDigitalElements)
    try values.encodeIfPresent(supplyUntil, forKey: .supplyUntil)
    try values.encodeIfPresent(averageUseYears, forKey: .averageUseYears)
    try values.encodeIfPresent(useByDate, forKey: .useByDate)
    try values.encodeIfPresent(guaranteeMonths, forKey: .guaranteeMonths)
    try values.encodeIfPresent(guarantor, forKey: .guarantor)
    try values.encodeIfPresent(contractMonths, forKey: .contractMonths)
    try values.encodeIfPresent(agreedUsedMonths, forKey: .agreedUsedMonths)
    try values.encode(invoiceToCompanyHomeUse, forKey: .invoiceToCompanyHomeUse)
    try values.encodeIfPresent(repeats, forKey: .repeats)
    try values.encode(events, forKey: .events)
  }
}

extension GuaranteeFacts.Repeats: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable { case sameFaultCount, daysOut }

  public init(from decoder: any Decoder) throws {
    let values = try StrictFields<CodingKeys>(decoder)
    self.init(
      sameFaultCount: try values.whole(.sameFaultCount, 0...1000) ?? 0,
      daysOut: try values.whole(.daysOut, 0...100_000) ?? 0)
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(sameFaultCount, forKey: .sameFaultCount)
    try values.encode(daysOut, forKey: .daysOut)
  }
}

extension CountryCode: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let code = CountryCode(rawValue: try container.decode(String.self))
    guard let code else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "takes two capital letters, such as RO")
    }
    self = code
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}

extension GuaranteeEvent: Codable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case event, date, stay, under, outcome, fee, currency, repairGuaranteeMonths, part, reason
  }

  /// The names of the events in JSON, as in `domain.md` 1.0.
  enum Name: String, CaseIterable {
    case defectNotified, unusableFrom, handedOver, readyNotified, returned, replaced, partReplaced
    case substantialRepair, notRepairable, guarantorRefused, inspectionDone, inspectionMissed

    /// The keys that this event has beside those of every event.
    var ownKeys: [CodingKeys] {
      switch self {
      case .returned: [.outcome, .fee, .currency, .repairGuaranteeMonths]
      case .partReplaced: [.part]
      case .substantialRepair: [.reason]
      default: []
      }
    }
  }

  public init(from decoder: any Decoder) throws {
    let values = try StrictFields<CodingKeys>(decoder)
    let name: Name = try values.neededChoice(.event)
    for key in [CodingKeys.outcome, .fee, .currency, .repairGuaranteeMonths, .part, .reason]
    where values.container.contains(key) && !name.ownKeys.contains(key) {
      throw values.wrong(key, "does not belong to \(name.rawValue)")
    }
    guard let day = try values.day(.date) else { throw values.wrong(.date, "is missing") }
    let what: What =
      switch name {
      case .defectNotified: .defectNotified
      case .unusableFrom: .unusable
      case .handedOver: .handedOver
      case .readyNotified: .readyNotified
      case .returned:
        .returned(
          Return(
            try values.neededChoice(.outcome), fee: try values.money(.fee, .currency),
            repairGuaranteeMonths: try values.whole(.repairGuaranteeMonths, 0...600)))
      case .replaced: .replaced
      case .partReplaced: .partReplaced(try values.neededText(.part))
      case .substantialRepair: .substantialRepair(reason: try values.neededText(.reason, isLong: true))
      case .notRepairable: .notRepairable
      case .guarantorRefused: .guarantorRefused
      case .inspectionDone: .inspectionDone
      case .inspectionMissed: .inspectionMissed
      }
    self.init(what, on: day, stay: try values.text(.stay), under: try values.choice(.under))
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(day, forKey: .date)
    try values.encodeIfPresent(stay, forKey: .stay)
    try values.encodeIfPresent(under, forKey: .under)
    try values.encode(name.rawValue, forKey: .event)
    switch what {
    case .returned(let how):
      try values.encode(how.outcome, forKey: .outcome)
      try values.encodeIfPresent(how.fee?.wholeUnits, forKey: .fee)
      try values.encodeIfPresent(how.fee?.currency, forKey: .currency)
      try values.encodeIfPresent(how.repairGuaranteeMonths, forKey: .repairGuaranteeMonths)
    case .partReplaced(let part): try values.encode(part, forKey: .part)
    case .substantialRepair(let reason): try values.encode(reason, forKey: .reason)
    default: break
    }
  }

  private var name: Name {
    switch what {
    case .defectNotified: .defectNotified
    case .unusable: .unusableFrom
    case .handedOver: .handedOver
    case .readyNotified: .readyNotified
    case .returned: .returned
    case .replaced: .replaced
    case .partReplaced: .partReplaced
    case .substantialRepair: .substantialRepair
    case .notRepairable: .notRepairable
    case .guarantorRefused: .guarantorRefused
    case .inspectionDone: .inspectionDone
    case .inspectionMissed: .inspectionMissed
    }
  }
}
