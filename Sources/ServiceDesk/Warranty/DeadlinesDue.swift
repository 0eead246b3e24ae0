/// A legal deadline of an open ticket, for a list of what must be done next and for alarms.
public struct DeadlineDue: Sendable, Hashable {
  public var ticket: Ticket
  public var deadline: GuaranteeDeadline
  public var dueDay: Day

  public init(ticket: Ticket, deadline: GuaranteeDeadline, dueDay: Day) {
    self.ticket = ticket
    self.deadline = deadline
    self.dueDay = dueDay
  }
}

extension GuaranteeDeadline {
  /// The shop or guarantor must act by it; the others end a right of the customer.
  public var isDuty: Bool {
    switch what {
    case .repairOrReplace, .replyToComplaint, .guarantorPerforms, .repairOrInform, .repairAtLatest,
      .replaceOrRefund, .answerClaim:
      true
    case .replacementForEarlyDefect, .replacementAfterPurchase: false
    }
  }

  /// The device must be repaired, or its owner told, by it: no day that is promised may be later without a word.
  public var limitsRepair: Bool {
    switch what {
    case .repairOrReplace, .guarantorPerforms, .repairOrInform, .repairAtLatest: true
    case .replyToComplaint, .replacementForEarlyDefect, .replaceOrRefund, .replacementAfterPurchase,
      .answerClaim:
      false
    }
  }
}

extension DeskReading {
  /// Duties of open tickets that have passed or are due on `last` at the latest, the oldest first.
  ///
  /// Derived from the records of open tickets each time (I3): its cost follows the work in the shop, not the register.
  public func deadlinesDue(
    by last: Day, in shop: ShopSettings, on today: Day
  ) throws(StoreFailure) -> [DeadlineDue] {
    var due: [DeadlineDue] = []
    for ticket in try tickets(.open, limit: .max) where !ticket.isDoneForCustomer {
      guard let unit = try unit(ticket.unit) else { continue }
      for deadline in try sheet(unit, shop, today).verdict.deadlines
      where deadline.isRunning && deadline.isDuty {
        guard let day = deadline.dueDay, day <= last else { continue }
        due.append(DeadlineDue(ticket: ticket, deadline: deadline, dueDay: day))
      }
    }
    return due.sorted { ($0.dueDay, $0.ticket.id) < ($1.dueDay, $1.ticket.id) }
  }
}

extension Ticket {
  /// Ready, and the customer was told: what is left is to fetch it.
  fileprivate var isDoneForCustomer: Bool { noticeGiven != nil && (stage.isReady || stage == .unclaimed) }
}
