import Commands
import Foundation
import PrintCUPS
import ServiceDesk
import Store

/// Looks at the printers of the configuration and of the shop, each where it is and as it is drawn for.
struct PrinterDoctor {
  let configuration: Configuration

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// A printer that papers go to.
  private struct Known {
    /// A role's code, or what people call it.
    let title: String
    let place: PrinterPlace
    let medium: PaperMedium
    let profile: PrinterProfile
  }

  func findings() async -> [Finding] {
    let systems: StationPrintSystems
    var known: [Known]
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
    for printer in known { findings.append(await finding(printer, systems)) }
    let own = known.filter { [systems.ownName, .cups].contains($0.place.system) }
    if !own.isEmpty || configuration.cupsServer != nil {
      findings += await server(systems.own, own)
    }
    return findings
  }

  private static let area = "printers"

  // MARK: Who they are

  private func configured(_ systems: StationPrintSystems) throws(ProgramFailure) -> [Known] {
    _ = try systems.direct(configuration)
    var known: [Known] = []
    for (role, printer) in configuration.printers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      known.append(
        Known(
          title: role.rawValue,
          place: PrinterAddress(printer.queue)?.place ?? PrinterPlace(systems.ownName, printer.queue),
          medium: printer.medium, profile: try systems.profile(of: printer)))
    }
    return known
  }

  /// Those of the database. A database that is not there yet, or not up to date, has been told of already.
  private func shopPrinters(_ systems: StationPrintSystems) async -> (known: [Known], findings: [Finding]) {
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
    var known: [Known] = []
    var findings: [Finding] = []
    do {
      if try await Station.missingMigrations(engine).isEmpty {
        let store = SQLDeskStore(
          engine: engine, shop: configuration.shop,
          secrecy: try Station.secrecy(configuration, databaseIsNew: false), clock: clock)
        let printers = try await store.read { (desk) throws(StoreFailure) in try desk.shopPrinters() }
        for details in printers.filter({ $0.retiredAt == nil && $0.serves(configuration.station) })
          .map(\.details)
        {
          guard let profile = systems.profile(named: details.profile) else {
            findings.append(
              Finding(
                area: Self.area, state: .failure,
                what: "\(details.name): no printer profile is called “\(details.profile)”.",
                howToMend: "Put the profile back into the folder of templates, or add the printer again."))
            continue
          }
          known.append(
            Known(title: details.name, place: details.place, medium: details.medium, profile: profile))
        }
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

  // MARK: How they stand

  private func finding(_ printer: Known, _ systems: StationPrintSystems) async -> Finding {
    let name = "\(printer.title): \(printer.place.queue)"
    if printer.profile.misfit(with: printer.medium) != nil {
      return Finding(
        area: Self.area, state: .failure,
        what: "\(name): the profile \(printer.profile.name) takes no \(printer.medium.rawValue).",
        howToMend: "Choose the medium that the printer is loaded with, or the profile of its model.")
    }
    guard let system = systems.system(printer.place.system, for: printer.profile) else {
      return Finding(
        area: Self.area, state: .warning,
        what: "\(name): this station has no printing system \(printer.place.system).",
        howToMend: "Give its roles at this station to another printer.")
    }
    do throws(PrintFailure) {
      let queue = try await system.queues().first { $0.name == printer.place.queue }
      let trouble = PrinterTrouble.keepingOut(of: queue) ?? (queue?.activity == .stopped ? .paused : nil)
      guard let trouble else {
        return Finding(
          area: Self.area, state: .ok,
          what: "\(name) takes \(printer.medium.rawValue) as \(printer.profile.name).")
      }
      return Finding(
        area: Self.area, state: .failure, what: "\(name): \(trouble.code)",
        howToMend: trouble.instruction[.english])
    } catch {
      return Finding(
        area: Self.area, state: .failure, what: "\(name) does not answer: \(error)",
        howToMend: "Switch the printer or its print server on, or correct its address.")
    }
  }

  private func server(_ cups: CUPSPrintQueues, _ printers: [Known]) async -> [Finding] {
    // Millimetres of the papers of fixed size that each queue prints.
    var sizes: [QueueName: [(width: Double, height: Double)]] = [:]
    var profiles: [QueueName: Set<PrinterProfile>] = [:]
    for printer in printers {
      let queue = printer.place.queue
      if let size = printer.medium.millimetres { sizes[queue, default: []].append(size) }
      profiles[queue, default: []].insert(printer.profile)
    }
    do throws(PrintFailure) {
      return try await cups.findings(
        sizes: sizes, profiles: profiles,
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
