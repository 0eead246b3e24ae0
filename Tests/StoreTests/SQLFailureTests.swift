import Store
import Testing

struct SQLFailureTests {
  struct Violation: Sendable, CustomTestStringConvertible {
    let name: String
    let failure: SQLFailure
    let attempt: @Sendable (any SQLConnection) throws -> Void
    var testDescription: String { name }
  }

  static let violations = [
    Violation(name: "nameless unique", failure: .unique(constraint: "ticket_number_key")) {
      try $0.addTicket(2, number: "B26-1")
    },
    Violation(name: "named unique index", failure: .unique(constraint: "ticket_station_seq")) {
      try $0.addTicket(1, number: "other")
    },
    Violation(name: "primary key", failure: .unique(constraint: "ticket_pkey")) {
      try $0.execute("INSERT INTO ticket (id, number, station, seq) VALUES (1, 'x', 5, 5)")
    },
    Violation(name: "foreign key", failure: .foreignKey) { try $0.addTicket(2, owner: 77) },
    Violation(name: "check", failure: .check(constraint: "ticket_price_is_positive")) {
      try $0.addTicket(2, price: -1)
    },
    Violation(name: "not null", failure: .notNull(column: "ticket.number")) {
      try $0.execute("INSERT INTO ticket (number, station, seq) VALUES ($1, 2, 2)", [nil])
    },
    Violation(name: "history changed", failure: .refusedHistoryChange(table: "event")) {
      try $0.execute("UPDATE event SET what = 'other'")
    },
    Violation(name: "history removed", failure: .refusedHistoryChange(table: "event")) {
      try $0.execute("DELETE FROM event")
    },
  ]

  @Test(arguments: EngineUnderTest.allCases, violations)
  func `a violation has the same name on both engines`(engine: EngineUnderTest, violation: Violation)
    async throws
  {
    try await engine.run { engine in
      try await engine.write { connection in
        try connection.addTicket(1)
        try connection.execute("INSERT INTO event (what) VALUES ('taken in')")
      }
      await #expect(throws: violation.failure) {
        try await engine.write { try violation.attempt($0) }
      }
      #expect(try await engine.read { try $0.ticketNumbers() } == ["B26-1"])
    }
  }

  @Test func `SQLite's replacing of rows does not get past the history`() async throws {
    try await EngineUnderTest.sqlite.run { engine in
      try await engine.write { try $0.execute("INSERT INTO event (id, what) VALUES (1, 'taken in')") }
      await #expect(throws: SQLFailure.refusedHistoryChange(table: "event")) {
        try await engine.write {
          try $0.execute("INSERT OR REPLACE INTO event (id, what) VALUES (1, 'lost')")
        }
      }
    }
  }

  @Test func `PostgreSQL's emptying of tables does not get past the history`() async throws {
    try await EngineUnderTest.postgres.run { engine in
      await #expect(throws: SQLFailure.refusedHistoryChange(table: "event")) {
        try await engine.write { try $0.execute("TRUNCATE event") }
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `what is shown never quotes a value`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let failure = await #expect(throws: SQLFailure.self) {
        try await engine.write {
          try $0.execute("INSERT INTO ticket (seq) VALUES ($1)", [.text("0722 123 456")])
        }
      }
      #expect(failure.map { !"\($0)".contains("0722") } == true)
    }
  }
}
