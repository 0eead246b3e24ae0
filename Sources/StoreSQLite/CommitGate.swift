internal import Dispatch
internal import Synchronization

/// Keeps this program's readers and its one commit apart without SQLite's sleeping: with a rollback journal a
/// commit needs the file alone, and SQLite's own waiting polls, up to 100 ms at a time.
///
/// A commit waits for the reads that run and holds back those that come after.
final class CommitGate: Sendable {
  private struct State {
    var readers = 0
    var isCommitting = false
    /// Signalled by the last reader a commit waits for.
    var drained: DispatchSemaphore?
    var waiting: [DispatchSemaphore] = []
  }

  private let state = Mutex(State())

  func reading<T>(_ body: () throws -> T) rethrows -> T {
    while let turn = enter() { turn.wait() }
    defer { leave() }
    return try body()
  }

  /// Nil without running `body` when a commit is at it.
  func readingNow<T>(_ body: () throws -> T) rethrows -> T? {
    let isIn = state.withLock { state in
      if state.isCommitting { return false }
      state.readers += 1
      return true
    }
    guard isIn else { return nil }
    defer { leave() }
    return try body()
  }

  /// Runs `body` with no reader inside; nil without running it when they do not leave in time.
  func committing<T>(patienceInMilliseconds: Int, _ body: () throws -> T) rethrows -> T? {
    let drained = DispatchSemaphore(value: 0)
    let mustWait = state.withLock { state in
      state.isCommitting = true
      state.drained = drained
      return state.readers > 0
    }
    defer { reopen() }
    if mustWait, drained.wait(timeout: .now() + .milliseconds(patienceInMilliseconds)) == .timedOut {
      return nil
    }
    return try body()
  }

  /// Nil when inside, else what to wait for before the next try.
  private func enter() -> DispatchSemaphore? {
    state.withLock { state in
      if !state.isCommitting {
        state.readers += 1
        return nil
      }
      let turn = DispatchSemaphore(value: 0)
      state.waiting.append(turn)
      return turn
    }
  }

  private func leave() {
    let drained = state.withLock { state in
      state.readers -= 1
      return state.readers == 0 ? state.drained : nil
    }
    drained?.signal()
  }

  private func reopen() {
    let waiting = state.withLock { state in
      state.isCommitting = false
      state.drained = nil
      defer { state.waiting = [] }
      return state.waiting
    }
    waiting.forEach { $0.signal() }
  }
}
