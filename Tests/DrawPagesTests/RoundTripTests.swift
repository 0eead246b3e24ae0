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

  /// Sheets of codes are not photographed whole.
  static let coded = Case.inOneLanguage.filter {
    ![.practiceSheet, .commandSheet, .packingList, .stageSheet].contains($0.kind)
  }

  @Test(arguments: coded)
  func `the shown page reads back as the codes put in`(of sample: Case) throws {
    let sheets = try drawer.sheets(sample.paper, for: sample.medium)
    let codes = sheets.flatMap(\.symbols).map(\.symbol.value).sorted()
    guard !codes.isEmpty else { return }
    let preview = try folder.write(drawer.preview(sample.paper, for: sample.medium), as: "preview.png")
    #expect(try DrawnPages.codes(in: preview) == codes)
    let pdf = try folder.write(drawer.draw(sample.paper, for: sample.medium).bytes, as: "page.pdf")
    let page = folder.url.appending(path: "grey")
    _ = try DrawnPages.run("pdftoppm", ["-r", "203.2", "-singlefile", "-gray", pdf.path, page.path])
    let first = try #require(sheets.first).symbols.map(\.symbol.value).sorted()
    #expect(try DrawnPages.codes(in: page.appendingPathExtension("pgm")) == first)
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
