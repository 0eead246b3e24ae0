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

  /// A picture reader that finds these codes in every picture.
  private func reader(_ codes: [String]) -> FixedPictureReader {
    FixedPictureReader(
      otherwise: .success(
        codes.map { PictureCode(symbology: GTIN($0) == nil ? .code128 : .ean13, bytes: Array($0.utf8)) }))
  }

  private func show(_ shop: TestShop, as person: TestShop.SignedIn) async throws -> Reply {
    try await shop.ask(
      "POST", "/api/counter/picture", as: person, body: [0xFF, 0xD8, 0xFF, 0xE0], type: "image/jpeg")
  }

  @Test func `one picture of a box fills the whole intake, on every page of the browser`() async throws {
    let box = ["5941234567899", "490154203237518", "R58M31ABCDE", "00:00:5E:00:53:01"]
    try await TestShop(pictures: reader(box)).open { shop in
      let gtin = try #require(GTIN(box[0]))
      _ = try await shop.desk.perform(
        AddProduct(details: .example(gtin: gtin)), as: .console, id: .fresh())
      let person = try await shop.signIn(.counter)
      let found = try await show(shop, as: person).json
      #expect(found["shown"]["serial"].text == "R58M31ABCDE")
      #expect(found["box"]["product"]["gtin"].text == gtin.digits)
      #expect(found["box"]["verdict"]["title"].text != nil)
      #expect(found["box"]["others"].count == 2)
      // Another request of the same browser: what the picture told is the session's.
      let intake = try await shop.act(["kind": "takeIn"], as: person).json["intake"]
      #expect(intake["serial"].text == "R58M31ABCDE")
      #expect(intake["product"].text != nil)
      #expect(intake["aliases"].count == 2)
      #expect(intake["verdict"]["title"].text != nil)
      #expect(intake["question"].text == "customer")
    }
  }

  @Test func `of several candidates the person's choice is taken, and nothing that was not offered`()
    async throws
  {
    try await TestShop(pictures: reader(["AB1234567", "CD7654321"])).open { shop in
      let person = try await shop.signIn(.counter)
      let found = try await show(shop, as: person).json
      #expect(found["sound"].text == "needsYou")
      #expect(found["box"]["candidates"].count == 2)
      #expect(found["box"]["chosen"].text == nil)
      let wrong = try await shop.act(["kind": "chooseNumber", "number": "XX-1"], as: person).json
      #expect(wrong["message"]["code"].text == "unacceptable")
      let chosen = try await shop.act(["kind": "chooseNumber", "number": "CD7654321"], as: person).json
      #expect(chosen["shown"]["serial"].text == "CD7654321")
      #expect(chosen["box"]["chosen"].text == "CD7654321")
      _ = try await shop.act(["kind": "cancel"], as: person)
      let nothing = try await shop.act(["kind": "chooseNumber", "number": "CD7654321"], as: person).json
      #expect(nothing["message"]["code"].text == "unacceptable")
    }
  }

  @Test func `the code of an unknown product is kept for its form`() async throws {
    try await TestShop(pictures: reader(["5941234567899", "R58M31ABCDE"])).open { shop in
      let person = try await shop.signIn(.counter)
      _ = try await show(shop, as: person)
      let intake = try await shop.act(["kind": "takeIn"], as: person).json["intake"]
      #expect(intake["question"].text == "product")
      #expect(intake["gtin"].text == "05941234567899")
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
