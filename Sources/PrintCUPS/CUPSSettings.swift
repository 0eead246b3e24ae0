/// The lines of `cupsd.conf` and `cups-files.conf` that decide whether an accepted job survives.
public struct CUPSSettings: Sendable {
  private var values: [String: String] = [:]

  init(_ text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace)
      guard let name = words.first, !name.hasPrefix("#"), words.count == 2 else { continue }
      values[name.lowercased()] = words[1].prefix { $0 != "#" }.trimmed.lowercased()
    }
  }

  /// The defaults of CUPS 2.4 stand in for lines that are not there (cupsd.conf(5)).
  var findings: [CUPSFinding] {
    var findings: [CUPSFinding] = []
    if ["no", "off", "false", "0"].contains(values["preservejobhistory"] ?? "yes") {
      findings.append(.jobHistoryOff)
    }
    let interval = values["dirtycleaninterval"].flatMap(Self.seconds) ?? 30
    if interval > 0 { findings.append(.acceptedJobsNotWrittenDown(seconds: interval)) }
    let limit = values["maxjobtime"].flatMap(Self.seconds) ?? 10800
    if limit > 0 { findings.append(.waitingJobsCanceled(afterSeconds: limit)) }
    let remembered = values["maxjobs"].flatMap { Int($0) } ?? 500
    if remembered > 0, remembered < Self.enoughJobs { findings.append(.fewJobsRemembered(count: remembered)) }
    // A day unless told otherwise: the papers of a shop hold names and codes that open a ticket.
    if !["no", "off", "false", "0"].contains(values["preservejobfiles"] ?? "1d") {
      findings.append(.documentsKept)
    }
    return findings
  }

  /// What a shop prints in some days: a finished job that was forgotten cannot tell whether its paper came out.
  private static let enoughJobs = 2000

  /// What `cups-files.conf` has to say.
  var fileFindings: [CUPSFinding] {
    ["yes", "on", "true", "1"].contains(values["synconclose"] ?? "no") ? [] : [.filesNotSynced]
  }

  /// The lines that keep accepted jobs, for a server that prints papers nobody may lose (`printing.md` A.2).
  public static let recommended = """
    # Lines for a print server that never loses an accepted job. CUPS reads no folder of additions: put each line into
    # the file that is named above it, in place of a line with the same first word, and restart cups.

    # --- /etc/cups/cupsd.conf, at the top ---
    # An accepted job is written down at once; else a crash within 30 s loses it and its number is given again.
    DirtyCleanInterval 0
    # A finished job can still tell whether its paper came out.
    PreserveJobHistory Yes
    MaxJobs 5000
    # Documents go from the spool when they are printed: they hold names and codes that open a ticket.
    PreserveJobFiles No
    # A job that waits for paper overnight is not cancelled.
    MaxJobTime 0
    # A printer that fails keeps its job and is asked again.
    ErrorPolicy retry-current-job
    JobRetryInterval 5

    # --- /etc/cups/cupsd.conf, in <Policy default>, only where stations reach the server over the network ---
    # Papers are found again by the name of their job, which holds no personal data.
    JobPrivateValues none

    # --- /etc/cups/cups-files.conf ---
    # What was written down survives a power cut.
    SyncOnClose Yes
    """

  /// `30`, `15m`, `3h`, `1d` or `1w`.
  private static func seconds(_ text: String) -> Int? {
    let units: [Character: Int] = ["m": 60, "h": 3600, "d": 86400, "w": 604_800]
    guard let last = text.last, let unit = units[last] else { return Int(text) }
    return Int(text.dropLast()).map { $0 * unit }
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
