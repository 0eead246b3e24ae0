/// Statements about many rows at once, in few forms, so that each is prepared once.
///
/// Numbers of placeholders are the only thing that varies; what stands between them is program text.
enum ManyRows {
  /// Rows in one statement: the widest table then takes 1,024 values, SQLite at most 32,766 and PostgreSQL 65,535.
  static let sizes = [64, 8, 1]

  /// `count` rows cut into pieces of these sizes, the largest first.
  static func pieces(of count: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for size in sizes {
      while count - start >= size {
        pieces.append(start..<start + size)
        start += size
      }
    }
    return pieces
  }

  /// Values cut into such pieces; the last one is repeated to fill its statement.
  static func filled(_ values: [SQLValue]) -> [[SQLValue]] {
    var pieces: [[SQLValue]] = []
    var rest = values[...]
    while let last = rest.last {
      let size = sizes.last { $0 >= rest.count } ?? sizes[0]
      let piece = Array(rest.prefix(size))
      pieces.append(piece + Array(repeating: last, count: size - piece.count))
      rest = rest.dropFirst(size)
    }
    return pieces
  }

  /// `INSERT … VALUES ($1, $2), ($3, $4) RETURNING id` and the like, for each of ``sizes``.
  struct Insert {
    private let forms: [Int: SQL]

    init(_ head: StaticString, columns: Int, _ tail: StaticString = "") {
      forms = Dictionary(
        uniqueKeysWithValues: sizes.map { size in
          let rows = (0..<size).map { row in
            "(" + (1...columns).map { "$\(row * columns + $0)" }.joined(separator: ", ") + ")"
          }
          return (size, SQL(text: "\(head) VALUES \(rows.joined(separator: ", ")) \(tail)"))
        })
    }

    /// - Precondition: `rows` is one of ``sizes``.
    func sql(rows: Int) -> SQL {
      guard let form = forms[rows] else { preconditionFailure("not a size of ManyRows") }
      return form
    }
  }

  /// `SELECT … WHERE key IN ($1, $2, …) …` and the like, for each of ``sizes``.
  struct Select {
    private let forms: [Int: SQL]

    /// - Parameter fixed: how many values stand in `head`, and before the many.
    init(_ head: StaticString, behind fixed: Int = 0, _ tail: StaticString = "") {
      forms = Dictionary(
        uniqueKeysWithValues: sizes.map { size in
          let places = (1...size).map { "$\(fixed + $0)" }.joined(separator: ", ")
          return (size, SQL(text: "\(head) IN (\(places)) \(tail)"))
        })
    }

    func sql(values: Int) -> SQL {
      guard let form = forms[values] else { preconditionFailure("not a size of ManyRows") }
      return form
    }
  }
}
