/// Writes the registry into a file, page by page of the database.
public struct SerialExport: Sendable {
  private let desk: Desk
  private let tables: any TableFiles

  /// Lines asked for together: enough to make a question cheap, few enough to let the counter's between.
  static let page = 2_000

  public init(desk: Desk, tables: any TableFiles) {
    self.desk = desk
    self.tables = tables
  }

  /// - Parameters:
  ///   - language: of the headings.
  ///   - withCustomers: whether the reader may see whom goods were sold to.
  ///   - progress: told how many lines are on their way.
  public func pieces(
    of filter: SerialLineFilter, as form: TableForm, in language: Language, withCustomers: Bool,
    progress: @escaping @Sendable (Int) -> Void = { _ in }
  ) -> TablePieces {
    let table = SerialTable(filter.direction, in: language, withCustomers: withCustomers)
    let pages = SerialPages(desk.store, filter)
    return tables.pieces(
      of: form, heading: table.heading,
      rows: {
        let lines = try await pages.next()
        progress(await pages.told)
        return lines.map(table.row)
      })
  }
}

/// Remembers how far an export has come.
private actor SerialPages {
  private let store: any DeskStore
  private let filter: SerialLineFilter
  private var after: Int64 = 0
  private(set) var told = 0

  init(_ store: any DeskStore, _ filter: SerialLineFilter) {
    self.store = store
    self.filter = filter
  }

  func next() async throws(StoreFailure) -> [SerialLine] {
    let (filter, after) = (filter, after)
    let lines = try await store.read { (desk) throws(StoreFailure) in
      try desk.serialLines(filter, after: after, limit: SerialExport.page)
    }
    self.after = lines.last?.number ?? after
    told += lines.count
    return lines
  }
}
