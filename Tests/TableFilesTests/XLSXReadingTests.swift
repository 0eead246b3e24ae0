import Foundation
import ServiceDesk
import Testing
@testable import TableFiles

struct XLSXReadingTests {
  // MARK: Cells

  /// Style 1 is a day, 2 fifteen zeros, 3 a Romanian long date, 4 two decimals.
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="000000000000000"/>\
    <numFmt numFmtId="165" formatCode="[$-418]d mmmm yyyy;@"/></numFmts>\
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/></cellXfs>
    """

  struct Cell: Sendable, CustomStringConvertible {
    let xml: String
    let cell: TableCell
    init(_ xml: String, _ cell: TableCell) { (self.xml, self.cell) = (xml, cell) }
    var description: String { xml }
  }

  @Test(arguments: [
    Cell("<c r=\"A1\"><v>490154203237518</v></c>", .number("490154203237518")),
    Cell("<c r=\"A1\"><v>4.90154203237518E+14</v></c>", .number("490154203237518")),
    Cell("<c r=\"A1\"><v>4.90154E+14</v></c>", .damaged("4.90154E+14")),
    Cell("<c r=\"A1\"><v>4901542032375180</v></c>", .damaged("4901542032375180")),
    Cell("<c r=\"A1\"><v>12.5</v></c>", .number("12.5")),
    Cell("<c r=\"A1\"><v>0.30000000000000004</v></c>", .number("0.3")),
    Cell("<c r=\"A1\"><v>-7</v></c>", .number("-7")),
    Cell("<c r=\"A1\" s=\"2\"><v>12345</v></c>", .text("000000000012345")),
    Cell("<c r=\"A1\" s=\"1\"><v>46347</v></c>", .day(day(2026, 11, 21))),
    Cell("<c r=\"A1\" s=\"1\"><v>46347.75</v></c>", .day(day(2026, 11, 21))),
    Cell("<c r=\"A1\" s=\"3\"><v>46347</v></c>", .day(day(2026, 11, 21))),
    Cell("<c r=\"A1\" s=\"1\"><v>60</v></c>", .damaged("60")),
    Cell("<c r=\"A1\" s=\"1\"><v>59</v></c>", .day(day(1900, 2, 28))),
    Cell("<c r=\"A1\" s=\"4\"><v>12.50</v></c>", .number("12.5")),
    Cell("<c r=\"A1\" t=\"d\"><v>2026-11-21T00:00:00</v></c>", .day(day(2026, 11, 21))),
    Cell("<c r=\"A1\" t=\"s\"><v>0</v></c>", .text("00123")),
    Cell("<c r=\"A1\" t=\"s\"><v>1</v></c>", .text("bold and plain")),
    Cell("<c r=\"A1\" t=\"inlineStr\"><is><t>0099</t></is></c>", .text("0099")),
    Cell("<c r=\"A1\" t=\"str\"><f>A2&amp;1</f><v>X1</v></c>", .text("X1")),
    Cell("<c r=\"A1\"><f>A2*2</f></c>", .damaged("=")),
    Cell("<c r=\"A1\" t=\"e\"><v>#N/A</v></c>", .damaged("#N/A")),
    Cell("<c r=\"A1\" t=\"b\"><v>1</v></c>", .text("TRUE")),
    Cell("<x:c xmlns:x=\"urn:x\" r=\"A1\" t=\"inlineStr\"><x:is><x:t>p</x:t></x:is></x:c>", .text("p")),
  ])
  func `a cell is what a person entered, or says that it was lost`(_ cell: Cell) async throws {
    var book = HandMadeWorkbook("<row r=\"1\">\(cell.xml)</row>")
    book.styles = Self.styles
    book.sharedStrings = """
      <si><t>00123</t></si><si><r><t xml:space="preserve">bold </t></r><r><t>and plain</t></r><rPh><t>no</t></rPh></si>
      """
    #expect(try await read(book.bytes()).rows == [TableRow(number: 1, cells: [cell.cell])])
  }

  @Test func `days of a workbook from 1904 are counted from there`() async throws {
    var book = HandMadeWorkbook("<row><c s=\"1\"><v>44885</v></c></row>")
    book.styles = Self.styles
    book.startsIn1904 = true
    #expect(try await read(book.bytes()).rows.first?.cells == [.day(day(2026, 11, 21))])
  }

  @Test func `gaps in rows and columns stay gaps`() async throws {
    let book = HandMadeWorkbook(
      "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"D2\"><v>2</v></c></row><row r=\"9\"><c r=\"A9\"><v>3</v></c></row>"
    )
    #expect(
      try await read(book.bytes()).rows == [
        TableRow(number: 2, cells: [.text(""), .number("1"), .text(""), .number("2")]),
        TableRow(number: 9, cells: [.number("3")]),
      ])
  }

  @Test func `the first shown sheet with something in it is read, unless one is chosen`() async throws {
    var book = HandMadeWorkbook("")
    book.sheets += [
      ("Hidden", "hidden", "<row><c><v>1</v></c></row>"),
      ("Vânzări", "visible", "<row><c><v>2</v></c></row>"),
      ("Stoc", "visible", "<row><c><v>3</v></c></row>"),
    ]
    let bytes = try book.bytes()
    let first = try await read(bytes)
    #expect(first.sheet == "Vânzări")
    #expect(first.sheets == ["Foaie1", "Hidden", "Vânzări", "Stoc"])
    for (wish, cell) in [("Stoc", "3"), ("vanzari", "2"), ("4", "3"), ("Hidden", "1")] {
      #expect(try await read(bytes, TableWish(sheet: wish)).rows.first?.cells == [.number(cell)], "\(wish)")
    }
    await #expect(throws: TableFailure.noSuchSheet("May")) { try await read(bytes, TableWish(sheet: "May")) }
    await #expect(throws: TableFailure.nothingInIt) { try await read(bytes, TableWish(sheet: "1")) }
  }

  // MARK: Hostile files

  @Test func `a sheet that unpacks to a flood is refused`() async throws {
    // 16 MiB of spaces pack to 16 KiB.
    let book = HandMadeWorkbook("<row>\(String(repeating: " ", count: 16 << 20))</row>")
    await #expect(throws: TableFailure.bomb) { try await read(book.bytes()) }
  }

  @Test func `more cells than any list has are refused, however small they are`() throws {
    let book = HandMadeWorkbook(String(repeating: "<row><c><v>1</v></c></row>", count: 101))
    let archive = try ZipArchive(try book.bytes())
    let shared = SharedParts(strings: [], styles: [], startsIn1904: false)
    for (most, failure) in [(101, nil), (100, TableFailure.bomb)] {
      let rows = SheetRows(shared, mostCells: most)
      var found: TableFailure?
      do throws(TableFailure) {
        try XMLReading.read("xl/worksheets/sheet0.xml", of: archive, rows)
      } catch { found = error }
      #expect(found == failure)
    }
  }

  @Test func `an entity is not even read`() async throws {
    var book = HandMadeWorkbook("<row><c t=\"inlineStr\"><is><t>&b;</t></is></c></row>")
    book.doctype = "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;\">]>"
    await #expect(throws: TableFailure.bomb) { try await read(book.bytes()) }
  }

  struct Faulty: Sendable, CustomStringConvertible {
    let rows: String
    let failure: TableFailure
    init(_ rows: String, _ failure: TableFailure) { (self.rows, self.failure) = (rows, failure) }
    var description: String { "\(failure)" }
  }

  @Test(arguments: [
    Faulty(
      "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>\(String(repeating: "x", count: 1 << 20))</t></is></c></row>",
      .cellTooLong(row: 3, column: 2, limit: 64 << 10)),
    Faulty("<row r=\"2\"><c r=\"KN2\"><v>1</v></c></row>", .tooManyColumns(row: 2, limit: 256)),
    Faulty("<row r=\"2\"><c t=\"s\"><v>9</v></c></row>", .damaged(part: "row 2")),
    Faulty("<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>1</v></c></row>", .damaged(part: "row 2")),
    Faulty("<row r=\"2\"/><row r=\"2\"/>", .damaged(part: "row 2")),
    Faulty("<row><c>", .damaged(part: "xl/worksheets/sheet0.xml")),
    Faulty("", .nothingInIt),
  ])
  func `a sheet that contradicts itself is refused with its place`(_ faulty: Faulty) async throws {
    let bytes = try HandMadeWorkbook(faulty.rows).bytes()
    await #expect(throws: faulty.failure) { try await read(bytes) }
  }

  @Test func `other files say what to do about them`() async throws {
    var locked = HandMadeWorkbook("<row><c><v>1</v></c></row>")
    locked.password = "secret"
    let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let padding = [UInt8](repeating: 0, count: 1_016)
    for (bytes, failure) in [
      (old + padding, TableFailure.oldSpreadsheet), (old + padding + name, .passwordProtected),
      (try locked.bytes(), .passwordProtected), (Array("%PDF-1.7".utf8), .unknownFormat),
      (
        try ZipWriting.archive(["content.xml": [1], "mimetype": Array("application/vnd".utf8)]),
        .unknownFormat
      ),
      (Array("PK\u{3}\u{4}nonsense".utf8), .damaged(part: "zip")),
    ] {
      await #expect(throws: failure) { try await read(bytes) }
    }
  }

  @Test func `every truncated workbook is refused, and every spoilt byte is read or refused`() async throws {
    var book = HandMadeWorkbook("<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46347</v></c></row>")
    book.sharedStrings = "<si><t>DP25-0001</t></si>"
    book.styles = Self.styles
    let whole = try book.bytes()
    for length in stride(from: 4, to: whole.count, by: 7) {
      await #expect(throws: TableFailure.self, "\(length)") { try await read(Array(whole.prefix(length))) }
    }
    for place in stride(from: 4, to: whole.count, by: 5) {
      var spoilt = whole
      spoilt[place] ^= 0x55
      _ = try? await read(spoilt)  // a refusal is as good; a crash is not
    }
  }

  private func read(_ bytes: [UInt8], _ wish: TableWish = TableWish()) async throws(TableFailure) -> FileTable
  {
    try await FileTables(workFolder: "/nonexistent").read(bytes, wish)
  }
}

private func day(_ year: Int, _ month: Int, _ number: Int) -> Day {
  Day(iso: "\(year)-\(month < 10 ? "0" : "")\(month)-\(number < 10 ? "0" : "")\(number)") ?? Day(number: 0)
}
