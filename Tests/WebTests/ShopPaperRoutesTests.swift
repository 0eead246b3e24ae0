import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Web

struct ShopPaperRoutesTests {
  private func post(
    _ path: String, _ fields: [String: Any], _ shop: TestShop, _ person: TestShop.SignedIn
  ) async throws -> Reply {
    try await shop.ask(
      "POST", path, as: person, body: try json(["id": CommandID.written].merging(fields) { $1 }))
  }

  @Test func `sheets, shelf labels and the day's close are ordered on the page`() async throws {
    try await TestShop().open { shop in
      let counter = try await shop.signIn(.counter)
      _ = try await shop.desk.perform(AddShelf(name: "R1"), as: .console, id: .fresh())
      for (path, fields, kind) in [
        ("/api/papers/sheet", ["sheet": "stages"], PaperKind.stageSheet),
        ("/api/papers/sheet", ["sheet": "commands", "language": "pl"], .commandSheet),
        ("/api/papers/sheet", ["sheet": "calibration"], .calibrationSheet),
        ("/api/papers/shelves", [:], .shelfLabel), ("/api/papers/day-close", [:], .dayClose),
      ] as [(String, [String: Any], PaperKind)] {
        let reply = try await post(path, fields, shop, counter)
        #expect(reply.status == 201, "\(path)")
        let number = try #require(reply.json["papers"][0].number)
        let paper = try await shop.store.read { (desk) throws(StoreFailure) in
          try desk.paper(PaperID(Int64(number)))
        }
        #expect(paper?.kind == kind)
      }
      for (path, fields) in [
        ("/api/papers/sheet", ["sheet": "walls"]), ("/api/papers/shelves", ["shelves": [99]]),
        ("/api/papers/day-close", ["day": "2999-01-01"]), ("/api/papers/day-close", ["days": "x"]),
      ] as [(String, [String: Any])] {
        #expect((400..<500).contains(try await post(path, fields, shop, counter).status), "\(path)")
      }
      let warehouse = try await shop.signIn(.warehouse)
      #expect(try await post("/api/papers/shelves", [:], shop, warehouse).status == 403)
    }
  }

  @Test func `addresses are ordered for chosen customers, who keep theirs through the API`() async throws {
    try await TestShop().open { shop in
      let counter = try await shop.signIn(.counter)
      let added = try await post(
        "/api/customers",
        [
          "name": "Ana", "kind": "consumer", "phone": "0700 123 456", "language": "ro",
          "address": "Str. Școlii 1\n\n 500001 Brașov ",
        ], shop, counter)
      #expect(added.status == 201)
      let customer = try #require(added.json["customer"]["id"].number)
      #expect(added.json["customer"]["address"].text == "Str. Școlii 1\n500001 Brașov")
      let sheet = try await post(
        "/api/papers/addresses", ["customers": [customer], "sheetStart": 5], shop, counter)
      #expect(sheet.status == 201)
      for wrong in [["customers": []], ["customers": [4711]], ["customers": [customer], "sheetStart": 25]]
        as [[String: Any]]
      {
        let reply = try await post("/api/papers/addresses", wrong, shop, counter)
        #expect((400..<500).contains(reply.status), "\(wrong)")
      }
      let six = (1...6).map { "line \($0)" }.joined(separator: "\n")
      let long = try await post(
        "/api/customers",
        ["name": "B", "kind": "consumer", "phone": "0700 1", "language": "ro", "address": six],
        shop, counter)
      #expect((400..<500).contains(long.status))
    }
  }

  @Test func `a refusal is printed once somebody decided, and says what it lacks until then`() async throws {
    try await TestShop().open { shop in
      let (counter, manager) = (try await shop.signIn(.counter), try await shop.signIn(.manager))
      let intake = OpenTicket(
        customer: .new(.example()), unit: .new(.new(.example()), .example("SN-1"), []),
        intake: .example(accessories: [Accessory(name: "cablu")]))
      let opened = try #require(try await shop.desk.perform(intake, as: .console, id: .fresh()).answer)
      let path = "/api/tickets/\(opened.ticket)"
      let early = try await post("\(path)/refusal", ["guarantees": ["legal"]], shop, counter)
      #expect((400..<500).contains(early.status))
      #expect(early.json["error"]["field"].text == "refusal.decision")
      let decided = try await post("\(path)/coverage", ["basis": "paid", "reason": "lichid"], shop, manager)
      #expect(decided.status == 200)
      #expect(try await post("\(path)/refusal", ["guarantees": ["legal"]], shop, counter).status == 201)
      #expect(try await post("\(path)/refusal", ["guarantees": ["eternal"]], shop, counter).status != 201)
      #expect(try await post("\(path)/accessory-labels", [:], shop, counter).status == 201)
      #expect(try await post("\(path)/complaint-record", ["settlement": "x"], shop, counter).status == 201)
    }
  }
}
