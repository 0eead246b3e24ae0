import ServiceDesk
import Testing

struct FoldingTests {
  @Test(arguments: [
    ("Ștefănescu", "stefanescu"), ("ŞTEFĂNESCU", "stefanescu"), ("Stefanescu", "stefanescu"),
    ("S\u{326}tefa\u{306}nescu", "stefanescu"), ("Țară", "tara"), ("ţâșț", "tast"), ("În", "in"),
    ("ŁUKASZ", "lukasz"), ("Zażółć gęślą jaźń", "zazolc gesla jazn"), ("ĄĆĘŁŃÓŚŹŻ", "acelnoszz"),
    ("Árvíztűrő tükörfúrógép", "arvizturo tukorfurogep"), ("ŐRS", "ors"), ("Groß", "gross"),
    ("ẞ", "ss"), ("Æsop Œuvre", "aesop oeuvre"), ("Đorđe", "dorde"), ("İzmir", "izmir"),
    ("  Ana \t\n  Maria  ", "ana maria"), ("a\u{A0}b", "a b"), ("", ""), ("   ", ""),
    ("100% _x_", "100% _x_"),
    ("e" + String(repeating: "\u{301}", count: 300), "e"), ("Привет", "привет"), ("漢字", "漢字"), ("ＡＢ", "ａｂ"),
  ])
  func `texts that people take for the same fold to the same`(text: String, form: String) {
    #expect(Array(folded(text).utf8) == Array(form.utf8))
  }

  @Test(arguments: ["Ștefănescu Ion", "ŁUKASZ  Żółć", "Groß", "  "])
  func `folding a folded text changes nothing`(text: String) {
    #expect(folded(folded(text)) == folded(text))
  }

  @Test func `cedillas become commas below and nothing else changes`() {
    let corrected = withCommaBelow("ŞşŢţ ȘșȚț çÇ Ş")
    #expect(Array(corrected.utf8) == Array("ȘșȚț ȘșȚț çÇ Ș".utf8))
  }
}
