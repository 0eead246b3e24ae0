import Foundation
import ServiceDesk

/// One scan's whole answer, and looking units up by each way, in a small registry and a large one.
///
///     LookUpBenchmark [small] [large]
///
/// Prints a line per case: the median in either, the ratio of the two, and the ratio of the large one to a plain SELECT
/// by serial through SQLite's C library.
@main
struct LookUpBenchmark {
  private static let plain = "plain SELECT by serial"

  static func main() async throws {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let (small, large) = (sizes.first ?? 10_000, sizes.dropFirst().first ?? 1_000_000)
    let folder = FileManager.default.temporaryDirectory.appending(path: "lookup-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // What stays behind is a folder of temporary files.
      try? FileManager.default.removeItem(at: folder)
    }
    let before = try await medians(in: folder, of: small)
    let after = try await medians(in: folder, of: large)
    tell(before, after, ["case", "\(small) units", "\(large) units", "large/small", "x plain"])
  }

  private static func medians(in folder: URL, of size: Int) async throws -> [String: Duration] {
    let path = folder.appending(path: "\(size).sqlite").path
    let begun = ContinuousClock.now
    let registry = try await FilledRegistry(at: path, units: size)
    print("\(size) units filled in \(begun.duration(to: .now))")
    var medians = try await registry.medians()
    medians[plain] = try PlainSelect(path: path).median(registry.samples.map(\.serial))
    await registry.close()
    return medians
  }

  private static func tell(_ before: [String: Duration], _ after: [String: Duration], _ head: [String]) {
    let floor = after[plain] ?? .zero
    print(head.map(padded).joined())
    for (name, time) in after.sorted(by: { $0.value < $1.value }) {
      let small = before[name] ?? .zero
      let figures = [
        microseconds(small), microseconds(time), String(format: "%.2f", time / small),
        String(format: "%.1f", time / floor),
      ]
      print(([name] + figures).map(padded).joined())
    }
  }

  private static func microseconds(_ time: Duration) -> String {
    String(format: "%.1f µs", time / .microseconds(1))
  }

  private static func padded(_ text: String) -> String {
    text.padding(toLength: 30, withPad: " ", startingAt: 0)
  }
}
