import Logging
import ServiceDesk
import ServiceLifecycle

/// Works off papers, at once when a command owes them here, hardens claim secrets and lets old papers go for as long as the
/// station runs.
///
/// A failure of the database is told once and tried again: the counter goes on meanwhile.
struct BackRoom: Service {
  let prints: PrintRoom
  let claims: ClaimHardening
  let retention: PaperRetention
  let logger: Logger

  func run() async throws {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await printPapers() }
      group.addTask { await hardenClaims() }
      group.addTask { await letPapersGo() }
    }
  }

  private func printPapers() async {
    var isFailing = false
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      var pause = Duration.milliseconds(500)
      do throws(StoreFailure) {
        switch try await prints.round() {
        case .busy: pause = .milliseconds(250)
        case .waiting: pause = .seconds(2)
        case .idle: break
        }
        isFailing = false
      } catch {
        if !isFailing { logger.error("The print ledger could not be read or written: \(error)") }
        isFailing = true
        pause = .seconds(2)
      }
      let longest = pause
      // A paper of this program ends the pause; those of others wait for its end.
      await cancelWhenGracefulShutdown { await prints.rest(longest) }
    }
    // What is not let go is taken by the next program all the same, only later.
    try? await prints.close()
  }

  private func hardenClaims() async {
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      let done: Int
      do throws(StoreFailure) { done = try await claims.work(limit: 4) } catch {
        logger.warning("Claim secrets wait for the database: \(error)")
        done = 0
      }
      // A slow hash takes 20 ms of a core: four of them in half a second leave the counter its speed.
      await rest(done == 0 ? .seconds(2) : .milliseconds(500))
    }
  }

  private func letPapersGo() async {
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      var pause = Duration.seconds(3600)
      do {
        // Fifty in a second hold up nobody: a change of the database and as many files.
        if try await retention.work(limit: 50) { pause = .seconds(1) }
      } catch {
        logger.warning("Old papers could not be let go: \(error)")
        pause = .seconds(600)
      }
      await rest(pause)
    }
  }

  /// Waits, but not past the end of the station.
  private func rest(_ pause: Duration) async {
    await cancelWhenGracefulShutdown {
      // An early wake loses nothing: the loop looks whether the station ends.
      try? await Task.sleep(for: pause)
    }
  }
}
