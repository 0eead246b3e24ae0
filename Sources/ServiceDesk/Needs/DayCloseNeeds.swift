/// What the slip of a day asks of the database.
public protocol DayCloseReading {
  /// The reading of the shop's wall clock at `moment`.
  func civil(of moment: Moment) -> CivilTime
  /// What happened to tickets in a span of time, oldest first.
  ///
  /// - Parameters:
  ///   - from: the first moment of the span.
  ///   - until: the first moment behind it.
  func ticketEvents(from: Moment, until: Moment) throws(StoreFailure) -> [TicketEvent]
  /// The papers that were owed from `from` on and before `until`, without what they say.
  func paperMarks(from: Moment, until: Moment) throws(StoreFailure) -> [PaperMark]
}

/// A paper as the slip of a day counts it.
public struct PaperMark: Sendable, Hashable {
  public var kind: PaperKind
  public var station: StationName
  public var queuedAt: Moment
  public var state: PaperState
  /// Done, but nothing proves it and nobody confirmed it yet.
  public var isUnproven: Bool

  public init(
    kind: PaperKind, station: StationName, queuedAt: Moment, state: PaperState, isUnproven: Bool = false
  ) {
    self.isUnproven = isUnproven
    self.kind = kind
    self.station = station
    self.queuedAt = queuedAt
    self.state = state
  }
}
