/// One unit given in place of another: the two serials stay linked both ways (`features.md` U6, `domain.md` 5.7).
public struct UnitSwap: Sendable, Hashable, Codable {
  public var id: UnitSwapID
  public var old: UnitID
  public var new: UnitID
  public var day: Day
  /// The stay in which it was swapped, if there was one.
  public var ticket: TicketID?
  public var reason: String?

  public init(
    id: UnitSwapID, old: UnitID, new: UnitID, day: Day, ticket: TicketID? = nil, reason: String? = nil
  ) {
    self.id = id
    self.old = old
    self.new = new
    self.day = day
    self.ticket = ticket
    self.reason = reason
  }
}

public struct UnitSwapID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// The number of a warranty seal on a device, to settle disputes about tampering (`features.md` U38).
public struct WarrantySeal: Sendable, Hashable, Codable {
  public var number: String
  public var putOn: Day
  /// The stay at whose end it was put on; nil for a seal of the sale.
  public var ticket: TicketID?

  public init(number: String, putOn: Day, ticket: TicketID? = nil) {
    self.number = number
    self.putOn = putOn
    self.ticket = ticket
  }
}
