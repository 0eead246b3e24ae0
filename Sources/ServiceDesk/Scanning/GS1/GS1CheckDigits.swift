/// Check digits and check characters.
enum GS1CheckDigits {
  /// The last digit: weights 3 and 1 from the right (GS1 General Specifications, 7.9.1).
  static func mod10(_ value: [UInt8]) -> GS1Finding? {
    guard !value.isEmpty else { return GS1Finding("tooShortForCheckDigit", 0..<0) }
    if let finding = value.nonDigit { return finding }
    let sum = value.reversed().enumerated().reduce(0) { sum, digit in
      sum + (Int(digit.element) - 48) * (digit.offset.isMultiple(of: 2) ? 1 : 3)
    }
    return sum.isMultiple(of: 10) ? nil : GS1Finding("incorrectCheckDigit", value.count - 1..<value.count)
  }

  /// The last two characters: primes as weights from the right, modulo 1021 (GS1 General Specifications, 7.9.5).
  static func pair(_ value: [UInt8]) -> GS1Finding? {
    guard value.count >= 2 else { return GS1Finding("tooShortForCheckPair", 0..<value.count) }
    guard value.count <= primes.count + 2 else {
      return GS1Finding("tooLongForCheckPairImplementation", 0..<value.count)
    }
    let body = value.dropLast(2)
    var sum = 0
    for (index, byte) in body.enumerated() {
      guard let character = values82[byte] else {
        return GS1Finding("invalidCset82Character", index..<index + 1)
      }
      sum += character * primes[body.count - 1 - index]
    }
    let pair = [pairCharacters[sum % 1021 / 32], pairCharacters[sum % 1021 % 32]]
    return pair == Array(value.suffix(2))
      ? nil : GS1Finding("incorrectCheckPair", value.count - 2..<value.count)
  }

  private static let values82 = Dictionary(
    uniqueKeysWithValues: GS1Check.alphabet82.enumerated().map { ($0.element, $0.offset) })
  private static let pairCharacters = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
  /// 97 of them: more than the longest value has.
  private static let primes = (2...509).filter { number in
    !(2..<number).contains { $0 * $0 <= number && number.isMultiple(of: $0) }
  }

  /// An account number (ISO 13616-1): modulo 97, with the first four characters moved to the end.
  static func account(_ value: [UInt8]) -> GS1Finding? {
    guard value.count >= 4 else { return GS1Finding("ibanTooShort", 0..<value.count) }
    guard Array(value[..<2]).isOne(of: GS1CodeLists.countryLetters) else {
      return GS1Finding("illegalIbanCountryCode", 0..<2)
    }
    guard value.count <= 34 else { return GS1Finding("ibanTooLong", 0..<value.count) }
    guard value.count > 10 else { return GS1Finding("ibanTooShort", 0..<value.count) }
    var rest = 0
    for index in Array(4..<value.count) + [0, 1, 2, 3] {
      switch value[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): rest = (rest * 10 + Int(value[index]) - 48) % 97
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): rest = (rest * 100 + Int(value[index]) - 55) % 97
      default: return GS1Finding("invalidIbanCharacter", index..<index + 1)
      }
    }
    return rest == 1 ? nil : GS1Finding("incorrectIbanChecksum", 2..<4)
  }
}
