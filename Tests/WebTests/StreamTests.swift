import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct StreamTests {
  @Test func `a scan at the station reaches the page of the person who acted last`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.scanner.scan("SN-4242")
      let events = await stream.read(until: "SN-4242", after: seen)
      #expect(events.contains("\"found\":\"unknownSerial\""))
      let next = try await shop.act(["kind": "takeIn"], as: person).json
      #expect(next["intake"]["serial"].text == "SN-4242")
    }
  }

  @Test func `how long scans took to the page is told to programs of this machine`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let before = try await shop.ask("GET", "/metrics", as: nil)
      #expect(before.text.contains("ghiseu_scan_to_sound_seconds_count 0\n"))
      #expect(!before.text.contains("quantile="))
      let (stream, seen) = try await shop.openStream(of: person)
      var heard = seen
      // An event that came proves that the one before was counted.
      for serial in ["SN-1", "SN-2"] {
        var frame = ScannedFrame(scanner: shop.scanner.name, bytes: Array(serial.utf8))
        frame.readAt = ContinuousClock.now - .seconds(2)
        shop.scanner.scan(frame)
        heard = await stream.read(until: serial, after: heard).utf8.count
      }
      let after = try await shop.ask("GET", "/metrics", as: nil)
      let median = try #require(after.text.firstMatch(of: /quantile="0.5"\} ([\d.]+)/))
      #expect(try #require(Double(median.output.1)) >= 2)
      #expect(after.header("content-type")?.hasPrefix("text/plain; version=0.0.4") == true)
    }
  }

  @Test func `the quantiles are those of the last thousand scans`() {
    let times = ScanTimes()
    for _ in 0..<ScanTimes.kept { times.add(.seconds(9)) }
    for number in 1...ScanTimes.kept { times.add(.milliseconds(number)) }
    let lines = times.metrics.split(separator: "\n").map(String.init)
    let name = "ghiseu_scan_to_sound_seconds"
    #expect(
      lines.dropFirst(2) == [
        "\(name){quantile=\"0.5\"} 0.5", "\(name){quantile=\"0.95\"} 0.95", "\(name){quantile=\"1\"} 1.0",
        "\(name)_sum 9500.5", "\(name)_count 2000",
      ])
  }

  @Test func `scans that a pulled cable swallowed come again, in order, and none that was heard`()
    async throws
  {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      // The first connection stays open as after a pulled cable: nobody reads it any more.
      let (cut, seen) = try await shop.openStream(of: clerk, "?page=registry")
      for serial in ["SN-1", "SN-2", "SN-3"] { shop.scanner.scan(serial) }
      let events = await cut.read(until: "SN-3", after: seen)
      let numbers = events.matches(of: /"number":(\d+)/).compactMap { Int64($0.output.1) }
      #expect(numbers.count == 3 && numbers == numbers.sorted() && Set(numbers).count == 3)
      let (again, past) = try await shop.openStream(of: clerk, "?page=registry&heard=\(numbers[0])")
      let heard = await again.read(until: "SN-3", after: past)
      #expect(heard.matches(of: /SN-\d/).map { String($0.output) } == ["SN-2", "SN-3"])
      // A page that is opened anew and heard nothing gets what was never sent, and no more.
      shop.scanner.scan("SN-4")
      _ = await again.read(until: "SN-4", after: past)
      let (fresh, start) = try await shop.openStream(of: clerk, "?page=registry")
      shop.scanner.scan("SN-5")
      let late = await fresh.read(until: "SN-5", after: start)
      #expect(late.matches(of: /SN-\d/).map { String($0.output) } == ["SN-5"])
    }
  }

  @Test func `a command tells every open page that something changed`() async throws {
    try await TestShop().open { shop in
      let (ticket, _, _) = try await shop.takeIn("SN-1")
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      let other = try await shop.signIn(.technician)
      for to in ["DIAGNOSING", "ON_HOLD"] {
        let from = to == "DIAGNOSING" ? "RECEIVED" : "DIAGNOSING"
        _ = try await shop.ask(
          "POST", "/api/tickets/\(ticket.id)/moves", as: other,
          body: try json([
            "id": CommandID.written, "from": from, "to": to, "reason": "waits for the customer",
          ]))
      }
      #expect(await stream.read(until: "event: changed\ndata: {\"event\":", after: seen).contains("changed"))
    }
  }

  @Test func `a scanner that is unplugged is told`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.scanner.disconnect()
      let events = await stream.read(until: "event: scanner", after: seen)
      #expect(events.contains("event: scanner"))
    }
  }

  @Test(arguments: [ScannerTrouble.notPermitted, .heldByAnother, .unusable(reason: "tcgetattr")])
  func `why a scanner cannot be read is said in words and with a sound`(_ trouble: ScannerTrouble)
    async throws
  {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      shop.scanner.report(trouble)
      let events = await stream.read(until: "\"sound\":\"bad\"", after: seen)
      let text = ScannerState(trouble).text
      #expect(events.contains("\"state\":\"trouble\""))
      #expect(Language.allCases.contains { events.contains(text[$0]) })
    }
  }

  @Test
  func `a broken scan is told until a whole one comes, and one cut off by its plug says that of the code`()
    async throws
  {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      var heard = seen
      for trouble in [ScannerTrouble.eventsDropped, .frameTooLong] {
        shop.scanner.report(trouble)
        heard = await stream.read(until: "\"state\":\"spoilt\"", after: heard).utf8.count
        shop.scanner.scan("SN-1")
        heard = await stream.read(until: "\"state\":\"connected\"", after: heard).utf8.count
      }
      shop.scanner.disconnect(lostPartialFrame: true)
      let events = await stream.read(until: "\"state\":\"disconnected\"", after: heard)
      // Each language's word for the code, which a scanner that is only unplugged says nothing of.
      let last = String(decoding: events.utf8.dropFirst(heard), as: UTF8.self)
      #expect(last.contains(/"state":"disconnected","text":"[^"]*(cod|kód|kod)/))
    }
  }

  @Test func `a badge scanned at a locked counter asks for the PIN and shows nothing else`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, seen) = try await shop.openStream(of: person)
      _ = try await shop.act(["kind": "lock"], as: person)
      shop.scanner.scan(TestShop.badge(of: .manager).text)
      let events = await stream.read(until: "manager Example", after: seen)
      #expect(events.contains("\"locked\":true"))
      #expect(events.contains(TestShop.badge(of: .manager).text))
    }
  }

  @Test func `the station's own screen learns of a badge before anybody is signed in`() async throws {
    try await TestShop().open { shop in
      let connection = try RawConnection(port: shop.staffPort)
      let browser = String(repeating: "ab", count: 16)
      connection.send(
        Array(
          """
          GET /api/counter/lock HTTP/1.1\r
          Host: 127.0.0.1:\(shop.staffPort)\r
          Cookie: ghiseu_counter=\(browser)\r
          \r

          """.utf8))
      let start = await connection.read(until: "\n\n")
      #expect(start.contains("\"locked\":true"))
      shop.scanner.scan("SN-1")
      shop.scanner.scan(TestShop.badge(of: .counter).text)
      let events = await connection.read(until: "counter Example", after: start.utf8.count)
      #expect(!events.contains("SN-1"))
      _ = try await shop.signIn(.counter, browser: browser)
      let all = await connection.readToEnd()
      #expect(!String(decoding: all, as: UTF8.self).contains("\"locked\":false"))
    }
  }

  @Test func `streams end when the station stops`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let (stream, _) = try await shop.openStream(of: person)
      await shop.stop()
      let all = await stream.readToEnd()
      #expect(String(decoding: all.suffix(5), as: UTF8.self) == "0\r\n\r\n")
    }
  }
}
