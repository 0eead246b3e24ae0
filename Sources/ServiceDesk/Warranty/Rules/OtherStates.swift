// Terms of other states as far as they are known (`domain.md` 1.2), off until somebody has checked them. The Netherlands
// and Finland have no fixed period and no row.

extension GuaranteeRule {
  static let otherStates: [GuaranteeRule] = [
    ("ES", 36, 24), ("PT", 36, 24), ("SE", 36, 24), ("FR", 24, 24), ("BE", 24, 24), ("SK", 24, 24),
    ("GR", 24, 12), ("DE", 24, 12), ("AT", 24, 12), ("CZ", 24, 12), ("IT", 24, 12),
  ].flatMap { (code: String, term: Int, burden: Int) -> [GuaranteeRule] in
    guard let country = CountryCode(rawValue: code) else { return [] }
    let basis = "national law, not checked"
    return [
      GuaranteeRule(
        "W-EU1", country, [.consumer], .legal, .term, .months(term), basis, .knownMedium, verify: true,
        enabled: false),
      GuaranteeRule(
        "W-EU6", country, [.consumer], .legal, .sellerProves, .months(burden), basis, .knownMedium,
        verify: true,
        enabled: false),
    ]
  }
}
