import ServiceDesk

/// Rows as CSV for the spreadsheets of our countries: UTF-8 with its mark, `;`, CRLF.
enum CSVText {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func line(_ cells: [TableCell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(cell, to: &bytes)
    }
    return bytes + [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private static func append(_ cell: TableCell, to bytes: inout [UInt8]) {
    let text = cell.shown
    let written = isFormula(text) ? "'" + text : text
    let needsQuotes = written.utf8.contains { byte in
      byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"") || byte < 0x20
    }
    guard needsQuotes || written.first == " " || written.last == " " else {
      bytes.append(contentsOf: written.utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in written.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would compute this text instead of showing it (OWASP, CSV injection).
  ///
  /// A sign before digits only, as in telephone numbers, computes nothing and stays as it is.
  static func isFormula(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    // Such a text would lose its own apostrophe when it is read back.
    case UInt8(ascii: "'"): return isFormula(String(text.dropFirst()))
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return !text.utf8.dropFirst().allSatisfy { byte in
        (48...57).contains(byte) || " ().,/".utf8.contains(byte)
      }
    default: return false
    }
  }

  /// What a cell means: an apostrophe that keeps a text from being computed is no part of it.
  static func value(of cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "'"), isFormula(String(cell.dropFirst())) else { return cell }
    return String(cell.dropFirst())
  }
}
