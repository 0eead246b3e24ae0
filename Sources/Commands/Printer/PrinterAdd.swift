import ArgumentParser
import ServiceDesk

struct PrinterAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a printer to those that the shop's stations may use.",
    discussion: "With --address a queue is made for it first; without, the queue must be there.")

  @Argument(help: "What people call it.")
  var name: String
  @Option(help: "Its queue at the print server.")
  var queue: String
  @Option(help: ArgumentHelp("Where it is, as ghiseu printer discover shows it.", valueName: "uri"))
  var address: String?
  @Option(help: "What it prints on.")
  var medium: Choice<PaperMedium>
  @Option(
    help: ArgumentHelp(
      "Another print server than the station's, as cups:printhost:631.", valueName: "system"))
  var system: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    guard let queueName = QueueName(plain: queue) else { throw CommandEnd(.unacceptable("printer.place")) }
    let server = try session.printServer(change.place)
    if let address {
      guard system == nil else {
        throw CommandEnd(
          CommandEnd.Code.invalid, "A queue is made at the station's own print server only.",
          hint: "Leave out --system, or make the queue there.")
      }
      guard let place = DeviceAddress(address) else { throw CommandEnd(.unacceptable("printer.address")) }
      do { try await server.finder.addQueue(queueName, at: place) } catch { throw CommandEnd(error) }
    }
    let place = PrinterPlace(system.map { PrintSystemName($0) } ?? server.name, queueName)
    guard PrinterPlace(place.description) == place else { throw CommandEnd(.unacceptable("printer.place")) }
    try await session.change(change) { (_) async throws(CommandEnd) in
      AddPrinter(PrinterDetails(name: name, place: place, medium: medium.value))
    } show: { answer, _ in
      RecordAnswer("printer", answer.printer.rawValue, ["place": place.description])
    }
  }
}

struct PrinterRemove: Verb {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Give a printer up; its queue at the print server stays.")

  @Argument(help: "The printer's name or number.")
  var printer: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      RetirePrinter(printer: try await desk.shopPrinter(printer).id)
    } show: { answer, _ in
      RecordAnswer("printer", answer.printer.rawValue, ["removed": printer])
    }
  }
}

struct PrinterTest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Print a test page with a ruler and codes.")

  @Argument(help: "The printer's name or number.")
  var printer: String
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      PrintTestPage(printer: try await desk.shopPrinter(printer).id)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}

extension Desk {
  /// The live printer of this number or name; folded, as everywhere in the search.
  func shopPrinter(_ nameOrID: String) async throws(CommandEnd) -> ShopPrinter {
    let all = try await ask { (desk) throws(StoreFailure) in try desk.shopPrinters() }
    let live = all.filter { $0.retiredAt == nil }
    let wanted = folded(nameOrID)
    if let named = live.first(where: { folded($0.details.name) == wanted }) { return named }
    guard let id = Int64(nameOrID), let numbered = live.first(where: { $0.id == ShopPrinterID(id) }) else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "The shop has no such printer.", hint: "ghiseu printer roles shows them.")
    }
    return numbered
  }
}
