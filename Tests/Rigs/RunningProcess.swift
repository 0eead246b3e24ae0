public import Foundation
import Synchronization

/// A child process of a test that ends with the test, even when the test runner is killed.
///
/// The child is started through `setpriv --pdeathsig TERM` (util-linux). The kernel ties that signal to the
/// *thread* that forked, and dispatch ends its idle threads after seconds, so every child is started on one
/// thread that lives as long as the runner.
public final class RunningProcess: Sendable {
  public let name: String
  public let processID: pid_t
  /// Where standard output and standard error of the child go.
  public let log: URL
  private let ending: Ending

  /// Starts `command` (looked up in `PATH`). `environment` is added to that of the test runner.
  public init(
    _ name: String, _ command: [String], environment: [String: String] = [:], folder: URL? = nil, log: URL
  ) async throws {
    if !FileManager.default.fileExists(atPath: log.path) { try Data().write(to: log) }
    let ending = Ending()
    let start: @Sendable () throws -> pid_t = {
      let output = try FileHandle(forWritingTo: log)
      try output.seekToEnd()
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/setpriv")
      process.arguments = ["--pdeathsig", "TERM", "--"] + command
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, ours in ours }
      process.currentDirectoryURL = folder
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = output
      process.terminationHandler = { ending.set($0.terminationStatus) }
      try process.run()
      try output.close()
      return process.processIdentifier
    }
    self.name = name
    self.log = log
    self.ending = ending
    processID = try await Nursery.shared.run(start)
  }

  public var isRunning: Bool { ending.status == nil }

  /// The exit status (or the number of the signal that ended it), once the child has ended.
  @discardableResult
  public func exit() async -> Int32 { await ending.wait() }

  /// Sends a signal, if the child still runs.
  public func signal(_ number: Int32) {
    guard isRunning else { return }
    kill(processID, number)
  }

  /// Asks the child to end and returns when it has; a child that ignores that for three seconds is killed.
  public func stop() async {
    signal(SIGTERM)
    let killer = Task {
      try await Task.sleep(for: .seconds(3))
      signal(SIGKILL)
    }
    await exit()
    killer.cancel()
  }

  /// Ends the child like a power cut and returns when it is gone.
  public func crash() async {
    signal(SIGKILL)
    await exit()
  }

  /// Returns when `probe` says yes. Throws when the child ends first or `deadline` passes.
  public func ready(
    within deadline: Duration = .seconds(10), when probe: @Sendable () async -> Bool
  ) async throws {
    let end = ContinuousClock.now + deadline
    while await !probe() {
      guard isRunning else { throw RigFailure("\(name) ended before it was ready", log: output()) }
      guard ContinuousClock.now < end else {
        throw RigFailure("\(name) was not ready in \(deadline)", log: output())
      }
      try await Task.sleep(for: .milliseconds(2))
    }
  }

  /// Returns when a line of the output contains `text`.
  public func ready(within deadline: Duration = .seconds(10), whenLineContains text: String) async throws {
    try await ready(within: deadline) { self.output().contains(text) }
  }

  /// What the child has written up to now; empty when its log cannot be read.
  public func output() -> String {
    // A log that is gone has nothing to say: the empty text is the answer.
    (try? String(contentsOf: log, encoding: .utf8)) ?? ""
  }

  /// Runs `command` to its end. Throws with its output when it does not exit with 0.
  @discardableResult
  public static func run(
    _ command: [String], environment: [String: String] = [:], log: URL
  ) async throws -> String {
    let process = try await RunningProcess(command[0], command, environment: environment, log: log)
    let status = await process.exit()
    guard status == 0 else {
      throw RigFailure("\(command.joined(separator: " ")): exit \(status)", log: process.output())
    }
    return process.output()
  }
}

/// The exit status of a child, for any number of waiters.
private final class Ending: Sendable {
  private struct State {
    var status: Int32?
    var waiting: [CheckedContinuation<Int32, Never>] = []
  }
  private let state = Mutex(State())

  var status: Int32? { state.withLock { $0.status } }

  func set(_ status: Int32) {
    let waiting = state.withLock { state in
      state.status = status
      defer { state.waiting = [] }
      return state.waiting
    }
    for one in waiting { one.resume(returning: status) }
  }

  func wait() async -> Int32 {
    await withCheckedContinuation { continuation in
      let status = state.withLock { state in
        if state.status == nil { state.waiting.append(continuation) }
        return state.status
      }
      if let status { continuation.resume(returning: status) }
    }
  }
}

/// The one thread that starts children and never ends.
private final class Nursery: Sendable {
  static let shared = Nursery()

  private let jobs = Mutex<[@Sendable () -> Void]>([])
  private let work = DispatchSemaphore(value: 0)

  private init() {
    let thread = Thread { [self] in
      // Dispatch's threads block all signals and their children would never hear SIGTERM.
      var none = sigset_t()
      sigemptyset(&none)
      pthread_sigmask(SIG_SETMASK, &none, nil)
      while true {
        work.wait()
        let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
        job?()
      }
    }
    thread.name = "nursery"
    thread.start()
  }

  func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      jobs.withLock { $0.append { continuation.resume(with: Result(catching: body)) } }
      work.signal()
    }
  }
}
