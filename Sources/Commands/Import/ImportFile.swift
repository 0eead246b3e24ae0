import ArgumentParser
import ServiceDesk

struct ImportFile: Verb {
  static let configuration = CommandConfiguration(
    commandName: "file", abstract: "Take in a file of serials.",
    discussion: """
      What the columns hold is guessed from their headings in Romanian, English, Hungarian and Polish, or remembered \
      from the last such file; --map corrects it. All rows are taken or none, unless --good-rows. Ctrl+C while it runs \
      leaves nothing behind.
      """)

  @Argument(help: "A CSV or XLSX file.")
  var file: String
  @OptionGroup var terms: ImportTermsOptions
  @OptionGroup var columns: ColumnOptions
  @Flag(help: "Only say what would become of each row.")
  var dryRun = false
  @Flag(help: "Take the good rows and leave the others.")
  var goodRows = false
  @Option(help: ArgumentHelp("At most so many refused rows are named.", valueName: "count"))
  var show = 20
  @OptionGroup var change: ChangeOptions

  func carryOut(in session: Session) async throws(CommandEnd) {
    let direction = try terms.direction()
    let bytes = try InputFile.bytes(of: file)
    let tables = try session.tables(change.place)
    try await session.atDesk(change.place) { (desk) async throws(CommandEnd) in
      let actor = try await desk.actor(change.by)
      let imports = ImportDesk(desk: desk, tables: tables)
      try await carryOut(session, imports, bytes, direction, actor, desk)
    }
  }

  private func carryOut(
    _ session: Session, _ imports: ImportDesk, _ bytes: [UInt8], _ direction: SerialHeading.Direction,
    _ actor: Actor, _ desk: Desk
  ) async throws(CommandEnd) {
    do throws(ImportFailure) {
      let preview = try await imports.open(file, bytes, direction, columns.wish, as: actor)
      let plan = ImportPlan(
        direction: preview.direction, mapping: try columns.mapping(of: preview), terms: terms.terms)
      var report: ImportReport?
      if dryRun || goodRows {
        let checked = try await imports.check(preview.id, plan, as: actor)
        report = checked
        tell(checked, session)
      }
      if dryRun {
        session.show(ImportCountsView(report?.counts ?? ImportCounts(), nil), change.answer)
        return
      }
      let meter = ProgressMeter(
        total: try await imports.rows(preview.id, plan, as: actor), desk.clock, session.console)
      let decision = try await imports.run(
        preview.id, plan, goodRows ? .goodRows : .all, as: actor, id: desk.newCommandID(),
        watch: meter.watch)
      meter.end()
      switch decision {
      case .done(let answer):
        session.show(ImportCountsView(answer.counts, answer.fileImport), change.answer)
      case .refused(let refusal):
        if refusal.code == .rowsRefused, report == nil {
          tell(try await imports.check(preview.id, plan, as: actor), session)
        }
        throw .refused(refusal)
      }
    } catch {
      throw CommandEnd(error)
    }
  }

  /// Names the refused rows on the standard error, so that an answer in JSON stays one value.
  private func tell(_ report: ImportReport, _ session: Session) {
    var left = show
    for line in report.lines {
      guard case .refused(let refusal) = line.outcome else { continue }
      guard left > 0 else { break }
      left -= 1
      session.console.err("row \(line.row)  \(line.serial)  \(refusal.text(.english))\n")
    }
    if report.counts.refused > show {
      session.console.err("… and \(report.counts.refused - show) more rows\n")
    }
  }
}

/// What holds for rows that do not say it themselves.
struct ImportTermsOptions: ParsableArguments {
  @Flag(help: "The serials were bought from suppliers.")
  var bought = false
  @Flag(help: "The serials were sold to customers.")
  var sold = false
  @Option(help: ArgumentHelp("The product of rows that name none.", valueName: "id"))
  var product: Int64?
  @Option(help: ArgumentHelp("The customer of rows that name none.", valueName: "id"))
  var customer: Int64?
  @Option(help: ArgumentHelp("The supplier of rows that name none.", valueName: "id"))
  var supplier: Int64?
  @Option(help: "What customers are who are not known yet and whose row does not say it.")
  var customerKind: Choice<CustomerKind>?
  @Option(help: "The document of rows that name none.")
  var document: String?
  @Option(help: "The day of rows that name none, as 2026-11-21.")
  var day: DayArgument?
  @Option(help: "Months of guarantee of rows that name none.")
  var months: Int?

  func direction() throws(CommandEnd) -> SerialHeading.Direction {
    guard bought != sold else {
      throw CommandEnd(CommandEnd.Code.invalid, "Say --bought or --sold, one of them.")
    }
    return sold ? .sold : .bought
  }

  var terms: ImportTerms {
    ImportTerms(
      product: product.map(ProductID.init(rawValue:)),
      customer: customer.map { .known(CustomerID(rawValue: $0)) },
      supplier: supplier.map { .known(SupplierID(rawValue: $0)) }, document: document, day: day?.day,
      guaranteeMonths: months, customerKind: customerKind?.value)
  }
}

/// How a file is read.
struct ColumnOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What a column holds: its heading or number, and a field (\(fields)), or nothing to leave it out; may be repeated.",
      valueName: "column=field"))
  var map: [String] = []
  @Flag(help: "The first row is data.")
  var noHeading = false
  @Option(help: "How days such as 03/04/2026 are meant.")
  var dayOrder: Choice<ColumnMapping.DayOrder>?
  @Option(help: "How the letters of a CSV file are stored; found out unless told.")
  var encoding: Choice<TextEncoding>?
  @Option(
    help: ArgumentHelp("The sheet of a workbook; the first with something in it.", valueName: "name|number"))
  var sheet: String?

  private static let fields = SerialField.allCases.map(\.rawValue).joined(separator: ", ")

  var wish: TableWish { TableWish(encoding: encoding?.value, sheet: sheet) }

  /// The guessed or remembered mapping, corrected.
  func mapping(of preview: ImportPreview) throws(ImportFailure) -> ColumnMapping {
    var mapping = preview.mapping
    if noHeading { mapping.hasHeading = false }
    mapping.dayOrder = dayOrder?.value ?? mapping.dayOrder
    let headings = preview.first.first?.cells.map { folded($0.shown) } ?? []
    for text in map {
      guard let mark = text.lastIndex(of: "=") else { throw .refused(.unacceptable("--map \(text)")) }
      let (column, name) = (String(text[..<mark]), String(text[text.index(after: mark)...]))
      let place = headings.firstIndex(of: folded(column)) ?? Int(column).map { $0 - 1 }
      guard let place, headings.indices.contains(place) else {
        throw .refused(.unacceptable("--map \(text)"))
      }
      let field = SerialField(rawValue: name)
      guard field != nil || name.isEmpty else { throw .refused(.unacceptable("--map \(text)")) }
      if let field, !field.mayRepeat {
        for other in mapping.fields.indices where mapping.fields[other] == field {
          mapping.fields[other] = nil
        }
      }
      while mapping.fields.count <= place { mapping.fields.append(nil) }
      mapping.fields[place] = field
    }
    return mapping
  }
}

/// What an import counted.
struct ImportCountsView: Shown {
  let `import`: Int64?
  let rows: Int
  let registered: Int
  let newUnits: Int
  let refused: Int
  let newProducts: Int
  let newParties: Int

  init(_ counts: ImportCounts, _ id: FileImportID?) {
    `import` = id?.rawValue
    rows = counts.rows
    registered = counts.registered
    newUnits = counts.newUnits
    refused = counts.refused
    newProducts = counts.newProducts
    newParties = counts.newParties
  }

  var lines: [(caption: String, value: String)] {
    [
      ("import", `import`.map { String($0) } ?? ""), ("rows", String(rows)),
      (`import` == nil ? "would be registered" : "registered", String(registered)),
      ("new units", String(newUnits)), ("refused", String(refused)), ("new products", String(newProducts)),
      ("new customers or suppliers", String(newParties)),
    ]
  }
}
