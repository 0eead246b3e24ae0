/// The codes of one box with what the shop knows: one screen, the right number chosen, and why.
public struct BoxAnswer: Sendable, Hashable {
  public var reading: BoxReading
  /// The product that one of the codes names.
  public var product: Product?
  /// What a scan of the chosen number alone would have said; nil where a person must choose first.
  public var found: ScanAnswer?

  public init(reading: BoxReading, product: Product?, found: ScanAnswer?) {
    self.reading = reading
    self.product = product
    self.found = found
  }
}

extension Desk {
  /// Reads all codes of one box or picture together. Changes nothing.
  public func scan(box codes: [ScannedCode]) async throws(StoreFailure) -> BoxAnswer {
    let (shop, today, secrecy) = (shop, clock.today, secrecy)
    return try await store.read { (desk) throws(StoreFailure) in
      try desk.answer(toBox: codes, shop, today, secrecy)
    }
  }
}

extension DeskReading {
  func answer(
    toBox codes: [ScannedCode], _ shop: ShopSettings, _ today: Day, _ secrecy: any Secrecy
  ) throws(StoreFailure) -> BoxAnswer {
    var context = BoxReading.Context(country: shop.country)
    var product: Product?
    for candidate in BoxReading(codes, in: context, secrecy).candidates {
      if let gtin = candidate.gtin, let known = try self.product(gtin) {
        product = known
        context.maker = known.details.maker
        context.model = known.details.model
        context.rule = try serialRule(of: known)
        break
      }
    }
    var reading = BoxReading(codes, in: context, secrecy)
    var onRecord: Set<SerialNumber> = []
    for number in reading.numbers.prefix(BoxCodes.most) {
      if try !units(numbered: number).isEmpty { onRecord.insert(number) }
    }
    reading = reading.knowing(onRecord)
    var found: ScanAnswer?
    if let serial = reading.chosen?.serial {
      found = try answer(to: .serial(serial), for: shop, on: today, secrecy)
    }
    return BoxAnswer(reading: reading, product: product, found: found)
  }
}
