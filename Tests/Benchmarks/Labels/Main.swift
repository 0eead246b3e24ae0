import DrawPages
import Foundation
import LabelTemplates
import ServiceDesk

/// What a unit label costs, beside WeasyPrint and beside the zint command, which draws its bars alone.
///
///     LabelBenchmark [labels] [labels of the memory run]
///
/// Prints processor time per label, the ratios, and how the memory grows from the first thousand labels to the last.
@main
struct LabelBenchmark {
  static func main() throws {
    let counts = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let (labels, many) = (counts.first ?? 1000, counts.dropFirst().first ?? 10_000)
    let bench = try LabelBench()
    try bench.draw(0..<20, on: bench.pdf)
    let pdf = try cost(of: labels) { try bench.draw(0..<labels, on: bench.pdf) }
    let zpl = try cost(of: labels) { try bench.draw(0..<labels, on: bench.zpl) }
    tell("PDF", pdf)
    tell("ZPL, 203 dpi", zpl)
    for (name, rival) in [("zint command, bars alone", Rival.zint), ("WeasyPrint", Rival.weasyPrint)] {
      guard let cost = try rival.cost(of: 100) else {
        print("\(name): not installed")
        continue
      }
      tell(name, cost)
      print("  PDF \(ratio(pdf, cost)), ZPL \(ratio(zpl, cost)) of it")
    }
    let before = residentKilobytes()
    for start in stride(from: 0, to: many, by: 1000) {
      try bench.draw(start..<start + 500, on: bench.pdf)
      try bench.draw(start + 500..<start + 1000, on: bench.zpl)
    }
    print("memory: \(before) kB before \(many) labels, \(residentKilobytes()) kB after")
  }

  /// Processor seconds of this process for one label.
  private static func cost(of labels: Int, _ work: () throws -> Void) rethrows -> Double {
    let before = processorSeconds(RUSAGE_SELF)
    try work()
    return (processorSeconds(RUSAGE_SELF) - before) / Double(labels)
  }

  private static func tell(_ name: String, _ seconds: Double) {
    print("\(name): \(String(format: "%.3f", seconds * 1000)) ms of processor time per label")
  }

  private static func ratio(_ ours: Double, _ theirs: Double) -> String {
    String(format: "1/%.1f", theirs / ours)
  }

  private static func residentKilobytes() -> Int {
    // Without /proc there is no figure, and 0 says so.
    let statm = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    return (statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 4
  }
}

/// Unit labels with a code each.
struct LabelBench {
  private let drawer: TemplateDrawer
  private let sample: Paper
  let pdf = PrinterProfile.pdf
  let zpl: PrinterProfile

  init() throws {
    drawer = try TemplateDrawer(builtIn: LabelTemplates.all)
    let profiles = try PrinterProfiles(builtIn: LabelTemplates.printers)
    zpl = profiles["label203-zpl"] ?? .pdf
    sample = TemplateProofs(drawer, profiles).sample(of: .unitLabel, in: .hungarian)
  }

  func draw(_ numbers: Range<Int>, on printer: PrinterProfile) throws {
    let letters = Array("123456789ABCDEFGHJKMNPQRSTVWX")
    for number in numbers {
      var rest = number &* 7_919 + 1_000_003
      var code = "U1"
      for _ in 0..<9 {
        code.append(letters[rest % letters.count])
        rest = rest / letters.count &+ number
      }
      var paper = sample
      paper.values["unit.code"] = .text(code)
      paper.values["unit.codeDisplay"] = .text(code)
      _ = try drawer.draw(paper, for: .label50x30, on: printer)
    }
  }
}

/// A program that others draw labels with.
enum Rival {
  case zint, weasyPrint

  /// Processor seconds per label, all processes counted; nil where it is not installed.
  func cost(of labels: Int) throws -> Double? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "labels-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      // What stays behind is a folder of temporary files.
      try? FileManager.default.removeItem(at: folder)
    }
    switch self {
    case .zint:
      guard FileManager.default.isExecutableFile(atPath: "/usr/bin/zint") else { return nil }
      let before = processorSeconds(RUSAGE_CHILDREN)
      for _ in 0..<labels {
        let file = folder.appending(path: "bars.png").path
        guard try run("/usr/bin/zint", ["-b", "20", "-o", file, "-d", "U1K7M2QX9TQ"]) else { return nil }
      }
      return (processorSeconds(RUSAGE_CHILDREN) - before) / Double(labels)
    case .weasyPrint:
      let script = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "weasy.py").path
      // Its start is not counted: the run of few labels is taken off the run of many.
      let few = try childSeconds { try run("/usr/bin/python3", [script, "5", folder.path]) }
      let many = try childSeconds { try run("/usr/bin/python3", [script, "\(labels + 5)", folder.path]) }
      guard let few, let many else { return nil }
      return (many - few) / Double(labels)
    }
  }

  private func childSeconds(_ work: () throws -> Bool) throws -> Double? {
    let before = processorSeconds(RUSAGE_CHILDREN)
    guard try work() else { return nil }
    return processorSeconds(RUSAGE_CHILDREN) - before
  }

  private func run(_ tool: String, _ arguments: [String]) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/setpriv")
    process.arguments = ["--pdeathsig", "TERM", tool] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

func processorSeconds(_ whose: __rusage_who) -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(whose.rawValue), &usage)
  let (user, system) = (usage.ru_utime, usage.ru_stime)
  return Double(user.tv_sec + system.tv_sec) + Double(user.tv_usec + system.tv_usec) / 1_000_000
}
