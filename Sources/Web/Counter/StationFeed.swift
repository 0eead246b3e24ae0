import Logging
import ServiceDesk
import ServiceLifecycle
import Synchronization

/// Brings what happens at this station to the counter's pages: scans, scanners that come and go, and a look at the
/// database once a second for changes that another station made.
///
/// One watcher for all pages; each page polling for itself cost twenty times as much (`stack.md` B.4).
struct StationFeed: Service {
  let counter: CounterDesk
  let scanners: any ScanSource
  let logger: Logger

  private let backlog = ScanBacklog()

  init(counter: CounterDesk, scanners: any ScanSource, logger: Logger) {
    self.counter = counter
    self.scanners = scanners
    self.logger = logger
  }

  /// Seconds between heartbeats; a vanished page is noticed by a write.
  static let heartbeat = 15

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watch() }
      group.addTask { await hear() }
      group.addTask { await listen() }
      group.addTask { await mindBacklog() }
      await group.waitForAll()
    }
  }

  /// Scans are counted as they come, whatever the counter is doing.
  private func hear() async {
    for await happening in scanners.happenings().cancelOnGracefulShutdown() {
      backlog.add(happening, at: counter.desk.clock.now())
    }
    backlog.end()
  }

  private func listen() async {
    for await (happening, moment) in backlog.happenings {
      await take(happening, at: moment)
      backlog.done(happening)
    }
  }

  private func take(_ happening: ScannerHappening, at moment: Moment) async {
    switch happening {
    case .scanned(let frame):
      counter.board.scanned(frame.scanner, at: moment)
      await counter.whole(frame.scanner)
      do {
        try await counter.scanned(frame, at: moment)
      } catch {
        logger.error("scan lost", metadata: ["scanner": "\(frame.scanner)", "cause": "\(type(of: error))"])
        if !(error is CancellationError) { await counter.lost(frame.scanner, .unanswered) }
      }
    case .connected(let name): await counter.tell(name, .connected)
    case .disconnected(let name, lostPartialFrame: false): await counter.tell(name, .disconnected)
    case .disconnected(let name, lostPartialFrame: true): await counter.lost(name, .cutOff)
    case .trouble(let name, .eventsDropped), .trouble(let name, .frameTooLong):
      await counter.lost(name, .spoilt)
    case .trouble(let name, let trouble): await counter.troubled(name, trouble)
    case .noticed(let name, let scanner, let notice):
      do {
        try await counter.noticed(name, scanner, notice)
      } catch {
        // The state of the scanner is not told as learned, so the person scans the code again.
        logger.error(
          "scanner not learned", metadata: ["scanner": "\(name)", "cause": "\(type(of: error))"])
      }
    }
  }

  private func watch() async {
    await cancelWhenGracefulShutdown {
      var second = 0
      while !Task.isCancelled {
        do {
          try await Task.sleep(for: .seconds(1))
        } catch {
          return
        }
        second += 1
        await counter.announce()
        // A printer's trouble is on the counter within five seconds: the print room looks every two at the latest.
        await counter.tellPrinters()
        if second.isMultiple(of: StationFeed.heartbeat) { await counter.beat() }
      }
    }
  }

  /// Says how many scans wait when none was done for a second. It asks the database nothing, for that is what they wait for.
  private func mindBacklog() async {
    await cancelWhenGracefulShutdown {
      var before: Int?
      while !Task.isCancelled {
        do {
          try await Task.sleep(for: .seconds(1))
        } catch {
          return
        }
        let (here, done) = backlog.state
        let upstream = await scanners.waiting()
        let waiting = here?.scanner ?? upstream?.scanner
        if let waiting, done == before {
          await counter.delayed(waiting, (here?.count ?? 0) + (upstream?.count ?? 0))
        } else if waiting == nil {
          await counter.caughtUp()
        }
        before = waiting == nil ? nil : done
      }
    }
  }
}

/// What happened at the scanners, in its order, and how many scans of it still wait.
private final class ScanBacklog: Sendable {
  let happenings: AsyncStream<(ScannerHappening, Moment)>
  private let line: AsyncStream<(ScannerHappening, Moment)>.Continuation
  private let counted = Mutex(Counted())

  private struct Counted {
    /// The scanners of the scans that wait, oldest first.
    var waiting: [ScannerName] = []
    var done = 0
  }

  init() { (happenings, line) = AsyncStream.makeStream() }

  func add(_ happening: ScannerHappening, at moment: Moment) {
    if case .scanned(let frame) = happening { counted.withLock { $0.waiting.append(frame.scanner) } }
    line.yield((happening, moment))
  }

  func end() { line.finish() }

  func done(_ happening: ScannerHappening) {
    guard case .scanned = happening else { return }
    counted.withLock {
      $0.waiting.removeFirst()
      $0.done += 1
    }
  }

  /// The scanner that waits longest with the number of all scans that do, and how many are done.
  var state: (waiting: WaitingScans?, done: Int) {
    counted.withLock { counted in
      let waiting = counted.waiting.first.map { WaitingScans(scanner: $0, count: counted.waiting.count) }
      return (waiting, counted.done)
    }
  }
}
