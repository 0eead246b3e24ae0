/// The days that the law leaves for a repair, counted from the intake, for the alarm of open tickets.
///
/// Reply and replacement periods belong to the guarantee's verdict; here stand those that end with the device still on
/// the bench. Strict days (W-D8); the day of the intake is not counted (W-D5).
public struct LegalRepairDays: Sendable, Hashable {
  public var country: Country
  public var rule: String
  public var days: Int
  /// Only fiscal devices, on whatever ground they came; else only guarantee claims of customers who are protected.
  public var isFiscal: Bool

  public static let all: [LegalRepairDays] = [
    LegalRepairDays(country: .romania, rule: "W-RO5", days: 15, isFiscal: false),
    LegalRepairDays(country: .poland, rule: "W-PL8", days: 14, isFiscal: false),
    LegalRepairDays(country: .hungary, rule: "W-HU8", days: 15, isFiscal: false),
    LegalRepairDays(country: .hungary, rule: "W-IN5", days: 15, isFiscal: true),
  ]

  /// The soonest of the days that hold for a ticket taken in on `day`; nil when none does.
  public static func deadline(
    in country: Country, takenIn day: Day, basis: ClaimBasis, kind: CustomerKind, isFiscal: Bool
  ) -> (day: Day, rule: String)? {
    let isProtected =
      kind == .consumer || country == .poland && kind == .soleTraderNonProfessional
    let rows = all.filter { row in
      row.country == country
        && (row.isFiscal ? isFiscal && basis != .inspection : basis.isGuarantee && isProtected)
    }
    return rows.min { $0.days < $1.days }.map { (day.adding(days: $0.days), $0.rule) }
  }
}
