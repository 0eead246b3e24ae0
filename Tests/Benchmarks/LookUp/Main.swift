import Foundation
import ServiceDesk

// One scan's whole answer, and looking units up by each way, in a small registry and a large one.
//   LookUpBenchmark [small] [large]
// Prints a line per case: median in either, the ratio of the two, and the ratio to a plain SELECT by serial through
// SQLite's C library in the large one.

let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let (small, large) = (sizes.first ?? 10_000, sizes.dropFirst().first ?? 1_000_000)
setvbuf(stdout, nil, _IOLBF, 0)
let folder = FileManager.default.temporaryDirectory.appending(path: "lookup-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer {
  // What stays behind is a folder of temporary files.
  try? FileManager.default.removeItem(at: folder)
}

var results: [[String: Duration]] = []
for size in [small, large] {
  let path = folder.appending(path: "\(size).sqlite").path
  let begun = ContinuousClock.now
  let registry = try await FilledRegistry(at: path, units: size)
  print("\(size) units filled in \(begun.duration(to: .now))")
  var medians = try await registry.medians()
  medians["plain SELECT by serial"] = try PlainSelect(path: path).median(registry.samples.map(\.serial))
  await registry.close()
  results.append(medians)
}

func microseconds(_ time: Duration) -> String { String(format: "%.1f µs", time / .microseconds(1)) }

let floor = results[1]["plain SELECT by serial"] ?? .zero
print(["case", "\(small)", "\(large)", "large/small", "x plain"].map(padded).joined())
for (name, time) in results[1].sorted(by: { $0.value < $1.value }) {
  let before = results[0][name] ?? .zero
  print(
    [
      name, microseconds(before), microseconds(time), String(format: "%.2f", time / before),
      String(format: "%.1f", time / floor),
    ].map(padded).joined())
}

func padded(_ text: String) -> String { text.padding(toLength: 30, withPad: " ", startingAt: 0) }
