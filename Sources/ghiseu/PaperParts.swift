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

  init(_ configuration: Configuration, _ desk: Desk) throws(ProgramFailure) {
    drawer = try Self.drawer(configuration)
    tray = try Self.tray(configuration)
    cups = try Self.cups(configuration)
    systems = try StationPrintSystems(configuration, tray: tray)
    var printers: [PrinterRole: RolePrinter] = [:]
    let direct = try systems.direct(configuration)
    for (role, printer) in configuration.printers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let own = PrinterAddress(printer.queue).flatMap { direct[$0] }
      guard let system: any PrintQueues = own ?? cups else { continue }
      let place = own?.address.place ?? PrinterPlace(systems.ownName, printer.queue)
      printers[role] = RolePrinter(
        system: system, named: place.system, queue: place.queue,
        receiptMedium: configuration.shop.receiptMedium, labelMedium: configuration.shop.labelMedium,
        profile: try systems.profile(of: printer), role: role)
    }
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
    try Station.makePrivateFolder(configuration.dataFolder)
    do throws(PrintFailure) { return try PaperTray(path: configuration.trayFolder) } catch {
      throw ProgramFailure(
        .unavailable, "The paper tray \(configuration.trayFolder) cannot be used: \(error)")
    }
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
    let (drawer, tray, room, systems) = (drawer, tray, room, systems)
    return PaperAccess(
      drawer: drawer,
      form: { await room.form(of: $0) },
      usualForm: { await room.form(of: $0) },
      preview: { paper, form in try drawer.preview(paper, for: form.medium, on: form.profile) },
      look: { paper, form in try drawer.look(at: paper, for: form.medium, on: form.profile) },
      code: { text, kind in try drawer.barcode(text, as: kind == .qr ? .qr : .code128) },
      tray: {
        try await tray.documents().map {
          Web.TrayDocument(name: $0.name, at: Moment(milliseconds: $0.milliseconds), bytes: $0.size)
        }
      },
      trayDocument: { name in try await tray.document(named: name) },
      printers: { await room.states() },
      trayQueue: PaperTray.queue, changes: { await room.changeNumber() }, finder: systems.own,
      queues: { try await systems.queues() }, profiles: systems.profiles.all,
      labels: TemplateProofs(drawer, systems.profiles))
  }
}
