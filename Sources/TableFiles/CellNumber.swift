import ServiceDesk

/// A number of a sheet as a person entered it, where that can still be known.
enum CellNumber {
  /// - Parameter stored: what the file holds: `490154203237518`, `12.5`, `4.90154203237518E+14`.
  static func cell(_ stored: String, _ style: NumberStyle, startsIn1904: Bool) -> TableCell {
    guard let value = Double(stored), value.isFinite else { return .damaged(stored) }
    switch style {
    case .day:
      return day(value, startsIn1904: startsIn1904).map { .day($0) } ?? .damaged(stored)
    case .zeros(let width):
      guard case .number(let digits) = plain(stored, value),
        digits.utf8.allSatisfy({ (48...57).contains($0) })
      else { return plain(stored, value) }
      return .text(String(repeating: "0", count: max(0, width - digits.count)) + digits)
    case .plain: return plain(stored, value)
    }
  }

  /// Sheets keep 15 digits of a number: a longer one has lost its end (ECMA-376 uses IEEE 754 doubles, Excel shows
  /// and keeps 15 digits).
  private static func plain(_ stored: String, _ value: Double) -> TableCell {
    guard value.rounded() == value else { return .number(shortest(value)) }
    guard value.magnitude < 1e15 else { return .damaged(stored) }
    let digits = String(Int64(value))
    if stored.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), !isExact(stored, digits) {
      return .damaged(stored)
    }
    return .number(digits)
  }

  /// Whether a number with an exponent names all digits: `1.2E+1` does, `4.90154E+14` has lost nine.
  private static func isExact(_ stored: String, _ digits: String) -> Bool {
    let mantissa = stored.utf8.prefix { $0 | 0x20 != UInt8(ascii: "e") }.count { (48...57).contains($0) }
    return mantissa >= digits.utf8.count { (48...57).contains($0) }
  }

  /// 15 digits are what was entered; the rest is the noise of binary fractions (`0.30000000000000004`).
  private static func shortest(_ value: Double) -> String {
    let scale = [1.0, 10, 100, 1_000, 10_000]
    for (decimals, factor) in scale.enumerated() where value.magnitude * factor < 1e15 {
      let scaled = (value * factor).rounded()
      if (scaled / factor - value).magnitude <= value.magnitude * 1e-14 {
        return decimal(Int64(scaled), decimals)
      }
    }
    return "\(value)"
  }

  private static func decimal(_ scaled: Int64, _ decimals: Int) -> String {
    var digits = String(scaled.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = scaled < 0 ? "-" : ""
    return decimals == 0
      ? sign + digits : sign + digits.dropLast(decimals) + "." + digits.suffix(decimals)
  }

  /// Days are counted from 1900 with a 29 February that there was not, or from 1904.
  private static func day(_ value: Double, startsIn1904: Bool) -> Day? {
    // To the end of year 9999.
    guard (0..<2_958_466).contains(value) else { return nil }
    let serial = Int(value)
    if startsIn1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: serial) }
    guard serial > 0, serial != 60 else { return nil }
    return Day(year: 1899, month: 12, day: serial < 60 ? 31 : 30)?.adding(days: serial)
  }
}
