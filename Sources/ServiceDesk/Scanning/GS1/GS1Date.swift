/// A date as GS1 writes it: two digits of the year, and perhaps no day.
public struct GS1Date: Sendable, Hashable {
  public let year: Int
  public let month: Int
  /// Nil where the code says `00`: the month is all that is known. Of an expiry the last day of the month is meant; of
  /// a production nobody knows, and it is never the first (`domain.md` 5.1).
  public let day: Int?

  /// - Parameters:
  ///   - digits: `YYMMDD`.
  ///   - thisYear: the year is taken from 49 before to 50 after it (GS1 General Specifications, 7.12).
  public init?(_ digits: String, thisYear: Int) {
    let bytes = Array(digits.utf8)
    guard GS1Check.dateOrMonth.finding(bytes) == nil else { return nil }
    let turn = thisYear - thisYear % 100
    var year = turn + Array(bytes[..<2]).number
    if year - thisYear > 50 { year -= 100 }
    if thisYear - year > 49 { year += 100 }
    self.year = year
    month = Array(bytes[2..<4]).number
    let day = Array(bytes[4...]).number
    self.day = day == 0 ? nil : day
  }
}

extension GS1Message {
  /// The date of an element such as 11 (production) or 17 (expiry).
  public func date(of identifier: String, thisYear: Int) -> GS1Date? {
    value(of: identifier).flatMap { GS1Date($0, thisYear: thisYear) }
  }
}
