/// Takes goods back from their buyer: the sale is cleared and stays in the history; a resale sets it again (`features.md`
/// W9).
public struct ReturnUnit: DeskCommand, Hashable {
  public static let kind = "unit.return"

  public struct Answer: Codable, Sendable, Hashable {
    public var unit: UnitID
    public var sale: SaleID
  }

  public var unit: UnitID
  public var day: Day
  public var reason: String

  public init(unit: UnitID, day: Day, reason: String) {
    self.unit = unit
    self.day = day
    self.reason = reason
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try desk.holdRegistry()
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    guard let sale = try desk.sales(of: unit).inForce else { return .refused(Refusal(.notSold)) }
    guard let reason = cleaned(reason) else { return .refused(.missing("reason")) }
    guard isShortText(reason) else { return .refused(.unacceptable("reason")) }
    guard day <= envelope.today, day >= min(sale.terms.contractDay, sale.terms.deliveryDay) else {
      return .refused(.unacceptable("return.day"))
    }
    if let open = try desk.openTicket(of: unit) {
      return .refused(Refusal(.openTicketExists, ["number": open.number.description]))
    }
    try desk.clear(sale.id, SaleReturn(on: day, reason: reason))
    try desk.clearOwner(of: unit)
    return .done(Answer(unit: unit, sale: sale.id))
  }
}

/// Gives one unit in place of another outside of a repair; both serials stay linked.
public struct SwapUnit: DeskCommand, Hashable {
  public static let kind = "unit.swap"

  public struct Answer: Codable, Sendable, Hashable {
    public var swap: UnitSwapID
    public var new: UnitID
  }

  /// The unit that goes in.
  public enum NewUnit: Sendable, Hashable, Codable {
    case known(UnitID)
    /// A serial of the old unit's product, or of another.
    case serial(SerialNumber, OpenTicket.ProductChoice?)
  }

  public var old: UnitID
  public var new: NewUnit
  public var day: Day
  public var ticket: TicketID?
  public var reason: String?

  public init(old: UnitID, new: NewUnit, day: Day, ticket: TicketID? = nil, reason: String? = nil) {
    self.old = old
    self.new = new
    self.day = day
    self.ticket = ticket
    self.reason = reason
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "unit \(old)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try desk.holdRegistry()
    guard let before = try desk.unit(old) else { return .refused(.notFound("unit")) }
    if let ticket, try desk.ticket(ticket) == nil { return .refused(.notFound("ticket")) }
    guard day <= envelope.today else { return .refused(.unacceptable("return.day")) }
    let reason: String?
    switch checkedReason(self.reason) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let checked): reason = checked
    }
    let after: DeviceUnit
    switch try chosenUnit(in: desk, before) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let unit): after = unit
    }
    let swap = UnitSwap(
      id: UnitSwapID(0), old: old, new: after.id, day: day, ticket: ticket, reason: reason)
    switch try desk.link(swap) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let id):
      if let owner = before.owner { try desk.setOwner(owner, of: after.id) }
      return .done(Answer(swap: id, new: after.id))
    }
  }

  private func chosenUnit(
    in desk: any DeskTransaction, _ old: DeviceUnit
  ) throws(StoreFailure) -> Result<DeviceUnit, Refusal> {
    switch new {
    case .known(let id):
      guard let known = try desk.unit(id) else { return .failure(.notFound("unit")) }
      return .success(known)
    case .serial(let serial, let product):
      let registration = UnitRegistration(
        product: product ?? .known(old.product), serial: serial, aliases: [])
      return try registration.carryOut(in: desk, owner: old.owner)
    }
  }
}

extension DeskTransaction {
  /// Stores a swap unless it is stored already; a stay has one replacement, so an earlier one of the same ticket goes.
  func link(_ swap: UnitSwap) throws(StoreFailure) -> Result<UnitSwapID, Refusal> {
    guard swap.old != swap.new else {
      return .failure(Refusal(.alreadyExists, ["field": "unit.serial"]))
    }
    for earlier in try swaps(of: swap.old) where earlier.old == swap.old {
      if earlier.new == swap.new { return .success(earlier.id) }
      if let ticket = swap.ticket, earlier.ticket == ticket { try remove(earlier.id) }
    }
    return .success(try add(swap))
  }
}

/// Writes down the number of a warranty seal that was put on a device (`features.md` U38).
public struct PutSeal: DeskCommand, Hashable {
  public static let kind = "unit.seal"
  public typealias Answer = Done

  public var unit: UnitID
  public var number: String
  public var day: Day
  public var ticket: TicketID?

  public init(unit: UnitID, number: String, day: Day, ticket: TicketID? = nil) {
    self.unit = unit
    self.number = number
    self.day = day
    self.ticket = ticket
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Done) -> String? { "unit \(unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Done> {
    guard try desk.unit(unit) != nil else { return .refused(.notFound("unit")) }
    if let ticket, try desk.ticket(ticket) == nil { return .refused(.notFound("ticket")) }
    guard let number = cleaned(number) else { return .refused(.missing("seal.number")) }
    guard isShortText(number), day <= envelope.today else { return .refused(.unacceptable("seal.number")) }
    try desk.add(WarrantySeal(number: number, putOn: day, ticket: ticket), to: unit)
    return .done(Done())
  }
}
