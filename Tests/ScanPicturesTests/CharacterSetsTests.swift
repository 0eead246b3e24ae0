import ServiceDesk
import Testing

@testable import ScanPictures

@Suite struct CharacterSetsTests {
  @Test(
    arguments: [
      ("Țuică și ștrudel", Array("Țuică și ștrudel".utf8)),
      // Shift-JIS: kanji, half-width katakana, and a backslash that stays one.
      ("点検修理", [0x93, 0x5F, 0x8C, 0x9F, 0x8F, 0x43, 0x97, 0x9D]),
      ("ｱｲｳ\\1", [0xB1, 0xB2, 0xB3, 0x5C, 0x31]),
      // Latin-1, although its letters pair up as Shift-JIS.
      ("Häuser für Müller", Array("H\u{E4}user f\u{FC}r M\u{FC}ller".unicodeScalars.map { UInt8($0.value) })),
      ("25 °C ± 1", [0x32, 0x35, 0x20, 0xB0, 0x43, 0x20, 0xB1, 0x20, 0x31]),
      // Not Japanese: those pairs are for private use.
      ("Históóóó", Array("Hist".utf8) + [0xF3, 0xF3, 0xF3, 0xF3]),
      // Latin-2: a sign of Latin-1 inside a word is a letter of Latin-2.
      ("wał", [0x77, 0x61, 0xB3]), ("część", [0x63, 0x7A, 0xEA, 0xB6, 0xE6]),
    ] as [(String, [UInt8])])
  func `the text is told by the bytes`(_ text: String, _ bytes: [UInt8]) {
    #expect(CharacterSets.text(bytes) == text)
  }

  @Test func `letters of Code 128 are Latin, though they pair up as Japanese ones`() {
    let bytes: [UInt8] = [0xE8, 0xE9, 0xC4, 0xDC]
    #expect(CharacterSets.text(bytes, in: .code128) == "èéÄÜ")
    #expect(CharacterSets.text(bytes, in: .code39) == nil)
  }

  @Test func `what is no text has none`() {
    #expect(CharacterSets.text([0xFF, 0x80, 0x81]) == nil)
  }

  @Test(
    arguments: [
      ("01234565", "0012345000065"), ("00123457", "0001234000057"), ("01230045", nil), ("0123456", nil),
    ] as [(String, String?)])
  func `a UPC-E is widened to the EAN that it stands for`(_ short: String, _ long: String?) {
    guard let long else {
      if short.count != 8 { #expect(expandedUPCE(Array(short.utf8)) == nil) }
      return
    }
    #expect(expandedUPCE(Array(short.utf8)).map { String(decoding: $0, as: UTF8.self) } == long)
  }
}
