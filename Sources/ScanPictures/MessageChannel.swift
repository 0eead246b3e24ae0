internal import Glibc

/// One end of the socket between station and worker: messages of bytes, each after its length (4 bytes, little-endian).
///
/// Owns its descriptor. Blocking: never to be called on the cooperative pool. See unix(7), poll(2).
struct MessageChannel: ~Copyable {
  enum Loss: Error, Equatable {
    /// The other end is gone.
    case closed
    /// The other end did not answer by the deadline.
    case late
    /// The other end announced more than is allowed.
    case tooLong
    case failed(code: CInt)
  }

  let descriptor: CInt

  init(owning descriptor: CInt) { self.descriptor = descriptor }

  deinit { close(descriptor) }

  /// Both ends, neither inherited by other programs.
  static func pair() throws(Loss) -> (station: CInt, worker: CInt) {
    var ends: [CInt] = [0, 0]
    let kind = CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    try check(Int(socketpair(AF_UNIX, kind, 0, &ends)))
    return (ends[0], ends[1])
  }

  /// Whether the other end still holds the socket.
  var isConnected: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) == 0
  }

  func send(_ message: [UInt8], by deadline: ContinuousClock.Instant?) throws(Loss) {
    try write(UInt32(message.count).littleEndianBytes, by: deadline)
    try write(message, by: deadline)
  }

  func receive(atMost limit: Int, by deadline: ContinuousClock.Instant?) throws(Loss) -> [UInt8] {
    let length = try read(4, by: deadline).reversed().reduce(0) { $0 << 8 | Int($1) }
    guard length <= limit else { throw .tooLong }
    return try read(length, by: deadline)
  }

  private func write(_ bytes: [UInt8], by deadline: ContinuousClock.Instant?) throws(Loss) {
    var done = 0
    while done < bytes.count {
      try wait(for: POLLOUT, by: deadline)
      let flags = CInt(MSG_NOSIGNAL) | CInt(MSG_DONTWAIT)
      let count = bytes.withUnsafeBytes {
        Glibc.send(descriptor, $0.baseAddress.map { $0 + done }, $0.count - done, flags)
      }
      done += try Self.check(count) ?? 0
    }
  }

  private func read(_ count: Int, by deadline: ContinuousClock.Instant?) throws(Loss) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      try wait(for: POLLIN, by: deadline)
      let got = bytes.withUnsafeMutableBytes {
        recv(descriptor, $0.baseAddress.map { $0 + done }, count - done, CInt(MSG_DONTWAIT))
      }
      guard got != 0 else { throw .closed }
      done += try Self.check(got) ?? 0
    }
    return bytes
  }

  private func wait(for event: CInt, by deadline: ContinuousClock.Instant?) throws(Loss) {
    var wait = pollfd(fd: descriptor, events: Int16(event), revents: 0)
    while true {
      let left = deadline.map { ContinuousClock.now.duration(to: $0) / .milliseconds(1) }
      if let left, left <= 0 { throw .late }
      let ready = try Self.check(Int(poll(&wait, 1, left.map { CInt($0.rounded(.up)) } ?? -1)))
      if let ready, ready > 0 { return }
    }
  }

  /// Turns the result of a system call into a loss; nil means "try again".
  @discardableResult
  private static func check(_ result: Int) throws(Loss) -> Int? {
    if result >= 0 { return result }
    switch errno {
    case EINTR, EAGAIN: return nil
    case EPIPE, ECONNRESET: throw .closed
    case let code: throw .failed(code: code)
    }
  }
}
