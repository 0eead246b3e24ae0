import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct CareRoutesTests {
  private func send(
    _ shop: TestShop, _ path: String, _ body: [String: Any], as person: TestShop.SignedIn
  ) async throws -> Reply {
    try await shop.ask(
      "POST", path, as: person,
      body: try json(body.merging(["id": CommandID.written]) { given, _ in given }))
  }

  @Test func `a plan, its alarm, the inspection, and silence`() async throws {
    try await TestShop().open { shop in
      let unit = try await shop.takeIn("SN-1").ticket.unit
      let technician = try await shop.signIn(.technician)
      let plan: [String: Any] = [
        "unit": unit.rawValue, "intervalMonths": 12, "ground": "guaranteeStatement", "anchor": "2025-12-01",
      ]
      let made = try await send(shop, "/api/inspections/plans", plan, as: technician)
      #expect(made.status == 201)
      #expect(made.json["nextDue"].text == "2026-12-01")
      let list = try await shop.ask("GET", "/api/alarms", as: technician).json
      #expect(list["alarms"][0]["watch"].text == "inspectionDue")
      #expect(list["alarms"][0]["state"].text == "DUE_SOON")
      // A technician is told the first name only.
      #expect(list["alarms"][0]["customer"].text == "Ana")
      #expect(try await shop.ask("GET", "/api/alarms/count", as: technician).json["count"].number == 1)
      let done = try await send(
        shop, "/api/inspections",
        ["unit": unit.rawValue, "day": "2026-11-21", "bookEntry": "17", "counter": "pages", "value": 1200],
        as: technician)
      #expect(done.json["nextDue"].text == "2027-11-21")
      #expect(try await shop.ask("GET", "/api/alarms/count", as: technician).json["count"].number == 0)
      let care = try await shop.ask("GET", "/api/inspections?unit=\(unit)", as: technician).json
      #expect(care["state"].text == "OK")
      #expect(care["inspections"][0]["bookEntry"].text == "17")
      #expect(care["readings"][0]["value"].number == 1200)
    }
  }

  @Test func `an alarm is set aside with a reason and a rule is defined`() async throws {
    try await TestShop().open { shop in
      _ = try await shop.takeIn("SN-1")
      shop.clock.advance(seconds: 20 * 86_400)
      let manager = try await shop.signIn(.manager)
      let key = try #require(
        try await shop.ask("GET", "/api/alarms", as: manager).json["alarms"][0]["key"].text)
      let aside: [String: Any] = ["key": key, "until": "2026-12-20", "reason": "așteaptă piesa"]
      #expect(try await send(shop, "/api/alarms/snoozes", aside, as: manager).status == 204)
      let after = try await shop.ask("GET", "/api/alarms?aside=1", as: manager).json
      #expect(after["alarms"][0]["setAside"]["reason"].text == "așteaptă piesa")
      let rule: [String: Any] = ["name": "Stă", "watch": "ticketIdle", "days": 2, "audience": ["manager"]]
      #expect(try await send(shop, "/api/alarms/rules", rule, as: manager).status == 201)
      let rules = try await shop.ask("GET", "/api/alarms/rules", as: manager).json
      #expect(rules["rules"][7]["name"].text == "Stă")
    }
  }

  @Test func `authorisations and contracts are recorded and listed`() async throws {
    try await TestShop().open { shop in
      let ticket = try await shop.takeIn("SN-1").ticket
      let manager = try await shop.signIn(.manager)
      let paper: [String: Any] = [
        "kind": "fiscalRO", "number": "N-1", "issuer": "Distribuitor", "validFrom": "2026-01-01",
        "validUntil": "2026-11-20",
      ]
      #expect(try await send(shop, "/api/certificates", paper, as: manager).status == 201)
      let listed = try await shop.ask("GET", "/api/certificates", as: manager).json["certificates"][0]
      #expect(listed["state"].text == "LAPSED")
      let id = try #require(listed["id"].number)
      var renewal = paper
      renewal["kind"] = nil
      renewal["number"] = "N-2"
      renewal["validUntil"] = "2027-11-20"
      #expect(try await send(shop, "/api/certificates/\(id)/renewals", renewal, as: manager).status == 201)
      #expect(try await send(shop, "/api/certificates/\(id)/renewals", renewal, as: manager).status == 409)
      let contract: [String: Any] = [
        "customer": ticket.customer.rawValue, "number": "C-1", "from": "2026-06-01", "visitsPerYear": 2,
        "units": [ticket.unit.rawValue],
      ]
      #expect(try await send(shop, "/api/contracts", contract, as: manager).status == 201)
      let contracts = try await shop.ask("GET", "/api/contracts", as: manager).json["contracts"]
      #expect(contracts[0]["units"][0].text == "SN-1")
    }
  }

  @Test func `what makes no sense is refused in words and changes nothing`() async throws {
    try await TestShop().open { shop in
      let manager = try await shop.signIn(.manager)
      for (path, body, status) in [
        ("/api/inspections/plans", ["unit": 1, "product": 1, "intervalMonths": 12], 400),
        ("/api/inspections/plans", ["unit": 999, "rule": "W-IN3"], 400),
        ("/api/inspections", ["unit": 999, "day": "2026-02-30"], 400),
        ("/api/inspections", ["unit": 999, "day": "2026-11-21", "counter": "pages"], 400),
        ("/api/inspections", ["unit": 999, "day": "2026-11-21"], 404),
        ("/api/inspections/readings", ["unit": 1, "counter": "eggs", "value": 1, "day": "2026-11-21"], 400),
        ("/api/alarms/rules", ["name": "x", "watch": "ticketIdle", "days": 2, "extra": 1], 400),
        ("/api/alarms/snoozes", ["key": "x", "until": "2026-12-01", "reason": "x"], 400),
        ("/api/contracts", ["customer": 999, "number": "1", "from": "2026-01-01"], 404),
      ] as [(String, [String: Any], Int)] {
        let reply = try await send(shop, path, body, as: manager)
        #expect(reply.status == status, "\(path) \(body)")
        #expect(reply.json["error"]["text"].text?.isEmpty == false)
      }
      #expect(try await shop.ask("GET", "/api/inspections", as: manager).status == 400)
      #expect(try await shop.ask("GET", "/api/inspections?unit=999", as: manager).status == 404)
      #expect(try await shop.ask("GET", "/api/contracts?customer=x", as: manager).status == 400)
    }
  }
}
