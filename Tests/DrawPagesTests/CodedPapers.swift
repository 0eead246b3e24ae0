import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

/// The dots of three kinds of printer.
enum Fineness: Double, CaseIterable, CustomTestStringConvertible {
  case dpi203 = 8
  case dpi300 = 11.811
  case dpi600 = 23.622

  var testDescription: String { "\(self)" }
  var dotsPerInch: Double { rawValue * 25.4 }
}

/// All sample papers that carry codes, drawn once for each kind of printer.
///
/// Their display lists say which codes they carry, so a template that is added is proved without being named here.
struct CodedPapers: Sendable {
  /// A page with codes.
  struct Page: Sendable, CustomStringConvertible {
    let sample: Case
    let number: Int
    let fineness: Fineness
    let codes: [Code]
    let pdf: [UInt8]
    /// The whole of a label.
    let picture: DotPicture?

    var description: String { "\(sample.testDescription) page \(number) at \(fineness)" }
  }

  /// A symbol with its quiet zone, as our own bitmap has it.
  struct Code: Sendable {
    let placed: PlacedSymbol
    let dots: DotPicture

    var value: String { placed.symbol.value }
  }

  let pages: [Page]

  static func at(_ fineness: Fineness) throws -> CodedPapers {
    switch fineness {
    case .dpi203: try at203.get()
    case .dpi300: try at300.get()
    case .dpi600: try at600.get()
    }
  }

  private static let at203 = drawn(.dpi203)
  private static let at300 = drawn(.dpi300)
  private static let at600 = drawn(.dpi600)

  private static func drawn(_ fineness: Fineness) -> Result<CodedPapers, any Error> {
    Result { try CodedPapers(fineness) }
  }

  private struct LaidOut: Sendable {
    let sample: Case
    let sheets: [Sheet]
  }

  private static let laidOut: Result<[LaidOut], any Error> = Result {
    let drawer = try DrawnPages.otherDrawer.get()
    return try Case.all.map {
      LaidOut(sample: $0, sheets: try drawer.sheets($0.paper, for: $0.medium))
    }
  }

  private init(_ fineness: Fineness) throws {
    let printer = PrinterProfile.fine(fineness.rawValue)
    let typesetter = try Typesetter()
    var pages: [Page] = []
    for paper in try Self.laidOut.get() {
      let isLabel = PaperMedium.media(of: .label).contains(paper.sample.medium)
      for (index, sheet) in paper.sheets.enumerated() where !sheet.symbols.isEmpty {
        let placed = try PlacedSheet(sheet, on: printer)
        let picture = try PrinterDocument(printer: printer, pages: [placed]).pictures(typesetter)[0]
        pages.append(
          Page(
            sample: paper.sample, number: index + 1, fineness: fineness,
            codes: placed.sheet.symbols.map { Code(placed: $0, dots: picture.zone(of: $0)) },
            pdf: try PDFPages.bytes(of: [placed], title: "codes", typesetter: typesetter),
            picture: isLabel ? picture : nil))
      }
    }
    self.pages = pages
  }

  /// Equal dots once, with the first page that carries them: a decoder says the same about equal dots.
  var distinct: [(page: Page, code: Code)] {
    var seen: Set<DotPicture> = []
    var distinct: [(page: Page, code: Code)] = []
    for page in pages {
      for code in page.codes where seen.insert(code.dots).inserted { distinct.append((page, code)) }
    }
    return distinct
  }
}

extension Sheet {
  var symbols: [PlacedSymbol] {
    marks.compactMap { if case .symbol(let placed) = $0 { placed } else { nil } }
  }
}

extension PlacedSymbol {
  /// Above and below a matrix code too.
  private var quietRows: Int { symbol.isLinear ? 0 : quietZone }

  /// Its own place forgotten: what symbols drawn alike have in common.
  var anywhere: PlacedSymbol {
    var symbol = self
    (symbol.x, symbol.y) = (0, 0)
    return symbol
  }

  /// Symbol and quiet zone as they must be printed, every module in whole dots.
  var wholeDots: DotPicture {
    let across = self.width + 2 * quietZone
    let perRow = (across + 7) / 8
    let above = [UInt8](repeating: 0, count: perRow * quietRows)
    var bytes = above
    for row in 0..<symbol.rows {
      var dots = [UInt8](repeating: 0, count: perRow)
      for column in 0..<symbol.columns where symbol.isDark(row: row, column: column) {
        var x = quietZone + column * dotsPerModule
        let end = x + dotsPerModule
        while x < end {
          dots[x / 8] |= 0x80 >> UInt8(x % 8)
          x += 1
        }
      }
      for _ in 0..<height / symbol.rows { bytes += dots }
    }
    bytes += above
    return DotPicture(width: across, height: bytes.count / perRow, bytes: bytes)
  }

  /// Symbol and all of its light margin but the outermost module; of bars, all.
  func core(of dots: DotPicture) -> DotPicture {
    guard !symbol.isLinear else { return dots }
    return dots.cropped(
      left: dotsPerModule, top: dotsPerModule, width: dots.width - 2 * dotsPerModule,
      height: dots.height - 2 * dotsPerModule)
  }

  /// The first line across in which `dots`, of symbol and quiet zone, are not whole modules. Lines run through the
  /// middle of each row of modules, and thrice through bars.
  func firstBrokenLine(in dots: DotPicture) -> String? {
    let right = wholeDots
    guard dots.width == right.width, dots.height == right.height else { return "another size" }
    let rows =
      symbol.isLinear
      ? [height / 4, height / 2, height * 3 / 4]
      : (0..<symbol.rows).map { quietRows + $0 * dotsPerModule + dotsPerModule / 2 }
    for y in rows where dots.row(y) != right.row(y) { return "row \(y)" }
    // Down, a row may be a dot higher: at 300 dpi the edge of a page lies between two dots.
    return nil
  }

  var zoneLeft: Int { x - quietZone }
  var zoneTop: Int { y - quietRows }
  var zoneHeight: Int { height + 2 * quietRows }
}

extension DotPicture {
  func zone(of placed: PlacedSymbol, widenedBy margin: Int = 0) -> DotPicture {
    cropped(
      left: placed.zoneLeft - margin, top: placed.zoneTop - margin,
      width: placed.width + 2 * (placed.quietZone + margin), height: placed.zoneHeight + 2 * margin)
  }

  /// A part of the picture; white where it reaches beyond.
  func cropped(left: Int, top: Int, width: Int, height: Int) -> DotPicture {
    let (perRow, sourcePerRow) = ((width + 7) / 8, bytesPerRow)
    let (first, shift) = (left >> 3, UInt16(8 - (left & 7)))
    let padding = UInt8(truncatingIfNeeded: 0xFF << (perRow * 8 - width))
    var part = [UInt8](repeating: 0, count: perRow * height)
    bytes.withUnsafeBufferPointer { source in
      part.withUnsafeMutableBufferPointer { target in
        var y = max(0, -top)
        while y < height, top + y < self.height {
          let line = (top + y) * sourcePerRow
          var column = max(0, -first - 1)
          while column < perRow, first + column < sourcePerRow {
            let at = first + column
            let high = at >= 0 ? UInt16(source[line + at]) : 0
            let low = at + 1 < sourcePerRow ? UInt16(source[line + at + 1]) : 0
            target[y * perRow + column] = UInt8(truncatingIfNeeded: (high << 8 | low) >> shift)
            column += 1
          }
          target[(y + 1) * perRow - 1] &= padding
          y += 1
        }
      }
    }
    return DotPicture(width: width, height: height, bytes: part)
  }

  /// A raw PBM (P4) picture of a file: "P4", width and height, words between comments, then one white space and rows.
  init(portable file: URL) throws {
    let bytes = try Data(contentsOf: file, options: .mappedIfSafe)
    var words: [String] = []
    var position = 0
    while words.count < 3 {
      let end = try #require(bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x20 })
      if bytes[position] == UInt8(ascii: "#") {
        position = try #require(bytes[position...].firstIndex(of: 0x0A)) + 1
      } else {
        words.append(String(decoding: bytes[position..<end], as: UTF8.self))
        position = end + 1
      }
    }
    let (width, height) = (try #require(Int(words[1])), try #require(Int(words[2])))
    let size = (width + 7) / 8 * height
    try #require(words[0] == "P4" && bytes.count >= position + size)
    self.init(width: width, height: height, bytes: [UInt8](bytes[position..<position + size]))
  }
}
