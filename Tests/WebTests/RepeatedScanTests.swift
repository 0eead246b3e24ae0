import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// One label that is read twice, by a trembling hand or over two lines (`reliability.md` F-29).
struct RepeatedScanTests {
  private let start = ContinuousClock.now

  private func frame(_ text: String, after milliseconds: Int, of scanner: String = "counter") -> ScannedFrame
  {
    var frame = ScannedFrame(scanner: ScannerName(scanner), bytes: Array(text.utf8))
    frame.readAt = start + .milliseconds(milliseconds)
    return frame
  }

  /// What one person's page heard of the events `name`, while the scans of `visit` were done.
  private func heard(
    _ name: String, at shop: TestShop, for goal: CounterPage.ScanGoal = .counter,
    _ visit: (CounterDesk, CounterDesk.Visitor) async throws -> Void
  ) async throws -> [Json] {
    let person = try await shop.signIn(.manager)
    let door = StaffDoor(shop.desk)
    let member = try #require(try await door.member(holding: person.token))
    let counter = CounterDesk(desk: shop.desk, door: door, printers: { [] })
    let visitor = CounterDesk.Visitor(browser: person.browser, token: person.token, member: member)
    let (number, stream) = await counter.open(visitor, for: goal)
    try await visit(counter, visitor)
    await counter.close(number, of: person.browser)
    var events: [Json] = []
    for await event in stream.events {
      let lines = String(decoding: event.bytes, as: UTF8.self).split(separator: "\n")
      guard lines.first == "event: \(name)", let data = lines.dropFirst().first?.dropFirst(6) else {
        continue
      }
      events.append(Json(bytes: Array(data.utf8)))
    }
    return events
  }

  private func undone(_ shop: TestShop) async -> Int {
    await shop.store.audit.filter { $0.kind == UndoLastStep.kind }.count
  }

  @Test func `F-29 what is read twice within 700 ms is done once, and that is said with a sound`()
    async throws
  {
    try await TestShop().open { shop in
      _ = try await shop.takeIn("SN-1")
      let views = try await heard("counter", at: shop) { counter, _ in
        try await counter.scanned(frame("SN-1", after: 0))
        try await counter.scanned(frame("SN-1", after: 700))
      }
      let (first, second) = (views[views.count - 2], views[views.count - 1])
      #expect(first["message"].value == nil && first["sound"].text != nil)
      #expect(second["message"]["code"].text == "readTwice" && second["message"]["bad"].truth == false)
      #expect(second["sound"].text == first["sound"].text)
      #expect(second["shown"]["found"].text == "unit")
    }
  }

  @Test func `F-29 a later repeat is done again, and said to be the same code`() async throws {
    try await TestShop().open { shop in
      _ = try await shop.takeIn("SN-1")
      let views = try await heard("counter", at: shop) { counter, _ in
        try await counter.scanned(frame("SN-1", after: 0))
        try await counter.scanned(frame("SN-1", after: 701))
        try await counter.scanned(frame("SN-2", after: 800))
      }
      let last = views.suffix(3).map { $0["message"]["code"].text }
      #expect(last == [nil, "readAgain", nil])
      #expect(views.suffix(3).allSatisfy { $0["sound"].text != nil })
    }
  }

  @Test func `a command that two scanners read at once is carried out once`() async throws {
    try await TestShop().open { shop in
      for serial in ["SN-1", "SN-2"] { _ = try await shop.takeIn(serial) }
      let stage = ControlCode.stage(.diagnosing).text(shop.secrecy)
      let undo = ControlCode.command(.undo).text(shop.secrecy)
      let views = try await heard("counter", at: shop) { counter, _ in
        try await counter.scanned(frame(stage, after: 0))
        try await counter.scanned(frame("SN-1", after: 300))
        try await counter.scanned(frame(undo, after: 600))
        try await counter.scanned(frame("]C0" + undo, after: 650, of: "other"))
      }
      #expect(await undone(shop) == 1)
      // The second would have been refused: there is nothing more to take back.
      #expect(views.last?["message"]["code"].text == "readTwice" && views.last?["sound"].text == "good")
    }
  }

  @Test func `what happens in between makes the same code a new one`() async throws {
    try await TestShop().open { shop in
      let views = try await heard("counter", at: shop) { counter, visitor in
        try await counter.scanned(frame("SN-1", after: 0))
        _ = try await counter.act(.cancel, by: visitor)
        try await counter.scanned(frame("SN-1", after: 100))
      }
      #expect(views.last?["message"].value == nil && views.last?["shown"]["found"].text == "unknownSerial")
    }
  }

  @Test func `a scan that the database did not answer is none, so the next is done`() async throws {
    try await TestShop().open { shop in
      let clock = shop.clock
      let store = shop.store
      let views = try await heard("counter", at: shop) { counter, _ in
        await store.fail(.always(.busy))
        await #expect(throws: StoreFailure.busy) {
          try await counter.scanned(
            frame("SN-1", after: 0), at: clock.now().adding(seconds: -CounterDesk.patienceSeconds - 1))
        }
        await store.fail(nil)
        try await counter.scanned(frame("SN-1", after: 100))
      }
      #expect(views.last?["message"].value == nil && views.last?["shown"]["found"].text == "unknownSerial")
    }
  }

  @Test func `a page that takes scans itself is told of the second reading, for it knows what was pressed`()
    async throws
  {
    try await TestShop().open { shop in
      let handed = try await heard("scan", at: shop, for: .registry) { counter, _ in
        for milliseconds in [0, 100, 900] { try await counter.scanned(frame("SN-1", after: milliseconds)) }
      }
      #expect(handed.map { $0["text"].text } == ["SN-1", "SN-1", "SN-1"])
      #expect(handed.map { $0["twice"].text != nil } == [false, true, false])
    }
  }
}
