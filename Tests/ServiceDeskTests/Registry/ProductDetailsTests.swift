import ServiceDesk
import ServiceDeskTesting
import Testing

struct ProductDetailsTests {
  @Test func `a product is called by maker, model and type`() {
    #expect(ProductDetails.example().title == "Acme FP-700 (fiscal printer)")
    #expect(ProductDetails.example(type: "").title == "Acme FP-700")
  }

  @Test(arguments: [
    (ProductDetails.example(maker: " "), Refusal.missing("product.maker")),
    (.example(model: ""), .missing("product.model")),
    (.example(type: "a\u{7}"), .unacceptable("product.type")),
    (.example(model: String(repeating: "x", count: 201)), .unacceptable("product.model")),
    (.example(guaranteeMonths: -1), .unacceptable("product.guaranteeMonths")),
    (.example(guaranteeMonths: 601), .unacceptable("product.guaranteeMonths")),
  ])
  func `a product that cannot be kept is refused with its field`(details: ProductDetails, refusal: Refusal) {
    #expect(details.checked() == .failure(refusal))
  }

  @Test func `texts are trimmed and the type may be empty`() throws {
    let checked = try ProductDetails.example(maker: " Acme ", type: " ", guaranteeMonths: 0).checked().get()
    #expect(checked == .example(type: "", guaranteeMonths: 0))
  }
}
