/// The lines of `cupsd.conf` that decide whether an accepted job survives.
struct CUPSSettings {
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
    return findings
  }

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
