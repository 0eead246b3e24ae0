import ServiceDesk
import ServiceDeskTesting
import Store
import Testing

/// The desk's store on both engines, held to the checks that the in-memory one meets, and to what only a database can
/// break: other programs that write the same tables.
///
/// One after the other: together they would hold more than a thousand descriptors, and Foundation's `Process.run`
/// overruns its list of them there (seen with 1353 in Swift 6.3.1).
@Suite(.serialized)
struct DeskStoreTests {
  @Test(arguments: EngineUnderTest.allCases, DeskStoreConformance.checks)
  func `it does what the desk relies on`(
    engine: EngineUnderTest, check: DeskStoreConformance.Check
  ) async throws {
    try await onStore(engine) { store, _ in try await check.run(store, .example()) }
  }

  @Test(arguments: EngineUnderTest.allCases, ZoneClock.zones)
  func `a verdict is the same in every zone`(engine: EngineUnderTest, clock: ZoneClock) async throws {
    for check in DeskStoreConformance.dayChecks {
      try await engine.onDeskDatabase { database in
        try await withStores(database, 1, clock: clock) { stores, _ in
          try await check.run(stores[0], .example())
        }
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `one commit carries the commands of many stations at once`(engine: EngineUnderTest) async throws {
    try await onStore(engine) { store, _ in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<60 {
          group.addTask {
            _ = try await store.perform(
              AddCustomer(details: .example(name: "Client \(number)")), .example(id: commandID(number)))
          }
        }
        try await group.waitForAll()
      }
      #expect(try await store.read { (desk) throws(StoreFailure) in try desk.count(.customers) } == 60)
      #expect(store.figures.bodies == 60)
      #expect(store.figures.groups < 60)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `two programs with the same command have one effect and one answer`(engine: EngineUnderTest)
    async throws
  {
    try await engine.onDeskDatabase { database in
      try await withStores(database, 2) { stores, _ in
        let answers = try await withThrowingTaskGroup(of: Decision<AddCustomer.Answer>.self) { group in
          for number in 0..<100 {
            group.addTask {
              try await stores[number % 2].perform(
                AddCustomer(details: .example(name: "Once")), .example(id: commandID(7)))
            }
          }
          return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(answers.map { $0.answer?.customer }).count == 1)
        #expect(answers.first?.answer != nil)
        #expect(try await stores[0].read { (desk) throws(StoreFailure) in try desk.count(.customers) } == 1)
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases, Sabotage.all)
  func `another program cannot break an invariant`(engine: EngineUnderTest, sabotage: Sabotage) async throws {
    try await onStore(engine) { store, engine in
      try await openExampleTicket(in: store)
      await #expect(throws: SQLFailure.self) {
        try await engine.write { connection in try connection.execute(sabotage.sql) }
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `the audit trail names the first line that was tampered with`(engine: EngineUnderTest) async throws {
    try await onStore(engine) { store, engine in
      for number in 1...5 {
        _ = try await store.perform(
          AddCustomer(details: .example(name: "Client \(number)")), .example(id: commandID(number)))
      }
      #expect(try await store.verifyAudit() == .whole(lines: 5))
      // Somebody with the rights of the file's owner takes the guard away first.
      try await engine.write { connection in
        switch connection.dialect {
        case .sqlite: try connection.execute("DROP TRIGGER audit_keeps_update")
        case .postgres: try connection.execute("ALTER TABLE audit DISABLE TRIGGER ALL")
        }
        try connection.execute("UPDATE audit SET kind = 'customer.edit' WHERE seq = 3")
      }
      #expect(try await store.verifyAudit() == .broken(station: StationName.example.rawValue, seq: 3))
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a row that another program wrote wrong is told, not guessed`(engine: EngineUnderTest) async throws {
    try await onStore(engine) { store, engine in
      try await openExampleTicket(in: store)
      try await engine.write { connection in
        try connection.execute(
          "UPDATE ticket SET accessories = 'two chargers', revision = revision + 1")
      }
      await #expect(throws: StoreFailure.damagedRow(what: "accessories")) {
        _ = try await store.read { (desk) throws(StoreFailure) in try desk.ticket(TicketID(1)) }
      }
    }
  }
}

/// What a careless service might try on the shared tables.
struct Sabotage: Sendable, CustomStringConvertible {
  let description: String
  let sql: SQL

  static let all: [Sabotage] = [
    Sabotage(description: "second open ticket of a unit (I1)", sql: secondOpenTicket),
    Sabotage(description: "rewritten history (I2)", sql: "UPDATE ticket_event SET reason = 'other'"),
    Sabotage(description: "deleted history (I2)", sql: "DELETE FROM ticket_event"),
    Sabotage(
      description: "delivered without being ready (I4)",
      sql: """
        UPDATE ticket SET stage = 'DELIVERED', revision = revision + 1, handed_over_at = 1, handed_over_staff = 1,
          collector = 'x', collector_proof = 'receiptScanned', accessories_returned = ''
        """),
    Sabotage(
      description: "delivered without a hand-over",
      sql: "UPDATE ticket SET stage = 'DELIVERED', revision = revision + 1"),
    Sabotage(
      description: "ready without an outcome",
      sql: "UPDATE ticket SET stage = 'READY_OK', revision = revision + 1"),
    Sabotage(description: "unknown stage", sql: "UPDATE ticket SET stage = 'LOST', revision = revision + 1"),
    Sabotage(description: "deleted ticket", sql: "DELETE FROM ticket"),
    Sabotage(description: "change without a revision", sql: "UPDATE ticket SET fault = 'other'"),
    Sabotage(description: "number series wound back (R-3)", sql: "UPDATE number_series SET last = 0"),
    Sabotage(description: "number series removed (R-3)", sql: "DELETE FROM number_series"),
    Sabotage(description: "forgotten command", sql: "DELETE FROM command_log"),
    Sabotage(description: "forged audit line", sql: "UPDATE audit SET actor = NULL, kind = 'x'"),
    Sabotage(description: "unit of no product", sql: "UPDATE unit SET product = 999"),
    Sabotage(
      description: "two secrets of a claim", sql: "UPDATE claim SET slow_secret = 'x', keyed_secret = 'y'"),
  ]

  private static let secondOpenTicket: SQL = """
    INSERT INTO ticket (number, unit, customer, opened_at, unit_code, stage, basis, fault, condition, accessories,
      photos, currency, remedy_information_given, may_erase, revision)
    SELECT 'B26-999999', unit, customer, opened_at, 'U1AAAAAAAAA', 'RECEIVED', basis, fault, condition, accessories,
      photos, currency, 0, 0, 1 FROM ticket
    """
}

private func onStore(
  _ engine: EngineUnderTest, _ body: (SQLDeskStore, any SQLEngine) async throws -> Void
) async throws {
  try await engine.onDeskDatabase { database in
    try await withStores(database, 1) { stores, engines in try await body(stores[0], engines[0]) }
  }
}

private func withStores(
  _ database: DatabaseUnderTest, _ count: Int, clock: any ShopClock = ManualClock(),
  _ body: ([SQLDeskStore], [any SQLEngine]) async throws -> Void
) async throws {
  let secrecy = TestSecrecy()
  var engines: [any SQLEngine] = []
  for _ in 0..<count { engines.append(try await database.open()) }
  let stores = engines.map {
    SQLDeskStore(engine: $0, shop: .example(), secrecy: secrecy, clock: clock)
  }
  do {
    try await body(stores, engines)
  } catch {
    for engine in engines { await engine.close() }
    throw error
  }
  for engine in engines { await engine.close() }
}

private func openExampleTicket(in store: SQLDeskStore) async throws {
  let added = try await store.perform(
    AddStaff(
      name: "Ana", roles: [.counter], language: .romanian, badgeHash: String(repeating: "a", count: 64),
      pin: SlowHash(rawValue: "x")), .example(id: commandID(900)))
  let staff = try #require(added.answer?.staff)
  let opened = try await store.perform(
    OpenTicket(
      customer: .new(.example()),
      unit: .new(.new(.example()), try #require(SerialNumber("SN-1")), []),
      intake: IntakeRecord(basis: .paid, fault: "does not start")),
    .example(id: commandID(901), actor: .staff(.example(id: staff))))
  #expect(opened.answer != nil)
}

private func commandID(_ number: Int) -> CommandID {
  CommandID(
    at: Moment(milliseconds: 1_790_000_000_000 + Int64(number)),
    random: (0..<10).map { UInt8(truncatingIfNeeded: number &* 31 &+ $0) })
}
