import ServiceDesk
import ServiceLifecycle

/// What comes to one page is done one after the other, in the order in which it came: the database may answer the
/// second question first.
extension CounterDesk {
  /// A scan that is older than this when the database answers again is told as lost: nobody stands there any more.
  static let patienceSeconds: Int64 = 120

  static let shortPause: @Sendable () async throws -> Void = {
    if Task.isShuttingDownGracefully { throw CancellationError() }
    try await Task.sleep(for: .milliseconds(250))
  }

  /// - Parameter moment: when a scanner of the station read what is to be done; it cannot be asked to scan again.
  func enter(_ page: CounterPage, patientFrom moment: Moment? = nil) async {
    if page.isBusy {
      await withCheckedContinuation { page.waiting.append($0) }
    } else {
      page.isBusy = true
    }
    page.patientUntil = moment?.adding(seconds: CounterDesk.patienceSeconds)
  }

  func leave(_ page: CounterPage) {
    if page.waiting.isEmpty { page.isBusy = false } else { page.waiting.removeFirst().resume() }
  }

  /// Asks the database again while it is busy or away, for what cannot be asked for anew.
  func patiently<T: Sendable>(
    _ page: CounterPage, _ ask: @Sendable () async throws -> T
  ) async throws -> T {
    while true {
      do {
        return try await ask()
      } catch let failure as StoreFailure where failure.mayPass {
        guard let until = page.patientUntil, desk.clock.now() <= until else { throw failure }
        try await pause()
      }
    }
  }
}
