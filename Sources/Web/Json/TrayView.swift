import ServiceDesk

/// A document of the paper tray with the paper that it is, where this shop's ledger knows it.
struct TrayView: View, Sendable {
  var document: TrayDocument
  var paper: PaperView?

  func write(into json: inout JSONText, for reader: Reader) {
    json.member("name", document.name)
    json.member("at", document.at.milliseconds)
    json.member("bytes", document.bytes)
    json.optional("paper", paper, for: reader)
  }
}

extension DeskReading {
  /// The paper of a file that is named after its print job; nil for what else lies in the folder.
  func paper(inTray document: TrayDocument) throws(StoreFailure) -> PaperView? {
    let name = PrintJobName(String(document.name.prefix { $0 != "." }))
    guard let id = name.paper, let entry = try paper(id), entry.progress.jobName == name else { return nil }
    return try view(of: entry)
  }
}
