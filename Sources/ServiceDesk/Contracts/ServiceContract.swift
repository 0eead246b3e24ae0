/// What a customer pays the shop to look after: which units, for how long, how often, and what a repair then costs.
public struct ServiceContract: Sendable, Hashable, Codable {
  public var id: ServiceContractID
  public var customer: CustomerID
  public var details: ServiceContractDetails
  public var units: [UnitID]
  public var ended: PlanEnd?

  public init(
    id: ServiceContractID, customer: CustomerID, details: ServiceContractDetails, units: [UnitID],
    ended: PlanEnd? = nil
  ) {
    self.id = id
    self.customer = customer
    self.details = details
    self.units = units
    self.ended = ended
  }

  /// The last day on which it holds; nil runs until somebody ends it.
  public var lastDay: Day? {
    [details.until, ended.map { $0.on.adding(days: -1) }].compactMap { $0 }.min()
  }

  public func isInForce(on day: Day) -> Bool {
    details.from <= day && lastDay.map { day <= $0 } ?? true
  }

  /// The contract's own year in which `day` lies, counted from its first day; nil before it.
  public func year(of day: Day) -> ClosedRange<Day>? {
    guard day >= details.from else { return nil }
    var years = max(0, day.year - details.from.year - 1)
    while details.from.adding(months: 12 * (years + 1)) <= day { years += 1 }
    return details.from.adding(
      months: 12 * years)...details.from.adding(months: 12 * (years + 1))
      .adding(days: -1)
  }
}

public struct ServiceContractID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a service contract says.
public struct ServiceContractDetails: Sendable, Hashable, Codable {
  public var number: String
  public var from: Day
  /// Inclusive; nil runs until somebody ends it.
  public var until: Day?
  /// Visits that the shop owes each unit a year, 0 to 12: the ground of W-IN7.
  public var visitsPerYear: Int
  public var coversLabour: Bool
  public var coversParts: Bool

  public init(
    number: String, from: Day, until: Day? = nil, visitsPerYear: Int = 0, coversLabour: Bool = false,
    coversParts: Bool = false
  ) {
    self.number = number
    self.from = from
    self.until = until
    self.visitsPerYear = visitsPerYear
    self.coversLabour = coversLabour
    self.coversParts = coversParts
  }

  /// The visits as terms of a plan; nil when none is owed. Five visits a year come every two months: never too few.
  public var visits: InspectionTerms? {
    visitsPerYear == 0 ? nil : InspectionTerms(intervalMonths: max(1, 12 / visitsPerYear))
  }

  /// As it is stored, or why it cannot be.
  func checked(on today: Day) -> Result<ServiceContractDetails, Refusal> {
    var checked = self
    checked.number = cleaned(number) ?? ""
    guard !checked.number.isEmpty else { return .failure(.missing("contract.number")) }
    guard isShortText(checked.number) else { return .failure(.unacceptable("contract.number")) }
    guard Day.ofOperation(until: today.adding(days: 366)).contains(from) else {
      return .failure(.unacceptable("contract.from"))
    }
    if let until, until < from { return .failure(.unacceptable("contract.until")) }
    guard (0...12).contains(visitsPerYear) else { return .failure(.unacceptable("contract.visitsPerYear")) }
    return .success(checked)
  }
}
