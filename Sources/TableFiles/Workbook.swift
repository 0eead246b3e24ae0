import ServiceDesk

/// An XLSX file (ECMA-376): which sheets it has, and what its cells share.
struct Workbook {
  private let archive: ZipArchive
  private let sheets: [WorkbookPart.Sheet]
  private let startsIn1904: Bool
  /// The folder of the main part, ending in `/`; other parts are named from there.
  private let folder: String
  private let targets: [String: String]

  init(_ bytes: [UInt8]) throws(TableFailure) {
    archive = try ZipArchive(bytes)
    let root = try Relations.read("_rels/.rels", of: archive, in: "")
    guard let main = root.first(kind: "/officeDocument") else { throw .unknownFormat }
    let slash = main.lastIndex(of: "/").map { main.index(after: $0) } ?? main.startIndex
    folder = String(main[..<slash])
    let relations = try Relations.read("\(folder)_rels/\(main[slash...]).rels", of: archive, in: folder)
    targets = relations.targets
    let part = WorkbookPart()
    try XMLReading.read(main, of: archive, part)
    guard part.isWorkbook else { throw .unknownFormat }
    (sheets, startsIn1904) = (part.sheets, part.startsIn1904)
    let strings = SharedStrings()
    if let name = relations.first(kind: "/sharedStrings") { try XMLReading.read(name, of: archive, strings) }
    let styles = NumberStyles()
    if let name = relations.first(kind: "/styles") { try XMLReading.read(name, of: archive, styles) }
    shared = SharedParts(strings: strings.texts, styles: styles.meanings, startsIn1904: part.startsIn1904)
  }

  private let shared: SharedParts

  /// - Parameter wish: a sheet's name or its number from 1; nil for the first that shows something.
  func table(_ wish: String?) throws(TableFailure) -> FileTable {
    if let wish {
      guard let sheet = named(wish) else { throw .noSuchSheet(wish) }
      let rows = try rows(of: sheet)
      guard !rows.isEmpty else { throw .nothingInIt }
      return table(sheet, rows)
    }
    for sheet in sheets where !sheet.isHidden {
      let rows = try rows(of: sheet)
      if !rows.isEmpty { return table(sheet, rows) }
    }
    throw .nothingInIt
  }

  private func named(_ wish: String) -> WorkbookPart.Sheet? {
    if let exact = sheets.first(where: { $0.name == wish }) { return exact }
    if let similar = sheets.first(where: { folded($0.name) == folded(wish) }) { return similar }
    guard let number = Int(wish), sheets.indices.contains(number - 1) else { return nil }
    return sheets[number - 1]
  }

  private func table(_ sheet: WorkbookPart.Sheet, _ rows: [TableRow]) -> FileTable {
    FileTable(form: .xlsx, sheet: sheet.name, sheets: sheets.map(\.name), rows: rows)
  }

  private func rows(of sheet: WorkbookPart.Sheet) throws(TableFailure) -> [TableRow] {
    guard let part = targets[sheet.relation] else { throw .damaged(part: "workbook") }
    let rows = SheetRows(shared)
    try XMLReading.read(part, of: archive, rows)
    return rows.rows
  }
}

/// What the cells of all sheets refer to.
struct SharedParts {
  let strings: [String]
  /// By the number of a cell's style.
  let styles: [NumberStyle]
  let startsIn1904: Bool
}

/// The list of sheets.
final class WorkbookPart: XMLListener {
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsIn1904 = false
  private(set) var isWorkbook = false
  var isDone: Bool { false }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableFailure) {
    if name == "workbook" {
      isWorkbook = true
    } else if name == "workbookPr" {
      startsIn1904 = attributes.isSet("date1904")
    } else if name == "sheet", let title = attributes.text("name"), let relation = attributes.text("id") {
      guard sheets.count < TableLimits.sheets else { throw .bomb }
      let state = attributes.text("state") ?? "visible"
      sheets.append(Sheet(name: title, relation: relation, isHidden: state != "visible"))
    }
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// Which part refers to which (ECMA-376 part 2, relationships).
final class Relations: XMLListener {
  private let folder: String
  private var list: [(id: String, kind: String, target: String)] = []
  var isDone: Bool { false }

  private init(_ folder: String) { self.folder = folder }

  static func read(
    _ part: String, of archive: ZipArchive, in folder: String
  ) throws(TableFailure) -> Relations {
    // An archive without them is some other zip: OpenDocument, a folder of pictures.
    guard archive.holds(part) else { throw .unknownFormat }
    let relations = Relations(folder)
    try XMLReading.read(part, of: archive, relations)
    return relations
  }

  var targets: [String: String] {
    Dictionary(list.map { ($0.id, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  /// The transitional and the strict form of the standard name kinds differently but for the end.
  func first(kind: String) -> String? { list.first { $0.kind.hasSuffix(kind) }?.target }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(TableFailure) {
    guard name == "Relationship", let id = attributes.text("Id"), let kind = attributes.text("Type"),
      let target = attributes.text("Target"), attributes.text("TargetMode") != "External"
    else { return }
    guard list.count < TableLimits.archiveEntries else { throw .bomb }
    list.append((id, kind, target.hasPrefix("/") ? String(target.dropFirst()) : folder + target))
  }

  func end(_ name: XMLName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The texts that cells name by number.
final class SharedStrings: XMLListener {
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var isInText = false
  /// Inside `rPh`: how to pronounce the text, no part of it.
  private var isPhonetic = false
  var isDone: Bool { false }

  func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" { current.removeAll(keepingCapacity: true) }
    if name == "rPh" { isPhonetic = true }
    if name == "t" { isInText = !isPhonetic }
  }

  func end(_ name: XMLName) throws(TableFailure) {
    if name == "t" { isInText = false }
    if name == "rPh" { isPhonetic = false }
    if name == "si" {
      guard texts.count < TableLimits.sharedStrings else { throw .bomb }
      texts.append(String(decoding: current, as: UTF8.self))
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(TableFailure) {
    guard isInText else { return }
    current.append(contentsOf: bytes)
    // The cells that use it report the place; this only keeps the memory.
    if current.count > TableLimits.bytes { throw .bomb }
  }
}
