import Store
import Testing

struct SQLSessionTests {
  struct Refused: Error {}

  @Test(arguments: EngineUnderTest.allCases)
  func `a savepoint that throws undoes only itself`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      try await engine.write { connection in
        try connection.addTicket(1)
        #expect(throws: Refused.self) {
          try connection.savepoint {
            try connection.addTicket(2)
            throw Refused()
          }
        }
        #expect(throws: SQLFailure.unique(constraint: "ticket_number_key")) {
          try connection.savepoint { try connection.addTicket(3, number: "B26-1") }
        }
        try connection.savepoint {
          try connection.addTicket(4)
          try? connection.savepoint {
            try connection.addTicket(5)
            throw Refused()
          }
        }
      }
      #expect(try await engine.read { try $0.ticketNumbers() } == ["B26-1", "B26-4"])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a savepoint can be undone with an answer`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let answers = try await engine.write { connection in
        try [true, false].map { isKept in
          try connection.savepoint(settling: {
            try connection.addTicket(isKept ? 1 : 2)
            return isKept ? .keep("kept") : .undo("undone")
          })
        }
      }
      #expect(answers == ["kept", "undone"])
      #expect(try await engine.read { try $0.ticketNumbers() } == ["B26-1"])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a failed statement that the body forgets does not leave half of its work`(engine: EngineUnderTest)
    async throws
  {
    try await engine.run { engine in
      await #expect(throws: SQLFailure.unique(constraint: "ticket_number_key")) {
        try await engine.write { connection in
          try connection.addTicket(1)
          try? connection.addTicket(2, number: "B26-1")
        }
      }
      await #expect(throws: SQLFailure.unique(constraint: "ticket_number_key")) {
        try await engine.write { connection in
          try connection.addTicket(1)
          try? connection.addTicket(2, number: "B26-1")
          try connection.addTicket(3)
        }
      }
      let numbers = try await engine.read { try $0.ticketNumbers() }
      #expect(numbers == [])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a body that throws changes nothing and leaves the engine usable`(engine: EngineUnderTest) async throws
  {
    try await engine.run { engine in
      await #expect(throws: Refused.self) {
        try await engine.write { connection in
          try connection.addTicket(1)
          throw Refused()
        }
      }
      try await engine.write { try $0.addTicket(2) }
      #expect(try await engine.read { try $0.ticketNumbers() } == ["B26-2"])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a closed engine says that it is lost`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      await engine.close()
      await #expect(throws: SQLFailure.lost) { try await engine.query("SELECT 1") }
      await #expect(throws: SQLFailure.lost) { try await engine.write { try $0.addTicket(1) } }
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `the mark of changes moves with every commit, and not without`(engine: EngineUnderTest) async throws {
    try await engine.onDatabase { database in
      let mine = try await database.open()
      let theirs = try await database.open()
      try await Migrator([.example]).bring(mine, now: 0)
      let first = try await mine.changeMark()
      try await mine.write { try $0.addTicket(1) }
      let second = try await mine.changeMark()
      try await theirs.write { try $0.addTicket(2) }
      let third = try await mine.changeMark()
      #expect(first != second)
      #expect(second != third)
      // The server's mark moves with every database's commits, so other tests may move it.
      if engine == .sqlite {
        let fourth = try await mine.changeMark()
        #expect(third == fourth)
      }
      await mine.close()
      await theirs.close()
    }
  }
}
