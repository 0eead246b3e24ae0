/// The shop's label templates for whoever edits them: what they look like on each printer, and what is wrong with them.
public protocol LabelProofing: PageDrawer {
  /// By name.
  var templates: [LabelName] { get }
  /// By name.
  var printers: [PrinterProfile] { get }

  /// The printers that such a paper is usually printed on, of those that are known.
  func usualPrinters(of template: LabelName) -> [PrinterProfile]

  /// A paper as long as they come, with every value that this kind may have.
  func sample(of kind: PaperKind, in language: Language) -> Paper

  /// What a reader of the paper or its codes would stumble over, with the longest texts in each language.
  func faults(of template: LabelName, on printer: PrinterProfile) -> [LabelFault]

  /// A PNG of one bit per printer dot, pages one below the other: the very dots that are printed.
  func preview(
    _ paper: Paper, for medium: PaperMedium, on printer: PrinterProfile
  ) throws(DrawFailure) -> [UInt8]
}

/// The name of a template: `unitLabel-label50x30`.
public struct LabelName: Sendable, Hashable, CustomStringConvertible {
  public var kind: PaperKind
  public var medium: PaperMedium

  public init(_ kind: PaperKind, on medium: PaperMedium) {
    self.kind = kind
    self.medium = medium
  }

  /// Nil for a text that names no paper.
  public init?(_ text: String) {
    guard let dash = text.firstIndex(of: "-"), let kind = PaperKind(rawValue: String(text[..<dash])),
      let medium = PaperMedium(rawValue: String(text[text.index(after: dash)...]))
    else { return nil }
    self.init(kind, on: medium)
  }

  public var description: String { "\(kind.rawValue)-\(medium.rawValue)" }
}

/// One thing that is wrong with a template.
public struct LabelFault: Error, Sendable, Hashable, CustomStringConvertible {
  public var template: LabelName
  public var printer: String
  public var language: Language
  /// In English, for the person who edits the template.
  public var what: String

  public init(template: LabelName, printer: String, language: Language, what: String) {
    self.template = template
    self.printer = printer
    self.language = language
    self.what = what
  }

  public var description: String { "\(template) on \(printer) (\(language.rawValue)): \(what)" }
}
