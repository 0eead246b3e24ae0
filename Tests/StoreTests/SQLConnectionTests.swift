import Store
import Testing

struct SQLConnectionTests {
  @Test(arguments: EngineUnderTest.allCases)
  func `values come back as they went in`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let text = "Ștefan \"O'Neil\" \\ {🔧}"
      let bytes = (0...255).map { UInt8($0) }
      let row = try await engine.write { connection in
        try connection.execute(
          "INSERT INTO thing (bytes, words, broken, whole) VALUES ($4, $3, $2, $1)",
          [.integer(.min), .real(0.1), .text(text), .blob(bytes)])
        return try #require(try connection.row("SELECT whole, broken, words, bytes FROM thing"))
      }
      #expect(try row.integer("whole") == .min)
      #expect(try row.real("broken") == 0.1)
      #expect(try row.text("words") == text)
      #expect(try row.blob("bytes") == bytes)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `empty is not NULL`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let rows = try await engine.write { connection in
        let insert: SQL = "INSERT INTO thing (whole, words, bytes) VALUES ($1, $2, $3)"
        try connection.execute(insert, [1, .text(""), .blob([])])
        try connection.execute(insert, [2, nil, nil])
        return try connection.query("SELECT words, bytes FROM thing ORDER BY whole")
      }
      #expect(try rows[0].textOrNil("words") == "")
      #expect(try rows[0].blobOrNil("bytes") == [])
      #expect(try rows[1].textOrNil("words") == nil)
      #expect(try rows[1].blobOrNil("bytes") == nil)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `sums, counts and comparisons are integers on both engines`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let row = try await engine.write { connection in
        try connection.addTicket(1, price: 3)
        try connection.addTicket(2, price: 4)
        return try #require(
          try connection.row(
            "SELECT sum(price) AS total, count(*) AS many, min(price) = $1 AS cheap FROM ticket", [3]))
      }
      #expect(try row.integer("total") == 7)
      #expect(try row.integer("many") == 2)
      #expect(try row.flag("cheap"))
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a column that is missing or of another kind is a failure`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let rows = try await engine.query("SELECT $1 AS words", [.text("abc")])
      #expect(throws: SQLFailure.unreadable(column: "words")) { try rows[0].integer("words") }
      #expect(throws: SQLFailure.unreadable(column: "other")) { try rows[0].text("other") }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a text with U+0000 is refused`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      await #expect(throws: SQLFailure.sql(code: "22021", message: "text with U+0000")) {
        try await engine.write { try $0.execute("INSERT INTO thing (words) VALUES ($1)", [.text("a\0b")]) }
      }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `changed rows are counted`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let counts = try await engine.write { connection in
        try connection.addTicket(1)
        try connection.addTicket(2)
        return [
          try connection.execute("UPDATE ticket SET price = 5"),
          try connection.execute("UPDATE ticket SET price = 5 WHERE seq = $1", [9]),
          try connection.execute(
            "INSERT INTO ticket (number, station, seq) VALUES ($1, 1, 1) ON CONFLICT DO NOTHING", ["B26-1"]),
          try connection.execute("DELETE FROM ticket WHERE seq = $1", [2]),
        ]
      }
      #expect(counts == [2, 0, 0, 1])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `rows can be taken one by one, and left off`(engine: EngineUnderTest) async throws {
    struct Enough: Error {}
    try await engine.run { engine in
      let (all, some) = try await engine.write { connection in
        for seq in 1...20 { try connection.addTicket(seq) }
        var all: [Int64] = []
        try connection.forEach("SELECT seq FROM ticket ORDER BY seq", []) {
          all.append(try $0.integer("seq"))
        }
        var some = 0
        do {
          try connection.forEach("SELECT seq FROM ticket", []) { _ in
            some += 1
            if some == 3 { throw Enough() }
          }
        } catch is Enough {}
        // The connection is still good for other statements.
        #expect(try connection.ticketNumbers().count == 20)
        return (all, some)
      }
      #expect(all == (1...20).map { Int64($0) })
      #expect(some == 3)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a read cannot write`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      await #expect(throws: SQLFailure.self) {
        try await engine.read { try $0.addTicket(1) }
      }
      let numbers = try await engine.read { try $0.ticketNumbers() }
      #expect(numbers == [])
    }
  }
}
