import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct RegistryTests {
  @Test func `a batch goes from its heading to its sheet with nothing but codes`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      let unknown = try await shop.scan(["4006381333931"], into: batch, as: clerk)
      #expect(unknown["outcome"]["sound"].text == "needsYou")
      #expect(unknown["outcome"]["gtin"].text == "04006381333931")
      let product = try await shop.addProduct(gtin: "4006381333931", as: clerk)
      let chosen = try await shop.scan(["4006381333931"], into: batch, as: clerk)
      #expect(chosen["outcome"]["kind"].text == "product")
      #expect(chosen["batch"]["product"]["id"].number == product)
      for number in 1...7 {
        let answer = try await shop.scan(["DX-10\(number)"], into: batch, as: clerk)
        #expect(answer["outcome"]["sound"].text == "good")
        #expect(answer["batch"]["registered"].number == number)
      }
      let again = try await shop.scan(["dx-103"], into: batch, as: clerk)
      #expect(again["outcome"]["code"].text == "alreadyInBatch")
      #expect(again["outcome"]["sound"].text == "bad")
      #expect(again["batch"]["registered"].number == 7)
      #expect(again["batch"]["last"].count == 5)
      #expect(again["batch"]["last"][0]["serial"].text == "DX-107")
      let undone = try await shop.act(batch, "undo", [:], as: clerk)
      #expect(undone["outcome"]["serials"][0].text == "DX-107")
      #expect(undone["batch"]["registered"].number == 6)
      let closed = try await shop.act(batch, "close", [:], as: clerk)
      #expect(closed["batch"]["isOpen"].truth == false)
      let late = try await shop.post(
        "/api/registry/batches/\(batch)/scans", ["codes": ["DX-200"]], as: clerk)
      #expect(late.status == 409)
      #expect(late.json["error"]["code"].text == "batchClosed")
      let sheet = try await shop.ask("GET", "/api/registry/batches/\(batch)/serials", as: clerk).json
      #expect(sheet["serials"].count == 6)
      #expect(sheet["serials"][0]["serial"].text == "DX-101")
      #expect(sheet["batch"]["products"][0]["count"].number == 6)
    }
  }

  @Test func `ended batches are found by document or party, part by part, and taken back`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let product = try await shop.addProduct(as: clerk)
      var batches: [Int] = []
      for number in 1...3 {
        let batch = try await shop.openBatch(["newSupplier": ["name": "Depozit \(number)"]], as: clerk)
        try await shop.choose(product, for: batch, as: clerk)
        _ = try await shop.scan(["DX-\(number)"], into: batch, as: clerk)
        if number < 3 { _ = try await shop.act(batch, "close", [:], as: clerk) }
        batches.append(batch)
      }
      func list(_ query: String) async throws -> [Int?] {
        let reply = try await shop.ask("GET", "/api/registry/batches?\(query)", as: clerk)
        let count = try #require(reply.json["batches"].count)
        return (0..<count).map { reply.json["batches"][$0]["id"].number }
      }
      #expect(try await list("state=ended") == [batches[1], batches[0]])
      #expect(try await list("state=open") == [batches[2]])
      #expect(try await list("state=ended&before=\(batches[1])") == [batches[0]])
      // Both ways in which browsers write a space (URL Standard, 5.2).
      #expect(try await list("state=ended&q=depozit%202") == [batches[1]])
      #expect(try await list("state=ended&q=depozit+2") == [batches[1]])
      #expect(try await list("q=f-1").count == 3)
      for query in ["state=gone", "before=x", "q=%ZZ", "q=1&q=2", "q=\(String(repeating: "x", count: 300))"] {
        let refused = try await shop.ask("GET", "/api/registry/batches?\(query)", as: clerk)
        #expect(refused.status == 400, "\(query)")
      }
      _ = try await shop.act(batches[0], "take-back", [:], as: clerk)
      let sheet = try await shop.ask("GET", "/api/registry/batches/\(batches[0])/serials", as: clerk).json
      #expect(sheet["serials"].count == 0 && sheet["batch"]["takenBackAt"].number != nil)
    }
  }

  @Test func `a scan that is sent again under its id is taken once`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      try await shop.choose(try await shop.addProduct(as: clerk), for: batch, as: clerk)
      let body = try json(["id": CommandID.written, "codes": ["DX-1"]])
      for _ in 1...3 {
        let reply = try await shop.ask(
          "POST", "/api/registry/batches/\(batch)/scans", as: clerk, body: body)
        #expect(reply.json["outcome"]["sound"].text == "good")
        #expect(reply.json["batch"]["registered"].number == 1)
      }
    }
  }

  @Test func `a range is counted before it is taken, and taken only with that count`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      try await shop.choose(try await shop.addProduct(as: clerk), for: batch, as: clerk)
      let path = "/api/registry/batches/\(batch)/range"
      let counted = try await shop.ask("GET", "\(path)?from=DX-0098&to=DX-0117", as: clerk)
      #expect(counted.json["count"].number == 20)
      let ends: [String: Any] = ["from": "DX-0098", "to": "DX-0117"]
      let wrong = try await shop.post(path, ends.merging(["count": 21]) { $1 }, as: clerk)
      #expect(wrong.json["error"]["code"].text == "rangeCountDiffers")
      let taken = try await shop.post(path, ends.merging(["count": 20]) { $1 }, as: clerk)
      #expect(taken.json["batch"]["registered"].number == 20)
      #expect(taken.json["outcome"]["count"].number == 20)
      for (from, to) in [("DX-1", "DX-22"), ("A-2", "A-1"), ("A", "B"), ("", "X")] {
        let refused = try await shop.ask("GET", "\(path)?from=\(from)&to=\(to)", as: clerk)
        #expect(refused.status == 400, "\(from) \(to)")
      }
    }
  }

  @Test func `what nobody could place waits in the tray until it is settled or thrown out`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      let product = try await shop.addProduct(as: clerk)
      try await shop.choose(product, for: batch, as: clerk)
      for code in ["QX-1", "QX-2"] { _ = try await shop.act(batch, "aside", ["codes": [code]], as: clerk) }
      let waiting = try await shop.ask("GET", "/api/registry/batches/\(batch)", as: clerk).json["batch"][
        "aside"]
      #expect(waiting.count == 2)
      let (first, second) = (try #require(waiting[0]["id"].number), try #require(waiting[1]["id"].number))
      let settled = try await shop.post(
        "/api/registry/asides/\(first)/settle", ["product": product], as: clerk)
      #expect(settled.json["batch"]["registered"].number == 1)
      let unsaid = try await shop.post("/api/registry/asides/\(second)/discard", ["reason": " "], as: clerk)
      #expect(unsaid.json["error"]["code"].text == "missing")
      let gone = try await shop.post("/api/registry/asides/\(second)/discard", ["reason": "torn"], as: clerk)
      #expect(gone.json["batch"]["aside"].count == 0)
    }
  }

  @Test func `own serials owe a label each`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      try await shop.choose(try await shop.addProduct(as: clerk), for: batch, as: clerk)
      let made = try await shop.act(batch, "own", ["count": 3], as: clerk)
      #expect(made["outcome"]["serials"].count == 3)
      #expect(made["batch"]["registered"].number == 3)
      let none = try await shop.post("/api/registry/batches/\(batch)/own", ["count": 0], as: clerk)
      #expect(none.status == 400)
    }
  }

  @Test func `the undo from the sheet at the wall is a command and no serial`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      let answer = try await shop.scan(
        [ControlCode.command(.undo).text(shop.secrecy)], into: batch, as: clerk)
      #expect(answer["command"].text == "undo")
      #expect(answer["batch"]["registered"].number == 0)
    }
  }

  @Test func `goods come back once, and a unit is given for another`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(
        [
          "newCustomer": [
            "name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro",
          ]
        ],
        as: clerk)
      try await shop.choose(try await shop.addProduct(as: clerk), for: batch, as: clerk)
      let sold = try await shop.scan(["DX-1"], into: batch, as: clerk)
      let unit = try #require(sold["batch"]["last"][0]["unit"].number)
      let today = shop.clock.today.description
      let swap: [String: Any] = ["old": unit, "newSerial": "DX-2", "day": today, "reason": "broken"]
      #expect(try await shop.post("/api/registry/swaps", swap, as: clerk).status == 201)
      let body: [String: Any] = ["unit": unit, "day": today, "reason": "changed their mind"]
      #expect(try await shop.post("/api/registry/returns", body, as: clerk).status == 201)
      let again = try await shop.post("/api/registry/returns", body, as: clerk)
      #expect(again.json["error"]["code"].text == "notSold")
    }
  }

  @Test func `the warehouse finds customers by name and learns no more of them`() async throws {
    try await TestShop().open { shop in
      let counter = try await shop.signIn(.counter)
      let added = try await shop.post(
        "/api/customers",
        ["name": "Maria Ionescu", "kind": "consumer", "phone": "0722123456", "language": "ro"], as: counter)
      #expect(added.status == 201)
      let clerk = try await shop.signIn(.warehouse)
      let found = try await shop.ask("GET", "/api/registry/customers?q=ionescu", as: clerk)
      #expect(found.json["parties"][0]["name"].text == "Maria Ionescu")
      #expect(!found.text.contains("0722123456"))
    }
  }

  @Test func `hostile codes are refused or taken as they are, and the batch goes on`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      try await shop.choose(try await shop.addProduct(as: clerk), for: batch, as: clerk)
      for text in HostilePayload.texts {
        let reply = try await shop.post("/api/registry/batches/\(batch)/scans", ["codes": [text]], as: clerk)
        #expect(reply.status == 200, "\(text)")
        #expect(reply.body.allSatisfy { $0 >= 0x20 })
      }
      let after = try await shop.scan(["DX-1"], into: batch, as: clerk)
      #expect(after["outcome"]["sound"].text == "good")
    }
  }

  @Test(arguments: [
    #"{}"#, #"{"id":"x","codes":["A"]}"#, #"{"codes":["A"]}"#,
    #"{"id":"0190f4b4-8a5e-7c1d-9b1e-0123456789ab"}"#,
    #"{"id":"0190f4b4-8a5e-7c1d-9b1e-0123456789ab","codes":"A"}"#,
    #"{"id":"0190f4b4-8a5e-7c1d-9b1e-0123456789ab","codes":["A"],"price":1}"#,
  ])
  func `a scan that is not exactly what was agreed is refused`(body: String) async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let batch = try await shop.openBatch(as: clerk)
      let reply = try await shop.ask(
        "POST", "/api/registry/batches/\(batch)/scans", as: clerk, body: Array(body.utf8))
      #expect(reply.status == 400)
    }
  }

  @Test func `a heading names exactly one party`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      for parties in [[:], ["supplier": 1, "customer": 1], ["supplier": 999]] as [[String: Any]] {
        let reply = try await shop.post(
          "/api/registry/batches",
          parties.merging(["document": "F-1", "documentDay": shop.clock.today.description]) { $1 }, as: clerk)
        #expect([400, 404, 409].contains(reply.status))
        #expect(reply.json["error"]["text"].text?.isEmpty == false)
      }
    }
  }
}

/// What the station's scanners read while somebody's page is the registry.
struct RegistryStreamTests {
  private func open(_ shop: TestShop, _ person: TestShop.SignedIn) async throws -> (RawConnection, Int) {
    let connection = try RawConnection(port: shop.staffPort)
    connection.send(
      Array(
        """
        GET /api/counter/stream?page=registry HTTP/1.1\r
        Host: 127.0.0.1:\(shop.staffPort)\r
        Cookie: ghiseu_session=\(person.token); ghiseu_counter=\(person.browser)\r
        \r

        """.utf8))
    let start = await connection.read(until: "\n\n")
    return (connection, start.utf8.count)
  }

  @Test func `a scan goes to the registry's page and not to the counter`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let (stream, seen) = try await open(shop, clerk)
      shop.scanner.scan("SN-4242")
      let events = await stream.read(until: "event: scan\n", after: seen)
      #expect(!events.contains("unknownSerial"))
      let view = try await shop.act(["kind": "cancel"], as: clerk).json
      #expect(view["shown"].value == nil)
    }
  }

  @Test func `what no text can hold is told with the reason`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let (stream, seen) = try await open(shop, clerk)
      shop.scanner.scan(bytes: [0xFF, 0xFE, 0x41])
      #expect(await stream.read(until: "rubbish", after: seen).contains("event: scan"))
    }
  }

  @Test func `a badge still asks for the PIN`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let (stream, seen) = try await open(shop, clerk)
      shop.scanner.scan(TestShop.badge(of: .manager).text)
      #expect(await stream.read(until: "manager Example", after: seen).contains("askPIN"))
    }
  }

  @Test(arguments: [(seconds: 3, isHeard: true), (seconds: 3600, isHeard: false)])
  func `a scan waits for a page that connects anew and not for one that was left`(
    case: (seconds: Int, isHeard: Bool)
  ) async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      let door = StaffDoor(shop.desk)
      let member = try #require(try await door.member(holding: clerk.token))
      let counter = CounterDesk(desk: shop.desk, door: door, printers: { [] })
      let visitor = CounterDesk.Visitor(browser: clerk.browser, token: clerk.token, member: member)
      let (first, _) = await counter.open(visitor, for: .registry)
      await counter.close(first, of: clerk.browser)
      try await counter.scanned(ScannedFrame(scanner: ScannerName("counter"), bytes: Array("SN-1".utf8)))
      shop.clock.advance(seconds: Int64(`case`.seconds))
      let (second, stream) = await counter.open(visitor, for: .registry)
      await counter.close(second, of: clerk.browser)
      var isHeard = false
      for await event in stream.events where String(decoding: event.bytes, as: UTF8.self).contains("SN-1") {
        isHeard = true
      }
      #expect(isHeard == `case`.isHeard)
    }
  }

  @Test func `a page that nobody named is refused`() async throws {
    try await TestShop().open { shop in
      let clerk = try await shop.signIn(.warehouse)
      #expect(try await shop.ask("GET", "/api/counter/stream?page=moon", as: clerk).status == 400)
    }
  }
}

extension TestShop {
  fileprivate func post(_ path: String, _ body: [String: Any], as person: SignedIn) async throws -> Reply {
    try await ask(
      "POST", path, as: person, body: try json(["id": CommandID.written].merging(body) { $1 }))
  }

  /// Opens a batch on invoice F-1, from a new supplier unless told otherwise.
  fileprivate func openBatch(
    _ party: [String: Any] = ["newSupplier": ["name": "Tech Data"]], as person: SignedIn
  ) async throws -> Int {
    let heading: [String: Any] = ["document": "F-1", "documentDay": clock.today.description]
    let reply = try await post("/api/registry/batches", heading.merging(party) { $1 }, as: person)
    #expect(reply.status == 201)
    return try #require(reply.json["batch"]["id"].number)
  }

  fileprivate func addProduct(gtin: String? = nil, as person: SignedIn) async throws -> Int {
    var body: [String: Any] = ["maker": "Datecs", "model": "DP-25X", "type": "cash register"]
    if let gtin { body["gtin"] = gtin }
    return try #require(try await post("/api/products", body, as: person).json["product"]["id"].number)
  }

  fileprivate func choose(_ product: Int, for batch: Int, as person: SignedIn) async throws {
    let answer = try await act(batch, "product", ["product": product], as: person)
    #expect(answer["batch"]["product"]["id"].number == product)
  }

  fileprivate func scan(_ codes: [String], into batch: Int, as person: SignedIn) async throws -> Json {
    try await act(batch, "scans", ["codes": codes], as: person)
  }

  fileprivate func act(
    _ batch: Int, _ what: String, _ body: [String: Any], as person: SignedIn
  ) async throws -> Json {
    let reply = try await post("/api/registry/batches/\(batch)/\(what)", body, as: person)
    #expect(reply.status == 200, "\(what): \(reply.text)")
    return reply.json
  }
}
