public struct ShopPrinterID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// A printer that the shop uses, known to all its stations.
public struct ShopPrinter: Sendable, Hashable {
  public var id: ShopPrinterID
  public var details: PrinterDetails
  public var addedAt: Moment
  /// Nil when the console added it.
  public var addedBy: StaffID?
  /// When it was given up. Its papers keep its name.
  public var retiredAt: Moment?
  /// The station whose own print server has its queue; nil for a printer that all stations reach.
  public var station: StationName?

  public init(
    id: ShopPrinterID, details: PrinterDetails, addedAt: Moment, addedBy: StaffID?, retiredAt: Moment? = nil,
    station: StationName? = nil
  ) {
    self.station = station
    self.id = id
    self.details = details
    self.addedAt = addedAt
    self.addedBy = addedBy
    self.retiredAt = retiredAt
  }
}

extension ShopPrinter {
  /// Whether papers of the station can go there.
  public func serves(_ station: StationName) -> Bool { self.station.map { $0 == station } ?? true }
}

/// What is said of a printer when it is added.
public struct PrinterDetails: Sendable, Hashable, Codable {
  /// What people call it: "Labels, store room".
  public var name: String
  public var place: PrinterPlace
  public var medium: PaperMedium
  /// The ``PrinterProfile`` that says its dots and language, by name.
  public var profile: String
  /// What mends this one's place on the paper, over the profile's own: as its test page's rulers show.
  public var offset: PrinterProfile.Offset

  public init(
    name: String, place: PrinterPlace, medium: PaperMedium, profile: String = PrinterProfile.pdf.name,
    offset: PrinterProfile.Offset = PrinterProfile.Offset()
  ) {
    self.offset = offset
    self.name = name
    self.place = place
    self.medium = medium
    self.profile = profile
  }
}

/// Which printer plays a role at a station, and which one takes over while it cannot print.
///
/// It stands before the station's configuration, whose printer plays where nothing is chosen.
public struct PrinterAssignment: Sendable, Hashable, Codable {
  public var station: StationName
  public var role: PrinterRole
  /// Nil leaves the role to the configuration.
  public var printer: ShopPrinterID?
  public var fallback: ShopPrinterID?

  public init(
    station: StationName, role: PrinterRole, printer: ShopPrinterID?, fallback: ShopPrinterID? = nil
  ) {
    self.station = station
    self.role = role
    self.printer = printer
    self.fallback = fallback
  }
}

/// Which program prints the papers of a station: with two at one ledger each sheet would come out twice.
///
/// The program that started last holds it. One that was pushed aside challenges the holder, which answers by taking the
/// challenge away; a challenge that stays means that the holder is gone.
public struct PrintRoomHold: Sendable, Hashable {
  public var station: StationName
  /// Random, made at each start.
  public var holder: String
  public var challenger: String?

  public init(station: StationName, holder: String, challenger: String? = nil) {
    self.station = station
    self.holder = holder
    self.challenger = challenger
  }
}
