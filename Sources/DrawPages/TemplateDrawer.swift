internal import Foundation
public import ServiceDesk
internal import Synchronization

/// Draws papers from templates: those that the program carries, each of which a shop may replace by a file of
/// the same name in its own folder.
///
/// May be used from any thread; one page is drawn at a time.
public final class TemplateDrawer: PageDrawer {
  private let templates: [String: Template]
  /// Made at the first drawing: fontconfig takes 50 to 100 ms to start (`printing.md` E.2).
  private let typesetter = Mutex<Typesetter?>(nil)

  /// Reads the templates. `builtIn` maps names (`kind-medium`) to JSON5; `shopFolder` is the path of a folder
  /// of `kind-medium.json5` files. Every file that cannot be used is told, none is passed over.
  public init(builtIn: [String: [UInt8]], shopFolder: String? = nil) throws(TemplateFailure) {
    var templates: [String: Template] = [:]
    var problems: [TemplateProblem] = []
    for (name, bytes) in builtIn.sorted(by: { $0.key < $1.key }) {
      do throws(TemplateProblem) {
        templates[name] = try Self.template(name: name, file: name, bytes: bytes)
      } catch {
        problems.append(error)
      }
    }
    for file in shopFolder.map({ Self.files(in: $0, problems: &problems) }) ?? [] {
      let name = file.deletingPathExtension().lastPathComponent
      do throws(TemplateProblem) {
        templates[name] = try Self.template(name: name, file: file.path, bytes: Self.read(file))
      } catch {
        problems.append(error)
      }
    }
    guard problems.isEmpty else { throw TemplateFailure(problems: problems) }
    self.templates = templates
  }

  /// The paper in the printer's dots and language, a PDF with its fonts inside. The same paper gives the same bytes.
  public func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let pages = try Self.pages(template, paper, on: printer, medium, typesetter)
      let bytes = try PrinterDocument(printer: printer, pages: pages).bytes(
        opensDrawer: printer.drawer?.opens(at: paper) ?? false, title: template.name, typesetter: typesetter)
      return DrawnPaper(
        format: printer.language.format, bytes: bytes, pages: pages.count, template: template.identity,
        widthInMillimetres: pages[0].widthInMillimetres, heightInMillimetres: pages[0].heightInMillimetres)
    }
  }

  /// The same sheets as a PNG of one bit per printer dot, pages one below the other: the very dots of a printer whose
  /// language takes pictures, and those that a PDF is made for.
  public func preview(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile = .pdf
  ) throws(DrawFailure) -> [UInt8] {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let pages = try Self.pages(template, paper, on: printer, medium, typesetter)
      return try Bitmap(of: pages, columns: pages[0].columns(of: printer), typesetter: typesetter).png()
    }
  }

  /// Where the codes lie in the picture that ``preview(_:for:on:)`` makes.
  public func look(
    at paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> PaperLook {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let pages = try Self.pages(template, paper, on: printer, medium, typesetter)
      let columns = pages[0].columns(of: printer)
      var zones: [PaperLook.Zone] = []
      var top = 0
      for page in pages {
        for case .symbol(let placed) in page.sheet.marks {
          let zone = placed.zone
          zones.append(
            PaperLook.Zone(
              x: Int(zone.left) - columns.lowerBound, y: top + Int(zone.top),
              width: Int(zone.right - zone.left), height: Int(zone.bottom - zone.top)))
        }
        top += page.sheet.height
      }
      return PaperLook(
        width: columns.count, height: top, dotsPerMillimetre: printer.dotsPerMillimetre, zones: zones)
    }
  }

  /// The dots of each page that lie under the print head.
  func pictures(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> [DotPicture] {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let pages = try Self.pages(template, paper, on: printer, medium, typesetter)
      return try PrinterDocument(printer: printer, pages: pages).pictures(typesetter)
    }
  }

  private static func pages(
    _ template: Template, _ paper: Paper, on printer: PrinterProfile, _ medium: PaperMedium,
    _ typesetter: Typesetter
  ) throws(DrawFailure) -> [PlacedSheet] {
    guard printer.takes(medium) else {
      throw .library(name: "layout", message: "the printer \(printer.name) takes no \(medium.rawValue)")
    }
    var pages: [PlacedSheet] = []
    for sheet in try PageLayout(template, paper, typesetter: typesetter).sheets() {
      pages.append(try PlacedSheet(sheet, on: printer))
    }
    return pages
  }

  /// One barcode with its quiet zone as a PNG, for a screen.
  ///
  /// - Parameter symbology: Code 128, EAN-13 or QR.
  public func barcode(_ text: String, as symbology: Symbology) throws(DrawFailure) -> [UInt8] {
    guard let kind = BarcodeKind(rawValue: symbology.rawValue) else {
      throw .library(name: "zint", message: "no drawing of \(symbology)")
    }
    let symbol = try BarcodeSymbol(kind, value: text)
    return try drawing { typesetter throws(DrawFailure) in
      try Bitmap(of: [PlacedSheet(Sheet(showing: symbol))], typesetter: typesetter).png()
    }
  }

  /// The display list alone.
  func sheets(_ paper: Paper, for medium: PaperMedium) throws(DrawFailure) -> [Sheet] {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      try PageLayout(template, paper, typesetter: typesetter).sheets()
    }
  }

  /// What there are templates of, by name.
  var names: [LabelName] { templates.keys.sorted().compactMap(LabelName.init) }

  func page(of name: LabelName) -> PageShape? { templates[name.description]?.content.page }

  private func template(_ kind: PaperKind, _ medium: PaperMedium) throws(DrawFailure) -> Template {
    guard let template = templates[LabelName(kind, on: medium).description] else {
      throw .noTemplate(kind, medium)
    }
    return template
  }

  private func drawing<Drawn: Sendable>(
    _ draw: (Typesetter) throws(DrawFailure) -> Drawn
  ) throws(DrawFailure) -> Drawn {
    try typesetter.withLock { kept throws(DrawFailure) in
      let typesetter: Typesetter
      if let kept {
        typesetter = kept
      } else {
        typesetter = try Typesetter()
        kept = typesetter
      }
      return try draw(typesetter)
    }
  }
}

extension TemplateDrawer {
  private static let names = Set(
    PaperKind.allCases.flatMap { kind in PaperMedium.allCases.map { "\(kind.rawValue)-\($0.rawValue)" } })

  private static func template(
    name: String, file: String, bytes: [UInt8]
  ) throws(TemplateProblem) -> Template {
    guard names.contains(name) else {
      throw TemplateProblem(
        file: file, reason: "no paper has this name; a name is kind-medium, as in unitLabel-label50x30")
    }
    do throws(TemplateProblem) {
      return try Template(name: name, bytes: bytes)
    } catch {
      throw TemplateProblem(file: file, reason: error.reason)
    }
  }

  private static func files(in folder: String, problems: inout [TemplateProblem]) -> [URL] {
    do {
      return try FileManager.default.contentsOfDirectory(
        at: URL(filePath: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil,
        options: .skipsHiddenFiles
      )
      .filter { $0.pathExtension == "json5" }
      .sorted { $0.path < $1.path }
    } catch {
      problems.append(TemplateProblem(file: folder, reason: error.localizedDescription))
      return []
    }
  }

  private static func read(_ file: URL) throws(TemplateProblem) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: file))
    } catch {
      throw TemplateProblem(file: file.path, reason: error.localizedDescription)
    }
  }
}
