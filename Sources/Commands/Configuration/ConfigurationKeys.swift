import ServiceDesk

/// The settings of `ghiseu.json5`: a line for each, with what it means and what holds without it.
///
/// Paths may be relative; they start at the folder of the file. None but those of ``secret`` is secret.
enum ConfigurationKeys {
  // MARK: The shop
  static let shopName = key("shop.name", .line, default: "Ghișeu", "Stands on every paper.")
  static let shopAddress = key(
    "shop.address", .line, default: "(shop.address)", "Stands on receipts and release slips.")
  static let shopTaxNumber = key("shop.taxNumber", .line, default: "none", "Stands on receipts.")
  static let shopPhone = key("shop.phone", .line, default: "none", "Stands on receipts and kiosk pages.")
  static let shopEmail = key("shop.email", .line, default: "none", "Whom customers ask about their data.")
  static let shopOpeningHours = key("shop.openingHours", .line, default: "none", "Stands on receipts.")
  static let shopCountry = key(
    "shop.country", .choice(Country.self), default: "RO", "Whose law of guarantee applies.")
  static let shopBranch = key(
    "shop.branch", .letter, default: "A", "The letter of this branch's ticket numbers.")
  static let shopCurrency = key(
    "shop.currency", .choice(Currency.self), default: "the country's", "Of all amounts in the database.")
  static let shopLanguage = key(
    "shop.language", .choice(Language.self), default: "the country's", "Of the counter and new customers.")
  static let shopPublicAddress = key(
    "shop.publicAddress", .webAddress, default: "the kiosk's listener",
    "Where customers reach the kiosk pages; in the receipt's QR code.")
  static let shopZone = key(
    "shop.zone", .line, default: "the country's", "IANA name of the shop's time zone.")
  static let storageFee = key(
    "shop.storageFee", .amount, default: "none", "A day's storage of what is not collected; on the receipt.")
  static let storageFrom = key(
    "shop.storageFrom", .days, default: "10", "From which day after the notice storage costs that.")

  // MARK: The station and its data
  static let station = key("station", .line, default: "counter-1", "Names this machine in histories.")
  static let data = key(
    "data", .path, default: "$XDG_DATA_HOME/ghiseu", "The folder of all that has no other place.")
  static let databaseSQLite = key(
    "database.sqlite", .path, default: "ghiseu.sqlite in the data folder", "The file of the database.")
  static let databasePostgres = key(
    "database.postgres", .line, default: "none", "Connection string of a shared server.", isSecret: true)
  static let databasePostgresFile = key(
    "database.postgresFile", .path, default: "none", "A file whose first line is the connection string.")
  static let keyFile = key(
    "keyFile", .path, default: "ghiseu.key in the data folder", "The shop's key. Back it up.")
  static let photos = key("photos", .path, default: "photos in the data folder", "The intakes' photos.")
  static let templates = key("templates", .path, default: "none", "The shop's own label templates.")
  static let logLevel = key(
    "logLevel", .choice(Configuration.LogLevel.self), default: "info", "From which level on to log.")

  // MARK: The pages
  static let staffAddress = key("staff.address", .line, default: "127.0.0.1", "Where staff pages listen.")
  static let staffPort = key("staff.port", .port, default: "8480", "Their port; 0 lets the system choose.")
  static let kioskAddress = key("kiosk.address", .line, default: "127.0.0.1", "Where kiosk pages listen.")
  static let kioskPort = key("kiosk.port", .port, default: "8481", "Their port; 0 lets the system choose.")
  static let kioskCamera = key(
    "kiosk.camera", .flag, default: "false", "Its camera reads receipts when a customer asks for it.")
  static let secureCookies = key(
    "secureCookies", .flag, default: "false", "The pages are reached over TLS only.")

  // MARK: Paper
  static let labelQueue = key("printers.label.queue", .line, default: "the tray", "Prints labels.")
  static let labelMedium = key(
    "printers.label.medium", .medium(PaperMedium.media(of: .label)), default: "label50x30", "What it takes.")
  static let receiptQueue = key("printers.receipt.queue", .line, default: "the tray", "Prints receipts.")
  static let receiptMedium = key(
    "printers.receipt.medium", .medium(PaperMedium.media(of: .receipt)), default: "roll80", "What it takes.")
  static let officeQueue = key("printers.office.queue", .line, default: "the tray", "Prints sheets.")
  static let officeMedium = key(
    "printers.office.medium", .medium(PaperMedium.media(of: .office)), default: "a4", "What it takes.")
  static let labelsAccessories = key(
    "printers.label.accessories", .flag, default: "false", "An intake prints a label for each accessory.")
  static let labelProfile = key(
    "printers.label.profile", .line, default: "pdf", "Its dots and language, as in Labels/printers.")
  static let receiptProfile = key(
    "printers.receipt.profile", .line, default: "pdf", "Its dots and language, as in Labels/printers.")
  static let officeProfile = key(
    "printers.office.profile", .line, default: "pdf", "Its dots and language, as in Labels/printers.")
  static let tray = key("tray", .path, default: "tray in the data folder", "Papers without a printer.")
  static let keepPapers = key(
    "keepPapers", .days, default: "30",
    "Days for which database and tray keep the drawn pages of a finished paper.")
  static let cups = key(
    "cups", .line, default: "this machine's",
    "The print server: a socket's path, host:port or ipps://host:port.")

  // MARK: Scanners
  static let scannerName = key("scanners[].name", .line, default: "required", "What the shop calls it.")
  static let scannerPath = key(
    "scanners[].path", .path, default: "required", "Its address of ghiseu scanner list, or a path (by-id).")
  static let scannerMode = key(
    "scanners[].mode", .choice(ScannerMode.self), default: "keyboard", "How it talks.")
  static let scannerBaud = key("scanners[].baud", .baud, default: "9600", "Of a serial line.")
  static let scannerSilence = key(
    "scanners[].silence", .milliseconds, default: "120", "Ends a scan without Enter; 0 never.")
  static let scannerPlace = key(
    "scanners[].for", .choice(Configuration.Scanner.Place.self), default: "counter", "Who scans with it.")

  // MARK: Pictures
  static let picturesPDF417 = key(
    "pictures.pdf417", .flag, default: "false", "Pictures are searched for PDF417 too.")
  static let picturesAztec = key(
    "pictures.aztec", .flag, default: "false", "Pictures are searched for Aztec too.")
  static let picturesFolder = key(
    "pictures.folder", .path, default: "none", "Pictures that come into it are read as scans.")

  enum ScannerMode: String, CaseIterable { case keyboard, serial, pointOfSale }

  static let all: [any ConfigurationSetting] = [
    shopName, shopAddress, shopTaxNumber, shopPhone, shopEmail, shopOpeningHours, shopCountry, shopBranch,
    shopCurrency, shopLanguage, shopPublicAddress, shopZone, station, data, databaseSQLite, databasePostgres,
    databasePostgresFile, keyFile, photos, templates, logLevel, staffAddress, staffPort, kioskAddress,
    kioskPort, kioskCamera, secureCookies, labelQueue, labelMedium, receiptQueue, receiptMedium, officeQueue,
    officeMedium, labelProfile, receiptProfile, officeProfile, tray, keepPapers, cups, scannerName,
    scannerPath,
    scannerMode, scannerBaud, scannerSilence, scannerPlace, labelsAccessories, storageFee,
    storageFrom, picturesPDF417, picturesAztec, picturesFolder,
  ]

  static let secret = all.filter(\.isSecret).map(\.path)

  private static func key<Value>(
    _ path: String, _ kind: ConfigurationKind<Value>, default fallback: String, _ meaning: String,
    isSecret: Bool = false
  ) -> ConfigurationKey<Value> {
    ConfigurationKey(path: path, kind: kind, fallback: fallback, meaning: meaning, isSecret: isSecret)
  }
}

/// A setting whose type does not matter: for lists of them.
protocol ConfigurationSetting: Sendable {
  var path: String { get }
  /// What would be right: "a port from 0 to 65535".
  var expected: String { get }
  var fallback: String { get }
  var meaning: String { get }
  var isSecret: Bool { get }
}

/// One setting: its path in the file and the values it takes.
struct ConfigurationKey<Value>: ConfigurationSetting {
  let path: String
  let kind: ConfigurationKind<Value>
  let fallback: String
  let meaning: String
  let isSecret: Bool

  var expected: String { kind.expected }
}
