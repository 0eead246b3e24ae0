import ServiceDesk
import ServiceDeskTesting
import Testing

struct CustomerDetailsTests {
  @Test func `details are trimmed, empty fields go, and cedillas become commas`() throws {
    let details = CustomerDetails(
      name: "  Ana Ştefănescu ", kind: .consumer, company: "  ", taxNumber: "", phone: " 0700 123 456 ",
      email: "\n",
      language: .romanian)
    let checked = try details.checked().get()
    #expect(Array(checked.name.utf8) == Array("Ana Ștefănescu".utf8))
    #expect(checked == .example(name: "Ana Ștefănescu"))
  }

  @Test(arguments: [
    (CustomerDetails.example(name: " "), Refusal.missing("customer.name")),
    (.example(phone: nil), .missing("customer.contact")),
    (.example(phone: "  ", email: " "), .missing("customer.contact")),
    (.example(phone: "12 34 5"), .unacceptable("customer.phone")),
    (.example(phone: "１２３４５６７"), .unacceptable("customer.phone")),
    (.example(phone: "1\u{301}2\u{301}3\u{301}4\u{301}5\u{301}6\u{301}"), .unacceptable("customer.phone")),
    (.example(email: "ana"), .unacceptable("customer.email")),
    (.example(email: "@shop.example"), .unacceptable("customer.email")),
    (.example(email: "a@b@shop.example"), .unacceptable("customer.email")),
    (.example(email: "a b@shop.example"), .unacceptable("customer.email")),
    (.example(kind: .business, company: " "), .missing("customer.company")),
    (.example(name: "Ana\u{202E}"), .unacceptable("customer.name")),
    (.example(name: "Ana\nBcc: x"), .unacceptable("customer.name")),
    (.example(name: "A\u{0}"), .unacceptable("customer.name")),
    (.example(name: String(repeating: "x", count: 201)), .unacceptable("customer.name")),
    (.example(name: "e" + String(repeating: "\u{301}", count: 300)), .unacceptable("customer.name")),
    (.example(taxNumber: "RO\u{1B}1"), .unacceptable("customer.taxNumber")),
  ])
  func `details that cannot be kept are refused with their field`(details: CustomerDetails, refusal: Refusal)
  {
    #expect(details.checked() == .failure(refusal))
  }

  @Test(arguments: [
    CustomerDetails.example(phone: nil, email: "ana@shop.example"), .example(kind: .business),
    .example(kind: .soleTraderNonProfessional), .example(name: String(repeating: "x", count: 200)),
    .example(name: "<script>alert(1)</script>"), .example(name: "👨‍👩‍👧"),
    .example(name: "';DROP TABLE customer--"),
  ])
  func `odd but honest details are kept as they are`(details: CustomerDetails) {
    #expect(details.checked() == .success(details))
  }

  @Test(arguments: [
    ("0700 123 456", "700123456"), ("+40 700-123-456", "700123456"), ("0040700123456", "700123456"),
    ("123", "123"),
    ("none", ""), ("٠٧٠٠", ""),
  ])
  func `telephones are compared by their last nine digits`(text: String, key: String) {
    #expect(PhoneNumber.key(text) == key)
  }
}
