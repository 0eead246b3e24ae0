/// All that happened to one unit, in order: bought, sold, returned, repaired, swapped, and what was told about it.
///
/// Put together from the records each time it is asked for, so that it can never disagree with them.
public struct UnitLife: Sendable, Hashable {
  public var unit: DeviceUnit
  public var product: Product
  /// Oldest first; what happened on one day stands in the order in which it makes sense (bought before sold).
  public var entries: [LifeEntry]
  /// Units that stand in for this one, or that it stands in for.
  public var linked: [LinkedUnit]

  public init(unit: DeviceUnit, product: Product, entries: [LifeEntry], linked: [LinkedUnit]) {
    self.unit = unit
    self.product = product
    self.entries = entries
    self.linked = linked
  }
}

/// The other unit of a swap.
public struct LinkedUnit: Sendable, Hashable, Codable {
  public enum Link: String, Sendable, Hashable, Codable, CaseIterable {
    /// The customer got the other unit in place of this one.
    case replacedBy
    /// The customer got this unit in place of the other one.
    case replaces
  }

  public var link: Link
  public var unit: UnitID
  public var serial: String
  public var product: String
  public var day: Day

  public init(link: Link, unit: UnitID, serial: String, product: String, day: Day) {
    self.link = link
    self.unit = unit
    self.serial = serial
    self.product = product
    self.day = day
  }
}

/// One thing that happened to a unit.
public struct LifeEntry: Sendable, Hashable {
  public var day: Day
  public var what: What
  /// Who wrote it down; nil where only a paper tells of it.
  public var by: String?
  public var ticket: LifeTicket?

  public init(day: Day, what: What, by: String? = nil, ticket: LifeTicket? = nil) {
    self.day = day
    self.what = what
    self.by = by
    self.ticket = ticket
  }

  public enum What: Sendable, Hashable {
    case bought(supplier: String, PurchaseTerms)
    case sold(to: Customer, SaleTerms)
    /// A sale to a customer to whom it had not been sold before, after a return.
    case resold(to: Customer, SaleTerms)
    case returned(document: String, reason: String)
    /// Somebody other than the owner on record brought it.
    case broughtByAnother(Customer)
    case stay(LifeStay)
    /// The verdict as it was told when it was taken in.
    case told(GuaranteeVerdict)
    /// A fact of the guarantee that a person wrote down, such as a part replaced or an inspection done.
    case recorded(RecordedEvent)
    /// A person's verdict beside the computed one.
    case overridden(VerdictOverride, reason: String)
    /// What a stay's fault is called, which makes two faults the same.
    case faultNamed(String)
    case swapped(LinkedUnit)
    case inspected(Inspection)
    /// It left in a parcel to a supplier or authorised service.
    case sentAway(to: String, parcel: String)
    /// The supplier answered for it.
    case answered(by: String, parcel: String, MakersAnswer)
    case sealed(number: String)
  }
}

/// The ticket that an entry belongs to.
public struct LifeTicket: Sendable, Hashable, Codable {
  public var id: TicketID
  public var number: String

  public init(id: TicketID, number: String) {
    self.id = id
    self.number = number
  }
}

/// One stay in the shop, from the intake to the hand-over or until today.
public struct LifeStay: Sendable, Hashable {
  public var customer: Customer
  /// In the customer's own words.
  public var fault: String
  public var basis: ClaimBasis
  public var stage: Stage
  public var outcome: Outcome?
  public var coverage: CoverageDecision.Basis?
  /// The day it was handed back; nil while it is here, or when it never was.
  public var handedBack: Day?
  /// Days from the intake to the hand-over, or until today while it is here (`domain.md` W-D5: the first is not counted).
  public var daysOut: Int

  public init(
    customer: Customer, fault: String, basis: ClaimBasis, stage: Stage, outcome: Outcome? = nil,
    coverage: CoverageDecision.Basis? = nil, handedBack: Day? = nil, daysOut: Int
  ) {
    self.customer = customer
    self.fault = fault
    self.basis = basis
    self.stage = stage
    self.outcome = outcome
    self.coverage = coverage
    self.handedBack = handedBack
    self.daysOut = daysOut
  }
}
