import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct CounterVisitTests {
  private func customer() -> [String: Any] {
    ["name": "Ion Ionescu", "kind": "consumer", "phone": "0700 111 222", "language": "ro"]
  }

  private func product() -> [String: Any] {
    ["maker": "Acme", "model": "FP-700", "type": "fiscal printer"]
  }

  private func intake() -> [String: Any] {
    [
      "basis": "paid", "fault": "Nu pornește", "condition": "",
      "accessories": [["name": "cablu", "count": 1] as [String: Any]], "photos": [String](),
      "priceLimit": 12_345, "remedyInformationGiven": false, "mayErase": false,
    ]
  }

  /// Brings an intake of `serial` up to its confirmation.
  private func fillIntake(_ serial: String, _ shop: TestShop, _ person: TestShop.SignedIn) async throws {
    _ = try await shop.scan(serial, as: person)
    for event: [String: Any] in [
      ["kind": "takeIn"], ["kind": "chooseProduct", "new": product()],
      ["kind": "chooseCustomer", "new": customer()],
      ["kind": "fill", "intake": intake(), "priceLimitSigned": true],
    ] {
      let reply = try await shop.act(event, as: person)
      #expect(reply.status == 200, "\(reply.text)")
    }
  }

  @Test func `a device is taken in by scan and form, and confirming twice opens one ticket`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let scanned = try await shop.scan("SN-12345", as: person).json
      #expect(scanned["shown"]["found"].text == "unknownSerial")
      #expect(scanned["sound"].text == "needsYou")

      try await fillIntake("SN-12345", shop, person)
      let id = CommandID.written
      async let first = shop.act(["kind": "confirmIntake", "id": id], as: person)
      async let second = shop.act(["kind": "confirmIntake", "id": id], as: person)
      let (one, two) = try await (first, second)
      #expect(one.status == 200)
      #expect(one.body == two.body)
      #expect(one.json["finished"]["kind"].text == "intake")
      #expect(one.json["finished"]["papers"].count == 2)
      #expect(one.json["sound"].text == "good")
      let tickets = try await shop.store.read { (desk) throws(StoreFailure) in try desk.count(.tickets) }
      #expect(tickets == 1)

      let known = try await shop.scan("SN-12345", as: person).json
      #expect(known["shown"]["found"].text == "unit")
      #expect(known["shown"]["unit"]["openTicket"]["stage"].text == "RECEIVED")
      #expect(known["shown"]["unit"]["openTicket"]["priceLimit"]["minorUnits"].number == 12_345)
      let again = try await shop.act(["kind": "takeIn"], as: person).json
      #expect(again["message"]["code"].text == "openTicketExists")
    }
  }

  @Test func `an answer that was lost is told, and the same confirmation finds the one ticket`() async throws
  {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      try await fillIntake("SN-9", shop, person)
      let id = CommandID.written
      await shop.store.fail(.answerLost)
      let lost = try await shop.act(["kind": "confirmIntake", "id": id], as: person)
      #expect(lost.status == 503)
      #expect(lost.json["error"]["code"].text == "unknownOutcome")
      let found = try await shop.act(["kind": "confirmIntake", "id": id], as: person)
      #expect(found.json["finished"]["kind"].text == "intake")
      let tickets = try await shop.store.read { (desk) throws(StoreFailure) in try desk.count(.tickets) }
      #expect(tickets == 1)
    }
  }

  @Test func `an outage is a number to quote, never its cause`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      await shop.store.fail(.always(.unavailable(reason: "host db.secret.example")))
      let down = try await shop.scan("SN-1", as: person)
      #expect(down.status == 503)
      #expect(down.json["error"]["code"].text == "unavailable")
      #expect(down.json["error"]["number"].text?.count == 8)
      #expect(!down.text.contains("secret"))
      #expect(try await shop.ask("GET", "/api/health").status == 200)
    }
  }

  @Test func `a device goes out to its own receipt only`() async throws {
    try await TestShop().open { shop in
      let (mine, _, receipt) = try await shop.takeIn("SN-1")
      let (other, _, _) = try await shop.takeIn("SN-2")
      let person = try await shop.signIn(.counter)
      for ticket in [mine, other] {
        let moved = try await shop.ask(
          "POST", "/api/tickets/\(ticket.id)/moves", as: person,
          body: try json([
            "id": CommandID.written, "from": "RECEIVED", "to": "READY_NOT", "outcome": "CUSTOMER_WITHDREW",
          ]))
        #expect(moved.json["ticket"]["stage"].text == "READY_NOT", "\(moved.text)")
      }
      _ = try await shop.act(["kind": "handOut"], as: person)
      let proven = try await shop.scan(receipt, as: person).json
      #expect(proven["handover"]["receiptScanned"].truth == true)
      #expect(proven["handover"]["sheet"]["serial"].text == "SN-1")
      let wrong = try await shop.scan(other.unitCode.text, as: person).json
      #expect(wrong["message"]["code"].text == "labelDoesNotMatch")
      #expect(wrong["sound"].text == "bad")
      #expect(wrong["handover"]["labelScanned"].truth == false)
      let right = try await shop.scan(mine.unitCode.text, as: person).json
      #expect(right["handover"]["question"].text == "details")
      let done = try await shop.act(
        [
          "kind": "handOver", "id": CommandID.written,
          "details": [
            "collector": "Ana Ștefănescu", "identitySeen": false, "accessoriesReturned": [[String: Any]](),
            "paid": false, "debtAllowed": false,
          ],
        ], as: person)
      #expect(done.json["finished"]["kind"].text == "handover", "\(done.text)")
    }
  }

  @Test func `a scanned stage moves the unit scanned next, and undo takes it back`() async throws {
    try await TestShop().open { shop in
      let (ticket, _, _) = try await shop.takeIn("SN-1")
      let person = try await shop.signIn(.technician)
      let armed = try await shop.scan(ControlCode.stage(.diagnosing).text(shop.secrecy), as: person).json
      #expect(armed["armed"]["code"].text == "DIAGNOSING")
      let moved = try await shop.scan(ticket.unitCode.text, as: person).json
      #expect(moved["sound"].text == "good")
      #expect(moved["shown"]["unit"]["openTicket"]["stage"].text == "DIAGNOSING")
      let undone = try await shop.act(["kind": "undo", "id": CommandID.written], as: person).json
      #expect(undone["shown"]["unit"]["openTicket"]["stage"].text == "RECEIVED")
    }
  }

  @Test func `whoever may not read customers sees a first name`() async throws {
    try await TestShop().open { shop in
      _ = try await shop.takeIn("SN-1")
      let person = try await shop.signIn(.warehouse)
      let seen = try await shop.scan("SN-1", as: person)
      #expect(seen.json["shown"]["unit"]["owner"]["name"].text == "Ana")
      #expect(!seen.text.contains("0700"))
      #expect(!seen.text.contains("Ștefănescu"))
    }
  }

  @Test func `a draft outlives a change of person at the same browser and stays from others`() async throws {
    try await TestShop().open { shop in
      let first = try await shop.signIn(.counter)
      try await fillIntake("SN-7", shop, first)
      let locked = try await shop.act(["kind": "lock"], as: first).json
      #expect(locked["locked"].truth == true)
      #expect(locked["intake"].value == nil)
      #expect(try await shop.act(["kind": "refresh"], as: first).status == 401)

      let second = try await shop.signIn(.manager, browser: first.browser)
      let kept = try await shop.act(["kind": "refresh"], as: second).json
      #expect(kept["intake"]["question"].text == "confirmation")
      let elsewhere = try await shop.signIn(.counter)
      #expect(try await shop.act(["kind": "refresh"], as: elsewhere).json["activity"].text == "idle")
    }
  }

  @Test func `the best code of a picture is scanned and all are listed`() async throws {
    let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1]
    let reader = FixedPictureReader(
      [
        picture: .success([
          PictureCode(symbology: .qr, bytes: [0x00]),
          PictureCode(symbology: .code128, bytes: Array("SN-77".utf8)),
        ])
      ])
    try await TestShop(pictures: reader).open { shop in
      let person = try await shop.signIn(.counter)
      let found = try await shop.ask(
        "POST", "/api/counter/picture", as: person, body: picture, type: "image/png")
      #expect(found.json["shown"]["serial"].text == "SN-77", "\(found.text)")
      #expect(found.json["codes"].count == 2)
      let none = try await shop.ask(
        "POST", "/api/counter/picture", as: person, body: [1, 2], type: "image/png")
      #expect(none.status == 400)
    }
  }

  @Test func `a photo comes back as it was kept`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let picture: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 9, 9]
      let kept = try await shop.ask("POST", "/api/photos", as: person, body: picture, type: "image/jpeg")
      #expect(kept.status == 201)
      let name = try #require(kept.json["photo"].text)
      let photo = try await shop.ask("GET", "/api/photos/\(name)", as: person)
      #expect(photo.body == picture)
      #expect(photo.header("content-type") == "image/jpeg")
    }
  }
}
