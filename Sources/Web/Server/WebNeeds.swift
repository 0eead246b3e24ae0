public import Logging
public import ServiceDesk

/// Where a listener listens. Port 0 lets the system choose one.
public struct ListenAddress: Sendable, Hashable {
  public var host: String
  public var port: Int

  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }
}

/// What the staff pages need of the program around them.
public struct StaffPagesNeeds: Sendable {
  public var desk: Desk
  public var door: StaffDoor
  public var pictures: any PictureReader
  public var photos: any PhotoStore
  public var paper: PaperAccess
  /// The scanners that feed the counter.
  public var scanners: any ScanSource
  public var address: ListenAddress
  /// The one-time code that the console shows while the shop has nobody; nil ends the set-up.
  public var setUpCode: String?
  /// A practice shop, which the pages say.
  public var isDemo: Bool
  public var logger: Logger
  /// Called once, with the port that is really listened on.
  public var onListening: @Sendable (Int) -> Void

  public init(
    desk: Desk, door: StaffDoor, pictures: any PictureReader, photos: any PhotoStore, paper: PaperAccess,
    scanners: any ScanSource, address: ListenAddress, setUpCode: String?,
    isDemo: Bool = false, logger: Logger, onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.desk = desk
    self.door = door
    self.pictures = pictures
    self.photos = photos
    self.paper = paper
    self.scanners = scanners
    self.address = address
    self.setUpCode = setUpCode
    self.isDemo = isDemo
    self.logger = logger
    self.onListening = onListening
  }
}

/// What the kiosk's listener needs.
public struct KioskDoorNeeds: Sendable {
  public var kiosk: Kiosk
  public var shop: ShopSettings
  /// Scanners that the configuration gives to the kiosk.
  public var scanners: any ScanSource
  public var address: ListenAddress
  public var secrecy: any Secrecy
  public var logger: Logger
  public var onListening: @Sendable (Int) -> Void

  public init(
    kiosk: Kiosk, shop: ShopSettings, scanners: any ScanSource,
    address: ListenAddress, secrecy: any Secrecy, logger: Logger,
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.kiosk = kiosk
    self.shop = shop
    self.scanners = scanners
    self.address = address
    self.secrecy = secrecy
    self.logger = logger
    self.onListening = onListening
  }
}

/// Papers and printers as the pages see them; the ledger itself is read from the desk's store.
public struct PaperAccess: Sendable {
  /// Draws a paper that was not drawn yet.
  public var drawer: any PageDrawer
  /// PNG bytes of a paper in the printer's own dots.
  public var preview: @Sendable (Paper, PaperMedium) async throws -> [UInt8]
  /// PNG bytes of a barcode.
  public var code: @Sendable (String, CodeKind) async throws -> [UInt8]
  /// Documents of a shop without a printer, newest first.
  public var tray: @Sendable () async throws -> [TrayDocument]
  /// The bytes of one document of the tray; nil when there is none of this name.
  public var trayDocument: @Sendable (String) async throws -> [UInt8]?
  public var printers: @Sendable () async -> [PrinterRoleState]
  /// The queue that is the tray, not a printer; nil when there is none.
  public var trayQueue: QueueName?

  public init(
    drawer: any PageDrawer, preview: @escaping @Sendable (Paper, PaperMedium) async throws -> [UInt8],
    code: @escaping @Sendable (String, CodeKind) async throws -> [UInt8],
    tray: @escaping @Sendable () async throws -> [TrayDocument],
    trayDocument: @escaping @Sendable (String) async throws -> [UInt8]?,
    printers: @escaping @Sendable () async -> [PrinterRoleState], trayQueue: QueueName? = nil
  ) {
    self.drawer = drawer
    self.preview = preview
    self.code = code
    self.tray = tray
    self.trayDocument = trayDocument
    self.printers = printers
    self.trayQueue = trayQueue
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
