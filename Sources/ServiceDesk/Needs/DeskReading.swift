/// The questions that the desk asks of the database.
public protocol DeskReading:
  RegistryReading, GuaranteeReading, ConsignmentReading, ImportReading, LookUpReading,
  InspectionReading, AlarmReading, GuaranteeDocumentReading, DayCloseReading,
  QuoteReading, PrinterReading, ScannerReading
{
  // MARK: Customers and products
  func customer(_ id: CustomerID) throws(StoreFailure) -> Customer?
  /// Customers whose folded name or company contains `text` folded, or whose phone ends in its digits; by name.
  func customers(matching text: String, limit: Int) throws(StoreFailure) -> [Customer]
  func product(_ id: ProductID) throws(StoreFailure) -> Product?
  func product(_ gtin: GTIN) throws(StoreFailure) -> Product?
  func products(matching text: String, limit: Int) throws(StoreFailure) -> [Product]

  // MARK: Units
  func unit(_ id: UnitID) throws(StoreFailure) -> DeviceUnit?
  /// Every unit with this serial or alias, whoever made it.
  func units(numbered serial: SerialNumber) throws(StoreFailure) -> [DeviceUnit]
  func sales(of unit: UnitID) throws(StoreFailure) -> [Sale]
  func units(of customer: CustomerID, limit: Int) throws(StoreFailure) -> [DeviceUnit]

  // MARK: Tickets
  func ticket(_ id: TicketID) throws(StoreFailure) -> Ticket?
  func ticket(_ number: TicketNumber) throws(StoreFailure) -> Ticket?
  func ticket(labelled code: UnitCode) throws(StoreFailure) -> Ticket?
  func openTicket(of unit: UnitID) throws(StoreFailure) -> Ticket?
  /// Newest first, open and closed.
  func tickets(of unit: UnitID) throws(StoreFailure) -> [Ticket]
  func tickets(_ filter: TicketFilter, limit: Int) throws(StoreFailure) -> [Ticket]
  /// In the order in which it happened.
  func history(of ticket: TicketID) throws(StoreFailure) -> [TicketEvent]
  /// The newest event of this person at any ticket, for the undo.
  func lastEvent(by staff: StaffID) throws(StoreFailure) -> TicketEvent?

  // MARK: Claims of customers
  func claim(opening key: ReceiptKeyHash) throws(StoreFailure) -> Claim?
  /// Live claims at this locator; more than one is possible in a very large shop.
  func claims(at locator: String) throws(StoreFailure) -> [Claim]
  func claim(of ticket: TicketID) throws(StoreFailure) -> Claim?
  /// Claims whose secret still waits for its slow hash.
  func claimsToHarden(limit: Int) throws(StoreFailure) -> [Claim]
  /// Failed look-ups of `subject` since `moment`.
  func failures(of subject: GuessSubject, since moment: Moment) throws(StoreFailure) -> Int

  // MARK: Shelves and people
  func shelf(_ id: ShelfID) throws(StoreFailure) -> Shelf?
  func shelf(_ code: ShelfCode) throws(StoreFailure) -> Shelf?
  func shelves() throws(StoreFailure) -> [Shelf]
  func staff(_ id: StaffID) throws(StoreFailure) -> StaffMember?
  func staff(badgeHash: String) throws(StoreFailure) -> StaffMember?
  func staff() throws(StoreFailure) -> [StaffMember]
  func session(tokenHash: String) throws(StoreFailure) -> StaffSession?

  // MARK: Paper
  func paper(_ id: PaperID) throws(StoreFailure) -> PaperEntry?
  func papers(of ticket: TicketID) throws(StoreFailure) -> [PaperEntry]
  /// The papers that were printed again from this one, in the order in which they were owed.
  func copies(of paper: PaperID) throws(StoreFailure) -> [PaperEntry]
  /// Papers that somebody still waits for, oldest first.
  func openPapers(of station: StationName?, limit: Int) throws(StoreFailure) -> [PaperEntry]

  // MARK: Commands
  /// What came of a command, for a sender that lost the answer and what it had sent; nil when the id is unknown or was
  /// another kind of command's.
  func decision<C: DeskCommand>(of id: CommandID, on kind: C.Type) throws(StoreFailure) -> Decision<C.Answer>?

  /// Rises with every ticket event; what pages compare to know that something changed.
  func lastEventNumber() throws(StoreFailure) -> EventID?
  func count(_ what: Countable) throws(StoreFailure) -> Int
}

public enum Countable: String, Sendable, CaseIterable { case customers, units, tickets, openTickets, staff }

/// Which tickets a list shows.
public struct TicketFilter: Sendable, Hashable {
  public var stages: Set<Stage>?
  public var technician: StaffID?
  public var customer: CustomerID?
  /// Promised on or before this day.
  public var promisedBy: Day?
  /// Continue behind this ticket, for long lists; lists are newest first.
  public var before: TicketID?

  public init(
    stages: Set<Stage>? = nil, technician: StaffID? = nil, customer: CustomerID? = nil,
    promisedBy: Day? = nil,
    before: TicketID? = nil
  ) {
    self.stages = stages
    self.technician = technician
    self.customer = customer
    self.promisedBy = promisedBy
    self.before = before
  }

  public static let open = TicketFilter(stages: Set(Stage.allCases.filter { !$0.isClosed }))
}

/// A place where devices wait.
public struct Shelf: Sendable, Hashable, Codable {
  public var id: ShelfID
  public var name: String
  public var code: ShelfCode

  public init(id: ShelfID, name: String, code: ShelfCode) {
    self.id = id
    self.name = name
    self.code = code
  }
}

/// SHA-256 of a receipt key, hexadecimal.
public struct ReceiptKeyHash: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// What opens a ticket to its customer.
public struct Claim: Sendable, Hashable, Codable {
  public var ticket: TicketID
  public var locator: String
  public var secret: ClaimSecret
  public var receiptKey: ReceiptKeyHash
  /// Codes die 30 days after the hand-over (`reliability.md` 2.3); nil while the ticket is open.
  public var deadFrom: Moment?

  public init(
    ticket: TicketID, locator: String, secret: ClaimSecret, receiptKey: ReceiptKeyHash,
    deadFrom: Moment? = nil
  ) {
    self.ticket = ticket
    self.locator = locator
    self.secret = secret
    self.receiptKey = receiptKey
    self.deadFrom = deadFrom
  }

  public func isLive(at now: Moment) -> Bool { deadFrom.map { now < $0 } ?? true }
}

/// How the six secret characters are kept.
///
/// An intake must not wait for a slow hash, so the secret is stored under the shop's key at once and the keyed form is
/// slow-hashed within seconds by ``ClaimHardening``; a crash in between leaves the keyed form, which the next start
/// hardens. The secret itself is stored nowhere.
public enum ClaimSecret: Sendable, Hashable, Codable {
  /// HMAC of locator and secret under the pepper key, hexadecimal.
  case keyed(String)
  /// Salted slow hash of the keyed form.
  case slow(SlowHash)
}

/// Whose wrong guesses are counted.
public struct GuessSubject: RawRepresentable, Sendable, Hashable, Codable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public static func locator(_ locator: String) -> GuessSubject {
    GuessSubject(rawValue: "locator:\(locator)")
  }
  public static func kiosk(_ name: String) -> GuessSubject { GuessSubject(rawValue: "kiosk:\(name)") }
  public static let wholeShop = GuessSubject(rawValue: "shop")
  public static func badge(_ staff: StaffID, at station: StationName) -> GuessSubject {
    GuessSubject(rawValue: "badge:\(staff)@\(station)")
  }
  public static func unknownBadge(at station: StationName) -> GuessSubject {
    GuessSubject(rawValue: "badge:?@\(station)")
  }
  public static let setUpCode = GuessSubject(rawValue: "setup")
}

/// A signed-in person at one browser.
public struct StaffSession: Sendable, Hashable, Codable {
  /// SHA-256 of the session's token, hexadecimal. The token itself is only in the cookie.
  public var tokenHash: String
  public var staff: StaffID
  public var startedAt: Moment
  public var lastUsedAt: Moment
  public var endedAt: Moment?

  /// The page locks itself after two minutes without a touch and keeps the draft (`reliability.md` 2.2); this is the
  /// end for a page that cannot.
  public static let idleSeconds: Int64 = 15 * 60
  public static let absoluteSeconds: Int64 = 12 * 3600

  public init(
    tokenHash: String, staff: StaffID, startedAt: Moment, lastUsedAt: Moment, endedAt: Moment? = nil
  ) {
    self.tokenHash = tokenHash
    self.staff = staff
    self.startedAt = startedAt
    self.lastUsedAt = lastUsedAt
    self.endedAt = endedAt
  }

  public func isLive(at now: Moment) -> Bool {
    endedAt == nil && lastUsedAt.seconds(until: now) < StaffSession.idleSeconds
      && startedAt.seconds(until: now) < StaffSession.absoluteSeconds
  }
}
