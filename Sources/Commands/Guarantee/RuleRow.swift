import ServiceDesk

/// A row of the rules, as a line of the list.
struct RuleRow: Listed {
  let id: String
  let country: String
  let customers: [String]
  let clock: String?
  let parameter: String
  let value: String
  let validFrom: String?
  let validTo: String?
  let prices: String?
  let basis: String
  let confidence: String
  let verify: Bool
  let enabled: Bool

  init(_ rule: GuaranteeRule) {
    id = rule.id
    country = rule.country?.rawValue ?? "EU"
    customers = rule.customers.map(\.rawValue)
    clock = rule.clock?.rawValue
    parameter = rule.parameter.rawValue
    value = rule.value.words
    validFrom = rule.validFrom?.description
    validTo = rule.validTo?.description
    prices = rule.prices.map {
      $0.upperBound == Int64.max ? "\($0.lowerBound)-" : "\($0.lowerBound)-\($0.upperBound)"
    }
    basis = rule.basis
    confidence = rule.confidence.rawValue
    verify = rule.isToVerify
    enabled = rule.isEnabled
  }

  static let header = [
    "RULE", "STATE", "CLOCK", "SETS", "VALUE", "FROM", "TO", "PRICES", "SOURCE", "VERIFY", "ON", "BASIS",
  ]

  var row: [String] {
    [
      id, country, clock ?? "", parameter, value, validFrom ?? "", validTo ?? "", prices ?? "", confidence,
      verify ? "verify" : "", enabled ? "on" : "off", basis,
    ]
  }

  var handle: String { id }
}

extension GuaranteeRule.Value {
  /// `24 months`, `15 working days`.
  var words: String {
    switch self {
    case .months(let n): "\(n) months"
    case .days(let n): "\(n) days"
    case .workingDays(let n): "\(n) working days"
    case .percent(let n): "\(n) %"
    case .times(let n): "\(n) times"
    case .monthsAbove(let fee, let months): "\(months) months above \(fee)"
    case .outOfUse(let start, let end): "from \(start.rawValue) to \(end.rawValue)"
    case .newTerm(let start): "anew from \(start.rawValue)"
    case .applies: "applies"
    case .place(let place): place
    }
  }
}
