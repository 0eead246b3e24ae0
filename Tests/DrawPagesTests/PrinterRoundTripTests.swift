import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

/// From the value to the dots of each printer and back through readers that are not ours: every template with codes,
/// in every language, at 203, 300 and 600 dpi.
@Suite struct PrinterRoundTripTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `every template with a code is among the papers`() throws {
    let proved = Set(try CodedPapers.at(.dpi203).pages.map { $0.sample.template })
    let coded = LabelTemplates.all.filter { _, bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      return text.contains("barcode: \"") || text.contains("symbology:")
    }
    #expect(proved == Set(coded.keys))
    for fineness in Fineness.allCases {
      let languages = Dictionary(
        grouping: try CodedPapers.at(fineness).pages, by: { $0.sample.template })
      for (name, pages) in languages {
        #expect(Set(pages.map(\.sample.language)) == Set(Language.allCases), "\(name) at \(fineness)")
      }
    }
  }

  @Test(arguments: Fineness.allCases)
  func `our own dots are whole modules and read back as the codes put in`(at fineness: Fineness) throws {
    var right: [PlacedSymbol: DotPicture] = [:]
    for (page, code) in try CodedPapers.at(fineness).distinct {
      let key = code.placed.anywhere
      let whole = right[key] ?? key.wholeDots
      right[key] = whole
      // The outermost module of the light margin may carry the edge of a letter.
      if key.core(of: code.dots) != key.core(of: whole) {
        Issue.record("\(page): \(code.value) is not in whole dots")
      }
      let read = try CodeReader.texts(in: code.dots)
      if read != [code.value] { Issue.record("\(page): \(code.value) is read as \(read)") }
    }
  }

  @Test(arguments: Fineness.allCases)
  func `pages through Ghostscript are whole modules and read back`(at fineness: Fineness) throws {
    let pages = try CodedPapers.at(fineness).pages
    _ = try DrawnPages.run(
      "gs",
      [
        "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pbmraw", "-r\(fineness.dotsPerInch)",
        "-sOutputFile=\(folder.url.path)/gs-%05d.pbm",
      ] + files(of: pages).map(\.path))
    try expectWholeModules(of: pages, in: results("gs-"), "Ghostscript")
  }

  /// The language of the texts moves a code by whole dots, so one is enough here.
  @Test(arguments: Fineness.allCases)
  func `pages through poppler are whole modules and read back`(at fineness: Fineness) throws {
    let pages = try CodedPapers.at(fineness).pages.filter { $0.sample.language == .hungarian }
    let all = folder.url.appending(path: "all.pdf").path
    _ = try DrawnPages.run("pdfunite", files(of: pages).map(\.path) + [all])
    _ = try DrawnPages.run(
      "pdftoppm",
      ["-r", "\(fineness.dotsPerInch)", "-mono", all, folder.url.appending(path: "poppler").path])
    try expectWholeModules(of: pages, in: results("poppler-"), "poppler")
  }

  @Test func `an unrelated reader finds the same codes`() throws {
    let codes = try Fineness.allCases.flatMap { try CodedPapers.at($0).distinct }
    let read = try CodeReader.zxing(codes.map { $0.code.dots }, in: folder)
    #expect(read.count == codes.count)
    for (code, text) in zip(codes, read) where text != code.code.value {
      Issue.record("\(code.page): \(code.code.value) is read as \(text ?? "nothing")")
    }
  }

  @Test(arguments: PaperMedium.media(of: .label), [Fineness.dpi203, .dpi300])
  func `a label is read from a bad camera`(_ medium: PaperMedium, _ fineness: Fineness) throws {
    let pages = try CodedPapers.at(fineness).pages.filter {
      $0.sample.medium == medium && $0.sample.language == .hungarian
    }
    #expect(!pages.isEmpty)
    for page in pages {
      let picture = try #require(page.picture)
      let values = Set(page.codes.map(\.value))
      for code in page.codes {
        // The code and 3 mm of what stands about it.
        let part = picture.zone(of: code.placed, widenedBy: Int(3 * fineness.rawValue))
        var found: [Set<String>] = []
        for seed in 1...5 {
          // Ten camera dots to the millimetre: two and a half to the finest bar.
          var camera = HandCamera(seed: UInt64(seed), scale: 10 / fineness.rawValue)
          found.append(try CodeReader.texts(inPhotograph: camera.photograph(part)))
        }
        #expect(found.count { $0.contains(code.value) } >= 4, "\(page): \(code.value): \(found)")
        #expect(found.allSatisfy { $0.isSubset(of: values) }, "\(page) has nothing else: \(found)")
      }
    }
  }

  @Test func `a thousand serials read back from both codes of their labels`() throws {
    let drawer = try DrawnPages.otherDrawer.get()
    let typesetter = try Typesetter()
    let printer = PrinterProfile.fine(Fineness.dpi203.rawValue)
    var chance = Chance(seed: 20_261_122)
    for number in 0..<1000 {
      let code = "U1" + String((0..<9).map { _ in chance.pick(A29.alphabet) })
      var paper = SamplePapers.paper(.unitLabel, Language.allCases[number % 4])
      paper.values["unit.code"] = .text(code)
      paper.values["unit.codeDisplay"] = .text(code)
      let sheet = try #require(try drawer.sheets(paper, for: .label50x30).first)
      let placed = try PlacedSheet(sheet, on: printer)
      let picture = try PrinterDocument(printer: printer, pages: [placed]).pictures(typesetter)[0]
      let symbols = placed.sheet.symbols
      #expect(Set(symbols.map(\.symbol.isLinear)) == [true, false])
      for symbol in symbols {
        let read = try CodeReader.texts(in: picture.zone(of: symbol))
        if read != [code] { Issue.record("label \(number): \(code) is read as \(read)") }
      }
    }
  }

  // MARK: Inside

  private struct Chance {
    var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func pick<Value>(_ values: [Value]) -> Value {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return values[Int(state >> 33) % values.count]
    }
  }

  private func files(of pages: [CodedPapers.Page]) throws -> [URL] {
    try pages.enumerated().map { try folder.write($1.pdf, as: "page-\($0).pdf") }
  }

  private func results(_ prefix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "pbm" }
      .sorted { $0.path < $1.path }
  }

  /// Dots that are ours are proved already; others are measured and read.
  private func expectWholeModules(
    of pages: [CodedPapers.Page], in rasters: [URL], _ rasteriser: String
  ) throws {
    try #require(rasters.count == pages.count)
    var proved: Set<DotPicture> = []
    for (page, raster) in zip(pages, rasters) {
      let picture = try DotPicture(portable: raster)
      for code in page.codes {
        let dots = picture.zone(of: code.placed)
        guard dots != code.dots, proved.insert(dots).inserted else { continue }
        if let line = code.placed.firstBrokenLine(in: dots) {
          Issue.record("\(page), \(rasteriser): \(code.value) is not in whole dots: \(line)")
        }
        let read = try CodeReader.texts(in: dots)
        if read != [code.value] { Issue.record("\(page), \(rasteriser): \(code.value) is read as \(read)") }
      }
    }
  }
}
