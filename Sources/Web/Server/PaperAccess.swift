public import ServiceDesk

/// Papers and printers as the pages see them; the ledger itself is read from the desk's store.
public struct PaperAccess: Sendable {
  /// Draws a paper that was not drawn yet.
  public var drawer: any PageDrawer
  /// On what a paper of the ledger was drawn or will be, and in whose dots.
  public var form: @Sendable (PaperEntry) async -> PaperForm
  /// On what a paper of a kind would be drawn here now.
  public var usualForm: @Sendable (PaperKind) async -> PaperForm
  /// PNG bytes of a paper in the printer's own dots.
  public var preview: @Sendable (Paper, PaperForm) async throws -> [UInt8]
  /// Where its codes lie in them.
  public var look: @Sendable (Paper, PaperForm) async throws -> PaperLook
  /// PNG bytes of a barcode.
  public var code: @Sendable (String, CodeKind) async throws -> [UInt8]
  /// Documents of a shop without a printer, newest first.
  public var tray: @Sendable () async throws -> [TrayDocument]
  /// The bytes of one document of the tray; nil when there is none of this name.
  public var trayDocument: @Sendable (String) async throws -> [UInt8]?
  public var printers: @Sendable () async -> [PrinterRoleState]
  /// The queue that is the tray, not a printer; nil when there is none.
  public var trayQueue: QueueName?
  /// Rises when the station's print room wrote something down.
  public var changes: @Sendable () async -> Int
  /// Finds printers on cables and network; nil where the station has no print server.
  public var finder: (any PrinterFinder)?
  /// The queues of the station's print server, with the places by which papers remember them.
  public var queues: @Sendable () async throws -> [(place: PrinterPlace, state: QueueState)]
  /// How printers can be drawn for.
  public var profiles: [PrinterProfile]
  /// The shop's templates, with samples and with what is wrong with them.
  public var labels: any LabelProofing

  public init(
    drawer: any PageDrawer, form: @escaping @Sendable (PaperEntry) async -> PaperForm,
    usualForm: @escaping @Sendable (PaperKind) async -> PaperForm,
    preview: @escaping @Sendable (Paper, PaperForm) async throws -> [UInt8],
    look: @escaping @Sendable (Paper, PaperForm) async throws -> PaperLook,
    code: @escaping @Sendable (String, CodeKind) async throws -> [UInt8],
    tray: @escaping @Sendable () async throws -> [TrayDocument],
    trayDocument: @escaping @Sendable (String) async throws -> [UInt8]?,
    printers: @escaping @Sendable () async -> [PrinterRoleState], trayQueue: QueueName? = nil,
    changes: @escaping @Sendable () async -> Int = { 0 }, finder: (any PrinterFinder)? = nil,
    queues: @escaping @Sendable () async throws -> [(place: PrinterPlace, state: QueueState)] = { [] },
    profiles: [PrinterProfile] = [.pdf], labels: any LabelProofing
  ) {
    self.usualForm = usualForm
    self.labels = labels
    self.drawer = drawer
    self.form = form
    self.preview = preview
    self.look = look
    self.code = code
    self.tray = tray
    self.trayDocument = trayDocument
    self.printers = printers
    self.trayQueue = trayQueue
    self.changes = changes
    self.finder = finder
    self.queues = queues
    self.profiles = profiles
  }
}

/// Barcodes that a page can show.
public enum CodeKind: String, Sendable, CaseIterable {
  case qr
  case code128 = "128"
}

public struct TrayDocument: Sendable, Hashable {
  public var name: String
  public var at: Moment
  public var bytes: Int

  public init(name: String, at: Moment, bytes: Int) {
    self.name = name
    self.at = at
    self.bytes = bytes
  }
}
