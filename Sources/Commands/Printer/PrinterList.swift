import ArgumentParser
import ServiceDesk

struct PrinterList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the queues of this station and the shop's printers, and how they stand.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let configuration = try session.configuration(place)
    let systems: [NamedQueues]
    do {
      systems = try session.program.queues(configuration)
    } catch {
      throw CommandEnd(error)
    }
    let server = try session.printServer(place).name
    let printers = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      let station = desk.station
      return try await desk.ask { (desk) throws(StoreFailure) in
        try PlacedPrinters(
          configuration, server: server, desk.shopPrinters(), desk.printerAssignments(of: station))
      }
    }
    var rows: [QueueRow] = []
    var outage: CommandEnd?
    for system in systems {
      do {
        for queue in try await system.queues.queues() {
          rows.append(QueueRow(queue, of: system.name, printers))
        }
      } catch {
        // The others are shown all the same; an outage is never an empty answer.
        outage = CommandEnd(error)
      }
    }
    rows += printers.elsewhere(than: rows).map { QueueRow($0) }
    session.show(rows, output)
    if let outage { throw outage }
  }
}

/// What this station says of the printers at each place.
struct PlacedPrinters: Sendable {
  struct Known: Sendable {
    let place: PrinterPlace
    /// What people call it; nil for one of the configuration.
    let name: String?
    let medium: PaperMedium
    let profile: String
    /// Which papers of this station it plays; a fallback in brackets.
    let roles: [String]
  }

  private let server: PrintSystemName
  private let all: [Known]

  init(
    _ configuration: Configuration, server: PrintSystemName, _ printers: [ShopPrinter],
    _ assignments: [PrinterAssignment]
  ) {
    self.server = server
    var known: [Known] = []
    for printer in printers where printer.retiredAt == nil {
      let roles = assignments.compactMap { assignment -> String? in
        if assignment.printer == printer.id { return assignment.role.rawValue }
        return assignment.fallback == printer.id ? "(\(assignment.role.rawValue))" : nil
      }
      known.append(
        Known(
          place: printer.details.place, name: printer.details.name, medium: printer.details.medium,
          profile: printer.details.profile, roles: roles))
    }
    // The shop's choice stands before the configuration's.
    let chosen = Set(assignments.filter { $0.printer != nil }.map(\.role))
    for (role, printer) in configuration.printers.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      known.append(
        Known(
          place: PrinterAddress(printer.queue)?.place ?? PrinterPlace(server, printer.queue), name: nil,
          medium: printer.medium, profile: printer.profile,
          roles: chosen.contains(role) ? [] : [role.rawValue]))
    }
    all = known
  }

  func at(_ place: PrinterPlace) -> [Known] { all.filter { $0.place == place } }

  /// The place of a queue of a system as ``Program/queues(_:)`` names it.
  func place(of queue: QueueName, of system: String) -> PrinterPlace {
    if let address = PrinterAddress(queue) { return address.place }
    return PrinterPlace(system == PrintSystemName.tray.rawValue ? .tray : server, queue)
  }

  /// Printers of the shop that none of these rows is about: at other print servers, or on ports of their own.
  func elsewhere(than rows: [QueueRow]) -> [Known] {
    let shown = Set(rows.map(\.place))
    return all.filter { $0.name != nil && !shown.contains($0.place.description) }
  }
}

struct QueueRow: Listed {
  let system: String
  let queue: String
  let place: String
  /// Nil where this station did not ask: the printer is another server's, or on a port of its own.
  let state: String?
  let acceptsJobs: Bool?
  let reasons: [String]
  /// Which papers of this shop it plays.
  let roles: [String]
  /// What the shop calls the printers there.
  let printers: [String]
  let media: [String]
  let profiles: [String]

  init(_ state: QueueState, of system: String, _ printers: PlacedPrinters) {
    let place = printers.place(of: state.name, of: system)
    let known = printers.at(place)
    self.system = system
    queue = state.name.rawValue
    self.place = place.description
    self.state = state.activity.rawValue
    acceptsJobs = state.acceptsJobs
    reasons = state.reasons
    roles = known.flatMap(\.roles)
    self.printers = known.compactMap(\.name)
    media = Self.once(known.map(\.medium.rawValue))
    profiles = Self.once(known.map(\.profile))
  }

  init(_ printer: PlacedPrinters.Known) {
    system = printer.place.system.rawValue
    queue = printer.place.queue.rawValue
    place = printer.place.description
    state = nil
    acceptsJobs = nil
    reasons = []
    roles = printer.roles
    printers = [printer.name].compactMap { $0 }
    media = [printer.medium.rawValue]
    profiles = [printer.profile]
  }

  private static func once(_ texts: [String]) -> [String] {
    texts.reduce(into: []) { all, text in if !all.contains(text) { all.append(text) } }
  }

  static let header = [
    "SYSTEM", "QUEUE", "STATE", "ACCEPTS", "PLAYS", "PRINTER", "MEDIUM", "PROFILE", "REASONS",
  ]
  var row: [String] {
    [
      system, queue, state ?? "not asked", acceptsJobs.map { $0 ? "yes" : "no" } ?? "",
      roles.joined(separator: ", "), printers.joined(separator: ", "), media.joined(separator: ", "),
      profiles.joined(separator: ", "), reasons.joined(separator: ", "),
    ]
  }
  var handle: String { queue }
}
