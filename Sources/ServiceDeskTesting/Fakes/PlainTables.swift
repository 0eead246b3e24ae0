public import ServiceDesk

/// Tables as plain text: a row a line, cells between `;`, nothing quoted. A first line `password` stands for a failure.
public struct PlainTables: TableFiles {
  public init() {}

  public func read(_ bytes: [UInt8], _ wish: TableWish) async throws(TableFailure) -> FileTable {
    let text = String(decoding: bytes, as: UTF8.self)
    if text.isEmpty { throw .nothingInIt }
    if text == "password" { throw .passwordProtected }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let rows = lines.enumerated().filter { !$0.element.isEmpty }.map { index, line in
      TableRow(
        number: index + 1,
        cells: line.split(separator: ";", omittingEmptySubsequences: false).map { .text(String($0)) })
    }
    return FileTable(form: .csv, encoding: wish.encoding ?? .utf8, separator: ";", rows: rows)
  }

  public func pieces(
    of form: TableForm, heading: [String], rows: @escaping @Sendable () async throws -> [[TableCell]]
  ) -> TablePieces {
    let (first, told) = AsyncStream.makeStream(of: [UInt8].self)
    told.yield(Array("\(heading.joined(separator: ";"))\n".utf8))
    told.finish()
    return TablePieces(unfolding: {
      for await heading in first { return heading }
      let next = try await rows()
      if next.isEmpty { return nil }
      return next.flatMap { Array(($0.map(\.shown).joined(separator: ";") + "\n").utf8) }
    })
  }
}
