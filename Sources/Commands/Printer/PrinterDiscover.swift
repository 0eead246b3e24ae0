import ArgumentParser
import ServiceDesk

struct PrinterDiscover: Verb {
  static let configuration = CommandConfiguration(
    commandName: "discover", abstract: "Look for printers on cables and in the network; takes some seconds.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let server = try session.printServer(place)
    let found: [FoundPrinter]
    do { found = try await server.finder.printers() } catch { throw CommandEnd(error) }
    session.show(found.map(FoundRow.init), output)
  }
}

struct FoundRow: Listed {
  let address: String
  let title: String
  /// It tells what it can; others get bytes as they are.
  let driverless: Bool
  let queue: String?
  /// As `printer add --direct` takes it: bytes go straight to the printer's port.
  let direct: String?

  init(_ printer: FoundPrinter) {
    address = printer.address.rawValue
    title = printer.title
    driverless = printer.address.isDriverless
    queue = printer.queue?.rawValue
    direct = printer.address.direct.map { String($0.queue.rawValue.dropFirst("direct:".count)) }
  }

  static let header = ["PRINTER", "DRIVERLESS", "QUEUE", "DIRECT", "ADDRESS"]
  var row: [String] { [title, driverless ? "yes" : "no", queue ?? "", direct ?? "", address] }
  var handle: String { address }
}
