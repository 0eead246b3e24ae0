extension GTIN {
  /// Which goods the number is for, by its prefix (GS1 General Specifications, 1.4.2).
  public enum Family: String, Sendable, Hashable, Codable, CaseIterable {
    case goods
    /// ISBN: 978, and 979 but for 9790.
    case book
    /// ISSN: 977.
    case periodical
    /// ISMN: 9790.
    case sheetMusic
    /// Numbered by one shop for its own shelves and scales: means nothing elsewhere.
    case inStore
    case coupon
    /// A carton of goods: 14 digits that begin with 1 to 9.
    case carton
  }

  public var family: Family {
    if digits.first != "0" { return .carton }
    // Eight digits have prefixes of their own.
    if digits.hasPrefix("000000") {
      return digits.dropFirst(6).first == "0" || digits.dropFirst(6).first == "2" ? .inStore : .goods
    }
    let printed = digits.dropFirst()
    if printed.hasPrefix("9790") { return .sheetMusic }
    switch Int(printed.prefix(3)) ?? 0 {
    case 20...29, 40...49, 200...299: return .inStore
    case 50...59, 980...984, 990...999: return .coupon
    case 977: return .periodical
    case 978, 979: return .book
    default: return .goods
    }
  }

  /// The digits that are printed under the bars: 8, 13 or 14. Twelve of a UPC-A are shown as the thirteen they are.
  public var printed: String {
    if digits.first != "0" { return digits }
    return String(digits.hasPrefix("000000") ? digits.dropFirst(6) : digits.dropFirst())
  }

  /// `0317-8471`, of a periodical.
  public var issn: String? {
    guard family == .periodical else { return nil }
    let seven = digits.dropFirst(4).prefix(7)
    let sum = zip(seven, (2...8).reversed()).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    let check = (11 - sum % 11) % 11
    return "\(seven.prefix(4))-\(seven.suffix(3))\(check == 10 ? "X" : String(check))"
  }

  /// Reads a UPC-E: 6 digits, with the number system in front 7, with the check digit behind 8.
  ///
  /// Twelve zeros-suppressed digits stand behind it (GS1 General Specifications, 5.2.2.4.2); eight digits must have a right
  /// check digit.
  public init?(upcE text: String) {
    guard (6...8).contains(text.count), text.allSatisfy(\.isASCIIDigit) else { return nil }
    let system = text.count == 6 ? "0" : String(text.prefix(1))
    guard system == "0" || system == "1" else { return nil }
    let six = Array(text.count == 6 ? text[...] : text.dropFirst().prefix(6))
    let (head, tail): (String, String)
    switch six[5] {
    case "0", "1", "2": (head, tail) = (String(six[0...1]) + String(six[5]) + "0000", String(six[2...4]))
    case "3": (head, tail) = (String(six[0...2]) + "00000", String(six[3...4]))
    case "4": (head, tail) = (String(six[0...3]) + "00000", String(six[4]))
    default: (head, tail) = (String(six[0...4]) + "0000", String(six[5]))
    }
    self.init(withoutCheck: system + head + tail)
    if text.count == 8, digits.last != text.last { return nil }
  }

  /// Reads an ISBN of ten characters, with or without hyphens; its own check must hold.
  public init?(isbn10 text: String) {
    let signs = Array(text.uppercased().filter { $0 != "-" && $0 != " " })
    guard signs.count == 10, signs.dropLast().allSatisfy(\.isASCIIDigit),
      let last = signs.last, last.isASCIIDigit || last == "X"
    else { return nil }
    let sum = signs.enumerated().reduce(0) {
      $0 + (10 - $1.offset) * ($1.element == "X" ? 10 : $1.element.wholeNumberValue ?? 0)
    }
    guard sum.isMultiple(of: 11) else { return nil }
    self.init(withoutCheck: "978" + String(signs.dropLast()))
  }

  /// Reads an ISBN as books print and people type it: `ISBN 0-306-40615-2`, `978-0-306-40615-7`. Digits alone are left to the
  /// other readings: ten of them are somebody's serial.
  public init?(printedISBN text: String) {
    let written = text.uppercased()
    let isNamed = written.hasPrefix("ISBN")
    let groups = written.split { $0 == "-" || $0 == " " }
    guard isNamed || groups.count == 5 && ["978", "979"].contains(groups[0]) else { return nil }
    for name in isNamed ? ["ISBN-13", "ISBN-10", "ISBN"] : [""] where written.hasPrefix(name) {
      let number = written.dropFirst(name.count).filter { !"- :".contains($0) }
      guard let gtin = GTIN(isbn10: number) ?? (number.count == 13 ? GTIN(number) : nil),
        gtin.family == .book
      else { continue }
      self = gtin
      return
    }
    return nil
  }

  /// Adds the check digit to 7, 11, 12 or 13 digits.
  init?(withoutCheck body: String) {
    for digit in 0...9 {
      if let gtin = GTIN(body + String(digit)) {
        self = gtin
        return
      }
    }
    return nil
  }
}

/// The check digit of GS1 numbers: 3 and 1 in turn from the right (GS1 General Specifications, 7.9).
func holdsGS1Check(_ digits: some StringProtocol) -> Bool {
  guard digits.count > 1, digits.allSatisfy(\.isASCIIDigit) else { return false }
  let sum = digits.reversed().enumerated().reduce(0) {
    $0 + ($1.element.wholeNumberValue ?? 0) * ($1.offset.isMultiple(of: 2) ? 1 : 3)
  }
  return sum.isMultiple(of: 10)
}
