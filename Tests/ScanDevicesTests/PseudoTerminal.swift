import Glibc

@testable import ScanDevices

/// The scanner's end of a serial line; the station opens the other end by path.
struct PseudoTerminal: ~Copyable {
  private let scannerEnd: CInt
  /// Where the station finds the line.
  let path: String

  init() throws {
    // What posix_openpt, unlockpt and ptsname do; Glibc's module for Swift has none of them.
    let scannerEnd = try check("open", open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC))
    var number: UInt32 = 0
    try check("TIOCSPTLCK", ioctl(scannerEnd, 0x4004_5431, &number))
    try check("TIOCGPTN", ioctl(scannerEnd, 0x8004_5430, &number))
    self.scannerEnd = scannerEnd
    path = "/dev/pts/\(number)"
  }

  /// Closing hangs up the line, as pulling the plug does.
  deinit { close(scannerEnd) }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  func send(_ bytes: [UInt8]) throws {
    try check("write", write(scannerEnd, bytes, bytes.count))
  }

  /// What the station wrote to the scanner so far: an echo would stand here.
  func received() throws -> [UInt8] {
    var wait = pollfd(fd: scannerEnd, events: Int16(POLLIN), revents: 0)
    guard try check("poll", poll(&wait, 1, 0)) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 256)
    bytes.removeLast(256 - (try check("read", read(scannerEnd, &bytes, 256))))
    return bytes
  }
}
