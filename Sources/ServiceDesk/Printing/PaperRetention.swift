/// Lets drawn papers go some days after they came to their end: they bear names, telephones and claim codes (`domain.md`
/// P-10, P-13).
///
/// The line of the ledger stays with what the paper says, encrypted: from that it is drawn anew for whoever looks at it or
/// prints it again.
public actor PaperRetention {
  private let desk: Desk
  private let folder: any PaperFolder
  private let days: Int
  /// Files whose time is over and which were not looked at yet: a shop that never had a printer has many, and listing
  /// them takes longer than removing a few.
  private var oldFiles: [PrintJobName] = []

  /// - Parameter days: for how long a paper is kept behind its end.
  public init(_ desk: Desk, folder: any PaperFolder, days: Int) {
    self.desk = desk
    self.folder = folder
    self.days = days
  }

  /// Lets up to `limit` documents of the ledger go, and as many files of the folder. Returns false when nothing is left
  /// for today.
  public func work(limit: Int = 50) async throws -> Bool {
    let before = desk.clock.now().adding(seconds: -Int64(days) * 86_400)
    let dropped = try await desk.store.record { (desk) throws(StoreFailure) in
      try desk.dropPages(finishedBefore: before, limit: limit)
    }
    if oldFiles.isEmpty { oldFiles = try await folder.papers(before: before) }
    let files = Array(oldFiles.suffix(limit))
    let over = try await desk.store.read { (desk) throws(StoreFailure) in
      var over: [PrintJobName] = []
      for file in files where try !desk.isAwaited(file) { over.append(file) }
      return over
    }
    oldFiles.removeLast(files.count)
    // One that cannot be removed keeps none of the others.
    var failure: PrintFailure?
    for file in over {
      do throws(PrintFailure) { try await folder.removePaper(of: file) } catch { failure = error }
    }
    if let failure { throw failure }
    return dropped == limit || files.count == limit
  }
}

extension DeskReading {
  /// The ledger still rests on the job: its file is the proof that the paper came out.
  fileprivate func isAwaited(_ job: PrintJobName) throws(StoreFailure) -> Bool {
    guard let id = job.paper, let entry = try paper(id) else { return false }
    return entry.isOpen && entry.progress.jobName == job
  }
}
