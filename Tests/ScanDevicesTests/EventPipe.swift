import Glibc

@testable import ScanDevices

/// A FIFO in place of an input device: the kernel's event bytes go in at this end.
struct EventPipe: ~Copyable {
  private let writingEnd: CInt

  static func make(at path: String) throws { try check("mkfifo", mkfifo(path, 0o600)) }

  /// Call when the station has opened the FIFO.
  init(path: String) throws {
    writingEnd = try check("open", open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC))
  }

  deinit { close(writingEnd) }

  func send(_ bytes: some Collection<UInt8>) throws {
    let bytes = Array(bytes)
    try check("write", write(writingEnd, bytes, bytes.count))
  }
}
