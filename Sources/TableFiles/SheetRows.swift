import ServiceDesk

/// The rows of one sheet that hold something.
final class SheetRows: XMLListener {
  private(set) var rows: [TableRow] = []
  private let shared: SharedParts
  private let mostCells: Int
  private var row = TableRow(number: 0, cells: [])
  private var column = 0
  private var cells = 0
  private var kind = Kind.number
  private var style = NumberStyle.plain
  private var content: [UInt8] = []
  private var hasValue = false
  private var hasFormula = false
  private var isReading = false
  private var isPhonetic = false
  private(set) var isDone = false

  private enum Kind { case number, shared, text, flag, fault, day }

  init(_ shared: SharedParts, mostCells: Int = TableLimits.cells) {
    self.shared = shared
    self.mostCells = mostCells
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableFailure) {
    if name == "c" {
      try beginCell(attributes)
    } else if name == "v" || name == "t" {
      isReading = !isPhonetic
      hasValue = true
    } else if name == "row" {
      let number = attributes.raw("r").flatMap(Self.number) ?? row.number + 1
      guard number > row.number, number <= TableLimits.rows else { throw .damaged(part: "row \(number)") }
      row = TableRow(number: number, cells: [])
      column = 0
    } else if name == "f" {
      hasFormula = true
    } else if name == "rPh" {
      isPhonetic = true
    }
  }

  func end(_ name: XMLName) throws(TableFailure) {
    if name == "c" {
      try endCell()
    } else if name == "v" || name == "t" {
      isReading = false
    } else if name == "row" {
      guard !row.cells.isEmpty else { return }
      cells += row.cells.count
      guard cells <= mostCells else { throw .bomb }
      rows.append(row)
    } else if name == "rPh" {
      isPhonetic = false
    } else if name == "sheetData" {
      isDone = true
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableFailure) {
    guard isReading else { return }
    content.append(contentsOf: bytes)
    guard content.count <= TableLimits.cell else { throw tooLong() }
  }

  private func beginCell(_ attributes: XMLAttributes) throws(TableFailure) {
    // Cells may leave out their place and follow each other.
    column = attributes.raw("r").map(Self.column) ?? column + 1
    guard column > row.cells.count else { throw .damaged(part: "row \(row.number)") }
    guard column <= TableLimits.columns else {
      throw .tooManyColumns(row: row.number, limit: TableLimits.columns)
    }
    kind = Self.kind(attributes.raw("t"))
    let number = attributes.raw("s").flatMap(Self.number) ?? 0
    style = shared.styles.indices.contains(number) ? shared.styles[number] : .plain
    content.removeAll(keepingCapacity: true)
    (hasValue, hasFormula) = (false, false)
  }

  private func endCell() throws(TableFailure) {
    let cell = try value()
    guard !cell.isEmpty else { return }
    while row.cells.count < column - 1 { row.cells.append(.text("")) }
    row.cells.append(cell)
  }

  private func value() throws(TableFailure) -> TableCell {
    guard hasValue else { return hasFormula ? .damaged("=") : .text("") }
    let stored = String(decoding: content, as: UTF8.self)
    switch kind {
    case .shared:
      guard let index = Int(stored), shared.strings.indices.contains(index) else {
        throw .damaged(part: "row \(row.number)")
      }
      return .text(try checked(shared.strings[index]))
    case .text: return .text(try checked(Self.unescaped(stored)))
    case .flag: return .text(stored == "1" ? "TRUE" : "FALSE")
    case .fault: return .damaged(stored)
    case .day:
      return Day(iso: String(stored.prefix(10))).map { .day($0) } ?? .damaged(stored)
    case .number:
      return stored.isEmpty
        ? .text("") : CellNumber.cell(stored, style, startsIn1904: shared.startsIn1904)
    }
  }

  private func checked(_ text: String) throws(TableFailure) -> String {
    guard text.utf8.count <= TableLimits.cell else { throw tooLong() }
    guard text.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }) else {
      throw .controlCharacter(row: row.number, column: column)
    }
    return text
  }

  private func tooLong() -> TableFailure {
    .cellTooLong(row: row.number, column: column, limit: TableLimits.cell)
  }

  /// Control characters are written as `_x000D_` (ECMA-376 part 1, 22.4.2.4); only line ends matter here.
  private static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing("_x000D_", with: "\r").replacing("_x005F_", with: "_")
  }

  private static func kind(_ letters: UnsafePointer<CChar>?) -> Kind {
    guard let letters else { return .number }
    let name = XMLName(letters)
    if name == "s" { return .shared }
    if name == "str" || name == "inlineStr" { return .text }
    if name == "b" { return .flag }
    if name == "e" { return .fault }
    if name == "d" { return .day }
    return .number
  }

  /// The column of a place such as `AB12`, from 1; beyond the limit when there is none.
  private static func column(_ place: UnsafePointer<CChar>) -> Int {
    var column = 0
    var next = place
    while (0x41...0x5A).contains(next.pointee), column < 100_000 {
      column = column * 26 + Int(next.pointee) - 0x40
      next += 1
    }
    return column == 0 ? Int.max : column
  }

  private static func number(_ digits: UnsafePointer<CChar>) -> Int? {
    var number = 0
    var next = digits
    while (0x30...0x39).contains(next.pointee), number < 1 << 31 {
      number = number * 10 + Int(next.pointee) - 0x30
      next += 1
    }
    return next.pointee == 0 && next != digits ? number : nil
  }
}
