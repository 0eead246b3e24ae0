import Glibc

/// A key in a file that only its owner can use.
struct KeyFile {
  let path: String

  /// The whole file, after its kind, owner, mode and size were checked on the opened file itself.
  func read(byteCount: Int) throws(KeyFailure) -> [UInt8] {
    // Non-blocking, because opening a pipe somebody put there would wait for its writer.
    let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      switch errno {
      case ENOENT: throw .missing(path: path)
      case ELOOP: throw .symbolicLink(path: path)
      default: throw .unreadable(path: path, reason: lastReason())
      }
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, reason: lastReason()) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
    guard status.st_mode & 0o077 == 0 else {
      throw .openToOthers(path: path, mode: UInt32(status.st_mode & 0o7777))
    }
    guard status.st_uid == geteuid() || status.st_uid == 0 else {
      throw .foreignOwner(path: path, owner: UInt32(status.st_uid))
    }
    guard status.st_size == byteCount else {
      throw .wrongSize(path: path, bytes: Int(status.st_size), expected: byteCount)
    }
    var bytes = [UInt8](repeating: 0, count: byteCount)
    let count = Glibc.read(file, &bytes, byteCount)
    guard count >= 0 else { throw .unreadable(path: path, reason: lastReason()) }
    guard count == byteCount else { throw .wrongSize(path: path, bytes: count, expected: byteCount) }
    return bytes
  }

  /// Puts `bytes` on disk under the path, whole or not at all. A file that is already there is left alone, also when
  /// another process makes it at this moment.
  func create(_ bytes: [UInt8]) throws(KeyFailure) {
    let suffix = Libsodium.randomBytes(8).map { String($0, radix: 16) }.joined()
    let temporary = "\(path).\(suffix).new"
    defer { unlink(temporary) }
    try write(bytes, toNew: temporary)
    // A link and not a rename: a rename would replace the key that another process has just begun to use.
    guard link(temporary, path) == 0 || errno == EEXIST else { throw failure() }
    try syncFolder()
  }

  private func write(_ bytes: [UInt8], toNew temporary: String) throws(KeyFailure) {
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    let count = Glibc.write(file, bytes, bytes.count)
    guard count >= 0 else { throw failure() }
    guard count == bytes.count else {
      throw .cannotCreate(path: path, reason: "only part of it could be written")
    }
    guard fsync(file) == 0 else { throw failure() }
  }

  private func syncFolder() throws(KeyFailure) {
    let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard file >= 0 else { throw failure() }
    defer { close(file) }
    guard fsync(file) == 0 else { throw failure() }
  }

  private func failure() -> KeyFailure {
    .cannotCreate(path: path, reason: lastReason())
  }

  /// What the last failed system call says; to be asked before the next one.
  private func lastReason() -> String {
    String(cString: strerror(errno))
  }
}
