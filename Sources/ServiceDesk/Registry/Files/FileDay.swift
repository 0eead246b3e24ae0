/// Days as lists write them: `2026-11-21`, `21.11.2026`, `2026. 11. 21.`, `21/11/2026`, `21.11.2026 r.`, `20261121`.
struct FileDay {
  enum Reading: Equatable {
    case day(Day)
    /// May be meant two ways, or has a year of two digits.
    case ambiguous
    case none
  }

  private let parts: [(digits: Substring, number: Int)]
  private let separator: Character?

  /// Nil for a text that cannot be a day in any order.
  init?(_ text: String) {
    var rest = text.trimmedWhitespace[...]
    if rest.hasSuffix("r.") { rest = rest.dropLast(2) }
    // The time behind a day says nothing here: `2026-11-21T08:00:00`, `21.11.2026 08:00`.
    if let time = rest.firstIndex(where: { $0 == ":" }) {
      let head = rest[..<time]
      guard let gap = head.lastIndex(where: { $0 == " " || $0 == "T" }) else { return nil }
      rest = rest[..<gap]
    }
    let compact = rest.filter { $0 != " " }
    let pieces = compact.split(whereSeparator: { ".-/".contains($0) })
    if pieces.count == 1, compact.utf8.count == 8, compact.allSatisfy({ ("0"..."9").contains($0) }) {
      let digits = compact[...]
      let (year, month, day) = (digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2))
      parts = [year, month, day].map { ($0, Int($0) ?? 0) }
      separator = nil
      return
    }
    guard pieces.count == 3 else { return nil }
    var read: [(Substring, Int)] = []
    for piece in pieces {
      guard piece.count <= 4, piece.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(piece) else {
        return nil
      }
      read.append((piece, number))
    }
    parts = read
    separator = compact.first { ".-/".contains($0) }
  }

  /// What this text proves about the order of its column; nil when it fits both or says the year first.
  var provenOrder: ColumnMapping.DayOrder? {
    guard parts[2].digits.count == 4, separator == "/" || separator == "-" else { return nil }
    switch (parts[0].number > 12, parts[1].number > 12) {
    case (true, false): return .dayFirst
    case (false, true): return .monthFirst
    default: return nil
    }
  }

  /// - Parameter order: of days with `/` or `-`; with points the day comes first in all our countries.
  func reading(_ order: ColumnMapping.DayOrder?) -> Reading {
    if parts[0].digits.count == 4 { return day(parts[0], parts[1], parts[2]) }
    guard parts[2].digits.count == 4 else { return .ambiguous }
    switch (separator == "." ? .dayFirst : order ?? provenOrder) {
    case .dayFirst: return day(parts[2], parts[1], parts[0])
    case .monthFirst: return day(parts[2], parts[0], parts[1])
    case nil: return parts[0].number == parts[1].number ? day(parts[2], parts[1], parts[0]) : .ambiguous
    }
  }

  private typealias Part = (digits: Substring, number: Int)

  private func day(_ year: Part, _ month: Part, _ day: Part) -> Reading {
    // A year before 1970 or after 2199 is a slip of the keyboard in a list of goods.
    guard (1970...2199).contains(year.number),
      let day = Day(year: year.number, month: month.number, day: day.number)
    else { return .none }
    return .day(day)
  }
}
