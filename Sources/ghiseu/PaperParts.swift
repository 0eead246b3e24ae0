import Commands
import DrawPages
import Foundation
import LabelTemplates
import PrintCUPS
import PrintDirect
import PrintTray
import ServiceDesk
import Web

/// Drawer, printers and tray of this station.
struct PaperParts {
  let drawer: TemplateDrawer
  let tray: PaperTray
  let cups: CUPSPrintQueues?
  let systems: StationPrintSystems
  let room: PrintRoom
  private let profiles: [PrinterRole: PrinterProfile]

  init(_ configuration: Configuration, _ desk: Desk) throws(ProgramFailure) {
    drawer = try Self.drawer(configuration)
    tray = try Self.tray(configuration)
    cups = try Self.cups(configuration)
    systems = try StationPrintSystems(configuration, tray: tray)
    var printers: [PrinterRole: RolePrinter] = [:]
    let direct = try Self.direct(configuration)
    for (role, printer) in configuration.printers {
      let own = try Self.address(printer).flatMap { direct[$0] }
      guard let system: any PrintQueues = own ?? cups else { continue }
      printers[role] = RolePrinter(
        system: system, named: own.map { PrintSystemName("\($0.address.queue)") } ?? systems.ownName,
        queue: own?.address.queue ?? printer.queue, receiptMedium: configuration.shop.receiptMedium,
        labelMedium: configuration.shop.labelMedium, profile: try Self.profile(printer, configuration))
    }
    profiles = printers.mapValues(\.profile)
    room = PrintRoom(
      desk: desk, drawer: drawer, printers: printers,
      tray: RolePrinter(
        system: tray, named: .tray, queue: PaperTray.queue, receiptMedium: configuration.shop.receiptMedium,
        labelMedium: configuration.shop.labelMedium),
      systems: systems)
  }

  static func drawer(_ configuration: Configuration) throws(ProgramFailure) -> TemplateDrawer {
    do throws(TemplateFailure) {
      return try TemplateDrawer(builtIn: LabelTemplates.all, shopFolder: configuration.templatesFolder)
    } catch {
      throw ProgramFailure(
        .invalid, error.problems.map { "\($0.file): \($0.reason)" }.joined(separator: "\n"),
        hint: "Mend the shop's template, or take it out of the folder.")
    }
  }

  static func tray(_ configuration: Configuration) throws(ProgramFailure) -> PaperTray {
    do throws(PrintFailure) { return try PaperTray(path: configuration.trayFolder) } catch {
      throw ProgramFailure(
        .unavailable, "The paper tray \(configuration.trayFolder) cannot be used: \(error)")
    }
  }

  static func profiles(_ configuration: Configuration) throws(ProgramFailure) -> PrinterProfiles {
    do throws(TemplateFailure) {
      return try PrinterProfiles(
        builtIn: LabelTemplates.printers, shopFolder: configuration.templatesFolder)
    } catch {
      throw ProgramFailure(
        .invalid, error.problems.map { "\($0.file): \($0.reason)" }.joined(separator: "\n"),
        hint: "Mend the shop's profile, or take it out of the folder.")
    }
  }

  static func profile(
    _ printer: Configuration.Printer, _ configuration: Configuration
  ) throws(ProgramFailure) -> PrinterProfile {
    let profiles = try profiles(configuration)
    guard let profile = profiles[printer.profile] else {
      throw ProgramFailure(
        .invalid, "No printer profile is called “\(printer.profile)”.",
        hint: "Known: \(profiles.all.map(\.name).joined(separator: ", ")).")
    }
    return profile
  }

  /// The printers that are spoken to without a printing system, one connection each.
  static func direct(
    _ configuration: Configuration
  ) throws(ProgramFailure) -> [PrinterAddress: DirectPrinter] {
    var printers: [PrinterAddress: DirectPrinter] = [:]
    for printer in configuration.printers.values {
      guard let address = try address(printer), printers[address] == nil else { continue }
      let profile = try profile(printer, configuration)
      do throws(PrintFailure) {
        printers[address] = try DirectPrinter(
          at: address, profile, marksIn: "\(configuration.dataFolder)/direct")
      } catch {
        throw ProgramFailure(.unavailable, "The printer \(address.queue) cannot be used: \(error)")
      }
    }
    return printers
  }

  /// Nil for a queue of the printing system.
  private static func address(_ printer: Configuration.Printer) throws(ProgramFailure) -> PrinterAddress? {
    guard PrinterAddress.isMeant(by: printer.queue) else { return nil }
    guard let address = PrinterAddress(printer.queue) else {
      throw ProgramFailure(
        .invalid, "“\(printer.queue)” is no printer's address.",
        hint: "Write direct:HOST or direct:HOST:PORT, as in direct:192.168.1.50:9100.")
    }
    guard printer.profile != PrinterProfile.pdf.name else {
      throw ProgramFailure(
        .invalid, "The printer \(printer.queue) has no profile.",
        hint: "Say beside its queue what it speaks: profile: \"label203-zpl\".")
    }
    return address
  }

  /// Nil when no printer is configured: then nothing asks the print server.
  static func cups(_ configuration: Configuration) throws(ProgramFailure) -> CUPSPrintQueues? {
    let isAsked = configuration.printers.values.contains { !PrinterAddress.isMeant(by: $0.queue) }
    guard isAsked || configuration.cupsServer != nil else { return nil }
    guard let text = configuration.cupsServer else { return CUPSPrintQueues(server: .debian) }
    guard let server = CUPSServer(text) else {
      throw ProgramFailure(
        .invalid, "cups: \(text) is no print server.", hint: "Give a socket's path or host:port.")
    }
    return CUPSPrintQueues(server: server)
  }

  /// Papers and printers as the pages see them.
  var access: PaperAccess {
    let (drawer, tray, room, profiles, systems) = (drawer, tray, room, profiles, systems)
    return PaperAccess(
      drawer: drawer,
      preview: { paper, medium in
        try drawer.preview(paper, for: medium, on: profiles[paper.kind.role] ?? .pdf)
      },
      code: { text, kind in try drawer.barcode(text, as: kind == .qr ? .qr : .code128) },
      tray: {
        try await tray.documents().map {
          Web.TrayDocument(name: $0.name, at: Moment(milliseconds: $0.milliseconds), bytes: $0.size)
        }
      },
      trayDocument: { name in try await tray.document(named: name) },
      printers: { await room.states() },
      trayQueue: PaperTray.queue, changes: { await room.changeNumber() }, finder: systems.own,
      queues: { try await systems.queues() })
  }
}
