import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct TemplateProofsTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func proofs(shopFolder: String? = nil) throws -> TemplateProofs {
    TemplateProofs(
      try TemplateDrawer(builtIn: LabelTemplates.all, shopFolder: shopFolder),
      try PrinterProfiles(builtIn: LabelTemplates.printers))
  }

  @Test func `our own templates have no fault on the printers they are made for`() throws {
    let proofs = try proofs()
    for template in proofs.templates {
      let printers = proofs.usualPrinters(of: template)
      #expect(printers.map(\.name).contains("pdf"))
      for printer in printers { #expect(proofs.faults(of: template, on: printer) == []) }
    }
  }

  @Test(arguments: [
    (
      "unitLabel-label50x30",
      ["label203-epl", "label203-epl56", "label203-tspl", "label203-zpl", "label300-zpl"]
    ),
    ("intakeReceipt-roll80", ["receipt80-escpos"]), ("intakeReceipt-a4", []),
  ])
  func `a paper is proofed on the printers that it goes to`(_ name: String, _ printers: [String]) throws {
    let proofs = try proofs()
    let usual = proofs.usualPrinters(of: try #require(LabelName(name))).map(\.name)
    #expect(
      usual == printers + ["office300", "office600", "pdf"] || Set(usual) == Set(printers + Self.pages))
  }

  private static let pages = ["office300", "office600", "pdf"]

  @Test(arguments: [
    (
      "at: [1, 15.3, 48, 9], barcode: \"CODE-128\", value: \"{unit.code}\", dots: 3, least: 2, height: 8",
      "at: [4, 15.3, 42, 9], barcode: \"CODE-128\", value: \"{unit.code}\", dots: 3, least: 2, height: 8",
      "a barcode does not fit"
    ),
    ("least: 2, height: 8", "least: 2, height: 5", "a barcode is less than 8 mm high"),
    ("at: [16, 2.7, 33, 6.7]", "at: [11, 2.7, 33, 6.7]", "lies in the quiet zone of a QR code"),
    ("at: [1, 23.9, 48, 3.8]", "at: [1, 20.9, 48, 3.8]", "lies in the quiet zone of a barcode"),
    ("leading: 1.1", "leading: 4", "is higher than its place"),
    (
      "size: 5.5, lines: 1, overflow: \"shrink\", least: 4.5", "size: 7, lines: 1, leading: 0.8",
      "a text does not fit and is cut"
    ),
    ("{unit.codeDisplay}", "{unit.displayedCode}", "the template asks for unit.displayedCode"),
    ("\"Raft\"", "\"Raft \u{E0FF}\"", "no installed font has U+E0FF"),
  ])
  func `what a reader would stumble over is told`(_ right: String, _ wrong: String, _ words: String) throws {
    let name = "unitLabel-label50x30"
    let ours = String(decoding: LabelTemplates.all[name] ?? [], as: UTF8.self)
    #expect(ours.contains(right))
    _ = try folder.write(Array(ours.replacing(right, with: wrong).utf8), as: "\(name).json5")
    let proofs = try proofs(shopFolder: folder.url.path)
    let template = try #require(LabelName(name))
    for printer in proofs.usualPrinters(of: template) {
      let faults = proofs.faults(of: template, on: printer)
      #expect(faults.contains { $0.what.contains(words) }, "\(faults)")
      #expect(faults.allSatisfy { $0.template == template && $0.printer == printer.name })
    }
  }

  @Test func `a text too small for 203 dpi is told, on the printers of 203 dpi`() throws {
    let name = "parcelLabel-label50x30"
    let ours = String(decoding: LabelTemplates.all[name] ?? [], as: UTF8.self)
    let right = "from: { size: 5.5, lines: 1, overflow: \"shrink\", least: 5 }"
    #expect(ours.contains(right))
    // The shop's name shrinks until its place of half the width holds it.
    let wrong = ours.replacing(right, with: right.replacing("least: 5 ", with: "least: 3 "))
      .replacing("[1, 24.8, 48, 2.5]", with: "[1, 24.8, 35, 2.5]")
    _ = try folder.write(Array(wrong.utf8), as: "\(name).json5")
    let proofs = try proofs(shopFolder: folder.url.path)
    let template = try #require(LabelName(name))
    for (printer, isCoarse) in [("label203-zpl", true), ("pdf", true), ("label300-zpl", false)] {
      let profile = try #require(proofs.printers.first { $0.name == printer })
      let faults = proofs.faults(of: template, on: profile).map(\.what)
      #expect(
        faults.contains { $0.contains("under 5.0 it cannot be read at 203 dpi") } == isCoarse, "\(faults)")
    }
  }

  @Test func `a word that its place breaks is told`() throws {
    let name = "dayClose-roll58"
    let ours = String(decoding: LabelTemplates.all[name] ?? [], as: UTF8.self)
    let right = "value: \"{name}\", width: 1.6"
    #expect(ours.contains(right))
    let wrong = ours.replacing(right, with: "value: \"{name}\", width: 3")
    _ = try folder.write(Array(wrong.utf8), as: "\(name).json5")
    let proofs = try proofs(shopFolder: folder.url.path)
    let printer = try #require(proofs.printers.first { $0.name == "receipt58-escpos" })
    let faults = proofs.faults(of: try #require(LabelName(name)), on: printer)
    #expect(
      faults.contains { $0.language == .hungarian && $0.what.contains("ends inside a word") }, "\(faults)")
  }

  @Test func `a printer too coarse for bars is told`() throws {
    let coarse = PrinterProfile(name: "coarse", language: .png, dotsPerMillimetre: 5)
    let faults = try proofs().faults(of: try #require(LabelName("unitLabel-label50x30")), on: coarse)
    #expect(faults.contains { $0.what.contains("a barcode does not fit") })
  }

  @Test func `a paper that the printer is not loaded with is told`() throws {
    let proofs = try proofs()
    let receipt = try #require(proofs.printers.first { $0.name == "receipt80-escpos" })
    let faults = proofs.faults(of: try #require(LabelName("intakeReceipt-a4")), on: receipt)
    #expect(faults.map(\.what) == Array(repeating: "the printer takes no a4", count: 4))
  }
}
