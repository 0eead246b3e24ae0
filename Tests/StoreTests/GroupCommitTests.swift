import Dispatch
import Store
import Testing

struct GroupCommitTests {
  struct Refused: Error, Equatable {
    let seq: Int
  }

  /// Holds the lane's writer while `work` submits, so that what it submits comes in few groups.
  private func whileWriterIsHeld(
    _ lane: GroupCommit, _ work: (inout TaskGroup<Result<Int, any Error>>) -> Void
  ) async -> [Result<Int, any Error>] {
    let isHeld = DispatchSemaphore(value: 0)
    let (held, hold) = AsyncStream.makeStream(of: Void.self)
    let holder = Task {
      try await lane.submit { _ in
        hold.yield()
        isHeld.wait()
      }
    }
    var steps = held.makeAsyncIterator()
    await steps.next()
    let results = await withTaskGroup(of: Result<Int, any Error>.self) { group in
      work(&group)
      isHeld.signal()
      var results: [Result<Int, any Error>] = []
      for await result in group { results.append(result) }
      return results
    }
    _ = await holder.result
    return results
  }

  private func result(_ body: () async throws -> Int) async -> Result<Int, any Error> {
    do { return .success(try await body()) } catch { return .failure(error) }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `fifteen stations saving at once share commits`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let lane = GroupCommit(engine: engine)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for station in 1...15 {
          group.addTask {
            for seq in 1...20 {
              try await lane.submit { try $0.addTicket(seq, number: "\(station)-\(seq)", station: station) }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await engine.read { try $0.ticketNumbers() }.count == 300)
      #expect(lane.figures.bodies == 300)
      // With every body in a commit of its own there would be 300.
      #expect(lane.figures.groups <= 150)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a body that fails or refuses leaves its neighbours alone`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let lane = GroupCommit(engine: engine)
      let results = await whileWriterIsHeld(lane) { group in
        for seq in 1...9 {
          group.addTask {
            await result {
              try await lane.submit(settling: { connection in
                try connection.addTicket(seq)
                switch seq % 3 {
                case 0: throw Refused(seq: seq)
                case 1:
                  try connection.addTicket(100, number: "B26-\(seq)")
                  return .keep(seq)
                default: return seq == 8 ? .undo(-seq) : .keep(seq)
                }
              })
            }
          }
        }
      }
      #expect(results.compactMap { try? $0.get() }.sorted() == [-8, 2, 5])
      let failures = results.compactMap { result -> (any Error)? in
        guard case .failure(let error) = result else { return nil }
        return error
      }
      #expect(Set(failures.compactMap { ($0 as? Refused)?.seq }) == [3, 6, 9])
      let doubled = SQLFailure.unique(constraint: "ticket_number_key")
      #expect(failures.compactMap { $0 as? SQLFailure } == [doubled, doubled, doubled])
      let numbers = try await engine.read { try $0.ticketNumbers() }
      #expect(numbers == ["B26-2", "B26-5"])
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a group takes no more than its limit`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let lane = GroupCommit(engine: engine, limit: 4)
      _ = await whileWriterIsHeld(lane) { group in
        for seq in 1...20 {
          group.addTask {
            await result {
              try await lane.submit { connection in
                try connection.addTicket(seq)
                return seq
              }
            }
          }
        }
      }
      #expect(lane.figures.bodies == 21)
      #expect(lane.figures.groups >= 6)
    }
  }

  @Test(arguments: EngineUnderTest.allCases)
  func `a body sees what those before it in the group did`(engine: EngineUnderTest) async throws {
    try await engine.run { engine in
      let lane = GroupCommit(engine: engine)
      let results = await whileWriterIsHeld(lane) { group in
        for _ in 1...10 {
          group.addTask {
            await result {
              try await lane.submit { connection in
                let next = try connection.row("SELECT count(*) AS many FROM ticket")?.integer("many") ?? 0
                try connection.addTicket(Int(next))
                return Int(next)
              }
            }
          }
        }
      }
      #expect(results.compactMap { try? $0.get() }.sorted() == Array(0..<10))
    }
  }
}
