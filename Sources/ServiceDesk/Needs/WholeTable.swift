extension TableFiles {
  /// A table that is held already, as a file; it is handed out a thousand rows at a time.
  public func pieces(of form: TableForm, heading: [String], whole rows: [[TableCell]]) -> TablePieces {
    let pages = RowPages(rows)
    return pieces(of: form, heading: heading, rows: { await pages.next() })
  }
}

private actor RowPages {
  private var rest: ArraySlice<[TableCell]>

  init(_ rows: [[TableCell]]) { rest = rows[...] }

  func next() -> [[TableCell]] {
    defer { rest = rest.dropFirst(1_000) }
    return Array(rest.prefix(1_000))
  }
}
