import ArgumentParser
import ServiceDesk

/// `ghiseu paper`: papers that are printed on demand, through the print ledger like all others, or kept as files.
struct PaperGroup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "paper",
    abstract:
      "Print certificates, refusals, lives, statements, labels of shelves, addresses, the day's close.",
    subcommands: [
      PaperCertificate.self, PaperCertificateFacts.self, PaperCertificates.self, PaperRepairEntry.self,
      PaperLife.self, PaperStatement.self, PaperRefusal.self, PaperComplaintRecord.self,
      PaperTranslation.self, PaperAccessories.self,
      PaperShelves.self, PaperSheet.self, PaperAddresses.self, PaperDayClose.self,
    ])
}

/// A file that takes a paper instead of the printer.
struct PaperFileOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Write it into this file; nothing is printed.", valueName: "file"))
  var output: String?
  @Flag(help: "Replace the file if it is there.")
  var overwrite = false

  /// Nil when it is to be printed.
  ///
  /// - Parameter endings: what the file may be, told by its name.
  func file(_ endings: [String]) throws(CommandEnd) -> NewFile? {
    guard let output else { return nil }
    let file = try NewFile(output, mayReplace: overwrite)
    guard endings.contains(file.ending) else {
      let known = endings.map { ".\($0)" }.joined(separator: " or ")
      throw CommandEnd(CommandEnd.Code.invalid, "\(output) does not end in \(known).")
    }
    return file
  }
}

/// The file that was written.
struct FileAnswer: Shown {
  let file: String
  var lines: [(caption: String, value: String)] { [("file", file)] }
}
