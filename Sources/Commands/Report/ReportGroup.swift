import ArgumentParser

/// `ghiseu report`: what managers look at.
struct ReportGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Lists for managers: faults that come back, legal deadlines, papers.",
    subcommands: [ReportRepeats.self, ReportDeadlines.self, ReportPapers.self])
}
