internal import Foundation
import ServiceDesk

extension Session {
  /// Draws a paper into a PDF file.
  func draw(
    _ paper: Paper, into file: String, _ desk: Desk, _ configuration: Configuration
  ) async throws(CommandEnd) {
    let drawn = try await drawn(paper, desk, configuration)
    do {
      try Data(drawn.bytes).write(to: URL(filePath: file), options: .atomic)
    } catch {
      throw CommandEnd(
        CommandEnd.Code.unavailable, "The file \(file) cannot be written.", hint: "Check its folder.")
    }
  }

  /// The pages as this station would print them: on the paper and in the dots of the printer that plays the role.
  func drawn(
    _ paper: Paper, _ desk: Desk, _ configuration: Configuration
  ) async throws(CommandEnd) -> DrawnPaper {
    let drawer: any PageDrawer
    let profiles: [PrinterProfile]
    do throws(ProgramFailure) {
      drawer = try program.drawer(configuration)
      profiles = try program.printServer(configuration).profiles
    } catch {
      throw CommandEnd(error)
    }
    let (kind, station) = (paper.kind, desk.station)
    let chosen = try await desk.ask { (desk) throws(StoreFailure) in
      try desk.form(of: kind, at: station, profiles: profiles)
    }
    let form = chosen ?? configuration.form(of: kind, profiles: profiles)
    do {
      return try drawer.draw(paper, for: form.medium, on: form.page)
    } catch {
      throw CommandEnd(error)
    }
  }
}

extension Configuration {
  /// As the printer of the configuration would draw it.
  fileprivate func form(of kind: PaperKind, profiles: [PrinterProfile]) -> PaperForm {
    let profile = printers[kind.role].flatMap { printer in profiles.first { $0.name == printer.profile } }
    return PaperForm(medium: shop.medium(for: kind.role), profile: profile ?? .pdf)
  }
}
