import ArgumentParser
import ServiceDesk

/// `ghiseu serial aside`: scans that nobody could place at once.
struct SerialAside: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aside", abstract: "Scans that nobody could place at once.",
    subcommands: [AsideList.self, AsideSettle.self, AsideDiscard.self], defaultSubcommand: AsideList.self)
}
