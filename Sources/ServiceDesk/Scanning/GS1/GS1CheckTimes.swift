/// Dates and times in values.
enum GS1CheckTimes {
  /// `YYMMDD` or `YYYYMMDD`; with `mayLackDay` the day `00` says that only the month is meant.
  static func date(_ value: [UInt8], longYear: Bool, mayLackDay: Bool) -> GS1Finding? {
    let yearDigits = longYear ? 4 : 2
    let length = yearDigits + 4
    if value.count != length {
      return GS1Finding(value.count < length ? "dateTooShort" : "dateTooLong", 0..<value.count)
    }
    if let finding = value.nonDigit { return finding }
    let month = Array(value[yearDigits..<yearDigits + 2]).number
    guard (1...12).contains(month) else { return GS1Finding("illegalMonth", yearDigits..<yearDigits + 2) }
    // Of the years that two digits can mean, only 00 could be no leap year, in 2100.
    let year = Array(value[..<yearDigits]).number + (longYear ? 0 : 2000)
    let day = Array(value[(yearDigits + 2)...]).number
    guard (mayLackDay ? 0 : 1)...days(of: month, in: year) ~= day else {
      return GS1Finding("illegalDay", yearDigits + 2..<length)
    }
    return nil
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func hour(_ value: [UInt8]) -> GS1Finding? {
    digits(value, 2, "hourTooShort", "hourTooLong")
      ?? (value.number > 23 ? GS1Finding("illegalHour", 0..<2) : nil)
  }

  static func minute(_ value: [UInt8]) -> GS1Finding? {
    digits(value, 2, "minuteTooShort", "minuteTooLong")
      ?? (value.number > 59 ? GS1Finding("illegalMinute", 0..<2) : nil)
  }

  static func second(_ value: [UInt8]) -> GS1Finding? {
    digits(value, 2, "secondTooShort", "secondTooLong")
      ?? (value.number > 59 ? GS1Finding("illegalSecond", 0..<2) : nil)
  }

  static func time(_ value: [UInt8]) -> GS1Finding? {
    if let finding = digits(value, 4, "hourWithMinuteTooShort", "hourWithMinuteTooLong") { return finding }
    if Array(value[..<2]).number > 23 { return GS1Finding("illegalHour", 0..<2) }
    return Array(value[2...]).number > 59 ? GS1Finding("illegalMinute", 2..<4) : nil
  }

  private static func digits(
    _ value: [UInt8], _ count: Int, _ tooShort: GS1Fault.Code, _ tooLong: GS1Fault.Code
  ) -> GS1Finding? {
    if value.count != count { return GS1Finding(value.count < count ? tooShort : tooLong, 0..<value.count) }
    return value.nonDigit
  }
}
