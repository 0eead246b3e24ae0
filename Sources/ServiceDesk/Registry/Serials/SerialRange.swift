/// Serials from one to another that differ only in the digits at their end (`features.md` W4).
public struct SerialRange: Sendable, Hashable, Codable {
  public let from: SerialNumber
  public let to: SerialNumber
  private let head: String
  private let first: Int64
  private let width: Int
  public let count: Int

  /// So many serials at a time; a longer run is a mistake in one of its ends.
  public static let most = 10_000

  /// Refuses ends that differ in more than their last digits, that have different lengths, or that stand the wrong way
  /// round or too far apart.
  public static func between(_ from: SerialNumber, _ to: SerialNumber) -> Result<SerialRange, Refusal> {
    let refusal = Refusal(
      .rangeUnreadable, ["from": from.text, "to": to.text, "most": String(most)])
    guard let low = parted(from), let high = parted(to), low.head == high.head, low.width == high.width,
      low.number <= high.number, high.number - low.number < Int64(most)
    else { return .failure(refusal) }
    return .success(
      SerialRange(
        from: from, to: to, head: low.head, first: low.number, width: low.width,
        count: Int(high.number - low.number) + 1))
  }

  private init(from: SerialNumber, to: SerialNumber, head: String, first: Int64, width: Int, count: Int) {
    self.from = from
    self.to = to
    self.head = head
    self.first = first
    self.width = width
    self.count = count
  }

  /// What stands before the last digits, and those: at most 18, which a 64-bit number holds.
  private static func parted(_ serial: SerialNumber) -> (head: String, number: Int64, width: Int)? {
    let text = serial.normalised
    let digits = String(text.reversed().prefix(while: \.isASCIIDigit).prefix(18).reversed())
    guard let number = Int64(digits) else { return nil }
    return (String(text.dropLast(digits.count)), number, digits.count)
  }

  /// All serials of the range, in order.
  public var serials: [SerialNumber] {
    (0..<count).compactMap { SerialNumber(head + padded(Int(first) + $0, width)) }
  }
}

/// Registers a range of serials as one act of a batch, once its count was seen and told back.
public struct RegisterRange: BatchCommand, Hashable {
  public static let kind = "batch.range"

  public struct Answer: Codable, Sendable, Hashable {
    public var entry: Int
    public var count: Int
    public var standing: BatchStanding
  }

  public var batch: SerialBatchID
  public var from: SerialNumber
  public var to: SerialNumber
  /// How many the person was shown.
  public var expectedCount: Int

  public init(batch: SerialBatchID, from: SerialNumber, to: SerialNumber, expectedCount: Int) {
    self.batch = batch
    self.from = from
    self.to = to
    self.expectedCount = expectedCount
  }

  public func carryOut(
    in desk: any DeskTransaction, _ envelope: CommandEnvelope
  ) throws(StoreFailure) -> Decision<Answer> {
    let range: SerialRange
    switch SerialRange.between(from, to) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let counted): range = counted
    }
    guard range.count == expectedCount else {
      return .refused(
        Refusal(.rangeCountDiffers, ["count": String(range.count), "expected": String(expectedCount)]))
    }
    let open: SerialBatch
    switch try openBatch(in: desk) {
    case .failure(let refusal): return .refused(refusal)
    case .success(let batch): open = batch
    }
    guard let deal = open.heading.deal else { return .refused(Refusal(.batchClosed)) }
    guard let id = open.product, let product = try desk.product(id) else {
      return .refused(Refusal(.productNotChosen))
    }
    let bulk = BulkRegistration(
      direction: open.heading.direction, batch: batch, desk: desk, envelope: envelope,
      chunk: range.count)
    let rows = range.serials.map { SerialRow(product: product.id, serial: $0, deal: deal) }
    switch try bulk.registerAll(rows) {
    case .failure(let refusal): return .refused(refusal)
    case .success:
      let standing = try BatchStanding(batch, in: desk)
      return .done(
        Answer(entry: standing.last.first?.entry ?? 0, count: range.count, standing: standing))
    }
  }
}
