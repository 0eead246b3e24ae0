import Foundation
import ServiceDesk
import Testing

@testable import DrawPages

@Suite struct RoundTripTests {
  let drawer: TemplateDrawer
  let folder: TemporaryFolder

  init() throws {
    drawer = try DrawnPages.drawer.get()
    folder = try TemporaryFolder()
  }

  static let coded = Case.all.filter {
    !$0.codes.isEmpty
  }

  @Test(arguments: coded)
  func `the printed page reads back as the codes put in`(of sample: Case) throws {
    let pdf = try folder.write(drawer.draw(sample.paper, for: sample.medium).bytes, as: "page.pdf")
    for (name, options) in [("bits", ["-mono"]), ("grey", ["-gray"])] {
      let page = folder.url.appending(path: name)
      _ = try DrawnPages.run("pdftoppm", ["-r", "203.2", "-singlefile"] + options + [pdf.path, page.path])
      let picture = page.appendingPathExtension(name == "bits" ? "pbm" : "pgm")
      #expect(try DrawnPages.codes(in: picture) == sample.codes, "\(name)")
    }
  }

  @Test(arguments: coded)
  func `the preview reads back as the codes put in`(of sample: Case) throws {
    let picture = try folder.write(drawer.preview(sample.paper, for: sample.medium), as: "preview.png")
    #expect(try DrawnPages.codes(in: picture) == sample.codes)
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

  @Test(
    arguments: [Case(kind: .unitLabel, medium: .label50x30, language: .romanian)]
      + [.roll80, .a4].map {
        Case(kind: .intakeReceipt, medium: $0, language: .polish)
      })
  func `bars rasterised from the PDF are whole modules`(of sample: Case) throws {
    let sheet = try #require(try drawer.sheets(sample.paper, for: sample.medium).first)
    let pdf = try folder.write(drawer.draw(sample.paper, for: sample.medium).bytes, as: "page.pdf")
    let page = folder.url.appending(path: "page")
    _ = try DrawnPages.run("pdftoppm", ["-r", "203.2", "-singlefile", "-mono", pdf.path, page.path])
    let raster = try PortableBitmap(page.appendingPathExtension("pbm"))
    try expectWholeModules(sheet, raster.isInk)
  }

  @Test(
    arguments: [Case(kind: .unitLabel, medium: .label50x30, language: .romanian)]
      + [.roll80, .a4].map {
        Case(kind: .intakeReceipt, medium: $0, language: .polish)
      })
  func `bars of the bitmap are whole modules`(of sample: Case) throws {
    let sheet = try #require(try drawer.sheets(sample.paper, for: sample.medium).first)
    let bitmap = try Bitmap(of: [PlacedSheet(sheet)], typesetter: Typesetter())
    try expectWholeModules(sheet, bitmap.picture.isInk)
  }

  /// Compares one line through each linear code with its modules, dot by dot, quiet zones included.
  private func expectWholeModules(_ sheet: Sheet, _ isInk: (Int, Int) -> Bool) throws {
    var seen = 0
    for case .symbol(let placed) in sheet.marks where placed.symbol.isLinear {
      seen += 1
      let row = placed.y + placed.height / 2
      let dots = (placed.x - placed.quietZone..<placed.x + placed.width + placed.quietZone).map {
        isInk($0, row)
      }
      let modules = (-placed.symbol.quietModules..<placed.symbol.columns + placed.symbol.quietModules).flatMap
      {
        Array(repeating: placed.symbol.isDark(row: 0, column: $0), count: placed.dotsPerModule)
      }
      #expect(dots == modules)
    }
    #expect(seen >= 1)
  }
}

extension Case {
  /// What its first page's codes say: QR, and bars beside it where they fit.
  fileprivate var codes: [String] {
    let hasBars = medium != .label38x25
    return switch kind {
    case .unitLabel: Array(repeating: SamplePapers.unitCode, count: hasBars ? 2 : 1)
    // 48 mm are too narrow for the bars of the sample's serial.
    case .intakeReceipt:
      [SamplePapers.ticketNumber] + (medium == .roll58 ? [] : [SamplePapers.makersSerial])
        + [SamplePapers.claimCode, SamplePapers.claimURL]
    case .releaseSlip, .refusal, .complaintRecord, .quote, .repairEntry: [SamplePapers.ticketNumber]
    case .warrantyCertificate: [SamplePapers.makersSerial]
    case .calibrationSheet: CalibrationSheet.codes.values.sorted()
    case .badge: [SamplePapers.badgeCode]
    case .serialLabel: Array(repeating: SamplePapers.ownSerial, count: hasBars ? 2 : 1)
    case .parcelLabel: [SamplePapers.consignmentCode]
    case .accessoryLabel: [SampleShopPapers.ticketNumber]
    case .shelfLabel: [SampleShopPapers.shelfCode]
    default: []
    }
  }
}

/// A raw PBM (P4) picture.
struct PortableBitmap {
  private let width: Int
  private let rows: ArraySlice<UInt8>

  init(_ file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    // "P4", width, height: three words, then one white space and the rows.
    var words: [String] = []
    var position = 0
    while words.count < 3 {
      let end = try #require(bytes[position...].firstIndex { $0 == 0x0A || $0 == 0x20 })
      words.append(String(decoding: bytes[position..<end], as: UTF8.self))
      position = end + 1
    }
    #expect(words[0] == "P4")
    width = try #require(Int(words[1]))
    rows = bytes[position...]
  }

  func isInk(_ x: Int, _ y: Int) -> Bool {
    let byte = rows[rows.startIndex + y * ((width + 7) / 8) + x / 8]
    return byte >> UInt8(7 - x % 8) & 1 == 1
  }
}
