import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Web

/// Guarantee documents, lives, repair entries and statements over HTTP.
struct DocumentRoutesTests {
  /// What stands on a sheet, but for its number in the ledger, which a file without a row there has not.
  private func values(_ reply: Reply) -> [Substring] {
    reply.text.split(separator: "\n").filter { !$0.hasPrefix("paper.id=") }
  }

  private func post(
    _ path: String, _ fields: [String: Any], _ shop: TestShop, _ person: TestShop.SignedIn
  ) async throws -> Reply {
    try await shop.ask(
      "POST", path, as: person,
      body: try json(["id": CommandID.written].merging(fields) { _, given in given }))
  }

  /// A device sold a year ago, with a stay that ended today.
  private func soldAndServed(_ shop: TestShop) async throws -> (sheet: UnitSheet, ticket: TicketID) {
    let sale = RegisterSale(
      product: .new(.example()), serial: .example("SN-1"), customer: .new(.example()), terms: .example())
    let sold = try #require(try await shop.desk.perform(sale, as: .console, id: .fresh()).answer)
    let owner = try #require(try await shop.desk.sheet(of: sold.unit)?.owner)
    let intake = OpenTicket(customer: .known(owner.id), unit: .known(sold.unit), intake: .example())
    let opened = try #require(try await shop.desk.perform(intake, as: .console, id: .fresh()).answer)
    let now = shop.clock.now()
    try await shop.store.record { (desk) throws(StoreFailure) in
      guard var ticket = try desk.ticket(opened.ticket) else { throw .damagedRow(what: "ticket") }
      ticket.stage = .delivered
      ticket.outcome = .repairedUnderGuarantee
      ticket.handover = Handover(
        at: now, by: StaffID(1), collector: "Ana", proof: .receiptScanned, accessoriesReturned: [])
      ticket.revision += 1
      try desk.replace(ticket)
    }
    return (try #require(try await shop.desk.sheet(of: sold.unit)), opened.ticket)
  }

  private var facts: [String: Any] {
    [
      "producer": "Acme Ltd.", "producerAddress": "1 Acme Road", "guarantor": "seller", "lifetimeYears": 10,
      "serviceUnits": ["Service Exemplu, Brașov"],
    ]
  }

  @Test func `a guarantee document is given once its facts are there, and then as a copy`() async throws {
    try await TestShop().open { shop in
      let sheet = try await soldAndServed(shop).sheet
      let clerk = try await shop.signIn(.counter)
      let path = "/api/units/\(sheet.unit.id)/guarantee-document"
      let before = try await shop.ask("GET", path, as: clerk).json
      #expect(before["obstacle"]["field"].text == "document.producer")
      #expect(before["given"]["paper"].number == nil)
      let refused = try await post(path, [:], shop, clerk)
      #expect(refused.status == 400)
      #expect(refused.json["error"]["field"].text == "document.producer")
      let product = "/api/products/\(sheet.product.id)/document-facts"
      let kept = try await post(product, facts, shop, clerk)
      #expect(kept.status == 204)
      let read = try await shop.ask("GET", product, as: clerk).json
      #expect(read["facts"]["serviceUnits"][0].text == "Service Exemplu, Brașov")
      #expect(read["facts"]["lifetimeYears"].number == 10)
      let wrong = try await post(path, ["compared": "SN-2"], shop, clerk)
      #expect(wrong.json["error"]["code"].text == "serialDoesNotMatch")
      let given = try await post(path, ["compared": "sn-1"], shop, clerk)
      #expect(given.status == 201)
      #expect(given.json["isCopy"].truth == false)
      let state = try await shop.ask("GET", path, as: clerk).json
      #expect(state["given"]["paper"].number == given.json["paper"].number)
      #expect(try await post(path, [:], shop, clerk).json["isCopy"].truth == true)
    }
  }

  @Test func `a document is asked for in another language, and is listed as a translation`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndServed(shop).ticket
      let (clerk, path) = (try await shop.signIn(.counter), "/api/tickets/\(ticket)")
      let owed = try await shop.ask("GET", path, as: clerk).json["papers"].elements
      let receipt = try #require(owed.first { $0["kind"].text == "intakeReceipt" })
      let label = try #require(owed.first { $0["kind"].text == "unitLabel" })
      #expect(receipt["canTranslate"].truth == true && label["canTranslate"].truth == false)
      #expect(receipt["language"].text == "ro" && receipt["isTranslation"].truth == false)
      let id = try #require(receipt["id"].number)
      let translation = "/api/papers/\(id)/translation"
      let same = try await post(translation, ["language": "ro"], shop, clerk)
      #expect(same.status == 400 && same.json["error"]["field"].text == "paper.language")
      #expect(try await post(translation, ["language": "de"], shop, clerk).status == 400)
      let made = try await post(translation, ["language": "hu"], shop, clerk)
      #expect((200...201).contains(made.status), "\(made.status)")
      let listed = try await shop.ask("GET", path, as: clerk).json["papers"].elements
      let sheet = try #require(listed.first { $0["id"].number == made.json["paper"].number })
      #expect(sheet["kind"].text == "intakeReceipt" && sheet["language"].text == "hu")
      #expect(sheet["isTranslation"].truth == true && sheet["canTranslate"].truth == false)
      #expect(listed.count == owed.count + 1)
    }
  }

  @Test(arguments: [
    #"{"producer":""}"#, #"{"producerAddress":" "}"#, #"{"lifetimeYears":0}"#, #"{"guarantor":"nobody"}"#,
    #"{"serviceUnits":["a\u0000b"]}"#, #"{"serviceUnits":"a"}"#, #"{"extra":1}"#,
  ])
  func `facts that no document can bear are refused`(_ change: String) async throws {
    try await TestShop().open { shop in
      let sheet = try await soldAndServed(shop).sheet
      let clerk = try await shop.signIn(.counter)
      let fields = try #require(try JSONSerialization.jsonObject(with: Data(change.utf8)) as? [String: Any])
      let reply = try await post(
        "/api/products/\(sheet.product.id)/document-facts", facts.merging(fields) { $1 }, shop, clerk)
      #expect(reply.status == 400, "\(change)")
    }
  }

  @Test func `a batch of sales gets its documents, and a price where one is missing`() async throws {
    try await TestShop().open { shop in
      let sheet = try await soldAndServed(shop).sheet
      let clerk = try await shop.signIn(.counter)
      let owner = try #require(sheet.owner)
      let opened = try await post(
        "/api/registry/batches",
        ["customer": owner.id.rawValue, "document": "F-2", "documentDay": shop.clock.today.description], shop,
        clerk)
      let batch = try #require(opened.json["batch"]["id"].number)
      _ = try await post(
        "/api/registry/batches/\(batch)/product", ["product": sheet.product.id.rawValue], shop, clerk)
      for serial in ["SN-7", "SN-8"] {
        _ = try await post("/api/registry/batches/\(batch)/scans", ["codes": [serial]], shop, clerk)
      }
      let documents = "/api/registry/batches/\(batch)/guarantee-documents"
      let refused = try await post(documents, [:], shop, clerk).json
      #expect(refused["papers"].count == 0)
      #expect(refused["obstacles"][0]["sales"].number == 2)
      #expect(refused["obstacles"][0]["product"]["title"].text == "Acme FP-700 (fiscal printer)")
      #expect(refused["obstacles"][0]["field"].text == "document.producer")
      _ = try await post("/api/products/\(sheet.product.id)/document-facts", facts, shop, clerk)
      let prices = "/api/registry/batches/\(batch)/prices"
      let priced = try await post(
        prices, ["product": sheet.product.id.rawValue, "price": 99_900], shop, clerk)
      #expect(priced.json["sales"].number == 2)
      let again = try await post(prices, ["product": sheet.product.id.rawValue, "price": 1], shop, clerk)
      #expect(again.status == 404)
      let given = try await post(documents, [:], shop, clerk).json
      #expect(given["papers"].count == 2)
      #expect(given["left"].number == 0)
      let unit = try #require(
        try await shop.store.read { (desk) throws(StoreFailure) in
          try desk.units(numbered: .example("SN-7"))
        }.first)
      let state = try await shop.ask("GET", "/api/units/\(unit.id)/guarantee-document", as: clerk).json
      #expect(state["price"]["minorUnits"].number == 99_900)
    }
  }

  @Test func `a life is printed, and opened as a file with as many names as its reader may see`() async throws
  {
    try await TestShop().open { shop in
      let unit = try await soldAndServed(shop).sheet.unit.id
      let clerk = try await shop.signIn(.counter)
      let printed = try await post("/api/units/\(unit)/life", ["forCustomer": false], shop, clerk)
      #expect(printed.status == 201)
      let paper = try #require(printed.json["paper"].number)
      let whole = try await shop.ask("GET", "/api/units/\(unit)/life.pdf", as: clerk)
      #expect(whole.header("content-type") == "application/pdf")
      let sheet = try await shop.ask("GET", "/api/papers/\(paper).pdf", as: clerk)
      #expect(values(whole) == values(sheet))
      #expect(whole.text.contains("Ștefănescu"))
      let bare = try await shop.ask("GET", "/api/units/\(unit)/life.pdf?customer=1", as: clerk)
      #expect(!bare.text.contains("Ștefănescu"))
      let technician = try await shop.signIn(.technician)
      let seen = try await shop.ask("GET", "/api/units/\(unit)/life.pdf", as: technician)
      #expect(seen.status == 200 && !seen.text.contains("Ștefănescu"))
      for query in ["?customer=yes", "?customer=1&customer=0"] {
        let reply = try await shop.ask("GET", "/api/units/\(unit)/life.pdf\(query)", as: clerk)
        #expect(reply.status == 400, "\(query)")
      }
      #expect(try await shop.ask("GET", "/api/units/99/life.pdf", as: clerk).status == 404)
    }
  }

  @Test func `a repair entry is printed with its cause`() async throws {
    try await TestShop().open { shop in
      let ticket = try await soldAndServed(shop).ticket
      let clerk = try await shop.signIn(.counter)
      let path = "/api/tickets/\(ticket)/repair-entry"
      #expect(try await post(path, ["cause": " "], shop, clerk).json["error"]["field"].text == "entry.cause")
      let printed = try await post(path, ["cause": "Sursă arsă", "work": "Înlocuită"], shop, clerk)
      let paper = try #require(printed.json["paper"].number)
      let sheet = try await shop.ask("GET", "/api/papers/\(paper).pdf", as: clerk).text
      #expect(sheet.contains("cause=Sursă arsă") && sheet.contains("work=Înlocuită"))
    }
  }

  @Test func `a statement is added up, printed, and had as sheet and tables`() async throws {
    try await TestShop().open { shop in
      let owner = try #require(try await soldAndServed(shop).sheet.owner)
      let clerk = try await shop.signIn(.counter)
      let path = "/api/customers/\(owner.id)/statement"
      let period = "from=2026-01-01&to=2026-12-31"
      let sum = try await shop.ask("GET", "\(path)?\(period)", as: clerk).json
      #expect(sum["stays"].number == 1 && sum["units"].number == 1 && sum["days"].number == 0)
      let fields: [String: Any] = ["from": "2026-01-01", "to": "2026-12-31", "detailed": true]
      let printed = try await post(path, fields, shop, clerk)
      let paper = try #require(printed.json["paper"].number)
      let file = try await shop.ask("GET", "\(path).pdf?\(period)&detailed=1", as: clerk)
      let sheet = try await shop.ask("GET", "/api/papers/\(paper).pdf", as: clerk)
      #expect(values(file) == values(sheet))
      for form in ["csv", "xlsx"] {
        let table = try await shop.ask("GET", "\(path).\(form)?\(period)&detailed=1", as: clerk)
        #expect(table.text.hasPrefix("Ticket;Device;Serial;Taken in;"), "\(form)")
        #expect(
          table.text.contains(";Acme FP-700 (fiscal printer);SN-1;2026-11-21;2026-11-21;0;Nu pornește;"),
          "\(form)")
        #expect(table.header("content-disposition")?.contains("attachment") == true)
      }
      let accountant = try await shop.signIn(.accountant)
      #expect(try await shop.ask("GET", "\(path).csv?\(period)", as: accountant).status == 200)
      #expect(try await post(path, fields, shop, accountant).status == 403)
    }
  }

  @Test func `a period that makes no sense, or holds nothing, is refused with its reason`() async throws {
    try await TestShop().open { shop in
      let owner = try #require(try await soldAndServed(shop).sheet.owner)
      let clerk = try await shop.signIn(.counter)
      let path = "/api/customers/\(owner.id)/statement"
      for (query, status, code) in [
        ("", 400, "missing"), ("?from=2026-01-01", 400, "missing"),
        ("?from=1.1.2026&to=2026-12-31", 400, "unacceptable"),
        ("?from=2026-12-31&to=2026-01-01", 400, "unacceptable"),
        ("?from=2020-01-01&to=2020-12-31", 409, "noServicing"),
      ] {
        for end in ["", ".pdf", ".csv"] {
          let reply = try await shop.ask("GET", "\(path)\(end)\(query)", as: clerk)
          #expect(reply.status == status, "\(end)\(query)")
          #expect(reply.json["error"]["code"].text == code, "\(end)\(query)")
        }
      }
      let unknown = try await shop.ask(
        "GET", "/api/customers/99/statement?from=2026-01-01&to=2026-12-31", as: clerk)
      #expect(unknown.status == 404)
    }
  }
}
