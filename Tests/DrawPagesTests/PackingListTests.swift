import Foundation
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct PackingListTests {
  let drawer: TemplateDrawer

  init() throws { drawer = try DrawnPages.drawer.get() }

  private func paper(_ language: Language, lines: Int) -> Paper {
    var paper = SamplePapers.paper(.packingList, language)
    paper.values.merge(SamplePapers.parcel(language, lines: lines)) { $1 }
    return paper
  }

  @Test(arguments: Language.allCases, [1, 12, 60])
  func `every unit stands on it once, and each page repeats the captions`(
    in language: Language, lines: Int
  ) throws {
    let sheets = try drawer.sheets(paper(language, lines: lines), for: .a4)
    #expect(lines != 1 || sheets.count == 1)
    #expect(lines != 60 || sheets.count > 1)
    let caption = Phrase(ro: "Serie", en: "Serial", hu: "Gyári szám", pl: "Nr seryjny")[language]
    for sheet in sheets.dropLast() { #expect(sheet.texts.count { $0 == caption } == 1) }
    let texts = sheets.flatMap(\.texts)
    for number in 1...lines {
      #expect(texts.count { $0 == "B26-\(1_234 + number)" || $0 == "B26-00\(1_234 + number)" } <= 1)
    }
    #expect(texts.count { $0.hasPrefix("DT451") || $0.hasPrefix("KA-") } == lines)
    for sheet in sheets {
      #expect(sheet.marks.allSatisfy { sheet.box.holds($0.box) })
    }
  }

  @Test func `a serial that no bars can carry stands as text`() throws {
    let sheets = try drawer.sheets(paper(.romanian, lines: 5), for: .a4)
    let bars = sheets.flatMap(\.marks).count { if case .symbol = $0 { true } else { false } }
    #expect(bars == 2 + 4, "the parcel's own code twice, and four of five serials")
    #expect(sheets.flatMap(\.texts).contains { $0.hasPrefix("KA-ȘȚ-") })
  }

  @Test func `bars of two lines read back as their serials`() throws {
    let folder = try TemporaryFolder()
    let pdf = try folder.write(drawer.draw(paper(.polish, lines: 2), for: .a4).bytes, as: "list.pdf")
    let page = folder.url.appending(path: "list")
    _ = try DrawnPages.run("pdftoppm", ["-r", "203.2", "-singlefile", "-gray", pdf.path, page.path])
    let codes = try DrawnPages.codes(in: page.appendingPathExtension("pgm"))
    #expect(Set(codes) == [SamplePapers.consignmentCode, "DT45129871-AAB", "DT45129872-AAB"])
  }
}
