import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

/// Rows of the injection table (`reliability.md` 2.9).
let hostile = [
  "';DROP TABLE ticket;--", "%_", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
  "javascript:alert(1)", "\u{202E}gnp.exe", "a\u{200B}b", "e" + String(repeating: "\u{301}", count: 300),
  "^XA^FO~JA^XZ", "\u{1B}@\u{1D}V\u{0}", "%!PS", "\u{1B}[A\u{F}\t\r", "../../etc/passwd", "$(id)|id;--option",
  "=HYPERLINK(\"http://a\")", "x\r\nBcc: a@b.example", "{{x}} %s \u{1B}[2J", "\\\"\u{7F}", "😀 ștțăâî łódź őű",
]

struct HostileInputTests {
  @Test func `a hostile fault comes back unchanged, and as JSON`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      _ = try await shop.act(["kind": "takeIn"], as: person)
      for text in hostile {
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
      for text in hostile + [String(repeating: "A", count: 7089)] {
        let reply = try await shop.scan(text, as: person)
        #expect(reply.status == 200)
        #expect(
          ["unknownSerial", "rubbish", "information"].contains(reply.json["shown"]["found"].text), "\(text)")
      }
    }
  }

  /// What names no unit, with what it is called: no unit is made of it, and the right sentence is said in the middle of
  /// an intake too.
  @Test(arguments: [
    ("]C1010950600013435321ABC123", "rubbish", "misprinted"), ("]d2\u{1D}\u{1D}", "rubbish", "misprinted"),
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
