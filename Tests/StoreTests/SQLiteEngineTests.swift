import Foundation
import Store
@testable import StoreSQLite
import Testing

struct SQLiteEngineTests {
  private func withFile<T>(_ body: (String) async throws -> T) async throws -> T {
    try await withTemporaryFolder { try await body($0.appending(path: "desk.sqlite").path) }
  }

  @Test func `an open file waits for the disk at every commit`() async throws {
    try await withFile { path in
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
      let settings = try await engine.settings()
      let values = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
      #expect(values["journal_mode"] == "truncate")
      #expect(values["synchronous"] == "2")
      #expect(values["foreign_keys"] == "1")
      #expect(values["busy_timeout"] == "5000")
      #expect(values["trusted_schema"] == "0")
      #expect(values["cell_size_check"] == "1")
      #expect(settings.allSatisfy { $0.verdict == .good })
      await engine.close()
    }
  }

  @Test(arguments: [
    ("PRAGMA synchronous = NORMAL", "synchronous", "1"),
    ("PRAGMA foreign_keys = OFF", "foreign_keys", "0"),
    ("PRAGMA trusted_schema = ON", "trusted_schema", "1"),
    ("PRAGMA journal_mode = MEMORY", "journal_mode", "memory"),
    ("PRAGMA busy_timeout = 0", "busy_timeout", "0"),
  ])
  func `a weaker setting is refused`(weakening: String, name: String, value: String) async throws {
    try await withFile { path in
      let failure = await #expect(throws: StoreOpenFailure.self) {
        try await SQLiteEngine.open(SQLiteOptions(path: path), afterSettings: weakening)
      }
      guard case .weakSetting(name, value, _, _) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test func `a file that another program left in WAL mode is switched back`() async throws {
    try await withFile { path in
      let foreign = try ForeignSQLite(path, "PRAGMA journal_mode=WAL; CREATE TABLE crm (id INTEGER)")
      try foreign.end()
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path, patienceInMilliseconds: 100))
      #expect(try await engine.settings().contains { $0.name == "journal_mode" && $0.value == "truncate" })
      await engine.close()
    }
  }

  @Test func `a file that another program holds in WAL mode is refused`() async throws {
    try await withFile { path in
      let foreign = try ForeignSQLite(path, "PRAGMA journal_mode=WAL; CREATE TABLE crm (id INTEGER)")
      await #expect(throws: StoreOpenFailure.walHeldByOthers(path: path)) {
        try await SQLiteEngine.open(SQLiteOptions(path: path, patienceInMilliseconds: 100))
      }
      try foreign.end()
    }
  }

  @Test func `WAL is refused on a library that can corrupt it`() async throws {
    try await withFile { path in
      do {
        let engine = try await SQLiteEngine.open(SQLiteOptions(path: path, journal: .wal))
        let library = try await engine.settings().first { $0.name == "library" }
        #expect(SQLiteVersion(library?.value ?? "")?.hasSafeWAL == true)
        await engine.close()
      } catch StoreOpenFailure.walUnsafe(let version) {
        #expect(SQLiteVersion(version)?.hasSafeWAL == false)
      }
    }
  }

  @Test(arguments: [
    ("3.40.1", false), ("3.44.5", false), ("3.44.6", true), ("3.45.0", false), ("3.50.6", false),
    ("3.50.7", true),
    ("3.51.2", false), ("3.51.3", true), ("3.52.0", true), ("4.0.0", true),
  ])
  func `only fixed versions of SQLite may use WAL`(version: String, isSafe: Bool) {
    #expect(SQLiteVersion(version)?.hasSafeWAL == isSafe)
  }

  @Test func `a lock that another program keeps ends as busy, and work goes on after it`() async throws {
    try await withFile { path in
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path, patienceInMilliseconds: 50))
      try await Migrator([.example]).bring(engine, now: 0)
      let foreign = try ForeignSQLite(path, "BEGIN EXCLUSIVE")
      await #expect(throws: SQLFailure.busy) { try await engine.write { try $0.addTicket(1) } }
      await #expect(throws: SQLFailure.busy) { try await engine.read { try $0.ticketNumbers() } }
      #expect(try engine.readNow { try $0.ticketNumbers() } == nil)
      try foreign.end()
      try await engine.write { try $0.addTicket(1) }
      #expect(try engine.readNow { try $0.ticketNumbers() } == ["B26-1"])
      await engine.close()
    }
  }

  @Test func `readers and writers of one program do not make each other fail`() async throws {
    try await withFile { path in
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
      try await Migrator([.example]).bring(engine, now: 0)
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for seq in 1...100 { try await engine.write { try $0.addTicket(seq) } }
        }
        for _ in 1...4 {
          group.addTask {
            var last = 0
            while last < 100 {
              let now = try await engine.read { try $0.ticketNumbers().count }
              #expect(now >= last)
              last = now
            }
          }
        }
        try await group.waitForAll()
      }
      await engine.close()
    }
  }

  @Test func `what is committed is in the file when the answer comes`() async throws {
    try await withFile { path in
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
      try await Migrator([.example]).bring(engine, now: 0)
      let lane = GroupCommit(engine: engine)
      try await lane.submit { try $0.addTicket(1) }
      let other = try await SQLiteEngine.open(SQLiteOptions(path: path))
      #expect(try await other.read { try $0.ticketNumbers() } == ["B26-1"])
      await other.close()
      await engine.close()
    }
  }

  @Test func `a column that another program adds is read by its name, in statements old and new`()
    async throws
  {
    try await withFile { path in
      let engine = try await SQLiteEngine.open(SQLiteOptions(path: path))
      try await Migrator([.example]).bring(engine, now: 0)
      try await engine.write { try $0.addTicket(1) }
      let known: SQL = "SELECT ticket.*, 7 AS last FROM ticket"
      #expect(try await engine.read { try $0.query(known).count } == 1)
      try ForeignSQLite(path, "ALTER TABLE ticket ADD COLUMN colour TEXT DEFAULT 'red'").end()
      for sql in [known, "SELECT *, 7 AS last FROM ticket"] {
        let row = try #require(try await engine.read { try $0.query(sql).first })
        #expect(try row.integer("last") == 7)
        #expect(try row.text("colour") == "red")
      }
      await engine.close()
    }
  }

  @Test func `a place that cannot be opened says so`() async throws {
    await #expect(throws: StoreOpenFailure.self) {
      try await SQLiteEngine.open(SQLiteOptions(path: "/nowhere/at/all/desk.sqlite"))
    }
  }
}
