public import ServiceDesk

/// Something about a print server that would make paper lie, for `ghiseu doctor`.
public enum CUPSFinding: Sendable, Hashable {
  /// Papers could not be found again after a crash.
  case jobNamesHidden
  /// Finished jobs are forgotten at once, so nobody knows whether they came out.
  case jobHistoryOff
  /// An accepted job is lost when cupsd dies within that many seconds (`printing.md` A.6).
  case acceptedJobsNotWrittenDown(seconds: Int)
  /// A job that waits that long for paper is canceled.
  case waitingJobsCanceled(afterSeconds: Int)
  /// The settings of the server are not shown to this program, so they were not checked.
  case settingsHidden
  /// The queue was made while its printer was off: it has no driver and prints nothing right.
  case queueWithoutDriver(QueueName)
  /// The queue passes a document on as it is; a printer that does not read PDF prints nothing or rubbish.
  case rawQueue(QueueName)

  /// What is wrong, in one sentence.
  public var explanation: String {
    switch self {
    case .jobNamesHidden: "The print server hides job names, so a paper cannot be found again after a crash."
    case .jobHistoryOff: "The print server forgets finished jobs, so it cannot tell whether a paper came out."
    case .acceptedJobsNotWrittenDown(let seconds):
      "The print server writes an accepted job down only after \(seconds) s; a crash before that loses it."
    case .waitingJobsCanceled(let seconds):
      "The print server cancels a job that waits for paper longer than \(seconds) s."
    case .settingsHidden: "The settings of the print server could not be read."
    case .queueWithoutDriver(let queue):
      "The queue \(queue) was made while its printer was off; it has no driver."
    case .rawQueue(let queue): "The queue \(queue) is raw: it passes documents on without converting them."
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .jobNamesHidden:
      "Use the server's Unix socket, or set JobPrivateValues none in the default policy of cupsd.conf."
    case .jobHistoryOff: "Set PreserveJobHistory Yes in cupsd.conf."
    case .acceptedJobsNotWrittenDown: "Set DirtyCleanInterval 0 in cupsd.conf."
    case .waitingJobsCanceled: "Set MaxJobTime 0 in cupsd.conf."
    case .settingsHidden: "Run as root, or look at DirtyCleanInterval and PreserveJobHistory in cupsd.conf."
    case .queueWithoutDriver(let queue):
      "Switch the printer on and run lpadmin -p \(queue) -v <its address> -m everywhere again."
    case .rawQueue(let queue): "Run lpadmin -p \(queue) -m everywhere, or choose the printer's driver."
    }
  }
}

extension CUPSPrintQueues {
  /// Checks the server and its queues. A server that does not answer is thrown.
  public func findings() throws(PrintFailure) -> [CUPSFinding] {
    var findings: [CUPSFinding] = []
    if try allJobs(mine: true).contains(where: { $0.text("job-name") == nil }) {
      findings.append(.jobNamesHidden)
    }
    let settings = try talk { connection throws(CUPSError) in connection.file("/admin/conf/cupsd.conf") }
    findings += settings.map { CUPSSettings($0).findings } ?? [.settingsHidden]
    findings += try queues().compactMap(Self.finding)
    return findings
  }

  private static func finding(_ queue: QueueState) -> CUPSFinding? {
    guard queue.makeAndModel.isEmpty || queue.makeAndModel == "Local Raw Printer" else { return nil }
    let scheme = queue.deviceURI.prefix { $0 != ":" }
    return ["ipp", "ipps", "dnssd"].contains(scheme) ? .queueWithoutDriver(queue.name) : .rawQueue(queue.name)
  }
}
