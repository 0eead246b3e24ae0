/// Composes all that happened to one unit, the same for the printer and for a file (`features.md` U2).
struct UnitLifePaper {
  let desk: any DeskReading
  let shop: ShopSettings
  let today: Day

  /// - Parameter isForCustomer: a copy for a customer is in the customer's language and names nobody (`domain.md` 3.4).
  func paper(of device: DeviceUnit, isForCustomer: Bool) throws(StoreFailure) -> Paper {
    let sheet = try desk.sheet(device, shop, today)
    let life = try LifeAssembly(desk: desk, today: today, day: { desk.day(of: $0) }).life(of: device)
    let language = (isForCustomer ? sheet.owner?.details.language : nil) ?? shop.language
    var values = PaperValues(of: shop)
    values["paper.id"] = device.serial.text
    values["printed.day"] = LocalFormat.day(today, language)
    values.describe(sheet, seal: try desk.seals(of: device.id).last)
    if !isForCustomer { values["customer.name"] = sheet.owner.map { $0.details.company ?? $0.details.name } }
    let lines = VerdictLines(
      verdict: sheet.verdict, repeats: sheet.repeats, care: sheet.care, language: language)
    values["verdict.status"] = sheet.verdict.status.title[language]
    values.texts("verdict", Array(lines.summary.dropFirst()))
    values.rows(
      "events",
      life.entries.map { entry in
        [
          "day": LocalFormat.day(entry.day, language),
          "what": entry.text(language, names: !isForCustomer),
          "who": isForCustomer ? "" : entry.by ?? "",
        ]
      })
    return Paper(kind: .unitLife, language: language, values: values.all)
  }
}

extension Desk {
  /// The life of a unit as ``PrintUnitLife`` prints it, to be kept as a file; nil when there is no such unit.
  public func lifePaper(of unit: UnitID, isForCustomer: Bool) async throws(StoreFailure) -> Paper? {
    let (shop, today) = (shop, clock.today)
    return try await store.read { (desk) throws(StoreFailure) in
      guard let device = try desk.unit(unit) else { return nil }
      return try UnitLifePaper(desk: desk, shop: shop, today: today)
        .paper(of: device, isForCustomer: isForCustomer)
    }
  }
}
