/// The changes that a command may make; ids come back from the database.
///
/// A change that would break an invariant throws `constraint`: the desk checks first, the schema has the last word.
public protocol DeskTransaction:
  DeskReading, RegistryTransaction, GuaranteeTransaction, ConsignmentTransaction, ImportTransaction,
  InspectionTransaction, AlarmTransaction, GuaranteeDocumentTransaction, QuoteTransaction,
  PrinterTransaction, ScannerTransaction
{
  /// The shop that this database belongs to.
  var shop: ShopSettings { get }
  var secrecy: any Secrecy { get }

  func add(_ customer: CustomerDetails) throws(StoreFailure) -> CustomerID
  func replace(_ id: CustomerID, with details: CustomerDetails) throws(StoreFailure)
  func add(_ product: ProductDetails) throws(StoreFailure) -> ProductID
  func addUnit(
    product: ProductID, serial: SerialNumber, aliases: [UnitAlias], owner: CustomerID?
  ) throws(StoreFailure) -> UnitID
  func add(_ alias: UnitAlias, to unit: UnitID) throws(StoreFailure)
  func setOwner(_ customer: CustomerID, of unit: UnitID) throws(StoreFailure)
  func addSale(of unit: UnitID, to customer: CustomerID, _ terms: SaleTerms) throws(StoreFailure) -> SaleID

  /// The next number of this branch and year; never given twice, also not after a roll-back seen by others.
  func nextTicketNumber(branch: Character, year: Int) throws(StoreFailure) -> TicketNumber
  /// Stores a new ticket; its `id` is ignored.
  func add(_ ticket: Ticket) throws(StoreFailure) -> TicketID
  /// Stores the new state of a ticket whose stored revision is `ticket.revision - 1`; otherwise throws `constraint`.
  func replace(_ ticket: Ticket) throws(StoreFailure)
  /// Adds a line to a ticket's history; its `id` is ignored.
  @discardableResult
  func append(_ event: TicketEvent) throws(StoreFailure) -> EventID

  func add(_ claim: Claim) throws(StoreFailure)
  func harden(_ ticket: TicketID, _ hash: SlowHash) throws(StoreFailure)
  func endClaim(of ticket: TicketID, from moment: Moment) throws(StoreFailure)
  func recordFailure(of subject: GuessSubject, at moment: Moment) throws(StoreFailure)
  func forgetFailures(of subject: GuessSubject) throws(StoreFailure)

  func addShelf(_ name: String, _ code: ShelfCode) throws(StoreFailure) -> ShelfID
  /// Stores a new staff member; its `id` is ignored.
  func add(_ staff: StaffMember) throws(StoreFailure) -> StaffID
  func replace(_ staff: StaffMember) throws(StoreFailure)
  func add(_ session: StaffSession) throws(StoreFailure)
  func replace(_ session: StaffSession) throws(StoreFailure)

  /// Puts a paper into the ledger in the transaction of the event that owes it; its `id` is ignored.
  func add(_ paper: PaperEntry) throws(StoreFailure) -> PaperID
  /// Stores how far the paper got. What it says does not change, and its pages have a call of their own.
  func replace(_ paper: PaperEntry) throws(StoreFailure)
}
