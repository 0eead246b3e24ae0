import ServiceDesk

/// What a printer says of itself when it is asked.
struct PrinterReport: Sendable, Hashable {
  /// IPP keywords, those first that a person can cure.
  var reasons: [String] = []
  /// It still holds something to print.
  var isBusy = false

  /// Of a printer that does not answer, or cannot be reached.
  static let offline = PrinterReport(reasons: ["offline"])
}

/// The question about its state that a printer's language has, and how the answer is read.
enum PrinterQuestion {
  /// Nil where the language has none. Each is answered at once, ahead of what still waits in the printer.
  static func bytes(in language: PrinterLanguage) -> [UInt8]? {
    switch language {
    case .zpl: Array("~HS\r\n".utf8)
    // DLE EOT n: 1 printer, 2 cause of being offline, 3 cause of an error, 4 paper.
    case .escpos: (1...4).flatMap { [0x10, 0x04, UInt8($0)] }
    case .epl: Array("\r\n^ee\r\n".utf8)
    case .tspl: [0x1B] + Array("!?".utf8)
    case .pdf, .png: nil
    }
  }

  /// What the answer says; nil while it is not whole or makes no sense.
  static func report(of answer: [UInt8], in language: PrinterLanguage) -> PrinterReport? {
    switch language {
    case .zpl: zplReport(answer)
    case .escpos: escposReport(answer)
    case .epl: eplReport(answer)
    case .tspl: answer.first.map(tsplReport)
    case .pdf, .png: nil
    }
  }

  /// Host status, three lines between STX and ETX (ZPL II Programming Guide, `~HS`).
  private static func zplReport(_ answer: [UInt8]) -> PrinterReport? {
    let (begin, end): (UInt8, UInt8) = (0x02, 0x03)
    var lines: [[String]] = []
    var rest = answer[...]
    while let start = rest.firstIndex(of: begin), let stop = rest[start...].firstIndex(of: end) {
      let line = String(decoding: rest[(start + 1)..<stop], as: UTF8.self)
      lines.append(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      rest = rest[(stop + 1)...]
    }
    guard lines.count >= 3, lines[0].count >= 12, lines[1].count >= 9 else { return nil }
    let (first, second) = (lines[0], lines[1])
    guard let formats = Int(first[4]), let labels = Int(second[8]) else { return nil }
    var report = PrinterReport(isBusy: formats > 0 || labels > 0)
    if first[1] == "1" { report.reasons.append("media-empty") }
    if second[2] == "1" { report.reasons.append("cover-open") }
    if second[3] == "1" { report.reasons.append("marker-supply-empty") }
    // Without paper or with an open head it is paused too: the cause comes first.
    if first[2] == "1" { report.reasons.append("paused") }
    return report
  }

  /// Real-time status, one byte for each question (ESC/POS reference, `DLE EOT`).
  private static func escposReport(_ answer: [UInt8]) -> PrinterReport? {
    // Bits 0 and 7 are clear, 1 and 4 set; what else comes is a status that nobody asked for.
    let bytes = answer.filter { $0 & 0x93 == 0x12 }
    guard bytes.count >= 4 else { return nil }
    var report = PrinterReport()
    if bytes[3] & 0x60 != 0 || bytes[1] & 0x20 != 0 { report.reasons.append("media-empty") }
    if bytes[1] & 0x04 != 0 { report.reasons.append("cover-open") }
    if bytes[2] & 0x08 != 0 { report.reasons.append("cutter-jam-error") }
    if bytes[2] & 0x20 != 0 { report.reasons.append("hardware-error") }
    if report.reasons.isEmpty, bytes[0] & 0x08 != 0 { report.reasons.append("offline") }
    return report
  }

  /// Two digits and the end of a line (EPL2 Programmer's Manual and ESim's, `^ee`). Codes of a form's
  /// own mistakes stop nothing.
  private static func eplReport(_ answer: [UInt8]) -> PrinterReport? {
    let digits = answer.drop { !isDigit($0) }.prefix { isDigit($0) }
    guard digits.count >= 2, let code = Int(String(decoding: digits.suffix(2), as: UTF8.self)) else {
      return nil
    }
    return switch code {
    case 7: PrinterReport(reasons: ["media-empty"])
    case 11: PrinterReport(reasons: ["cover-open"])
    case 12, 92: PrinterReport(reasons: ["paused"])
    default: PrinterReport()
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// One bit for each state (TSPL/TSPL2 Programming Manual, `<ESC>!?`).
  private static func tsplReport(_ byte: UInt8) -> PrinterReport {
    let causes: [(UInt8, String)] = [
      (0x04, "media-empty"), (0x02, "media-jam"), (0x41, "cover-open"), (0x08, "marker-supply-empty"),
      (0x80, "hardware-error"), (0x10, "paused"),
    ]
    return PrinterReport(
      reasons: causes.filter { byte & $0.0 != 0 }.map(\.1), isBusy: byte & 0x20 != 0)
  }
}

/// What makes a receipt printer say in the order of its buffer that all before it is on paper (ESC/POS reference,
/// `GS r`: carried out after what was received before).
enum ReceiptEnd {
  /// GS a 0: no status unasked, which would look like an answer.
  static let quiet: [UInt8] = [0x1D, 0x61, 0]
  /// GS r 1
  static let question: [UInt8] = [0x1D, 0x72, 1]

  /// Bits 4 and 7 are clear, which tells it from the answers to `DLE EOT`.
  static func isAnswer(_ byte: UInt8) -> Bool { byte & 0x90 == 0 }

  /// Whether there was paper up to the end.
  static func hadPaper(_ answer: UInt8) -> Bool { answer & 0x0C == 0 }
}
