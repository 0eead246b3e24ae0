/// What a sheet of paper says, before anybody decides how it looks.
public struct Paper: Sendable, Hashable, Codable {
  public var kind: PaperKind
  /// The customer's language, not the clerk's.
  public var language: Language
  /// The values a template may place, by the names in `Labels/README.md`.
  public var values: [String: PaperValue]
  /// 1 for the first print of a paper. A copy from the printing system itself repeats the number.
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
  /// Shows how a printer prints: ruler, codes, letters.
  case testPage

  /// Which printer plays this paper.
  public var role: PrinterRole {
    switch self {
    case .unitLabel, .badge, .serialLabel, .parcelLabel: .label
    case .intakeReceipt, .releaseSlip: .receipt
    // It goes to the printer that is tried, whatever its role.
    case .testPage: .office
    case .warrantyCertificate, .repairEntry, .unitLife, .servicingStatement, .practiceSheet, .commandSheet,
      .packingList:
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
  /// A roll 80 mm wide of which 72 mm (576 dots) can be printed; as long as the text.
  case roll80
  case a4
}
