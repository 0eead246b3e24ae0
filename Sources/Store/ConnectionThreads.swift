internal import Dispatch
internal import Foundation
internal import Synchronization

/// Threads that own a connection each and take work from one queue in the order of its arrival.
///
/// Database calls block, for a disk or a lock; here they block nobody but themselves.
package final class ConnectionThreads<Link: EngineLink>: Sendable {
  private typealias Job = @Sendable (SQLSession<Link>) -> Void

  private struct Mailbox {
    var jobs: [Job] = []
    var isClosed = false
  }

  private let mailbox = Mutex(Mailbox())
  /// Counts the jobs, and at the end one more for each thread.
  private let arrivals = DispatchSemaphore(value: 0)
  private let ends: [ThreadEnd]

  private init(count: Int) {
    ends = (0..<count).map { _ in ThreadEnd() }
  }

  /// Starts `count` threads; returns when all have opened their connection, or throws the first failure.
  package static func open(
    name: String, count: Int, link: @escaping @Sendable () throws(StoreOpenFailure) -> Link
  ) async throws(StoreOpenFailure) -> ConnectionThreads {
    let threads = ConnectionThreads(count: count)
    var failure: StoreOpenFailure?
    for end in threads.ends {
      let outcome = await withCheckedContinuation { continuation in
        let thread = Thread { threads.work(opening: link, end: end) { continuation.resume(returning: $0) } }
        thread.name = name
        thread.start()
      }
      if case .failure(let reason) = outcome { failure = failure ?? reason }
    }
    if let failure {
      await threads.close()
      throw failure
    }
    return threads
  }

  /// Runs `body` on the next free thread and returns what it returns.
  package func run<T: Sendable>(
    _ body: @escaping @Sendable (SQLSession<Link>) throws -> T
  ) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
      let isTaken = mailbox.withLock { mailbox in
        guard !mailbox.isClosed else { return false }
        mailbox.jobs.append { session in
          continuation.resume(with: Result { try body(session) })
        }
        return true
      }
      if isTaken {
        arrivals.signal()
      } else {
        continuation.resume(throwing: SQLFailure.lost)
      }
    }
  }

  /// Finishes what was accepted, then ends the threads and their connections.
  package func close() async {
    let isFirst = mailbox.withLock { mailbox in
      defer { mailbox.isClosed = true }
      return !mailbox.isClosed
    }
    if isFirst { ends.forEach { _ in arrivals.signal() } }
    for end in ends { await end.wait() }
  }

  private func work(
    opening makeLink: @Sendable () throws(StoreOpenFailure) -> Link, end: ThreadEnd,
    opened: @Sendable (Result<Void, StoreOpenFailure>) -> Void
  ) {
    defer { end.arrive() }
    let link: Link
    do throws(StoreOpenFailure) {
      link = try makeLink()
    } catch {
      opened(.failure(error))
      return
    }
    opened(.success(()))
    let session = SQLSession(link)
    while let job = next() { link.perform { job(session) } }
    link.close()
  }

  private func next() -> Job? {
    arrivals.wait()
    return mailbox.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
  }
}

/// Lets any number of tasks wait for a thread to end.
private final class ThreadEnd: Sendable {
  private enum State {
    case running(waiting: [CheckedContinuation<Void, Never>])
    case ended
  }

  private let state = Mutex(State.running(waiting: []))

  func arrive() {
    let waiting = state.withLock { state in
      guard case .running(let waiting) = state else { return [CheckedContinuation<Void, Never>]() }
      state = .ended
      return waiting
    }
    waiting.forEach { $0.resume() }
  }

  func wait() async {
    await withCheckedContinuation { continuation in
      let isOver = state.withLock { state in
        guard case .running(let waiting) = state else { return true }
        state = .running(waiting: waiting + [continuation])
        return false
      }
      if isOver { continuation.resume() }
    }
  }
}
