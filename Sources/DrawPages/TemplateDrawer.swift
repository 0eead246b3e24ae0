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

  /// A PDF with its fonts inside; the same paper gives the same bytes.
  public func draw(_ paper: Paper, for medium: PaperMedium) throws(DrawFailure) -> DrawnPaper {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let sheets = try PageLayout(template, paper, typesetter: typesetter).sheets()
      let bytes = try PDFPages.bytes(of: sheets, title: template.name, typesetter: typesetter)
      return DrawnPaper(
        format: .pdf, bytes: bytes, pages: sheets.count, template: template.identity,
        widthInMillimetres: Double(sheets[0].width) / Dots.perMillimetre,
        heightInMillimetres: Double(sheets[0].height) / Dots.perMillimetre)
    }
  }

  /// The same sheets as a PNG of one bit per printer dot (8 dots/mm), pages one below the other.
  public func preview(_ paper: Paper, for medium: PaperMedium) throws(DrawFailure) -> [UInt8] {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      let sheets = try PageLayout(template, paper, typesetter: typesetter).sheets()
      return try Bitmap(of: sheets, typesetter: typesetter).png()
    }
  }

  /// The display list alone.
  func sheets(_ paper: Paper, for medium: PaperMedium) throws(DrawFailure) -> [Sheet] {
    let template = try template(paper.kind, medium)
    return try drawing { typesetter throws(DrawFailure) in
      try PageLayout(template, paper, typesetter: typesetter).sheets()
    }
  }

  private func template(_ kind: PaperKind, _ medium: PaperMedium) throws(DrawFailure) -> Template {
    guard let template = templates["\(kind.rawValue)-\(medium.rawValue)"] else {
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
