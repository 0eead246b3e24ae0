internal import Glibc
internal import ServiceDesk

/// Tells the text of a two-dimensional code that does not say in which character set it was written.
///
/// Asked in the order UTF-8, Shift-JIS, Latin; zbar's own guess is wrong for one in five texts of our customers
/// (`barcodes.md` 4). The bytes stay what was printed.
enum CharacterSets {
  /// Code 128 has no other letters than those of Latin-1.
  static func text(_ bytes: [UInt8], in symbology: Symbology) -> String? {
    if symbology == .code128 { return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
    return symbology.isMatrix ? text(bytes) : nil
  }

  static func text(_ bytes: [UInt8]) -> String? {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    if isLikelyShiftJIS(bytes), let text = shiftJIS(bytes) { return text }
    return latin(bytes)
  }

  /// Nearly every Latin text is valid Shift-JIS too; three Japanese characters in a row are not Latin.
  private static func isLikelyShiftJIS(_ bytes: [UInt8]) -> Bool {
    var longest = 0
    var inRow = 0
    var japanese = 0
    var next = 0
    while next < bytes.count {
      switch bytes[next] {
      case 0x81...0x9F, 0xE0...0xFC:
        guard next + 1 < bytes.count, (0x40...0xFC).contains(bytes[next + 1]), bytes[next + 1] != 0x7F else {
          return false
        }
        next += 2
        inRow += 1
        japanese += 1
      case 0xA1...0xDF:
        next += 1
        inRow += 1
        japanese += 1
      case 0x80, 0xA0, 0xFD...0xFF: return false
      default:
        next += 1
        inRow = 0
      }
      longest = max(longest, inRow)
    }
    // Two alone are Japanese only when nothing but them was written.
    return longest >= 3 || (longest == 2 && japanese == 2 && bytes.allSatisfy { $0 >= 0x80 })
  }

  /// By the C library; Microsoft's table, because the standard's turns `\` into a yen sign. See iconv(3).
  private static func shiftJIS(_ bytes: [UInt8]) -> String? {
    guard let converter = iconv_open("UTF-8", "CP932"), Int(bitPattern: converter) != -1 else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 3 + 4)
    var (left, room) = (input.count, output.count)
    let status = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        return iconv(converter, &from, &left, &to, &room)
      }
    }
    // All ones: the bytes are not of this character set.
    guard status != .max, left == 0 else { return nil }
    let text = String(validating: output.dropLast(room).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    // Private use: no Japanese, but Latin letters in a row, `óóó`.
    return text?.unicodeScalars.contains { ("\u{E000}"..."\u{F8FF}").contains($0) } == true ? nil : text
  }

  /// Latin-1, as the standard says, unless that puts a sign into a word where Latin-2 has a letter: `wa³` is `wał`.
  private static func latin(_ bytes: [UInt8]) -> String? {
    guard !bytes.contains(where: { (0x80...0x9F).contains($0) }) else { return nil }
    func isWord(_ at: Int) -> Bool {
      bytes.indices.contains(at)
        && ((0x41...0x5A).contains(bytes[at]) || (0x61...0x7A).contains(bytes[at]) || bytes[at] >= 0xC0)
    }
    // From 0xC0 on both have letters.
    let isLatin2 = bytes.indices.contains { at in
      bytes[at] < 0xC0 && latin2[bytes[at]] != nil && (isWord(at - 1) || isWord(at + 1))
    }
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(isLatin2 ? latin2[byte] ?? Unicode.Scalar(byte) : Unicode.Scalar(byte)) }
    return String(text)
  }

  /// Where ISO 8859-2 differs from ISO 8859-1, letters only.
  private static let latin2: [UInt8: Unicode.Scalar] = [
    0xA1: "Ą", 0xA3: "Ł", 0xA5: "Ľ", 0xA6: "Ś", 0xA9: "Š", 0xAA: "Ş", 0xAB: "Ť", 0xAC: "Ź", 0xAE: "Ž",
    0xAF: "Ż", 0xB1: "ą", 0xB3: "ł", 0xB5: "ľ", 0xB6: "ś", 0xB9: "š", 0xBA: "ş", 0xBB: "ť", 0xBC: "ź",
    0xBE: "ž", 0xBF: "ż", 0xC0: "Ŕ", 0xC3: "Ă", 0xC5: "Ĺ", 0xC6: "Ć", 0xC8: "Č", 0xCA: "Ę", 0xCC: "Ě",
    0xCF: "Ď", 0xD0: "Đ", 0xD1: "Ń", 0xD2: "Ň", 0xD5: "Ő", 0xD8: "Ř", 0xD9: "Ů", 0xDB: "Ű", 0xDE: "Ţ",
    0xE0: "ŕ", 0xE3: "ă", 0xE5: "ĺ", 0xE6: "ć", 0xE8: "č", 0xEA: "ę", 0xEC: "ě", 0xEF: "ď", 0xF0: "đ",
    0xF1: "ń", 0xF2: "ň", 0xF5: "ő", 0xF8: "ř", 0xF9: "ů", 0xFB: "ű", 0xFE: "ţ",
  ]
}
