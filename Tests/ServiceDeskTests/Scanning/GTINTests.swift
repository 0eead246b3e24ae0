import ServiceDesk
import Testing

struct GTINTests {
  /// `domain.md` 5.1; the others are worked examples of check digits from GS1's general specifications.
  @Test(arguments: [
    ("09506000134352", "09506000134352"), ("9506000134352", "09506000134352"), ("96385074", "00000096385074"),
    ("036000291452", "00036000291452"), ("4006381333931", "04006381333931"),
    ("00000000000000", "00000000000000"),
  ])
  func `8, 12, 13 and 14 digits name a product`(text: String, digits: String) {
    #expect(GTIN(text)?.digits == digits)
  }

  @Test(arguments: [
    "09506000134353", "9506000134325", "", "9506000134", "950600013435", "095060001343520", "9506000134352 ",
    "950600013435A", "９５０６０００１３４３５２", "950600013435\u{662}", "-506000134352",
  ])
  func `wrong check digits, lengths and characters are refused`(text: String) {
    #expect(GTIN(text) == nil)
  }

  @Test func `a digit that wears a mark is no digit`() {
    // U+0301 after a digit makes one Character with it; the key-cap sequence likewise.
    #expect(GTIN("0\u{301}0000000000000") == nil)
    #expect(GTIN("0\u{FE0F}\u{20E3}0000000000000") == nil)
  }
}
