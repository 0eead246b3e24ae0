public import ServiceDesk

internal import Synchronization

/// All scanners of this station, heard as one: each is read on its own thread, which blocks no other work.
///
/// Reading begins with the first listener, so that no scan falls between start and listening. Every listener
/// hears everything from then on; a scan waits in memory until its listener takes it and is never dropped.
public final class AttachedScanners: ScanSource {
  private let threads: [ScannerThread]
  private let stopSignal: StopSignal
  private let audience: ScannerAudience

  /// - Throws: when the system has no descriptor left to stop the threads with.
  public convenience init(_ settings: [ScannerSetting]) throws {
    try self.init(settings, reopening: .milliseconds(500))
  }

  /// - Parameters:
  ///   - reopening: how often a missing device is looked for.
  ///   - folders: watched in place of the system's notices of devices.
  init(_ settings: [ScannerSetting], reopening: Duration, folders: [String]? = nil) throws {
    let stop = try StopSignal()
    let audience = ScannerAudience(scanners: settings.count)
    self.stopSignal = stop
    self.audience = audience
    self.threads = settings.map { setting -> ScannerThread in
      var thread = ScannerThread(setting: setting, reopening: reopening, stop: stop) { audience.hear($0) }
      // else: a test without descriptors, which fails by itself
      if let folders { thread.makeNotice = { try? FolderNotice(folders) } }
      return thread
    }
  }

  deinit { stopSignal.give() }

  public func happenings() -> AsyncStream<ScannerHappening> {
    let (stream, isFirst) = audience.join()
    if isFirst {
      for thread in threads { thread.start { [audience] in audience.scannerEnded() } }
    }
    return stream
  }

  /// Ends every reading thread and with them every stream; returns when all of them have ended.
  public func stop() async {
    stopSignal.give()
    await audience.waitForEnd()
  }
}

/// Those who listen to the scanners, and how many scanners still speak.
private final class ScannerAudience: Sendable {
  private struct State {
    var listeners: [AsyncStream<ScannerHappening>.Continuation] = []
    var waiters: [CheckedContinuation<Void, Never>] = []
    var speaking: Int
    var hasBegun = false
    var hasEnded: Bool { speaking == 0 }
  }

  private let state: Mutex<State>

  init(scanners: Int) { state = Mutex(State(speaking: scanners)) }

  func join() -> (AsyncStream<ScannerHappening>, isFirst: Bool) {
    let (stream, continuation) = AsyncStream<ScannerHappening>.makeStream()
    let isFirst = state.withLock { state in
      if state.hasEnded { continuation.finish() } else { state.listeners.append(continuation) }
      defer { state.hasBegun = true }
      return !state.hasBegun
    }
    return (stream, isFirst)
  }

  func hear(_ happening: ScannerHappening) {
    state.withLock { state in
      state.listeners.removeAll { listener in
        if case .terminated = listener.yield(happening) { true } else { false }
      }
    }
  }

  func scannerEnded() {
    let ended: State? = state.withLock { state in
      state.speaking -= 1
      guard state.hasEnded else { return nil }
      defer { (state.listeners, state.waiters) = ([], []) }
      return state
    }
    for listener in ended?.listeners ?? [] { listener.finish() }
    for waiter in ended?.waiters ?? [] { waiter.resume() }
  }

  func waitForEnd() async {
    await withCheckedContinuation { waiter in
      let mayWait = state.withLock { state in
        guard state.hasBegun, !state.hasEnded else { return false }
        state.waiters.append(waiter)
        return true
      }
      if !mayWait { waiter.resume() }
    }
  }
}
