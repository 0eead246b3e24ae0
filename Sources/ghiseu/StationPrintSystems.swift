import Commands
import DrawPages
import LabelTemplates
import PrintCUPS
import PrintDirect
import PrintTray
import ServiceDesk
import Synchronization

/// The printing systems that this station reaches: its own print server, the tray, other print servers by address, and
/// printers on ports of their own.
final class StationPrintSystems: PrintSystems {
  /// The configured print server; without one, this machine's.
  let own: CUPSPrintQueues
  /// A server of another machine goes by its address, so that all stations mean the same one.
  let ownName: PrintSystemName
  /// How printers are drawn for: the shop's own and ours.
  let profiles: PrinterProfiles
  private let tray: PaperTray
  /// Where printers on ports of their own have their jobs remembered.
  private let marksFolder: String
  private let others = Mutex<[PrintSystemName: CUPSPrintQueues]>([:])
  private let direct = Mutex<[DirectKey: DirectPrinter]>([:])

  /// Printers of one model at one address are one printer. Two that were added with different languages stay two, each
  /// with what it knows of its jobs.
  private struct DirectKey: Hashable {
    let address: PrinterAddress
    let language: PrinterLanguage
    let answers: Bool
  }

  init(_ configuration: Configuration, tray: PaperTray) throws(ProgramFailure) {
    own = try PaperParts.cups(configuration) ?? CUPSPrintQueues(server: .debian)
    self.tray = tray
    profiles = try Self.profiles(configuration)
    marksFolder = "\(configuration.dataFolder)/direct"
    ownName =
      switch own.server {
      case .socket: .cups
      case .host, .tls: PrintSystemName("\(StationPrintSystems.prefix)\(own.server)")
      }
  }

  func system(_ name: PrintSystemName, for profile: PrinterProfile) -> (any PrintQueues)? {
    if name == ownName || name == .cups { return own }
    if name == .tray { return tray }
    if let address = PrinterAddress(QueueName(name.rawValue)) { return try? direct(address, profile) }
    guard name.rawValue.hasPrefix(Self.prefix),
      let server = CUPSServer(String(name.rawValue.dropFirst(Self.prefix.count)))
    else { return nil }
    return others.withLock { known in
      let queues = known[name] ?? CUPSPrintQueues(server: server)
      known[name] = queues
      return queues
    }
  }

  func profile(named name: String) -> PrinterProfile? { profiles[name] }

  /// The queues of the station's own server, by place.
  func queues() async throws(PrintFailure) -> [(place: PrinterPlace, state: QueueState)] {
    let name = ownName
    return try await own.queues().map { (PrinterPlace(name, $0.name), $0) }
  }

  private static let prefix = "cups:"
}

// MARK: Profiles, and printers on ports of their own

extension StationPrintSystems {
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

  func profile(of printer: Configuration.Printer) throws(ProgramFailure) -> PrinterProfile {
    guard let profile = profiles[printer.profile] else {
      throw ProgramFailure(
        .invalid, "No printer profile is called “\(printer.profile)”.",
        hint: "Known: \(profiles.all.map(\.name).joined(separator: ", ")).")
    }
    return profile
  }

  /// The configured printers that are spoken to without a printing system.
  func direct(_ configuration: Configuration) throws(ProgramFailure) -> [PrinterAddress: DirectPrinter] {
    var printers: [PrinterAddress: DirectPrinter] = [:]
    for printer in configuration.printers.values {
      guard let address = try Self.address(printer), printers[address] == nil else { continue }
      let profile = try profile(of: printer)
      do throws(PrintFailure) { printers[address] = try direct(address, profile) } catch {
        throw ProgramFailure(.unavailable, "The printer \(address.queue) cannot be used: \(error)")
      }
    }
    return printers
  }

  private func direct(
    _ address: PrinterAddress, _ profile: PrinterProfile
  ) throws(PrintFailure) -> DirectPrinter {
    let key = DirectKey(address: address, language: profile.language, answers: profile.answers)
    if let made = direct.withLock({ $0[key] }) { return made }
    let printer = try DirectPrinter(at: address, profile, marksIn: marksFolder)
    // Who was first stays: two of them would hold two connections.
    return direct.withLock { printers in
      let kept = printers[key] ?? printer
      printers[key] = kept
      return kept
    }
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
}
