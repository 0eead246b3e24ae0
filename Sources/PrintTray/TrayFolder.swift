import Glibc
import ServiceDesk

/// The folder of a tray, in which a file is there whole or not at all, after a power cut too.
struct TrayFolder: Sendable {
  private let path: String

  init(path: String) throws(PrintFailure) {
    self.path = path
    guard mkdir(path, 0o750) == 0 || errno == EEXIST else { throw Self.failure("make", path) }
  }

  /// The plain files of the folder.
  func files() throws(PrintFailure) -> [TrayDocument] {
    guard let directory = opendir(path) else { throw Self.failure("open", path) }
    defer { closedir(directory) }
    var files: [TrayDocument] = []
    while true {
      errno = 0
      guard let entry = readdir(directory) else {
        guard errno == 0 else { throw Self.failure("list", path) }
        return files
      }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      var status = stat()
      guard lstat(path + "/" + name, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
      let milliseconds = Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000
      files.append(TrayDocument(name: name, milliseconds: milliseconds, size: Int(status.st_size)))
    }
  }

  /// The bytes of a file; nil when there is none of that name.
  func read(_ name: String) throws(PrintFailure) -> [UInt8]? {
    let file = open(path + "/" + name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw Self.failure("open", name)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &piece, piece.count)
      guard count >= 0 else { throw Self.failure("read", name) }
      if count == 0 { return bytes }
      bytes += piece[..<count]
    }
  }

  /// Writes a hidden file, makes sure of it on disk, gives it its name, and makes sure of the name.
  func write(_ bytes: [UInt8], as name: String) throws(PrintFailure) {
    let hidden = path + "/" + Self.part(of: name)
    let file = open(hidden, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o640)
    guard file >= 0 else { throw Self.failure("create", name) }
    let stored = Self.store(bytes, in: file)
    let error = errno
    close(file)
    guard stored else {
      unlink(hidden)
      errno = error
      throw Self.failure("write", name)
    }
    guard rename(hidden, path + "/" + name) == 0 else { throw Self.failure("rename", name) }
    try synchronize()
  }

  func remove(_ name: String) throws(PrintFailure) {
    guard unlink(path + "/" + name) == 0 else {
      if errno == ENOENT { return }
      throw Self.failure("remove", name)
    }
    try synchronize()
  }

  /// Removes what a crash left of a file on its way here.
  func removePart(of name: String) throws(PrintFailure) { try remove(Self.part(of: name)) }

  /// The name of a file until it is whole.
  private static func part(of name: String) -> String { ".\(name).part" }

  /// The name that a part would have got; nil for a file that is no part.
  static func wholeName(ofPart file: String) -> String? {
    let name = file.dropFirst().dropLast(".part".count)
    return file == part(of: String(name)) ? String(name) : nil
  }

  private static func store(_ bytes: [UInt8], in file: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 { return false }
      rest = rest.dropFirst(count)
    }
    return fsync(file) == 0
  }

  private func synchronize() throws(PrintFailure) {
    let directory = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard directory >= 0 else { throw Self.failure("open", path) }
    defer { close(directory) }
    guard fsync(directory) == 0 else { throw Self.failure("write down", path) }
  }

  /// The present `errno` as a failure.
  private static func failure(_ what: String, _ name: String) -> PrintFailure {
    .unreachable(reason: "the paper tray could not \(what) \(name): \(String(cString: strerror(errno)))")
  }
}
