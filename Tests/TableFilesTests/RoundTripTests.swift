import Foundation
import ServiceDesk
import Synchronization
import Testing
@testable import TableFiles

struct RoundTripTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)

  private static let rows: [[TableCell]] = [
    [.text("000123456789012"), .text("=HYPERLINK(\"http://x\")"), .day(Day(number: 20_778))],
    [.text("490154203237518"), .text("+cmd|' /C calc'!A0"), .text("'=already")],
    [.text("-AB 12"), .text("+40 722 000 000"), .text("a;\"b\"\nc")],
    [.text("@x"), .text(""), .text("Ștefănescu Győző Łódź 🙂")],
    [.text("\tx"), .text(" spaces "), .number("1234.5")],
  ]

  @Test(arguments: TableForm.allCases)
  func `what is written is read back cell by cell`(_ form: TableForm) async throws {
    let bytes = try await written(form, Self.rows)
    let table = try await FileTables(workFolder: "/nonexistent").read(bytes, TableWish())
    #expect(table.form == form)
    #expect(table.rows.first?.cells.map(\.shown) == ["serial", "name", "day"])
    let read = table.rows.dropFirst().map { $0.cells.map(\.shown) }
    #expect(read == Self.rows.map { $0.map(\.shown) })
    if form == .xlsx { #expect(table.rows[1].cells[2] == .day(Day(number: 20_778))) }
  }

  @Test func `no text of a CSV is computed by a spreadsheet, and telephone numbers stay as they are`()
    async throws
  {
    let text = String(decoding: try await written(.csv, Self.rows), as: UTF8.self)
    for line in text.split(whereSeparator: \.isNewline).dropFirst() {
      for cell in line.split(separator: ";") {
        let bare = cell.drop { $0 == "\"" }
        let isNumber = bare.dropFirst().allSatisfy { $0.isNumber || $0 == " " }
        #expect(
          !"=@\t".contains(bare.first ?? " ") && (!"+-".contains(bare.first ?? " ") || isNumber), "\(cell)")
      }
    }
    #expect(text.contains("+40 722 000 000"))
    #expect(text.hasPrefix("\u{FEFF}serial;name;day\r\n"))
  }

  @Test func `strings of a spreadsheet stay strings, whatever they begin with`() async throws {
    let bytes = try await written(.xlsx, Self.rows)
    let archive = try ZipArchive(bytes)
    var sheet: [UInt8] = []
    try archive.unpack("xl/worksheets/sheet1.xml") { (piece) throws(TableFailure) in
      sheet += Array(piece)
      return true
    }
    #expect(!String(decoding: sheet, as: UTF8.self).contains("<f>"))
  }

  @Test func `nothing is left of a spreadsheet that was given up`() async throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // else: the system clears its folder
    struct Enough: Error {}
    func begin() async throws {
      let tables = FileTables(workFolder: folder.path)
      do {
        for try await _ in tables.pieces(of: .xlsx, heading: ["a"], rows: { throw Enough() }) {}
        Issue.record("the failure of the rows was swallowed")
      } catch is Enough {}
      for try await _ in tables.pieces(of: .xlsx, heading: ["a"], rows: { [] }) { break }
    }
    // In a function of its own, so that the given-up file has no owner left below.
    try await begin()
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  private func written(_ form: TableForm, _ rows: [[TableCell]]) async throws -> [UInt8] {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }  // else: the system clears its folder
    let next = Mutex(rows[...])
    var bytes: [UInt8] = []
    let pieces = FileTables(workFolder: folder.path).pieces(
      of: form, heading: ["serial", "name", "day"],
      rows: {
        next.withLock { rest in
          let some = Array(rest.prefix(2))
          rest = rest.dropFirst(2)
          return some
        }
      })
    for try await piece in pieces { bytes += piece }
    return bytes
  }
}
