internal import Foundation
import ServiceDesk

/// What the command line says instead of the file.
struct ConfigurationOverrides: Sendable, Hashable {
  /// Fictitious data in a folder of its own; the machine's own configuration is left alone.
  var demo = false
  var data: String?
  var tray: String?
  var staffPort: Int?
  var kioskPort: Int?
}

extension Configuration {
  /// Read when no other file is named and it is there.
  static let machineFile = "/etc/ghiseu/ghiseu.json5"

  /// Reads the configuration from the disk.
  ///
  /// - Parameter path: nil takes the machine's file, or the defaults when there is none.
  static func load(
    at path: String?, _ overrides: ConfigurationOverrides, environment: [String: String]
  ) throws(ConfigurationFailure) -> Configuration {
    guard let file = path ?? (overrides.demo ? nil : existing(machineFile)) else {
      return try read(nil, name: "", overrides, environment)
    }
    guard existing(file) != nil else { throw .missingFile(file) }
    return try read(try text(of: file), name: file, overrides, environment)
  }

  /// The defaults, with everything in `dataFolder`: for tests that start the whole program.
  public static func standard(dataFolder: String) throws(ConfigurationFailure) -> Configuration {
    try read(nil, name: "", ConfigurationOverrides(data: dataFolder), [:])
  }

  /// Makes a configuration of a file's text; nil text gives the defaults.
  ///
  /// - Parameter fileText: reads another file that the configuration names.
  static func read(
    _ text: String?, name: String, _ overrides: ConfigurationOverrides, _ environment: [String: String],
    fileText: (String) throws(ConfigurationFailure) -> String = Self.text
  ) throws(ConfigurationFailure) -> Configuration {
    let file = try ConfigurationFile(text ?? "{}", name: name)
    let places = Places(file: text == nil ? nil : name)
    typealias Keys = ConfigurationKeys

    let ownData = try file.value(of: Keys.data).map(places.path)
    guard let data = overrides.data ?? ownData ?? usersData(overrides.demo, environment) else {
      throw .noDataFolder
    }
    func path(_ key: ConfigurationKey<String>, or name: String) throws(ConfigurationFailure) -> String {
      try file.value(of: key).map(places.path) ?? "\(data)/\(name)"
    }
    let staff = Listener(
      address: try file.value(of: Keys.staffAddress) ?? "127.0.0.1",
      port: override(try file.value(of: Keys.staffPort) ?? 8480, by: overrides.staffPort))
    let kiosk = Listener(
      address: try file.value(of: Keys.kioskAddress) ?? "127.0.0.1",
      port: override(try file.value(of: Keys.kioskPort) ?? 8481, by: overrides.kioskPort))
    let shop = try shop(file, kiosk)
    return Configuration(
      shop: shop,
      zone: try file.value(of: Keys.shopZone) ?? shop.country.defaultZone,
      station: StationName(try file.value(of: Keys.station) ?? "counter-1"),
      dataFolder: data,
      database: try database(file, places, data, fileText),
      keyFile: try path(Keys.keyFile, or: "ghiseu.key"),
      photosFolder: try path(Keys.photos, or: "photos"),
      staff: staff, kiosk: kiosk, kioskCamera: try file.value(of: Keys.kioskCamera) ?? false,
      secureCookies: try file.value(of: Keys.secureCookies) ?? false,
      printers: try printers(file),
      trayFolder: override(try path(Keys.tray, or: "tray"), by: overrides.tray),
      keepPapers: try file.value(of: Keys.keepPapers) ?? 30,
      cupsServer: try file.value(of: Keys.cups),
      templatesFolder: try file.value(of: Keys.templates).map(places.path),
      scanners: try scanners(file),
      pictureExtras: try pictureExtras(file),
      pictureFolder: try file.value(of: Keys.picturesFolder).map(places.path),
      logLevel: try file.value(of: Keys.logLevel) ?? .info,
      file: text == nil ? nil : name)
  }

  /// The file's value is read, and refused when it is wrong, even where the command line has the last word.
  private static func override<Value>(_ value: Value, by given: Value?) -> Value { given ?? value }

  // MARK: Its parts

  private static func pictureExtras(
    _ file: ConfigurationFile
  ) throws(ConfigurationFailure) -> Set<Symbology> {
    var extras: Set<Symbology> = []
    if try file.value(of: ConfigurationKeys.picturesPDF417) ?? false { extras.insert(.pdf417) }
    if try file.value(of: ConfigurationKeys.picturesAztec) ?? false { extras.insert(.aztec) }
    return extras
  }

  private static func shop(
    _ file: ConfigurationFile, _ kiosk: Listener
  ) throws(ConfigurationFailure) -> ShopSettings {
    typealias Keys = ConfigurationKeys
    let country = try file.value(of: Keys.shopCountry) ?? .romania
    let (currency, language): (Currency, Language) =
      switch country {
      case .romania: (.leu, .romanian)
      case .hungary: (.forint, .hungarian)
      case .poland: (.zloty, .polish)
      }
    let shopCurrency = try file.value(of: Keys.shopCurrency) ?? currency
    let storageFee = try file.value(of: Keys.storageFee).map {
      Money(
        minorUnits: Int64(($0 * (shopCurrency.decimals == 2 ? 100 : 1)).rounded()), currency: shopCurrency)
    }
    let host = kiosk.address.contains(":") ? "[\(kiosk.address)]" : kiosk.address
    return ShopSettings(
      name: try file.value(of: Keys.shopName) ?? "Ghișeu",
      address: try file.value(of: Keys.shopAddress) ?? "(shop.address)",
      taxNumber: try file.value(of: Keys.shopTaxNumber) ?? "",
      phone: try file.value(of: Keys.shopPhone) ?? "",
      email: try file.value(of: Keys.shopEmail) ?? "",
      openingHours: try file.value(of: Keys.shopOpeningHours) ?? "",
      country: country,
      branch: try file.value(of: Keys.shopBranch) ?? "A",
      currency: shopCurrency,
      language: try file.value(of: Keys.shopLanguage) ?? language,
      publicAddress: try file.value(of: Keys.shopPublicAddress) ?? "http://\(host):\(kiosk.port)",
      receiptMedium: try file.value(of: Keys.receiptMedium) ?? .roll80,
      labelMedium: try file.value(of: Keys.labelMedium) ?? .label50x30,
      labelsAccessories: try file.value(of: Keys.labelsAccessories) ?? false,
      storageFee: storageFee,
      storageFromDay: try file.value(of: Keys.storageFrom) ?? 10)
  }

  private static func database(
    _ file: ConfigurationFile, _ places: Places, _ data: String,
    _ fileText: (String) throws(ConfigurationFailure) -> String
  ) throws(ConfigurationFailure) -> Database {
    typealias Keys = ConfigurationKeys
    var set: [String] = []
    for key in [Keys.databaseSQLite, Keys.databasePostgres, Keys.databasePostgresFile]
    where try file.value(of: key) != nil { set.append(key.path) }
    if set.count > 1 { throw file.conflict(of: set[0], and: set[1]) }
    if let connection = try file.value(of: Keys.databasePostgres) {
      return .postgres(ConnectionString(connection))
    }
    if let named = try file.value(of: Keys.databasePostgresFile).map(places.path) {
      let line = try fileText(named).split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
      guard !line.isEmpty else {
        throw .unreadable(file: named, reason: "its first line must be a connection string")
      }
      return .postgres(ConnectionString(line))
    }
    return .sqlite(path: try file.value(of: Keys.databaseSQLite).map(places.path) ?? "\(data)/ghiseu.sqlite")
  }

  private static func printers(
    _ file: ConfigurationFile
  ) throws(ConfigurationFailure) -> [PrinterRole: Printer] {
    typealias Keys = ConfigurationKeys
    var printers: [PrinterRole: Printer] = [:]
    for role in PrinterRole.allCases {
      let (queue, medium, usual): (ConfigurationKey<String>, ConfigurationKey<PaperMedium>, PaperMedium) =
        switch role {
        case .label: (Keys.labelQueue, Keys.labelMedium, .label50x30)
        case .receipt: (Keys.receiptQueue, Keys.receiptMedium, .roll80)
        case .office: (Keys.officeQueue, Keys.officeMedium, .a4)
        }
      let takes = try file.value(of: medium) ?? usual
      let profile = try file.value(of: Self.profileKey(of: role)) ?? PrinterProfile.pdf.name
      if let name = try file.value(of: queue) {
        printers[role] = Printer(queue: QueueName(name), medium: takes, profile: profile)
      }
    }
    return printers
  }

  private static func profileKey(of role: PrinterRole) -> ConfigurationKey<String> {
    switch role {
    case .label: ConfigurationKeys.labelProfile
    case .receipt: ConfigurationKeys.receiptProfile
    case .office: ConfigurationKeys.officeProfile
    }
  }

  private static func scanners(_ file: ConfigurationFile) throws(ConfigurationFailure) -> [Scanner] {
    typealias Keys = ConfigurationKeys
    var scanners: [Scanner] = []
    for index in 0..<file.count(of: "scanners") {
      let baud = try file.value(of: Keys.scannerBaud, at: index) ?? 9600
      let mode: Scanner.Mode =
        switch try file.value(of: Keys.scannerMode, at: index) ?? .keyboard {
        case .keyboard: .keyboard
        case .serial: .serial(baud: baud)
        case .pointOfSale: .pointOfSale
        }
      scanners.append(
        Scanner(
          name: ScannerName(try file.required(Keys.scannerName, at: index)),
          path: try file.required(Keys.scannerPath, at: index),
          mode: mode,
          silence: try file.value(of: Keys.scannerSilence, at: index) ?? 120,
          place: try file.value(of: Keys.scannerPlace, at: index) ?? .counter))
    }
    return scanners
  }

  // MARK: Places

  /// Paths of a file start at its own folder.
  private struct Places {
    let folder: String?

    init(file: String?) {
      folder = file.map { URL(filePath: $0).deletingLastPathComponent().path(percentEncoded: false) }
    }

    func path(_ text: String) -> String {
      guard !text.hasPrefix("/"), let folder else { return text }
      return folder.hasSuffix("/") ? folder + text : "\(folder)/\(text)"
    }
  }

  /// The user's data folder (XDG Base Directory Specification); the demo shop has one beside it.
  private static func usersData(_ demo: Bool, _ environment: [String: String]) -> String? {
    let name = demo ? "ghiseu-demo" : "ghiseu"
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/\(name)" }
    guard let home = environment["HOME"], home.hasPrefix("/") else { return nil }
    return "\(home)/.local/share/\(name)"
  }

  private static func existing(_ file: String) -> String? {
    FileManager.default.fileExists(atPath: file) ? file : nil
  }

  private static func text(of file: String) throws(ConfigurationFailure) -> String {
    do {
      return try String(contentsOf: URL(filePath: file), encoding: .utf8)
    } catch {
      throw .unreadable(file: file, reason: "it is no readable UTF-8 file of this user")
    }
  }
}
