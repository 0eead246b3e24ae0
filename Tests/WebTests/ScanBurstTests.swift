import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// What becomes of scans while the database does not answer.
struct ScanBurstTests {
  /// The counter of a shop, with the page of one person who may move tickets.
  private func work(
    at shop: TestShop, pause: @escaping @Sendable () async throws -> Void
  ) async throws -> (counter: CounterDesk, visitor: CounterDesk.Visitor) {
    let person = try await shop.signIn(.manager)
    let door = StaffDoor(shop.desk)
    let member = try #require(try await door.member(holding: person.token))
    let counter = CounterDesk(desk: shop.desk, door: door, printers: { [] }, pause: pause)
    let visitor = CounterDesk.Visitor(browser: person.browser, token: person.token, member: member)
    _ = await counter.open(visitor)
    return (counter, visitor)
  }

  private func frame(_ text: String) -> ScannedFrame {
    ScannedFrame(scanner: ScannerName("counter"), bytes: Array(text.utf8))
  }

  private func moves(_ shop: TestShop) async -> [String] {
    await shop.store.audit.filter { $0.kind == MoveStage.kind }.compactMap(\.subject)
  }

  /// `reliability.md` F-30.
  @Test func `F-30 two hundred scans while the database stands still are all acted on, in their order`()
    async throws
  {
    try await TestShop().open { shop in
      var tickets: [TicketID] = []
      var labels: [String] = []
      for number in 1...100 {
        let command = OpenTicket(
          customer: .new(.example()), unit: .new(.new(.example()), .example("SN-\(number)"), []),
          intake: .example())
        let answer = try #require(
          try await shop.desk.perform(command, as: .console, id: .fresh()).answer)
        tickets.append(answer.ticket)
        labels.append(answer.unitCode.text)
      }
      let person = try await shop.signIn(.manager)
      let (stream, start) = try await shop.openStream(of: person)
      await shop.stalling.stall()
      let stage = ControlCode.stage(.diagnosing).text(shop.secrecy)
      for label in labels {
        shop.scanner.scan(stage)
        shop.scanner.scan(label)
      }
      await shop.stalling.isWaitedFor()
      // How many wait is told while they do.
      let told = "scans that wait, in order: 200."
      #expect(await stream.read(until: told, after: start).contains(told))
      await shop.stalling.goOn()
      let end = await stream.read(until: "\"serial\":\"SN-100\"", after: start)
      #expect(end.contains("\"serial\":\"SN-100\""))
      #expect(await moves(shop) == tickets.map { "ticket \($0)" })
    }
  }

  @Test func `a scan that the database does not answer is tried again until it does`() async throws {
    try await TestShop().open { shop in
      let (ticket, _, _) = try await shop.takeIn("SN-1")
      let store = shop.store
      let (counter, _) = try await work(at: shop) { await store.fail(nil) }
      await store.fail(.always(.busy))
      try await counter.scanned(frame(ControlCode.stage(.diagnosing).text(shop.secrecy)))
      await store.fail(.always(.unavailable(reason: "away")))
      try await counter.scanned(frame("SN-1"))
      #expect(await moves(shop) == ["ticket \(ticket.id)"])
    }
  }

  @Test func `what a camera shows while the database does not answer is acted on with the next frames, once`()
    async throws
  {
    func bars(_ text: String) -> PictureCode {
      PictureCode(symbology: .code128, bytes: Array(text.utf8))
    }
    let views = [
      (codes: [bars("SN-CAM")], serial: "SN-CAM"),
      (codes: [bars("R58M31ABCDE"), bars("490154203237518")], serial: "R58M31ABCDE"),
    ]
    try await TestShop().open { shop in
      let (counter, visitor) = try await work(at: shop) {}
      for (codes, serial) in views {
        // Bars count when two frames agree.
        _ = try await counter.saw(codes, by: visitor)
        await shop.store.fail(.once(.busy))
        await #expect(throws: StoreFailure.busy) { _ = try await counter.saw(codes, by: visitor) }
        var fresh = 0
        for _ in 0..<4 {
          let answer = try await counter.saw(codes, by: visitor)
          if answer.sights.contains(where: \.isFresh) { fresh += 1 }
        }
        #expect(fresh == 1)
        let view = String(decoding: try await counter.act(.refresh, by: visitor), as: UTF8.self)
        #expect(view.contains("\"serial\":\"\(serial)\""))
        // Out of view.
        shop.clock.advance(seconds: 4)
      }
    }
  }

  @Test func `a change whose answer is lost is made once`() async throws {
    try await TestShop().open { shop in
      let (ticket, _, _) = try await shop.takeIn("SN-1")
      let (counter, _) = try await work(at: shop) {}
      try await counter.scanned(frame(ControlCode.stage(.diagnosing).text(shop.secrecy)))
      await shop.store.fail(.answerLost)
      try await counter.scanned(frame("SN-1"))
      #expect(await moves(shop) == ["ticket \(ticket.id)"])
      let stage = try await shop.store.read { (desk) throws(StoreFailure) in try desk.ticket(ticket.id)?.stage
      }
      #expect(stage == .diagnosing)
    }
  }

  @Test func `a scan of two minutes ago is given up and said to be`() async throws {
    try await TestShop().open { shop in
      let clock = shop.clock
      let (counter, _) = try await work(at: shop) { clock.advance(seconds: 61) }
      await shop.store.fail(.always(.busy))
      await #expect(throws: StoreFailure.busy) { try await counter.scanned(frame("SN-1")) }
      // The next one is not kept waiting by it.
      await shop.store.fail(nil)
      try await counter.scanned(frame("SN-1"))
    }
  }

  @Test func `two things that one page is asked for are done in the order in which they came`()
    async throws
  {
    try await TestShop().open { shop in
      let (counter, visitor) = try await work(at: shop) {}
      await shop.stalling.stall()
      let (first, second) = (frame("SN-1"), frame("SN-2"))
      async let one: Void = counter.scanned(first)
      await shop.stalling.isWaitedFor()
      async let other: Void = counter.scanned(second)
      await shop.stalling.goOn()
      _ = try await (one, other)
      let last = String(decoding: try await counter.act(.refresh, by: visitor), as: UTF8.self)
      #expect(last.contains("\"serial\":\"SN-2\""))
    }
  }
}
