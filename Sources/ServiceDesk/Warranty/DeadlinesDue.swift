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

extension Desk {
  /// Duties of open tickets that have passed or are due on `last` at the latest, the oldest first.
  ///
  /// Derived from the records of open tickets each time (I3): its cost follows the work in the shop, not the register.
  /// Asked for a hundred tickets at a time, a verdict each (0.4 ms): one long reading would hold up who writes.
  public func deadlinesDue(by last: Day) async throws(StoreFailure) -> [DeadlineDue] {
    let open = try await store.read { (desk) throws(StoreFailure) in
      try desk.tickets(.open, limit: .max).map(\.id)
    }
    let (shop, today) = (shop, clock.today)
    var due: [DeadlineDue] = []
    for start in stride(from: 0, to: open.count, by: 100) {
      let some = open[start..<min(start + 100, open.count)]
      due += try await store.read { (desk) throws(StoreFailure) -> [DeadlineDue] in
        var due: [DeadlineDue] = []
        for id in some { due += try desk.deadlinesDue(id, by: last, in: shop, on: today) }
        return due
      }
    }
    return due.sorted { ($0.dueDay, $0.ticket.id) < ($1.dueDay, $1.ticket.id) }
  }
}

extension DeskReading {
  fileprivate func deadlinesDue(
    _ id: TicketID, by last: Day, in shop: ShopSettings, on today: Day
  ) throws(StoreFailure) -> [DeadlineDue] {
    guard let ticket = try ticket(id), ticket.isOpen, !ticket.isDoneForCustomer,
      let unit = try unit(ticket.unit)
    else { return [] }
    return try sheet(unit, shop, today).verdict.deadlines.compactMap { deadline in
      guard deadline.isRunning, deadline.isDuty, let day = deadline.dueDay, day <= last else { return nil }
      return DeadlineDue(ticket: ticket, deadline: deadline, dueDay: day)
    }
  }
}

extension Ticket {
  /// Ready, and the customer was told: what is left is to fetch it.
  fileprivate var isDoneForCustomer: Bool { noticeGiven != nil && (stage.isReady || stage == .unclaimed) }
}
