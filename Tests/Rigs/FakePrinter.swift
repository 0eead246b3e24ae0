internal import Foundation
internal import Glibc
internal import Synchronization

/// A label or receipt printer on a TCP port of this machine: takes documents into a memory that it loses when it is
/// switched off, prints them one after the other, answers `~HS`, `^ee`, `<ESC>!?`, `DLE EOT` and `GS r`, and fails as it
/// is told.
public final class FakePrinter: Sendable {
  public struct Manner: Sendable {
    public var isOutOfPaper = false
    public var isOpen = false
    public var isPaused = false
    public var isJammed = false
    /// Labels it still has to print besides those that came in.
    public var waiting = 0
    public var answers = true
    /// Says when a receipt is on paper.
    public var answersEnds = true
    /// Keeps what came in and prints nothing.
    public var holds = false
    /// Resets the line after so many bytes of a document.
    public var dropsAfter: Int?
    /// Takes no byte of a document and keeps the line open.
    public var stalls = false

    var prints: Bool { !isOutOfPaper && !isOpen && !isPaused && !isJammed && !holds }
  }

  public let port: Int
  private let state = Mutex(State())
  /// The lines that are open, and the thread that waits for more.
  private let threads = DispatchGroup()

  private struct State {
    var manner = Manner()
    var documents: [[UInt8]] = []
    var memory: [(number: Int, bytes: [UInt8])] = []
    var sheets: [[UInt8]] = []
    var lastNumber = 0
    var lines: Set<CInt> = []
    var mostLines = 0
    var listener: CInt = -1

    /// Prints as far as it can.
    mutating func print() {
      guard manner.prints else { return }
      sheets += memory.map(\.bytes)
      memory = []
    }
  }

  public init() throws {
    port = try freePort()
    try switchOn()
  }

  /// Listens, with an empty memory.
  public func switchOn() throws {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    var reuse: CInt = 1
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<CInt>.size))
    var address = loopback(port: port)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(listener, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0 && listen(listener, 8) == 0
      }
    }
    guard isBound else {
      let error = errno
      close(listener)
      throw RigFailure("the printer cannot listen at \(port): errno \(error)")
    }
    state.withLock { $0.listener = listener }
    threads.enter()
    Thread.detachNewThread { [self] in
      while case let line = accept(listener, nil, nil), line >= 0 {
        // A line that came in while it was being switched off is nobody's.
        let isOn = state.withLock { state in
          guard state.listener == listener else { return false }
          state.lines.insert(line)
          state.mostLines = max(state.mostLines, state.lines.count)
          return true
        }
        guard isOn else {
          close(line)
          break
        }
        threads.enter()
        Thread.detachNewThread { [self] in
          FakeLine(self, line).serve()
          state.withLock { _ = $0.lines.remove(line) }
          close(line)
          threads.leave()
        }
      }
      threads.leave()
    }
  }

  /// Nobody answers on the port any more, what waited in the memory is lost, and what came in is in ``documents``.
  public func switchOff() {
    let listener = state.withLock { state in
      let listener = state.listener
      state.listener = -1
      state.memory = []
      for line in state.lines { shutdown(line, Int32(SHUT_RDWR)) }
      return listener
    }
    guard listener >= 0 else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    threads.wait()
    close(listener)
    state.withLock { $0.memory = [] }
  }

  public func set(_ change: (inout Manner) -> Void) {
    state.withLock {
      change(&$0.manner)
      $0.print()
    }
  }

  /// What it was given, each document as far as it came.
  public var documents: [[UInt8]] { state.withLock { $0.documents } }
  /// What came out, in that order. A document that was cut short prints nothing.
  public var sheets: [[UInt8]] { state.withLock { $0.sheets } }
  /// Documents that it holds and has not printed.
  public var held: Int { state.withLock { $0.memory.count } }
  /// The most lines that were open at one time.
  public var mostLines: Int { state.withLock { $0.mostLines } }

  var manner: Manner { state.withLock { $0.manner } }
  var isOn: Bool { state.withLock { $0.listener >= 0 } }

  /// A document arrived; whole, it is printed.
  func take(_ bytes: [UInt8], isWhole: Bool) -> Int {
    state.withLock { state in
      state.documents.append(bytes)
      state.lastNumber += 1
      if isWhole, state.listener >= 0 {
        state.memory.append((state.lastNumber, bytes))
        state.print()
      }
      return state.lastNumber
    }
  }

  func holds(_ document: Int) -> Bool { state.withLock { $0.memory.contains { $0.number == document } } }

  // MARK: Answers

  var zplStatus: [UInt8] {
    let (manner, labels) = state.withLock { ($0.manner, $0.manner.waiting + $0.memory.count) }
    let (paper, pause) = (manner.isOutOfPaper ? 1 : 0, manner.isPaused || manner.isOutOfPaper ? 1 : 0)
    let count = String(repeating: "0", count: 8 - String(labels).count) + String(labels)
    let text =
      "\u{2}030,\(paper),\(pause),1245,000,0,0,0,000,0,0,0\u{3}\r\n"
      + "\u{2}000,0,\(manner.isOpen ? 1 : 0),0,0,2,4,0,\(count),1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
    return Array(text.utf8)
  }

  var eplStatus: [UInt8] {
    let manner = manner
    let code = manner.isOutOfPaper ? "07" : manner.isOpen ? "11" : manner.isPaused ? "12" : "00"
    return Array("\(code)\r\n".utf8)
  }

  var tsplStatus: UInt8 {
    let (manner, labels) = state.withLock { ($0.manner, $0.manner.waiting + $0.memory.count) }
    return (manner.isOpen ? 0x01 : 0) | (manner.isJammed ? 0x02 : 0) | (manner.isOutOfPaper ? 0x04 : 0)
      | (manner.isPaused ? 0x10 : 0) | (labels > 0 ? 0x20 : 0)
  }

  func escposStatus(_ question: UInt8) -> UInt8 {
    let manner = manner
    let isOffline = manner.isOutOfPaper || manner.isOpen || manner.isPaused
    return switch question {
    case 1: 0x12 | (isOffline ? 0x08 : 0)
    case 2: 0x12 | (manner.isOpen ? 0x04 : 0) | (manner.isOutOfPaper ? 0x20 : 0)
    case 4: 0x12 | (manner.isOutOfPaper ? 0x60 : 0)
    default: 0x12
    }
  }
}
