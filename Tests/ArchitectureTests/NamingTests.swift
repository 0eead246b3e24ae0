import Testing

struct NamingTests {
  @Test(arguments: Repository.folders)
  func `no folder and no file has a name that says nothing`(_ folder: String) throws {
    for path in try Repository.files(in: folder) {
      let empty = path.split(separator: "/").filter(saysNothing)
      #expect(empty.isEmpty, "\(path)")
    }
  }

  @Test(arguments: [
    "Utils", "StringHelpers.swift", "String+Extensions.swift", "Models", "PrintManager.swift", "New",
    "Array+ext.swift",
    "page-utils.js",
  ])
  func `a name that says nothing is known`(_ name: String) { #expect(saysNothing(name[...])) }

  @Test(arguments: ["PrintRoom.swift", "SQLDesk+Claims.swift", "ModelName.swift", "Renewal.swift"])
  func `a name that says something passes`(_ name: String) { #expect(!saysNothing(name[...])) }

  @Test(arguments: Repository.folders + [".ci"])
  func `nothing is left for later in a remark`(_ folder: String) throws {
    // Put together here, so that this file is not found itself.
    let marks = ["TO" + "DO", "FIX" + "ME"]
    for path in try Repository.files(in: folder) where isText(path) {
      let text = try Repository.text(path)
      #expect(!marks.contains { text.contains($0) }, "\(path)")
    }
  }

  @Test func `no file of the program is longer than 500 lines`() throws {
    for path in try Repository.files(in: "Sources") where isText(path) {
      let lines = try Repository.text(path).split(separator: "\n", omittingEmptySubsequences: false).count - 1
      #expect(lines <= 500, "\(path) has \(lines) lines")
    }
  }

  /// Judges by the last word: `PrintUtils` says as little as `Utils`.
  private func saysNothing(_ name: Substring) -> Bool {
    let empty: Set = [
      "util", "utils", "utility", "utilities", "helper", "helpers", "common", "misc", "ext", "extension",
      "extensions", "model", "models", "manager", "managers", "new",
    ]
    let stem = name.split(separator: ".").first ?? name
    let word = stem.matches(of: /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/).last
    return word.map { empty.contains($0.output.lowercased()) } ?? false
  }

  private func isText(_ path: String) -> Bool {
    ["swift", "c", "h", "js", "css", "html", "json5", "py", "md", "modulemap"].contains {
      path.hasSuffix(".\($0)")
    }
      || !path.contains(".") || path.hasPrefix(".ci/") && !path.hasSuffix(".png")
  }
}
