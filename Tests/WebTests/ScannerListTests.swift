import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct ScannerListTests {
  private let path = "/dev/input/by-id/usb-Example_Scanner_SN17-event-kbd"

  private func shop() -> TestShop {
    var shop = TestShop()
    shop.scannerSettings = [
      StationScanner(
        name: shop.scanner.name, identity: ScannerIdentity("usb-Example_Scanner_SN17-event-kbd"), path: path,
        kind: .keyboard, isForKiosk: false),
      StationScanner(
        name: shop.kioskScanner.name, identity: ScannerIdentity("ttyACM0"), path: "/dev/ttyACM0",
        kind: .serial, isForKiosk: true),
    ]
    shop.scannerFinder = FixedScannerFinder([
      FoundScanner(
        kind: .keyboard, title: "Example Scanner", addresses: ["usb:1"], node: "/dev/input/event7",
        links: [path], looksLikeScanner: true),
      FoundScanner(
        kind: .keyboard, title: "Office Keyboard", addresses: ["usb:2"], node: "/dev/input/event3",
        looksLikeScanner: false),
      FoundScanner(
        kind: .serial, title: "New Scanner", addresses: ["usb:3"], node: "/dev/ttyACM1",
        looksLikeScanner: true),
    ])
    return shop
  }

  private func list(_ shop: TestShop, _ person: TestShop.SignedIn) async throws -> Json {
    let reply = try await shop.ask("GET", "/api/scanners", as: person)
    #expect(reply.status == 200, "\(reply.text)")
    return reply.json
  }

  @Test func `the list tells what is plugged in, what is offered, and what nobody learned yet`() async throws
  {
    try await self.shop().open { shop in
      let seen = try await list(shop, shop.signIn(.counter))
      let (counter, kiosk) = (seen["scanners"][0], seen["scanners"][1])
      #expect(counter["name"].text == "counter 1" && counter["device"].text == "Example Scanner")
      #expect(counter["away"].truth == false && counter["learned"].value == nil)
      #expect(counter["lastScan"].value == nil && counter["state"].value == nil)
      #expect(kiosk["kiosk"].truth == true && kiosk["away"].truth == true && kiosk["device"].value == nil)
      #expect(seen["canSee"].truth == true)
      #expect(seen["found"].elements.map { $0["title"].text } == ["New Scanner"])
    }
  }

  @Test
  func `a scan is told with its time and not with its text, and how the scanner is set with who learned it`()
    async throws
  {
    try await self.shop().open { shop in
      let person = try await shop.signIn(.counter)
      let profile = ScannerProfile(
        layout: KeyboardLayout.us.name, letters: .upper, prefix: "\u{1D}~", identifier: .beforeText,
        separator: "")
      _ = try await shop.desk.perform(
        LearnScanner(ScannerIdentity("usb-Example_Scanner_SN17-event-kbd"), profile), as: .console,
        id: .fresh())
      let connection = try RawConnection(port: shop.staffPort)
      connection.send(
        Array(
          """
          GET /api/counter/stream HTTP/1.1\r
          Host: 127.0.0.1:\(shop.staffPort)\r
          Cookie: ghiseu_session=\(person.token); ghiseu_counter=\(person.browser)\r
          \r

          """.utf8))
      shop.scanner.connect()
      shop.scanner.scan("SN-SECRET")
      _ = await connection.read(until: "SN-SECRET")
      let reply = try await shop.ask("GET", "/api/scanners", as: person)
      #expect(!reply.text.contains("SN-SECRET"))
      let counter = reply.json["scanners"][0]
      #expect(counter["state"].text == "connected" && counter["text"].text == "Scanner connected")
      #expect(counter["lastScan"].number == Int(shop.clock.now().milliseconds))
      let learned = counter["learned"]
      #expect(learned["letters"].text == "upper" && learned["prefix"].text == "<1D>~")
      #expect(learned["identifier"].text == "beforeText" && learned["separator"].text == "")
      #expect(learned["by"].value == nil)
    }
  }

  @Test func `a station that cannot see what is plugged in says so`() async throws {
    var shop = self.shop()
    shop.scannerFinder = FixedScannerFinder(failure: ScannerFindingFailure(reason: "no udev"))
    try await shop.open { shop in
      let seen = try await list(shop, shop.signIn(.manager))
      #expect(seen["canSee"].truth == false)
      #expect(seen["scanners"][0]["away"].truth == false)
    }
  }
}
