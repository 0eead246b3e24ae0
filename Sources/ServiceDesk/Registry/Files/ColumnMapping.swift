/// Which column of a list holds what: guessed, corrected by a person, remembered.
public struct ColumnMapping: Sendable, Hashable, Codable {
  /// By column; nil for what is not taken in.
  public var fields: [SerialField?]
  /// Whether the first row names the columns.
  public var hasHeading: Bool
  /// How days such as 03/04/2026 are meant, where the file itself does not show it.
  public var dayOrder: DayOrder?

  public enum DayOrder: String, Sendable, Hashable, Codable, CaseIterable { case dayFirst, monthFirst }

  public init(fields: [SerialField?], hasHeading: Bool = true, dayOrder: DayOrder? = nil) {
    self.fields = fields
    self.hasHeading = hasHeading
    self.dayOrder = dayOrder
  }

  /// The likeliest meaning of a table's columns.
  public static func guessed(_ table: FileTable, _ direction: SerialHeading.Direction) -> ColumnMapping {
    let first = table.rows.first?.cells.map(\.shown) ?? []
    let fields = HeadingWords.fields(of: first, direction)
    if fields.contains(where: { $0 != nil }) { return ColumnMapping(fields: fields) }
    // A bare list of serials has no heading: words without a digit would be one that nobody knows.
    let looksLikeData = first.contains { $0.utf8.contains { (48...57).contains($0) } }
    guard first.count == 1 else { return ColumnMapping(fields: fields, hasHeading: !looksLikeData) }
    return ColumnMapping(fields: [.serial], hasHeading: !looksLikeData)
  }

  /// Why this mapping cannot be used; nil when it can.
  public var refusal: Refusal? {
    guard fields.contains(.serial) else { return Refusal(.columnMissing, ["field": "unit.serial"]) }
    var seen: Set<SerialField> = []
    for case let field? in fields where !field.mayRepeat && !seen.insert(field).inserted {
      return Refusal(.columnTwice, ["column": field.rawValue])
    }
    return nil
  }

  /// Under what a mapping is remembered: the direction and the words of the heading, hashed.
  public static func shape(
    of table: FileTable, _ direction: SerialHeading.Direction, _ secrecy: any Secrecy
  ) -> String {
    let words = table.rows.first?.cells.map { HeadingWords.plain($0.shown) } ?? []
    return hexadecimal(secrecy.sha256(Array("\(direction.rawValue)\n\(words.joined(separator: "\n"))".utf8)))
  }
}
