/// `G1` + 8 random characters + check: the serial of goods whose maker gave them none (`features.md` W5).
public struct OwnSerial: Sendable, Hashable, Codable, CustomStringConvertible {
  public let text: String

  /// Reads a scanned or typed code; nil when it is not one.
  public init?(_ scanned: String) {
    guard let body = ownCodeBody(scanned, prefix: "G1", length: 9) else { return nil }
    text = "G1" + body
  }

  public static func random(from secrecy: some Secrecy) -> OwnSerial {
    OwnSerial(valid: "G1" + randomBody(8, secrecy))
  }

  private init(valid text: String) { self.text = text }

  /// `G1 K7M-2QX-9TQ`.
  public var display: String { "G1 " + grouped(text.dropFirst(2), by: 3) }
  public var description: String { text }
}

/// Gives goods without serials one each, and owes a label per unit.
public struct MakeOwnSerials: BatchCommand, Hashable {
  public static let kind = "batch.ownSerials"

  public struct Answer: Codable, Sendable, Hashable {
    public var serials: [SerialNumber]
    public var papers: [PaperID]
    public var standing: BatchStanding
  }

  /// One roll of labels.
  public static let most = 500

  public var batch: SerialBatchID
  public var count: Int

  public init(batch: SerialBatchID, count: Int) {
    self.batch = batch
    self.count = count
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard (1...MakeOwnSerials.most).contains(count) else { return .refused(.unacceptable("batch.count")) }
    let open: SerialBatch
    switch try openBatch(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): open = batch
    }
    guard let deal = open.heading.deal else { return .refused(Refusal(.batchClosed)) }
    guard let id = open.product, let product = try desk.product(id) else {
      return .refused(Refusal(.productNotChosen))
    }
    let codes = try freshCodes(in: desk)
    let maker = folded(product.details.maker)
    let serials = codes.compactMap { SerialNumber($0.text) }
    let registrations = serials.map {
      SerialRegistration(product: product.id, maker: maker, serial: $0, deal: deal)
    }
    let units = try desk.register(registrations, in: batch).units
    try desk.adoptDefaultPlans(for: registrations, units, on: envelope.today)
    let papers = PaperDesk(desk: desk, envelope: envelope)
    var owed: [PaperID] = []
    for code in codes { owed.append(try papers.owe(.serialLabel, papers.serialLabel(code, product), nil)) }
    return .done(
      Answer(serials: serials, papers: owed, standing: try BatchStanding(batch, in: desk)))
  }

  /// Codes that no unit has; a draw that one has, of 500 billion, is repeated.
  private func freshCodes(in desk: any DeskTransaction) throws(StoreFailure) -> [OwnSerial] {
    var codes: Set<OwnSerial> = []
    while codes.count < count {
      while codes.count < count { codes.insert(.random(from: desk.secrecy)) }
      for unit in try desk.registered(under: codes.compactMap { SerialNumber($0.text) }) {
        if let taken = OwnSerial(unit.key) { codes.remove(taken) }
      }
    }
    return codes.sorted { $0.text < $1.text }
  }
}
