/// Prints all that happened to one unit on the office printer (`features.md` U2).
public struct PrintUnitLife: DeskCommand, Hashable {
  public static let kind = "unit.printLife"
  public typealias Answer = PaperOwed

  public var unit: UnitID
  /// A copy for a customer names nobody (`domain.md` 3.4).
  public var isForCustomer: Bool

  public init(unit: UnitID, isForCustomer: Bool) {
    self.unit = unit
    self.isForCustomer = isForCustomer
  }

  public var permission: Permission { .print }

  public func subject(of answer: PaperOwed) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<PaperOwed> {
    guard let device = try desk.unit(unit) else { return .refused(.notFound("unit")) }
    let sheet = try desk.sheet(device, desk.shop, envelope.today)
    let life = try LifeAssembly(desk: desk, today: envelope.today, day: { desk.day(of: $0) })
      .life(of: device)
    let language = (isForCustomer ? sheet.owner?.details.language : nil) ?? desk.shop.language
    var values = PaperValues(of: desk.shop)
    values["paper.id"] = device.serial.text
    values["printed.day"] = LocalFormat.day(envelope.today, language)
    values["unit.product"] = sheet.product.details.title
    values["unit.serial"] = device.serial.text
    values["unit.aliases"] = device.aliases.map(\.number.text).joined(separator: ", ")
    values["unit.seal"] = try desk.seals(of: unit).last?.number
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
    let paper = Paper(kind: .unitLife, language: language, values: values.all)
    return .done(
      PaperOwed(paper: try PaperDesk(desk: desk, envelope: envelope).owe(.unitLife, paper, nil)))
  }
}

/// The paper that a command entered into the ledger.
public struct PaperOwed: Codable, Sendable, Hashable {
  public var paper: PaperID

  public init(paper: PaperID) { self.paper = paper }
}

extension PaperValues {
  /// The values that every paper has of the shop.
  init(of shop: ShopSettings) {
    self.init()
    self["shop.name"] = shop.name
    self["shop.address"] = shop.address
    self["shop.taxNumber"] = shop.taxNumber
    self["shop.phone"] = shop.phone
    self["shop.email"] = shop.email
    self["shop.hours"] = shop.openingHours
  }
}
