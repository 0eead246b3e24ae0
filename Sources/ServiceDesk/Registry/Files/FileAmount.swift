/// Prices as lists write them: `1.234,50`, `1 234,50 zł`, `1,234.50`, `1234.5`, `25 400 Ft`.
enum FileAmount {
  /// Minor units of `currency`; nil for what cannot be read, or could be read two ways (`1.234`).
  static func minorUnits(_ text: String, _ currency: Currency) -> Int64? {
    let bare = text.unicodeScalars.filter {
      !$0.properties.isWhitespace && !$0.properties.isAlphabetic && $0 != "€"
    }
    let characters = Array(String(String.UnicodeScalarView(bare)))
    guard !characters.isEmpty, characters.allSatisfy({ ("0"..."9").contains($0) || $0 == "." || $0 == "," })
    else { return nil }
    let marks = characters.indices.filter { characters[$0] == "." || characters[$0] == "," }
    guard let last = marks.last else { return units(String(characters), "", currency) }
    let behind = characters[(last + 1)...]
    let isGroup = marks.allSatisfy { characters[$0] == characters[last] }
    if behind.count == 3, isGroup {
      // One mark before three digits: thousands here, decimals there. Two alike can only be thousands.
      guard marks.count > 1 else { return nil }
      return grouped(characters, marks) ? units(digits(characters[...]), "", currency) : nil
    }
    guard marks.dropLast().allSatisfy({ characters[$0] != characters[last] }) else { return nil }
    let front = characters[..<last]
    let groups = Array(marks.dropLast())
    guard groups.isEmpty || grouped(Array(front), groups) else { return nil }
    return units(digits(front), String(behind), currency)
  }

  /// Whether marks stand before every three digits, counted from the end.
  private static func grouped(_ characters: [Character], _ marks: [Int]) -> Bool {
    var end = characters.count
    for mark in marks.reversed() {
      guard end - mark == 4 else { return false }
      end = mark
    }
    return (1...3).contains(end)
  }

  private static func digits(_ characters: some Sequence<Character>) -> String {
    String(characters.filter { $0 != "." && $0 != "," })
  }

  private static func units(_ whole: String, _ fraction: String, _ currency: Currency) -> Int64? {
    let decimals = currency.decimals
    let kept = fraction.prefix(decimals)
    // More decimals than the currency has are no price, but for zeros.
    guard fraction.dropFirst(decimals).allSatisfy({ $0 == "0" }), whole.count <= 12 else { return nil }
    return Int64(whole + kept + String(repeating: "0", count: decimals - kept.count))
  }
}
