/// What the same bars say to a reader that is set otherwise. It is told beside what was read and never put in its place
/// (`domain.md` B-12): nothing in the bars says which of the two is meant.
public struct OtherReading: Sendable, Hashable {
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// Code 39 whose pairs of a sign and a letter are one character of ASCII each.
    case fullASCII = "full-ascii"
    /// Six characters of Code 39 for nine digits, on medicines sold in Italy ("Code 32").
    case pharmacode = "code-32"
    /// Codabar without the letters that begin and end it, which one reader sends and another does not.
    case withoutEnds = "codabar"
    /// The number of a vehicle behind its data identifier.
    case vehicle = "vin"
  }

  public let form: Form
  public let text: String

  /// The other readings of a code.
  ///
  /// - Parameters:
  ///   - text: as it was scanned, with or without its AIM identifier.
  ///   - symbology: the kind of barcode; where nobody knows it, only what an accident seldom passes is told.
  public static func all(of text: String, symbology: Symbology? = nil) -> [OtherReading] {
    let (identifier, body) = AIMIdentifier.parted(text)
    let read = body.trimmedWhitespace
    let kind = symbology ?? identifier?.symbology
    var readings: [OtherReading] = []
    func add(_ form: Form, _ text: String?) {
      if let text { readings.append(OtherReading(form: form, text: text)) }
    }
    if kind == .code39 || kind == nil, identifier?.isFullASCII != true {
      // Slashes, dollars and percents stand in serials; plus signs hardly do.
      if kind != nil || read.contains("+") { add(.fullASCII, fullASCII(read)) }
      if kind != nil { add(.pharmacode, pharmacode(read)) }
    }
    if kind == .codabar { add(.withoutEnds, withoutEnds(read)) }
    if kind?.isMatrix != true, let number = VehicleNumber.behindIdentifier(read), number.holdsCheck {
      add(.vehicle, number.text)
    }
    return readings
  }

  // MARK: Full ASCII

  /// Nil where a sign stands without its letter, where there is no sign, or where a character would come out that cannot be
  /// printed.
  static func fullASCII(_ text: String) -> String? {
    var result: [UInt8] = []
    var shift: UInt8?
    var isShifted = false
    for byte in text.utf8 {
      if let sign = shift {
        guard let character = character(sign, byte) else { return nil }
        result.append(character)
        shift = nil
        isShifted = true
      } else if shifts.contains(byte) {
        shift = byte
      } else {
        guard alphabet39.contains(byte) else { return nil }
        result.append(byte)
      }
    }
    guard shift == nil, isShifted else { return nil }
    let told = String(decoding: result, as: UTF8.self).trimmedWhitespace
    return told.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !told.isEmpty ? told : nil
  }

  /// The character of a pair (ISO/IEC 16388, Annex A).
  private static func character(_ sign: UInt8, _ letter: UInt8) -> UInt8? {
    guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { return nil }
    switch (sign, letter) {
    case (UInt8(ascii: "+"), _): return letter + 32
    case (UInt8(ascii: "$"), _): return letter - 64
    case (UInt8(ascii: "/"), ...UInt8(ascii: "O")): return letter - 32
    case (UInt8(ascii: "/"), UInt8(ascii: "Z")): return UInt8(ascii: ":")
    case (UInt8(ascii: "%"), ...UInt8(ascii: "E")): return letter - 38
    case (UInt8(ascii: "%"), ...UInt8(ascii: "J")): return letter - 11
    case (UInt8(ascii: "%"), ...UInt8(ascii: "O")): return letter + 16
    case (UInt8(ascii: "%"), ...UInt8(ascii: "T")): return letter + 43
    case (UInt8(ascii: "%"), UInt8(ascii: "U")): return 0
    case (UInt8(ascii: "%"), UInt8(ascii: "V")): return UInt8(ascii: "@")
    case (UInt8(ascii: "%"), UInt8(ascii: "W")): return UInt8(ascii: "`")
    case (UInt8(ascii: "%"), _): return 0x7F
    default: return nil
    }
  }

  private static let shifts = Set("+$/%".utf8)
  private static let alphabet39 = Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. ".utf8)

  // MARK: Codabar

  private static func withoutEnds(_ text: String) -> String? {
    let ends: Set<Character> = ["A", "B", "C", "D"]
    guard text.count > 2, let first = text.first, let last = text.last, ends.contains(first),
      ends.contains(last)
    else { return nil }
    return String(text.dropFirst().dropLast())
  }

  // MARK: Pharmacode

  /// `A` and nine digits, of which the last one checks the others: weights 1 and 2 in turn, the digits of a product added.
  static func pharmacode(_ text: String) -> String? {
    guard text.utf8.count == 6 else { return nil }
    var number = 0
    for byte in text.utf8 {
      guard let value = alphabet32.firstIndex(of: byte) else { return nil }
      number = number * 32 + value
    }
    guard number < 1_000_000_000 else { return nil }
    let digits = padded(number, 9)
    let values = digits.compactMap(\.wholeNumberValue)
    let sum = values.dropLast().enumerated().reduce(0) { sum, digit in
      let product = digit.element * (digit.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + product / 10 + product % 10
    }
    return sum % 10 == values.last ? "A" + digits : nil
  }

  /// The digits and the consonants.
  private static let alphabet32 = Array("0123456789BCDFGHJKLMNPQRSTUVWXYZ".utf8)
}

/// The number of a vehicle (ISO 3779): seventeen digits and letters, but no `I`, `O` and `Q`.
struct VehicleNumber {
  let text: String

  /// Nil where a character is none of those, or the last four are not digits.
  init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 17, bytes.allSatisfy({ Self.value($0) != nil }),
      bytes.suffix(4).allSatisfy(\.isDigit)
    else { return nil }
    self.text = String(text)
  }

  /// The number behind the data identifier `I`, which labels in vehicles print (ANSI MH10.8.2).
  static func behindIdentifier(_ text: String) -> VehicleNumber? {
    text.hasPrefix("I") ? VehicleNumber(text.dropFirst()) : nil
  }

  /// Whether the ninth character checks the others; it does in North America and China, elsewhere it may be anything.
  var holdsCheck: Bool {
    let bytes = Array(text.utf8)
    let sum = zip(bytes, Self.weights).reduce(0) { $0 + (Self.value($1.0) ?? 0) * $1.1 }
    let check = sum % 11
    return bytes[8] == (check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check))
  }

  private static let weights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

  /// What a character counts (49 CFR 565.15).
  private static func value(_ byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "H"): Int(byte) - 64
    case UInt8(ascii: "J")...UInt8(ascii: "N"): Int(byte) - 73
    case UInt8(ascii: "P"): 7
    case UInt8(ascii: "R"): 9
    case UInt8(ascii: "S")...UInt8(ascii: "Z"): Int(byte) - 81
    default: nil
    }
  }
}
