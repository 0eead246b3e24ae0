import Glibc

/// The file system of the machine.
struct KernelDisk: Disk {
  func makeFolder(_ path: String) throws(DiskFailure) {
    guard mkdir(path, 0o700) != 0, errno != EEXIST else { return }
    throw .last("mkdir")
  }

  func create(_ path: String) throws(DiskFailure) -> OpenFile {
    try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
  }

  func write(_ bytes: [UInt8], to file: borrowing OpenFile) throws(DiskFailure) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(file.descriptor, $0.baseAddress, $0.count) }
      guard count >= 0 || errno == EINTR else { throw .last("write") }
      start += max(count, 0)
    }
  }

  func sync(_ file: borrowing OpenFile) throws(DiskFailure) {
    try check(fsync(file.descriptor), "fsync")
  }

  func rename(_ path: String, to target: String) throws(DiskFailure) {
    try check(Glibc.rename(path, target), "rename")
  }

  func syncFolder(_ path: String) throws(DiskFailure) {
    try sync(try OpenFile(path, O_RDONLY | O_DIRECTORY))
  }

  func remove(_ path: String) throws(DiskFailure) {
    try check(unlink(path), "unlink")
  }

  func read(_ path: String, limit: Int) throws(DiskFailure) -> [UInt8] {
    let file = try OpenFile(path, O_RDONLY)
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(file.descriptor, &part, part.count)
      guard count >= 0 || errno == EINTR else { throw .last("read") }
      guard count != 0 else { return bytes }
      bytes += part.prefix(max(count, 0))
      guard bytes.count <= limit else { throw DiskFailure(call: "read", code: .tooLong) }
    }
  }

  func names(in folder: String) throws(DiskFailure) -> [String] {
    guard let stream = opendir(folder) else { throw .last("opendir") }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: $0.pointee)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw .last("readdir") }
    return names
  }

  func age(of path: String) throws(DiskFailure) -> Int {
    var status = stat()
    try check(lstat(path, &status), "lstat")
    return time(nil) - status.st_mtim.tv_sec
  }

  private func check(_ status: CInt, _ call: String) throws(DiskFailure) {
    guard status == 0 else { throw .last(call) }
  }
}

/// An open file or folder, closed at the end of its life. A close after a good fsync has nothing left to fail.
struct OpenFile: ~Copyable {
  let descriptor: CInt

  /// Never through a symbolic link; new files are for their owner only.
  init(_ path: String, _ flags: CInt) throws(DiskFailure) {
    descriptor = open(path, flags | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .last("open") }
  }

  deinit { close(descriptor) }
}

extension DiskFailure {
  /// The failure of the call just made.
  static func last(_ call: String) -> DiskFailure {
    DiskFailure(call: call, code: Code(rawValue: errno))
  }

  var isFullDisk: Bool { code == .noSpace || code == .overQuota }
}

extension DiskFailure.Code: CustomStringConvertible {
  static let noSpace = Self(rawValue: ENOSPC)
  static let overQuota = Self(rawValue: EDQUOT)
  static let noSuchFile = Self(rawValue: ENOENT)
  static let ioError = Self(rawValue: EIO)
  static let tooLong = Self(rawValue: EFBIG)

  var description: String { String(cString: strerror(rawValue)) }
}
