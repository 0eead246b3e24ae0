/// Takes a file of serials in: all of its rows, or the good ones, in one transaction that is taken back as one.
public struct TakeInFile: DeskCommand {
  public static let kind = "import.takeIn"

  public struct Answer: Codable, Sendable, Hashable {
    public var fileImport: FileImportID
    public var batch: SerialBatchID
    public var counts: ImportCounts
  }

  public var file: FileFacts
  public var plan: ImportPlan
  public var acceptance: ImportAcceptance
  /// Under what the mapping is remembered.
  public var shape: String
  /// The rows themselves are no part of the command's body: `file.digest` stands for them.
  public var rows: [TableRow] = []
  /// Told how many rows are done; false stops it, so that nothing stays.
  public var watch: Watch = { _ in true }

  public typealias Watch = @Sendable (Int) -> Bool

  private enum CodingKeys: String, CodingKey { case file, plan, acceptance, shape }

  public init(
    file: FileFacts, plan: ImportPlan, acceptance: ImportAcceptance, shape: String, rows: [TableRow],
    watch: @escaping Watch = { _ in true }
  ) {
    self.file = file
    self.plan = plan
    self.acceptance = acceptance
    self.shape = shape
    self.rows = rows
    self.watch = watch
  }

  /// What a transaction may hold: others wait for it, about five seconds at this size.
  public static let mostRows = 200_000

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "import \(answer.fileImport)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let taking = FileTaking(self, desk, envelope)
    switch try taking.batch() {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): return try carryOut(taking, batch, envelope)
    }
  }

  private func carryOut(
    _ taking: FileTaking, _ batch: SerialBatchID, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let report: ImportReport
    switch try taking.register(in: batch, isDryRun: false) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let done): report = done
    }
    let counts = report.counts
    if counts.registered == 0 || (acceptance == .all && counts.refused > 0) {
      return .refused(Refusal(.rowsRefused, ["count": String(counts.refused)]))
    }
    let id = try taking.finish(batch, counts)
    return .done(Answer(fileImport: id, batch: batch, counts: counts))
  }

  /// What would become of each row. For ``DeskStore/rehearse(_:)``: it adds what the rows need and relies on being undone.
  public func rehearse(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<ImportReport, Refusal> {
    let taking = FileTaking(self, desk, envelope)
    switch try taking.batch() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let batch): return try taking.register(in: batch, isDryRun: true)
    }
  }
}

/// One taking in, within its transaction.
private struct FileTaking {
  private let command: TakeInFile
  private let desk: any DeskTransaction
  private let envelope: CommandEnvelope

  init(_ command: TakeInFile, _ desk: any DeskTransaction, _ envelope: CommandEnvelope) {
    self.command = command
    self.desk = desk
    self.envelope = envelope
  }

  /// The batch that counts the serials, opened; or why the file is not taken at all.
  func batch() throws(StoreFailure) -> Result<SerialBatchID, Refusal> {
    if let refusal = command.plan.mapping.refusal { return .failure(refusal) }
    guard isShortText(command.file.name), !command.file.name.isEmpty else {
      return .failure(.unacceptable("file.name"))
    }
    guard command.rows.count <= TakeInFile.mostRows else {
      return .failure(Refusal(.fileTooLong, ["count": String(TakeInFile.mostRows)]))
    }
    if let months = command.plan.terms.guaranteeMonths, !(0...600).contains(months) {
      return .failure(.unacceptable("product.guaranteeMonths"))
    }
    try desk.holdRegistry()
    if let before = try desk.fileImport(holding: command.file.digest) {
      let day = try desk.batch(before.batch)?.heading.documentDay ?? envelope.today
      return .failure(Refusal(.fileTaken, ["import": "\(before.id)", "day": day.description]))
    }
    let heading = SerialHeading(
      party: .various(command.plan.direction), document: command.file.name, documentDay: envelope.today)
    return .success(
      try desk.add(SerialBatch(id: SerialBatchID(0), heading: heading, opening: SerialBatch.Act(envelope))))
  }

  func register(
    in batch: SerialBatchID, isDryRun: Bool
  ) throws(StoreFailure) -> Result<ImportReport, Refusal> {
    let files = FileRows(command.rows, command.plan, desk.shop.currency, today: envelope.today)
    let understood = files.rows.map { files.read($0) }
    var judged = try resolve(understood)
    let bulk = BulkRegistration(
      direction: command.plan.direction, batch: batch, desk: desk, envelope: envelope)
    let skipped = files.rows.count - judged.good.count
    let watch = command.watch
    let outcome = try bulk.register(judged.good, isDryRun: isDryRun) { watch(skipped + $0) }
    if outcome.isStopped { return .failure(Refusal(.importStopped)) }
    for refused in outcome.refused { judged.refusals[judged.places[refused.index]] = refused.refusal }
    let known = Set(outcome.known.map { judged.places[$0] })
    var report = ImportReport()
    report.lines.reserveCapacity(files.rows.count)
    for (place, row) in files.rows.enumerated() {
      let outcome: ImportReport.Outcome =
        judged.refusals[place].map { .refused($0) } ?? (known.contains(place) ? .known : .new)
      report.lines.append(
        .init(row: row.number, serial: serial(of: row, understood[place]), outcome: outcome))
    }
    report.counts = ImportCounts(
      rows: files.rows.count, registered: outcome.registered, newUnits: outcome.newUnits,
      refused: judged.refusals.count, newProducts: judged.newProducts, newParties: judged.newParties)
    return .success(report)
  }

  private func serial(of row: TableRow, _ understood: Result<FileRow, Refusal>) -> String {
    if case .success(let read) = understood { return read.serial.text }
    guard let column = command.plan.mapping.fields.firstIndex(of: .serial), column < row.cells.count else {
      return ""
    }
    return String(row.cells[column].shown.prefix(SerialNumber.longest))
  }

  // MARK: Products and parties

  private struct Judged {
    var good: [SerialRow] = []
    /// Of each good row, its place among all.
    var places: [Int] = []
    var refusals: [Int: Refusal] = [:]
    var newProducts = 0
    var newParties = 0
  }

  private func resolve(_ rows: [Result<FileRow, Refusal>]) throws(StoreFailure) -> Judged {
    var judged = Judged()
    var products = ProductBook(fallback: command.plan.terms.product)
    let parties = rows.compactMap { try? $0.get().party }  // else: the row is refused below
    var book = try PartyBook(parties, command.plan, in: desk, desk.shop)
    judged.good.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      let resolved: Result<SerialRow, Refusal> =
        switch row {
        case .failure(let refusal): .failure(refusal)
        case .success(let read): try resolve(read, &products, &book)
        }
      switch resolved {
      case .failure(let refusal): judged.refusals[place] = refusal
      case .success(let good):
        judged.good.append(good)
        judged.places.append(place)
      }
    }
    (judged.newProducts, judged.newParties) = (products.added, book.added)
    return judged
  }

  private func resolve(
    _ row: FileRow, _ products: inout ProductBook, _ parties: inout PartyBook
  ) throws(StoreFailure) -> Result<SerialRow, Refusal> {
    let product: ProductID
    switch try products.product(row.product, in: desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let found): product = found
    }
    if products.isProductCode(row.serial) { return .failure(Refusal(.productCodeIsNoSerial)) }
    switch try parties.party(row.party, in: desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let party):
      return .success(
        SerialRow(product: product, serial: row.serial, aliases: row.aliases, deal: deal(row, party)))
    }
  }

  private func deal(_ row: FileRow, _ party: PartyBook.Party) -> SerialRegistration.Deal {
    let document = cleaned(row.document) ?? row.document
    switch party {
    case .customer(let customer):
      return .sale(
        customer,
        SaleTerms(
          document: document, contractDay: row.day, deliveryDay: row.deliveryDay, price: row.price,
          condition: row.condition, guaranteeMonths: row.months))
    case .supplier(let supplier):
      return .purchase(
        supplier,
        PurchaseTerms(
          document: document, day: row.day, deliveryDay: row.deliveryDay, guaranteeMonths: row.months))
    }
  }

  /// Closes the batch and keeps what the file was and how it was read.
  func finish(_ batch: SerialBatchID, _ counts: ImportCounts) throws(StoreFailure) -> FileImportID {
    guard var closed = try desk.batch(batch) else { throw .damagedRow(what: "serial_batch") }
    closed.closing = SerialBatch.Act(envelope)
    try desk.replace(closed)
    try desk.remember(command.plan.mapping, for: command.shape)
    return try desk.add(FileImport(id: FileImportID(0), batch: batch, file: command.file, counts: counts))
  }
}
