/// One alarm: what it is about, since when or by when, and what to do next.
public struct AlarmLine: Sendable, Hashable {
  /// What the line leads to.
  public enum Subject: Sendable, Hashable {
    case ticket(TicketID, TicketNumber)
    case unit(UnitID)
    case certificate(CertificateID)
    case contract(ServiceContractID)
  }

  /// The ``AlarmRule`` that found it.
  public var rule: String
  public var watch: AlarmKind
  public var subject: Subject
  /// Since when, or by when.
  public var day: Day
  public var state: DueState
  public var unit: UnitID?
  /// Maker and model with the serial.
  public var device: String?
  public var serial: String?
  public var customer: CustomerID?
  public var customerName: String?
  /// Of a certificate: a person, or nil for the firm.
  public var holder: String?
  /// Of a certificate or contract.
  public var number: String?
  public var amount: Money?
  public var stage: Stage?
  /// The rule of law behind it, such as `W-IN5`.
  public var law: String?
  public var plan: InspectionPlanID?
  /// Set aside until later; only in lists that ask for those too.
  public var setAside: AlarmSnooze?

  public init(rule: AlarmRule, subject: Subject, day: Day, state: DueState) {
    self.rule = rule.key
    watch = rule.watch
    self.subject = subject
    self.day = day
    self.state = state
  }

  /// The newest reminder that is owed on `today`, in days from the day it is due (W-IN1); nil before the first, and for
  /// what is neither an inspection nor an authorisation.
  public func reminder(on today: Day) -> Int? {
    switch watch {
    case .inspectionDue, .certificateLapsing: DueState.reminder(due: day, on: today)
    case .overduePayment, .guaranteeEnding, .ticketIdle, .deadlineNear, .contractEnding: nil
    }
  }

  /// Names the line across askings. The day is part of it: what falls due again is a new alarm.
  public var key: String {
    let about =
      switch subject {
      case .ticket(let id, _): "ticket:\(id)"
      case .unit(let id): plan.map { "plan:\($0)" } ?? "unit:\(id)"
      case .certificate(let id): "certificate:\(id)"
      case .contract(let id): "contract:\(id)"
      }
    return "\(watch.rawValue):\(about):\(day)"
  }
}

/// The alarms of one asking.
public struct AlarmList: Sendable, Hashable {
  public var lines: [AlarmLine]
  /// Rules that found more than a list shows; their oldest lines are there.
  public var cutShort: Set<String>

  public init(lines: [AlarmLine], cutShort: Set<String>) {
    self.lines = lines
    self.cutShort = cutShort
  }
}
