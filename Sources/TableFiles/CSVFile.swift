import ServiceDesk

/// A text file of rows: RFC 4180 with the separators of our countries, and what spreadsheets make of it.
struct CSVFile {
  private let text: TextBytes
  private let separator: UInt8
  /// Where the rows begin: behind a `sep=` line.
  private let start: Int

  init(_ bytes: [UInt8], _ encoding: TextEncoding?) throws(TableFailure) {
    text = try TextBytes(bytes, encoding)
    if let said = CSVSeparator.said(by: text.utf8) {
      (separator, start) = (said.separator, said.length)
    } else {
      (separator, start) = (CSVSeparator.likeliest(in: text.utf8), 0)
    }
  }

  func table() throws(TableFailure) -> FileTable {
    var scanner = CSVScanner(text.utf8, from: start, separator)
    var rows: [TableRow] = []
    var cells = 0
    while let row = try scanner.next() {
      guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
      guard rows.count < TableLimits.rows else { throw .tooManyRows(limit: TableLimits.rows) }
      cells += row.cells.count
      guard cells <= TableLimits.cells else { throw .bomb }
      rows.append(row)
    }
    guard !rows.isEmpty else { throw .nothingInIt }
    return FileTable(
      form: .csv, encoding: text.encoding, separator: String(UnicodeScalar(separator)), rows: rows)
  }
}

/// Walks over the rows of a CSV text.
struct CSVScanner {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int
  /// Lines so far, from 1; a quoted line break counts.
  private var line: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(_ bytes: [UInt8], from start: Int, _ separator: UInt8) {
    self.bytes = bytes
    self.separator = separator
    position = start
    line = 1 + bytes[..<start].count { $0 == Self.lineFeed }
  }

  /// The next row, also an empty one; nil at the end.
  mutating func next() throws(TableFailure) -> TableRow? {
    guard position < bytes.count else { return nil }
    let number = line
    var cells: [TableCell] = []
    cells.reserveCapacity(12)
    while true {
      guard cells.count < TableLimits.columns else {
        throw .tooManyColumns(row: number, limit: TableLimits.columns)
      }
      cells.append(try cell(row: number, column: cells.count + 1))
      guard position < bytes.count, bytes[position] == separator else { break }
      position += 1
    }
    skipLineEnd()
    return TableRow(number: number, cells: cells)
  }

  private mutating func cell(row: Int, column: Int) throws(TableFailure) -> TableCell {
    if position < bytes.count, bytes[position] == Self.quote {
      return .text(try quoted(row: row, column: column))
    }
    let start = position
    while position < bytes.count, !endsCell(bytes[position]) {
      if bytes[position] < 0x20, bytes[position] != 0x09 { throw .controlCharacter(row: row, column: column) }
      position += 1
    }
    return .text(CSVText.value(of: try string(bytes[start..<position], row, column)))
  }

  /// A quoted cell; what stands between its closing mark and the separator belongs to it, as spreadsheets read it.
  private mutating func quoted(row: Int, column: Int) throws(TableFailure) -> String {
    position += 1
    var content: [UInt8] = []
    while true {
      guard position < bytes.count else { throw .openQuote(row: row) }
      let byte = bytes[position]
      position += 1
      if byte == Self.quote {
        if position < bytes.count, bytes[position] == Self.quote {
          content.append(Self.quote)
          position += 1
          continue
        }
        break
      }
      if byte == Self.lineFeed { line += 1 }
      if byte < 0x20, ![Self.lineFeed, Self.carriageReturn, 0x09].contains(byte) {
        throw .controlCharacter(row: row, column: column)
      }
      content.append(byte)
      if content.count > TableLimits.cell {
        throw .cellTooLong(row: row, column: column, limit: TableLimits.cell)
      }
    }
    while position < bytes.count, !endsCell(bytes[position]) {
      content.append(bytes[position])
      position += 1
    }
    return CSVText.value(of: try string(content[...], row, column))
  }

  private func endsCell(_ byte: UInt8) -> Bool {
    byte == separator || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func string(_ content: ArraySlice<UInt8>, _ row: Int, _ column: Int) throws(TableFailure) -> String
  {
    guard content.count <= TableLimits.cell else {
      throw .cellTooLong(row: row, column: column, limit: TableLimits.cell)
    }
    return String(decoding: content, as: UTF8.self)
  }

  /// CR, LF or both.
  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    if bytes[position] == Self.carriageReturn { position += 1 }
    if position < bytes.count, bytes[position] == Self.lineFeed { position += 1 }
    line += 1
  }
}

/// Which character stands between the cells.
enum CSVSeparator {
  private static let candidates: [UInt8] = [";", "\t", ",", "|"].map { UInt8(ascii: $0) }

  /// `sep=;` in the first line, as spreadsheets write and read it.
  static func said(by text: [UInt8]) -> (separator: UInt8, length: Int)? {
    let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard line.count == 5, line.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }) else {
      return nil
    }
    var length = 5
    for end in [UInt8(ascii: "\r"), UInt8(ascii: "\n")] where length < text.count && text[length] == end {
      length += 1
    }
    return (line[4], length)
  }

  /// The one under which the first rows have the most equal cells; `;` for a file of one column.
  static func likeliest(in text: [UInt8]) -> UInt8 {
    var best = (separator: UInt8(ascii: ";"), score: 0)
    for candidate in candidates {
      let score = score(of: candidate, in: text)
      if score > best.score { best = (candidate, score) }
    }
    return best.separator
  }

  /// Rows with as many cells as the first, times its cells beyond one.
  private static func score(of separator: UInt8, in text: [UInt8]) -> Int {
    var scanner = CSVScanner(text, from: 0, separator)
    var columns: Int?
    var (alike, seen) = (0, 0)
    // A row that cannot be read ends the sample; the reading itself reports it.
    while seen < 20, let row = try? scanner.next() {
      guard row.cells.contains(where: { !$0.isEmpty }) else { continue }
      seen += 1
      let wanted = columns ?? row.cells.count
      columns = wanted
      if row.cells.count == wanted { alike += 1 }
    }
    return ((columns ?? 1) - 1) * alike * 100 / max(seen, 1)
  }
}
