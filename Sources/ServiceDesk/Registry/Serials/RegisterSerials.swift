/// Registers a list of serials of one product in one go, as a batch that is closed at once.
public struct RegisterSerials: DeskCommand, Hashable {
  public static let kind = "batch.registerSerials"

  public struct Answer: Codable, Sendable, Hashable {
    public var batch: SerialBatchID
    public var registered: Int
    public var refused: [BulkRegistration.RefusedRow]
  }

  public var heading: OpenSerialBatch
  public var product: OpenTicket.ProductChoice
  public var serials: [SerialNumber]
  /// Whether refused serials are left out; otherwise the first of them refuses all.
  public var goodOnly: Bool

  public init(
    heading: OpenSerialBatch, product: OpenTicket.ProductChoice, serials: [SerialNumber],
    goodOnly: Bool = false
  ) {
    self.heading = heading
    self.product = product
    self.serials = serials
    self.goodOnly = goodOnly
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "batch \(answer.batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard !serials.isEmpty else { return .refused(.missing("serials")) }
    try desk.holdRegistry()
    let batch: SerialBatchID
    switch try heading.opened(in: desk, envelope) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let opened): batch = opened
    }
    let model: Product
    switch try product.chosen(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let chosen): model = chosen
    }
    guard var closed = try desk.batch(batch), let deal = closed.heading.deal else {
      throw .damagedRow(what: "serial_batch")
    }
    let bulk = BulkRegistration(
      direction: closed.heading.direction, batch: batch, desk: desk, envelope: envelope)
    let outcome = try bulk.register(serials.map { SerialRow(product: model.id, serial: $0, deal: deal) })
    if !goodOnly || outcome.registered == 0, let first = outcome.refused.first {
      return .refused(first.refusal)
    }
    closed.product = model.id
    closed.closing = SerialBatch.Act(envelope)
    try desk.replace(closed)
    return .done(Answer(batch: batch, registered: outcome.registered, refused: outcome.refused))
  }
}
