import Commands
import DrawPages
import Foundation
import Logging
import PrintCUPS
import PrintTray
import ScanDevices
import ScanPictures
import ServiceDesk
import Store
import Web

/// The parts behind the command line, made as configured.
struct GhiseuProgram: Program {
  func openDesk(_ configuration: Configuration) async throws(ProgramFailure) -> OpenDesk {
    let station = try await Station.open(configuration)
    return OpenDesk(desk: station.desk, close: { await station.close() })
  }

  func serve(_ configuration: Configuration, demo: Bool) async throws(ProgramFailure) {
    var logger = Logger(label: "ghiseu")
    logger.logLevel = Logger.Level(rawValue: configuration.logLevel.rawValue) ?? .notice
    let station = try await Station.open(demo ? configuration.asPracticeShop : configuration)
    do throws(ProgramFailure) {
      let practice = demo ? DemoOpening(station) : nil
      try await practice?.prepare()
      try await Serving(station: station, practice: practice, logger: logger).run()
    } catch {
      await station.close()
      throw error
    }
    await station.close()
  }

  func pictureReader(_ configuration: Configuration) throws(ProgramFailure) -> any PictureReader {
    Self.sandboxedReader(configuration)
  }

  /// The worker is this very program, whatever it was called with.
  static func sandboxedReader(_ configuration: Configuration) -> SandboxedPictureReader {
    SandboxedPictureReader(
      executable: "/proc/self/exe".resolvingLinks,
      arguments: ["picture-worker"] + configuration.pictureExtras.map(\.rawValue).sorted())
  }

  func queues(_ configuration: Configuration) throws(ProgramFailure) -> [NamedQueues] {
    var systems: [NamedQueues] = []
    if let cups = try PaperParts.cups(configuration) {
      systems.append(NamedQueues(name: "cups", queues: cups))
    }
    let tray = try PaperParts.tray(configuration)
    let direct = try StationPrintSystems(configuration, tray: tray).direct(configuration)
    for printer in direct.sorted(by: { $0.key.queue.rawValue < $1.key.queue.rawValue }) {
      systems.append(NamedQueues(name: "direct", queues: printer.value))
    }
    systems.append(NamedQueues(name: "tray", queues: tray))
    return systems
  }

  func printServer(_ configuration: Configuration) throws(ProgramFailure) -> PrintServer {
    let systems = try StationPrintSystems(configuration, tray: try PaperParts.tray(configuration))
    return PrintServer(
      name: systems.ownName, finder: systems.own, queues: systems.own, settings: CUPSSettings.recommended,
      profiles: systems.profiles.all)
  }

  func scannerFinder() -> any ScannerFinder { DeviceCatalogue() }

  func openScanner(_ scanner: Configuration.Scanner) throws(ProgramFailure) -> OpenScanner {
    let devices = try Self.scanners([scanner])
    return OpenScanner(source: devices, close: { await devices.stop() })
  }

  /// The scanners of these settings, heard as one.
  static func scanners(_ settings: [Configuration.Scanner]) throws(ProgramFailure) -> AttachedScanners {
    do { return try AttachedScanners(settings.map(setting)) } catch {
      throw ProgramFailure(.unavailable, "The scanners cannot be read: \(error)")
    }
  }

  /// The same as the pages show them.
  static func stationScanners(_ settings: [Configuration.Scanner]) -> [StationScanner] {
    settings.map { scanner in
      let kind: FoundScanner.Kind =
        switch scanner.mode {
        case .keyboard: .keyboard
        case .serial: .serial
        case .pointOfSale: .pointOfSale
        }
      return StationScanner(
        name: scanner.name, identity: setting(scanner).identity, path: scanner.path, kind: kind,
        isForKiosk: scanner.place == .kiosk)
    }
  }

  private static func setting(_ scanner: Configuration.Scanner) -> ScannerSetting {
    let mode: ScannerSetting.Mode =
      switch scanner.mode {
      case .keyboard: .keyboard
      case .serial(let baud): .serial(baud: baud)
      case .pointOfSale: .pointOfSale
      }
    return ScannerSetting(name: scanner.name, path: scanner.path, mode: mode, silence: scanner.silence)
  }

  func tables(_ configuration: Configuration) throws(ProgramFailure) -> any TableFiles {
    try TableParts.files(configuration)
  }

  func drawer(_ configuration: Configuration) throws(ProgramFailure) -> any PageDrawer {
    try PaperParts.drawer(configuration)
  }

  func labels(_ configuration: Configuration, folder: String?) throws(ProgramFailure) -> any LabelProofing {
    var configuration = configuration
    configuration.templatesFolder = folder ?? configuration.templatesFolder
    return TemplateProofs(
      try PaperParts.drawer(configuration), try StationPrintSystems.profiles(configuration))
  }

  func doctor(_ configuration: Configuration) async -> [Finding] { await Doctor(configuration).findings() }

  func databaseFacts(_ configuration: Configuration) async throws(ProgramFailure) -> [DatabaseFact] {
    let station = try await Station.open(configuration)
    do {
      let settings = try await station.engine.settings().map { DatabaseFact(name: $0.name, value: $0.value) }
      let counts = try await station.store.read { (desk) throws(StoreFailure) in
        var facts: [DatabaseFact] = []
        for what in Countable.allCases {
          facts.append(DatabaseFact(name: what.rawValue, value: String(try desk.count(what))))
        }
        return facts
      }
      await station.close()
      return settings + counts
    } catch {
      await station.close()
      throw ProgramFailure(.unavailable, "The database could not be read: \(error)")
    }
  }

  func checkDatabase(_ configuration: Configuration) async throws(ProgramFailure) -> [Finding] {
    let station = try await Station.open(configuration)
    do {
      var findings = try await station.integrity()
      switch try await station.store.verifyAudit() {
      case .whole(let lines):
        findings.append(
          Finding(area: "audit", state: .ok, what: "\(lines) lines of the audit trail are whole."))
      case .broken(let name, let seq):
        findings.append(
          Finding(
            area: "audit", state: .failure, what: "The audit trail of \(name) was changed at line \(seq).",
            howToMend: "Keep this database as evidence and compare it with a backup."))
      }
      await station.close()
      return findings
    } catch {
      await station.close()
      throw ProgramFailure(.unavailable, "The database could not be checked: \(error)")
    }
  }

  func migrate(_ configuration: Configuration) async throws(ProgramFailure) -> [String] {
    let station = try await Station.open(configuration)
    await station.close()
    return station.migrated
  }
}

extension Station {
  /// The engine's own look at its pages and references.
  func integrity() async throws -> [Finding] {
    guard engine.dialect == .sqlite else {
      return [
        Finding(area: "database", state: .ok, what: "PostgreSQL checks its own pages (data checksums).")
      ]
    }
    let pages = try await engine.query("SELECT integrity_check AS line FROM pragma_integrity_check")
    let references = try await engine.query("SELECT \"table\" AS line FROM pragma_foreign_key_check")
    let lines = try pages.map { try $0.text("line") }
    if lines == ["ok"], references.isEmpty {
      return [Finding(area: "database", state: .ok, what: "Pages, indexes and references are whole.")]
    }
    return (lines.filter { $0 != "ok" } + (try references.map { "reference of \(try $0.text("line"))" })).map
    {
      Finding(
        area: "database", state: .failure, what: $0,
        howToMend: "Stop the station and restore the last good backup.")
    }
  }
}

extension String {
  /// The file that a symbolic link leads to.
  fileprivate var resolvingLinks: String { URL(fileURLWithPath: self).resolvingSymlinksInPath().path }
}
