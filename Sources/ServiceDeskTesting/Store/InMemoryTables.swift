import Foundation
import ServiceDesk

/// Everything an ``InMemoryStore`` holds. A value, so that a transaction works on a copy and a roll-back drops it.
struct InMemoryTables: Sendable {
  var customers: [CustomerID: Customer] = [:]
  var products: [ProductID: Product] = [:]
  var units: [UnitID: DeviceUnit] = [:]
  var sales: [SaleID: Sale] = [:]
  var registry = InMemoryRegistry()
  var imports: [FileImportID: FileImport] = [:]
  var columnMappings: [String: ColumnMapping] = [:]
  var guaranteeDocuments = InMemoryGuaranteeDocuments()
  var quotes: [QuoteID: Quote] = [:]
  var tickets: [TicketID: Ticket] = [:]
  /// In the order in which they were added.
  var events: [TicketEvent] = []
  var claims: [TicketID: Claim] = [:]
  var failures: [GuessSubject: [Moment]] = [:]
  var shelves: [ShelfID: Shelf] = [:]
  var staff: [StaffID: StaffMember] = [:]
  var sessions: [String: StaffSession] = [:]
  var papers: [PaperID: PaperEntry] = [:]
  /// Of papers that were drawn.
  var pages: [PaperID: [UInt8]] = [:]
  var guaranteeEntries: [GuaranteeEntryID: GuaranteeEntry] = [:]
  var toldVerdicts: [TicketID: ToldVerdict] = [:]
  var commands: [CommandID: CommandRow] = [:]
  var audit: [AuditRow] = []
  var consignments: [ConsignmentID: Consignment] = [:]
  var consignmentLines: [ConsignmentLineID: ConsignmentLine] = [:]
  var care = InMemoryCareTables()
  var printing = InMemoryPrinting()
  var learnedScanners: [ScannerIdentity: LearnedScanner] = [:]
  private var lastTicketNumber: [String: Int] = [:]
  private var lastID: [ObjectIdentifier: Int64] = [:]

  struct CommandRow: Sendable {
    var kind: String
    var body: Data
    var decision: Data
  }

  mutating func newID<ID: RecordID>(_ type: ID.Type = ID.self) -> ID {
    lastID[ObjectIdentifier(type), default: 0] += 1
    return ID(lastID[ObjectIdentifier(type), default: 0])
  }

  mutating func newTicketNumber(branch: Character, year: Int) -> TicketNumber {
    let series = "\(branch)\(year % 100)"
    lastTicketNumber[series, default: 0] += 1
    return TicketNumber(branch: branch, year: year, counter: lastTicketNumber[series, default: 0])
  }
}

extension Dictionary where Key: RecordID {
  /// The values that hold, by id.
  func rows(where holds: (Value) -> Bool) -> [Value] {
    filter { holds($0.value) }.sorted { $0.key < $1.key }.map(\.value)
  }
}
