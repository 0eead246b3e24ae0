import ArgumentParser

/// `ghiseu scanner`: the scanners of this station.
struct ScannerGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scanner", abstract: "The scanners of this station.",
    subcommands: [ScannerList.self, ScannerLearn.self, ScannerLearned.self])
}
