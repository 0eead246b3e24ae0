import Dispatch
import Store
@testable import StorePostgres
import Synchronization
import TestRigs
import Testing

struct PostgresEngineTests {
  private func withEngines<T>(
    _ count: Int = 1, lockTimeout: Int = 3_000, _ body: ([PostgresEngine]) async throws -> T
  ) async throws -> T {
    let connection = try await PostgresRig.shared().newDatabase()
    var engines: [PostgresEngine] = []
    for _ in 0..<count {
      engines.append(
        try await PostgresEngine.open(
          PostgresOptions(connection: connection, readers: 1, lockTimeoutInMilliseconds: lockTimeout)))
    }
    try await Migrator([.example]).bring(engines[0], now: 0)
    let value = try await body(engines)
    for engine in engines { await engine.close() }
    return value
  }

  @Test func `an open connection waits for the disk at every commit`() async throws {
    try await withEngines { engines in
      let settings = try await engines[0].settings()
      let values = Dictionary(uniqueKeysWithValues: settings.map { ($0.name, $0.value) })
      #expect(values["fsync"] == "on")
      #expect(values["synchronous_commit"] == "on")
      #expect(values["lock_timeout"] == "3000")
      #expect(settings.allSatisfy { $0.verdict == .good })
    }
  }

  @Test(arguments: [
    ("SET synchronous_commit = off", "synchronous_commit"),
    ("SET lock_timeout = 0", "lock_timeout"),
    ("SET client_encoding = LATIN1", "client_encoding"),
    ("SET standard_conforming_strings = off", "standard_conforming_strings"),
  ])
  func `a weaker setting is refused`(weakening: String, name: String) async throws {
    let connection = try await PostgresRig.shared().newDatabase()
    let failure = await #expect(throws: StoreOpenFailure.self) {
      try await PostgresEngine.open(PostgresOptions(connection: connection), afterSettings: weakening)
    }
    guard case .weakSetting(name, _, _, _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
  }

  @Test func `a server that does not wait for its disk is refused`() async throws {
    let rig = try await PostgresRig.start(settings: ["fsync": "off"])
    let connection = try await rig.newDatabase()
    let failure = await #expect(throws: StoreOpenFailure.self) {
      try await PostgresEngine.open(PostgresOptions(connection: connection))
    }
    guard case .weakSetting("fsync", "off", "on", _) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    rig.stop()
  }

  @Test(arguments: [
    ("server_version_num", "140011", true), ("server_encoding_of_database", "SQL_ASCII", true),
    ("full_page_writes", "off", true), ("in_recovery", "on", true), ("collation", "ro_RO.UTF-8", false),
    ("data_checksums", "off", false),
  ])
  func `a setting that is not as it should be is refused, or shown to the administrator`(
    name: String, value: String, isRefused: Bool
  ) {
    let wanted = PostgresSettings(options: PostgresOptions(connection: ""), isReader: false)
    let good = Dictionary(uniqueKeysWithValues: wanted.settings([:]).map { ($0.name, $0.wanted) })
      .merging(["server_version_num": "150000"]) { $1 }
    #expect(wanted.settings(good).allSatisfy { $0.verdict == .good })
    let weak = wanted.settings(good.merging([name: value]) { $1 })
    #expect(weak.filter { $0.verdict != .good }.count == 1)
    if isRefused {
      #expect(throws: StoreOpenFailure.self) { try wanted.requireSafe(weak) }
    } else {
      #expect(throws: Never.self) { try wanted.requireSafe(weak) }
    }
  }

  @Test func `a server that is not there says so without the password`() async throws {
    let connection = "host=/nowhere dbname=desk user=shop password=hunter2"
    let failure = await #expect(throws: StoreOpenFailure.self) {
      try await PostgresEngine.open(PostgresOptions(connection: connection))
    }
    #expect(failure.map { !"\($0)".contains("hunter2") } == true)
  }

  @Test func `a connection that breaks before the commit changes nothing, and the next work finds a new one`()
    async throws
  {
    try await withEngines(2) { engines in
      let (mine, theirs) = (engines[0], engines[1])
      let ids = AsyncStream.makeStream(of: Int64.self)
      let broken = DispatchSemaphore(value: 0)
      let work = Task {
        try await mine.write { connection in
          try connection.addTicket(1)
          ids.continuation.yield(
            try #require(try connection.row("SELECT pg_backend_pid() AS id")).integer("id"))
          broken.wait()
          try connection.addTicket(2)
        }
      }
      var backends = ids.stream.makeAsyncIterator()
      let backend = try #require(await backends.next())
      try await terminate(backend, through: theirs)
      broken.signal()
      await #expect(throws: SQLFailure.lost) { try await work.value }
      try await mine.write { try $0.addTicket(3) }
      #expect(try await mine.read { try $0.ticketNumbers() } == ["B26-3"])
    }
  }

  @Test func `a connection that breaks at the commit leaves the outcome unknown, for the whole group`()
    async throws
  {
    try await withEngines(2) { engines in
      let (mine, theirs) = (engines[0], engines[1])
      let lane = GroupCommit(engine: mine)
      let ids = AsyncStream.makeStream(of: Int64.self)
      let broken = DispatchSemaphore(value: 0)
      let first = Task {
        try await lane.submit { connection in
          try connection.addTicket(1)
          ids.continuation.yield(
            try #require(try connection.row("SELECT pg_backend_pid() AS id")).integer("id"))
          broken.wait()
        }
      }
      var backends = ids.stream.makeAsyncIterator()
      let backend = try #require(await backends.next())
      try await terminate(backend, through: theirs)
      broken.signal()
      await #expect(throws: SQLFailure.unknownOutcome) { try await first.value }
      try await lane.submit { try $0.addTicket(2) }
      #expect(try await mine.read { try $0.ticketNumbers() } == ["B26-2"])
    }
  }

  @Test func `a read goes on after its idle connection broke`() async throws {
    try await withEngines(2) { engines in
      let row = try await engines[0].query("SELECT pg_backend_pid() AS id")
      try await terminate(try row[0].integer("id"), through: engines[1])
      #expect(try await engines[0].query("SELECT 1 AS one").count == 1)
      #expect(try await engines[0].read { try $0.ticketNumbers() } == [])
    }
  }

  @Test func `a column that another program adds is read by its name, by those who read and who write`()
    async throws
  {
    try await withEngines(2) { engines in
      func colours() async throws -> [String?] {
        let all: SQL = "SELECT ticket.*, 7 AS last FROM ticket"
        let rows = try await engines[0].read { try $0.query(all) } + engines[0].write { try $0.query(all) }
        for row in rows { #expect(try row.integer("last") == 7) }
        return rows.map { try? $0.text("colour") }
      }
      try await engines[0].write { try $0.addTicket(1) }
      #expect(try await colours() == [nil, nil])
      try await engines[1].write {
        _ = try $0.execute("ALTER TABLE ticket ADD COLUMN colour TEXT DEFAULT 'red'")
      }
      for _ in 1...2 { #expect(try await colours() == ["red", "red"]) }
    }
  }

  @Test func `a row that another transaction keeps ends as busy`() async throws {
    try await withEngines(2, lockTimeout: 50) { engines in
      try await engines[0].write { try $0.addTicket(1) }
      let held = AsyncStream.makeStream(of: Void.self)
      let isDone = DispatchSemaphore(value: 0)
      let holder = Task {
        try await engines[0].write { connection in
          try connection.execute("UPDATE ticket SET price = 7")
          held.continuation.yield()
          isDone.wait()
        }
      }
      var steps = held.stream.makeAsyncIterator()
      await steps.next()
      await #expect(throws: SQLFailure.busy) {
        try await engines[1].write { try $0.execute("UPDATE ticket SET price = 8") }
      }
      isDone.signal()
      try await holder.value
      #expect(try await engines[1].query("SELECT price FROM ticket").first?.integer("price") == 7)
    }
  }

  @Test func `a key that another transaction locked is waited for`() async throws {
    try await withEngines(2, lockTimeout: 50) { engines in
      let held = AsyncStream.makeStream(of: Void.self)
      let isDone = DispatchSemaphore(value: 0)
      let holder = Task {
        try await engines[0].write { connection in
          try connection.lock("numbers of station 1")
          held.continuation.yield()
          isDone.wait()
        }
      }
      var steps = held.stream.makeAsyncIterator()
      await steps.next()
      await #expect(throws: SQLFailure.busy) {
        try await engines[1].write { try $0.lock("numbers of station 1") }
      }
      try await engines[1].write { try $0.lock("numbers of station 2") }
      isDone.signal()
      try await holder.value
      try await engines[1].write { try $0.lock("numbers of station 1") }
    }
  }

  @Test func `two transactions in a deadlock both get done`() async throws {
    try await withEngines(2) { engines in
      try await engines[0].write { connection in
        try connection.addTicket(1)
        try connection.addTicket(2)
      }
      let meeting = Meeting(of: 2)
      let raise: SQL = "UPDATE ticket SET price = price + 1 WHERE seq = $1"
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (engine, order) in zip(engines, [[1, 2], [2, 1]]) {
          group.addTask {
            try await engine.write { connection in
              try connection.execute(raise, [SQLValue(order[0])])
              meeting.wait()
              try connection.execute(raise, [SQLValue(order[1])])
            }
          }
        }
        try await group.waitForAll()
      }
      let rows = try await engines[0].query("SELECT price FROM ticket")
      #expect(try rows.map { try $0.integer("price") } == [102, 102])
    }
  }

  /// Returns once the server process of a connection is gone.
  private func terminate(_ backend: Int64, through engine: PostgresEngine) async throws {
    let rows = try await engine.query(
      "SELECT pg_terminate_backend(CAST($1 AS int), 10000) AS gone", [.integer(backend)])
    #expect(try rows[0].flag("gone"))
  }
}

/// Lets threads go on together once all have come; those that come again later pass.
private final class Meeting: Sendable {
  private let arrivals: Mutex<Int>
  private let isComplete = DispatchSemaphore(value: 0)

  init(of count: Int) {
    arrivals = Mutex(count)
  }

  func wait() {
    let missing = arrivals.withLock { missing in
      missing -= 1
      return missing
    }
    if missing > 0 { isComplete.wait() }
    isComplete.signal()
  }
}
