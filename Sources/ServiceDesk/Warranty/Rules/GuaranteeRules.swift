/// The table of rules, and the questions that the clocks ask it.
public struct GuaranteeRules: Sendable {
  public let rows: [GuaranteeRule]
  private let byParameter: [GuaranteeRule.Parameter: [GuaranteeRule]]

  public init(_ rows: [GuaranteeRule]) {
    self.rows = rows
    byParameter = Dictionary(grouping: rows.filter(\.isEnabled), by: \.parameter)
  }

  /// All rules of `domain.md` 1.1 to 1.6; those of other states are there and off.
  public static let shipped = GuaranteeRules(
    GuaranteeRule.everywhere + GuaranteeRule.europeanUnion + GuaranteeRule.romania + GuaranteeRule.poland
      + GuaranteeRule.hungary + GuaranteeRule.otherStates)

  /// The same table with rows of this id switched; `country` nil means the rows of the whole Union.
  public func switching(
    _ id: String, _ parameter: GuaranteeRule.Parameter, in country: CountryCode?, to isEnabled: Bool,
    where chosen: (GuaranteeRule) -> Bool = { _ in true }
  ) -> GuaranteeRules {
    GuaranteeRules(
      rows.map { row in
        guard row.id == id, row.parameter == parameter, row.country == country, chosen(row) else {
          return row
        }
        var row = row
        row.isEnabled = isEnabled
        return row
      })
  }

  /// True for states whose own term is on: for others the program has nothing to say.
  public func know(_ country: CountryCode) -> Bool {
    byParameter[.term, default: []].contains { $0.country == country }
  }

  /// The greatest number that any row of this country sets.
  func greatest(_ parameter: GuaranteeRule.Parameter, in country: CountryCode) -> Int {
    byParameter[parameter, default: []].filter { $0.country == country }.compactMap(\.value.number).max() ?? 0
  }

  /// The row that holds, the country's own before the Union's; nil when none does.
  func rule(
    _ parameter: GuaranteeRule.Parameter, _ clock: GuaranteeClock.Kind? = nil, in country: CountryCode,
    for customer: CustomerKind, contract: Day, price: Int64? = nil
  ) -> GuaranteeRule? {
    var general: GuaranteeRule?
    for row in byParameter[parameter, default: []] {
      guard row.country == nil || row.country == country, row.customers.contains(customer),
        row.clock == nil || clock == nil || row.clock == clock,
        row.validFrom.map({ $0 <= contract }) ?? true, row.validTo.map({ contract <= $0 }) ?? true,
        row.prices.map({ range in price.map(range.contains) ?? false }) ?? true
      else { continue }
      if row.country == nil { general = general ?? row } else { return row }
    }
    return general
  }
}

extension GuaranteeRule {
  static let all: [CustomerKind] = [.consumer, .soleTraderNonProfessional, .business]
  static let businesses: [CustomerKind] = [.business]

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(validYear: year, month: month, day: day)
  }
}
