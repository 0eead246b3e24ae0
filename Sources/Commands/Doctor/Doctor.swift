import ArgumentParser

/// `ghiseu doctor`: what is wrong here and what to do about it.
struct Doctor: Verb {
  static let configuration = CommandConfiguration(
    abstract: "Look at database, keys, printers, scanners and fonts, and say what to do.",
    discussion: "Ends with 69 when something does not work.")

  @OptionGroup var place: PlaceOptions
  @OptionGroup var output: ListOptions
  @Flag(help: "Only print the settings that a print server should have, to be copied into its files.")
  var cupsSettings = false

  func carryOut(in session: Session) async throws(CommandEnd) {
    if cupsSettings {
      let server = try session.printServer(place)
      return session.print(server.settings)
    }
    let configuration = try session.configuration(place)
    try session.report(await session.program.doctor(configuration), output)
  }
}

extension Session {
  func printServer(_ place: PlaceOptions) throws(CommandEnd) -> PrintServer {
    let configuration = try configuration(place)
    do { return try program.printServer(configuration) } catch { throw CommandEnd(error) }
  }

  /// Shows findings; a failure among them ends the command line as one.
  func report(_ findings: [Finding], _ options: ListOptions) throws(CommandEnd) {
    show(findings, options)
    if findings.contains(where: { $0.state == .failure }) {
      throw CommandEnd.silently(CommandEnd.Code.unavailable)
    }
  }
}

extension Finding: Listed {
  static let header = ["AREA", "STATE", "WHAT", "WHAT TO DO"]
  var row: [String] { [area, state.rawValue, what, howToMend ?? ""] }
  var handle: String { "\(state.rawValue) \(area)" }
}
