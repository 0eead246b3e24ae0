import ServiceDesk
internal import Synchronization

/// Shows how far a long work has come: a bar on a terminal, nothing elsewhere.
final class ProgressMeter: Sendable {
  private let total: Int
  private let clock: any ShopClock
  private let console: Console
  private let start: Moment
  private let shown = Mutex<Moment?>(nil)

  init(total: Int, _ clock: any ShopClock, _ console: Console) {
    self.total = total
    self.clock = clock
    self.console = console
    start = clock.now()
  }

  /// Never stops the work: Ctrl+C ends the program, and the database takes the unfinished transaction back.
  var watch: TakeInFile.Watch {
    { [self] done in
      tell(done)
      return true
    }
  }

  func tell(_ done: Int) {
    guard console.isTerminal else { return }
    let now = clock.now()
    let isDue = shown.withLock { last in
      guard last.map({ now.milliseconds - $0.milliseconds >= 100 }) ?? true else { return false }
      last = now
      return true
    }
    if isDue { console.err("\r\(line(done, now))\u{1B}[K") }
  }

  func end() {
    if console.isTerminal, shown.withLock({ $0 != nil }) { console.err("\r\u{1B}[K") }
  }

  /// `[#########           ]  45 %  45000 of 100000  31000/s  2 s left`
  private func line(_ done: Int, _ now: Moment) -> String {
    let pace = ImportPace(done: done, total: total, milliseconds: now.milliseconds - start.milliseconds)
    let filled = total == 0 ? 0 : min(done, total) * 20 / total
    let bar = String(repeating: "#", count: filled) + String(repeating: " ", count: 20 - filled)
    let percent = total == 0 ? 0 : min(done, total) * 100 / total
    return "[\(bar)] \(percent) %  \(done) of \(total)  \(pace.rowsPerSecond)/s  \(pace.secondsLeft) s left"
  }
}
