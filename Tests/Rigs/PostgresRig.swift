public import Foundation
internal import Synchronization

/// A real PostgreSQL server of this machine for tests: its own folder, its own socket, no network.
///
/// It runs in the foreground below the test process and ends with it, even if that is killed.
public final class PostgresRig: Sendable {
  /// Holds the data and the socket; removed by ``stop()``.
  public let folder: URL
  private let server: ServerProcess
  private let databases = Atomic<Int>(0)

  /// The server that the tests of one process share, started when first asked for, stopped at exit.
  public static func shared() async throws -> PostgresRig { try await sharedRig.value }

  /// - Parameter settings: of postgresql.conf, such as `["fsync": "off"]`.
  public static func start(settings: [String: String] = [:]) async throws -> PostgresRig {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try PostgresRig(settings: settings) }) }.start()
    }
  }

  private init(settings: [String: String]) throws {
    let place = FileManager.default.temporaryDirectory
    // Short, because the path of a socket must fit 107 bytes.
    Self.removeLeftovers(in: place)
    folder = place.appending(path: "\(Self.prefix)\(getpid())-\(UInt32.random(in: 0 ... .max))")
    let user = ServerUser.current
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try user.own(folder)
    let data = folder.appending(path: "data").path
    try ServerProcess.finish(
      user.command(
        "initdb", "--pgdata=\(data)", "--auth=trust", "--username=ghiseu", "--encoding=UTF8",
        "--locale=C.UTF-8",
        "--data-checksums", "--no-sync"))
    let usual = [
      "listen_addresses": "", "unix_socket_directories": folder.path, "shared_buffers": "32MB",
      "max_connections": "400",
    ]
    let switches = usual.merging(settings) { $1 }.sorted { $0.key < $1.key }.flatMap {
      ["-c", "\($0.key)=\($0.value)"]
    }
    server = try ServerProcess(
      user.command("postgres", ["-D", data] + switches), readyAt: "ready to accept connections")
  }

  /// A connection string of a fresh, empty database.
  public func newDatabase() async throws -> String { try await newDatabase(from: "template1") }

  /// A connection string of a fresh database with all that is in `original`, a database of this server that nobody is
  /// connected to.
  public func copy(of original: String) async throws -> String {
    try await newDatabase(from: String(original.dropFirst(connection.count)))
  }

  /// Lacks the name of the database at its end.
  private var connection: String { "host=\(folder.path) user=ghiseu dbname=" }

  private func newDatabase(from template: String) async throws -> String {
    let name = "test\(databases.add(1, ordering: .relaxed).newValue)"
    let connection = connection
    try await withCheckedThrowingContinuation { continuation in
      Thread {
        continuation.resume(
          with: Result {
            try ServerProcess.finish([
              ServerUser.program("psql"), "--no-psqlrc", "--quiet",
              "--command=CREATE DATABASE \(name) TEMPLATE \(template)", connection + "postgres",
            ])
          })
      }.start()
    }
    return connection + name
  }

  /// Stops the server, breaking what is connected, and removes its folder.
  public func stop() {
    server.stop()
    // What cannot be removed stays in the system's temporary folder.
    try? FileManager.default.removeItem(at: folder)
  }

  private static let prefix = "ghiseu-pg-"

  /// Removes the folders of test processes that were killed, which the number in their names tells.
  private static func removeLeftovers(in place: URL) {
    // An unreadable or already removed folder is left to the system's own cleaning.
    for name in (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? [] {
      guard name.hasPrefix(prefix), let pid = pid_t(name.dropFirst(prefix.count).prefix { $0 != "-" }) else {
        continue
      }
      if kill(pid, 0) == -1 && errno == ESRCH {
        try? FileManager.default.removeItem(at: place.appending(path: name))
      }
    }
  }

  private static let running = Mutex<PostgresRig?>(nil)

  private static let sharedRig = Task {
    let rig = try await start()
    running.withLock { $0 = rig }
    atexit { PostgresRig.running.withLock { $0?.stop() } }
    return rig
  }
}

/// Whom the server runs as: PostgreSQL refuses to run as root.
private struct ServerUser {
  let name: String?

  static var current: ServerUser { ServerUser(name: geteuid() == 0 ? "postgres" : nil) }

  static func program(_ name: String) -> String { "/usr/lib/postgresql/15/bin/\(name)" }

  func own(_ folder: URL) throws {
    guard let name else { return }
    try FileManager.default.setAttributes([.ownerAccountName: name], ofItemAtPath: folder.path)
  }

  func command(_ program: String, _ arguments: String...) -> [String] { command(program, arguments) }

  /// SIGQUIT ends the server without the write-back of an orderly stop, which takes half a minute after many tests;
  /// setpriv has it sent when the thread that started it ends.
  func command(_ program: String, _ arguments: [String]) -> [String] {
    let identity = name.map { ["--reuid=\($0)", "--regid=\($0)", "--init-groups"] } ?? []
    return ["/usr/bin/setpriv"] + identity + ["--pdeathsig=QUIT", "--", Self.program(program)] + arguments
  }
}
