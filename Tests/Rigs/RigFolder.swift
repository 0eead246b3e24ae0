public import Foundation

/// A temporary folder of one test, readable for the daemons that run as other users.
public struct RigFolder: Sendable {
  public let url: URL

  /// Makes `<temporary>/<name>-XXXXXX`. Short, because a Unix socket's path ends at 107 bytes.
  public init(_ name: String) throws {
    var template = Array(FileManager.default.temporaryDirectory.path.appending("/\(name)-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw RigFailure("mkdtemp: errno \(errno)") }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    url = URL(filePath: path, directoryHint: .isDirectory)
    guard chmod(path, 0o755) == 0 else { throw RigFailure("chmod: errno \(errno)") }
  }

  public subscript(_ name: String) -> URL { url.appending(path: name) }

  /// Makes a folder inside with the given mode, owned by `group` where it is named.
  @discardableResult
  public func make(_ name: String, mode: mode_t = 0o755, group: String? = nil) throws -> URL {
    let folder = self[name]
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let group {
      guard let entry = getgrnam(group) else { throw RigFailure("no group \(group)") }
      guard chown(folder.path, 0, entry.pointee.gr_gid) == 0 else {
        throw RigFailure("chown: errno \(errno)")
      }
    }
    guard chmod(folder.path, mode) == 0 else { throw RigFailure("chmod: errno \(errno)") }
    return folder
  }

  public func remove() {
    // What cannot be removed is left for the system's own cleaning of temporary files.
    try? FileManager.default.removeItem(at: url)
  }
}
