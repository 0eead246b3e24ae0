public import ServiceDesk

/// A shop with fictitious people, products and devices in every stage, to try the program on.
///
/// The same seed gives the same people, products, serials and badges. Everybody's PIN is ``pin``: such a shop must
/// never serve real customers, so it is put into empty databases only.
public struct DemoShop: Sendable {
  /// Of every demo badge.
  public static let pin = "482915"

  public let seed: UInt64
  /// How much there shall be at least; beyond the demo's own 60, 90 and 39 it is filler for measurements.
  public let customers: Int
  public let units: Int
  public let tickets: Int

  public init(seed: UInt64 = 1, customers: Int = 0, units: Int = 0, tickets: Int = 0) {
    self.seed = seed
    self.customers = customers
    self.units = units
    self.tickets = tickets
  }

  /// One person of the demo, with the badge that the practice sheet prints.
  public struct Person: Sendable, Hashable {
    public let name: String
    public let roles: Set<Role>
    public let badge: BadgeCode
  }

  /// Everybody who works in the demo shop.
  public func people(_ secrecy: any Secrecy) -> [Person] {
    let plan = DemoPlan(seed: seed)
    return DemoNames.staff.enumerated().map { index, member in
      Person(name: member.name, roles: member.roles, badge: plan.badge(index, secrecy))
    }
  }

  /// How much is in the shop now.
  public struct Counts: Sendable, Hashable, Codable {
    public var customers: Int
    public var units: Int
    public var tickets: Int
    public var openTickets: Int
    public var staff: Int
  }

  /// Whether the shop has neither staff nor customers nor units.
  public static func isEmpty(_ desk: Desk) async throws(StoreFailure) -> Bool {
    let counts = try await counts(desk)
    return counts.staff + counts.customers + counts.units == 0
  }

  static func counts(_ desk: Desk) async throws(StoreFailure) -> Counts {
    try await desk.store.read { (desk) throws(StoreFailure) in
      Counts(
        customers: try desk.count(.customers), units: try desk.count(.units),
        tickets: try desk.count(.tickets), openTickets: try desk.count(.openTickets),
        staff: try desk.count(.staff))
    }
  }

  /// Fills an empty database.
  ///
  /// The demo's own records go through the real commands, on a clock that walks through the past months. The papers
  /// of that history count as printed, but for those of the last two intakes.
  @discardableResult
  public func fill(_ desk: Desk) async throws(DemoFailure) -> Counts {
    do {
      guard try await DemoShop.isEmpty(desk) else { throw DemoFailure.notEmpty }
      var history = DemoHistory(desk, DemoPlan(seed: seed))
      try await history.play()
      try await DemoFiller(desk, seed: seed).fill(customers: customers, units: units, tickets: tickets)
      return try await DemoShop.counts(desk)
    } catch let failure as DemoFailure {
      throw failure
    } catch let failure as StoreFailure {
      throw .store(failure)
    } catch {
      preconditionFailure("a demo fails in no other way")
    }
  }
}

/// Why a demo shop could not be made.
public enum DemoFailure: Error, Sendable, Equatable {
  /// The database holds a shop already.
  case notEmpty
  case store(StoreFailure)
  /// A command of the demo was refused: the demo and the rules disagree.
  case refused(command: String, Refusal)
}
