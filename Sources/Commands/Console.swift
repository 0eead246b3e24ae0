internal import Foundation

/// Where the command line writes, and what it knows of its surroundings.
public struct Console: Sendable {
  let out: @Sendable (String) -> Void
  let err: @Sendable (String) -> Void
  /// The next line of the standard input; nil at its end.
  let readLine: @Sendable () -> String?
  let environment: [String: String]
  /// Whether the standard error is a terminal, where a line may be written over.
  let isTerminal: Bool

  /// - Parameters:
  ///   - out: takes whole texts, each with its line end.
  ///   - environment: `HOME`, `XDG_DATA_HOME`.
  public init(
    out: @escaping @Sendable (String) -> Void, err: @escaping @Sendable (String) -> Void,
    readLine: @escaping @Sendable () -> String? = { nil }, environment: [String: String],
    isTerminal: Bool = false
  ) {
    self.out = out
    self.err = err
    self.readLine = readLine
    self.environment = environment
    self.isTerminal = isTerminal
  }

  /// The process's own.
  public static let standard = Console(
    out: { FileHandle.standardOutput.write(Data($0.utf8)) },
    err: { FileHandle.standardError.write(Data($0.utf8)) },
    readLine: { Swift.readLine() },
    environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDERR_FILENO) == 1)
}
