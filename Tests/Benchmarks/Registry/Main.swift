import Foundation
import Store
import StorePostgres
import StoreSQLite
import TestRigs

/// Registering many serials, against the same rows inserted through the C library in the same minutes.
///
/// `RegistryBenchmark [rows] [sqlite]` prints a line per case: what, engine, rows, milliseconds, rows per second, the ratio
/// to plain SQLite, and the same by processor time, which a busy machine distorts less (a server's own is not in it).
/// With `sqlite` PostgreSQL is left out.
@main
enum RegistryBenchmark {
  static let rows = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 100_000
  private static let isEmbeddedOnly = CommandLine.arguments.contains("sqlite")
  static let folder = FileManager.default.temporaryDirectory.appending(path: "registry-\(UUID().uuidString)")

  static func main() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // What stays behind is a folder of temporary files.
    defer { try? FileManager.default.removeItem(at: folder) }
    for round in 1...3 {
      try await measure(round)
    }
  }

  private static func measure(_ round: Int) async throws {
    let plain = PlainSQLite(path: folder.appending(path: "plain\(round).sqlite").path)
    let floor = try await plain.insert(SerialList(rows, seed: 7))
    report("plain inserts", "SQLite", rows, floor, floor)
    let small = try await plain.insert(SerialList(1_000, seed: 8))
    report("plain inserts", "SQLite", 1_000, small, small)
    plain.close()

    let file = folder.appending(path: "ours\(round).sqlite").path
    let sqlite = try await SQLiteEngine.open(SQLiteOptions(path: file))
    try await Shop.measure("SQLite", sqlite, floor, small)
    if isEmbeddedOnly { return }
    let database = try await PostgresRig.shared().newDatabase()
    let postgres = try await PostgresEngine.open(PostgresOptions(connection: database, readers: 2))
    try await Shop.measure("PostgreSQL", postgres, floor, small)
  }

  static func report(_ what: String, _ engine: String, _ rows: Int, _ time: Cost, _ floor: Cost) {
    let line = [
      what, engine, "\(rows) rows", String(format: "%.1f ms", time.wall * 1000),
      String(format: "%.0f rows/s", Double(rows) / time.wall),
      String(format: "%.2f x plain", time.wall / floor.wall),
      String(format: "cpu %.1f ms", time.processor * 1000),
      String(format: "%.2f x plain", time.processor / floor.processor),
    ]
    let text = line.map { $0.padding(toLength: 16, withPad: " ", startingAt: 0) }.joined()
    FileHandle.standardOutput.write(Data((text + "\n").utf8))
  }
}

/// What a case took, in seconds.
struct Cost: Sendable {
  let wall: Double
  /// Of this process, in user and system mode.
  let processor: Double

  static func of(_ work: () async throws -> Void) async throws -> Cost {
    let before = processorSeconds()
    let wall = try await ContinuousClock().measure { try await work() }
    return Cost(wall: wall / .seconds(1), processor: processorSeconds() - before)
  }

  private static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
  }
}
