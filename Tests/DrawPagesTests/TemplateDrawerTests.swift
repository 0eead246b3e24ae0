import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct TemplateDrawerTests {
  let drawer: TemplateDrawer
  let folder: TemporaryFolder

  init() throws {
    drawer = try DrawnPages.drawer.get()
    folder = try TemporaryFolder()
  }

  @Test(arguments: Case.inOneLanguage)
  func `the same paper gives the same bytes`(of sample: Case) async throws {
    let (paper, medium) = (sample.paper, sample.medium)
    let first = try drawer.draw(paper, for: medium)
    let other = try DrawnPages.otherDrawer.get()
    let again = try await withThrowingTaskGroup(of: DrawnPaper.self) { group in
      for drawer in [drawer, other, drawer, other] {
        group.addTask { try drawer.draw(paper, for: medium) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(again.allSatisfy { $0 == first })
    #expect(try drawer.preview(paper, for: medium) == other.preview(paper, for: medium))
  }

  @Test(arguments: Language.allCases)
  func `the text of the PDF has every letter of the language`(_ language: Language) throws {
    let paper = SamplePapers.paper(.intakeReceipt, language)
    let pdf = try folder.write(drawer.draw(paper, for: .a4).bytes, as: "page.pdf")
    let text = try DrawnPages.run("pdftotext", ["-layout", pdf.path, "-"])
    let words =
      switch language {
      case .romanian:
        ["Ștefan-Gheorghiță Crăciunescu-Țepelea", "Stare vizuală", "Temei juridic invocat", "Învățătorului"]
      case .english: ["Featherstonehaugh", "Visual condition", "customer’s words"]
      case .hungarian: ["Kővágószőlősi-Széchenyi Györgyné", "Külső állapot", "Őrségi Műszer"]
      case .polish: ["Żółkiewskiego", "Brzęczyszczykiewicz", "Zgłaszana usterka", "Gęślą"]
      }
    for word in words { #expect(text.contains(word), "\(word)") }
  }

  @Test func `fonts are inside the PDF`() throws {
    let drawn = try drawer.draw(SamplePapers.paper(.intakeReceipt, .hungarian), for: .roll80)
    let pdf = try folder.write(drawn.bytes, as: "page.pdf")
    let fonts = try DrawnPages.run("pdffonts", [pdf.path]).split(separator: "\n").dropFirst(2)
    let names = fonts.compactMap { $0.firstMatch(of: /^[A-Z]{6}\+(\S+)/)?.1 }
    #expect(Set(names) == ["NotoSans-Regular", "NotoSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold"])
    for font in fonts {
      #expect(font.contains(/yes +yes +yes/), "embedded, subset, with Unicode map: \(font)")
    }
  }

  @Test func `the PDF page has the size of the paper`() throws {
    for (kind, medium) in SamplePapers.all {
      let drawn = try drawer.draw(SamplePapers.paper(kind, .romanian), for: medium)
      let pdf = try folder.write(drawn.bytes, as: "page.pdf")
      let facts = try DrawnPages.run("pdfinfo", [pdf.path])
      #expect(facts.contains(try Regex("Pages: +\(drawn.pages)\n")))
      let size = try #require(facts.firstMatch(of: /Page size: +([0-9.]+) x ([0-9.]+) pts/))
      let (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
      #expect(abs(width / 72 * 25.4 - drawn.widthInMillimetres) < 0.01)
      #expect(abs(height / 72 * 25.4 - drawn.heightInMillimetres) < 0.01)
    }
  }

  @Test func `an absent or blank value vanishes with its caption`() throws {
    for absent in [nil, PaperValue.text("  "), .rows([])] {
      var paper = SamplePapers.paper(.intakeReceipt, .english)
      for name in [
        "advance", "customer.company", "verdict", "verdict.deadlines", "verdict.rights", "verdict.reasons",
        "condition", "photos.taken", "claim.pinHint",
      ] {
        paper.values[name] = absent
      }
      let text = try text(of: paper, .roll80)
      for gone in ["Advance paid", "Company", "Guarantees at intake", "Visual condition", "last 4 digits"] {
        #expect(!text.contains(gone), "\(gone)")
      }
      #expect(text.contains("Diagnosis fee"))
    }
  }

  @Test func `an empty list of accessories is said, not left out`() throws {
    var paper = SamplePapers.paper(.intakeReceipt, .romanian)
    paper.values["accessories"] = .rows([])
    #expect(try text(of: paper, .a4).contains("Fără accesorii."))
  }

  @Test(arguments: [PaperMedium.roll80, .a4])
  func `a copy is marked in each language`(_ medium: PaperMedium) throws {
    for (language, mark) in [
      (Language.romanian, "COPIE"), (.english, "COPY"), (.hungarian, "MÁSOLAT"), (.polish, "DUPLIKAT"),
    ] {
      for kind in [PaperKind.intakeReceipt, .releaseSlip] {
        var paper = SamplePapers.paper(kind, language)
        #expect(try text(of: paper, medium).contains(mark))
        paper.isCopy = false
        #expect(try !text(of: paper, medium).contains(mark))
      }
    }
  }

  @Test(arguments: ["Ș-4711", String(repeating: "SN-4711-", count: 6)])
  func `a maker's serial that no bars carry stands as text alone`(_ serial: String) throws {
    for medium in [PaperMedium.roll80, .a4, .a5, .roll58] {
      var paper = SamplePapers.paper(.intakeReceipt, .romanian)
      func bars() throws -> Int {
        try drawer.sheets(paper, for: medium).flatMap(\.marks).count {
          if case .symbol(let placed) = $0 { placed.symbol.isLinear } else { false }
        }
      }
      paper.values["unit.serial"] = .text("SN-4711")
      let withShort = try bars()
      paper.values["unit.serial"] = .text(serial)
      #expect(try bars() == withShort - 1)
    }
  }

  @Test(arguments: [
    "claim.code", "claim.url", "fault", "ticket.number", "customer.name", "shop.name", "paper.id",
    "pickup.conditions",
  ])
  func `a required value that is absent is an error`(_ name: String) {
    for medium in [PaperMedium.roll80, .a4] {
      var paper = SamplePapers.paper(.intakeReceipt, .polish)
      paper.values[name] = nil
      #expect(throws: DrawFailure.missingValue(name)) { try drawer.draw(paper, for: medium) }
    }
  }

  @Test func `a character without a glyph is an error that names only the character`() {
    var paper = SamplePapers.paper(.intakeReceipt, .polish)
    paper.values["customer.name"] = .text("Ana \u{E0FF} Pop")
    #expect(throws: DrawFailure.missingGlyph("U+E0FF")) { try drawer.draw(paper, for: .a4) }
  }

  @Test func `control characters in a value do not cut the text`() throws {
    var paper = SamplePapers.paper(.intakeReceipt, .english)
    paper.values["fault"] = .text("before\u{0}\u{7}\tafter\r\nnext line")
    let text = try text(of: paper, .a4)
    #expect(text.contains("after"))
    #expect(text.contains("next line"))
  }

  @Test func `a code too long for the label is refused`() {
    var paper = SamplePapers.paper(.unitLabel, .english)
    paper.values["unit.code"] = .text("U1K7M2QX9TQK7M2Q")
    #expect(throws: DrawFailure.codeDoesNotFit("CODE-128")) { try drawer.draw(paper, for: .label50x30) }
  }

  @Test func `an EAN with a wrong check digit is refused`() {
    var paper = SamplePapers.paper(.practiceSheet, .english)
    paper.values["codes"] = .rows([
      ["group": "A", "caption": "B", "code": "5901234123458", "symbology": "EAN-13"]
    ])
    #expect(throws: DrawFailure.self) { try drawer.draw(paper, for: .a4) }
  }

  @Test func `a paper without a template is refused`() {
    #expect(throws: DrawFailure.noTemplate(.badge, .a4)) {
      try drawer.draw(SamplePapers.paper(.badge, .english), for: .a4)
    }
  }

  @Test func `the ledger's name of a template changes with its text`() throws {
    let paper = SamplePapers.paper(.badge, .english)
    let own = try drawer.draw(paper, for: .label50x30).template
    #expect(own.hasPrefix("badge-label50x30 2 "))
    _ = try folder.write(
      Array(LabelTemplates.all["badge-label50x30"] ?? []) + [0x0A], as: "badge-label50x30.json5")
    let shop = try DrawnPages.drawer(shopFolder: folder.url.path)
    #expect(try shop.draw(paper, for: .label50x30).template != own)
  }

  private func text(of paper: Paper, _ medium: PaperMedium) throws -> String {
    let pdf = try folder.write(drawer.draw(paper, for: medium).bytes, as: "text.pdf")
    return try DrawnPages.run("pdftotext", ["-layout", pdf.path, "-"])
  }
}
