/// Prints the guarantee documents of what one batch sold: each sale that has none yet gets its own.
///
/// What lacks a fact is told by product and holds up nothing else. Asking again goes on where this one stopped.
public struct GiveBatchDocuments: DeskCommand, Hashable {
  public static let kind = "guaranteeDocument.giveBatch"

  /// Sheets that one command sends to the printer: a stack that a person can watch come out.
  public static let most = 100

  public struct Answer: Codable, Sendable, Hashable {
    public var papers: [PaperID]
    /// Sales that had their document before.
    public var already: Int
    /// Sales that are left for the next time.
    public var left: Int
    public var obstacles: [Obstacle]
  }

  /// Why sales of one product got no document.
  public struct Obstacle: Codable, Sendable, Hashable {
    public var product: ProductID
    public var refusal: Refusal
    public var sales: Int

    public init(product: ProductID, refusal: Refusal, sales: Int) {
      self.product = product
      self.refusal = refusal
      self.sales = sales
    }
  }

  public var batch: SerialBatchID

  public init(batch: SerialBatchID) { self.batch = batch }

  public var permission: Permission { .print }

  public func subject(of answer: Answer) -> String? { "batch \(batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard let found = try desk.batch(batch) else { return .refused(.notFound("batch")) }
    guard found.heading.direction == .sold, found.takingBack == nil else {
      return .refused(.notFound("sale"))
    }
    var answer = Answer(papers: [], already: 0, left: 0, obstacles: [])
    for line in try desk.entries(of: batch, entry: nil, limit: SerialRange.most).reversed() {
      guard let sale = try desk.sales(of: line.unit).inForce, sale.batch == batch else { continue }
      if try desk.guaranteeDocument(of: sale.id) != nil {
        answer.already += 1
      } else if let index = answer.obstacles.firstIndex(where: { $0.holdsUp(line.product, sale) }) {
        answer.obstacles[index].sales += 1
      } else if answer.papers.count == Self.most {
        answer.left += 1
      } else {
        guard let device = try desk.unit(line.unit) else { throw .damagedRow(what: "serial_entry.unit") }
        switch try desk.giveDocument(of: device, sale, envelope) {
        case .success(let paper): answer.papers.append(paper)
        case .failure(let refusal):
          answer.obstacles.append(Obstacle(product: line.product, refusal: refusal, sales: 1))
        }
      }
    }
    return .done(answer)
  }
}

extension GiveBatchDocuments.Obstacle {
  /// What stands in the way of one sale stands in the way of the next of its product, but for a price of its own.
  fileprivate func holdsUp(_ product: ProductID, _ sale: Sale) -> Bool {
    self.product == product && (refusal != .missing("sale.price") || sale.terms.price == nil)
  }
}
