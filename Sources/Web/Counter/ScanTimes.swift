import Synchronization

/// How long scans took from the last byte of the device to the sound on its way to a page (`reliability.md` 3.3).
///
/// Quantiles are those of the last scans, for a station that was slow this morning is of no use to whoever asks now.
final class ScanTimes: Sendable {
  static let kept = 1000

  private struct State {
    var last: [Duration] = []
    var count = 0
    var sum = Duration.zero
  }

  private let state = Mutex(State())

  func add(_ time: Duration) {
    state.withLock { state in
      if state.last.count < Self.kept {
        state.last.append(time)
      } else {
        state.last[state.count % Self.kept] = time
      }
      state.count += 1
      state.sum += time
    }
  }

  /// A summary in the text format of Prometheus; without a scan it has no quantiles.
  var metrics: String {
    let (last, count, sum) = state.withLock { ($0.last.sorted(), $0.count, $0.sum) }
    let name = "ghiseu_scan_to_sound_seconds"
    var lines = [
      "# HELP \(name) From the last byte of a scan to its sound on the way to the page; "
        + "quantiles of the last \(Self.kept).",
      "# TYPE \(name) summary",
    ]
    if let worst = last.last {
      let quantiles = [
        ("0.5", Self.quantile(0.5, of: last)), ("0.95", Self.quantile(0.95, of: last)), ("1", worst),
      ]
      lines += quantiles.map { "\(name){quantile=\"\($0)\"} \(Self.seconds($1))" }
    }
    lines += ["\(name)_sum \(Self.seconds(sum))", "\(name)_count \(count)"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// The smallest time that at least this share did not exceed.
  private static func quantile(_ share: Double, of sorted: [Duration]) -> Duration {
    sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
  }

  private static func seconds(_ duration: Duration) -> Double {
    let (seconds, attoseconds) = duration.components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
