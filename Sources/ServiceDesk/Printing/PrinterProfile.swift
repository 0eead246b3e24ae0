/// What a model of printer is to the drawing: its dots, its width, its language. Data: `Labels/printers/`.
public struct PrinterProfile: Sendable, Hashable {
  /// The name by which the configuration and the command line choose it: `label203-zpl`.
  public var name: String
  public var language: PrinterLanguage
  /// Printer dots to the millimetre: 8 at "203 dpi", 11.811 at 300, 23.622 at 600 (`printing.md` C.1).
  public var dotsPerMillimetre: Double
  /// How many dots a row of the print head has; nil where the paper is the limit. Wider paper lies centred under it,
  /// as an 80 mm roll under 72 mm of head.
  public var width: Int?
  /// In millimetres, to the right and down: what mends a printer that prints beside its place.
  public var offset: Offset
  /// What it is loaded with; empty for whatever fits.
  public var media: [PaperMedium]
  /// Millimetres between two labels of its roll; 0 on paper without gaps. For languages that must name it.
  public var gap: Double
  /// It cuts the paper after each document.
  public var cuts: Bool
  /// The cash drawer at its socket; nil for none.
  public var drawer: CashDrawer?
  /// It answers questions about its state on the connection that takes its papers. A copy of a printer's language
  /// that does not answer would look switched off.
  public var answers: Bool

  public struct Offset: Sendable, Hashable, Codable {
    public var x: Double
    public var y: Double

    public init(x: Double = 0, y: Double = 0) {
      self.x = x
      self.y = y
    }

    /// Nobody loads a printer farther off than that; more is a slip of the finger.
    public static let reach = -30.0...30.0

    public var isWithinReach: Bool { Self.reach.contains(x) && Self.reach.contains(y) }
  }

  public init(
    name: String, language: PrinterLanguage, dotsPerMillimetre: Double, width: Int? = nil,
    offset: Offset = Offset(), media: [PaperMedium] = [], gap: Double = 0, cuts: Bool = false,
    drawer: CashDrawer? = nil, answers: Bool = false
  ) {
    self.name = name
    self.language = language
    self.dotsPerMillimetre = dotsPerMillimetre
    self.width = width
    self.offset = offset
    self.media = media
    self.gap = gap
    self.cuts = cuts
    self.drawer = drawer
    self.answers = answers
  }

  /// PDF in dots of 1/8 mm, for whatever a printing system makes of it: what holds where nobody chose a profile.
  public static let pdf = PrinterProfile(name: "pdf", language: .pdf, dotsPerMillimetre: 8)

  /// The profile of one printer of the model, which prints beside its place by so much more.
  public func shifted(by offset: Offset) -> PrinterProfile {
    var shifted = self
    shifted.offset.x += offset.x
    shifted.offset.y += offset.y
    return shifted
  }

  /// Under which name pages drawn for it stand in the ledger: pages that were shifted otherwise are others.
  var mark: String { offset == Offset() ? name : "\(name)@\(offset.x),\(offset.y)" }

  public func takes(_ medium: PaperMedium) -> Bool { media.isEmpty || media.contains(medium) }
}

/// How a document is written for a printer.
public enum PrinterLanguage: String, Sendable, Hashable, CaseIterable {
  /// Pages that a printing system or an office printer makes into dots.
  case pdf
  /// A picture of one bit per dot.
  case png
  /// Zebra's and its copies'.
  case zpl
  /// Zebra's older one.
  case epl
  /// TSC's and its copies'.
  case tspl
  /// Receipt printers'.
  case escpos

  public var format: PaperFormat {
    switch self {
    case .pdf: .pdf
    case .png: .png
    case .zpl: .zpl
    case .epl: .epl
    case .tspl: .tspl
    case .escpos: .escpos
    }
  }
}

/// A cash drawer that a receipt printer opens.
public struct CashDrawer: Sendable, Hashable {
  /// 2 or 5: the contact of the printer's socket that the drawer hangs on.
  public var contact: Int
  /// The papers at which money changes hands. A copy opens no drawer.
  public var papers: [PaperKind]

  public init(contact: Int, papers: [PaperKind]) {
    self.contact = contact
    self.papers = papers
  }

  public func opens(at paper: Paper) -> Bool { !paper.isCopy && papers.contains(paper.kind) }
}
