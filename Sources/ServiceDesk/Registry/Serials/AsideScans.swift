/// Puts a scan into the tray of its batch, to find out later what it is.
public struct PutAside: BatchCommand, Hashable {
  public static let kind = "batch.putAside"

  public struct Answer: Codable, Sendable, Hashable {
    public var aside: AsideScanID
    public var standing: BatchStanding
  }

  public var batch: SerialBatchID
  public var codes: [String]

  public init(batch: SerialBatchID, codes: [String]) {
    self.batch = batch
    self.codes = codes
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    if case .failure(let refusal) = try openBatch(in: desk) { return .refused(refusal) }
    let texts = codes.compactMap { cleaned($0) }
    guard !texts.isEmpty, texts.count <= BoxCodes.most, texts.allSatisfy(isShortText) else {
      return .refused(.unacceptable("unit.serial"))
    }
    let aside = try desk.add(
      AsideScan(
        id: AsideScanID(0), batch: batch, codes: texts, putAside: SerialBatch.Act(envelope)))
    return .done(Answer(aside: aside, standing: try BatchStanding(batch, in: desk)))
  }
}

/// Registers a scan from the tray as a unit of a product, also when its batch is closed.
public struct SettleAside: DeskCommand, Hashable {
  public static let kind = "aside.settle"

  public struct Answer: Codable, Sendable, Hashable {
    public var entry: SerialEntry
    public var standing: BatchStanding
  }

  public var aside: AsideScanID
  public var product: OpenTicket.ProductChoice
  public var serial: SerialNumber?
  public var isConfirmed: Bool

  public init(
    aside: AsideScanID, product: OpenTicket.ProductChoice, serial: SerialNumber? = nil,
    isConfirmed: Bool = false
  ) {
    self.aside = aside
    self.product = product
    self.serial = serial
    self.isConfirmed = isConfirmed
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "unit \(answer.entry.unit)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try desk.holdRegistry()
    guard let waiting = try desk.aside(aside), waiting.settling == nil else {
      return .refused(.notFound("aside"))
    }
    guard let batch = try desk.batch(waiting.batch), batch.takingBack == nil else {
      return .refused(Refusal(.batchClosed))
    }
    var taking = SerialTaking(batch: batch, desk: desk, envelope: envelope, isConfirmed: isConfirmed)
    switch try product.chosen(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let chosen):
      var another = batch
      another.product = chosen.id
      taking = SerialTaking(batch: another, desk: desk, envelope: envelope, isConfirmed: isConfirmed)
    }
    switch try taking.take(waiting.codes, chosen: serial) {
    case .failure(let refusal): return .refused(refusal)
    case .success(.product): return .refused(Refusal(.productCodeIsNoSerial))
    case .success(.serial(let entry)):
      try desk.settle(aside, AsideScan.Settling(act: SerialBatch.Act(envelope), unit: entry.unit))
      return .done(Answer(entry: entry, standing: try BatchStanding(batch.id, in: desk)))
    }
  }
}

/// Throws a scan out of the tray, with a reason.
public struct DiscardAside: DeskCommand, Hashable {
  public static let kind = "aside.discard"
  public typealias Answer = BatchStanding

  public var aside: AsideScanID
  public var reason: String

  public init(aside: AsideScanID, reason: String) {
    self.aside = aside
    self.reason = reason
  }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "batch \(answer.batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<BatchStanding> {
    guard let waiting = try desk.aside(aside), waiting.settling == nil else {
      return .refused(.notFound("aside"))
    }
    guard let reason = cleaned(reason) else { return .refused(.missing("reason")) }
    guard isShortText(reason) else { return .refused(.unacceptable("reason")) }
    try desk.settle(aside, AsideScan.Settling(act: SerialBatch.Act(envelope), reason: reason))
    return .done(try BatchStanding(waiting.batch, in: desk))
  }
}
