import Foundation
import ServiceDesk
import Testing

struct SerialNumberTests {
  /// `domain.md` B-11, B-12.
  @Test(arguments: [
    (" ab 12-x ", "ab 12-x", "AB12-X"), ("o0Ol1I", "o0Ol1I", "O0OL1I"), ("ＡＢ１２", "ＡＢ１２", "AB12"),
    ("a\u{A0}b\u{3000}c", "a\u{A0}b\u{3000}c", "ABC"), ("S/N:1", "S/N:1", "S/N:1"), ("ß1", "ß1", "SS1"),
    ("az~ !AZ`{", "az~ !AZ`{", "AZ~!AZ`{"), (" Șț 9", "Șț 9", "ȘȚ9"),
  ])
  func `the reading is kept, spaces and letter case do not count, and nothing is corrected`(
    scanned: String, text: String, normalised: String
  ) throws {
    let serial = try #require(SerialNumber(scanned))
    #expect(serial.text == text)
    #expect(serial.normalised == normalised)
  }

  @Test(arguments: [
    "", "   ", "\u{3000}", "AB\u{1D}12", "AB\u{0}", "AB\n12", "A\tB", "A\u{202E}B", "A\u{200B}B", "\u{1B}[A",
    "???", "-", ". / .", "AB\u{7F}", "\u{85}", "A\u{85}B",
  ])
  func `empty readings, control characters and signs alone are refused`(scanned: String) {
    #expect(SerialNumber(scanned) == nil)
  }

  @Test func `64 characters are the most, marks included`() {
    #expect(SerialNumber(String(repeating: "9", count: 64)) != nil)
    #expect(SerialNumber(String(repeating: "9", count: 65)) == nil)
    #expect(SerialNumber(String(repeating: "9", count: 7089)) == nil)
    #expect(SerialNumber("A" + String(repeating: "\u{301}", count: 300)) == nil)
  }

  @Test func `a serial travels as it was read`() throws {
    let serial = try #require(SerialNumber("ab 12"))
    let data = try JSONEncoder().encode([serial])
    #expect(String(decoding: data, as: UTF8.self) == #"["ab 12"]"#)
    #expect(try JSONDecoder().decode([SerialNumber].self, from: data) == [serial])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([SerialNumber].self, from: Data(#"["\u0000"]"#.utf8))
    }
  }
}
