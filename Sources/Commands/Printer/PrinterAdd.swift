import ArgumentParser
import ServiceDesk

struct PrinterAdd: Verb {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a printer to those that the shop's stations may use.",
    discussion: """
      With --address a queue is made for it first; without, the queue must be there. A printer that takes its own language \
      on port 9100 needs no queue: --direct HOST[:PORT] with its --profile.
      """)

  @Argument(help: "What people call it.")
  var name: String
  @Option(help: "Its queue at the print server.")
  var queue: String?
  @Option(help: ArgumentHelp("Straight to a printer's port instead.", valueName: "host[:port]"))
  var direct: String?
  @Option(help: ArgumentHelp("Where it is, as ghiseu printer discover shows it.", valueName: "uri"))
  var address: String?
  @Option(help: "What it prints on.")
  var medium: Choice<PaperMedium>
  @Option(
    help: ArgumentHelp(
      "Another print server than the station's, as cups:printhost:631.", valueName: "system"))
  var system: String?
  @Option(help: "Its dots and language, as in Labels/printers.")
  var profile = PrinterProfile.pdf.name
  @OptionGroup var shift: ShiftOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let server = try session.printServer(change.place)
    guard let profile = server.profiles.first(where: { $0.name == self.profile }) else {
      throw CommandEnd(
        CommandEnd.Code.invalid, "No printer profile is called “\(self.profile)”.",
        hint: "Known: \(server.profiles.map(\.name).joined(separator: ", ")).")
    }
    if let misfit = profile.misfit(with: medium.value) { throw CommandEnd(misfit.refusal) }
    let place = try await place(at: server, for: profile)
    try await session.change(change) { (_) async throws(CommandEnd) in
      AddPrinter(
        PrinterDetails(
          name: name, place: place, medium: medium.value, profile: profile.name, offset: shift.offset))
    } show: { answer, _ in
      RecordAnswer("printer", answer.printer.rawValue, ["place": place.description])
    }
  }

  private func place(
    at server: PrintServer, for profile: PrinterProfile
  ) async throws(CommandEnd) -> PrinterPlace {
    if let direct {
      guard queue == nil, address == nil, system == nil else {
        throw CommandEnd(
          CommandEnd.Code.invalid, "A printer with --direct has no queue and no print server.",
          hint: "Leave out --queue, --address and --system.")
      }
      guard let address = PrinterAddress(hostAndPort: direct) else {
        throw CommandEnd(.unacceptable("printer.address"))
      }
      guard profile.language.format.isPrinterLanguage else {
        throw CommandEnd(.missing("printer.profile"))
      }
      return address.place
    }
    guard let queueName = queue.flatMap(QueueName.init(plain:)) else {
      throw CommandEnd(.unacceptable("printer.place"))
    }
    if let address {
      guard system == nil else {
        throw CommandEnd(
          CommandEnd.Code.invalid, "A queue is made at the station's own print server only.",
          hint: "Leave out --system, or make the queue there.")
      }
      guard let place = DeviceAddress(address) else { throw CommandEnd(.unacceptable("printer.address")) }
      if let misfit = profile.misfit(at: place) { throw CommandEnd(misfit.refusal) }
      do { try await server.finder.addQueue(queueName, at: place) } catch { throw CommandEnd(error) }
    }
    let place = PrinterPlace(system.map { PrintSystemName($0) } ?? server.name, queueName)
    guard PrinterPlace(place.description) == place else { throw CommandEnd(.unacceptable("printer.place")) }
    // Only the station's own print server can be asked; one just made was judged by its address.
    guard address == nil, place.system == server.name else { return place }
    let queues: [QueueState]
    do { queues = try await server.queues.queues() } catch { throw CommandEnd(error) }
    guard let known = queues.first(where: { $0.name == queueName }) else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "The print server has no queue \(queueName).",
        hint: "ghiseu printer list shows its queues; with --address one is made.")
    }
    if let misfit = profile.misfit(at: known) { throw CommandEnd(misfit.refusal) }
    return place
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
