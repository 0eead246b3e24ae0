/// How often one fault was repaired in a unit, and how long the unit could not be used.
public struct FaultRepeats: Sendable, Hashable, Codable {
  /// The shop's name for the fault, else the customer's words of the last stay.
  public var fault: String
  /// A person named the fault in each of these stays; else the words alone propose it.
  public var isConfirmed: Bool
  /// Repairs of this fault, the one that is going on included.
  public var count: Int
  /// The last of them is going on: the device is in the shop, or is being taken in.
  public var isOngoing: Bool
  /// Days on which the unit could not be used, overlapping stays counted once (W-D9), whatever the fault.
  public var daysOut: Int
  /// The stays, oldest first.
  public var tickets: [TicketID]

  /// The fault of the stay that is going on, or else the one that came back most often; nil below two repairs.
  ///
  /// - Parameters:
  ///   - stays: of one unit, in any order.
  ///   - today: the end of what is still going on.
  public init?(_ stays: [FaultStay], on today: Day) {
    let repairs = FaultRepeats.repairs(in: stays)
    let group =
      if let open = repairs.last(where: \.isOpen) { FaultRepeats.same(as: open, in: repairs) } else {
        FaultRepeats.largestGroup(of: repairs)
      }
    self.init(group, of: repairs, on: today)
  }

  /// The fault that came back most often in a unit, whatever it is in the shop for now; nil below two repairs.
  static func most(_ stays: [FaultStay], on today: Day) -> FaultRepeats? {
    let repairs = repairs(in: stays)
    return FaultRepeats(largestGroup(of: repairs), of: repairs, on: today)
  }

  private init?(_ group: [FaultStay], of repairs: [FaultStay], on today: Day) {
    guard group.count >= 2, let last = group.last else { return nil }
    fault = group.last(where: { $0.named != nil })?.named ?? last.fault
    isConfirmed = group.allSatisfy { $0.named != nil }
    count = group.count
    isOngoing = last.isOpen
    daysOut = FaultRepeats.daysOut(repairs, on: today)
    tickets = group.map(\.ticket)
  }

  /// Oldest first, what is going on last.
  private static func repairs(in stays: [FaultStay]) -> [FaultStay] {
    stays.filter(\.isRepair).sorted { a, b in
      a.isOpen == b.isOpen ? (a.openedOn, a.ticket) < (b.openedOn, b.ticket) : b.isOpen
    }
  }

  private static func same(as stay: FaultStay, in repairs: [FaultStay]) -> [FaultStay] {
    repairs.filter { $0.ticket == stay.ticket || $0.isSameFault(as: stay) }
  }

  /// Of faults that came back equally often the latest.
  private static func largestGroup(of repairs: [FaultStay]) -> [FaultStay] {
    repairs.reduce(into: []) { largest, stay in
      let group = same(as: stay, in: repairs)
      if group.count >= largest.count { largest = group }
    }
  }

  /// The union of half-open spans (W-D9, D-8).
  static func daysOut(_ stays: [FaultStay], on today: Day) -> Int {
    var (days, coveredUntil) = (0, Int.min)
    for stay in stays.sorted(by: { $0.openedOn < $1.openedOn }) {
      let from = max(stay.openedOn.number, coveredUntil)
      let until = (stay.usableOn ?? (stay.isOpen ? today : stay.openedOn)).number
      if until > from {
        days += until - from
        coveredUntil = until
      }
    }
    return days
  }
}

/// One model's line in the list of faults that come back.
public struct ModelRepeats: Sendable, Hashable, Codable {
  public var product: ProductID
  /// Repairs that began in the span.
  public var repairs: Int
  /// Units repaired in the span.
  public var units: Int
  /// Units with at least two repairs of one fault.
  public var unitsWithRepeats: Int
  /// The most repairs that one fault of one unit needed.
  public var most: Int
  /// The fault that came back in most units, in the shop's words.
  public var commonFault: String?
  /// Days out of use of all its units.
  public var daysOut: Int

  /// A line per model with a fault that came back, those that hurt most first.
  public static func list(_ stays: [FaultStay], on today: Day) -> [ModelRepeats] {
    let byProduct = Dictionary(grouping: stays.filter(\.isRepair), by: \.product)
    let lines = byProduct.map { product, stays in ModelRepeats(product, stays, on: today) }
    return lines.filter { $0.unitsWithRepeats > 0 }.sorted {
      ($1.unitsWithRepeats, $1.daysOut, $0.product) < ($0.unitsWithRepeats, $0.daysOut, $1.product)
    }
  }

  private init(_ product: ProductID, _ stays: [FaultStay], on today: Day) {
    let byUnit = Dictionary(grouping: stays, by: \.unit)
    let repeats = byUnit.values.compactMap { FaultRepeats.most($0, on: today) }
    let faults = Dictionary(grouping: repeats, by: { folded($0.fault) })
    let common = faults.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
    self.product = product
    repairs = stays.count
    units = byUnit.count
    unitsWithRepeats = repeats.count
    most = repeats.map(\.count).max() ?? 0
    commonFault = common?.value.first?.fault
    daysOut = byUnit.values.reduce(0) { $0 + FaultRepeats.daysOut($1, on: today) }
  }
}

extension DeskReading {
  /// Models with faults that came back in stays that began from `from` to `to`, both days included.
  public func modelRepeats(from: Day, to: Day, on today: Day) throws(StoreFailure) -> [ModelRepeats] {
    // No zone of the world is more than a day from Universal Time; the civil day decides.
    let stays = try stays(from: from.adding(days: -1).midnight, until: to.adding(days: 2).midnight)
    return ModelRepeats.list(stays.filter { (from...to).contains($0.openedOn) }, on: today)
  }
}

extension Day {
  /// Midnight in Universal Time.
  fileprivate var midnight: Moment { Moment(milliseconds: Int64(number) * 86_400_000) }
}
