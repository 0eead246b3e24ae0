/// How a term stands on a day: of an inspection, and of the validity of an authorisation (W-IN1, W-IN8).
public enum DueState: String, Sendable, Hashable, Codable, CaseIterable {
  case ok = "OK"
  /// At most ``soonDays`` days are left, or the counter is near its limit.
  case dueSoon = "DUE_SOON"
  /// The last day on which it is in time.
  case due = "DUE"
  /// Behind the due day, within the plan's days of grace.
  case inGrace = "IN_GRACE"
  case lapsed = "LAPSED"

  /// W-IN1: from so many days before on a term is due soon.
  public static let soonDays = 30

  /// W-IN1: the days of reminders, counted from the due day.
  public static let reminderDays = [-60, -30, -7, 0, 7]

  public init(due: Day, graceDays: Int = 0, on today: Day) {
    let left = today.days(until: due)
    switch left {
    case ...(-graceDays - 1): self = .lapsed
    case ..<0: self = .inGrace
    case 0: self = .due
    case ...DueState.soonDays: self = .dueSoon
    default: self = .ok
    }
  }

  /// The newest reminder that is owed on `today`, in days from `due`; nil before the first.
  public static func reminder(due: Day, on today: Day) -> Int? {
    reminderDays.last { $0 <= due.days(until: today) }
  }

  /// Whether it is over: what had to be done was not done in time.
  public var isOver: Bool { self == .inGrace || self == .lapsed }
}
