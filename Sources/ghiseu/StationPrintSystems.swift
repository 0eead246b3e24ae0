import Commands
import PrintCUPS
import PrintTray
import ServiceDesk
import Synchronization

/// The printing systems that this station reaches: its own print server, the tray, and other print servers by address.
final class StationPrintSystems: PrintSystems {
  /// The configured print server; without one, this machine's.
  let own: CUPSPrintQueues
  /// A server of another machine goes by its address, so that all stations mean the same one.
  let ownName: PrintSystemName
  private let tray: PaperTray
  private let others = Mutex<[PrintSystemName: CUPSPrintQueues]>([:])

  init(_ configuration: Configuration, tray: PaperTray) throws(ProgramFailure) {
    own = try PaperParts.cups(configuration) ?? CUPSPrintQueues(server: .debian)
    self.tray = tray
    ownName =
      switch own.server {
      case .socket: .cups
      case .host, .tls: PrintSystemName("\(StationPrintSystems.prefix)\(own.server)")
      }
  }

  func system(_ name: PrintSystemName) -> (any PrintQueues)? {
    if name == ownName || name == .cups { return own }
    if name == .tray { return tray }
    guard name.rawValue.hasPrefix(Self.prefix),
      let server = CUPSServer(String(name.rawValue.dropFirst(Self.prefix.count)))
    else { return nil }
    return others.withLock { known in
      let queues = known[name] ?? CUPSPrintQueues(server: server)
      known[name] = queues
      return queues
    }
  }

  /// The queues of the station's own server, by place.
  func queues() async throws(PrintFailure) -> [(place: PrinterPlace, state: QueueState)] {
    let name = ownName
    return try await own.queues().map { (PrinterPlace(name, $0.name), $0) }
  }

  private static let prefix = "cups:"
}
