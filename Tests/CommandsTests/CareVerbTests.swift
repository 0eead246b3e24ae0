import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct CareVerbTests {
  private let place = ["--data", "/d"]

  private func json(_ arguments: [String], _ program: FakeProgram) async throws -> [String: Any] {
    let run = await Run.ghiseu(arguments + place + ["--json"], program)
    #expect(run.code == 0, "\(arguments): \(run.err)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
  }

  private func list(_ arguments: [String], _ program: FakeProgram) async throws -> [[String: Any]] {
    let run = await Run.ghiseu(arguments + place + ["--json"], program)
    #expect(run.code == 0, "\(arguments): \(run.err)")
    return try #require(try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
  }

  /// A shop that sold one copier on 2026-01-15.
  private func shop(_ country: Country = .hungary) async throws -> FakeProgram {
    var program = FakeProgram()
    let settings = ShopSettings.example(country: country)
    program.desk = Desk(
      shop: settings, station: .example, store: InMemoryStore(shop: settings), secrecy: TestSecrecy(),
      clock: ManualClock())
    _ = try await json(
      [
        "unit", "register", "--maker", "Acme", "--model", "C1", "--type", "cash register", "--serial", "C1-1",
        "--name", "Kovács Éva", "--phone", "+36 1 555 0100", "--document", "F 1", "--sold", "2026-01-15",
      ], program)
    return program
  }

  @Test func `a law's plan is made, done, and due again a year later`() async throws {
    let program = try await shop()
    let plan = try await json(
      ["inspection", "plan", "C1-1", "--rule", "w-in4", "--anchor", "2025-11-30"], program)
    #expect((plan["details"] as? [String: String])?["next due"] == "2026-11-30")
    let due = try await list(["inspection", "due"], program)
    #expect(due.first?["state"] as? String == "DUE_SOON")
    #expect(due.first?["rule"] as? String == "W-IN4")
    let done = try await json(
      ["inspection", "done", "C1-1", "--day", "2026-10-15", "--book", "17"], program)
    #expect((done["details"] as? [String: String])?["next due"] == "2027-10-15")
    #expect(try await list(["inspection", "due"], program).isEmpty)
    let care = try await json(["inspection", "show", "C1-1"], program)
    #expect(care["state"] as? String == "OK")
    #expect(await Run.ghiseu(["inspection", "done", "NONE"] + place, program).code == 66)
    #expect(
      await Run.ghiseu(["inspection", "plan", "C1-1", "--rule", "W-IN3"] + place, program).code == 66)
  }

  @Test func `a counter beside months says whichever comes first`() async throws {
    let program = try await shop(.romania)
    _ = try await json(["inspection", "plan", "C1-1", "--months", "12", "--pages", "60000"], program)
    let near = try await json(["inspection", "read", "C1-1", "--pages", "58000"], program)
    #expect((near["details"] as? [String: String])?["state"] == "DUE_SOON")
    let over = try await json(["inspection", "read", "C1-1", "--pages", "60001"], program)
    #expect((over["details"] as? [String: String])?["state"] == "DUE")
    #expect(
      await Run.ghiseu(["inspection", "read", "C1-1", "--pages", "5"] + place, program).code == 75)
  }

  @Test func `a product's plan reaches its sold devices`() async throws {
    let program = try await shop()
    let plan = try await json(["inspection", "plan", "--product", "1", "--months", "6"], program)
    #expect((plan["details"] as? [String: String])?["devices"] == "1")
    let again = try await json(["inspection", "plan", "--product", "1", "--again"], program)
    #expect((again["details"] as? [String: String])?["devices"] == "0")
    let due = try await list(["inspection", "due"], program)
    #expect(due.map { $0["serial"] as? String } == ["C1-1"])
    let number = try #require(due.first?["plan"] as? Int)
    _ = try await json(["inspection", "end", "\(number)", "--reason", "casat"], program)
    #expect(try await list(["inspection", "due"], program).isEmpty)
  }

  @Test func `authorisations are recorded, renewed and withdrawn`() async throws {
    let program = try await shop()
    _ = await Run.ghiseu(
      ["staff", "add", "Kővári Zsolt", "--role", "technician"] + place, program, input: "482915")
    let added = try await json(
      [
        "certificate", "add", "--kind", "fiscalhu", "--holder", "kovari", "--number", "NAV-1", "--issuer",
        "NAV",
        "--from", "2025-01-01", "--until", "2026-11-20",
      ], program)
    #expect(try await list(["alarm", "list"], program).first?["watch"] as? String == "certificateLapsing")
    let id = try #require(added["id"] as? Int)
    let renewed = try await json(
      ["certificate", "renew", "\(id)", "--number", "NAV-2", "--until", "2028-11-20"], program)
    let listed = try await list(["certificate", "list"], program)
    #expect(listed.map { $0["number"] as? String } == ["NAV-2"])
    #expect(listed.first?["issuer"] as? String == "NAV")
    let next = try #require(renewed["id"] as? Int)
    _ = try await json(["certificate", "end", "\(next)", "--reason", "plecat"], program)
    #expect(try await list(["certificate", "list", "--all"], program).count == 2)
    #expect(try await json(["certificate", "fiscal", "1", "--no-fiscal"], program)["id"] as? Int == 1)
    #expect(try await json(["inspection", "show", "C1-1"], program)["fiscal"] as? String == "no")
  }

  @Test func `alarms are listed, set aside, defined and changed`() async throws {
    let program = try await shop()
    _ = try await json(
      ["inspection", "plan", "C1-1", "--rule", "W-IN4", "--anchor", "2025-11-30"], program)
    let key = try #require(try await list(["alarm", "list"], program).first?["key"] as? String)
    _ = try await json(["alarm", "snooze", key, "--until", "2026-11-28", "--reason", "egyeztetve"], program)
    #expect(try await list(["alarm", "list"], program).isEmpty)
    #expect(try await list(["alarm", "list", "--all"], program).count == 1)
    let made = try await json(
      ["alarm", "add", "Garanție", "--watch", "guaranteeEnding", "--days", "400", "--role", "manager"],
      program)
    #expect(try await list(["alarm", "list"], program).map { $0["watch"] as? String } == [])
    let own = try #require(made["alarm"] as? String)
    _ = try await json(["alarm", "edit", own, "--days", "800"], program)
    #expect(try await list(["alarm", "list", "--watch", "guaranteeEnding"], program).count == 1)
    _ = try await json(["alarm", "edit", own, "--no-enabled"], program)
    #expect(try await list(["alarm", "list"], program).isEmpty)
    #expect(try await list(["alarm", "rules"], program).count == 8)
  }

  @Test func `a contract covers devices and owes visits`() async throws {
    let program = try await shop()
    let added = try await json(
      [
        "contract", "add", "--customer", "1", "--number", "SZ-1", "--from", "2026-06-01", "--visits", "2",
        "--labour", "--unit", "C1-1",
      ], program)
    #expect(try await list(["contract", "list"], program).first?["coversLabour"] as? Bool == true)
    #expect(try await list(["inspection", "due"], program).first?["nextDue"] as? String == "2026-12-01")
    let id = try #require(added["id"] as? Int)
    _ = try await json(["contract", "end", "\(id)", "--reason", "felmondva"], program)
    #expect(try await list(["contract", "list"], program).isEmpty)
    #expect(try await list(["contract", "list", "--all"], program).count == 1)
  }

  @Test func `the laws are listed with their sources`() async throws {
    let run = await Run.ghiseu(["inspection", "rules", "--quiet"], FakeProgram())
    #expect(run.out.split(separator: "\n") == ["W-IN3", "W-IN4", "W-IN5", "W-IN7"])
  }
}
