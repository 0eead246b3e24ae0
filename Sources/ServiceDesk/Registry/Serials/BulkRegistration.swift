/// One serial of a file or a list, with what was agreed about it.
public struct SerialRow: Sendable, Hashable, Codable {
  public var product: ProductID
  public var serial: SerialNumber
  public var aliases: [UnitAlias]
  public var deal: SerialRegistration.Deal

  public init(
    product: ProductID, serial: SerialNumber, aliases: [UnitAlias] = [], deal: SerialRegistration.Deal
  ) {
    self.product = product
    self.serial = serial
    self.aliases = aliases
    self.deal = deal
  }
}

/// Checks and registers many serials, a chunk of them with a few statements.
///
/// It runs inside a command's transaction: what it did comes to nothing when the command refuses.
public struct BulkRegistration {
  let direction: SerialHeading.Direction
  let batch: SerialBatchID
  let desk: any DeskTransaction
  let envelope: CommandEnvelope
  let chunk: Int

  /// Rows that are asked for and inserted together: enough to make statements cheap, few enough to stop within a second.
  public static let usualChunk = 1024

  /// - Parameter batch: where the rows are counted and taken back together; of this direction.
  public init(
    direction: SerialHeading.Direction, batch: SerialBatchID, desk: any DeskTransaction,
    envelope: CommandEnvelope, chunk: Int = BulkRegistration.usualChunk
  ) {
    self.direction = direction
    self.batch = batch
    self.desk = desk
    self.envelope = envelope
    self.chunk = max(1, chunk)
  }

  /// A row that was not taken, by its place in the list.
  public struct RefusedRow: Sendable, Hashable, Codable {
    public var index: Int
    public var refusal: Refusal

    public init(index: Int, refusal: Refusal) {
      self.index = index
      self.refusal = refusal
    }
  }

  public struct Outcome: Sendable, Hashable {
    public var registered = 0
    /// Units that nobody had seen before.
    public var newUnits = 0
    /// Places of the rows whose unit the shop knew already.
    public var known: [Int] = []
    public var refused: [RefusedRow] = []
    /// Whether `progress` asked to stop; the command must then refuse, so that nothing stays.
    public var isStopped = false
  }

  /// Registers the rows that may be, and says which may not.
  ///
  /// - Parameter isDryRun: whether to check only.
  /// - Parameter progress: told after each chunk how many rows are done; stops everything by answering false.
  public func register(
    _ rows: [SerialRow], isDryRun: Bool = false, progress: (Int) -> Bool = { _ in true }
  ) throws(StoreFailure) -> Outcome {
    if rows.count > BulkRegistration.usualChunk / 2 { try desk.expectManyRows() }
    var outcome = Outcome()
    var checker = try RowChecker(self)
    var start = 0
    while start < rows.count {
      let end = min(start + chunk, rows.count)
      let accepted = try checker.check(rows[start..<end], &outcome)
      outcome.registered += accepted.count
      outcome.newUnits += accepted.count { $0.unit == nil }
      if !isDryRun, !accepted.isEmpty { _ = try desk.register(accepted, in: batch) }
      start = end
      if !progress(end) {
        outcome.isStopped = true
        return outcome
      }
    }
    return outcome
  }

  /// Registers all rows or none: refuses with the first refusal.
  func registerAll(_ rows: [SerialRow]) throws(StoreFailure) -> Result<Outcome, Refusal> {
    let outcome = try register(rows)
    if let first = outcome.refused.first { return .failure(first.refusal) }
    return .success(outcome)
  }
}

/// Judges rows in order, with what earlier rows of the same list took.
private struct RowChecker {
  private let bulk: BulkRegistration
  private let judgement: SerialJudgement
  private var products: [ProductID: Known] = [:]
  private var lastDeal: (deal: SerialRegistration.Deal, refusal: Refusal?)?
  private var parties: [SerialHeading.Party: Bool] = [:]
  /// Makers with serials, and second numbers, of the rows so far.
  private var taken: Set<Identity> = []

  private struct Known {
    let maker: String
    let rule: SerialRule?
  }

  private struct Identity: Hashable {
    let maker: String
    let number: String
  }

  init(_ bulk: BulkRegistration) throws(StoreFailure) {
    self.bulk = bulk
    judgement = SerialJudgement(
      direction: bulk.direction, batch: bulk.batch, maySeeCustomers: bulk.envelope.actor.may(.readCustomer),
      isConfirmed: true)
  }

  mutating func check(
    _ rows: ArraySlice<SerialRow>, _ outcome: inout BulkRegistration.Outcome
  ) throws(StoreFailure) -> [SerialRegistration] {
    var keys: [SerialNumber] = []
    keys.reserveCapacity(rows.count)
    for row in rows {
      keys.append(row.serial)
      for alias in row.aliases { keys.append(alias.number) }
    }
    var known: [String: [RegisteredSerial]] = [:]
    for unit in try bulk.desk.registered(under: keys) {
      for number in Set([unit.key] + unit.aliases) { known[number, default: []].append(unit) }
    }
    var accepted: [SerialRegistration] = []
    accepted.reserveCapacity(rows.count)
    for index in rows.indices {
      switch try check(rows[index], known) {
      case .success(let registration):
        accepted.append(registration)
        if registration.unit != nil { outcome.known.append(index) }
      case .failure(let refusal): outcome.refused.append(.init(index: index, refusal: refusal))
      }
    }
    return accepted
  }

  private mutating func check(
    _ row: SerialRow, _ known: [String: [RegisteredSerial]]
  ) throws(StoreFailure) -> Result<SerialRegistration, Refusal> {
    guard let product = try product(row.product) else { return .failure(.notFound("product")) }
    if let refusal = try refusal(of: row.deal) { return .failure(refusal) }
    if let rule = product.rule, !rule.accepts(row.serial) {
      return .failure(
        Refusal(.serialFormat, ["serial": row.serial.text, "pattern": rule.pattern?.text ?? ""]))
    }
    var registration = SerialRegistration(
      product: row.product, maker: product.maker, serial: row.serial, aliases: row.aliases, deal: row.deal)
    let found = Self.units(of: row, in: known)
    if !found.isEmpty || !row.aliases.isEmpty {
      let candidate = SerialJudgement.Candidate(
        product: row.product, maker: product.maker, serial: row.serial, aliases: row.aliases)
      switch judgement.judge(candidate, found) {
      case .failure(let refusal): return .failure(refusal)
      case .success(let (unit, aliases)):
        registration.unit = unit
        registration.aliases = aliases
      }
    }
    // Last, so that a refused row takes no number from a good one behind it.
    let identity = Identity(maker: product.maker, number: row.serial.normalised)
    guard taken.insert(identity).inserted else {
      return .failure(Refusal(.alreadyInBatch, ["serial": row.serial.text]))
    }
    for alias in registration.aliases where alias.kind != .mac {
      guard taken.insert(Identity(maker: "", number: alias.number.normalised)).inserted else {
        taken.remove(identity)
        return .failure(Refusal(.numberOfAnotherUnit, ["number": alias.number.text]))
      }
    }
    return .success(registration)
  }

  /// Rows of one document follow each other, so the last answer mostly serves the next row.
  private mutating func refusal(of deal: SerialRegistration.Deal) throws(StoreFailure) -> Refusal? {
    if let lastDeal, lastDeal.deal == deal { return lastDeal.refusal }
    let refusal = try freshRefusal(of: deal)
    lastDeal = (deal, refusal)
    return refusal
  }

  private mutating func freshRefusal(of deal: SerialRegistration.Deal) throws(StoreFailure) -> Refusal? {
    let heading = deal.heading
    guard heading.direction == bulk.direction else { return .unacceptable("batch") }
    let isKnown: Bool
    if let known = parties[heading.party] {
      isKnown = known
    } else {
      isKnown = try bulk.desk.partyName(of: heading) != nil
      parties[heading.party] = isKnown
    }
    guard isKnown else { return .notFound(bulk.direction == .sold ? "customer" : "supplier") }
    switch heading.checked(on: bulk.envelope.today) {
    case .failure(let refusal): return refusal
    case .success(let checked):
      return checked.document == heading.document ? nil : .unacceptable("sale.document")
    }
  }

  private static func units(
    of row: SerialRow, in known: [String: [RegisteredSerial]]
  ) -> [RegisteredSerial] {
    if known.isEmpty { return [] }
    var found = known[row.serial.normalised] ?? []
    for alias in row.aliases {
      for unit in known[alias.number.normalised] ?? [] where !found.contains(where: { $0.unit == unit.unit })
      {
        found.append(unit)
      }
    }
    return found
  }

  private mutating func product(_ id: ProductID) throws(StoreFailure) -> Known? {
    if let known = products[id] { return known }
    guard let product = try bulk.desk.product(id) else { return nil }
    let known = Known(maker: folded(product.details.maker), rule: try bulk.desk.serialRule(of: product))
    products[id] = known
    return known
  }
}

extension SerialRegistration.Deal {
  /// The same agreement as a heading has it.
  fileprivate var heading: SerialHeading {
    switch self {
    case .purchase(let supplier, let terms):
      SerialHeading(
        party: .supplier(supplier), document: terms.document, documentDay: terms.day,
        deliveryDay: terms.deliveryDay, guaranteeMonths: terms.guaranteeMonths)
    case .sale(let customer, let terms):
      SerialHeading(
        party: .customer(customer), document: terms.document, documentDay: terms.contractDay,
        deliveryDay: terms.deliveryDay, guaranteeMonths: terms.guaranteeMonths, condition: terms.condition)
    }
  }
}
