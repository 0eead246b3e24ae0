/// Checks of how a value is written.
enum GS1CheckText {
  /// At least four digits of a company prefix; whether it is given to anybody only a list can say.
  static func prefix(_ value: [UInt8], from start: Int, _ prefixes: GS1Check.PrefixLookUp?) -> GS1Finding? {
    guard value.count >= start + 4 else {
      return GS1Finding("tooShortForGcp", min(start, value.count)..<value.count)
    }
    if let index = (start..<start + 4).first(where: { !value[$0].isDigit }) {
      return GS1Finding("invalidGcpPrefix", index..<index + 1)
    }
    switch prefixes?(Array(value[start...])) {
    case nil, .known: return nil
    case .unknown: return GS1Finding("invalidGcpPrefix", start..<value.count)
    case .offline: return GS1Finding("gcpDatasourceOffline", start..<value.count)
    }
  }

  /// RFC 4648, 5, where padding fills up to whole threes.
  static func base64(_ value: [UInt8]) -> GS1Finding? {
    let padding = value.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    let body = value.count - padding
    if let finding = Array(value[..<body]).first(outside: GS1Check.characters64, "invalidCset64Character") {
      return finding
    }
    let isRight = padding == 0 || padding <= 2 && value.count.isMultiple(of: 3)
    return isRight ? nil : GS1Finding("invalidCset64Padding", body..<value.count)
  }

  /// `%` and two hexadecimal digits.
  static func escapes(_ value: [UInt8]) -> GS1Finding? {
    var index = 0
    while index < value.count {
      guard value[index] == UInt8(ascii: "%") else {
        index += 1
        continue
      }
      guard GS1Escapes.byte(value, at: index) != nil else {
        return GS1Finding("invalidPercentSequence", index..<min(index + 3, value.count))
      }
      index += 3
    }
    return nil
  }

  /// `2/3`: the second of three.
  static func positionInRow(_ value: [UInt8]) -> GS1Finding? {
    let sides = value.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty && $0.nonDigit == nil }) else {
      return GS1Finding("positionInSequenceMalformed", 0..<value.count)
    }
    if sides[0][0] == UInt8(ascii: "0") { return GS1Finding("illegalZeroPrefix", 0..<sides[0].count) }
    if sides[1][0] == UInt8(ascii: "0") {
      return GS1Finding("illegalZeroPrefix", sides[0].count + 1..<value.count)
    }
    return exceeds(sides[0], sides[1]) ? GS1Finding("positionExceedsEnd", 0..<value.count) : nil
  }

  /// `0203`: piece 2 of 3, each half of the digits.
  static func piece(_ value: [UInt8]) -> GS1Finding? {
    guard !value.isEmpty, value.count.isMultiple(of: 2) else {
      return GS1Finding("invalidLengthForPieceOfTotal", 0..<value.count)
    }
    if let finding = value.nonDigit { return finding }
    let half = value.count / 2
    let (piece, total) = (Array(value[..<half]), Array(value[half...]))
    let isZero = { (digits: [UInt8]) in digits.allSatisfy { $0 == UInt8(ascii: "0") } }
    if isZero(piece) { return GS1Finding("zeroPieceNumber", 0..<half) }
    if isZero(total) { return GS1Finding("zeroTotalPieces", half..<value.count) }
    return exceeds(piece, total) ? GS1Finding("pieceNumberExceedsTotal", 0..<value.count) : nil
  }

  /// Compares digits without zeros ahead, or equally many of them, however long.
  private static func exceeds(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count ? other.lexicographicallyPrecedes(one) : one.count > other.count
  }

  /// Ten digits: degrees with seven decimals, counted from the pole or from the antimeridian.
  static func degrees(
    _ value: [UInt8], most: Int, _ wrongLength: GS1Fault.Code, _ outside: GS1Fault.Code
  ) -> GS1Finding? {
    guard value.count == 10 else { return GS1Finding(wrongLength, 0..<value.count) }
    return value.nonDigit ?? (value.number > most ? GS1Finding(outside, 0..<10) : nil)
  }
}

/// Percent signs in addresses (RFC 3986, 2.1).
enum GS1Escapes {
  /// The byte that `%XX` at `index` means.
  static func byte(_ bytes: [UInt8], at index: Int) -> UInt8? {
    guard index + 2 < bytes.count, bytes[index] == UInt8(ascii: "%"),
      let high = hexadecimal(bytes[index + 1]),
      let low = hexadecimal(bytes[index + 2])
    else { return nil }
    return high * 16 + low
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
    default: nil
    }
  }

  /// Takes the escapes off; in a query `+` is a space. What is no escape stays as it is.
  static func decoded(_ bytes: [UInt8], inQuery: Bool) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let byte = Self.byte(bytes, at: index) {
        result.append(byte)
        index += 3
      } else {
        result.append(inQuery && bytes[index] == UInt8(ascii: "+") ? 32 : bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Escapes all but letters, digits and `-._~`; in a query a space is `+`.
  static func encoded(_ bytes: [UInt8], inQuery: Bool) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    return bytes.reduce(into: "") { result, byte in
      if plain.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if inQuery, byte == 32 {
        result += "+"
      } else {
        result += "%\(hexadecimal[Int(byte / 16)])\(hexadecimal[Int(byte % 16)])"
      }
    }
  }

  private static let plain = Set("-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~".utf8)
}
