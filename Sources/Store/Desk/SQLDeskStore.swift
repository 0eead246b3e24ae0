public import ServiceDesk
internal import Synchronization

/// The shop's database on either engine: the desk's questions and commands in the SQL that both speak.
public final class SQLDeskStore: DeskStore {
  private let engine: any SQLEngine
  private let lane: GroupCommit
  private let shop: ShopSettings
  private let secrecy: any Secrecy
  private let clock: any ShopClock
  private let papersOwed = Mutex<(@Sendable (Set<StationName>) -> Void)?>(nil)

  /// - Parameters:
  ///   - engine: open, and at the schema of ``DeskSchema``.
  ///   - clock: reads the shop's civil days; its present moment is not asked.
  public init(engine: any SQLEngine, shop: ShopSettings, secrecy: any Secrecy, clock: any ShopClock) {
    self.engine = engine
    self.lane = GroupCommit(engine: engine)
    self.shop = shop
    self.secrecy = secrecy
    self.clock = clock
  }

  /// What the lane of commands has done: how many commits carried how many commands.
  public var figures: GroupCommit.Figures { lane.figures }

  /// Calls `tell` after each commit of a command that added or changed papers, with the stations that play them. What
  /// other programs commit is not heard.
  public func onPapers(_ tell: @escaping @Sendable (Set<StationName>) -> Void) {
    papersOwed.withLock { $0 = tell }
  }

  public func perform<C: DeskCommand>(
    _ command: C, _ envelope: CommandEnvelope
  ) async throws(StoreFailure) -> Decision<C.Answer> {
    let body = try CommandRecord(command, envelope, secrecy)
    let (shop, secrecy, clock) = (shop, secrecy, clock)
    let first = await Self.outcome {
      try await self.lane.submit { connection in
        let desk = SQLDesk(connection, shop: shop, secrecy: secrecy, clock: clock)
        let decision = try desk.performOnce(command, envelope, body)
        return (decision, desk.paperStations)
      }
    }
    switch first {
    case .success(let (decision, stations)):
      if !stations.isEmpty, decision.refusal == nil { papersOwed.withLock { $0 }?(stations) }
      return decision
    case .failure(.constraint("command_log_pkey")):
      // Another station was quicker with the same id: its decision is the answer.
      return try await read { (desk) throws(StoreFailure) in
        guard let desk = desk as? SQLDesk, let decision: Decision<C.Answer> = try desk.decision(body) else {
          throw .unknownOutcome
        }
        return decision
      }
    case .failure(let failure): throw failure
    }
  }

  public func read<T: Sendable>(
    _ question: @escaping @Sendable (any DeskReading) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    let (shop, secrecy, clock) = (shop, secrecy, clock)
    let body: @Sendable (any SQLConnection) throws -> T = { connection in
      try question(SQLDesk(connection, shop: shop, secrecy: secrecy, clock: clock))
    }
    // A short read at once on this thread saves two hops when nobody is writing (`stack.md` B.5).
    let result = await Self.outcome {
      if let value = try self.engine.readNow(body) { return value }
      return try await self.engine.read(body)
    }
    return try result.get()
  }

  public func rehearse<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    let (shop, secrecy, clock) = (shop, secrecy, clock)
    let result = await Self.outcome {
      try await self.lane.submit(settling: { connection in
        .undo(try change(SQLDesk(connection, shop: shop, secrecy: secrecy, clock: clock)))
      })
    }
    return try result.get()
  }

  public func record<T: Sendable>(
    _ change: @escaping @Sendable (any DeskTransaction) throws(StoreFailure) -> T
  ) async throws(StoreFailure) -> T {
    let (shop, secrecy, clock) = (shop, secrecy, clock)
    let result = await Self.outcome {
      try await self.lane.submit { connection in
        try change(SQLDesk(connection, shop: shop, secrecy: secrecy, clock: clock))
      }
    }
    return try result.get()
  }

  private static func outcome<T>(_ work: () async throws -> T) async -> Result<T, StoreFailure> {
    do {
      return .success(try await work())
    } catch let failure as StoreFailure {
      return .failure(failure)
    } catch let failure as SQLFailure {
      return .failure(StoreFailure(failure))
    } catch {
      return .failure(.unavailable(reason: "\(error)"))
    }
  }
}

extension StoreFailure {
  init(_ failure: SQLFailure) {
    switch failure {
    case .unique(let constraint), .check(let constraint): self = .constraint(constraint)
    case .foreignKey: self = .constraint("foreign key")
    case .notNull(let column): self = .constraint(column)
    case .refusedHistoryChange(let table): self = .constraint("history of \(table)")
    case .busy, .conflict: self = .busy
    case .unknownOutcome: self = .unknownOutcome
    case .diskFull: self = .diskFull
    case .unreadable(let column): self = .damagedRow(what: column)
    case .lost, .damaged: self = .unavailable(reason: failure.description)
    case .sql: self = .unavailable(reason: failure.description)
    }
  }
}
