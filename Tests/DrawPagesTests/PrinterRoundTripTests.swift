import Foundation
import LabelTemplates
import ServiceDesk
import Testing

@testable import DrawPages

/// From the value to the dots of each printer and back through readers that are not ours.
@Suite struct PrinterRoundTripTests {
  let drawer: TemplateDrawer
  let folder: TemporaryFolder

  init() throws {
    drawer = try DrawnPages.drawer.get()
    folder = try TemporaryFolder()
  }

  /// 203, 300 and 600 dpi.
  static let resolutions = [8, 11.811, 23.622]

  /// Templates that carry codes, with the codes of their sample.
  static let coded = Case.all.filter { !PrintedCodes.of($0).isEmpty && $0.language == .hungarian }
  static let inEveryLanguage = Case.all.filter { !PrintedCodes.of($0).isEmpty && !PrintedCodes.isGrid($0) }

  @Test(arguments: inEveryLanguage, resolutions)
  func `our own dots read back as the codes put in`(of sample: Case, _ fineness: Double) throws {
    let pictures = try drawer.pictures(sample.paper, for: sample.medium, on: .fine(fineness))
    #expect(try read(pictures) == PrintedCodes.of(sample))
  }

  @Test(arguments: coded.filter(PrintedCodes.isGrid), resolutions.prefix(2))
  func `sheets of codes read back code by code`(of sample: Case, _ fineness: Double) throws {
    let pictures = try drawer.pictures(sample.paper, for: sample.medium, on: .fine(fineness))
    #expect(Set(try read(pictures)) == Set(PrintedCodes.of(sample)))
  }

  @Test(arguments: inEveryLanguage, resolutions)
  func `the page reads back through Ghostscript in one bit`(of sample: Case, _ fineness: Double) throws {
    let codes = try pages(of: sample, fineness, ghostscript).flatMap { try DrawnPages.codes(in: $0) }
    #expect(codes.sorted() == PrintedCodes.of(sample))
  }

  @Test(arguments: coded.filter { !PrintedCodes.isGrid($0) }, resolutions)
  func `bars are whole dots in Ghostscript, in poppler and in our own dots`(
    of sample: Case, _ fineness: Double
  ) throws {
    let placed = try drawer.sheets(sample.paper, for: sample.medium).map {
      try PlacedSheet($0, on: .fine(fineness))
    }
    for rasterise in [ghostscript, poppler] {
      for (sheet, page) in zip(placed, try pages(of: sample, fineness, rasterise)) {
        let raster = try PortableBitmap(page)
        expectWholeModules(sheet.sheet, raster.isInk)
      }
    }
    let own = try drawer.pictures(sample.paper, for: sample.medium, on: .fine(fineness))
    for (sheet, picture) in zip(placed, own) { expectWholeModules(sheet.sheet, picture.isInk) }
  }

  @Test(arguments: coded.filter { $0.medium == .label50x30 })
  func `a label is read from a bad camera`(of sample: Case) throws {
    let fineness = 8.0
    let picture = try #require(
      try drawer.pictures(sample.paper, for: sample.medium, on: .fine(fineness)).first)
    var found: [Set<String>] = []
    for seed in 1...5 {
      // Two camera dots to a bar of two printer dots at 203 dpi.
      var camera = HandCamera(seed: UInt64(seed), scale: 1.25)
      let photo = try folder.write(camera.photograph(picture), as: "photo.pgm")
      found.append(Set(try DrawnPages.codes(in: photo)))
    }
    let wanted = Set(PrintedCodes.of(sample))
    #expect(found.count { $0.isSuperset(of: wanted) } >= 4, "\(found)")
    #expect(found.allSatisfy { $0.isSubset(of: wanted) }, "nothing is read that is not there")
  }

  @Test(arguments: inEveryLanguage.filter { $0.language == .polish }, resolutions)
  func `an unrelated reader finds the same codes`(of sample: Case, _ fineness: Double) throws {
    let pictures = try drawer.pictures(sample.paper, for: sample.medium, on: .fine(fineness))
    var codes: [String] = []
    for (index, picture) in pictures.enumerated() {
      codes += try zxing(try folder.write(picture.portable, as: "zxing-\(index).pbm"))
    }
    #expect(codes.sorted() == PrintedCodes.of(sample))
  }

  // MARK: Inside

  private func read(_ pictures: [DotPicture]) throws -> [String] {
    var codes: [String] = []
    for (index, picture) in pictures.enumerated() {
      codes += try DrawnPages.codes(in: folder.write(picture.portable, as: "dots-\(index).pbm"))
    }
    return codes.sorted()
  }

  private func zxing(_ picture: URL) throws -> [String] {
    let script = """
      import sys, numpy, zxingcpp
      head, bits = open(sys.argv[1], "rb").read().split(b"\\n", 1)
      width, height = map(int, head.split()[1:])
      rows = numpy.frombuffer(bits, numpy.uint8).reshape(height, -1)
      dots = (1 - numpy.unpackbits(rows, axis=1)[:, :width]) * 255
      print("\\n".join(code.text for code in zxingcpp.read_barcodes(dots)))
      """
    return try DrawnPages.run("/usr/bin/python3", ["-c", script, picture.path])
      .split(separator: "\n").map(String.init)
  }

  private func pages(
    of sample: Case, _ fineness: Double, _ rasterise: (URL, Double) throws -> [URL]
  ) throws -> [URL] {
    let printer = PrinterProfile(name: "office", language: .pdf, dotsPerMillimetre: fineness)
    let drawn = try drawer.draw(sample.paper, for: sample.medium, on: printer)
    return try rasterise(try folder.write(drawn.bytes, as: "page.pdf"), fineness * 25.4)
  }

  private func ghostscript(_ pdf: URL, _ dotsPerInch: Double) throws -> [URL] {
    _ = try DrawnPages.run(
      "gs",
      [
        "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=pbmraw", "-r\(dotsPerInch)",
        "-sOutputFile=\(folder.url.path)/gs-%03d.pbm", pdf.path,
      ])
    return try results("gs-")
  }

  private func poppler(_ pdf: URL, _ dotsPerInch: Double) throws -> [URL] {
    _ = try DrawnPages.run(
      "pdftoppm", ["-r", "\(dotsPerInch)", "-mono", pdf.path, folder.url.appending(path: "poppler").path])
    return try results("poppler-")
  }

  private func results(_ prefix: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(at: folder.url, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) }.sorted { $0.path < $1.path }
  }

  /// Compares one line through each linear code with its modules, dot by dot, quiet zones included.
  private func expectWholeModules(_ sheet: Sheet, _ isInk: (Int, Int) -> Bool) {
    for case .symbol(let placed) in sheet.marks where placed.symbol.isLinear {
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
  }
}

/// The codes that the sample of a paper carries, sorted.
enum PrintedCodes {
  static func of(_ sample: Case) -> [String] {
    switch sample.kind {
    case .unitLabel: [SamplePapers.unitCode, SamplePapers.unitCode]
    // 48 mm are too narrow for the bars of the sample's serial.
    case .intakeReceipt:
      [SamplePapers.ticketNumber] + (sample.medium == .roll58 ? [] : [SamplePapers.makersSerial])
        + [SamplePapers.claimCode, SamplePapers.claimURL]
    case .releaseSlip, .refusal, .complaintRecord, .quote, .repairEntry: [SamplePapers.ticketNumber]
    case .warrantyCertificate: [SamplePapers.makersSerial]
    case .calibrationSheet: CalibrationSheet.codes.values.sorted()
    case .badge: [SamplePapers.badgeCode]
    case .serialLabel: [SamplePapers.ownSerial, SamplePapers.ownSerial]
    case .parcelLabel: [SamplePapers.consignmentCode]
    case .practiceSheet, .commandSheet: rows(of: sample, "codes", "code")
    case .packingList:
      [SamplePapers.consignmentCode] + rows(of: sample, "lines", "serial").filter { $0.allSatisfy(\.isASCII) }
    default: []
    }
  }

  /// Whether it is a sheet of many codes, of which equal ones may stand twice.
  static func isGrid(_ sample: Case) -> Bool {
    [.practiceSheet, .commandSheet, .packingList].contains(sample.kind)
  }

  private static func rows(of sample: Case, _ list: String, _ cell: String) -> [String] {
    guard case .rows(let rows) = sample.paper.values[list] else { return [] }
    return rows.compactMap { $0[cell] }
  }
}
