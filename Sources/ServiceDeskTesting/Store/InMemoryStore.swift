import Foundation
public import ServiceDesk

/// A store that lives as long as its test, with the transactions and constraints of the real ones.
///
/// ``DeskStoreConformance`` holds it to the same checks as the database engines.
public actor InMemoryStore: DeskStore {
  private let shop: ShopSettings
  private let secrecy: any Secrecy
  private let clock: any ShopClock
  private var tables = InMemoryTables()
  private var trouble: Trouble?

  /// - Parameter clock: reads the shop's civil days; its present moment is not asked.
  public init(
    shop: ShopSettings = .example(), secrecy: any Secrecy = TestSecrecy(),
    clock: any ShopClock = ManualClock()
  ) {
    self.shop = shop
    self.secrecy = secrecy
    self.clock = clock
  }

  public func perform<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope
  ) async throws(StoreFailure) -> Decision<C.Answer> {
    try meetTroubleBefore()
    let body: Data =
      if let digest = command.bodyDigest {
        Data(digest.utf8)
      } else {
        try encoded(command, "command.body")
      }
    if let first = tables.commands[envelope.id] {
      guard first.kind == C.kind, first.body == body else { return .refused(Refusal(.commandConflict)) }
      return try decoded(first.decision, "command.decision")
    }
    let transaction = InMemoryTransaction(tables, shop: shop, secrecy: secrecy, clock: clock)
    let decision = try command.carryOut(in: transaction, envelope)
    var after = tables
    if case .done(let answer) = decision {
      try transaction.meetFailure()
      after = transaction.tables
      after.audit.append(
        AuditRow(
          actor: envelope.actor.staffID, station: envelope.station, at: envelope.now, kind: C.kind,
          subject: command.subject(of: answer), command: envelope.id))
    }
    after.commands[envelope.id] = InMemoryTables.CommandRow(
      kind: C.kind, body: body, decision: try encoded(decision, "command.decision"))
    tables = after
    try meetTroubleAfter()
    return decision
  }

  public func read<T: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    try meetTroubleBefore()
    let transaction = InMemoryTransaction(tables, shop: shop, secrecy: secrecy, clock: clock)
    defer { pagesRead += transaction.pagesRead }
    return try question(transaction)
  }

  public func rehearse<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    try meetTroubleBefore()
    let transaction = InMemoryTransaction(tables, shop: shop, secrecy: secrecy, clock: clock)
    let result = try change(transaction)
    try transaction.meetFailure()
    return result
  }

  public func record<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    try meetTroubleBefore()
    let transaction = InMemoryTransaction(tables, shop: shop, secrecy: secrecy, clock: clock)
    let result = try change(transaction)
    try transaction.meetFailure()
    pagesRead += transaction.pagesRead
    tables = transaction.tables
    try meetTroubleAfter()
    return result
  }

  // MARK: What only tests see and do

  /// The papers whose drawn pages somebody read, as often as that was.
  public private(set) var pagesRead: [PaperID] = []

  /// The audit trail, oldest first.
  public var audit: [AuditRow] { tables.audit }

  /// Makes calls fail until told otherwise; nil mends the store.
  public func fail(_ trouble: Trouble?) { self.trouble = trouble }

  /// A fault to rehearse.
  public enum Trouble: Sendable {
    /// Every call fails without effect.
    case always(StoreFailure)
    /// The next call fails without effect.
    case once(StoreFailure)
    /// The next change takes effect, and its answer is lost: `unknownOutcome`.
    case answerLost
  }

  private func meetTroubleBefore() throws(StoreFailure) {
    switch trouble {
    case .always(let failure): throw failure
    case .once(let failure):
      trouble = nil
      throw failure
    case .answerLost, nil: return
    }
  }

  private func meetTroubleAfter() throws(StoreFailure) {
    guard case .answerLost = trouble else { return }
    trouble = nil
    throw .unknownOutcome
  }
}

/// One line of the audit trail: a command that had an effect.
public struct AuditRow: Sendable, Hashable {
  public let actor: StaffID?
  public let station: StationName
  public let at: Moment
  public let kind: String
  /// What the command says it was about, such as `ticket 17`.
  public let subject: String?
  public let command: CommandID

  public init(
    actor: StaffID?, station: StationName, at: Moment, kind: String, subject: String?, command: CommandID
  ) {
    self.actor = actor
    self.station = station
    self.at = at
    self.kind = kind
    self.subject = subject
    self.command = command
  }
}

private func encoded(_ value: some Encodable, _ what: String) throws(StoreFailure) -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  do {
    return try encoder.encode(value)
  } catch {
    throw .damagedRow(what: what)
  }
}

func decoded<T: Decodable>(_ data: Data, _ what: String) throws(StoreFailure) -> T {
  do {
    return try JSONDecoder().decode(T.self, from: data)
  } catch {
    throw .damagedRow(what: what)
  }
}
