import Foundation
import Glibc
import Synchronization

/// A printer on a TCP port of this machine: takes documents, answers `~HS` and `DLE EOT`, and fails as it is told.
final class FakePrinter: Sendable {
  struct Manner: Sendable {
    var isOutOfPaper = false
    var isOpen = false
    var isPaused = false
    /// Labels it still has to print.
    var waiting = 0
    var answers = true
    /// Resets the line after so many bytes of a document.
    var dropsAfter: Int?
    /// Takes no byte of a document and keeps the line open.
    var stalls = false
  }

  let port: Int
  private let listener: CInt
  private let state = Mutex<(manner: Manner, documents: [[UInt8]], open: Int, most: Int)>(
    (Manner(), [], 0, 0))
  /// The lines that are open, and the thread that waits for more.
  private let threads = DispatchGroup()
  private let isOff = Mutex(false)

  init() throws {
    listener = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let listener = listener
    let bound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, length) == 0 && listen(listener, 8) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    guard bound else { throw CocoaError(.featureUnsupported) }
    port = Int(UInt16(bigEndian: address.sin_port))
    threads.enter()
    Thread.detachNewThread { [self] in
      while true {
        let line = accept(listener, nil, nil)
        if line < 0 { break }
        threads.enter()
        Thread.detachNewThread { [self] in
          serve(line)
          threads.leave()
        }
      }
      threads.leave()
    }
  }

  /// Nobody answers on the port any more, and what came in is in ``documents``.
  func switchOff() {
    let wasOff = isOff.withLock { isOff in
      defer { isOff = true }
      return isOff
    }
    guard !wasOff else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    threads.wait()
    close(listener)
  }

  func set(_ change: (inout Manner) -> Void) { state.withLock { change(&$0.manner) } }

  /// What it was given, each document as far as it came.
  var documents: [[UInt8]] { state.withLock { $0.documents } }
  /// The most lines that were open at one time.
  var mostLines: Int { state.withLock { $0.most } }

  /// POLLRDHUP, which the C library shows to GNU programs only.
  private static let hungUp: Int16 = 0x2000

  private func serve(_ line: CInt) {
    state.withLock {
      $0.open += 1
      $0.most = max($0.most, $0.open)
    }
    defer {
      state.withLock { $0.open -= 1 }
      close(line)
    }
    var bytes: [UInt8] = []
    var keeps = false
    while true {
      let manner = state.withLock { $0.manner }
      var piece = [UInt8](repeating: 0, count: 4096)
      if keeps, manner.stalls {
        // As a printer without paper: what it has stays unread until it is read or the line is given up.
        var ready = pollfd(fd: line, events: Self.hungUp, revents: 0)
        if poll(&ready, 1, 20) > 0 { return }
        continue
      }
      let count = recv(line, &piece, keeps && manner.dropsAfter != nil ? 64 : piece.count, 0)
      guard count > 0 else { break }
      bytes += piece[..<count]
      answer(&bytes, line, manner)
      if !bytes.isEmpty { keeps = true }
      if let most = manner.dropsAfter, bytes.count >= most {
        state.withLock { $0.documents.append(bytes) }
        var hard = linger(l_onoff: 1, l_linger: 0)
        setsockopt(line, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
        return
      }
    }
    if !bytes.isEmpty { state.withLock { $0.documents.append(bytes) } }
  }

  private func answer(_ bytes: inout [UInt8], _ line: CInt, _ manner: Manner) {
    let host = Array("~HS\r\n".utf8)
    if bytes.starts(with: host) {
      bytes.removeFirst(host.count)
      if manner.answers { say(Array(zplStatus(manner).utf8), line) }
    }
    while bytes.count >= 3, bytes[0] == 0x10, bytes[1] == 0x04 {
      let question = bytes[2]
      bytes.removeFirst(3)
      if manner.answers { say([escposStatus(question, manner)], line) }
    }
  }

  private func say(_ bytes: [UInt8], _ line: CInt) {
    _ = send(line, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  private func zplStatus(_ manner: Manner) -> String {
    let (paper, pause) = (manner.isOutOfPaper ? 1 : 0, manner.isPaused || manner.isOutOfPaper ? 1 : 0)
    let labels = String(repeating: "0", count: 8 - String(manner.waiting).count) + String(manner.waiting)
    return "\u{2}030,\(paper),\(pause),1245,000,0,0,0,000,0,0,0\u{3}\r\n"
      + "\u{2}000,0,\(manner.isOpen ? 1 : 0),0,0,2,4,0,\(labels),1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
  }

  private func escposStatus(_ question: UInt8, _ manner: Manner) -> UInt8 {
    let isOffline = manner.isOutOfPaper || manner.isOpen || manner.isPaused
    return switch question {
    case 1: 0x12 | (isOffline ? 0x08 : 0)
    case 2: 0x12 | (manner.isOpen ? 0x04 : 0) | (manner.isOutOfPaper ? 0x20 : 0)
    case 4: 0x12 | (manner.isOutOfPaper ? 0x60 : 0)
    default: 0x12
    }
  }
}
