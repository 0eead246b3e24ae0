public import Logging
public import ServiceDesk

/// What the kiosk's listener needs.
public struct KioskDoorNeeds: Sendable {
  public var kiosk: Kiosk
  public var shop: ShopSettings
  /// Scanners that the configuration gives to the kiosk.
  public var scanners: any ScanSource
  /// Where it is kept how they stand, for the staff.
  public var board: ScannerBoard
  /// Reads the frames of the kiosk's camera; nil when the kiosk has none.
  public var pictures: (any PictureReader)?
  public var clock: any ShopClock
  public var address: ListenAddress
  public var secrecy: any Secrecy
  public var logger: Logger
  public var onListening: @Sendable (Int) -> Void

  public init(
    kiosk: Kiosk, shop: ShopSettings, scanners: any ScanSource, board: ScannerBoard = ScannerBoard(),
    pictures: (any PictureReader)? = nil, clock: any ShopClock,
    address: ListenAddress, secrecy: any Secrecy, logger: Logger,
    onListening: @escaping @Sendable (Int) -> Void = { _ in }
  ) {
    self.kiosk = kiosk
    self.shop = shop
    self.scanners = scanners
    self.board = board
    self.pictures = pictures
    self.clock = clock
    self.address = address
    self.secrecy = secrecy
    self.logger = logger
    self.onListening = onListening
  }
}
