import ArgumentParser
import ServiceDesk

/// `ghiseu label`: the templates of the shop's papers, for whoever edits them.
struct LabelGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "label",
    abstract: "Check the templates of the shop's papers, and see them as they will print.",
    subcommands: [LabelCheck.self, LabelPreview.self])
}

/// Which templates and printers a label command is about. Not ``PlaceOptions``: `--data` names a paper's values here.
struct LabelOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The configuration.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("A template folder in place of the configured one.", valueName: "folder"))
  var folder: String?

  @Option(help: ArgumentHelp("The printer's profile, as in Labels/printers.", valueName: "profile"))
  var printer: String?

  func configuration(in session: Session) throws(CommandEnd) -> Configuration {
    try session.configuration(at: config, ConfigurationOverrides())
  }

  func template(_ text: String, in labels: any LabelProofing) throws(CommandEnd) -> LabelName {
    guard let name = LabelName(text), labels.templates.contains(name) else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "There is no template “\(text)”.",
        hint: "Known: \(labels.templates.map(\.description).joined(separator: ", ")).")
    }
    return name
  }

  func printer(_ text: String, in labels: any LabelProofing) throws(CommandEnd) -> PrinterProfile {
    guard let printer = labels.printers.first(where: { $0.name == text }) else {
      throw CommandEnd(
        CommandEnd.Code.notFound, "There is no printer “\(text)”.",
        hint: "Known: \(labels.printers.map(\.name).joined(separator: ", ")).")
    }
    return printer
  }
}
