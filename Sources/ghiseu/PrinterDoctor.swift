import Commands
import Foundation
import PrintCUPS
import ServiceDesk
import Store

/// Looks at the printers of the configuration and of the shop, each where it is and as it is drawn for.
struct PrinterDoctor {
  let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  func findings() async -> [Finding] {
    let systems: StationPrintSystems
    var known: [PrinterExamination.Printer]
    do throws(ProgramFailure) {
      systems = try StationPrintSystems(configuration, tray: try PaperParts.tray(configuration))
      known = try configured(systems)
    } catch {
      return [Finding(area: Self.area, state: .failure, what: error.sentence, howToMend: error.hint)]
    }
    let (ofShop, notRead) = await shopPrinters(systems)
    known += ofShop
    var findings = notRead
    if known.isEmpty {
      findings.append(
        Finding(
          area: Self.area, state: .ok,
          what: "No printer is configured: papers go to \(configuration.trayFolder)."))
    }
    findings += await PrinterExamination(at: systems).findings(of: known)
    let own = known.filter { [systems.ownName, .cups].contains($0.place.system) }
    if !own.isEmpty || configuration.cupsServer != nil {
      findings += await server(systems.own, own)
    }
    return findings
  }

  private static let area = PrinterExamination.area

  // MARK: Who they are

  private func configured(
    _ systems: StationPrintSystems
  ) throws(ProgramFailure) -> [PrinterExamination.Printer] {
    _ = try systems.direct(configuration)
    var known: [PrinterExamination.Printer] = []
    for (role, printer) in configuration.printers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      known.append(
        PrinterExamination.Printer(
          title: role.rawValue,
          place: PrinterAddress(printer.queue)?.place ?? PrinterPlace(systems.ownName, printer.queue),
          medium: printer.medium, profile: try systems.profile(of: printer)))
    }
    return known
  }

  /// Those of the database. A database that is not there yet, or not up to date, has been told of already.
  private func shopPrinters(
    _ systems: StationPrintSystems
  ) async -> (known: [PrinterExamination.Printer], findings: [Finding]) {
    if case .sqlite(let path) = configuration.database, !FileManager.default.fileExists(atPath: path) {
      return ([], [])
    }
    guard FileManager.default.fileExists(atPath: configuration.keyFile),
      let clock = SystemClock(zone: configuration.zone)
    else { return ([], []) }
    let engine: any SQLEngine
    // What keeps it shut is told among the findings of the database.
    do throws(ProgramFailure) { engine = try await Station.openEngine(configuration) } catch {
      return ([], [])
    }
    var known: [PrinterExamination.Printer] = []
    var findings: [Finding] = []
    do {
      if try await Station.missingMigrations(engine).isEmpty {
        let store = SQLDeskStore(
          engine: engine, shop: configuration.shop,
          secrecy: try Station.secrecy(configuration, databaseIsNew: false), clock: clock)
        let printers = try await store.read { (desk) throws(StoreFailure) in try desk.shopPrinters() }
        (known, findings) = PrinterExamination(at: systems).known(among: printers, at: configuration.station)
      }
    } catch {
      findings.append(
        Finding(
          area: Self.area, state: .failure, what: "The shop's printers cannot be read: \(error)",
          howToMend: "Mend what is wrong with the database and the keys."))
    }
    await engine.close()
    return (known, findings)
  }

  // MARK: How their server stands

  private func server(
    _ cups: CUPSPrintQueues, _ printers: [PrinterExamination.Printer]
  ) async -> [Finding] {
    // Millimetres of the papers of fixed size that each queue prints.
    var sizes: [QueueName: [(width: Double, height: Double)]] = [:]
    for printer in printers {
      let queue = printer.place.queue
      if let size = printer.medium.millimetres { sizes[queue, default: []].append(size) }
    }
    do throws(PrintFailure) {
      return try await cups.findings(
        sizes: sizes, lookedAt: Set(printers.map(\.place.queue)),
        filesConfiguration: cups.server == .debian ? "/etc/cups/cups-files.conf" : nil
      ).map {
        Finding(area: Self.area, state: .warning, what: $0.explanation, howToMend: $0.remedy)
      }
    } catch {
      return [
        Finding(
          area: Self.area, state: .failure, what: "The print server does not answer: \(error)",
          howToMend: "Start cups, or correct the setting cups.")
      ]
    }
  }
}
