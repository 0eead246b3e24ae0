/// Writes down what a product cost in the sales of one batch that have no price on record: Hungary's document names the
/// price, and its term hangs on it (D-3, W-HU3).
///
/// A price on record stays.
public struct PriceBatchSales: DeskCommand, Hashable {
  public static let kind = "batch.price"

  public struct Answer: Codable, Sendable, Hashable {
    /// How many sales got the price.
    public var sales: Int
  }

  public var batch: SerialBatchID
  public var product: ProductID
  public var price: Money

  public init(batch: SerialBatchID, product: ProductID, price: Money) {
    self.batch = batch
    self.product = product
    self.price = price
  }

  public var permission: Permission { .registerUnits }

  public func subject(of answer: Answer) -> String? { "batch \(batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard (0...99_999_999_99).contains(price.minorUnits), price.currency == desk.shop.currency else {
      return .refused(.unacceptable("sale.price"))
    }
    guard try desk.batch(batch) != nil else { return .refused(.notFound("batch")) }
    var answer = Answer(sales: 0)
    for line in try desk.entries(of: batch, entry: nil, limit: SerialRange.most)
    where line.product == product {
      guard let sale = try desk.sales(of: line.unit).inForce, sale.batch == batch, sale.terms.price == nil
      else { continue }
      try desk.setPrice(price, of: sale.id)
      answer.sales += 1
    }
    return answer.sales == 0 ? .refused(.notFound("sale")) : .done(answer)
  }
}
