internal import Dispatch
internal import Foundation
internal import Synchronization

/// A server below the test process, started and read by a thread that lives as long as the server: Linux sends
/// the signal of `--pdeathsig` when the *thread* that started the child ends.
final class ServerProcess: Sendable {
  struct Failed: Error, CustomStringConvertible {
    let command: String
    let output: String
    var description: String { "\(command) failed: \(output)" }
  }

  private let pid: pid_t
  private let ended: DispatchSemaphore

  /// Returns once the server has written `sign` to its error stream.
  init(_ command: [String], readyAt sign: String) throws {
    let started = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
    let outcome = Mutex<Result<pid_t, any Error>?>(nil)
    let report: @Sendable (Result<pid_t, any Error>) -> Void = { result in
      outcome.withLock { $0 = $0 ?? result }
      started.signal()
    }
    let thread = Thread {
      defer { ended.signal() }
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: command[0])
      process.arguments = Array(command.dropFirst())
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      do {
        try process.run()
      } catch {
        return report(.failure(error))
      }
      var log = ""
      // Empty at the end of the server, which is what this thread stays for.
      while case let bytes = errors.fileHandleForReading.availableData, !bytes.isEmpty {
        guard !log.contains(sign) else { continue }
        log += String(decoding: bytes, as: UTF8.self)
        if log.contains(sign) { report(.success(process.processIdentifier)) }
      }
      process.waitUntilExit()
      report(.failure(Failed(command: command[0], output: log)))
    }
    thread.start()
    started.wait()
    guard let outcome = outcome.withLock({ $0 }) else { throw Failed(command: command[0], output: "") }
    self.ended = ended
    pid = try outcome.get()
  }

  /// Ends the server at once and waits until it is gone.
  func stop() {
    kill(pid, SIGQUIT)
    ended.wait()
    ended.signal()
  }

  /// Runs a command to its end.
  static func finish(_ command: [String]) throws {
    let run = try ToolRun(command, withErrors: true)
    guard run.status == 0 else { throw Failed(command: command[0], output: run.text) }
  }
}
