import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct TemplateTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `every template is carried, by its name`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(LabelTemplates.all.keys.map { "\($0).json5" }))
    for (name, bytes) in LabelTemplates.all {
      #expect(try Data(contentsOf: Self.folder.appending(path: "\(name).json5")) == Data(bytes))
    }
  }

  @Test(arguments: LabelTemplates.all.keys.sorted(), Language.allCases)
  func `no text of a template lacks a language`(name: String, language: Language) throws {
    let template = try Template(name: name, bytes: LabelTemplates.all[name] ?? [])
    let wordings = template.blocks.flatMap(\.content.wordings)
    #expect(!wordings.isEmpty)
    for wording in wordings { #expect(!wording[language].isEmpty) }
  }

  @Test(arguments: LabelTemplates.all.keys.sorted())
  func `templates place only values that the README names`(name: String) throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "../README.md"), encoding: .utf8)
    let template = try Template(name: name, bytes: LabelTemplates.all[name] ?? [])
    for value in Set(template.blocks.flatMap(\.content.wordings).flatMap(\.names)) {
      #expect(readme.contains("`\(value)`"), "\(value)")
    }
  }

  @Test(arguments: Language.allCases)
  func `the example of the README is a template that draws`(_ language: Language) throws {
    let readme = try String(contentsOf: Self.folder.appending(path: "../README.md"), encoding: .utf8)
    let example = try #require(readme.firstMatch(of: /```json5\n((?s).*?)```/)?.1)
    _ = try folder.write(Array(example.utf8), as: "unitLabel-label50x30.json5")
    let drawer = try DrawnPages.drawer(shopFolder: folder.url.path)
    let sheet = try #require(
      try drawer.sheets(SamplePapers.paper(.unitLabel, language), for: .label50x30).first)
    #expect(sheet.texts.contains("U1 K7M-2QX-9TQ"))
  }

  @Test func `a place over the edge of the page is refused`() {
    let wide = String(decoding: LabelTemplates.all["badge-label50x30"] ?? [], as: UTF8.self)
      .replacing("at: [1, 27.4, 36.9,", with: "at: [1, 27.4, 50,")
    #expect(throws: TemplateProblem.self) { try Template(name: "badge-label50x30", bytes: Array(wide.utf8)) }
  }

  @Test func `a text without one of the languages is refused`() throws {
    for language in Language.allCases {
      let broken = Self.minimal.replacing(" \(language.rawValue): \"", with: " // \(language.rawValue): \"")
      #expect(
        throws: TemplateProblem(
          file: "badge-label50x30", reason: "flow.[0].text: the text in “\(language.rawValue)” is missing")
      ) {
        try Template(name: "badge-label50x30", bytes: Array(broken.utf8))
      }
    }
    _ = try Template(name: "badge-label50x30", bytes: Array(Self.minimal.utf8))
  }

  @Test(arguments: [
    ("style: \"a\"", "styel: \"a\"", "“styel” is not known here"),
    ("style: \"a\"", "style: \"b\"", "the style “b” is used but not described"),
    ("size: 9", "size: 900", "sizes go from 3 to 200 points"),
    ("{paper.id}", "{shop.name}", "the paper must show “paper.id”"),
    ("when: \"isCopy\"", "when: \"x\"", "the paper must show “isCopy”"),
    ("\"{paper.id} {printNumber}\"", "\"Nr. {paper.id} {printNumber}\"", "needs a text for each language"),
    ("Salut {x}", "Salut {x", "has a { without }"),
    ("Salut {x}", "Salut {y}", "do not place the same values"),
    ("dots: 4", "dots: 3", "modules have 4 to 40 dots"),
    ("QR-CODE", "QR", "a barcode is CODE-128, GS1-128, EAN-13, QR-CODE"),
    ("space: 1", "spice: 1", "a block has one of"),
    ("revision: 1,", "", "“revision” is missing"),
    ("flow: [", "flow: [[", "not valid JSON"),
  ])
  func `a mistake in a shop's file is told with file and reason`(
    _ right: String, _ wrong: String, _ reason: String
  ) throws {
    let file = try folder.write(
      Array(Self.minimal.replacing(right, with: wrong).utf8), as: "badge-label50x30.json5")
    let failure = #expect(throws: TemplateFailure.self) { try DrawnPages.drawer(shopFolder: folder.url.path) }
    let problem = try #require(failure?.problems.first)
    #expect(URL(filePath: problem.file).lastPathComponent == file.lastPathComponent)
    #expect(problem.reason.contains(reason), "\(problem)")
    #expect(failure?.problems.count == 1)
  }

  @Test func `a shop's template takes the place of ours`() throws {
    _ = try folder.write(Array(Self.minimal.utf8), as: "badge-label50x30.json5")
    let drawer = try DrawnPages.drawer(shopFolder: folder.url.path)
    var paper = SamplePapers.paper(.badge, .polish)
    paper.values["x"] = .text("Ewa")
    let sheet = try #require(try drawer.sheets(paper, for: .label50x30).first)
    #expect(sheet.texts.contains("Cześć Ewa"))
    #expect(try drawer.draw(SamplePapers.paper(.unitLabel, .polish), for: .label50x30).pages == 1)
  }

  @Test func `a file with an unknown name is told`() throws {
    _ = try folder.write(Array(Self.minimal.utf8), as: "unitLabel-50x30.json5")
    #expect(throws: TemplateFailure.self) { try DrawnPages.drawer(shopFolder: folder.url.path) }
  }

  @Test func `a shop folder that is not there is told`() throws {
    let missing = folder.url.appending(path: "nowhere").path
    let failure = #expect(throws: TemplateFailure.self) { try DrawnPages.drawer(shopFolder: missing) }
    #expect(failure?.problems.first?.file == missing)
  }

  @Test func `every broken file is told, not only the first`() throws {
    _ = try folder.write(Array("{".utf8), as: "badge-label50x30.json5")
    _ = try folder.write(Array("[]".utf8), as: "releaseSlip-a4.json5")
    let failure = #expect(throws: TemplateFailure.self) { try DrawnPages.drawer(shopFolder: folder.url.path) }
    #expect(failure?.problems.count == 2)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Labels/templates").standardized

  private static let minimal = """
    {
      revision: 1,
      page: { width: 50, height: 30, left: 1, right: 1, top: 1, bottom: 1 },
      styles: { a: { size: 9 } },
      flow: [
        { text: {
          ro: "Salut {x}",
          en: "Hello {x}",
          hu: "Szia {x}",
          pl: "Cześć {x}",
        }, style: "a" },
        { when: "isCopy", space: 1 },
        { barcode: "QR-CODE", value: "{x}", dots: 4 },
      ],
      foot: [{ text: "{paper.id} {printNumber}", style: "a" }],
    }
    """
}
