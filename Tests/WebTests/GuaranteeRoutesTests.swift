import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Web

struct GuaranteeRoutesTests {
  private func post(
    _ path: String, _ fields: [String: Any], _ shop: TestShop, _ person: TestShop.SignedIn
  ) async throws -> Reply {
    try await shop.ask(
      "POST", path, as: person,
      body: try json(["id": CommandID.written].merging(fields) { _, given in given }))
  }

  /// A consumer's device sold a year ago, taken in under the legal guarantee.
  private func soldAndTakenIn(_ shop: TestShop) async throws -> Ticket {
    let sale = RegisterSale(
      product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()), terms: .example())
    let sold = try #require(try await shop.desk.perform(sale, as: .console, id: .fresh()).answer)
    let owner = try #require(try await shop.desk.sheet(of: sold.unit)?.owner)
    let intake = OpenTicket(customer: .known(owner.id), unit: .known(sold.unit), intake: .example())
    let opened = try #require(try await shop.desk.perform(intake, as: .console, id: .fresh()).answer)
    return try #require(
      try await shop.store.read { (desk) throws(StoreFailure) in try desk.ticket(opened.ticket) })
  }

  @Test func `a sheet shows three clocks, deadlines and sentences with their rules`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let counter = try await shop.signIn(.counter)
      let sheet = try await shop.ask("GET", "/api/units/\(ticket.unit)", as: counter).json
      #expect(sheet["verdict"]["status"].text == "COVERED")
      #expect(sheet["verdict"]["clocks"][0]["kind"].text == "legal")
      #expect(sheet["verdict"]["clocks"][0]["lastCoveredDay"].text == "2027-11-21")
      #expect(sheet["verdict"]["clocks"][1]["kind"].text == "commercial")
      #expect(sheet["verdict"]["clocks"][2]["kind"].text == "repair")
      #expect(sheet["verdict"]["deadlines"][0]["due"].text == "2026-12-06")
      #expect(sheet["verdict"]["deadlines"][0]["rule"].text == "W-RO5")
      #expect(sheet["verdict"]["reasons"][0]["text"].text?.isEmpty == false)
    }
  }

  @Test(arguments: [("ro", "În garanție"), ("hu", "Jótállás"), ("pl", "Objęte")])
  func `a customer reads the verdict in another language than the clerk`(code: String, word: String)
    async throws
  {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let counter = try await shop.signIn(.counter)
      let sheet = try await shop.ask("GET", "/api/units/\(ticket.unit)?language=\(code)", as: counter).json
      #expect(sheet["verdict"]["title"].text?.contains(word) == true)
      let file = try await shop.ask("GET", "/api/tickets/\(ticket.id)?language=\(code)", as: counter).json
      #expect(file["told"]["verdict"]["title"].text == sheet["verdict"]["title"].text)
      let refused = try await shop.ask("GET", "/api/units/\(ticket.unit)?language=xx", as: counter)
      #expect(refused.status == 400)
    }
  }

  @Test func `a ticket shows what was told beside what the rules say today`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let counter = try await shop.signIn(.counter)
      let path = "/api/tickets/\(ticket.id)"
      let same = try await shop.ask("GET", path, as: counter).json
      #expect(same["told"]["day"].text == "2026-11-21")
      #expect(same["told"]["verdict"]["clocks"][0]["lastCoveredDay"].text == "2027-11-21")
      #expect(same["told"]["differences"][0].text == nil)
      shop.clock.advance(seconds: 10 * 86_400)
      let later = try await shop.ask("GET", path, as: try await shop.signIn(.counter)).json
      // Ten days out of use lengthen the Romanian term (W-RO8).
      #expect(later["sheet"]["verdict"]["clocks"][0]["lastCoveredDay"].text == "2027-12-01")
      #expect(later["told"]["verdict"]["clocks"][0]["lastCoveredDay"].text == "2027-11-21")
      #expect(later["told"]["differences"][0].text?.contains("1 Dec 2027") == true)
    }
  }

  @Test func `an override stands beside the verdict, and only who may gives and takes it`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let (counter, manager) = (try await shop.signIn(.counter), try await shop.signIn(.manager))
      let path = "/api/units/\(ticket.unit)/overrides"
      let said: [String: Any] = ["status": "EXPIRED", "clock": "legal", "reason": "seal broken"]
      #expect(try await post(path, said, shop, counter).status == 403)
      let reply = try await post(path, said, shop, manager)
      #expect(reply.status == 201)
      #expect(reply.json["unit"]["verdict"]["status"].text == "COVERED")
      #expect(reply.json["unit"]["overrides"][0]["status"].text == "EXPIRED")
      #expect(reply.json["unit"]["overrides"][0]["who"].text == "manager Example")
      let entry = try #require(reply.json["unit"]["overrides"][0]["id"].number)
      let withdrawal = "/api/guarantee-entries/\(Int(entry))/withdrawal"
      let technician = try await shop.signIn(.technician)
      #expect(try await post(withdrawal, ["reason": "x"], shop, technician).status == 403)
      let undone = try await post(withdrawal, ["reason": "seal was ours"], shop, manager)
      #expect(undone.status == 201)
      #expect(undone.json["unit"]["overrides"][0]["id"].number == nil)
    }
  }

  @Test func `facts of a sale are completed by who may, and a wrong one changes nothing`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let (counter, warehouse) = (try await shop.signIn(.counter), try await shop.signIn(.warehouse))
      let path = "/api/units/\(ticket.unit)/sale"
      let facts: [String: Any] = [
        "price": 249_990, "guaranteeMonths": 36, "goodsGroup": "durable", "hasDigitalElements": true,
      ]
      #expect(try await post(path, facts, shop, warehouse).status == 403)
      let reply = try await post(path, facts, shop, counter)
      #expect(reply.status == 201)
      #expect(reply.json["unit"]["sale"]["price"].number == 249_990)
      #expect(reply.json["unit"]["sale"]["goodsGroup"].text == "durable")
      #expect(reply.json["unit"]["verdict"]["clocks"][1]["lastCoveredDay"].text == "2028-11-21")
      for wrong in [["price": -1], ["guaranteeMonths": 601], ["months": 12], [:]] as [[String: Any]] {
        #expect((400...422).contains(try await post(path, wrong, shop, counter).status), "\(wrong)")
      }
      let sale = try #require(try await shop.desk.sheet(of: ticket.unit)?.sale)
      #expect(sale.terms.guaranteeMonths == 36 && sale.terms.price?.minorUnits == 249_990)
    }
  }

  @Test(arguments: [
    #"{"status": "COVERED"}"#, #"{"status": "NO_GUARANTEE", "reason": "x"}"#,
    #"{"status": "COVERED", "reason": " "}"#,
    #"{"status": "COVERED", "reason": "x", "lastCoveredDay": "2026-02-30"}"#,
    #"{"status": "COVERED", "reason": "x", "lastCoveredDay": "2020-01-01"}"#,
    #"{"status": "COVERED", "reason": "x", "role": "admin"}"#, #"{"status": "COVERED", "reason": 1}"#, "[]",
    "{",
  ])
  func `an override that makes no sense is refused and leaves nothing`(_ body: String) async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let manager = try await shop.signIn(.manager)
      let sent = body.replacing("{\"status\"", with: "{\"id\": \"\(CommandID.written)\", \"status\"")
      let reply = try await shop.ask(
        "POST", "/api/units/\(ticket.unit)/overrides", as: manager, body: Array(sent.utf8))
      #expect((400...422).contains(reply.status), "\(reply.status)")
      let sheet = try #require(try await shop.desk.sheet(of: ticket.unit))
      #expect(sheet.entries.isEmpty)
    }
  }

  @Test func `facts are recorded by those who may, a judgement by fewer`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let (counter, technician) = (try await shop.signIn(.counter), try await shop.signIn(.technician))
      let path = "/api/units/\(ticket.unit)/guarantee-events"
      let part: [String: Any] = [
        "kind": "partReplaced", "day": "2026-11-20", "part": "power supply", "serialOut": "A1",
        "serialIn": "B2",
      ]
      let recorded = try await post(path, part, shop, counter)
      #expect(recorded.status == 201)
      #expect(
        recorded.json["unit"]["entries"][0]["text"].text
          == "Part replaced on 20 Nov 2026: power supply (A1 → B2).")
      let used = part.merging(["condition": "used"]) { $1 }
      #expect(
        try await post(path, used, shop, counter).json["unit"]["entries"][1]["text"].text
          == "Part replaced on 20 Nov 2026: power supply (A1 → B2, used).")
      let odd = try await post(path, part.merging(["condition": "good"]) { $1 }, shop, counter)
      #expect((400...422).contains(odd.status), "\(odd.status)")
      let judgement: [String: Any] = [
        "kind": "substantialRepair", "day": "2026-11-20", "reason": "main board",
      ]
      #expect(try await post(path, judgement, shop, counter).status == 403)
      #expect(try await post(path, judgement, shop, technician).status == 201)
      let future = try await post(path, ["kind": "replaced", "day": "2027-01-01"], shop, counter)
      #expect(future.status == 422 || future.status == 400)
      #expect(future.json["error"]["field"].text == "event.day")
      let nobody = try await post(path, ["kind": "commissioned", "day": "2026-01-01"], shop, counter)
      #expect(nobody.json["error"]["field"].text == "event.by")
      #expect(try await post("/api/units/4711/guarantee-events", part, shop, counter).status == 404)
    }
  }

  @Test func `deadlines of open tickets are listed until the customer was told`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndTakenIn(shop)
      let manager = try await shop.signIn(.manager)
      let near = try await shop.ask("GET", "/api/reports/deadlines", as: manager).json
      #expect(near["deadlines"][0]["due"].text == nil)
      let all = try await shop.ask("GET", "/api/reports/deadlines?days=15", as: manager).json
      #expect(all["deadlines"][0]["due"].text == "2026-12-06")
      #expect(all["deadlines"][0]["days"].number == 15)
      #expect(all["deadlines"][0]["ticket"]["number"].text == ticket.number.description)
      shop.clock.advance(seconds: 20 * 86_400)
      let again = try await shop.signIn(.manager)
      let passed = try await shop.ask("GET", "/api/reports/deadlines", as: again).json
      #expect(passed["deadlines"][0]["isPast"].truth == true)
      for query in ["days=-1", "days=367", "days=x"] {
        #expect(try await shop.ask("GET", "/api/reports/deadlines?\(query)", as: again).status == 400)
      }
    }
  }

  @Test func `faults that come back are listed by model for who reads reports`() async throws {
    try await TestShop().open { shop in
      let manager = try await shop.signIn(.manager)
      let empty = try await shop.ask("GET", "/api/reports/repeats", as: manager).json
      #expect(empty["from"].text == "2025-11-21")
      #expect(empty["models"][0]["title"].text == nil)
      for query in ["from=2026-12-01", "from=x", "to=2026-13-01", "from=1900-01-01"] {
        #expect(try await shop.ask("GET", "/api/reports/repeats?\(query)", as: manager).status == 400)
      }
      let counter = try await shop.signIn(.counter)
      #expect(try await shop.ask("GET", "/api/reports/repeats", as: counter).status == 403)
    }
  }
}
