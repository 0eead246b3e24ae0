internal import Glibc

/// A program that was run to its end.
///
/// Not with Foundation's `Process`: it reads beyond an entry of `/proc/self/fd` now and then and takes the whole test
/// run with it (swift-corelibs-foundation, pull request 5472), and tests run tools by the hundred.
public struct ToolRun: Sendable {
  public let status: Int32
  /// What it wrote to its standard output, and to its standard error where that was asked for.
  public let output: [UInt8]

  public var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs `command` (looked up in `PATH`) and waits; the tool dies with the calling thread.
  ///
  /// - Throws: `RigFailure` when it cannot be started.
  public init(_ command: [String], withErrors: Bool = false) throws {
    var ends: [CInt] = [-1, -1]
    guard pipe(&ends) == 0 else { throw RigFailure("no pipe", log: "errno \(errno)") }
    // The tool itself gets a copy only.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    if withErrors {
      posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    // A tool must not keep a socket, terminal or lock of another test open beyond its end. Numbers that are not open are
    // passed over (glibc).
    for descriptor in CInt(3)..<4096 { posix_spawn_file_actions_addclose(&actions, descriptor) }

    // Dispatch's threads block all signals, and a child inherits that.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let words = ["setpriv", "--pdeathsig", "TERM", "--"] + command
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var id: pid_t = 0
    let code = posix_spawnp(&id, "setpriv", &actions, &attributes, &arguments, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard code == 0 else {
      throw RigFailure("\(command[0]) does not start", log: String(cString: strerror(code)))
    }

    var output: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &piece, piece.count)
      if count > 0 { output += piece[..<count] }
      if count == 0 || count < 0 && errno != EINTR { break }
    }
    var end: CInt = 0
    while waitpid(id, &end, 0) == -1, errno == EINTR {}
    // The number of the signal where one ended it.
    status = end & 0x7F == 0 ? end >> 8 & 0xFF : end & 0x7F
    self.output = output
  }
}
