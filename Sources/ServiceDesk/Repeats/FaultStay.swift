/// What one stay says about faults that come back: the least of a ticket that the count needs.
public struct FaultStay: Sendable, Hashable, Codable {
  public var ticket: TicketID
  public var unit: UnitID
  public var product: ProductID
  /// The day of the intake.
  public var openedOn: Day
  /// The customer's words.
  public var fault: String
  /// The shop's name for the fault, once a person gave it.
  public var named: String?
  /// Nil while the item is in the shop.
  public var outcome: Outcome?
  public var isOpen: Bool
  /// The day on which the customer could use it again: the notice or the return, by the country's rule. Nil while
  /// that has not come.
  public var usableOn: Day?

  public init(
    ticket: TicketID, unit: UnitID, product: ProductID, openedOn: Day, fault: String, named: String? = nil,
    outcome: Outcome? = nil, isOpen: Bool = false, usableOn: Day? = nil
  ) {
    self.ticket = ticket
    self.unit = unit
    self.product = product
    self.openedOn = openedOn
    self.fault = fault
    self.named = named
    self.outcome = outcome
    self.isOpen = isOpen
    self.usableOn = usableOn
  }

  /// Whether something was repaired in this stay, or may still be: a stay without a fault is no repair of one.
  var isRepair: Bool {
    if isOpen { return true }
    return outcome == .repairedUnderGuarantee || outcome == .repairedPaid
  }

  /// The same fault as in `other`: by the names that persons gave, else by the customer's words.
  func isSameFault(as other: FaultStay) -> Bool {
    if let named, let name = other.named { return folded(named) == folded(name) }
    return FaultWords(named ?? fault).resemble(FaultWords(other.named ?? other.fault))
  }
}

/// The words of a fault that tell it from others, folded: what a proposal of "the same fault" rests on.
///
/// Only a proposal: words cannot tell two faults of one part apart, so a person confirms it by a name.
public struct FaultWords: Sendable, Hashable {
  let stems: Set<String>

  /// Words shorter than this carry little; endings differ, so only the beginning of a longer word counts.
  private static let (shortest, stem) = (4, 5)

  public init(_ text: String) {
    stems = Set(
      folded(text).split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        .filter { $0.count >= FaultWords.shortest }.map { String($0.prefix(FaultWords.stem)) })
  }

  /// At least half of the shorter text's words stand in the other one too.
  public func resemble(_ other: FaultWords) -> Bool {
    let least = min(stems.count, other.stems.count)
    return least > 0 && stems.intersection(other.stems).count * 2 >= least
  }
}
