import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct PrinterProfileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `every printer is carried, by its name`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set(LabelTemplates.printers.keys.map { "\($0).json5" }))
    for (name, bytes) in LabelTemplates.printers {
      #expect(try Data(contentsOf: Self.folder.appending(path: "\(name).json5")) == Data(bytes))
    }
  }

  @Test func `the file of the usual profile says what the program takes without a file`() throws {
    #expect(try PrinterProfiles(builtIn: LabelTemplates.printers)["pdf"] == .pdf)
  }

  @Test func `a printer has all that its file says`() throws {
    let profile = try #require(try shop("label", Self.whole)["label"])
    #expect(
      profile
        == PrinterProfile(
          name: "label", language: .escpos, dotsPerMillimetre: 7.09, width: 512,
          offset: PrinterProfile.Offset(x: -0.5, y: 1), media: [.roll80], gap: 2, cuts: true,
          drawer: CashDrawer(contact: 5, papers: [.releaseSlip, .intakeReceipt]), answers: true))
  }

  @Test func `a shop's printer takes the place of ours and adds to them`() throws {
    let own = "{ language: \"zpl\", dotsPerMillimetre: 11.811, offset: { x: 1.5 } }"
    let profiles = try shop("label203-zpl", own)
    #expect(profiles["label203-zpl"]?.offset == PrinterProfile.Offset(x: 1.5))
    #expect(profiles["label203-epl"]?.language == .epl)
    #expect(try shop("back-office", own)["back-office"]?.language == .zpl)
  }

  @Test(arguments: [
    ("escpos", "esc-pos", "“esc-pos” is not a language; known: pdf, png, zpl, epl, tspl, escpos"),
    ("dotsPerMillimetre: 7.09", "dotsPerMillimetre: 0", "5 to 48 dots"),
    ("dotsPerMillimetre: 7.09", "dpmm: 8", "“dpmm” is not known here"),
    ("dotsPerMillimetre: 7.09,", "", "“dotsPerMillimetre” is missing"),
    ("width: 512", "width: -1", "width is 64 to 20000 dots"),
    ("width: 512", "width: \"wide\"", "width"),
    ("x: -0.5", "x: 400", "offset -30 to 30 mm"),
    ("x: -0.5", "z: 1", "“z” is not known here"),
    ("roll80", "roll90", "“roll90” is not a medium"),
    ("contact: 5", "contact: 3", "contact 2 or 5"),
    ("releaseSlip", "invoice", "“invoice” is not a paper"),
    ("\"escpos\"", "\"pdf\"", "cuts, drawer and answers are for"),
    ("gap: 2", "gap: 1e99", "gap of 0 to 50 mm"),
    ("{", "", "not valid JSON"),
  ])
  func `a mistake in a shop's file is told with file and reason`(
    _ right: String, _ wrong: String, _ reason: String
  ) throws {
    let broken = Self.whole.replacing(right, with: wrong, maxReplacements: 1)
    let failure = #expect(throws: TemplateFailure.self) { try shop("label", broken) }
    let problem = try #require(failure?.problems.first)
    #expect(problem.file.hasSuffix("printers/label.json5"))
    #expect(problem.reason.contains(reason), "\(problem)")
  }

  private func shop(_ name: String, _ text: String) throws -> PrinterProfiles {
    let printers = folder.url.appending(path: "printers")
    try FileManager.default.createDirectory(at: printers, withIntermediateDirectories: true)
    _ = try folder.write(Array(text.utf8), as: "printers/\(name).json5")
    return try PrinterProfiles(builtIn: LabelTemplates.printers, shopFolder: folder.url.path)
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Labels/printers").standardized

  private static let whole = """
    {
      language: "escpos",
      dotsPerMillimetre: 7.09,
      width: 512,
      offset: { x: -0.5, y: 1 },
      media: ["roll80"],
      gap: 2,
      cuts: true,
      drawer: { contact: 5, papers: ["releaseSlip", "intakeReceipt"] },
      answers: true,
    }
    """
}
