/// Registers the rows of a file or of another program in one go: each with its own party, document and terms. They
/// stand in one batch, closed at once, and are taken back together.
public struct RegisterRows: DeskCommand {
  public static let kind = "batch.registerRows"

  public struct Answer: Codable, Sendable, Hashable {
    public var batch: SerialBatchID
    public var registered: Int
    public var newUnits: Int
    /// The first refused rows, at most ``most``.
    public var refused: [BulkRegistration.RefusedRow]
    public var refusedCount: Int
  }

  /// Refused rows that the answer names; the command log keeps it for ever.
  public static let most = 1000

  public var direction: SerialHeading.Direction
  /// What the rows came from, a file's name for instance; the document of the batch.
  public var source: String
  public var rows: [SerialRow]
  /// Whether refused rows are left out; otherwise the first of them refuses all.
  public var goodOnly: Bool
  /// A hash of what the rows came from: the same digest under the same command id is the same command.
  public var digest: String
  /// Told how many rows are done; answers false to stop, and then nothing stays. Does not travel.
  public var progress: (@Sendable (Int) -> Bool)?

  private enum CodingKeys: String, CodingKey { case direction, source, rows, goodOnly, digest }

  public init(
    direction: SerialHeading.Direction, source: String, rows: [SerialRow], goodOnly: Bool = false,
    digest: String, progress: (@Sendable (Int) -> Bool)? = nil
  ) {
    self.direction = direction
    self.source = source
    self.rows = rows
    self.goodOnly = goodOnly
    self.digest = digest
    self.progress = progress
  }

  public var permission: Permission { .registerUnits }
  public var bodyDigest: String? { "\(direction.rawValue) \(goodOnly) \(digest)" }
  public func subject(of answer: Answer) -> String? { "batch \(answer.batch)" }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    guard !rows.isEmpty else { return .refused(.missing("serials")) }
    let heading = SerialHeading(
      party: .various(direction), document: source, documentDay: envelope.today)
    let checked: SerialHeading
    switch heading.checked(on: envelope.today) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let heading): checked = heading
    }
    try desk.holdRegistry()
    var batch = SerialBatch(
      id: SerialBatchID(0), heading: checked, opening: SerialBatch.Act(envelope))
    batch.id = try desk.add(batch)
    let bulk = BulkRegistration(direction: direction, batch: batch.id, desk: desk, envelope: envelope)
    let outcome = try bulk.register(rows, progress: progress ?? { _ in true })
    if outcome.isStopped { return .refused(Refusal(.importStopped)) }
    if !goodOnly || outcome.registered == 0, let first = outcome.refused.first {
      return .refused(first.refusal)
    }
    batch.closing = SerialBatch.Act(envelope)
    try desk.replace(batch)
    return .done(
      Answer(
        batch: batch.id, registered: outcome.registered, newUnits: outcome.newUnits,
        refused: Array(outcome.refused.prefix(RegisterRows.most)), refusedCount: outcome.refused.count))
  }
}
