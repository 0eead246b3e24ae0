/// Draws a paper as pages. Deterministic: the same paper gives the same bytes.
public protocol PageDrawer: Sendable {
  /// Draws `paper` on the medium that its kind and the role's printer ask for, in that printer's dots and language.
  func draw(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> DrawnPaper
}

extension PageDrawer {
  /// As a PDF, for screens and for printing systems that take any page.
  public func draw(_ paper: Paper, for medium: PaperMedium) throws(DrawFailure) -> DrawnPaper {
    try draw(paper, for: medium, on: .pdf)
  }
}

public enum DrawFailure: Error, Sendable, Hashable {
  case noTemplate(PaperKind, PaperMedium)
  /// The template asks for a value that the paper does not have.
  case missingValue(String)
  /// A barcode does not fit its box with whole-dot bars.
  case codeDoesNotFit(String)
  /// The font has no glyph for a character of the text.
  case missingGlyph(String)
  case library(name: String, message: String)
}

/// A finished document: what is stored in the print ledger and sent, unchanged, on every try.
@dynamicMemberLookup
public struct DrawnPaper: Sendable, Hashable {
  public var facts: DrawnFacts
  public var bytes: [UInt8]

  public init(
    format: PaperFormat, bytes: [UInt8], pages: Int, template: String, widthInMillimetres: Double,
    heightInMillimetres: Double, medium: PaperMedium? = nil, profile: String? = nil
  ) {
    facts = DrawnFacts(
      format: format, pages: pages, template: template, widthInMillimetres: widthInMillimetres,
      heightInMillimetres: heightInMillimetres, medium: medium, profile: profile)
    self.bytes = bytes
  }

  public subscript<Fact>(dynamicMember fact: WritableKeyPath<DrawnFacts, Fact>) -> Fact {
    get { facts[keyPath: fact] }
    set { facts[keyPath: fact] = newValue }
  }
}

/// How a document was drawn. It stays in the print ledger when its pages are let go (``PaperRetention``).
public struct DrawnFacts: Sendable, Hashable {
  public var format: PaperFormat
  public var pages: Int
  /// Name and revision of the template, for the ledger.
  public var template: String
  /// Width and height in millimetres.
  public var widthInMillimetres: Double
  public var heightInMillimetres: Double
  /// For which paper and for which printer it was drawn: its profile's name, and how far it was shifted where it was. Nil
  /// where the ledger has no part in it.
  public var medium: PaperMedium?
  public var profile: String?

  public init(
    format: PaperFormat, pages: Int, template: String, widthInMillimetres: Double,
    heightInMillimetres: Double, medium: PaperMedium? = nil, profile: String? = nil
  ) {
    self.medium = medium
    self.profile = profile
    self.format = format
    self.pages = pages
    self.template = template
    self.widthInMillimetres = widthInMillimetres
    self.heightInMillimetres = heightInMillimetres
  }
}

public enum PaperFormat: String, Sendable, Hashable, Codable, CaseIterable {
  case pdf = "application/pdf"
  case png = "image/png"
  // The languages of printers have no registered type; printing systems take them unread.
  case zpl = "application/x-zpl"
  case epl = "application/x-epl"
  case tspl = "application/x-tspl"
  case escpos = "application/x-escpos"

  /// Commands to one model of printer, which a printing system must hand on untouched.
  public var isPrinterLanguage: Bool {
    switch self {
    case .pdf, .png: false
    case .zpl, .epl, .tspl, .escpos: true
    }
  }

  /// What the name of such a file ends in, with its dot.
  public var fileEnding: String {
    switch self {
    case .pdf: ".pdf"
    case .png: ".png"
    case .zpl: ".zpl"
    case .epl: ".epl"
    case .tspl: ".tspl"
    case .escpos: ".escpos"
    }
  }
}
