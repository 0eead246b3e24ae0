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
    let paper = try UnitLifePaper(desk: desk, shop: desk.shop, today: envelope.today)
      .paper(of: device, isForCustomer: isForCustomer)
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

  /// Which device the paper is about.
  mutating func describe(_ sheet: UnitSheet, seal: WarrantySeal?) {
    self["unit.product"] = sheet.product.details.title
    self["unit.serial"] = sheet.unit.serial.text
    self["unit.aliases"] = sheet.unit.aliases.map(\.number.text).joined(separator: ", ")
    self["unit.seal"] = seal?.number
  }
}
