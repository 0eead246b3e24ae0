public import Logging
public import ServiceDesk

/// What the staff pages need of the program around them.
public struct StaffPagesNeeds: Sendable {
  public var desk: Desk
  public var door: StaffDoor
  public var pictures: any PictureReader
  public var photos: any PhotoStore
  public var paper: PaperAccess
  /// Reads and writes files of serials.
  public var tables: any TableFiles
  /// The scanners that feed the counter.
  public var scanners: any ScanSource
  /// What is known of all scanners of the station.
  public var scannerAccess: ScannerAccess
  /// The folder whose pictures feed the counter too; nil where none is watched.
  public var inbox: (any PictureInbox)?
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
    tables: any TableFiles,
    scanners: any ScanSource, scannerAccess: ScannerAccess = ScannerAccess(),
    inbox: (any PictureInbox)? = nil, address: ListenAddress, setUpCode: String?,
    isDemo: Bool = false, logger: Logger, onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.desk = desk
    self.door = door
    self.pictures = pictures
    self.photos = photos
    self.paper = paper
    self.tables = tables
    self.scanners = scanners
    self.scannerAccess = scannerAccess
    self.inbox = inbox
    self.address = address
    self.setUpCode = setUpCode
    self.isDemo = isDemo
    self.logger = logger
    self.onListening = onListening
  }
}
