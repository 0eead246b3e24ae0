/// Who may import what. ``Sources/README.md`` shows the same table, and a test compares the two.
///
/// A row names everything that its target imports beyond the system's own modules; the rules that no row may break
/// stand in ``ArrowTests``.
enum ArrowTable {
  static let rows = [
    Arrow("ServiceDesk", house: []),
    Arrow("ServiceDeskTesting", house: ["ServiceDesk"]),
    Arrow("ScanDevices", house: ["ServiceDesk"], outside: ["CLinuxInput", "CUdev"]),
    Arrow("ScanPictures", house: ["ServiceDesk"], outside: ["CPictures", "CZBar", "CZXing"]),
    Arrow("DrawPages", house: ["ServiceDesk"], outside: ["CPangoCairo", "CZint"]),
    Arrow("LabelTemplates", house: []),
    Arrow("PrintCUPS", house: ["ServiceDesk"], outside: ["CCUPS"]),
    Arrow("PrintTray", house: ["ServiceDesk"]),
    Arrow("PrintDirect", house: ["ServiceDesk"]),
    Arrow("TableFiles", house: ["ServiceDesk"], outside: ["CExpat", "CXLSXWriter", "CZip"]),
    Arrow("Store", house: ["ServiceDesk"]),
    Arrow("StoreSQLite", house: ["Store"], outside: ["GRDB"]),
    Arrow("StorePostgres", house: ["Store"], outside: ["CPostgres"]),
    Arrow("StorePhotos", house: ["ServiceDesk"]),
    Arrow("Secrets", house: ["ServiceDesk"], outside: ["CSodium"]),
    Arrow(
      "Web", house: ["KioskPages", "ServiceDesk"],
      outside: ["HTTPTypes", "Hummingbird", "HummingbirdCore", "Logging", "NIOCore", "ServiceLifecycle"]),
    Arrow("KioskPages", house: ["ServiceDesk"]),
    Arrow("Commands", house: ["ServiceDesk"], outside: ["ArgumentParser"]),
    Arrow(
      "ghiseu",
      house: [
        "Commands", "DrawPages", "LabelTemplates", "PrintCUPS", "PrintDirect", "PrintTray", "ScanDevices",
        "ScanPictures", "Secrets", "ServiceDesk", "Store", "StorePhotos", "StorePostgres", "StoreSQLite",
        "TableFiles", "Web",
      ],
      outside: ["Logging", "ServiceLifecycle", "UnixSignals"]),
  ]

  /// Part of every Swift toolchain. Any target but the subject may import them.
  static let systemModules: Set = ["Dispatch", "Foundation", "Glibc", "Synchronization"]

  static func row(_ target: String) -> Arrow? { rows.first { $0.target == target } }

  /// The target that a C door belongs to; nil when it has none or several.
  static func owner(ofDoor door: String) -> String? {
    let owners = rows.filter { $0.outside.contains(door) }
    return owners.count == 1 ? owners[0].target : nil
  }
}

/// What one target may import.
struct Arrow: Sendable, Equatable, CustomStringConvertible {
  let target: String
  /// Targets of this package.
  let house: Set<String>
  /// C doors, and modules of other packages.
  let outside: Set<String>

  init(_ target: String, house: Set<String>, outside: Set<String> = []) {
    self.target = target
    self.house = house
    self.outside = outside
  }

  var description: String { "\(target) → \((house.sorted() + outside.sorted()).joined(separator: ", "))" }
}
