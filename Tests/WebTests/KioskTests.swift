import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct KioskTests {
  private func look(_ code: String, _ shop: TestShop) async throws -> Reply {
    try await shop.ask(
      "POST", "/api/status", body: try json(["code": code, "language": "en"]), atKiosk: true)
  }

  @Test func `receipt and claim code show the stage and nothing that names the customer`() async throws {
    try await TestShop().open { shop in
      let (_, claim, receipt) = try await shop.takeIn("SN-0001AB")
      for code in [claim, receipt] {
        let reply = try await look(code, shop)
        #expect(reply.status == 200)
        #expect(reply.json["stage"]["code"].text == "received")
        #expect(reply.json["serialEnding"].text == "…1AB")
        #expect(reply.json["initials"].text == "A. Ș.")
        #expect(!reply.text.contains("SN-0001AB"))
        #expect(!reply.text.contains("Ștefănescu"))
      }
    }
  }

  @Test func `an unknown code and a wrong one get the same bytes`() async throws {
    try await TestShop().open { shop in
      let (ticket, claim, _) = try await shop.takeIn("SN-1")
      let right = try #require(ClaimCode(claim))
      let secret = right.secret == "123456" ? "654321" : "123456"
      let wrong = "T1" + right.locator + secret + String(A29.check(of: right.locator + secret))
      let unknown = ClaimCode.random(from: TestSecrecy(seed: 9)).text
      let replies = try await [
        look(wrong, shop), look(unknown, shop), look(ticket.unitCode.text, shop),
        look(ticket.number.description, shop), look("<script>", shop),
      ]
      for reply in replies {
        #expect(reply.status == 404)
        #expect(reply.body == replies[0].body)
        #expect(
          reply.headers.filter { $0.name != "date" }.map(\.value)
            == replies[0].headers.filter { $0.name != "date" }.map(\.value))
      }
    }
  }

  @Test func `after five wrong guesses the desk helps`() async throws {
    try await TestShop().open { shop in
      let (_, claim, _) = try await shop.takeIn("SN-1")
      let right = try #require(ClaimCode(claim))
      for guess in ["111112", "111113", "111114", "111115", "111116"] {
        let payload = right.locator + guess
        #expect(try await look("T1" + payload + String(A29.check(of: payload)), shop).status == 404)
      }
      let reply = try await look(claim, shop)
      #expect(reply.status == 429)
      #expect(reply.json["error"]["code"].text == "askAtTheDesk")
    }
  }
}
