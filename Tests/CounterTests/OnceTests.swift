import Foundation
import TestRigs
import Testing

/// A command has one effect and one answer however often it comes, and what was acknowledged stays.
@Suite(.serialized)
struct OnceTests {
  @Test func `a hundred confirmations of one intake give one ticket and one answer`() async throws {
    try await withRunningStation { station in
      let counter = try await station.signUp()
      try await counter.prepareIntake(serial: "ONCE-1", customer: "Maria Ene")
      let id = newCommandID()
      let answers = try await withThrowingTaskGroup(of: StationAnswer.self) { group in
        for _ in 0..<100 { group.addTask { try await counter.confirmIntake(id) } }
        return try await group.reduce(into: [StationAnswer]()) { $0.append($1) }
      }
      #expect(answers.count == 100)
      #expect(Set(answers.map(\.status)) == [200])
      let finished = try #require(answers.first?.json["finished"])
      #expect(finished["kind"].text == "intake")
      #expect(answers.allSatisfy { $0.json["finished"] == finished })
      let tickets = try await tickets(counter)
      #expect(tickets.count == 1)
      #expect(tickets.first?["number"] == finished["ticket"]["number"])
      #expect(try await counter.papers(of: finished["ticket"]["id"].number ?? 0).count == 2)
    }
  }

  @Test func `an intake command sent again, also to a station that was killed since, has one effect`()
    async throws
  {
    try await withRunningStation { station in
      let counter = try await station.signUp()
      let command: AnswerJSON = [
        "id": .text(newCommandID()), "priceLimitSigned": false,
        "newUnit": [
          "serial": "ONCE-2", "newProduct": ["maker": "Makita", "model": "DF333D", "type": "drill"],
        ],
        "newCustomer": ["name": "Maria Ene", "kind": "consumer", "phone": "0722 123 456", "language": "ro"],
        "intake": [
          "basis": "paid", "fault": "Nu pornește", "condition": "", "accessories": [], "photos": [],
          "remedyInformationGiven": false, "mayErase": false,
        ],
      ]
      var answers = try await withThrowingTaskGroup(of: StationAnswer.self) { group in
        for _ in 0..<100 { group.addTask { try await counter.post("/api/tickets", command) } }
        return try await group.reduce(into: [StationAnswer]()) { $0.append($1) }
      }
      await station.kill()
      try await station.start()
      answers.append(try await counter.post("/api/tickets", command))
      #expect(answers.count == 101)
      #expect(Set(answers.map(\.status)) == [201])
      #expect(Set(answers.map(\.text)).count == 1, "\(Set(answers.map(\.text)))")
      #expect(try await tickets(counter).count == 1)
    }
  }

  /// F-01 in small: kills at random in a stream of intakes at three pages.
  @Test func `what was acknowledged survives thirty kills and no number comes twice`() async throws {
    try await withRunningStation { station in
      let counter = try await station.signUp()
      var pages = [counter]
      for name in ["Dana Ilie", "Radu Popa"] {
        pages.append(try await station.newcomer(name, roles: ["counter"], addedBy: counter))
      }
      var moments = SeededMoments(seed: 42)
      var acknowledged: [String: String] = [:]
      for round in 0..<30 {
        let (successes, success) = AsyncStream<Void>.makeStream()
        let streams = pages.enumerated().map { index, page in
          Task { await takeInUntilTheEnd(at: page, "\(round)-\(index)", success) }
        }
        // After so many intakes, whatever the machine's speed, and then somewhere in the next ones.
        let awaited = Int.random(in: 0...4, using: &moments)
        var iterator = successes.makeAsyncIterator()
        for _ in 0..<awaited { _ = await iterator.next() }
        try await Task.sleep(for: moments.next(upTo: .milliseconds(80)))
        await station.kill()
        for stream in streams { acknowledged.merge(await stream.value) { first, _ in first } }
        try await station.start()
      }
      #expect(acknowledged.count > 30)

      let tickets = try await tickets(counter)
      let customers = tickets.compactMap(\.["customer"].text)
      let numbers = tickets.compactMap(\.["number"].text)
      #expect(numbers.count == tickets.count)
      #expect(Set(numbers).count == tickets.count)
      // Each intake names a customer of its own: none is there twice, acknowledged or not.
      #expect(Set(customers).count == tickets.count)
      let stored = Dictionary(zip(customers, numbers)) { first, _ in first }
      let lost = acknowledged.filter { stored[$0.key] != $0.value }
      #expect(lost.isEmpty)
      for ticket in tickets.suffix(20) {
        #expect(try await counter.papers(of: ticket["id"].number ?? 0).count == 2)
      }
      await station.stop()
      let check = try await station.command(["database", "check"])
      #expect(check.status == 0, "\(check.output)")
    }
  }

  /// One intake after the other until the station is gone; the numbers that were acknowledged, by customer.
  private func takeInUntilTheEnd(
    at page: StationBrowser, _ name: String, _ success: AsyncStream<Void>.Continuation
  ) async -> [String: String] {
    var acknowledged: [String: String] = [:]
    for count in 0... {
      let customer = "Client \(name)-\(count)"
      do {
        let finished = try await page.takeIn(serial: "SN-\(name)-\(count)", customer: customer)
        acknowledged[customer] = finished["ticket"]["number"].text
        success.yield()
      } catch {
        // The kill: what was under way was not acknowledged.
        success.finish()
        return acknowledged
      }
    }
    return acknowledged
  }

  /// Every ticket of the shop, page by page.
  private func tickets(_ counter: StationBrowser) async throws -> [AnswerJSON] {
    var tickets: [AnswerJSON] = []
    while true {
      let before = tickets.last?["id"].number.map { "?before=\($0)" } ?? ""
      let answer = try await counter.get("/api/tickets\(before)").expecting(200)
      tickets += answer["tickets"].elements
      guard answer["more"].truth == true else { return tickets }
    }
  }
}
