public import ServiceDesk

/// The templates and printers of a shop, proofed with papers as long as they come.
public struct TemplateProofs: LabelProofing {
  private let drawer: TemplateDrawer
  private let profiles: PrinterProfiles

  public init(_ drawer: TemplateDrawer, _ profiles: PrinterProfiles) {
    self.drawer = drawer
    self.profiles = profiles
  }

  public var templates: [LabelName] { drawer.names }
  public var printers: [PrinterProfile] { profiles.all }

  public func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper { try drawer.draw(paper, for: medium, on: printer) }

  public func preview(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> [UInt8] { try drawer.preview(paper, for: medium, on: printer) }

  public func sample(of kind: PaperKind, in language: Language) -> Paper {
    SamplePapers.paper(kind, language)
  }

  public func usualPrinters(of template: LabelName) -> [PrinterProfile] {
    guard let page = drawer.page(of: template) else { return [] }
    return printers.filter { $0.takes(template.medium) && $0.isUsual(for: template, page) }
  }

  public func faults(of template: LabelName, on printer: PrinterProfile) -> [LabelFault] {
    var faults: [LabelFault] = []
    for language in Language.allCases {
      for what in said(template, printer, language) {
        let fault = LabelFault(template: template, printer: printer.name, language: language, what: what)
        if !faults.contains(fault) { faults.append(fault) }
      }
    }
    return faults
  }

  private func said(_ template: LabelName, _ printer: PrinterProfile, _ language: Language) -> [String] {
    guard printer.takes(template.medium) else { return ["the printer takes no \(template.medium.rawValue)"] }
    do throws(DrawFailure) {
      var said: [String] = []
      let paper = sample(of: template.kind, in: language)
      for sheet in try drawer.sheets(paper, for: template.medium) {
        said += SheetFaults(sheet: sheet, placed: try PlacedSheet(sheet, on: printer)).all
      }
      return said
    } catch {
      return [error.words]
    }
  }
}

extension PrinterProfile {
  /// Labels go to label printers, rolls to receipt printers, sheets to page printers; all may be a PDF.
  fileprivate func isUsual(for template: LabelName, _ page: PageShape) -> Bool {
    let isRoll = page.height == nil
    let isUsual =
      switch language {
      case .pdf: true
      case .png: false
      case .zpl, .epl, .tspl: template.kind.role == .label
      case .escpos: isRoll
      }
    guard isUsual, let width else { return isUsual }
    // A roll has at most 5 mm at each side that its own printer's head does not reach.
    return page.width - Double(width) / dotsPerMillimetre <= 10
  }
}

/// What is wrong with one sheet on one printer.
struct SheetFaults {
  /// As laid out.
  let sheet: Sheet
  /// As printed.
  let placed: PlacedSheet

  var all: [String] { overEdge + cut + broken + small + overlapping + codes }

  /// In points, on printers of 203 dpi: a small letter of Noto Sans is then 7 dots high, the least that keeps the holes
  /// of `e` and `ă` open.
  private static let leastSize = 5.0

  private var overEdge: [String] {
    sheet.marks.filter { !sheet.box.holds($0.box) }.map { "\($0.words) reaches over the edge of the paper" }
  }

  private var cut: [String] {
    sheet.texts.filter { $0.hasSuffix("…") }.map { "a text does not fit and is cut: “\($0)”" }
  }

  private var runs: [TextRun] {
    sheet.marks.compactMap { if case .text(let run) = $0 { run } else { nil } }
  }

  private var broken: [String] {
    runs.filter(\.breaksWord).map { "the text “\($0.text)” ends inside a word: its place is too narrow" }
  }

  private var small: [String] {
    // 10 dots to the millimetre: between 203 dpi (8) and 300 dpi (11.8).
    guard placed.resolution.perMillimetre < 10 else { return [] }
    return runs.filter { $0.size < Self.leastSize }.map {
      "the text “\($0.text)” has \($0.size) points: under \(Self.leastSize) it cannot be read at 203 dpi"
    }
  }

  private var overlapping: [String] {
    let texts = sheet.marks.filter { if case .text = $0 { true } else { false } }
    var said: [String] = []
    for (index, text) in texts.enumerated() {
      for other in texts[(index + 1)...] where text.box.overlaps(other.box) {
        said.append("\(text.words) lies over \(other.words)")
      }
    }
    return said
  }

  private var codes: [String] {
    let scale = placed.resolution.scale
    var said: [String] = []
    for (mark, origin) in zip(placed.sheet.marks, sheet.marks) {
      guard case .symbol(let symbol) = mark else { continue }
      let name = symbol.symbol.isLinear ? "a barcode" : "a QR code"
      if symbol.dotsPerModule < BarcodeSize.leastDots(isLinear: symbol.symbol.isLinear, placed.resolution) {
        said.append("\(name) has modules of \(symbol.dotsPerModule) dots, too fine for scanners")
      }
      // 8 mm: lower bars are missed by a hand that is not steady (`printing.md` C.6).
      if symbol.symbol.isLinear, Double(symbol.height) / placed.resolution.perMillimetre < 7.95 {
        said.append("\(name) is less than 8 mm high")
      }
      // Half a dot at the edge comes from rounding.
      let zone = symbol.zone.divided(by: scale)
      if !sheet.box.widened(by: 0.5, alsoVertically: true).holds(zone) {
        said.append("the quiet zone of \(name) reaches over the edge of the paper")
      }
      for intruder in sheet.marks where intruder != origin && intruder.box.overlaps(zone) {
        said.append("\(intruder.words) lies in the quiet zone of \(name)")
      }
    }
    return said
  }
}

extension Mark {
  /// For the person who edits the template.
  fileprivate var words: String {
    switch self {
    case .text(let run): "the text “\(run.text)”"
    case .fill: "a line"
    case .symbol: "a code"
    }
  }
}
