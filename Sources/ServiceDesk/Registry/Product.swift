/// A model that the shop sells or repairs.
public struct Product: Sendable, Hashable, Codable {
  public var id: ProductID
  public var details: ProductDetails

  public init(id: ProductID, details: ProductDetails) {
    self.id = id
    self.details = details
  }
}

public struct ProductDetails: Sendable, Hashable, Codable {
  public var maker: String
  public var model: String
  /// What it is, in the shop's words: "fiscal printer", "laptop".
  public var type: String
  public var gtin: GTIN?
  /// Months of the maker's or seller's guarantee by statement; nil when none is known.
  public var guaranteeMonths: Int?

  public init(maker: String, model: String, type: String, gtin: GTIN? = nil, guaranteeMonths: Int? = nil) {
    self.maker = maker
    self.model = model
    self.type = type
    self.gtin = gtin
    self.guaranteeMonths = guaranteeMonths
  }

  /// `Datecs DP-25X (fiscal cash register)`.
  public var title: String { type.isEmpty ? "\(maker) \(model)" : "\(maker) \(model) (\(type))" }

  public func checked() -> Result<ProductDetails, Refusal> {
    var checked = self
    checked.maker = cleaned(maker) ?? ""
    checked.model = cleaned(model) ?? ""
    checked.type = cleaned(type) ?? ""
    guard !checked.maker.isEmpty else { return .failure(.missing("product.maker")) }
    guard !checked.model.isEmpty else { return .failure(.missing("product.model")) }
    for (field, text) in [
      ("product.maker", checked.maker), ("product.model", checked.model), ("product.type", checked.type),
    ] where !isShortText(text) { return .failure(.unacceptable(field)) }
    if let months = guaranteeMonths, !(0...600).contains(months) {
      return .failure(.unacceptable("product.guaranteeMonths"))
    }
    return .success(checked)
  }
}
