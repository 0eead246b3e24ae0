/// Dates and money as each language writes them (`domain.md` 6, grammar traps).
public enum LocalFormat {
  /// ro, pl `21.11.2026`; hu `2026. 11. 21.`; en `21 Nov 2026`.
  public static func day(_ day: Day, _ language: Language) -> String {
    let (year, month, number) = day.yearMonthDay
    switch language {
    case .romanian, .polish: return "\(padded(number, 2)).\(padded(month, 2)).\(padded(year, 4))"
    case .hungarian: return "\(padded(year, 4)). \(padded(month, 2)). \(padded(number, 2))."
    case .english: return "\(number) \(englishMonths[month - 1]) \(year)"
    }
  }

  /// 24 hours, `09:05`.
  public static func time(_ time: CivilTime) -> String { "\(padded(time.hour, 2)):\(padded(time.minute, 2))" }

  public static func dayAndTime(_ time: CivilTime, _ language: Language) -> String {
    "\(day(time.day, language)) \(self.time(time))"
  }

  /// ro `1.234,50 lei`; pl `1 234,50 zł` and hu `25 400 Ft` with no-break spaces; en `RON 1,234.50`.
  public static func money(_ money: Money, _ language: Language) -> String {
    let (group, decimal): (String, String) =
      switch language {
      case .romanian: (".", ",")
      case .english: (",", ".")
      case .hungarian, .polish: ("\u{A0}", ",")
      }
    let amount = number(money.minorUnits, decimals: money.currency.decimals, group: group, decimal: decimal)
    if language == .english { return "\(money.currency.rawValue) \(amount)" }
    return "\(amount)\u{A0}\(symbol(money.currency))"
  }

  private static func number(_ units: Int64, decimals: Int, group: String, decimal: String) -> String {
    var digits = String(units.magnitude)
    digits = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let whole = Array(digits.dropLast(decimals))
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += group }
      grouped.append(digit)
    }
    let fraction = decimals == 0 ? "" : decimal + digits.suffix(decimals)
    return (units < 0 ? "-" : "") + grouped + fraction
  }

  private static func symbol(_ currency: Currency) -> String {
    switch currency {
    case .leu: "lei"
    case .zloty: "zł"
    case .forint: "Ft"
    case .euro: "€"
    }
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
