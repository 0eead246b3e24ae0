/// Files on their way in: uploaded, looked at, tried, taken in.
///
/// It holds what was read of a file between the steps, for the person who brought it; nothing of it is in the database
/// until ``run(_:_:_:as:id:watch:)``.
public actor ImportDesk {
  private let desk: Desk
  private let tables: any TableFiles
  private var files: [OpenFileID: OpenFile] = [:]
  private var last: Int64 = 0

  /// Files that are open at the same time, of all people: each may take 200 MB.
  static let mostOpen = 4
  /// A file that nobody touched for this long is put away.
  static let keptSeconds: Int64 = 30 * 60

  public init(desk: Desk, tables: any TableFiles) {
    self.desk = desk
    self.tables = tables
  }

  private struct OpenFile {
    let name: String
    let bytes: [UInt8]
    let direction: SerialHeading.Direction
    let owner: StaffID?
    var table: FileTable
    var touchedAt: Moment
    var report: ImportReport?
    var isRunning = false
  }

  // MARK: Looking

  /// Reads a file and guesses what its columns hold.
  ///
  /// - Parameter name: as the person's machine calls it.
  public func open(
    _ name: String, _ bytes: [UInt8], _ direction: SerialHeading.Direction, _ wish: TableWish, as actor: Actor
  ) async throws(ImportFailure) -> ImportPreview {
    let table = try await read(bytes, wish)
    makeRoom(for: actor.staffID)
    last += 1
    let id = OpenFileID(last)
    files[id] = OpenFile(
      name: Self.baseName(name), bytes: bytes, direction: direction, owner: actor.staffID, table: table,
      touchedAt: desk.clock.now())
    return try await preview(id, actor)
  }

  /// Reads an open file again: in another encoding, or another sheet of it.
  public func reread(
    _ id: OpenFileID, _ wish: TableWish, as actor: Actor
  ) async throws(ImportFailure) -> ImportPreview {
    let file = try idle(id, actor)
    let table = try await read(file.bytes, wish)
    files[id]?.table = table
    files[id]?.report = nil
    return try await preview(id, actor)
  }

  public func putAway(_ id: OpenFileID, as actor: Actor) throws(ImportFailure) {
    _ = try idle(id, actor)
    files[id] = nil
  }

  private func read(_ bytes: [UInt8], _ wish: TableWish) async throws(ImportFailure) -> FileTable {
    do { return try await tables.read(bytes, wish) } catch { throw .file(error) }
  }

  private func preview(_ id: OpenFileID, _ actor: Actor) async throws(ImportFailure) -> ImportPreview {
    let file = try touched(id, actor)
    let (facts, shape) = (facts(of: file), shape(of: file))
    let known: (mapping: ColumnMapping?, before: FileImport?, batch: SerialBatch?, by: String?)
    do throws(StoreFailure) {
      known = try await desk.store.read { (desk) throws(StoreFailure) in
        let before = try desk.fileImport(holding: facts.digest)
        let batch = try before.flatMap { (before) throws(StoreFailure) in try desk.batch(before.batch) }
        let by = try batch?.opening.by.flatMap { (by) throws(StoreFailure) in try desk.staff(by)?.name }
        return (try desk.columnMapping(for: shape), before, batch, by)
      }
    } catch { throw .store(error) }
    let remembered = known.mapping.flatMap { $0.fields.count <= TableRow.mostShown ? $0 : nil }
    return ImportPreview(
      id: id, file: facts, direction: file.direction, encoding: file.table.encoding,
      separator: file.table.separator, sheet: file.table.sheet, sheets: file.table.sheets,
      rows: file.table.rows.count, first: Array(file.table.rows.prefix(ImportPreview.shown)),
      mapping: remembered ?? .guessed(file.table, file.direction), isRemembered: remembered != nil,
      before: known.before.map { .init(fileImport: $0.id, at: known.batch?.opening.at, by: known.by) })
  }

  // MARK: Trying and taking in

  /// What would become of each row; nothing is changed.
  public func check(
    _ id: OpenFileID, _ plan: ImportPlan, as actor: Actor
  ) async throws(ImportFailure) -> ImportReport {
    let file = try idle(id, actor)
    let command = command(file, plan, .goodRows) { _ in true }
    let envelope = desk.envelope(desk.newCommandID(), actor)
    guard actor.may(command.permission) else { throw .refused(Refusal(.notPermitted)) }
    let found: Result<ImportReport, Refusal>
    do throws(StoreFailure) {
      found = try await desk.store.rehearse { (desk) throws(StoreFailure) in
        try command.rehearse(in: desk, envelope)
      }
    } catch { throw .store(error) }
    switch found {
    case .failure(let refusal): throw .refused(refusal)
    case .success(let report):
      files[id]?.report = report
      return report
    }
  }

  /// The report of the last ``check(_:_:as:)``.
  public func report(_ id: OpenFileID, as actor: Actor) throws(ImportFailure) -> ImportReport {
    guard let report = try touched(id, actor).report else { throw .refused(.notFound("report")) }
    return report
  }

  /// Takes the file in and puts it away; a refused or stopped one stays open as it was.
  ///
  /// - Parameter watch: told from the database's thread how many rows are done; false stops.
  public func run(
    _ id: OpenFileID, _ plan: ImportPlan, _ acceptance: ImportAcceptance, as actor: Actor,
    id command: CommandID,
    watch: @escaping TakeInFile.Watch
  ) async throws(ImportFailure) -> Decision<TakeInFile.Answer> {
    let file = try idle(id, actor)
    files[id]?.isRunning = true
    defer { files[id]?.isRunning = false }
    let decision: Decision<TakeInFile.Answer>
    do throws(StoreFailure) {
      decision = try await desk.perform(
        self.command(file, plan, acceptance, watch), as: actor, id: command)
    } catch { throw .store(error) }
    if decision.answer != nil { files[id] = nil }
    return decision
  }

  /// What came of a run whose answer was lost; nil when nothing did.
  public func decided(_ id: CommandID) async throws(ImportFailure) -> Decision<TakeInFile.Answer>? {
    do throws(StoreFailure) {
      return try await desk.store.read { (desk) throws(StoreFailure) in
        try desk.decision(of: id, on: TakeInFile.self)
      }
    } catch { throw .store(error) }
  }

  public func direction(_ id: OpenFileID, as actor: Actor) throws(ImportFailure) -> SerialHeading.Direction {
    try touched(id, actor).direction
  }

  /// Rows below the heading under this plan, which is what ``run(_:_:_:as:id:watch:)`` counts to.
  public func rows(_ id: OpenFileID, _ plan: ImportPlan, as actor: Actor) throws(ImportFailure) -> Int {
    try touched(id, actor).table.rows.count - (plan.mapping.hasHeading ? 1 : 0)
  }

  private func command(
    _ file: OpenFile, _ plan: ImportPlan, _ acceptance: ImportAcceptance, _ watch: @escaping TakeInFile.Watch
  ) -> TakeInFile {
    TakeInFile(
      file: facts(of: file), plan: plan, acceptance: acceptance, shape: shape(of: file),
      rows: file.table.rows,
      watch: watch)
  }

  private func shape(of file: OpenFile) -> String {
    ColumnMapping.shape(of: file.table, file.direction, desk.secrecy)
  }

  /// Another sheet of a workbook is another list; the first is the file itself.
  private func facts(of file: OpenFile) -> FileFacts {
    let sheet = file.table.sheet.flatMap { $0 == file.table.sheets.first ? nil : $0 } ?? ""
    var bytes = desk.secrecy.sha256(file.bytes)
    if !sheet.isEmpty { bytes = desk.secrecy.sha256(bytes + Array(sheet.utf8)) }
    return FileFacts(name: file.name, digest: hexadecimal(bytes), form: file.table.form)
  }

  // MARK: Open files

  private func touched(_ id: OpenFileID, _ actor: Actor) throws(ImportFailure) -> OpenFile {
    guard let file = files[id], file.owner == actor.staffID else { throw .refused(.notFound("file")) }
    files[id]?.touchedAt = desk.clock.now()
    return file
  }

  private func idle(_ id: OpenFileID, _ actor: Actor) throws(ImportFailure) -> OpenFile {
    let file = try touched(id, actor)
    guard !file.isRunning else { throw .refused(Refusal(.importRunning)) }
    return file
  }

  /// One open file for each person, and few for all: the one that waited longest makes place.
  private func makeRoom(for owner: StaffID?) {
    let now = desk.clock.now()
    for (id, file) in files where !file.isRunning {
      if file.owner == owner || file.touchedAt.seconds(until: now) > ImportDesk.keptSeconds {
        files[id] = nil
      }
    }
    while files.count >= ImportDesk.mostOpen,
      let oldest = files.filter({ !$0.value.isRunning }).min(by: { $0.value.touchedAt < $1.value.touchedAt })
    {
      files[oldest.key] = nil
    }
  }

  private static func baseName(_ name: String) -> String {
    let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "file"
    let scalars = last.unicodeScalars.filter { isShortText(String($0)) }
    return cleaned(String(String.UnicodeScalarView(scalars.prefix(120)))) ?? "file"
  }
}

extension TableRow {
  /// Columns that a mapping of ours can have; a stored one with more was not made here.
  static let mostShown = 256
}

/// A file that is open at the ``ImportDesk``; means nothing after the station ends.
public struct OpenFileID: RecordID {
  public let rawValue: Int64
  public init(rawValue: Int64) { self.rawValue = rawValue }
}

/// What a person sees of a file before deciding about it.
public struct ImportPreview: Sendable {
  public var id: OpenFileID
  public var file: FileFacts
  public var direction: SerialHeading.Direction
  public var encoding: TextEncoding?
  public var separator: String?
  public var sheet: String?
  public var sheets: [String]
  /// With the heading.
  public var rows: Int
  public var first: [TableRow]
  public var mapping: ColumnMapping
  /// Whether a person made this mapping for such a file before.
  public var isRemembered: Bool
  public var before: Before?

  /// That these bytes were taken in already.
  public struct Before: Sendable, Hashable {
    public var fileImport: FileImportID
    public var at: Moment?
    /// Nil for the console.
    public var by: String?
  }

  public static let shown = 10
}

/// Why a file came no further.
public enum ImportFailure: Error, Sendable, Equatable {
  case file(TableFailure)
  case refused(Refusal)
  case store(StoreFailure)
}
