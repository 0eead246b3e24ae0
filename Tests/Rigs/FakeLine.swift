internal import Glibc

/// One connection to a ``FakePrinter``.
final class FakeLine {
  private let printer: FakePrinter
  private let line: CInt
  private var bytes: [UInt8] = []
  /// Of a receipt: read command by command, because it ends before its line does.
  private var receipt: [UInt8]?
  /// Receipts whose end is asked for, in their order.
  private var due: [Int] = []

  init(_ printer: FakePrinter, _ line: CInt) {
    self.printer = printer
    self.line = line
  }

  /// POLLRDHUP, which the C library shows to GNU programs only.
  private static let hungUp: Int16 = 0x2000

  func serve() {
    while true {
      let manner = printer.manner
      if isInDocument, manner.stalls {
        // As a printer without paper: what it has stays unread until it is read or the line is given up.
        var ready = pollfd(fd: line, events: Self.hungUp, revents: 0)
        if poll(&ready, 1, 20) > 0 { break }
        continue
      }
      answerEnds()
      var ready = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, due.isEmpty ? 100 : 2) != 0 else { continue }
      var piece = [UInt8](repeating: 0, count: 4096)
      let count = recv(line, &piece, isInDocument && manner.dropsAfter != nil ? 64 : piece.count, 0)
      guard count > 0 else {
        end(isWhole: count == 0)
        return
      }
      bytes += piece[..<count]
      read()
      if let most = manner.dropsAfter, isInDocument, bytes.count + (receipt?.count ?? 0) >= most {
        end(isWhole: false)
        var hard = linger(l_onoff: 1, l_linger: 0)
        setsockopt(line, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
        return
      }
    }
    end(isWhole: false)
  }

  private var isInDocument: Bool { !bytes.isEmpty || receipt?.isEmpty == false }

  private func end(isWhole: Bool) {
    let all = (receipt ?? []) + bytes
    if all.isEmpty { return }
    // A receipt is whole at the end that was asked for, a ZPL label at ^XZ: a sender that died ends its line too.
    let isLabel = all.starts(with: Array("^XA".utf8))
    let isEnded = !isLabel || all.suffix(4).elementsEqual(Array("^XZ\n".utf8))
    _ = printer.take(all, isWhole: isWhole && isEnded && receipt == nil && printer.isOn)
  }

  private func read() {
    while receipt == nil {
      let questions: [([UInt8], () -> [UInt8])] = [
        (Array("~HS\r\n".utf8), { self.printer.zplStatus }),
        (Array("\r\n^ee\r\n".utf8), { self.printer.eplStatus }),
        ([0x1B] + Array("!?".utf8), { [self.printer.tsplStatus] }),
      ]
      if let (question, answer) = questions.first(where: { bytes.starts(with: $0.0) }) {
        bytes.removeFirst(question.count)
        say(answer())
      } else if bytes.starts(with: [0x10, 0x04]), bytes.count >= 3 {
        say([printer.escposStatus(bytes[2])])
        bytes.removeFirst(3)
      } else if bytes.starts(with: [0x1D, 0x61]) {
        receipt = []
      } else {
        return
      }
    }
    readReceipt()
  }

  /// Epson's ESC/POS reference: the length of each command that a receipt may have; all else is text.
  private func readReceipt() {
    answerEnds()
    var rest = bytes[...]
    while let first = rest.first {
      let head = Array(rest.prefix(8))
      if [0x10, 0x1B, 0x1D].contains(first), head.count < 2 { break }
      var length = 1
      switch (first, head.count > 1 ? head[1] : 0) {
      case (0x10, 0x04), (0x1D, 0x61), (0x1D, 0x72), (0x1B, 0x64): length = 3
      case (0x1B, 0x40): length = 2
      case (0x1B, 0x70): length = 5
      case (0x1D, 0x56): length = 4
      case (0x1D, 0x76):
        length =
          head.count < 8 ? 8 : 8 + (Int(head[4]) + Int(head[5]) << 8) * (Int(head[6]) + Int(head[7]) << 8)
      default: break
      }
      guard rest.count >= length else { break }
      switch (first, length > 1 ? head[1] : 0) {
      case (0x10, 0x04): say([printer.escposStatus(head[2])])
      case (0x1D, 0x61): break
      case (0x1D, 0x72):
        due.append(printer.take(receipt ?? [], isWhole: true))
        receipt = []
      default: receipt = (receipt ?? []) + rest.prefix(length)
      }
      rest = rest.dropFirst(length)
    }
    bytes = Array(rest)
    answerEnds()
  }

  private func answerEnds() {
    // What was lost with the memory is not held either: the printer is off then.
    while let first = due.first, !printer.holds(first), printer.isOn {
      due.removeFirst()
      if printer.manner.answersEnds { say([0]) }
    }
  }

  private func say(_ answer: [UInt8]) {
    guard printer.manner.answers else { return }
    _ = send(line, answer, answer.count, Int32(MSG_NOSIGNAL))
  }
}
