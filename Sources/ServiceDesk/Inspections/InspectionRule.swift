/// A country's rule on fiscal devices as data (`domain.md` W-IN3 to W-IN7), with its source and how sure we are of it.
public struct InspectionRule: Sendable, Hashable {
  public enum Duty: Sendable, Hashable {
    /// Inspected at least once in so many months, counted from the day done.
    case inspection(months: Int)
    /// No interval by statute: the service contract's holds.
    case inspectionByContract
    /// After a failure the device may stay out of use so many days; the starting day is not counted (W-D5).
    case repairWithin(days: Int)
  }

  /// How well the source was read (`domain.md` 0): fetched text, quoted text, knowledge.
  public enum Confidence: String, Sendable, Hashable, Codable {
    case fetched = "F"
    case quoted = "f"
    case likely = "K~"
  }

  public var id: String
  public var country: Country
  public var duty: Duty
  /// The law.
  public var basis: String
  /// The first and last day on which the rule holds; nil is open.
  public var validFrom: Day?
  public var validTo: Day?
  public var confidence: Confidence
  /// Somebody should look the source up again; shown beside what follows from the rule.
  public var needsChecking: Bool

  public static let all: [InspectionRule] = [
    InspectionRule(
      id: "W-IN3", country: .poland, duty: .inspection(months: 24),
      basis: "ustawa o VAT, art. 111 ust. 6kb; przegląd techniczny", confidence: .quoted,
      needsChecking: false),
    InspectionRule(
      id: "W-IN4", country: .hungary, duty: .inspection(months: 12),
      basis: "48/2013. (XI. 15.) NGM rendelet 48. §", confidence: .fetched, needsChecking: false),
    InspectionRule(
      id: "W-IN5", country: .hungary, duty: .repairWithin(days: 15),
      basis: "48/2013. (XI. 15.) NGM rendelet", confidence: .fetched, needsChecking: false),
    InspectionRule(
      id: "W-IN7", country: .romania, duty: .inspectionByContract, basis: "OUG 28/1999, contract de service",
      confidence: .likely, needsChecking: true),
  ]

  /// The rules of `country` that hold on `day`.
  public static func rules(of country: Country, on day: Day) -> [InspectionRule] {
    all.filter { rule in
      rule.country == country && rule.validFrom.map { $0 <= day } ?? true
        && rule.validTo.map { day <= $0 } ?? true
    }
  }

  /// The law on inspections of this id, its letters in either case; nil when none of `country` holds on `day`.
  public static func ofInspections(_ id: String, in country: Country, on day: Day) -> InspectionRule? {
    rules(of: country, on: day).first { rule in
      if case .repairWithin = rule.duty { return false }
      return rule.id.lowercased() == id.lowercased()
    }
  }

  /// `agreed` with the law's interval, where the law names one.
  public func terms(over agreed: InspectionTerms) -> InspectionTerms {
    var terms = agreed
    terms.intervalMonths = self.terms?.intervalMonths ?? agreed.intervalMonths
    return terms
  }

  /// The plan that this rule asks for; nil when its interval is not the law's.
  public var terms: InspectionTerms? {
    if case .inspection(let months) = duty { InspectionTerms(intervalMonths: months) } else { nil }
  }

  /// The last day by which a fiscal device that failed must be in use again; nil where no rule names one (W-IN5).
  public static func repairDeadline(in country: Country, failedOn day: Day) -> (day: Day, rule: String)? {
    for rule in rules(of: country, on: day) {
      if case .repairWithin(let days) = rule.duty { return (day.adding(days: days), rule.id) }
    }
    return nil
  }
}
