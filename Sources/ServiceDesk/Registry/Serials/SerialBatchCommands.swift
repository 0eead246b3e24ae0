/// How a batch stands after each act: what the page shows, so that the page has nothing of its own to lose.
public struct BatchStanding: Codable, Sendable, Hashable {
  public var batch: SerialBatchID
  public var product: ProductID?
  public var registered: Int
  /// The last five, newest first.
  public var last: [SerialEntry]
  /// Scans that wait in the tray, at most 100 counted.
  public var aside: Int

  public static let shown = 5

  init(_ batch: SerialBatchID, in desk: any DeskReading) throws(StoreFailure) {
    guard let stored = try desk.batch(batch) else { throw .damagedRow(what: "serial_batch") }
    self.batch = batch
    product = stored.product
    registered = stored.registered
    last = try desk.entries(of: batch, entry: nil, limit: BatchStanding.shown)
    aside = try desk.asides(of: batch, limit: 100).count
  }
}

/// A command about one batch.
protocol BatchCommand: DeskCommand {
  var batch: SerialBatchID { get }
}

extension BatchCommand {
  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "batch \(batch)" }

  /// The batch while it is open, with the registry held; or why nothing may be done with it.
  func openBatch(in desk: any DeskTransaction) throws(StoreFailure) -> Result<SerialBatch, Refusal> {
    try desk.holdRegistry()
    guard let found = try desk.batch(batch) else { return .failure(.notFound("batch")) }
    return found.isOpen ? .success(found) : .failure(Refusal(.batchClosed))
  }
}

/// Opens a run of serials: bought from a supplier or sold to a customer, on one document.
public struct OpenSerialBatch: DeskCommand, Hashable {
  public static let kind = "batch.open"
  public typealias Answer = BatchStanding

  public enum Party: Sendable, Hashable, Codable {
    case boughtFrom(SupplierChoice)
    case soldTo(OpenTicket.CustomerChoice)
  }

  public var party: Party
  public var document: String
  public var documentDay: Day
  /// The document's day unless told otherwise.
  public var deliveryDay: Day?
  public var guaranteeMonths: Int?
  public var condition: SaleTerms.Condition
  public var product: OpenTicket.ProductChoice?

  public init(
    party: Party, document: String, documentDay: Day, deliveryDay: Day? = nil, guaranteeMonths: Int? = nil,
    condition: SaleTerms.Condition = .new, product: OpenTicket.ProductChoice? = nil
  ) {
    self.party = party
    self.document = document
    self.documentDay = documentDay
    self.deliveryDay = deliveryDay
    self.guaranteeMonths = guaranteeMonths
    self.condition = condition
    self.product = product
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "batch \(answer.batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<BatchStanding> {
    switch try opened(in: desk, envelope) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): return .done(try BatchStanding(batch, in: desk))
    }
  }

  func opened(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Result<SerialBatchID, Refusal> {
    let chosen: SerialHeading.Party
    switch try chosenParty(in: desk) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let party): chosen = party
    }
    let heading = SerialHeading(
      party: chosen, document: document, documentDay: documentDay, deliveryDay: deliveryDay,
      guaranteeMonths: guaranteeMonths, condition: condition)
    let checked: SerialHeading
    switch heading.checked(on: envelope.today) {
    case .failure(let refusal): return .failure(refusal)
    case .success(let heading): checked = heading
    }
    var first: ProductID?
    if let product {
      switch try product.chosen(in: desk) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let known): first = known.id
      }
    }
    return .success(
      try desk.add(
        SerialBatch(
          id: SerialBatchID(0), heading: checked, product: first, opening: SerialBatch.Act(envelope))))
  }

  private func chosenParty(
    in desk: any DeskTransaction
  ) throws(StoreFailure) -> Result<SerialHeading.Party, Refusal> {
    switch party {
    case .boughtFrom(let supplier): try supplier.chosen(in: desk).map { .supplier($0) }
    case .soldTo(let customer): try customer.chosen(in: desk).map { .customer($0) }
    }
  }
}

/// Says what the next serials of a batch are.
public struct ChooseBatchProduct: BatchCommand, Hashable {
  public static let kind = "batch.chooseProduct"
  public typealias Answer = BatchStanding

  public var batch: SerialBatchID
  public var product: OpenTicket.ProductChoice

  public init(batch: SerialBatchID, product: OpenTicket.ProductChoice) {
    self.batch = batch
    self.product = product
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<BatchStanding> {
    var changed: SerialBatch
    switch try openBatch(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): changed = batch
    }
    switch try product.chosen(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let chosen): changed.product = chosen.id
    }
    try desk.replace(changed)
    return .done(try BatchStanding(batch, in: desk))
  }
}

/// Ends a batch. What lies in its tray can be settled later.
public struct CloseSerialBatch: BatchCommand, Hashable {
  public static let kind = "batch.close"

  public struct Answer: Codable, Sendable, Hashable {
    public var standing: BatchStanding
    public var counts: [SerialCount]
  }

  public var batch: SerialBatchID

  public init(batch: SerialBatchID) { self.batch = batch }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    var closed: SerialBatch
    switch try openBatch(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): closed = batch
    }
    closed.closing = SerialBatch.Act(envelope)
    try desk.replace(closed)
    return .done(
      Answer(standing: try BatchStanding(batch, in: desk), counts: try desk.counts(in: batch)))
  }
}
