/// A folder in which papers lie as files after they came out.
public protocol PaperFolder: Sendable {
  /// The jobs whose papers lie there since before `moment`. Files of anybody else are never among them.
  func papers(before moment: Moment) async throws(PrintFailure) -> [PrintJobName]
  /// Removes the files of a job's paper. Nothing happens where there are none.
  func removePaper(of job: PrintJobName) async throws(PrintFailure)
}
