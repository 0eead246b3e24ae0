/// Takes back one act of an open batch: the last one, or an earlier one by its number.
public struct UndoRegistration: BatchCommand, Hashable {
  public static let kind = "batch.undo"

  public struct Answer: Codable, Sendable, Hashable {
    public var takenBack: [SerialEntry]
    public var standing: BatchStanding
  }

  public var batch: SerialBatchID
  /// As the list shows it; the last one when nil.
  public var entry: Int?

  public init(batch: SerialBatchID, entry: Int? = nil) {
    self.batch = batch
    self.entry = entry
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    if case .failure(let refusal) = try openBatch(in: desk) { return .refused(refusal) }
    let newest = try desk.entries(of: batch, entry: nil, limit: 1).first?.entry
    guard let wanted = entry ?? newest else { return .refused(Refusal(.nothingToUndo)) }
    let taken = try desk.entries(of: batch, entry: wanted, limit: SerialRange.most)
    guard !taken.isEmpty else { return .refused(Refusal(.nothingToUndo)) }
    if let refusal = try desk.refusalOfTakingBack(batch, entry: wanted) { return .refused(refusal) }
    _ = try desk.takeBack(batch, entry: wanted)
    return .done(Answer(takenBack: taken, standing: try BatchStanding(batch, in: desk)))
  }
}

/// Takes back a whole batch, open or closed, as if it had never been scanned or imported.
public struct TakeBackBatch: DeskCommand, Hashable {
  public static let kind = "batch.takeBack"

  public struct Answer: Codable, Sendable, Hashable {
    public var serials: Int
  }

  public var batch: SerialBatchID

  public init(batch: SerialBatchID) { self.batch = batch }

  public var permission: Permission { .registerUnits }
  public func subject(of answer: Answer) -> String? { "batch \(batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    try desk.holdRegistry()
    guard var found = try desk.batch(batch) else { return .refused(.notFound("batch")) }
    guard found.takingBack == nil else { return .refused(Refusal(.nothingToUndo)) }
    if let refusal = try desk.refusalOfTakingBack(batch, entry: nil) { return .refused(refusal) }
    let serials = try desk.takeBack(batch, entry: nil)
    found.takingBack = SerialBatch.Act(envelope)
    try desk.replace(found)
    return .done(Answer(serials: serials))
  }
}

extension DeskReading {
  /// Names the first unit that was used since, and says how many there are, up to 100.
  func refusalOfTakingBack(
    _ batch: SerialBatchID, entry: Int?
  ) throws(StoreFailure) -> Refusal? {
    let uses = try uses(ofUnitsIn: batch, entry: entry, limit: 100)
    guard let first = uses.first else { return nil }
    return Refusal(
      .usedSince,
      [
        "serial": first.serial.text, "unit": "\(first.unit)", "kind": first.kind.rawValue,
        "count": String(Set(uses.map(\.unit)).count),
      ])
  }
}
