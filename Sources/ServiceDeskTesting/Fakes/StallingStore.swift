public import ServiceDesk

/// A store that stands still when the test says so: whoever asks waits, in the order of asking, until it goes on.
public actor StallingStore: DeskStore {
  private let store: any DeskStore
  private var isStalled = false
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var watchers: [CheckedContinuation<Void, Never>] = []

  public init(_ store: any DeskStore) { self.store = store }

  public func stall() { isStalled = true }

  /// Returns when somebody waits for an answer.
  public func isWaitedFor() async {
    guard waiting.isEmpty else { return }
    await withCheckedContinuation { watchers.append($0) }
  }

  public func goOn() {
    isStalled = false
    let all = waiting
    waiting = []
    for one in all { one.resume() }
  }

  private func pass() async {
    guard isStalled else { return }
    await withCheckedContinuation { one in
      waiting.append(one)
      for watcher in watchers { watcher.resume() }
      watchers = []
    }
  }

  public func perform<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope
  ) async throws(StoreFailure) -> Decision<C.Answer> {
    await pass()
    return try await store.perform(command, envelope)
  }

  public func read<T: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    await pass()
    return try await store.read(question)
  }

  public func rehearse<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    await pass()
    return try await store.rehearse(change)
  }

  public func record<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    await pass()
    return try await store.record(change)
  }
}
