/// What a sheet of paper says, before anybody decides how it looks.
public struct Paper: Sendable, Hashable, Codable {
  public var kind: PaperKind
  /// The country's for a consumer's documents, the customer's or the shop's for others; never the clerk's. Of a
  /// translation, the one that was asked for.
  public var language: Language
  /// The values a template may place, by the names in `Labels/README.md`.
  public var values: [String: PaperValue]
  /// 1 for the first print of a document, and one more for each that is asked for later. A copy from the printing system
  /// itself repeats the number.
  public var printNumber: Int
  /// A reprint on request: marked COPIE / COPY / MÁSOLAT / DUPLIKAT (`domain.md` 2).
  public var isCopy: Bool

  public init(
    kind: PaperKind, language: Language, values: [String: PaperValue], printNumber: Int = 1,
    isCopy: Bool = false
  ) {
    self.kind = kind
    self.language = language
    self.values = values
    self.printNumber = printNumber
    self.isCopy = isCopy
  }
}

/// One value of a paper: a text, or a list whose rows have named texts.
public enum PaperValue: Sendable, Hashable, Codable {
  case text(String)
  case rows([[String: String]])
}

/// The papers that change hands (`domain.md` 2).
public enum PaperKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Stuck on the device: code, intake date, shelf, promised date; never a name, phone or fault.
  case unitLabel
  /// D-1, given to the customer at intake.
  case intakeReceipt
  /// D-5, signed at the hand-over.
  case releaseSlip
  /// D-3, given with a sale: the country's guarantee document.
  case warrantyCertificate
  /// D-3: what a repair under guarantee was, and the new end of the term.
  case repairEntry
  /// All that happened to one device.
  case unitLife
  /// The servicing done for one customer in a period.
  case servicingStatement
  /// Barcodes of the demo shop to practise with.
  case practiceSheet
  /// Commands, stages and shelves to hang at the counter.
  case commandSheet
  /// A staff member's badge.
  case badge
  /// The serial that the shop gave to goods without one.
  case serialLabel
  /// Goes with a parcel to a supplier or authorised service: what is in it, to be checked and signed.
  case packingList
  /// Stuck on that parcel: its code, and to whom it goes.
  case parcelLabel
  /// Stuck on one accessory of an intake: to which ticket it belongs.
  case accessoryLabel
  /// Stuck on a shelf: its code and name.
  case shelfLabel
  /// The codes of the stages, to hang at a bench.
  case stageSheet
  /// Codes whose text is known, to set up a scanner by.
  case calibrationSheet
  /// D-6: why a claim is refused, what is not refused, and where to complain.
  case refusal
  /// D-2: the record of a consumer's claim that Hungarian law asks for.
  case complaintRecord
  /// A customer's postal address on label stock.
  case addressLabel
  /// Customers' postal addresses on an A4 sheet of labels.
  case addressSheet
  /// What happened at the counters on one day.
  case dayClose
  /// D-4: the offer of a repair, with the fields of the European Repair Information Form.
  case quote
  /// Shows how a printer prints: ruler, codes, letters.
  case testPage

  /// Which printer plays this paper.
  public var role: PrinterRole {
    switch self {
    case .unitLabel, .badge, .serialLabel, .parcelLabel, .accessoryLabel, .shelfLabel, .addressLabel: .label
    case .intakeReceipt, .releaseSlip, .dayClose: .receipt
    // It goes to the printer that is tried, whatever its role.
    case .testPage: .office
    case .warrantyCertificate, .repairEntry, .unitLife, .servicingStatement, .practiceSheet, .commandSheet,
      .packingList, .stageSheet, .calibrationSheet, .refusal, .complaintRecord, .addressSheet, .quote:
      .office
    }
  }
}

/// A part that a printer of the station plays.
public enum PrinterRole: String, Sendable, Hashable, Codable, CaseIterable {
  case label, receipt, office
}

/// What a role's printer takes.
public enum PaperMedium: String, Sendable, Hashable, Codable, CaseIterable {
  /// 50 × 30 mm labels.
  case label50x30
  /// 38 × 25 mm labels: too narrow for the bars of our codes, which stand there as QR codes alone.
  case label38x25
  /// 100 × 50 mm labels, read from an arm away.
  case label100x50
  /// A roll 58 mm wide of which 48 mm (384 dots) can be printed; as long as the text.
  case roll58
  /// A roll 80 mm wide of which 72 mm (576 dots) can be printed; as long as the text.
  case roll80
  case a5
  case a4
}

extension PaperMedium {
  /// What printers of a role can take; the first is taken where nobody said.
  public static func media(of role: PrinterRole) -> [PaperMedium] {
    switch role {
    case .label: [.label50x30, .label38x25, .label100x50]
    case .receipt: [.roll80, .roll58, .a5, .a4]
    case .office: [.a4]
    }
  }

  /// Width and height; nil for a roll, which is as long as its text.
  public var millimetres: (width: Double, height: Double)? {
    switch self {
    case .label50x30: (50, 30)
    case .label38x25: (38, 25)
    case .label100x50: (100, 50)
    case .roll58, .roll80: nil
    case .a5: (148, 210)
    case .a4: (210, 297)
    }
  }
}
