import ArgumentParser

/// `ghiseu serve`: the counter station.
struct Serve: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Run the counter station: staff pages, kiosk pages, scanners and printers.",
    discussion: "It runs until it is told to stop (Ctrl-C).")

  @OptionGroup var place: PlaceOptions

  @Option(help: ArgumentHelp("The port of the staff pages; 0 lets the system choose.", valueName: "port"))
  var staffPort: Int?

  @Option(help: ArgumentHelp("The port of the kiosk pages; 0 lets the system choose.", valueName: "port"))
  var kioskPort: Int?

  @Option(help: ArgumentHelp("The folder of papers that have no printer.", valueName: "folder"))
  var tray: String?

  func validate() throws {
    for port in [staffPort, kioskPort] {
      if let port, !(0...65535).contains(port) { throw ValidationError("A port is from 0 to 65535.") }
    }
  }

  func carryOut(in session: Session) async throws(CommandEnd) {
    var overrides = place.overrides
    overrides.tray = tray
    overrides.staffPort = staffPort
    overrides.kioskPort = kioskPort
    let configuration = try session.configuration(at: place.config, overrides)
    do {
      try await session.program.serve(configuration, demo: place.demo)
    } catch {
      throw CommandEnd(error)
    }
  }
}
