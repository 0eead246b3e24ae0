/// The products of a file: found once, added where a row says maker and model of a new one.
struct ProductBook {
  private let fallback: ProductID?
  private var resolved: [ProductWords: Result<ProductID, Refusal>] = [:]
  private var codes: Set<GTIN> = []
  private(set) var added = 0

  init(fallback: ProductID?) { self.fallback = fallback }

  /// Whether a text is the code of one of the file's products.
  func isProductCode(_ serial: SerialNumber) -> Bool {
    serial.text.utf8.count >= 8 && GTIN(serial.text).map(codes.contains) ?? false
  }

  mutating func product(
    _ words: ProductWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<ProductID, Refusal> {
    if let known = resolved[words] { return known }
    let found = try find(words, in: desk)
    resolved[words] = found
    if let gtin = words.gtin { codes.insert(gtin) }
    return found
  }

  private mutating func find(
    _ words: ProductWords, in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<ProductID, Refusal> {
    if words.isEmpty {
      guard let fallback else { return .failure(.missing("product")) }
      guard try desk.product(fallback) != nil else { return .failure(.notFound("product")) }
      return .success(fallback)
    }
    if let gtin = words.gtin, let known = try desk.product(gtin) { return .success(known.id) }
    let isNamed = !words.maker.isEmpty && !words.model.isEmpty
    let named = try desk.products(matching: words.searched, limit: 200).filter { words.names($0.details) }
    // Another code is another product, whatever it is called.
    let fitting = words.gtin == nil ? named : named.filter { $0.details.gtin == nil }
    if fitting.count > 1 {
      return .failure(Refusal(.severalFit, ["what": "product", "count": String(fitting.count)]))
    }
    if let only = fitting.first { return .success(only.id) }
    guard isNamed else { return .failure(.notFound("product")) }
    let details = ProductDetails(
      maker: words.maker, model: words.model, type: words.type, gtin: words.gtin)
    switch details.checked() {
    case .failure(let refusal): return .failure(refusal)
    case .success(let checked):
      added += 1
      return .success(try desk.add(checked))
    }
  }
}

extension ProductWords {
  fileprivate var searched: String {
    if !name.isEmpty { return name }
    return maker.isEmpty ? model : model.isEmpty ? maker : "\(maker) \(model)"
  }

  /// Whether these words say no other product than this one.
  fileprivate func names(_ details: ProductDetails) -> Bool {
    if !name.isEmpty {
      let wanted = folded(name)
      return [details.title, "\(details.maker) \(details.model)", details.model].contains {
        folded($0) == wanted
      }
    }
    return folded(details.model) == folded(model) && (maker.isEmpty || folded(details.maker) == folded(maker))
  }
}
