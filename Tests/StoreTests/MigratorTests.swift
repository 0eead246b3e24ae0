import Store
import Testing

struct MigratorTests {
  private static let second = Migration(2, "colours", [.both("ALTER TABLE ticket ADD COLUMN colour TEXT;")])

  @Test(arguments: EngineUnderTest.allCases)
  func `each migration is applied once, in order`(engine: EngineUnderTest) async throws {
    try await engine.run([]) { engine in
      #expect(try await Migrator([.example]).bring(engine, now: 1) == [1])
      #expect(try await Migrator([.example, Self.second]).bring(engine, now: 2) == [2])
      #expect(try await Migrator([.example, Self.second]).bring(engine, now: 3) == [])
      let rows = try await engine.query("SELECT number, name, applied_at FROM schema_version ORDER BY number")
      #expect(try rows.map { try $0.integer("applied_at") } == [1, 2])
      #expect(try rows.map { try $0.text("name") } == ["example", "colours"])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a database of a newer program is refused`(engine: EngineUnderTest) async throws {
    try await engine.run([.example, Self.second]) { engine in
      let failure = await #expect(throws: StoreOpenFailure.newerSchema(found: 2, known: 1)) {
        try await Migrator([.example]).bring(engine, now: 0)
      }
      #expect(
        failure?.what == "The database has schema version 2, this program knows versions up to 1.")
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a database of another program is refused`(engine: EngineUnderTest) async throws {
    try await engine.run([Migration(1, "invoices", [.both("CREATE TABLE invoice (id {id}) {strict};")])]) {
      engine in
      await #expect(throws: StoreOpenFailure.foreignSchema(number: 1, found: "invoices", known: "example")) {
        try await Migrator([.example]).bring(engine, now: 0)
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a migration that fails leaves nothing behind`(engine: EngineUnderTest) async throws {
    let half = Migration(
      1, "half", [.both("CREATE TABLE one (id {id}) {strict}; CREATE TABLE one (id {id});")])
    try await engine.run([]) { engine in
      await #expect(throws: StoreOpenFailure.self) { try await Migrator([half]).bring(engine, now: 0) }
      await #expect(throws: SQLFailure.self) { try await engine.query("SELECT id FROM one") }
      let applied = try await Migrator([.example]).bring(engine, now: 0)
      #expect(applied == [1])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `programs that start at once migrate once`(engine: EngineUnderTest) async throws {
    try await engine.onDatabase { database in
      let applied = try await withThrowingTaskGroup(of: [Int].self) { group in
        for _ in 1...4 {
          group.addTask {
            let engine = try await database.open()
            let applied = try await Migrator([.example, Self.second]).bring(engine, now: 0)
            await engine.close()
            return applied
          }
        }
        return try await group.reduce(into: []) { $0 += $1 }
      }
      #expect(applied.sorted() == [1, 2])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a step for one engine is not run on the other`(engine: EngineUnderTest) async throws {
    let step = Migration(
      1, "only",
      [
        .only(.sqlite, "CREATE TABLE embedded_only (id {id}) {strict};"),
        .only(.postgres, "CREATE TABLE server_only (id {id}) {strict};"),
      ])
    try await engine.run([step]) { engine in
      let (here, there): (SQL, SQL) = ("SELECT id FROM embedded_only", "SELECT id FROM server_only")
      let rows = try await engine.query(engine.dialect == .sqlite ? here : there)
      #expect(rows.isEmpty)
      await #expect(throws: SQLFailure.self) {
        try await engine.query(engine.dialect == .sqlite ? there : here)
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `the history of the schema cannot be rewritten`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      await #expect(throws: SQLFailure.refusedHistoryChange(table: "schema_version")) {
        try await engine.write { try $0.execute("DELETE FROM schema_version") }
      }
    }
  }
}
