import ArgumentParser
internal import Foundation
import ServiceDesk

struct ScannerList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "The scanners of the settings, and what is plugged in and looks like one.",
    discussion: """
      A device that no setting names is only shown, never read: it may be the keyboard. To use it, name it in the \
      settings: scanners: [{ name: "counter", path: "ADDRESS", mode: "KIND" }].
      """)

  @Flag(help: "Everything that types or has a serial line, whatever it looks like.")
  var all = false

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let settings = try session.configuration(place).scanners
    let found: [FoundScanner]
    do { found = try session.program.scannerFinder().devices() } catch {
      throw CommandEnd(
        CommandEnd.Code.unavailable, "What is plugged in cannot be seen: \(error.reason)")
    }
    var rows = settings.map { setting -> ScannerRow in
      // Where no udev daemon runs, nobody but the link itself knows where it leads.
      let node = URL(filePath: setting.path).resolvingSymlinksInPath().path
      return ScannerRow(setting, found.filter { $0.isNamed(by: setting.path) || $0.node == node })
    }
    for device in found where all || device.looksLikeScanner {
      if !rows.contains(where: { $0.node == device.node }) { rows.append(ScannerRow(device)) }
    }
    session.show(rows, output)
  }
}

struct ScannerRow: Listed {
  enum State: String, Encodable {
    /// A setting names it, and it is plugged in.
    case here
    case away
    /// Several devices answer to the setting's address, so none is read.
    case unclear
    /// No setting names it.
    case offered
  }

  let name: String?
  let kind: String
  let state: State
  let title: String?
  let address: String
  let node: String?

  /// - Parameter devices: those that the setting may mean.
  init(_ setting: Configuration.Scanner, _ devices: [FoundScanner]) {
    name = setting.name.rawValue
    let kind: FoundScanner.Kind =
      switch setting.mode {
      case .keyboard: .keyboard
      case .serial: .serial
      case .pointOfSale: .pointOfSale
      }
    let meant = devices.filter { $0.kind == kind }
    self.kind = kind.rawValue
    state = meant.isEmpty ? .away : meant.count == 1 ? .here : .unclear
    title = meant.first?.title
    address = setting.path
    node = meant.count == 1 ? meant.first?.node : nil
  }

  init(_ device: FoundScanner) {
    name = nil
    kind = device.kind.rawValue
    state = .offered
    title = device.title
    address = device.addresses.first ?? device.node
    node = device.node
  }

  static let header = ["NAME", "KIND", "STATE", "DEVICE", "ADDRESS"]
  var row: [String] { [name ?? "", kind, state.rawValue, title ?? "", address] }
  var handle: String { address }
}
