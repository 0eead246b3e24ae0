import Foundation

/// The files of this repository as they lie on the disk.
enum Repository {
  static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Where our own code and data lie.
  static let folders = ["Sources", "Tests", "Labels", "kiosk"]

  /// - Parameter path: from the root, such as `Sources/README.md`.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// All files below `folder`, hidden ones left out, as paths from the root.
  static func files(in folder: String) throws -> [String] {
    let place = root.appending(path: folder)
    guard
      let found = FileManager.default.enumerator(
        at: place, includingPropertiesForKeys: [.isRegularFileKey], options: [.skipsHiddenFiles])
    else { throw CocoaError(.fileReadNoSuchFile) }
    var paths: [String] = []
    for case let file as URL in found {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      paths.append(String(file.path.dropFirst(root.path.count + 1)))
    }
    return paths.sorted()
  }

  static func swiftFiles(in folder: String) throws -> [String] {
    try files(in: folder).filter { $0.hasSuffix(".swift") }
  }
}
