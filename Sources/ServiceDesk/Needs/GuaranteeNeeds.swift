/// What the guarantee asks of the database beyond sales and tickets.
public protocol GuaranteeReading {
  /// The shop's civil day at `moment`, daylight saving included (`domain.md` W-D1).
  ///
  /// The only way from a stored time to a day of the law: never through Universal Time.
  func day(of moment: Moment) -> Day
  /// What was recorded about a unit's guarantee, in the order in which it was recorded, withdrawn entries included.
  func guaranteeEntries(of unit: UnitID) throws(StoreFailure) -> [GuaranteeEntry]
  func guaranteeEntry(_ id: GuaranteeEntryID) throws(StoreFailure) -> GuaranteeEntry?
  /// The verdict as it was told when this ticket was opened; nil for tickets older than that record.
  func toldVerdict(of ticket: TicketID) throws(StoreFailure) -> ToldVerdict?
  /// Stays that began in a span of time, without cancelled ones, by unit and oldest first.
  ///
  /// - Parameters:
  ///   - from: the first moment of the span.
  ///   - until: the first moment behind it.
  func stays(from: Moment, until: Moment) throws(StoreFailure) -> [FaultStay]
}

/// What the guarantee changes: it only adds.
public protocol GuaranteeTransaction: GuaranteeReading {
  /// Adds an entry; its `id` is ignored.
  @discardableResult
  func append(_ entry: GuaranteeEntry) throws(StoreFailure) -> GuaranteeEntryID
  /// Keeps what was told at an intake; once per ticket.
  func add(_ told: ToldVerdict) throws(StoreFailure)
}
