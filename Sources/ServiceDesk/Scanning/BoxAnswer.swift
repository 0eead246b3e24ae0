/// The codes of one box, plate or label with what the shop knows: one screen, the right number chosen, and why.
public struct BoxAnswer: Sendable, Hashable {
  public var reading: BoxReading
  /// The product on record that the codes name, by its product code or by the maker's number of the model.
  public var product: Product?
  /// The number that is taken for the unit's; nil where a person must say which.
  public var number: SerialNumber?
  /// Whether a person took the number, and not the codes alone.
  public var isChosen: Bool
  /// What a scan of that number alone would have said; nil where a person must choose first.
  public var found: ScanAnswer?
  /// The guarantee of a unit of the product that nobody bought here; nil where the unit is on record.
  public var verdict: GuaranteeVerdict?

  public init(
    reading: BoxReading, product: Product? = nil, number: SerialNumber? = nil, isChosen: Bool = false,
    found: ScanAnswer? = nil, verdict: GuaranteeVerdict? = nil
  ) {
    self.reading = reading
    self.product = product
    self.number = number
    self.isChosen = isChosen
    self.found = found
    self.verdict = verdict
  }

  /// The other numbers of the unit.
  public var secondNumbers: [UnitAlias] { reading.secondNumbers(beside: number) }

  /// The product code of a product that is not on record.
  public var unknownProduct: GTIN? { product == nil ? reading.gtin : nil }

  /// Whether a person still says which number is the unit's.
  public var isOpen: Bool { number == nil && found == nil && !reading.offered.isEmpty }

  /// Whether `number` is one of those that are offered.
  public func offers(_ number: SerialNumber) -> Bool {
    reading.offered.contains { $0.serial?.normalised == number.normalised }
  }
}

extension Desk {
  /// Reads all codes of one box or picture together. Changes nothing.
  public func scan(box codes: [ScannedCode]) async throws(StoreFailure) -> BoxAnswer {
    let (shop, today, secrecy) = (shop, clock.today, secrecy)
    return try await store.read { (desk) throws(StoreFailure) in
      let best = codes.lazy.map { ScanMeaning($0.text, symbology: $0.symbology, secrecy) }.first {
        if case .rubbish = $0 { false } else { true }
      }
      return try desk.answer(to: best ?? .rubbish(.empty), shop, today, secrecy) { context in
        BoxReading(codes, in: context, secrecy)
      }
    }
  }

  /// Reads a code of several fields, of which each says something of the unit or its product.
  public func scan(label fields: LabelFields) async throws(StoreFailure) -> BoxAnswer {
    let (shop, today, secrecy) = (shop, clock.today, secrecy)
    return try await store.read { (desk) throws(StoreFailure) in
      try desk.answer(to: .label(fields), shop, today, secrecy) { BoxReading(fields, in: $0) }
    }
  }

  /// The same box when a person takes `number` for the unit's.
  public func take(_ number: SerialNumber, of box: BoxAnswer) async throws(StoreFailure) -> BoxAnswer {
    let (shop, today, secrecy) = (shop, clock.today, secrecy)
    return try await store.read { (desk) throws(StoreFailure) in
      var answer = BoxAnswer(reading: box.reading, product: box.product, number: number, isChosen: true)
      answer.found = try desk.found(number, of: box.product, shop, today, secrecy)
      answer.judge(for: shop, on: today)
      return answer
    }
  }
}

extension Desk {
  /// The guarantee of a unit of this product that nobody bought here: the product's own terms are all there is.
  public func verdictWithoutSale(of product: ProductDetails) -> GuaranteeVerdict {
    product.verdictWithoutSale(in: shop, on: clock.today)
  }
}

extension BoxAnswer {
  /// Who bought the unit is not known: the product's own terms are all there is.
  fileprivate mutating func judge(for shop: ShopSettings, on today: Day) {
    switch found?.found {
    case .unit, .units: verdict = nil
    default: verdict = product?.details.verdictWithoutSale(in: shop, on: today)
    }
  }
}

extension DeskReading {
  /// - Parameters:
  ///   - best: what the surest code means by itself.
  ///   - read: the reading of the codes with what is known of the product.
  fileprivate func answer(
    to best: ScanMeaning, _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy,
    reading read: (BoxReading.Context) -> BoxReading
  ) throws(StoreFailure) -> BoxAnswer {
    var context = BoxReading.Context(country: shop.country)
    let product = try product(named: read(context))
    if let product {
      context.maker = product.details.maker
      context.model = product.details.model
      context.rule = try serialRule(of: product)
      context.isFiscal =
        try fiscalMark(of: product.id)?.isFiscal ?? FiscalStatus.suggested(byType: product.details.type)
    }
    let reading = read(context)
    var onRecord: Set<SerialNumber> = []
    for number in reading.numbers.prefix(BoxCodes.most) {
      if try !units(numberedAsRead: number).isEmpty { onRecord.insert(number) }
    }
    var answer = BoxAnswer(reading: reading.knowing(onRecord), product: product)
    answer.number = answer.reading.chosen?.serial
    if let number = answer.number {
      answer.found = try found(number, of: product, shop, today, secrecy)
      if case .unknownSerial? = answer.found?.found, let other = answer.reading.secondOnRecord {
        answer.found = try found(other, of: product, shop, today, secrecy)
      }
    } else if let other = answer.reading.secondOnRecord {
      answer.found = try found(other, of: product, shop, today, secrecy)
    } else if answer.reading.offered.isEmpty {
      answer.found = try withoutNumber(answer, best, shop, today, secrecy)
    }
    answer.judge(for: shop, on: today)
    return answer
  }

  /// The unit of a number; of several makers' units the one of the product that the box names.
  fileprivate func found(
    _ number: SerialNumber, of product: Product?, _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer {
    let meaning = DeviceNumber.certain(number.text).map { ScanMeaning.number($0, asSerial: number) }
    var answer = try answer(to: meaning ?? .serial(number), for: shop, on: today, secrecy)
    if let product, case .units(let sheets) = answer.found {
      let same = sheets.filter { $0.product.id == product.id }
      if same.count == 1 { answer.found = .unit(same[0]) }
    }
    return answer
  }

  /// Telephones, SIM cards and ports also in the other forms in which the same number is written.
  private func units(numberedAsRead number: SerialNumber) throws(StoreFailure) -> [DeviceUnit] {
    guard let device = DeviceNumber.certain(number.text) else { return try units(numbered: number) }
    return try units(numbered: device, as: number)
  }

  /// No code may be a serial: the product is shown, or what the surest code is.
  private func withoutNumber(
    _ box: BoxAnswer, _ best: ScanMeaning, _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> ScanAnswer {
    guard let gtin = box.reading.gtin, let serial = SerialNumber(gtin.digits) else {
      return try answer(to: best, for: shop, on: today, secrecy)
    }
    return ScanAnswer(
      meaning: .productCode(gtin, asSerial: serial),
      found: box.product.map(ScanAnswer.Found.product) ?? .unknownProduct(gtin))
  }

  /// By a product code, else by the maker's number where it names one product.
  private func product(named reading: BoxReading) throws(StoreFailure) -> Product? {
    for candidate in reading.candidates {
      if let gtin = candidate.gtin, let known = try product(gtin) { return known }
    }
    guard let part = reading.partNumber, let key = SerialNumber(part).map({ LookUpKey($0).bare }) else {
      return nil
    }
    let named = try products(matching: part, limit: mostNamesakes).filter { product in
      SerialNumber(product.details.model).map { LookUpKey($0).bare } == key
    }
    return named.count == 1 ? named[0] : nil
  }
}

/// Products whose names hold a part number; more say that it is no number.
private let mostNamesakes = 20

extension BoxReading {
  /// Another number under which a unit is on record.
  fileprivate var secondOnRecord: SerialNumber? {
    candidates.first { $0.role == .secondNumber && $0.isOnRecord }?.serial
  }
}

extension ProductDetails {
  /// The guarantee of a unit of this product that nobody bought here.
  func verdictWithoutSale(in shop: ShopSettings, on today: Day) -> GuaranteeVerdict {
    GuaranteeRecord(shop: shop, product: self, sale: nil, buyer: nil, entries: [], stays: [], repeats: nil)
      .verdict(on: today)
  }
}
