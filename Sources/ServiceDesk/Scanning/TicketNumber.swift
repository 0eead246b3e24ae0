/// `B26-001234`: branch, year, counter. Printed for people and invoices; opens nothing in public (`domain.md` P-2).
public struct TicketNumber: Sendable, Hashable, Codable, CustomStringConvertible {
  /// One letter A to Z.
  public let branch: Character
  /// Two digits of the year.
  public let year: Int
  /// From 1; six digits are printed, more when a branch ever needs them.
  public let counter: Int

  public init(branch: Character, year: Int, counter: Int) {
    self.branch = branch
    self.year = year % 100
    self.counter = counter
  }

  public init?(_ text: String) {
    let parts = text.uppercased().filter { !$0.isWhitespace }.split(
      separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 3, let branch = parts[0].first, branch.isASCII, branch.isLetter,
      parts[0].dropFirst().allSatisfy(\.isASCIIDigit), let year = Int(parts[0].dropFirst()),
      (6...9).contains(parts[1].count), parts[1].allSatisfy(\.isASCIIDigit), let counter = Int(parts[1]),
      // More than six digits are printed only where six are too few: zeros before them are somebody else's.
      counter > 0, parts[1].count == 6 || parts[1].first != "0"
    else { return nil }
    self.init(branch: branch, year: year, counter: counter)
  }

  public var description: String { "\(branch)\(padded(year, 2))-\(padded(counter, 6))" }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let number = TicketNumber(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a ticket number")
    }
    self = number
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Character {
  /// Not a range of characters: those are ordered by canonical form, and `1\u{301}` lies between 1 and 2.
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
