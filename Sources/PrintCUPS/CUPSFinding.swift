import Foundation
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
  /// Only so many jobs are remembered, finished ones too.
  case fewJobsRemembered(count: Int)
  /// Printed documents stay in the spool, with the names that are in them.
  case documentsKept
  /// A power cut may take what the server said was written.
  case filesNotSynced
  /// A version that this program was not tried with.
  case untriedVersion(String)
  /// An error of the printer stops the queue, or throws the job away.
  case queueGivesUp(QueueName, policy: String)
  /// The queue does not know the size of paper that it shall print.
  case mediumMissing(QueueName, media: String)
  /// The settings of the server are not shown to this program, so they were not checked.
  case settingsHidden
  /// The queue was made while its printer was off: it has no driver and prints nothing right.
  case queueWithoutDriver(QueueName)

  /// What is wrong, in one sentence.
  public var explanation: String {
    switch self {
    case .jobNamesHidden: "The print server hides job names, so a paper cannot be found again after a crash."
    case .jobHistoryOff: "The print server forgets finished jobs, so it cannot tell whether a paper came out."
    case .acceptedJobsNotWrittenDown(let seconds):
      "The print server writes an accepted job down only after \(seconds) s; a crash before that loses it."
    case .waitingJobsCanceled(let seconds):
      "The print server cancels a job that waits for paper longer than \(seconds) s."
    case .fewJobsRemembered(let count):
      "The print server remembers only \(count) jobs; of a paper that it forgot nobody knows whether it came out."
    case .documentsKept: "The print server keeps printed documents in its spool; they hold personal data."
    case .filesNotSynced: "The print server does not wait for the disk; a power cut may take accepted jobs."
    case .untriedVersion(let version): "CUPS \(version) was not tried with this program; 2.4 was."
    case .queueGivesUp(let queue, let policy):
      policy == "abort-job"
        ? "The queue \(queue) throws a job away when its printer fails."
        : "The queue \(queue) stops when its printer fails, until somebody resumes it."
    case .mediumMissing(let queue, let media): "The queue \(queue) does not know the paper \(media)."
    case .settingsHidden: "The settings of the print server could not be read."
    case .queueWithoutDriver(let queue):
      "The queue \(queue) was made while its printer was off; it has no driver."
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
    case .fewJobsRemembered: "Set MaxJobs 5000 in cupsd.conf."
    case .documentsKept: "Set PreserveJobFiles No in cupsd.conf."
    case .filesNotSynced: "Set SyncOnClose Yes in cups-files.conf."
    case .untriedVersion: "Print a test page, and pull the plug of a printer once before you rely on it."
    case .queueGivesUp(let queue, _): "Run lpadmin -p \(queue) -o printer-error-policy=retry-current-job."
    case .mediumMissing(let queue, _):
      "Load that paper and tell the printer's own menu, or choose another printer than \(queue) for it."
    case .settingsHidden: "Run as root, or look at DirtyCleanInterval and PreserveJobHistory in cupsd.conf."
    case .queueWithoutDriver(let queue):
      "Switch the printer on and run lpadmin -p \(queue) -v <its address> -m everywhere again."
    }
  }
}

extension CUPSPrintQueues {
  /// Checks the server and its queues. A server that does not answer is thrown.
  ///
  /// - Parameters:
  ///   - sizes: millimetres (width, height) of what each queue shall print; only these queues' papers are checked.
  ///   - filesConfiguration: the path of the server's `cups-files.conf` on this machine. Unlike `cupsd.conf` no server
  ///     hands it out (CUPS 2.4 answers with a page of its web interface).
  ///   - lookedAt: the queues whose printers are known. How they are drawn for says more of a queue than it says itself
  ///     (``ServiceDesk/PrinterMisfit``). A raw queue that nobody uses is nobody's trouble.
  public func findings(
    sizes: [QueueName: [(width: Double, height: Double)]] = [:],
    lookedAt: Set<QueueName> = [], filesConfiguration: String? = nil
  ) throws(PrintFailure) -> [CUPSFinding] {
    var findings: [CUPSFinding] = []
    if try allJobs(mine: true).contains(where: { $0.text("job-name") == nil }) {
      findings.append(.jobNamesHidden)
    }
    let settings = try talk { connection throws(CUPSError) in connection.file("/admin/conf/cupsd.conf") }
    findings += settings.map { CUPSSettings($0).findings } ?? [.settingsHidden]
    // What cannot be read says nothing.
    let files = filesConfiguration.flatMap { try? String(contentsOfFile: $0, encoding: .utf8) }
    findings += files.map { CUPSSettings($0).fileFindings } ?? []
    let queues = try queues()
    if let queue = queues.first,
      let version = try attributes(of: queue.name, ["cups-version"]).text("cups-version"),
      !version.hasPrefix("2.4.")
    {
      findings.append(.untriedVersion(version))
    }
    for queue in queues {
      if queue.isRaw, queue.isAtDriverlessAddress, !lookedAt.contains(queue.name) {
        findings.append(.queueWithoutDriver(queue.name))
      }
      findings += try self.findings(of: queue, sizes[queue.name] ?? [])
    }
    return findings
  }

  private func findings(
    of queue: QueueState, _ sizes: [(width: Double, height: Double)]
  ) throws(PrintFailure) -> [CUPSFinding] {
    var findings: [CUPSFinding] = []
    let record = try attributes(of: queue.name, ["printer-error-policy", "media-supported"])
    if let policy = record.text("printer-error-policy"), ["abort-job", "stop-printer"].contains(policy) {
      findings.append(.queueGivesUp(queue.name, policy: policy))
    }
    let known = record.texts("media-supported")
    // A raw queue has no list; a list with a largest size takes any that fits in.
    guard !known.isEmpty, !known.contains(where: { $0.hasPrefix("custom_max_") }) else { return findings }
    for size in sizes {
      let media = mediaName(widthInMillimetres: size.width, heightInMillimetres: size.height)
      if !known.contains(media) { findings.append(.mediumMissing(queue.name, media: media)) }
    }
    return findings
  }
}
