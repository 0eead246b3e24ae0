import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct KioskCameraTests {
  private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

  private func shop(showing codes: [PictureCode], camera: Bool = true) -> TestShop {
    var shop = TestShop(
      pictures: FixedPictureReader([Self.jpeg: .success(codes)], otherwise: .success([])))
    shop.kioskCamera = camera
    return shop
  }

  private func square(_ text: String) -> PictureCode { PictureCode(symbology: .qr, bytes: Array(text.utf8)) }

  private func show(_ shop: TestShop, _ picture: [UInt8] = Self.jpeg) async throws -> Reply {
    try await shop.ask("POST", "/api/frame", body: picture, type: "image/jpeg", atKiosk: true)
  }

  /// Listens as the kiosk's page does, up to the first event after which something can be sent.
  private func listen(_ shop: TestShop) async throws -> (RawConnection, Int) {
    let connection = try RawConnection(port: shop.kioskPort)
    connection.send(
      Array("GET /api/stream HTTP/1.1\r\nHost: 127.0.0.1:\(shop.kioskPort)\r\n\r\n".utf8))
    return (connection, await connection.read(until: ": \n\n").utf8.count)
  }

  @Test func `a receipt in view is told once, and what else is in view is passed over`() async throws {
    let key = "https://shop.example/t#" + ReceiptKey.random(from: TestSecrecy(seed: 5)).text
    let label = PictureCode(symbology: .code128, bytes: Array("SN-OTHER".utf8))
    try await shop(showing: [label, square(key)]).open { shop in
      let first = try await show(shop)
      #expect(first.status == 200 && first.json["code"].text == key, "\(first.text)")
      for _ in 0..<3 {
        let later = try await show(shop)
        #expect(later.json["code"].value == nil && later.json["seen"].truth == true)
      }
      shop.clock.advance(seconds: 5)
      #expect(try await show(shop).json["code"].text == key)
      let empty = try await show(shop, [0xFF, 0xD8, 0xFF, 1])
      #expect(empty.json["seen"].truth == false)
    }
  }

  @Test func `a code that hangs in view keeps no visit alive`() async throws {
    try await shop(showing: [square("https://poster.example")]).open { shop in
      for second in stride(from: 0, through: 60, by: 2) {
        let isSeen = try await show(shop).json["seen"].truth
        #expect(isSeen == (second < 60))
        shop.clock.advance(seconds: 2)
      }
      // Taken away and held there again.
      shop.clock.advance(seconds: 5)
      let isSeen = try await show(shop).json["seen"].truth
      #expect(isSeen == true)
    }
  }

  @Test func `more frames a second than the page sends are refused`() async throws {
    try await shop(showing: []).open { (shop) async throws in
      for _ in 0..<20 { #expect(try await show(shop).status == 200) }
      #expect(try await show(shop).status == 429)
      shop.clock.advance(seconds: 1)
      #expect(try await show(shop).status == 200)
    }
  }

  @Test func `a kiosk without a camera takes no frames and offers none`() async throws {
    try await shop(showing: [], camera: false).open { shop in
      #expect(try await show(shop).status == 404)
      let (stream, seen) = try await listen(shop)
      shop.kioskScanner.scan("X")
      let events = await stream.read(until: "event: scan", after: seen)
      #expect(!events.contains("event: camera"))
    }
    try await shop(showing: []).open { shop in
      let (stream, _) = try await listen(shop)
      #expect(await stream.read(until: "event: camera").contains("event: camera"))
    }
  }

  @Test func `a frame from another origin is refused`() async throws {
    try await shop(showing: []).open { shop in
      let reply = try await shop.ask(
        "POST", "/api/frame", body: Self.jpeg, type: "image/jpeg", headers: ["Origin": "http://elsewhere"],
        atKiosk: true)
      #expect(reply.status == 403)
    }
  }

  @Test
  func `what a customer must know of the scanner is told, and an absent one to a page that opens later`()
    async throws
  {
    try await shop(showing: [], camera: false).open { shop in
      let (stream, seen) = try await listen(shop)
      var heard = seen
      for (report, state) in [
        (.frameTooLong, "again"), (.eventsDropped, "again"), (.notPermitted, "away"),
      ] as [(ScannerTrouble, String)] {
        shop.kioskScanner.report(report)
        heard = await stream.read(until: "\"state\":\"\(state)\"", after: heard).utf8.count
      }
      shop.kioskScanner.connect()
      heard = await stream.read(until: "\"state\":\"here\"", after: heard).utf8.count
      shop.kioskScanner.disconnect(lostPartialFrame: true)
      heard = await stream.read(until: "\"state\":\"away\"", after: heard).utf8.count
      let (later, _) = try await listen(shop)
      #expect(await later.read(until: "\"state\":\"away\"").contains("away"))
      #expect(shop.board[shop.kioskScanner.name].state == .cutOff)
    }
  }

  @Test func `F-29 a code that the kiosk's scanner reads twice at once is marked`() async throws {
    try await TestShop().open { shop in
      let (stream, seen) = try await listen(shop)
      let start = ContinuousClock.now
      for (text, milliseconds) in [("A-1", 0), ("A-1", 700), ("A-1", 1500), ("A-2", 1600)] {
        var frame = ScannedFrame(scanner: shop.kioskScanner.name, bytes: Array(text.utf8))
        frame.readAt = start + .milliseconds(milliseconds)
        shop.kioskScanner.scan(frame)
      }
      let events = await stream.read(until: "A-2", after: seen)
      let marks = events.matches(of: /"code":"A-1"(,"twice":true)?/).map { $0.output.1 != nil }
      #expect(marks == [false, true, false])
    }
  }
}
