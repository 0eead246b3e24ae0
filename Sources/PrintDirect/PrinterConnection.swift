import Glibc
import ServiceDesk

/// One TCP connection to a printer. Its calls block, but never longer than they are told.
final class PrinterConnection {
  private let socket: CInt
  /// A document was given up half way.
  private var isGivenUp = false
  /// What a receipt printer has answered in the order of its buffer, and nobody took yet (``ReceiptEnd``).
  private(set) var ends: [UInt8] = []

  init(to address: PrinterAddress, within milliseconds: Int) throws(PrintFailure) {
    var hints = addrinfo()
    hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
    var found: UnsafeMutablePointer<addrinfo>?
    let status = getaddrinfo(address.host, String(address.port), &hints, &found)
    guard status == 0, let found else {
      throw .unreachable(reason: "\(address.host): \(String(cString: gai_strerror(status)))")
    }
    defer { freeaddrinfo(found) }
    var reason = "no address"
    var next: UnsafeMutablePointer<addrinfo>? = found
    while let entry = next {
      if let socket = Self.connected(entry.pointee, within: milliseconds) {
        self.socket = socket
        return
      }
      reason = String(cString: strerror(errno))
      next = entry.pointee.ai_next
    }
    throw .unreachable(reason: "\(address.host), port \(address.port): \(reason)")
  }

  deinit {
    if isGivenUp {
      // Closed plainly, the line would go on delivering what the system still holds of it: reset, nothing more comes.
      var hard = linger(l_onoff: 1, l_linger: 0)
      setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    }
    close(socket)
  }

  /// Whether the printer has every byte, as far as the line can tell. The line stays open.
  func hand(_ bytes: [UInt8], _ patience: Patience) -> Bool {
    guard write(bytes, stall: patience.stall), drained(stall: patience.stall) else {
      isGivenUp = true
      return false
    }
    return true
  }

  /// Whether the printer has every byte, as far as the line can tell. The line is of no more use.
  func deliver(_ bytes: [UInt8], _ patience: Patience) -> Bool {
    guard hand(bytes, patience) else { return false }
    // The printer closes its side when it has read all. One that reset the line threw bytes away; one that says
    // nothing keeps its side open, which many do.
    shutdown(socket, Int32(SHUT_WR))
    while true {
      guard isReady(POLLIN, within: patience.close) else { return true }
      var piece = [UInt8](repeating: 0, count: 512)
      let count = recv(socket, &piece, piece.count, 0)
      if count == 0 { return true }
      if count < 0, errno != EAGAIN, errno != EINTR { return false }
    }
  }

  /// What the printer answers, as soon as it makes sense; nil when it does not in time.
  func report(_ question: [UInt8], in language: PrinterLanguage, within milliseconds: Int) -> PrinterReport? {
    guard write(question, stall: milliseconds) else { return nil }
    var answer: [UInt8] = []
    // A printer's answer has less than 200 bytes; whoever sends more is no printer.
    while answer.count < 4096 {
      if let report = PrinterQuestion.report(of: answer, in: language) { return report }
      guard isReady(POLLIN, within: milliseconds) else { return nil }
      var piece = [UInt8](repeating: 0, count: 512)
      let count = recv(socket, &piece, piece.count, 0)
      if count > 0 {
        answer += sorted(piece[..<count], language)
      } else if count == 0 || errno != EINTR {
        return nil
      }
    }
    return nil
  }

  /// Takes in what a receipt printer has said meanwhile; waits for nothing.
  func listen() {
    while isReady(POLLIN, within: 0) {
      var piece = [UInt8](repeating: 0, count: 512)
      let count = recv(socket, &piece, piece.count, 0)
      if count > 0 { _ = sorted(piece[..<count], .escpos) } else if count == 0 || errno != EINTR { return }
    }
  }

  /// The answer to the oldest document on the line.
  func takeEnd() -> UInt8? { ends.isEmpty ? nil : ends.removeFirst() }

  func forgetEnds() { ends = [] }

  /// Puts the answers aside that came in the order of the buffer.
  private func sorted(_ bytes: ArraySlice<UInt8>, _ language: PrinterLanguage) -> [UInt8] {
    guard language == .escpos else { return Array(bytes) }
    ends += bytes.filter(ReceiptEnd.isAnswer)
    return bytes.filter { !ReceiptEnd.isAnswer($0) }
  }

  private func write(_ bytes: [UInt8], stall: Int) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard isReady(POLLOUT, within: stall) else { return false }
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  /// Waits until the printer's side has acknowledged every byte. The system tells how many are missing (SIOCOUTQ) but
  /// not when that changes.
  private func drained(stall: Int) -> Bool {
    var last: CInt = -1
    var waited = 0
    while true {
      var missing: CInt = 0
      guard ioctl(socket, UInt(TIOCOUTQ), &missing) == 0 else { return false }
      if missing == 0 { return true }
      waited = missing == last ? waited + 2 : 0
      last = missing
      var line = pollfd(fd: socket, events: 0, revents: 0)
      guard waited < stall, poll(&line, 1, 2) == 0 else { return false }
    }
  }

  private func isReady(_ events: CInt, within milliseconds: Int) -> Bool {
    Self.isReady(socket, events, within: milliseconds)
  }

  private static func isReady(_ socket: CInt, _ events: CInt, within milliseconds: Int) -> Bool {
    var line = pollfd(fd: socket, events: Int16(events), revents: 0)
    while true {
      let count = poll(&line, 1, CInt(milliseconds))
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }

  /// A connected socket, or nil and `errno`.
  private static func connected(_ address: addrinfo, within milliseconds: Int) -> CInt? {
    let type = Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue)
    let socket = Glibc.socket(address.ai_family, type, address.ai_protocol)
    guard socket >= 0 else { return nil }
    if connect(socket, address.ai_addr, address.ai_addrlen) == 0 { return socket }
    var error = errno
    if error == EINPROGRESS {
      if isReady(socket, POLLOUT, within: milliseconds) {
        var length = socklen_t(MemoryLayout<CInt>.size)
        getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &length)
      } else {
        error = ETIMEDOUT
      }
    }
    if error == 0 { return socket }
    close(socket)
    errno = error
    return nil
  }
}
