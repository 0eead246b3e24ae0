/// All that a verdict on one unit rests on, with the names of `domain.md` 1.0.
///
/// Days are civil days of the shop (W-D1). A fact that is nil was not recorded: where a rule needs it the verdict is
/// `UNKNOWN` or `REVIEW` and says which fact is missing. `ghiseu guarantee --help` describes the JSON form.
public struct GuaranteeFacts: Sendable, Hashable {
  public var country: CountryCode
  /// Asked, never guessed from a tax number (`domain.md` 1.7).
  public var customerType: CustomerKind?
  /// The day of the contract decides which rules hold.
  public var contractDate: Day?
  public var deliveryDate: Day?
  public var commissioningDate: Day?
  public var commissionedBy: Commissioner?
  /// Taxes included; decides the Hungarian band (W-HU2, W-HU3).
  public var grossPrice: Money?
  public var condition: SaleTerms.Condition
  public var goodsGroup: GoodsGroup?
  public var hasDigitalElements: Bool
  /// The day until which the digital content or service is supplied continuously (W-EU2).
  public var supplyUntil: Day?
  /// How long such goods are used on average; above 5 years Romania's term is longer (W-RO4).
  public var averageUseYears: Int?
  /// A use-by day stated by seller or maker, beyond which nothing is owed (W-PL2).
  public var useByDate: Day?
  /// The length of the guarantee by statement (L2), 1 to 600; nil when none is recorded.
  public var guaranteeMonths: Int?
  /// Who gave the statement; with no months beside it, a guarantee whose length is not stated (W-PL7).
  public var guarantor: String?
  /// The guarantee that the contract of sale gives a business (W-RO13, W-PL16), 0 to 600.
  public var contractMonths: Int?
  /// For used goods: the shorter term that was agreed (W-EU7), 1 to 600.
  public var agreedUsedMonths: Int?
  /// The invoice names a firm and the goods are used at home: a person decides which law applies (`domain.md` 1.7).
  public var invoiceToCompanyHomeUse: Bool
  /// How often the fault that is claimed now was repaired before, where somebody confirmed that it is the same.
  public var repeats: Repeats?
  /// In any order: they are put in order by their days.
  public var events: [GuaranteeEvent]

  public init(
    country: CountryCode, customerType: CustomerKind?, contractDate: Day?, deliveryDate: Day?,
    commissioningDate: Day? = nil, commissionedBy: Commissioner? = nil, grossPrice: Money? = nil,
    condition: SaleTerms.Condition = .new, goodsGroup: GoodsGroup? = nil, hasDigitalElements: Bool = false,
    supplyUntil: Day? = nil, averageUseYears: Int? = nil, useByDate: Day? = nil, guaranteeMonths: Int? = nil,
    guarantor: String? = nil, contractMonths: Int? = nil, agreedUsedMonths: Int? = nil,
    invoiceToCompanyHomeUse: Bool = false, repeats: Repeats? = nil, events: [GuaranteeEvent] = []
  ) {
    self.country = country
    self.customerType = customerType
    self.contractDate = contractDate
    self.deliveryDate = deliveryDate
    self.commissioningDate = commissioningDate
    self.commissionedBy = commissionedBy
    self.grossPrice = grossPrice
    self.condition = condition
    self.goodsGroup = goodsGroup
    self.hasDigitalElements = hasDigitalElements
    self.supplyUntil = supplyUntil
    self.averageUseYears = averageUseYears
    self.useByDate = useByDate
    self.guaranteeMonths = guaranteeMonths
    self.guarantor = guarantor
    self.contractMonths = contractMonths
    self.agreedUsedMonths = agreedUsedMonths
    self.invoiceToCompanyHomeUse = invoiceToCompanyHomeUse
    self.repeats = repeats
    self.events = events
  }

  /// Who put the goods into operation: only the trader's doing moves the start of a term (W-HU5).
  public enum Commissioner: String, Sendable, Hashable, Codable, CaseIterable { case trader, customer }

  /// Earlier repairs of one fault, and what they cost the customer.
  public struct Repeats: Sendable, Hashable {
    /// Earlier repairs of the same fault, the present stay not counted.
    public var sameFaultCount: Int
    /// Days out of use in all stays.
    public var daysOut: Int

    public init(sameFaultCount: Int, daysOut: Int) {
      self.sameFaultCount = sameFaultCount
      self.daysOut = daysOut
    }
  }
}

/// A state by its two letters (ISO 3166-1), `RO`; which states have rules is data (``GuaranteeRules``).
public struct CountryCode: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  /// Nil unless the text is two capital letters A to Z.
  public init?(rawValue: String) {
    guard rawValue.utf8.count == 2, rawValue.utf8.allSatisfy({ (65...90).contains($0) }) else { return nil }
    self.rawValue = rawValue
  }

  public init(_ country: Country) { rawValue = country.rawValue }

  public static let romania = CountryCode(.romania)
  public static let hungary = CountryCode(.hungary)
  public static let poland = CountryCode(.poland)
}

/// What kind of goods it is, as far as a rule asks: an open list, because shops name goods as they like.
///
/// Groups that no rule knows are accepted and have no effect.
public struct GoodsGroup: RawRepresentable, Sendable, Hashable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// Durable goods of the Hungarian minister's list (W-HU1).
  public static let durable = GoodsGroup(rawValue: "durable")
  /// Goods that are surely not on that list.
  public static let notListed = GoodsGroup(rawValue: "notListed")
  public static let consumable = GoodsGroup(rawValue: "consumable")
  /// Accessories and parts sold in their own right (W-HU4).
  public static let accessory = GoodsGroup(rawValue: "accessory")
  public static let part = GoodsGroup(rawValue: "part")
  /// Left out of the three working days of W-HU12.
  public static let vehicle = GoodsGroup(rawValue: "vehicle")

  /// The groups that a rule asks for, for a person to choose from.
  public static let known: [GoodsGroup] = [.durable, .notListed, .consumable, .accessory, .part, .vehicle]
}
