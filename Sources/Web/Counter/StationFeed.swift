import Logging
import ServiceDesk
import ServiceLifecycle

/// Brings what happens at this station to the counter's pages: scans, scanners that come and go, and a look at the
/// database once a second for changes that another station made.
///
/// One watcher for all pages; each page polling for itself cost twenty times as much (`stack.md` B.4).
struct StationFeed: Service {
  let counter: CounterDesk
  let scanners: any ScanSource
  let logger: Logger

  /// Seconds between heartbeats; a vanished page is noticed by a write.
  static let heartbeat = 15

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await watch() }
      group.addTask { await listen() }
      await group.waitForAll()
    }
  }

  private func listen() async {
    for await happening in scanners.happenings().cancelOnGracefulShutdown() {
      switch happening {
      case .scanned(let frame):
        counter.board.scanned(frame.scanner, at: counter.desk.clock.now())
        await counter.whole(frame.scanner)
        do {
          try await counter.scanned(frame)
        } catch {
          // The counter heard a bad sound or nothing; the person scans again.
          logger.error("scan lost", metadata: ["scanner": "\(frame.scanner)", "cause": "\(type(of: error))"])
        }
      case .connected(let name): await counter.tell(name, .connected)
      case .disconnected(let name, lostPartialFrame: false): await counter.tell(name, .disconnected)
      case .disconnected(let name, lostPartialFrame: true): await counter.lost(name, .cutOff)
      case .trouble(let name, .eventsDropped), .trouble(let name, .frameTooLong):
        await counter.lost(name, .spoilt)
      case .trouble(let name, _): await counter.tell(name, .trouble)
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
}
