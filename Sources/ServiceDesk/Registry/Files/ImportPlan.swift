/// What a person decides about a file before it is taken in.
public struct ImportPlan: Sendable, Hashable, Codable {
  public var direction: SerialHeading.Direction
  public var mapping: ColumnMapping
  public var terms: ImportTerms

  public init(
    direction: SerialHeading.Direction, mapping: ColumnMapping, terms: ImportTerms = ImportTerms()
  ) {
    self.direction = direction
    self.mapping = mapping
    self.terms = terms
  }
}

/// What holds for rows that do not say it themselves.
public struct ImportTerms: Sendable, Hashable, Codable {
  public var product: ProductID?
  public var customer: OpenTicket.CustomerChoice?
  public var supplier: SupplierChoice?
  public var document: String?
  public var day: Day?
  public var guaranteeMonths: Int?
  /// Of customers who are not known yet: the law depends on it, so it is asked and never guessed (`domain.md` 1.7).
  public var customerKind: CustomerKind?

  public init(
    product: ProductID? = nil, customer: OpenTicket.CustomerChoice? = nil, supplier: SupplierChoice? = nil,
    document: String? = nil, day: Day? = nil, guaranteeMonths: Int? = nil, customerKind: CustomerKind? = nil
  ) {
    self.product = product
    self.customer = customer
    self.supplier = supplier
    self.document = document
    self.day = day
    self.guaranteeMonths = guaranteeMonths
    self.customerKind = customerKind
  }
}

/// Whether one bad row keeps all others out.
public enum ImportAcceptance: String, Sendable, Hashable, Codable, CaseIterable { case all, goodRows }

/// A file that was taken in.
public struct FileImport: Sendable, Hashable, Codable {
  public var id: FileImportID
  /// Its serials, which are taken back together; who did it and when stands there.
  public var batch: SerialBatchID
  public var file: FileFacts
  public var counts: ImportCounts

  public init(id: FileImportID, batch: SerialBatchID, file: FileFacts, counts: ImportCounts) {
    self.id = id
    self.batch = batch
    self.file = file
    self.counts = counts
  }
}

public struct FileImportID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What identifies a file, whatever it is called.
public struct FileFacts: Sendable, Hashable, Codable {
  /// Without folders, for people.
  public var name: String
  /// SHA-256 of its bytes, and of the sheet's name where it has several; lower-case hexadecimal.
  public var digest: String
  public var form: TableForm

  public init(name: String, digest: String, form: TableForm) {
    self.name = name
    self.digest = digest
    self.form = form
  }
}

public struct ImportCounts: Sendable, Hashable, Codable {
  /// Rows with something in them, without the heading.
  public var rows: Int
  public var registered: Int
  /// Of the registered, units that nobody had seen before.
  public var newUnits: Int
  public var refused: Int
  public var newProducts: Int
  /// Customers or suppliers that the file added.
  public var newParties: Int

  public init(
    rows: Int = 0, registered: Int = 0, newUnits: Int = 0, refused: Int = 0, newProducts: Int = 0,
    newParties: Int = 0
  ) {
    self.rows = rows
    self.registered = registered
    self.newUnits = newUnits
    self.refused = refused
    self.newProducts = newProducts
    self.newParties = newParties
  }
}

/// What would become of each row of a file, or became of it.
public struct ImportReport: Sendable, Hashable {
  public struct Line: Sendable, Hashable {
    /// As the spreadsheet shows it.
    public var row: Int
    public var serial: String
    public var outcome: Outcome
  }

  public enum Outcome: Sendable, Hashable {
    /// A unit that nobody had seen before.
    case new
    /// A unit that the shop knew.
    case known
    case refused(Refusal)
  }

  public var counts: ImportCounts
  /// In the order of the file.
  public var lines: [Line]

  public init(counts: ImportCounts = ImportCounts(), lines: [Line] = []) {
    self.counts = counts
    self.lines = lines
  }
}
