import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct ConsignmentTests {
  private func post(
    _ shop: TestShop, _ path: String, _ body: [String: Any], as person: TestShop.SignedIn
  ) async throws -> Reply {
    try await shop.ask(
      "POST", "/api/consignments\(path)", as: person,
      body: try json(body.merging(["id": CommandID.fresh().text]) { own, _ in own }))
  }

  /// Goods of the shop, ready to be packed.
  private func stock(_ shop: TestShop, _ serials: String...) async throws {
    try await shop.store.record { (desk) throws(StoreFailure) in
      let product = try desk.add(ProductDetails.example())
      for serial in serials {
        _ = try desk.addUnit(product: product, serial: .example(serial), aliases: [], owner: nil)
      }
    }
  }

  @Test func `a parcel goes out and comes back through the routes`() async throws {
    try await TestShop().open { shop in
      let keeper = try await shop.signIn(.warehouse)
      try await stock(shop, "SN-1", "SN-2")
      let opened = try await post(
        shop, "", ["newSupplier": ["name": "Acme Service", "address": "Brașov"]], as: keeper)
      #expect(opened.status == 201)
      let id = try #require(opened.json["consignment"]["id"].number)
      for serial in ["SN-1", "SN-2"] {
        let body: [String: Any] = [
          "scanned": serial, "fault": "dead pixel", "accessories": [["name": "cable", "count": 2]],
        ]
        let packed = try await post(shop, "/\(id)/lines", body, as: keeper)
        #expect(packed.status == 200, "\(serial)")
      }
      let early = try await post(shop, "/\(id)/send", [:], as: keeper)
      #expect(early.status == 409 && early.json["error"]["code"].text == "linesNotScanned")
      for serial in ["SN-1", "SN-2"] {
        #expect(try await post(shop, "/\(id)/check", ["scanned": serial], as: keeper).status == 200)
      }
      let sent = try await post(
        shop, "/\(id)/send", ["carrier": "Fan", "expectedBack": "2026-12-20"], as: keeper)
      #expect(sent.json["consignment"]["state"].text == "sent")
      #expect(sent.json["consignment"]["carrier"].text == "Fan")
      let code = try #require(sent.json["consignment"]["code"].text)
      let found = try await shop.ask("GET", "/api/consignments/\(id)/find?text=sn-1", as: keeper)
      let line = try #require(found.json["line"].number)
      let back = try await post(
        shop, "/\(id)/answers",
        ["scanned": "SN-1", "line": line, "answer": "replaced", "newSerial": "SN-9", "cost": 0], as: keeper)
      #expect(back.json["consignment"]["state"].text == "partlyBack")
      #expect(back.json["consignment"]["away"].number == 1)
      let list = try await shop.ask("GET", "/api/consignments?state=open", as: keeper)
      #expect(list.json["consignments"].count == 1)
      let scan = try await shop.ask("GET", "/api/scan?text=\(code)", as: keeper)
      #expect(scan.json["found"].text == "consignment" && scan.json["consignment"].number == id)
    }
  }

  @Test func `what is not sent with it is told with the reason, in the reader's words`() async throws {
    try await TestShop().open { shop in
      let keeper = try await shop.signIn(.warehouse)
      try await stock(shop, "SN-1", "SN-2")
      let opened = try await post(shop, "", ["newSupplier": ["name": "Acme"]], as: keeper)
      let id = try #require(opened.json["consignment"]["id"].number)
      _ = try await post(shop, "/\(id)/lines", ["scanned": "SN-1", "fault": "x"], as: keeper)
      _ = try await post(shop, "/\(id)/check", ["scanned": "SN-1"], as: keeper)
      _ = try await post(shop, "/\(id)/send", [:], as: keeper)
      let stranger = try await shop.ask("GET", "/api/consignments/\(id)/find?text=SN-2", as: keeper)
      #expect(stranger.status == 409)
      #expect(stranger.json["error"]["code"].text == "notSentWithConsignment")
      #expect(stranger.json["error"]["text"].text?.contains("was not sent") == true)
      let kept = try await post(shop, "/\(id)/strays", ["scanned": "SN-2"], as: keeper)
      #expect(kept.json["consignment"]["strays"].count == 1)
    }
  }

  @Test(arguments: [
    ("", #"{"id":"x","supplier":1}"#), ("", #"{"supplier":1}"#), ("", "[]"),
    ("/1/lines", #"{"scanned":"a","more":1}"#), ("/1/answers", #"{"scanned":"a","answer":"eaten"}"#),
    ("/1/send", #"{"expectedBack":"2026-02-30"}"#),
  ])
  func `hostile bodies are refused and change nothing`(path: String, body: String) async throws {
    try await TestShop().open { shop in
      let keeper = try await shop.signIn(.warehouse)
      let reply = try await shop.ask(
        "POST", "/api/consignments\(path)", as: keeper, body: Array(body.utf8))
      #expect((400...422).contains(reply.status), "\(body)")
      let list = try await shop.ask("GET", "/api/consignments?state=all", as: keeper)
      #expect(list.json["consignments"].count == 0)
    }
  }

  @Test func `a list that nobody knows and a parcel that is not there are refused`() async throws {
    try await TestShop().open { shop in
      let keeper = try await shop.signIn(.warehouse)
      #expect(try await shop.ask("GET", "/api/consignments?state=lost", as: keeper).status == 400)
      #expect(try await shop.ask("GET", "/api/consignments?before=x", as: keeper).status == 400)
      #expect(try await shop.ask("GET", "/api/consignments/4711", as: keeper).status == 404)
      let command = try await post(shop, "/4711/check", ["scanned": "SN-1"], as: keeper)
      #expect(command.status == 404)
    }
  }
}
