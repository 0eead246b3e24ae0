/// What the alarms ask of the database, each question by an index.
public protocol AlarmReading {
  /// Rules that the shop defined or changed, in the order in which they were first stored.
  func alarmRules() throws(StoreFailure) -> [AlarmRule]
  /// What is set aside until later than `day`: the newest of each key, and only if it still sleeps.
  func snoozes(after day: Day) throws(StoreFailure) -> [AlarmSnooze]
  func payment(of ticket: TicketID) throws(StoreFailure) -> TicketPayment?

  /// Ready, shipped, unclaimed and handed-over tickets with an open amount of at least `least` since `moment` or
  /// longer: since the hand-over, else the notice, else their last event. Those longest open come first.
  func ticketsOwing(since moment: Moment, least: Int64, limit: Int) throws(StoreFailure) -> [WaitingTicket]
  /// Tickets in these stages whose last event is as old as `moment` or older; those longest idle come first.
  func ticketsIdle(since moment: Moment, in stages: Set<Stage>, limit: Int) throws(StoreFailure)
    -> [WaitingTicket]
  /// Sales that were not returned, by day of delivery; both days inclusive.
  func sales(deliveredFrom first: Day, to last: Day, limit: Int) throws(StoreFailure) -> [Sale]
  /// Contracts whose agreed last day lies between these, both inclusive, soonest first.
  func contractsEnding(from first: Day, to last: Day, limit: Int) throws(StoreFailure) -> [ServiceContract]
}

/// The changes of alarms.
public protocol AlarmTransaction: AlarmReading {
  /// Stores the rule in place of the one of the same key.
  func keep(_ rule: AlarmRule) throws(StoreFailure)
  func add(_ snooze: AlarmSnooze) throws(StoreFailure)
  /// Once per ticket.
  func add(_ payment: TicketPayment) throws(StoreFailure)
}

/// A ticket that somebody waits for, and since when.
public struct WaitingTicket: Sendable, Hashable {
  public var ticket: Ticket
  public var since: Moment

  public init(ticket: Ticket, since: Moment) {
    self.ticket = ticket
    self.since = since
  }
}
