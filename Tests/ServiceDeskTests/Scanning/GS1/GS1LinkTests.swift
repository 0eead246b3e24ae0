import Testing

@testable import ServiceDesk

struct GS1LinkTests {
  private func read(_ text: String) -> String {
    switch GS1Message.read(text) {
    case .message(let message):
      message.canonical + message.leftOut.map { " without \($0.identifier ?? "") \($0.code)" }.joined()
    case .refused(let fault): fault.code.rawValue
    case .plain: "plain"
    }
  }

  @Test(arguments: [
    "https://example.com/01/09506000134352/21/A%2FB1", "http://id.gs1.org/01/09506000134352/21/A%2fB1",
    "https://shop.example.ro:8443/produse/2026/01/9506000134352/21/A%2FB1#foto",
    "HTTPS://EXAMPLE.COM/01/09506000134352/21/A%2FB1?linkType=gs1:pip&utm=1&&x",
    "]Q1https://example.com/gtin/09506000134352/ser/A%2FB1",
  ])
  func `whose address it is says nothing of the goods`(text: String) {
    #expect(read(text) == "^010950600013435221A/B1")
  }

  @Test func `qualifiers and attributes are read in order`() {
    #expect(
      read("https://a.ro/01/09506000134352/22/2A/10/L1/21/S1?17=270200&3103=000195")
        == "^0109506000134352222A^10L1^21S1^172702003103000195")
    #expect(read("https://a.ro/8003/09506000134352LOAN7") == "^800309506000134352LOAN7")
    #expect(read("https://a.ro/00/005941234567890122") == "^00005941234567890122")
    #expect(read("https://a.ro/01/59412342") == "^0100000059412342")
  }

  @Test func `a wrong attribute is left out and the identity stands`() {
    #expect(
      read("https://example.com/01/09506000134352/21/A%2FB1?11=260229")
        == "^010950600013435221A/B1 without 11 illegalDay")
    #expect(
      read("https://example.com/01/09506000134352?10=L1&17=270228")
        == "^010950600013435217270228 without 10 noLinkAttribute")
    #expect(
      read("https://example.com/01/09506000134352?21=S") == "^0109506000134352 without 21 noLinkAttribute")
    #expect(
      read("https://example.com/01/09506000134352?89=S") == "^0109506000134352 without 89 unknownIdentifier")
    #expect(
      read("https://example.com/01/09506000134352?99=A&99=A")
        == "^010950600013435299A without 99 noLinkAttribute")
    #expect(
      read("https://example.com/01/09506000134352?99=A+B")
        == "^0109506000134352 without 99 invalidCset82Character")
  }

  @Test(arguments: [
    ("https://example.com/01/09506000134352/10/L/22/V", "linkQualifiers"),
    ("https://example.com/01/09506000134352/235/X/21/S", "linkQualifiers"),
    ("https://example.com/01/09506000134353", "incorrectCheckDigit"),
    ("https://example.com/01/09506000134352/21/", "valueTooShort"),
    ("https://example.com/01/09506000134352/21/A%20B", "invalidCset82Character"),
    ("https://example.com/01/09506000134352/21/A%00B", "invalidCset82Character"),
    ("https://example.com/01/09506000134352/", "linkWithoutKey"),
    ("https://example.com/21/S1", "linkWithoutKey"),
    ("https://eprel.ec.europa.eu/qr/1234567", "linkWithoutKey"),
    ("https://example.com", "linkWithoutKey"), ("https://", "noLink"),
    ("https:///01/09506000134352", "noLink"),
    ("https://example.com/01/09506000134352<x", "noLink"),
    ("https://user@example.com/01/09506000134352", "noLink"),
    ("ftp://example.com/01/09506000134352", "plain"), ("www.example.com/01/09506000134352", "plain"),
  ])
  func `other addresses are told for what they are`(text: String, answer: String) {
    #expect(read(text) == answer)
  }

  @Test func `packed links are recognised by the check digit inside, and not read`() {
    #expect(read("https://example.com/DBFKk4XBoNU1TVNU") == "compressedLink")
    #expect(read("https://example.com/ARFKk4XBoNU1TVNU") == "compressedLink")
    #expect(read("https://example.com/AAFRuFd_JEyg") == "compressedLink")
    #expect(read("https://example.com/DBFKk4XBotU1TVNU") == "linkWithoutKey")
    #expect(read("https://example.com/service-manuals") == "linkWithoutKey")
  }

  @Test(arguments: [
    ("(01)09506000134352(21)A/B 1".filter { $0 != " " }, "https://a.ro/01/09506000134352/21/A%2FB1"),
    ("(21)S(01)09506000134352(10)L(17)270228", "https://a.ro/01/09506000134352/10/L/21/S?17=270228"),
    ("(99)X(17)270228(01)09506000134352", "https://a.ro/01/09506000134352?17=270228&99=X"),
    ("(01)09506000134352(235)T(10)L", "https://a.ro/01/09506000134352/235/T?10=L"),
  ])
  func `links are written and read back`(text: String, link: String) throws {
    let elements = try GS1Bracketed.elements(Array(text.utf8))
    let written = try #require(GS1Message(elements, .brackets).link(at: "https://a.ro/"))
    #expect(written == link)
    guard case .message(let message) = GS1Message.read(written) else {
      Issue.record("not read back: \(written)")
      return
    }
    #expect(Set(message.elements) == Set(elements))
  }

  @Test func `what has no key, or holds what a link may not, becomes no link`() throws {
    for text in ["(21)S", "(01)09506000134352(8200)http://a.ro", "(01)09506000134352(22)V(235)T"] {
      #expect(GS1Message(try GS1Bracketed.elements(Array(text.utf8)), .brackets).link() == nil)
    }
  }
}
