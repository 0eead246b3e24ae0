/// Whether a device is a fiscal one, and how we know.
public enum FiscalStatus: String, Sendable, Hashable, Codable, CaseIterable {
  /// Somebody marked its product.
  case marked
  /// It has a fiscal number (NUI, numer unikatowy, AP szám).
  case numbered
  /// The type of its product says so and nobody has decided: a proposal.
  case byType
  case no

  public var isFiscal: Bool { self != .no }

  /// Beyond a guess by the words of its type.
  public var isCertain: Bool { self == .marked || self == .numbered }

  /// What the type of a product suggests: "fiscal printer", "casă de marcat", "kasa fiskalna", "pénztárgép".
  public static func suggested(byType type: String) -> Bool {
    let words = folded(type)
    guard !others.contains(where: words.contains) else { return false }
    return names.contains(where: words.contains)
  }

  private static let names = [
    "fiscal", "fiskal", "casa de marcat", "amef", "penztargep", "adougyi", "kasa rejestruj", "cash register",
  ]
  private static let others = [
    "nefiscal", "non-fiscal", "nonfiscal", "niefiskal", "nem adougyi", "not fiscal",
  ]
}

/// Somebody decided whether a product's units are fiscal devices.
public struct FiscalMark: Sendable, Hashable, Codable {
  public var product: ProductID
  public var isFiscal: Bool
  public var at: Moment
  public var by: StaffID?

  public init(product: ProductID, isFiscal: Bool, at: Moment, by: StaffID?) {
    self.product = product
    self.isFiscal = isFiscal
    self.at = at
    self.by = by
  }
}

extension DeskReading {
  /// A mark on the product decides; else the unit's fiscal number; else the words of the product's type.
  public func fiscalStatus(of unit: DeviceUnit) throws(StoreFailure) -> FiscalStatus {
    try fiscalStatus(of: unit, type: try product(unit.product)?.details.type ?? "")
  }

  /// - Parameter type: of the unit's product.
  func fiscalStatus(of unit: DeviceUnit, type: String) throws(StoreFailure) -> FiscalStatus {
    if let mark = try fiscalMark(of: unit.product) { return mark.isFiscal ? .marked : .no }
    if unit.aliases.contains(where: { $0.kind == .fiscalNumber }) { return .numbered }
    return FiscalStatus.suggested(byType: type) ? .byType : .no
  }
}

/// Decides whether a product's units are fiscal devices, whatever its type and their numbers suggest.
public struct MarkFiscal: DeskCommand, Hashable {
  public static let kind = "product.markFiscal"
  public typealias Answer = Done

  public var product: ProductID
  public var isFiscal: Bool

  public init(product: ProductID, isFiscal: Bool) {
    self.product = product
    self.isFiscal = isFiscal
  }

  public var permission: Permission { .manageCertificates }

  public func subject(of answer: Done) -> String? { "product \(product)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard try desk.product(product) != nil else { return .refused(.notFound("product")) }
    try desk.keep(
      FiscalMark(product: product, isFiscal: isFiscal, at: envelope.now, by: envelope.actor.staffID))
    return .done(Done())
  }
}
