import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct SessionTests {
  @Test func `a badge and its PIN open a session that a sign-out ends`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let session = try await shop.ask("GET", "/api/session", as: person)
      #expect(session.status == 200)
      #expect(session.json["me"]["name"].text == "counter Example")
      #expect(session.json["shop"]["currency"].text == "RON")

      let out = try await shop.ask("DELETE", "/api/session", as: person)
      #expect(out.status == 204)
      #expect(out.cookie("ghiseu_session") == "")
      #expect(try await shop.ask("GET", "/api/session", as: person).status == 401)
    }
  }

  @Test func `the session cookie is kept from scripts and other sites`() async throws {
    try await TestShop().open { shop in
      let reply = try await shop.ask(
        "POST", "/api/session",
        body: try json(["badge": TestShop.badge(of: .counter).text, "pin": TestShop.pin]))
      let cookie = try #require(reply.headers.first { $0.value.hasPrefix("ghiseu_session=") }?.value)
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
    }
  }

  @Test func `five wrong PINs lock the badge out, and the right one too`() async throws {
    try await TestShop().open { shop in
      for pin in ["111112", "111113", "111114", "111115", "111116"] {
        let reply = try await shop.ask(
          "POST", "/api/session",
          body: try json(["badge": TestShop.badge(of: .counter).text, "pin": pin]))
        #expect(reply.status == 401)
        #expect(reply.json["error"]["code"].text == "wrongPIN")
      }
      let right = try await shop.ask(
        "POST", "/api/session",
        body: try json(["badge": TestShop.badge(of: .counter).text, "pin": TestShop.pin]))
      #expect(right.status == 429)
      #expect(right.json["error"]["code"].text == "lockedOut")
      _ = try await shop.signIn(.manager)
    }
  }

  @Test func `an idle session is over`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      shop.clock.advance(seconds: StaffSession.idleSeconds)
      #expect(try await shop.ask("GET", "/api/session", as: person).status == 401)
    }
  }

  @Test(arguments: [
    [:], ["Origin": "http://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"],
    ["Sec-Fetch-Site": "same-site"],
  ])
  func `a change that no page of ours sent is refused`(headers: [String: String]) async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.ask(
        "POST", "/api/counter/scan", as: person, body: try json(["text": "SN-1"]), headers: headers)
      #expect(reply.status == 403)
    }
  }

  @Test func `a form of another site cannot send JSON`() async throws {
    try await TestShop().open { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.ask(
        "POST", "/api/counter/scan", as: person, body: try json(["text": "SN-1"]), type: "text/plain")
      #expect(reply.status == 415)
    }
  }

  @Test func `the first person sets the shop up with the code of the console`() async throws {
    try await TestShop().open(staffed: false) { shop in
      #expect(try await shop.ask("GET", "/api/setup").json["needed"].truth == true)
      func setUp(_ code: String) async throws -> Reply {
        try await shop.ask(
          "POST", "/api/setup",
          body: try json(["code": code, "name": "Ana Pop", "pin": "482915", "language": "en"]))
      }
      #expect(try await setUp("guess").status == 401)
      let done = try await setUp(TestShop.setUpCode)
      #expect(done.status == 201)
      let badge = try #require(done.json["badge"].text)
      let session = try await shop.ask(
        "POST", "/api/session", body: try json(["badge": badge, "pin": "482915"]))
      #expect(session.status == 201)
      #expect(session.json["me"]["roles"].count == 3)
      #expect(try await setUp(TestShop.setUpCode).status == 409)
      #expect(try await shop.ask("GET", "/api/setup").json["needed"].truth == false)
    }
  }
}
