import Foundation
import ServiceDesk
import Testing

@testable import DrawPages

/// Whole pages, as a viewer and the page of papers show them. ``PrinterRoundTripTests`` proves each code in the dots
/// of the printers.
@Suite struct RoundTripTests {
  let drawer: TemplateDrawer
  let folder: TemporaryFolder

  init() throws {
    drawer = try DrawnPages.drawer.get()
    folder = try TemporaryFolder()
  }

  @Test(arguments: Case.inOneLanguage)
  func `the shown page reads back as the codes put in`(of sample: Case) throws {
    let sheets = try drawer.sheets(sample.paper, for: sample.medium)
    let codes = sheets.map { Set($0.symbols.map(\.symbol.value)) }
    let all = codes.reduce(into: Set()) { $0.formUnion($1) }
    // Sheets of many codes are not read at once.
    guard (1...4).contains(all.count) else { return }
    let preview = try folder.write(drawer.preview(sample.paper, for: sample.medium), as: "preview.png")
    #expect(Set(try DrawnPages.codes(in: preview)) == all)
    let pdf = try folder.write(drawer.draw(sample.paper, for: sample.medium).bytes, as: "page.pdf")
    let page = folder.url.appending(path: "grey")
    _ = try DrawnPages.run("pdftoppm", ["-r", "203.2", "-singlefile", "-gray", pdf.path, page.path])
    #expect(Set(try DrawnPages.codes(in: page.appendingPathExtension("pgm"))) == codes[0])
  }

  @Test func `where the codes lie in the picture is told`() throws {
    let printer = PrinterProfile(name: "head", language: .png, dotsPerMillimetre: 8, width: 576)
    let paper = SamplePapers.paper(.intakeReceipt, .hungarian)
    let look = try drawer.look(at: paper, for: .roll80, on: printer)
    let picture = try #require(try drawer.pictures(paper, for: .roll80, on: printer).first)
    #expect(look.width == picture.width && look.height == picture.height)
    let symbols = try drawer.sheets(paper, for: .roll80).flatMap(\.symbols)
    #expect(look.zones.count == symbols.count)
    for (zone, symbol) in zip(look.zones, symbols) {
      let part = picture.cropped(left: zone.x, top: zone.y, width: zone.width, height: zone.height)
      #expect(part == symbol.wholeDots)
    }
  }

  @Test func `a practice sheet reads back code by code`() throws {
    let paper = SamplePapers.paper(.practiceSheet, .hungarian)
    let pdf = try folder.write(drawer.draw(paper, for: .a4).bytes, as: "sheet.pdf")
    _ = try DrawnPages.run(
      "pdftoppm", ["-r", "203.2", "-gray", pdf.path, folder.url.appending(path: "sheet").path])
    let pages = try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "pgm" }
    let found = try Set(pages.flatMap { try DrawnPages.codes(in: $0) })
    guard case .rows(let rows) = paper.values["codes"] else { throw CocoaError(.coderValueNotFound) }
    #expect(found == Set(rows.compactMap { $0["code"] }))
  }
}
