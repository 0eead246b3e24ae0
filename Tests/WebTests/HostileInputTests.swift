import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct HostileInputTests {
  @Test func `a hostile fault comes back unchanged, and as JSON`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      _ = try await shop.act(["kind": "takeIn"], as: person)
      for text in HostilePayload.texts where text.unicodeScalars.count <= 4000 {
        let reply = try await shop.act(
          [
            "kind": "fill", "priceLimitSigned": false,
            "intake": [
              "basis": "paid", "fault": text, "condition": "", "accessories": [[String: Any]](),
              "photos": [String](), "remedyInformationGiven": false, "mayErase": false,
            ],
          ], as: person)
        #expect(reply.status == 200)
        #expect(reply.json["intake"]["record"]["fault"].text.map { Array($0.utf8) } == Array(text.utf8))
        #expect(reply.body.allSatisfy { $0 >= 0x20 })
      }
    }
  }

  @Test func `a hostile scan is answered and is never anything but text`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      for text in HostilePayload.texts {
        let reply = try await shop.scan(text, as: person)
        #expect(reply.status == 200)
        #expect(inert.contains(reply.json["shown"]["found"].text ?? ""), "\(text)")
        #expect(reply.body.allSatisfy { $0 >= 0x20 })
      }
    }
  }

  /// Answers that touch no record and do nothing.
  private let inert: Set = [
    "unknownSerial", "rubbish", "information", "noSerial", "webAddress", "unknownCode",
  ]

  @Test func `a hostile scan by a program is answered the same`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      // A longer one is no address.
      for payload in HostilePayload.all where payload.bytes.count < 1000 {
        let text = payload.bytes.map { "%" + (String($0 >> 4, radix: 16) + String($0 & 15, radix: 16)) }
          .joined()
        let reply = try await shop.ask("GET", "/api/scan?text=\(text)", as: person)
        // Bytes that are no text, and U+0000, are no question.
        if reply.status == 400 || reply.status == 422 {
          #expect(payload.text?.contains("\0") ?? true, "\(payload.bytes)")
          continue
        }
        #expect(reply.status == 200, "\(payload.bytes)")
        #expect(reply.body.allSatisfy { $0 >= 0x20 })
        let kind = reply.json["found"].text ?? reply.json["found"]["kind"].text ?? ""
        #expect(inert.contains(kind), "\(payload.bytes): \(reply.text)")
      }
    }
  }

  @Test func `the kiosk answers every hostile text as it answers an unknown code`() async throws {
    try await TestShop().open { shop in
      _ = try await shop.takeIn("SN-0001AB")
      func look(_ text: String) async throws -> Reply {
        try await shop.ask(
          "POST", "/api/status", body: try json(["code": text, "language": "ro"]), atKiosk: true)
      }
      let unknown = try await look(ClaimCode.random(from: TestSecrecy(seed: 9)).text)
      #expect(unknown.status == 404)
      for text in HostilePayload.texts {
        let reply = try await look(text)
        if reply.status == 400 || reply.status == 413 {
          #expect(text.utf8.count > 200, "\(text)")
        } else {
          #expect(reply.status == 404, "\(text)")
          #expect(reply.body == unknown.body, "\(text)")
        }
        #expect(reply.body.allSatisfy { $0 >= 0x20 })
      }
    }
  }

  /// What names no unit, with what it is called: no unit is made of it, and the right sentence is said in the middle of
  /// an intake too.
  @Test(arguments: [
    ("]C1010950600013435321ABC123", "rubbish", "misprinted"),
    ("]d2\u{1D}\u{1D}", "rubbish", "cannot be used"),
    ("9788371815102", "unknownProduct", "ISBN"), ("5941234567899", "unknownProduct", "Unknown product code"),
    ("https://eprel.ec.europa.eu/qr/1234567", "information", "The energy label"),
    ("https://europa.eu/youreurope/garan-label", "information", "GARAN"),
    ("https://europa.eu/youreurope/guarantees", "information", "notice on the legal"),
    ("https://shop.example/s", "webAddress", "not opened"), ("????", "rubbish", "no letter"),
  ])
  func `what names no unit is refused with its own sentence, at the counter and in an intake`(
    text: String, found: String, sentence: String
  ) async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let idle = try await shop.scan(text, as: person).json
      #expect(idle["shown"]["found"].text == found)
      #expect(idle["shown"]["text"].text?.contains(sentence) == true, "\(text)")
      _ = try await shop.act(["kind": "cancel"], as: person)
      _ = try await shop.act(["kind": "takeIn"], as: person)
      let intake = try await shop.scan(text, as: person).json
      #expect(intake["sound"].text == "bad")
      #expect(intake["message"]["text"].text == idle["shown"]["text"].text)
      #expect(intake["intake"]["question"].text == "unit")
    }
  }

  @Test(arguments: [
    #"{"text":"SN-1","admin":true}"#, #"{"text":1}"#, "{}", "[]", "", "{\"text\":\"", #"{"Text":"SN-1"}"#,
  ])
  func `a body that is not exactly what was agreed is refused`(body: String) async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.ask("POST", "/api/counter/scan", as: person, body: Array(body.utf8))
      #expect(reply.status == 400)
      #expect(reply.json["error"]["code"].text == "unacceptable")
    }
  }

  @Test func `an unknown member deep in an event is refused`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.act(
        ["kind": "chooseProduct", "new": ["maker": "A", "model": "B", "type": "", "price": 0]], as: person)
      #expect(reply.status == 400)
      #expect(reply.json["error"]["field"].text == "event.new.price")
    }
  }

  @Test func `a body beyond its limit is refused before it is read`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      for (path, type, length) in [
        ("/api/counter/scan", "application/json", (64 << 10) + 1),
        ("/api/photos", "image/png", (8 << 20) + 1),
      ] {
        let connection = try RawConnection(port: shop.staffPort)
        connection.send(
          Array(
            """
            POST \(path) HTTP/1.1\r
            Host: 127.0.0.1:\(shop.staffPort)\r
            Origin: http://127.0.0.1:\(shop.staffPort)\r
            Cookie: ghiseu_session=\(person.token)\r
            Content-Type: \(type)\r
            Content-Length: \(length)\r
            \r

            """.utf8))
        let reply = Reply(await connection.readToEnd())
        #expect(reply.status == 413)
        #expect(reply.header("connection") == "close")
      }
    }
  }

  @Test func `a body without a length ends at its limit too`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let connection = try RawConnection(port: shop.staffPort)
      connection.send(
        Array(
          """
          POST /api/counter/scan HTTP/1.1\r
          Host: 127.0.0.1:\(shop.staffPort)\r
          Origin: http://127.0.0.1:\(shop.staffPort)\r
          Cookie: ghiseu_session=\(person.token)\r
          Content-Type: application/json\r
          Transfer-Encoding: chunked\r
          \r
          10001\r

          """.utf8) + [UInt8](repeating: 0x20, count: 0x10001) + Array("\r\n".utf8))
      #expect(Reply(await connection.readToEnd()).status == 413)
    }
  }

  @Test func `a header beyond its limit ends the connection`() async throws {
    try await TestShop().open { shop in
      let reply = try await shop.ask(
        "GET", "/api/health", headers: ["X-Long": String(repeating: "a", count: 20 << 10)])
      #expect(reply.status != 200)
    }
  }
}
