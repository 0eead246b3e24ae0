import Foundation
import ServiceDesk
import ServiceDeskTesting
import Testing

@testable import Commands

struct VerbTests {
  private let place = ["--data", "/d"]

  /// Runs a command line that must succeed, and reads its JSON.
  private func json(_ arguments: [String], _ program: FakeProgram) async throws -> [String: Any] {
    let run = await Run.ghiseu(arguments + place + ["--json"], program)
    #expect(run.code == 0, "\(arguments): \(run.err)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
  }

  private func list(_ arguments: [String], _ program: FakeProgram) async throws -> [[String: Any]] {
    let run = await Run.ghiseu(arguments + place + ["--json"], program)
    #expect(run.code == 0, "\(arguments): \(run.err)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [[String: Any]])
  }

  // MARK: Output

  @Test func `columns stand below each other whatever the letters`() {
    struct Row: Listed {
      let name: String
      let code: String
      static let header = ["NAME", "CODE"]
      var row: [String] { [name, code] }
      var handle: String { code }
    }
    let rows = [Row(name: "Ș\u{0301}tefan", code: "1"), Row(name: "東京", code: "2"), Row(name: "", code: "3")]
    #expect(
      Output.render(rows, as: .table) == """
        NAME    CODE
        Ș\u{0301}tefan  1
        東京    2
                3
        """)
    #expect(Output.render(rows, as: .quiet) == "1\n2\n3")
    #expect(Output.render([Row](), as: .table) == "Nothing found.")
    #expect(Output.render([Row](), as: .json) == "[\n\n]")
    #expect(Output.render([Row](), as: .quiet).isEmpty)
  }

  @Test func `moments are written as RFC 3339`() {
    #expect(Moment.example.iso == "2026-11-21T08:00:00Z")
    #expect(Moment(milliseconds: -1).iso == "1969-12-31T23:59:59Z")
  }

  @Test(arguments: [("120", 12_000), ("120.5", 12_050), ("0,05", 5)] as [(String, Int64)])
  func `amounts are read with point and comma`(_ text: String, _ minor: Int64) throws {
    #expect(try #require(Amount(argument: text)).money(.leu) == Money(minorUnits: minor, currency: .leu))
  }

  @Test func `an amount finer than its currency is refused`() throws {
    #expect(throws: CommandEnd.self) { try Amount(argument: "1.5")?.money(.forint) }
    for text in ["", "-1", "1.2.3", "a", "1e3", "99999999999"] { #expect(Amount(argument: text) == nil) }
  }

  @Test func `lists come as table, JSON and handles`() async throws {
    let program = try await FakeProgram.demo()
    for noun in [["ticket"], ["staff"], ["shelf"]] {
      let table = await Run.ghiseu(noun + ["list"] + place, program)
      let quiet = await Run.ghiseu(noun + ["list", "--quiet"] + place, program)
      let rows = try await list(noun + ["list"], program)
      #expect(!rows.isEmpty)
      #expect(table.out.split(separator: "\n").count == rows.count + 1)
      #expect(quiet.out.split(separator: "\n").count == rows.count)
      #expect(await Run.ghiseu(noun + ["list", "--quiet", "--json"] + place, program).code == 64)
    }
  }

  // MARK: A visit

  @Test func `a device is taken in, repaired and handed over by command`() async throws {
    let program = try await FakeProgram.demo()
    let opened = try await json(
      [
        "ticket", "open", "--name", "Ana Ștefănescu", "--phone", "0700 123 456", "--maker", "Acme",
        "--model", "FP-1", "--type", "fiscal printer", "--serial", "AC-1", "--fault", "Nu pornește",
        "--basis",
        "paid", "--accessory", "2 x cablu", "--price-limit", "300", "--signed", "--as", "Ioana Pop",
      ], program)
    let number = try #require(opened["number"] as? String)
    let label = try #require(opened["unitCode"] as? String)
    let technician = ["--as", "Kővári"]
    let steps: [[String]] = [
      ["shelve", number, "A2"], ["assign", number, "Kővári", "--as", "Ioana"],
      ["move", number, "diagnosing"] + technician, ["coverage", number, "paid"] + technician,
      ["move", number, "IN_REPAIR"] + technician, ["move", label, "TESTING"] + technician,
      ["tests", number, "Pornire"] + technician, ["amount", number, "250,50", "--as", "Ioana"],
      ["move", number, "READY_OK", "--outcome", "repaired_paid"] + technician,
      ["notice", number, "telephone", "--as", "Ioana"],
    ]
    for step in steps { _ = try await json(["ticket"] + step, program) }

    let desk = program.desk
    let id = TicketID(try #require(opened["ticket"] as? Int64 ?? (opened["ticket"] as? Int).map(Int64.init)))
    let receipt = try #require(try await DemoReceipt(of: id, desk))
    let handOver = [
      "ticket", "hand-over", number, "--label", label, "--collector", "Ana", "--all-accessories", "--as",
      "Ioana",
    ]
    let unpaid = await Run.ghiseu(handOver + ["--receipt", receipt.address] + place, program)
    #expect(unpaid.code == 75)
    let done = try await json(handOver + ["--receipt", receipt.address, "--paid"], program)
    #expect(done["stage"] as? String == "DELIVERED")

    let shown = try await json(["ticket", "show", number], program)
    #expect(shown["fault"] as? String == "Nu pornește")
    #expect(shown["accessories"] as? [String] == ["2 × cablu"])
    #expect((shown["history"] as? [[String: Any]])?.count == 13)
  }

  @Test func `a step that needs a person says so, and rights hold`() async throws {
    let program = try await FakeProgram.demo()
    let number = try #require(
      try await list(["ticket", "list", "--stage", "diagnosing"], program).first?["number"] as? String)
    let nobody = await Run.ghiseu(["ticket", "coverage", number, "guarantee"] + place, program)
    #expect(nobody.code == 64)
    #expect(nobody.err.contains("--as"))
    let accountant = await Run.ghiseu(
      ["ticket", "coverage", number, "guarantee", "--as", "Mirela"] + place, program)
    #expect(accountant.code == 64)
    let unknown = await Run.ghiseu(
      ["ticket", "coverage", number, "guarantee", "--as", "Nobody"] + place, program)
    #expect(unknown.code == 66)
    #expect(!unknown.err.contains("Nobody"))
    let forbidden = await Run.ghiseu(["ticket", "move", number, "READY_OK"] + place, program)
    #expect(forbidden.code == 75)
  }

  @Test func `the last own step is undone`() async throws {
    let program = try await FakeProgram.demo()
    let number = try #require(
      try await list(["ticket", "list", "--stage", "received"], program).first?["number"] as? String)
    let technician = ["--as", "Radu Neagu"]
    _ = try await json(["ticket", "move", number, "DIAGNOSING"] + technician, program)
    let undone = try await json(["ticket", "undo"] + technician, program)
    #expect(undone["stage"] as? String == "RECEIVED")
  }

  // MARK: Registry

  @Test func `customers are added, found, corrected and shown`() async throws {
    let program = FakeProgram()
    let added = try await json(
      ["customer", "add", "--name", "Łukasz Żółtowski", "--phone", "+48 500 000 111", "--language", "pl"],
      program)
    let id = "\(try #require(added["id"] as? Int))"
    _ = try await json(["customer", "edit", id, "--email", "l@example.com"], program)
    let found = try await list(["customer", "find", "zoltowski"], program)
    #expect(found.first?["email"] as? String == "l@example.com")
    #expect(found.first?["phone"] as? String == "+48 500 000 111")
    #expect(try await json(["customer", "show", id], program)["language"] as? String == "pl")
    #expect(await Run.ghiseu(["customer", "show", "99"] + place, program).code == 66)
    #expect(await Run.ghiseu(["customer", "add", "--name", "X"] + place, program).code == 64)
  }

  @Test func `a sold serial is registered once and looked up`() async throws {
    let program = FakeProgram()
    let product = try await json(
      ["product", "add", "--maker", "Acme", "--model", "L1", "--gtin", "4006381333931"], program)
    #expect(product["id"] as? Int == 1)
    #expect(try await list(["product", "find", "acme"], program).count == 1)
    let register = [
      "unit", "register", "--product", "4006381333931", "--serial", "L1-77", "--alias",
      "imei:356938035643809",
      "--name", "Ana", "--phone", "0700123456", "--document", "F 1", "--sold", "2026-01-15", "--price", "99",
    ]
    _ = try await json(register, program)
    let unit = try await json(["unit", "show", "356938035643809"], program)
    #expect(unit["serial"] as? String == "L1-77")
    #expect(unit["soldOn"] as? String == "2026-01-15")
    #expect(unit["guarantee"] as? String == "COVERED")
    #expect(await Run.ghiseu(["unit", "show", "nothing"] + place, program).code == 66)
  }

  @Test func `a verdict is told for any day, and what persons say stands beside it`() async throws {
    let program = FakeProgram()
    _ = try await json(["product", "add", "--maker", "Acme", "--model", "L1"], program)
    _ = try await json(
      [
        "unit", "register", "--product", "1", "--serial", "L1-78", "--name", "Ana", "--phone",
        "0700123456", "--document", "F 1", "--sold", "2025-01-15",
      ], program)
    let verdict = try await json(["unit", "verdict", "L1-78", "--on", "2027-01-15"], program)
    #expect(verdict["status"] as? String == "COVERED")
    let layers = try #require(verdict["layers"] as? [[String: Any]])
    #expect(layers.map { $0["layer"] as? String } == ["L1", "L2", "L3"])
    #expect(layers[0]["lastCoveredDay"] as? String == "2027-01-15")
    let next = try await json(["unit", "verdict", "L1-78", "--on", "2027-01-19"], program)
    #expect((next["layers"] as? [[String: Any]])?[0]["status"] as? String == "EXPIRED")
    let entry = try await json(
      [
        "unit", "event", "L1-78", "partReplaced", "--part", "sursă", "--condition", "refurbished", "--day",
        "2026-10-01",
      ],
      program)
    #expect(entry["id"] as? Int == 1)
    #expect(await Run.ghiseu(["unit", "event", "L1-78", "commissioned"] + place, program).code == 64)
    #expect(await Run.ghiseu(["unit", "event", "L1-78", "unusable"] + place, program).code == 75)
    #expect(await Run.ghiseu(["unit", "withdraw", "1", "--reason", "greșit"] + place, program).code == 0)
    #expect(await Run.ghiseu(["unit", "withdraw", "1", "--reason", "greșit"] + place, program).code == 66)
    let facts = await Run.ghiseu(["unit", "verdict", "L1-78", "--facts"] + place, program)
    let read = try JSONDecoder().decode(GuaranteeFacts.self, from: Data(facts.out.utf8))
    #expect(read.contractDate == .example(2025, 1, 15))
    #expect(read.events.isEmpty)
    #expect(try await list(["report", "repeats"], program).isEmpty)
    #expect(try await list(["report", "deadlines"], program).isEmpty)
    #expect(await Run.ghiseu(["report", "deadlines", "--days", "400"] + place, program).code == 64)
  }

  // MARK: Staff

  @Test func `a person gets a badge and a PIN that open the door`() async throws {
    let program = FakeProgram()
    let folder = try TemporaryFolder()
    let file = folder.path + "/badge.pdf"
    let run = await Run.ghiseu(
      ["staff", "add", "Ana Pop", "--role", "counter", "--badge", file, "--json"] + place, program,
      input: "482915")
    #expect(run.code == 0, "\(run.err)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any])
    let badge = try #require((answer["badge"] as? String).flatMap(BadgeCode.init))
    let door = StaffDoor(program.desk)
    #expect(try await door.signIn(badge: badge, pin: "482915").get().member.name == "Ana Pop")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains(badge.text))

    let withdrawn = await Run.ghiseu(["staff", "badge", "Ana Pop", "--withdraw"] + place, program)
    #expect(withdrawn.code == 0)
    #expect(try await door.name(on: badge) == nil)
    #expect(await Run.ghiseu(["staff", "edit", "Ana Pop", "--no-active"] + place, program).code == 0)
    #expect(try await list(["staff", "list"], program).isEmpty)
  }

  @Test(arguments: ["123456", "12", nil])
  func `a weak PIN is refused`(_ pin: String?) async {
    let run = await Run.ghiseu(
      ["staff", "add", "Ana Pop", "--role", "counter"] + place, FakeProgram(), input: pin)
    #expect(run.code == 64)
  }

  // MARK: Paper

  @Test func `papers are listed, canceled and printed again`() async throws {
    let program = try await FakeProgram.demo()
    let papers = try await list(["printer", "papers"], program)
    let id = "\(try #require(papers.first?["id"] as? Int))"
    let copy = try await json(["printer", "reprint", id, "--reason", "Pierdut"], program)
    _ = try await json(["printer", "cancel", id], program)
    #expect(await Run.ghiseu(["printer", "cancel", id] + place, program).code == 75)
    let after = try await list(["printer", "papers"], program)
    #expect(after.contains { $0["id"] as? Int == copy["id"] as? Int && $0["isCopy"] as? Bool == true })
    #expect(await Run.ghiseu(["printer", "settle", id, "--came-out"] + place, program).code == 64)
  }

  @Test func `an outage of one printing system is told and the others are shown`() async throws {
    var program = FakeProgram()
    let down = RecordingPrintQueues()
    await down.setReachable(false)
    program.systems = [
      NamedQueues(name: "cups", queues: down),
      NamedQueues(name: "tray", queues: RecordingPrintQueues(queues: [QueueName("tray")])),
    ]
    let run = await Run.ghiseu(["printer", "list"] + place, program)
    #expect(run.code == 69)
    #expect(run.out.contains("tray") && run.err.contains("does not answer"))
  }

  // MARK: Demo

  @Test func `the demo is filled once and its sheet drawn`() async throws {
    let program = FakeProgram()
    let counts = try await json(["demo", "fill"], program)
    #expect(counts["customers"] as? Int == 60)
    #expect(await Run.ghiseu(["demo", "fill"] + place, program).code == 75)
    let folder = try TemporaryFolder()
    let file = folder.path + "/sheet.pdf"
    let run = await Run.ghiseu(["demo", "sheet", "--output", file, "--language", "hu"] + place, program)
    #expect(run.code == 0, "\(run.err)")
    #expect(try String(contentsOfFile: file, encoding: .utf8).contains("Gyakorlólap"))
    let nowhere = await Run.ghiseu(["demo", "sheet", "--output", "/none/sheet.pdf"] + place, program)
    #expect(nowhere.code == 69)
  }
}
