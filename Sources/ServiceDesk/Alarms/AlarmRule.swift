/// Something that somebody should be told of, as the shop defines it: what, from when on, and who sees it.
public struct AlarmRule: Sendable, Hashable, Codable {
  /// Names the rule in lists and in what was set aside: `preset.inspectionDue`, or the id of the command that made it.
  public var key: String
  /// Nil shows the title of what it watches.
  public var name: String?
  public var watch: AlarmKind
  public var bounds: AlarmBounds
  /// Empty shows it to everybody who may read alarms.
  public var audience: Set<Role>
  public var isEnabled: Bool

  public init(
    key: String, name: String? = nil, watch: AlarmKind, bounds: AlarmBounds, audience: Set<Role> = [],
    isEnabled: Bool = true
  ) {
    self.key = key
    self.name = name
    self.watch = watch
    self.bounds = bounds
    self.audience = audience
    self.isEnabled = isEnabled
  }

  public func isFor(_ roles: Set<Role>) -> Bool { audience.isEmpty || !audience.isDisjoint(with: roles) }

  /// A rule as it is stored, or why it cannot be.
  func checked() -> Result<AlarmRule, Refusal> {
    var checked = self
    checked.name = name.flatMap(cleaned)
    checked.bounds.productType = bounds.productType.flatMap(cleaned)
    guard isShortText(checked.name ?? "") else { return .failure(.unacceptable("alarm.name")) }
    guard isShortText(checked.bounds.productType ?? "") else {
      return .failure(.unacceptable("alarm.productType"))
    }
    guard (0...3650).contains(bounds.days) else { return .failure(.unacceptable("alarm.days")) }
    guard bounds.leastAmount.map({ (0...99_999_999_99).contains($0) }) ?? true else {
      return .failure(.unacceptable("alarm.leastAmount"))
    }
    guard bounds.months.map({ (1...600).contains($0) }) ?? true else {
      return .failure(.unacceptable("alarm.months"))
    }
    return .success(checked)
  }
}

/// What an alarm watches.
public enum AlarmKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Ready or handed-over devices with an amount open since `days` days or longer.
  case overduePayment
  /// Authorisations that end within `days` days, or have.
  case certificateLapsing
  /// Inspections expected within `days` days, or missed.
  case inspectionDue
  /// Guarantee terms that end within `days` days, by the day of sale.
  case guaranteeEnding
  /// Open tickets at which nothing happened for `days` days.
  case ticketIdle
  /// Legal days for a repair that end within `days` days, or have.
  case deadlineNear
  /// Service contracts that end within `days` days.
  case contractEnding
}

/// From when on, and what is left out.
public struct AlarmBounds: Sendable, Hashable, Codable {
  /// 0 to 3650; how it is counted says ``AlarmKind``.
  public var days: Int
  /// Of an open amount, in minor units of the shop's currency.
  public var leastAmount: Int64?
  /// Only tickets in this stage.
  public var stage: Stage?
  /// Only products whose type holds these words, folded.
  public var productType: String?
  /// Months of the term from the delivery; nil is the legal term of two years (W-EU1).
  public var months: Int?

  public init(
    days: Int, leastAmount: Int64? = nil, stage: Stage? = nil, productType: String? = nil, months: Int? = nil
  ) {
    self.days = days
    self.leastAmount = leastAmount
    self.stage = stage
    self.productType = productType
    self.months = months
  }
}

extension AlarmRule {
  /// What a shop of this country begins with. A stored rule of the same key stands in its place.
  ///
  /// Days are product defaults, but for the reminders of W-IN1. An invoice is usually payable in 8 days in Hungary, 14
  /// in Poland and 30 in Romania.
  public static func presets(for country: Country) -> [AlarmRule] {
    let paymentDays =
      switch country {
      case .romania: 30
      case .hungary: 8
      case .poland: 14
      }
    return [
      AlarmRule(
        key: "preset.overduePayment", watch: .overduePayment, bounds: AlarmBounds(days: paymentDays),
        audience: [.counter, .manager, .accountant]),
      AlarmRule(
        key: "preset.certificateLapsing", watch: .certificateLapsing, bounds: AlarmBounds(days: 60),
        audience: [.technician, .manager, .admin]),
      AlarmRule(
        key: "preset.inspectionDue", watch: .inspectionDue, bounds: AlarmBounds(days: 60),
        audience: [.counter, .technician, .manager]),
      AlarmRule(
        key: "preset.deadlineNear", watch: .deadlineNear, bounds: AlarmBounds(days: 3),
        audience: [.counter, .technician, .manager]),
      AlarmRule(
        key: "preset.ticketIdle", watch: .ticketIdle, bounds: AlarmBounds(days: 14),
        audience: [.counter, .manager]),
      AlarmRule(
        key: "preset.contractEnding", watch: .contractEnding, bounds: AlarmBounds(days: 60),
        audience: [.manager, .accountant]),
      // Thousands of lines in a large shop: for whoever offers something at the end of a guarantee.
      AlarmRule(
        key: "preset.guaranteeEnding", watch: .guaranteeEnding, bounds: AlarmBounds(days: 14),
        audience: [.manager], isEnabled: false),
    ]
  }
}

/// Somebody set an alarm aside until a day, and said why. Only added; the newest holds.
public struct AlarmSnooze: Sendable, Hashable, Codable {
  /// ``AlarmLine/key``.
  public var key: String
  /// From this day on it is shown again.
  public var until: Day
  public var reason: String
  public var at: Moment
  public var by: StaffID?

  public init(key: String, until: Day, reason: String, at: Moment, by: StaffID?) {
    self.key = key
    self.until = until
    self.reason = reason
    self.at = at
    self.by = by
  }
}

/// The amount of a ticket that was handed over with a debt has been paid. Only added.
public struct TicketPayment: Sendable, Hashable, Codable {
  public var ticket: TicketID
  /// Number of the receipt or invoice.
  public var document: String
  public var at: Moment
  public var by: StaffID?

  public init(ticket: TicketID, document: String, at: Moment, by: StaffID?) {
    self.ticket = ticket
    self.document = document
    self.at = at
    self.by = by
  }
}
