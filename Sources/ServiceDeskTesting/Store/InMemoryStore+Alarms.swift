import ServiceDesk

extension InMemoryTransaction {
  func alarmRules() -> [AlarmRule] { tables.care.rules }

  func keep(_ rule: AlarmRule) {
    if let index = tables.care.rules.firstIndex(where: { $0.key == rule.key }) {
      tables.care.rules[index] = rule
    } else {
      tables.care.rules.append(rule)
    }
  }

  func snoozes(after day: Day) -> [AlarmSnooze] {
    let all = tables.care.snoozes
    return all.enumerated().filter { index, snooze in
      snooze.until > day && !all[(index + 1)...].contains { $0.key == snooze.key }
    }.map(\.element)
  }

  func add(_ snooze: AlarmSnooze) { tables.care.snoozes.append(snooze) }

  func payment(of ticket: TicketID) -> TicketPayment? { tables.care.payments[ticket] }

  func add(_ payment: TicketPayment) throws(StoreFailure) {
    try require(tables.tickets[payment.ticket] != nil, "payment.ticket exists")
    try require(tables.care.payments[payment.ticket] == nil, "a ticket is paid once")
    tables.care.payments[payment.ticket] = payment
  }

  func ticketsOwing(since moment: Moment, least: Int64, limit: Int) -> [WaitingTicket] {
    let stages: Set<Stage> = [.ready, .readyUnrepaired, .shipped, .unclaimed, .delivered]
    let owing = tables.tickets.rows { ticket in
      stages.contains(ticket.stage) && tables.care.payments[ticket.id] == nil
        && ticket.amountDue.map { $0.minorUnits > 0 && $0.minorUnits >= least } ?? false
    }
    return waiting(owing.map { ($0, $0.handover?.at ?? $0.noticeGiven) }, since: moment, limit)
  }

  func ticketsIdle(since moment: Moment, in stages: Set<Stage>, limit: Int) -> [WaitingTicket] {
    waiting(
      tables.tickets.rows { stages.contains($0.stage) }.map { ($0, nil) }, since: moment, limit)
  }

  private func waiting(_ tickets: [(Ticket, Moment?)], since moment: Moment, _ limit: Int) -> [WaitingTicket]
  {
    let all = tickets.map { ticket, known in
      WaitingTicket(
        ticket: ticket,
        since: known ?? tables.events.last { $0.ticket == ticket.id }?.at ?? ticket.openedAt)
    }
    return Array(
      all.filter { $0.since <= moment }
        .sorted { ($0.since, $0.ticket.id) < ($1.since, $1.ticket.id) }.prefix(limit))
  }

  func sales(deliveredFrom first: Day, to last: Day, limit: Int) -> [Sale] {
    let found = tables.sales.rows {
      $0.returned == nil && (first...max(first, last)).contains($0.terms.deliveryDay)
    }
    return Array(
      found.sorted { ($0.terms.deliveryDay, $0.id) < ($1.terms.deliveryDay, $1.id) }.prefix(limit))
  }

  func contractsEnding(from first: Day, to last: Day, limit: Int) -> [ServiceContract] {
    let found = tables.care.contracts.rows { contract in
      contract.details.until.map { first <= $0 && $0 <= last } ?? false
    }
    return Array(
      found.sorted { ($0.details.until ?? last, $0.id) < ($1.details.until ?? last, $1.id) }.prefix(limit))
  }
}
