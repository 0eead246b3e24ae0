import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Web

/// Files of serials over HTTP: sent, mapped, tried, taken in, listed, written.
struct ImportTests {
  private static let list = """
    Serie;Producător;Model;Client;Fel de client;Telefon;Factura;Data
    0012;Datecs;DP-25X;Ana Pop;consumer;0722111222;F 1;21.10.2026
    0013;Datecs;DP-25X;Ana Pop;consumer;0722111222;F 1;21.10.2026
    """
  private static let files = "/api/registry/imports/files"
  private static let table = "application/octet-stream"

  @Test func `a file goes from the machine into the registry, and out again as a file`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let preview = try await send(Self.list, to: shop, as: person)
      #expect(preview.status == 201)
      #expect(preview.json["name"].text == "list.csv")
      #expect(preview.json["mapping"]["fields"][0].text == "serial")
      #expect(preview.json["fields"][0]["title"].text == "Serial number")
      #expect(preview.json["first"][1]["cells"][0].text == "0012")
      let path = "\(Self.files)/1"
      let checked = try await shop.ask("POST", "\(path)/check", as: person, body: try plan())
      #expect(checked.json["counts"]["registered"].number == 2)
      #expect(checked.json["lines"][0]["text"].text == "new unit")
      let report = try await shop.ask("GET", "\(path)/report.csv", as: person)
      #expect(
        String(decoding: report.body, as: UTF8.self).hasPrefix("Row;Serial number;Outcome\n2;0012;new unit\n")
      )
      let run = try await shop.ask(
        "POST", "\(path)/run", as: person, body: try plan(["acceptance": "all"], id: 1))
      #expect(run.status == 200)
      #expect(run.json["counts"]["newUnits"].number == 2)
      let again = try await shop.ask(
        "POST", "\(path)/run", as: person, body: try plan(["acceptance": "all"], id: 1))
      #expect(again.json["import"].number == run.json["import"].number)
      let listed = try await shop.ask("GET", "/api/registry/imports", as: person)
      #expect(listed.json["imports"][0]["by"].text == "counter Example")
      let export = try await shop.ask("GET", "/api/registry/export?direction=sold&form=csv", as: person)
      let text = String(decoding: export.body, as: UTF8.self)
      #expect(export.status == 200)
      #expect(text.contains("0012;") && text.contains("Ana Pop"))
      let before = try await send(Self.list, to: shop, as: person)
      #expect(before.json["before"]["by"].text == "counter Example")
    }
  }

  @Test func `the warehouse sees no customers in an export`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.warehouse)
      _ = try await send(Self.list, to: shop, as: person)
      let run = try await shop.ask(
        "POST", "\(Self.files)/1/run", as: person, body: try plan(["acceptance": "all"], id: 1))
      #expect(run.status == 200)
      let export = try await shop.ask("GET", "/api/registry/export?direction=sold", as: person)
      let text = String(decoding: export.body, as: UTF8.self)
      #expect(text.contains("0013;"))
      #expect(!text.contains("Ana Pop") && !text.contains("0722"))
    }
  }

  @Test func `a refused file says why, and another person's is not there`() async throws {
    try await TestShop().open { shop in
      let (clerk, manager) = (try await shop.signIn(.counter), try await shop.signIn(.manager))
      let refused = try await send("password", to: shop, as: clerk)
      #expect(refused.status == 400)
      #expect(refused.json["error"]["code"].text == "passwordProtected")
      #expect(refused.json["error"]["text"].text?.contains("password") == true)
      _ = try await send(Self.list, to: shop, as: clerk)
      for (method, end, body) in [
        ("POST", "check", try plan()), ("POST", "reread", Array("{}".utf8)),
        ("POST", "stop", Array("{}".utf8)),
        ("GET", "report.csv", []), ("GET", "progress", []),
        ("POST", "run", try plan(["acceptance": "all"], id: 9)),
      ] {
        let reply = try await shop.ask(method, "\(Self.files)/1/\(end)", as: manager, body: body)
        #expect(reply.status == 404, "\(end)")
      }
      #expect(try await shop.ask("DELETE", "\(Self.files)/1", as: manager).status == 404)
      #expect(try await shop.ask("DELETE", "\(Self.files)/1", as: clerk).status == 204)
    }
  }

  @Test(arguments: [
    #"{"mapping":{"fields":["serial"],"hasHeading":true},"extra":1}"#, #"{"mapping":{"fields":["alien"]}}"#,
    #"{"mapping":{"fields":["day"],"hasHeading":true}}"#, "{}", "[]", "",
    #"{"mapping":{"fields":["serial","serial"],"hasHeading":true}}"#,
    #"{"mapping":{"fields":["serial"],"hasHeading":true},"terms":{"day":"tomorrow"}}"#,
  ])
  func `a plan that makes no sense is refused`(_ body: String) async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      _ = try await send(Self.list, to: shop, as: person)
      let reply = try await shop.ask("POST", "\(Self.files)/1/check", as: person, body: Array(body.utf8))
      #expect(reply.status == 400)
    }
  }

  @Test func `questions that make no sense are refused`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      for query in [
        "", "?direction=up", "?direction=sold&form=pdf", "?direction=sold&from=1.1.2026",
        "?direction=sold&customer=x",
      ] {
        #expect(
          try await shop.ask("GET", "/api/registry/export\(query)", as: person).status == 400, "\(query)")
      }
      for query in ["", "?direction=up", "?direction=sold&encoding=klingon"] {
        let reply = try await shop.ask(
          "POST", "\(Self.files)\(query)", as: person, body: Array("a".utf8), type: Self.table)
        #expect(reply.status == 400, "\(query)")
      }
      let wrongType = try await shop.ask(
        "POST", "\(Self.files)?direction=sold", as: person, body: Array("a".utf8), type: "text/html")
      #expect(wrongType.status == 415)
    }
  }

  private func send(_ text: String, to shop: TestShop, as person: TestShop.SignedIn) async throws -> Reply {
    try await shop.ask(
      "POST", "\(Self.files)?name=list.csv&direction=sold", as: person, body: Array(text.utf8),
      type: Self.table)
  }

  private func plan(_ more: [String: Any] = [:], id: Int? = nil) throws -> [UInt8] {
    var body: [String: Any] = [
      "mapping": [
        "fields": ["serial", "maker", "model", "party", "customerKind", "phone", "document", "day"],
        "hasHeading": true,
      ]
    ]
    body.merge(more) { $1 }
    if let id { body["id"] = "0197a000-0000-7000-8000-00000000000\(id)" }
    return try json(body)
  }
}
