import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing
@testable import Web

struct LookUpTests {
  @Test func `one exact number identifies, near ones are offered with how they answer`() async throws {
    try await withUnits { shop in
      let person = try await shop.signIn(.counter)
      let exact = try await shop.find("DM-0012345", as: person)
      #expect(exact["identified"].number == exact["candidates"][0]["id"].number)
      #expect(exact["candidates"].count == 1)
      let near = try await shop.find("S/N:12345", as: person)
      #expect(near["identified"].number == nil)
      #expect(near["candidates"][0]["how"].text == "withoutPrefix")
      #expect(near["candidates"][0]["howTitle"].text == "without the prefix")
      let further = try await shop.find("DM-0012345&further=1", as: person)
      #expect(further["identified"].number != nil)
    }
  }

  @Test func `each way goes on in pages`() async throws {
    try await withUnits { shop in
      let person = try await shop.signIn(.counter)
      var seen: [String] = []
      var after = ""
      repeat {
        let page = try await shop.find("F1001&way=document\(after)", as: person)
        seen += (0..<(page["candidates"].count ?? 0)).compactMap { page["candidates"][$0]["serial"].text }
        after = page["more"][0]["after"].text.map { "&after=\($0)" } ?? ""
      } while !after.isEmpty
      #expect(seen.count == 47)
      #expect(Set(seen).count == 47)
    }
  }

  @Test func `without the right to read customers nobody is found by name, and only first names are told`()
    async throws
  {
    try await withUnits { shop in
      let counter = try await shop.signIn(.counter)
      let warehouse = try await shop.signIn(.warehouse)
      #expect(try await shop.find("tefanescu".capitalized, as: counter)["candidates"].count == 0)
      #expect(try await shop.find("Stefanescu", as: counter)["candidates"].count == 5)
      for text in ["Stefanescu", "0700123456", "Stefanescu&way=customer"] {
        #expect(try await shop.find(text, as: warehouse)["candidates"].count == 0)
      }
      let exact = try await shop.find("DM-0012345", as: warehouse)
      #expect(exact["candidates"][0]["owner"]["name"].text == "Ana")
      #expect(exact["candidates"][0]["owner"]["phone"].text == nil)
      let life = try await shop.ask("GET", "/api/units/1/life", as: warehouse).json
      #expect(life["entries"][0]["text"].text == "Sold to a customer, document F 1001.")
    }
  }

  @Test func `a life tells what happened in the reader's language, and links swapped units both ways`()
    async throws
  {
    try await withUnits { shop in
      let person = try await shop.signIn(.counter)
      try await shop.store.record { (desk) throws(StoreFailure) in
        _ = try desk.add(
          UnitSwap(id: UnitSwapID(0), old: UnitID(1), new: UnitID(2), day: .example(2026, 1, 5)))
      }
      let old = try await shop.ask("GET", "/api/units/1/life", as: person).json
      #expect(
        (0..<(old["entries"].count ?? 0)).map { old["entries"][$0]["kind"].text } == ["sold", "swapped"])
      #expect(old["entries"][0]["text"].text == "Sold to Ana Ștefănescu, document F 1001.")
      #expect(old["linked"][0]["link"].text == "replacedBy")
      #expect(old["linked"][0]["id"].number == 2)
      let new = try await shop.ask("GET", "/api/units/2/life", as: person).json
      #expect(new["linked"][0]["link"].text == "replaces")
      #expect(new["linked"][0]["id"].number == 1)
    }
  }

  @Test(arguments: [
    "", "?q=", "?q=%20", "?q=a%00b", "?q=%E2%80%AEx", "?q=1234&way=sideways", "?q=1234&way=ending&after=x",
    "?q=1234&way=ending&after=-1~x", "?q=1234&q=5678", "?q=" + String(repeating: "A", count: 300),
  ])
  func `a question that makes no sense is refused`(query: String) async throws {
    try await withUnits { shop in
      let person = try await shop.signIn(.counter)
      let reply = try await shop.ask("GET", "/api/units\(query)", as: person)
      #expect(reply.status == 400 || reply.status == 422, "\(reply.status) \(reply.text)")
    }
  }

  @Test(arguments: [
    "';DROP%20TABLE%20unit;--", "%25%25%25%25", "____", "!!!!", "%3Cscript%3E", "..%2F..%2Fetc",
    "%F0%9F%98%80%F0%9F%98%80",
  ])
  func `hostile texts find nothing and break nothing`(text: String) async throws {
    try await withUnits { shop in
      let person = try await shop.signIn(.counter)
      for way in [""] + UnitWay.allCases.map({ "&way=\($0.rawValue)" }) {
        let found = try await shop.find(text + way, as: person)
        #expect(found["candidates"].count == 0, "\(text)\(way)")
      }
    }
  }

  /// 47 units of one customer on one document.
  private func withUnits(_ visit: @Sendable (TestShop) async throws -> Void) async throws {
    try await TestShop().open { shop in
      try await shop.store.record { (desk) throws(StoreFailure) in
        let customer = try desk.add(CustomerDetails.example())
        let product = try desk.add(ProductDetails.example())
        for number in 0..<47 {
          let serial = number == 0 ? "DM-0012345" : number == 1 ? "12345" : "Q\(100 + number)"
          let unit = try desk.addUnit(
            product: product, serial: .example(serial), aliases: [], owner: customer)
          _ = try desk.addSale(of: unit, to: customer, .example(document: "F 1001"))
        }
      }
      try await visit(shop)
    }
  }
}

extension TestShop {
  fileprivate func find(_ query: String, as person: SignedIn) async throws -> Json {
    let reply = try await ask("GET", "/api/units?q=\(query)", as: person)
    #expect(reply.status == 200, "\(query): \(reply.text)")
    return reply.json
  }
}
