import ArgumentParser
import ServiceDesk

struct PrinterTest: Verb {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Print a test page with a ruler and codes.",
    discussion:
      "A printer of the shop by its name or number; with --role the one of this station's configuration.")

  @Argument(help: "The printer's name or number.")
  var printer: String?
  @Option(help: "Instead: label, receipt or office.")
  var role: Choice<PrinterRole>?
  @OptionGroup var change: ChangeOptions

  func validate() throws {
    if (printer == nil) == (role == nil) { throw ValidationError("Name a printer, or a role.") }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    let place: PrinterPlace? =
      if let role { try session.configuredPlace(of: role.value, change.place) } else { nil }
    try await session.change(change) { (desk) async throws(CommandEnd) in
      if let place { return PrintTestPage(configured: place) }
      return PrintTestPage(printer: try await desk.shopPrinter(printer ?? "").id)
    } show: { answer, _ in
      RecordAnswer("paper", answer.paper.rawValue)
    }
  }
}

extension Session {
  fileprivate func configuredPlace(
    of role: PrinterRole, _ options: PlaceOptions
  ) throws(CommandEnd) -> PrinterPlace {
    guard let printer = try configuration(options).printers[role] else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "The configuration has no printer of the role \(role.rawValue).",
        hint: "ghiseu printer roles shows the shop's printers.")
    }
    if let address = PrinterAddress(printer.queue) { return address.place }
    return PrinterPlace(try printServer(options).name, printer.queue)
  }
}

/// How far a printer's sheets are shifted.
struct ShiftOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Millimetres to the right, as the test page's ruler shows.", valueName: "mm"))
  var right: Double = 0
  @Option(parsing: .unconditional, help: ArgumentHelp("Millimetres down.", valueName: "mm"))
  var down: Double = 0

  var offset: PrinterProfile.Offset { PrinterProfile.Offset(x: right, y: down) }
}

struct PrinterShift: Verb {
  static let configuration = CommandConfiguration(
    commandName: "shift",
    abstract: "Say how far a printer's sheets must be shifted to come out in their place.",
    discussion: "In place of what was said before. Without --right and --down nothing is shifted.")

  @Argument(help: "The printer's name or number.")
  var printer: String
  @OptionGroup var shift: ShiftOptions
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    try await session.change(change) { (desk) async throws(CommandEnd) in
      ShiftPrinter(printer: try await desk.shopPrinter(printer).id, offset: shift.offset)
    } show: { _, _ in
      ShiftedPrinter(printer: printer, right: shift.right, down: shift.down)
    }
  }
}

private struct ShiftedPrinter: Shown {
  let printer: String
  let right: Double
  let down: Double

  var lines: [(caption: String, value: String)] {
    [("printer", printer), ("right", "\(right) mm"), ("down", "\(down) mm")]
  }
}
