import ArgumentParser
import ServiceDesk

struct PrinterRoleVerb: Verb {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Choose which printer plays a role at a station, and its fallback.",
    discussion: "Without --printer the configuration's printer plays it again.")

  @Argument(help: "label, receipt or office.")
  var role: Choice<PrinterRole>
  @Option(help: ArgumentHelp("The printer that plays it.", valueName: "name|id"))
  var printer: String?
  @Option(help: ArgumentHelp("The one that takes over while it cannot print.", valueName: "name|id"))
  var fallback: String?
  @Option(help: "The station; this one unless told otherwise.")
  var station: String?
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      var assignment = PrinterAssignment(
        station: station.map { StationName($0) } ?? desk.station, role: role.value, printer: nil)
      if let printer { assignment.printer = try await desk.shopPrinter(printer).id }
      if let fallback { assignment.fallback = try await desk.shopPrinter(fallback).id }
      return AssignPrinter(assignment)
    } show: { _, desk in
      AssignedRole(
        role: role.value.rawValue, station: station ?? desk.station.rawValue, printer: printer,
        fallback: fallback)
    }
  }
}

private struct AssignedRole: Shown {
  let role: String
  let station: String
  let printer: String?
  let fallback: String?

  var lines: [(caption: String, value: String)] {
    [
      ("role", role), ("station", station), ("printer", printer ?? "the configuration's"),
      ("fallback", fallback ?? ""),
    ]
  }
}

struct PrinterRoles: Verb {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "List the shop's printers and the roles that they play.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let rows = try await session.atDesk(place) { (desk) async throws(CommandEnd) in
      try await desk.ask { (desk) throws(StoreFailure) in
        let assignments = try desk.printerAssignments(of: nil)
        return try desk.shopPrinters().filter { $0.retiredAt == nil }.map { ShopPrinterRow($0, assignments) }
      }
    }
    session.show(rows, output)
  }
}

struct ShopPrinterRow: Listed {
  let id: Int64
  let name: String
  let place: String
  let medium: String
  let profile: String
  /// Millimetres by which its sheets are shifted.
  let right: Double
  let down: Double
  /// The station that alone reaches it; empty for a printer of all stations.
  let station: String
  /// `label@counter-1`; a fallback in brackets.
  let plays: [String]

  init(_ printer: ShopPrinter, _ assignments: [PrinterAssignment]) {
    id = printer.id.rawValue
    name = printer.details.name
    place = printer.details.place.description
    medium = printer.details.medium.rawValue
    profile = printer.details.profile
    right = printer.details.offset.x
    down = printer.details.offset.y
    station = printer.station?.rawValue ?? ""
    plays = assignments.compactMap { assignment in
      let role = "\(assignment.role.rawValue)@\(assignment.station)"
      if assignment.printer == printer.id { return role }
      return assignment.fallback == printer.id ? "(\(role))" : nil
    }
  }

  static let header = ["ID", "PRINTER", "PLAYS", "MEDIUM", "PROFILE", "SHIFT", "STATION", "PLACE"]
  var row: [String] {
    [
      String(id), name, plays.joined(separator: ", "), medium, profile,
      right == 0 && down == 0 ? "" : "\(right), \(down)", station, place,
    ]
  }
  var handle: String { String(id) }
}
