/// Takes one scan into a batch: a product code says what follows, anything else is the serial of one more unit. Several
/// codes in one scan are those of one box.
public struct ScanIntoBatch: BatchCommand, Hashable {
  public static let kind = "batch.scan"

  public struct Answer: Codable, Sendable, Hashable {
    public var taken: Taken
    public var standing: BatchStanding
    public var sound: Sound { .good }
  }

  public enum Taken: Codable, Sendable, Hashable {
    case product(ProductID)
    case serial(SerialEntry)
  }

  public var batch: SerialBatchID
  public var codes: [String]
  /// Which of the codes is the serial, where that was not clear.
  public var serial: SerialNumber?
  /// A person has looked at what the first try warned of.
  public var isConfirmed: Bool

  public init(
    batch: SerialBatchID, codes: [String], serial: SerialNumber? = nil, isConfirmed: Bool = false
  ) {
    self.batch = batch
    self.codes = codes
    self.serial = serial
    self.isConfirmed = isConfirmed
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let open: SerialBatch
    switch try openBatch(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): open = batch
    }
    let taking = SerialTaking(batch: open, desk: desk, envelope: envelope, isConfirmed: isConfirmed)
    switch try taking.take(codes, chosen: serial) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let taken):
      return .done(Answer(taken: taken, standing: try BatchStanding(batch, in: desk)))
    }
  }
}

/// The way of one scan or one box into a batch.
struct SerialTaking {
  let batch: SerialBatch
  let desk: any DeskTransaction
  let envelope: CommandEnvelope
  let isConfirmed: Bool

  func take(
    _ codes: [String], chosen: SerialNumber?
  ) throws(StoreFailure) -> Result<ScanIntoBatch.Taken, Refusal> {
    guard !codes.isEmpty, codes.count <= BoxCodes.most else { return .failure(.unacceptable("unit.serial")) }
    let current = try batch.product.flatMap { (id) throws(StoreFailure) in try desk.product(id) }
    let rule = try current.flatMap { (product) throws(StoreFailure) in try desk.serialRule(of: product) }
    var box = BoxCodes()
    for code in codes {
      if let refusal = try box.read(code, rule, isConfirmed: isConfirmed, in: desk) {
        return .failure(refusal)
      }
    }
    if let refusal = takeUnknownProducts(&box, current) { return .failure(refusal) }
    switch box.parted(chosen: chosen) {
    case .failure(let refusal): return .failure(refusal)
    case .success(nil): return try productOnly(box, current)
    case .success(let (serial, others)?):
      guard let product = box.product ?? current else { return .failure(Refusal(.productNotChosen)) }
      let result = try register(serial, others, of: product)
      if case .success = result, product.id != batch.product { try choose(product.id) }
      return result
    }
  }

  /// A product code that nobody has is a serial only if a person says so; in a box with a serial it must be the chosen
  /// product's, whose code is not written down yet.
  private func takeUnknownProducts(_ box: inout BoxCodes, _ current: Product?) -> Refusal? {
    guard let unknown = box.unknownProducts.first, box.product == nil else { return nil }
    let isAlone = box.serials.isEmpty && box.secondNumbers.isEmpty && box.cards.isEmpty
    if isConfirmed, isAlone {
      box.serials = [unknown.asSerial]
      return nil
    }
    guard let current else { return .notFound("product") }
    if isAlone { return Refusal(.productCodeIsNoSerial) }
    if current.details.gtin != nil, !isConfirmed { return Refusal(.serialOfAnotherProduct) }
    return nil
  }

  private func productOnly(
    _ box: BoxCodes, _ current: Product?
  ) throws(StoreFailure) -> Result<ScanIntoBatch.Taken, Refusal> {
    guard let product = box.product else { return .failure(.unacceptable("unit.serial")) }
    // The code of the product that is chosen already: somebody takes it for the serial (B-5).
    guard product.id != current?.id else { return .failure(Refusal(.productCodeIsNoSerial)) }
    try choose(product.id)
    return .success(.product(product.id))
  }

  private func choose(_ product: ProductID) throws(StoreFailure) {
    guard var changed = try desk.batch(batch.id) else { throw .damagedRow(what: "serial_batch") }
    changed.product = product
    try desk.replace(changed)
  }

  private func register(
    _ serial: SerialNumber, _ aliases: [UnitAlias], of product: Product
  ) throws(StoreFailure) -> Result<ScanIntoBatch.Taken, Refusal> {
    guard let deal = batch.heading.deal else { return .failure(Refusal(.batchClosed)) }
    let rule = try desk.serialRule(of: product)
    if let rule, !rule.accepts(serial) {
      return .failure(
        Refusal(.serialFormat, ["serial": serial.text, "pattern": rule.pattern?.text ?? ""]))
    }
    let maker = folded(product.details.maker)
    let judgement = SerialJudgement(
      direction: batch.heading.direction, batch: batch.id,
      maySeeCustomers: envelope.actor.may(.readCustomer), isConfirmed: isConfirmed)
    let known = try desk.registered(under: [serial] + aliases.map(\.number))
    switch judgement.judge(.init(product: product.id, maker: maker, serial: serial, aliases: aliases), known)
    {
    case .failure(let refusal): return .failure(refusal)
    case .success(let (unit, missing)):
      if unit == nil, !isConfirmed, let twin = try lookalike(of: serial, maker, rule) {
        return .failure(Refusal(.serialResembles, ["serial": serial.text, "known": twin]))
      }
      let sold = SerialRegistration(
        unit: unit, product: product.id, maker: maker, serial: serial, aliases: missing, deal: deal)
      let (entry, units) = try desk.register([sold], in: batch.id)
      try desk.adoptDefaultPlans(for: [sold], units, on: envelope.today)
      return .success(
        .serial(SerialEntry(entry: entry, unit: units[0], product: product.id, serial: serial)))
    }
  }

  private func lookalike(
    of serial: SerialNumber, _ maker: String, _ rule: SerialRule?
  ) throws(StoreFailure) -> String? {
    let keys = rule?.lookalikes(of: serial) ?? []
    guard !keys.isEmpty else { return nil }
    return try desk.registered(under: keys).first { $0.maker == maker }?.key
  }
}
